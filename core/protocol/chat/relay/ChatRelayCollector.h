// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// Makes one whole answer of a stream's chunks. Tool calls have their `index` already.
class ChatRelayCollector
{
public:
    /// The data of one chunk.
    void take(std::string_view data);
    void appendAnswer(std::string &out) const;

private:
    using Members = std::vector<std::pair<std::string, std::string>>; ///< key → raw value
    struct Call
    {
        Members members;
        Members function;
        Members custom;
    };
    struct Choice
    {
        Members message;
        Members logprobs;
        Members functionCall;
        std::map<std::int64_t, Call> calls;
        std::string finish;
    };
    static void join(Members &into, std::string_view key, std::string_view value);
    static void joinAll(Members &into, std::string_view object);
    static void append(std::string &out, const Members &members);
    static void append(std::string &out, const Call &call);
    static void append(std::string &out, std::int64_t index, const Choice &choice);
    void takeChoice(std::string_view choice);
    static void takeDelta(std::string_view delta, Choice &choice);
    static void takeCall(std::string_view call, Choice &choice);

    Members m_frame;
    std::string m_usage;
    std::map<std::int64_t, Choice> m_choices;
};

} // namespace gatehouse
