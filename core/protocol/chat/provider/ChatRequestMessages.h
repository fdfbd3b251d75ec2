// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/provider/ChatRequestContent.h"
#include "core/protocol/request/ToolCallIds.h"

#include <string>
#include <vector>

namespace gatehouse {

/// Writes the `messages` array: one leading system message; runs of one role as one message; tool messages straight after the calls they
/// answer, none missing and none that answers nothing; what else came with them (text, images of tool results) in one user message behind.
/// What a message looks like hangs only on what stands before it, so that a growing conversation keeps its prefix.
class ChatRequestMessages
{
public:
    ChatRequestMessages(const Conversation &conversation, const RequestTarget &target, ToolNames &names, std::string &out);

    /// `systemNote`: UTF-8 text to end the system message with; empty: none. False if there is no turn to send.
    bool write(std::string_view systemNote);

private:
    struct Item
    {
        const ConversationPart *part = nullptr;
        bool system = false;
    };
    struct Run
    {
        bool assistant = false;
        std::vector<Item> items;
    };
    struct Pending
    {
        JsonText original;
        std::string sent;
        JsonText name;
        bool answered = false;
    };
    std::vector<Run> runs(std::size_t firstTurn) const;
    bool hasSubstance(const Conversation::Turn &turn) const;
    std::size_t writeSystem(std::string_view systemNote);
    void beginMessage(std::string_view role);
    void writeAssistant(const Run &run);
    void writeUser(const Run &run);
    void writeToolMessage(const std::string &id, const ChatChunks &chunks);
    void answer(const ConversationPart &result, ChatChunks &attached);
    void writePlaceholders();
    Pending *pending(const JsonText &id);

    const Conversation &m_conversation;
    const RequestTarget &m_target;
    ToolNames &m_names;
    std::string &m_out;
    ChatRequestContent m_content;
    ToolCallIds m_ids;
    std::vector<Pending> m_pending; ///< the calls of the assistant message just written
    bool m_first = true;
};

} // namespace gatehouse
