// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerCallArguments.h"
#include "core/protocol/answer/AnswerCallIds.h"
#include "core/protocol/answer/AnswerSink.h"
#include "core/protocol/chat/provider/ChatAnswerChunk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Puts the tool calls of a streamed answer together from fragments whose ids, names and indexes come late, twice or never.
class ChatAnswerCalls
{
public:
    struct Call
    {
        std::optional<std::int64_t> index;
        std::string givenId; ///< the provider's
        std::string id;      ///< the client's
        std::string name;
        std::string waiting; ///< arguments that came before the call could be told
        std::string signature;
        AnswerCallArguments arguments;
        bool isCustom = false; ///< its input is text, told as {"input": the text}
        bool started = false;
    };

    ChatAnswerCalls(AnswerSink &sink, IdSource ids);
    /// `whole`: the fragment is a whole call.
    void take(const ChatToolFragment &fragment, bool whole);
    /// Tells what has been held back, and ends all.
    void finish();
    bool isRunaway() const { return m_runaway || m_calls.size() > most; }
    bool isEmpty() const { return m_calls.empty(); }
    const std::vector<Call> &calls() const { return m_calls; }

private:
    static constexpr std::size_t most = 1024; ///< calls of one answer, each of which is looked at for each fragment
    std::size_t callOf(const ChatToolFragment &fragment, bool whole);
    std::size_t open(const ChatToolFragment &fragment);
    void start(std::size_t at);
    void pass(std::size_t at, std::string_view fragment);
    void takeInput(std::size_t at, std::string_view text);

    AnswerSink &m_sink;
    std::vector<Call> m_calls;
    AnswerCallIds m_ids;
    bool m_runaway = false;
};

} // namespace gatehouse
