// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/AnswerIds.h"
#include "core/protocol/AnswerReasoning.h"
#include "core/protocol/AnswerSink.h"
#include "core/protocol/AnswerThinkTags.h"
#include "core/protocol/Reasoning.h"
#include "core/protocol/chat/ChatAnswerCalls.h"
#include "core/protocol/chat/ChatAnswerReader.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// Tells an AnswerSink what a Chat Completions provider answers, streamed or whole.
class ChatAnswerDecoder
{
public:
    /// `store` may be null; what was thought before tool calls is remembered there by the calls' ids.
    ChatAnswerDecoder(AnswerSink &sink, IdSource ids, ReasoningStore *store);

    /// The data of one event, followed by 64 readable bytes. `unfinished`: the stream broke off inside it.
    void event(std::string_view data, bool unfinished = false);
    /// A whole answer, followed by 64 readable bytes.
    void whole(std::string_view json);
    /// Nothing more will come.
    void end();
    /// The end or an error was told.
    bool ended() const { return m_ended; }
    void fail(const ApiError &error);
    /// Whatever comes is ignored.
    void abandon() { m_ended = true; }

private:
    void take(const ChatAnswerChunk &chunk);
    void takeReasoning(const ChatAnswerChunk &chunk);
    void takeFinish(const ChatAnswerChunk &chunk);
    void complete();
    void remember();
    StopReason stopReason() const;

    AnswerSink &m_sink;
    ReasoningStore *m_store;
    ChatAnswerReader m_reader;
    ChatAnswerCalls m_calls;
    AnswerReasoning m_reasoning;
    AnswerThinkTags m_tags;
    std::string m_finish;
    std::string m_stopSequence;
    bool m_started = false;
    bool m_ended = false;
};

} // namespace gatehouse
