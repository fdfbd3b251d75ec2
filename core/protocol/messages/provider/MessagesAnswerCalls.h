// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerCallArguments.h"
#include "core/protocol/answer/AnswerCallIds.h"
#include "core/protocol/answer/AnswerSink.h"

#include <deque>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

/// The tool calls of a Messages provider's answer, told to the sink.
class MessagesAnswerCalls
{
public:
    MessagesAnswerCalls(AnswerSink &sink, IdSource ids) : m_sink(sink), m_ids(std::move(ids)) {}

    /// Begins a call; returns its number. `input` is what stands in the block's frame, raw, and counts only if nothing else comes.
    /// `thought`: what came before it; may be null.
    std::size_t begin(std::string_view id, std::string_view name, std::string_view input, std::shared_ptr<const Reasoning> thought);
    void add(std::size_t call, std::string_view fragment);
    void end(std::size_t call);
    /// Ends all that are open.
    void finish();
    void remember(ReasoningStore &store) const;
    bool isEmpty() const { return m_calls.empty(); }
    bool isRunaway() const { return m_runaway || m_calls.size() > most; }

private:
    static constexpr std::size_t most = 1024; ///< calls of one answer
    struct Call
    {
        std::string id; ///< the client's
        std::string input;
        std::shared_ptr<const Reasoning> thought;
        AnswerCallArguments arguments;
    };

    AnswerSink &m_sink;
    AnswerCallIds m_ids;
    std::deque<Call> m_calls;
    bool m_runaway = false;
};

} // namespace gatehouse
