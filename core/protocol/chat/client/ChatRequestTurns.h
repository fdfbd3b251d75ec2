// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/client/ChatRequestParts.h"
#include "core/protocol/chat/client/ChatRequestReader.h"
#include "core/protocol/conversation/Conversation.h"

#include <string>
#include <utility>
#include <vector>

namespace gatehouse {

/// Reads the `messages` of a chat request into a conversation's turns. The system messages that lead become its system prompt.
class ChatRequestTurns
{
public:
    ChatRequestTurns(Conversation &conversation, ChatRequestReader &reader)
        : m_conversation(conversation), m_reader(reader), m_parts(conversation, reader)
    {
    }

    void read(RequestCursor &in);

private:
    struct Message;
    void readMessage(RequestCursor &in, const ChatRequestPlace &place);
    void take(const Message &message, const ChatRequestPlace &place);
    void takeAssistant(const Message &message, const ChatRequestPlace &place);
    void takeResult(const Message &message, const ChatRequestPlace &place);
    void takeCalls(std::string_view calls, const ChatRequestPlace &place);
    void takeCall(RequestCursor &in, const ChatRequestPlace &place);
    void takeLegacyCall(std::string_view call, const ChatRequestPlace &place);
    void readFunction(std::string_view function, ConversationPart &part, const ChatRequestPlace &place);
    std::string_view argumentsOf(std::string_view value, const ChatRequestPlace &place);
    void addSignature(std::string_view extraContent);
    void addTurn(Conversation::Role role, std::size_t firstPart);

    Conversation &m_conversation;
    ChatRequestReader &m_reader;
    ChatRequestParts m_parts;
    std::vector<std::pair<JsonText, JsonText>> m_legacyCalls; ///< name and the id that it was given
    bool m_lastWasResult = false;
};

} // namespace gatehouse
