// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/RelayPipe.h"
#include "core/protocol/chat/provider/ChatAnswerReader.h"
#include "core/protocol/chat/relay/ChatRelayCollector.h"
#include "core/protocol/chat/relay/ChatRelayEdits.h"
#include "core/protocol/chat/relay/ChatRelayTemplate.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// See makeChatRelay().
class ChatRelayPipe : public RelayPipe
{
public:
    explicit ChatRelayPipe(AnswerOptions options);
    void ping(std::string &out) override;

private:
    void take(const SseEvent &event, std::string &out) override;
    void takeWhole(std::string_view text, std::string &out) override;
    void takeEnd(std::string &out) override;
    void writeError(const ApiError &error, std::string &out) override;
    void takeChunk(const SseEvent &event, std::string_view data, const ChatAnswerChunk &chunk, std::string &out);
    bool refuseFault(const ChatAnswerChunk &chunk, std::string &out);
    void pass(const SseEvent &event, const ChatAnswerChunk &chunk, std::string &out);

    ChatAnswerReader m_reader;
    ChatRelayEdits m_edits;
    ChatRelayTemplate m_template;
    std::optional<ChatRelayCollector> m_collector; ///< when a whole answer is wanted
};

} // namespace gatehouse
