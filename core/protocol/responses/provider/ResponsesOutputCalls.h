// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerArguments.h"
#include "core/protocol/answer/AnswerCallIds.h"
#include "core/protocol/answer/AnswerSink.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The tool calls of a Responses answer. Arguments come in fragments, whole, or both; what was told once is not told again. The text of a
/// custom tool's input becomes the object {"input": text}.
class ResponsesOutputCalls
{
public:
    struct Call
    {
        bool custom = false;
        std::string givenId; ///< the provider's
        std::string id;      ///< the client's
        std::string name;
        std::string taken; ///< arguments or input as they came; empty again once the call has ended
        bool started = false;
        bool opened = false; ///< of a custom call: the object's beginning was told
        bool ended = false;
        AnswerArguments arguments;
    };

    ResponsesOutputCalls(AnswerSink &sink, IdSource ids) : m_sink(sink), m_ids(std::move(ids)) {}

    /// A call that was not seen before; returns its number.
    std::size_t open(bool custom);
    /// Empty: not told yet. The call goes out once its name is known and its id, or something of its arguments.
    void identify(std::size_t at, std::string_view givenId, std::string_view name);
    void add(std::size_t at, std::string_view fragment);
    /// All of the arguments: what of them was not told is told now.
    void addWhole(std::size_t at, std::string_view whole);
    void end(std::size_t at);
    /// Ends all.
    void finish();

    bool isRunaway() const { return m_runaway; }
    bool isEmpty() const { return m_calls.empty(); }
    const Call &call(std::size_t at) const { return m_calls[at]; }

private:
    void start(std::size_t at);
    void pass(std::size_t at, std::string_view fragment);

    AnswerSink &m_sink;
    AnswerCallIds m_ids;
    std::vector<Call> m_calls;
    bool m_runaway = false;
};

} // namespace gatehouse
