// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/AnswerReasoning.h"
#include "core/protocol/answer/AnswerThinkTags.h"
#include "core/protocol/chat/provider/ChatAnswerCalls.h"
#include "core/protocol/chat/provider/ChatAnswerReader.h"
#include "core/protocol/conversation/Reasoning.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// See AnswerDecoder; for Chat Completions.
class ChatAnswerDecoder : public AnswerDecoder
{
public:
    ChatAnswerDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory);

    void event(const SseEvent &event) override;
    void whole(std::string_view body) override;
    void end() override;

private:
    void takeData(std::string_view data, bool unfinished);
    void take(const ChatAnswerChunk &chunk);
    void takeReasoning(const ChatAnswerChunk &chunk);
    /// Citations and a refusal.
    void takeRemarks(const ChatAnswerChunk &chunk);
    void takeFinish(const ChatAnswerChunk &chunk);
    void complete();
    void remember();
    StopReason stopReason() const;

    AnswerMemory m_memory;
    ChatAnswerReader m_reader;
    ChatAnswerCalls m_calls;
    AnswerReasoning m_reasoning;
    AnswerThinkTags m_tags;
    std::string m_finish;
    std::string m_stopSequence;
    bool m_started = false;
};

} // namespace gatehouse
