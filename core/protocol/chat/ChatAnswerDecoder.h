// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/AnswerDecoder.h"
#include "core/protocol/AnswerIds.h"
#include "core/protocol/AnswerReasoning.h"
#include "core/protocol/AnswerThinkTags.h"
#include "core/protocol/Reasoning.h"
#include "core/protocol/chat/ChatAnswerCalls.h"
#include "core/protocol/chat/ChatAnswerReader.h"

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
