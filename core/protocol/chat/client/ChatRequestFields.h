// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/client/ChatRequestReader.h"
#include "core/protocol/conversation/Conversation.h"

#include <string_view>

namespace gatehouse {

/// Reads the members of a chat request that are neither its messages nor its tools.
class ChatRequestFields
{
public:
    ChatRequestFields(Conversation &conversation, ChatRequestReader &reader) : m_conversation(conversation), m_reader(reader) {}

    /// False if `key` is none of these members; then nothing was taken.
    bool read(std::string_view key, RequestCursor &in);

private:
    bool readOpenAi(std::string_view key, RequestCursor &in);
    bool readThinking(std::string_view key, RequestCursor &in);
    void readEffort(RequestCursor &in, const ChatRequestPlace &place);
    void readReasoning(RequestCursor &in, const ChatRequestPlace &place);
    void readThinkingType(RequestCursor &in, const ChatRequestPlace &place);
    void readFormat(RequestCursor &in, const ChatRequestPlace &place);
    void readSchema(RequestCursor &in, const ChatRequestPlace &place);
    void readStop(RequestCursor &in, const ChatRequestPlace &place);
    void readChoices(RequestCursor &in, const ChatRequestPlace &place);
    void setThinking(bool wanted);
    void setBudget(std::optional<std::int64_t> tokens);

    Conversation &m_conversation;
    ChatRequestReader &m_reader;
};

} // namespace gatehouse
