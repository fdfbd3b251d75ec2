// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/client/ChatRequestReader.h"
#include "core/protocol/conversation/ClientTools.h"
#include "core/protocol/conversation/Conversation.h"

#include <optional>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Reads what a chat request says of tools: tools, functions, and which of them are to be called.
class ChatRequestTooling
{
public:
    ChatRequestTooling(Conversation &conversation, ClientTools &tools, ChatRequestReader &reader)
        : m_conversation(conversation), m_tools(tools), m_reader(reader)
    {
    }

    /// False if `key` is none of these members; then nothing was taken.
    bool read(std::string_view key, RequestCursor &in);
    /// Due when all members were read: withholds the tools that are not among the allowed ones.
    void finish();

private:
    void readParallel(RequestCursor &in, const ChatRequestPlace &place);
    void readTools(RequestCursor &in, const ChatRequestPlace &place, bool legacy);
    void readTool(RequestCursor &in, const ChatRequestPlace &place);
    void readFunction(std::string_view function, ConversationTool &tool, const ChatRequestPlace &place);
    void readFormat(std::string_view format, ConversationTool &tool, const ChatRequestPlace &place);
    void readChoice(RequestCursor &in, const ChatRequestPlace &place);
    void readChoiceObject(RequestCursor &in, const ChatRequestPlace &place);
    void readAllowed(std::string_view allowed, const ChatRequestPlace &place);
    void setWord(const JsonText &word, const ChatRequestPlace &place);

    Conversation &m_conversation;
    ClientTools &m_tools;
    ChatRequestReader &m_reader;
    std::optional<std::vector<JsonText>> m_allowed;
};

} // namespace gatehouse
