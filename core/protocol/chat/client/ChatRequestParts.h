// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/client/ChatRequestReader.h"
#include "core/protocol/conversation/Conversation.h"

#include <string_view>
#include <vector>

namespace gatehouse {

/// Reads the content parts of chat messages into a conversation's.
class ChatRequestParts
{
public:
    ChatRequestParts(Conversation &conversation, ChatRequestReader &reader) : m_conversation(conversation), m_reader(reader) {}

    /// `content` is the raw value of a message's `content` (text, array of parts, null); empty: not there. Appends to `parts`.
    void read(std::string_view content, std::vector<ConversationPart> &parts, const ChatRequestPlace &place);
    /// Appends a part of reasoning for the words and the raw array `reasoning_details` of a message; nothing if both are empty.
    void addReasoning(const JsonText &words, std::string_view details, std::vector<ConversationPart> &parts);

private:
    struct Members;
    void readPart(RequestCursor &in, std::vector<ConversationPart> &parts, const ChatRequestPlace &place);
    void readImage(const Members &members, ConversationPart &part, const ChatRequestPlace &place);
    void readFile(const Members &members, ConversationPart &part, const ChatRequestPlace &place);
    void readThinking(const Members &members, ConversationPart &part, const ChatRequestPlace &place);
    void setAddress(const JsonText &address, ConversationPart &part);
    JsonText leftOut(std::string_view what, std::string_view kind);

    Conversation &m_conversation;
    ChatRequestReader &m_reader;
};

} // namespace gatehouse
