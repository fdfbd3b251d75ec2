// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/messages/provider/MessagesProviderBlocks.h"
#include "core/protocol/request/ToolCallIds.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Makes `system` and `messages` of a Messages request: roles take strict turns and the user begins; results stand first in the message
/// straight behind the calls they answer, none missing and none that answers nothing. What a message looks like hangs only on what stands
/// before it, but for the cache marks.
class MessagesProviderMessages
{
public:
    MessagesProviderMessages(const Conversation &conversation, const RequestTarget &target);

    /// No turn has anything to send.
    bool isEmpty() const { return m_messages.empty(); }
    /// The assistant's message that the last results answer begins with thinking, or none is being answered: a model that is told to think
    /// can go on.
    bool canThink() const;
    /// Where cache marks go; the client's own stay where they are, or we set some.
    bool hasClientMarks() const { return m_clientMarks > 0; }
    void setMarks() { m_ownMarks = true; }

    /// Appends the array of system blocks, without brackets. `note` is UTF-8 text to end with; empty: none. False if there is none.
    bool writeSystem(std::string &out, std::string_view note);
    /// Appends the array. `thinking`: the model is told to think.
    void writeMessages(std::string &out, ToolNames &names, bool thinking);

private:
    struct Message
    {
        bool assistant = false;
        MessagesBlocks blocks;
    };
    struct Pending
    {
        JsonText original;
        std::string sent;
        bool answered = false;
    };
    void planSystem();
    void planTurns();
    static void order(MessagesBlocks &blocks);
    void countMarks();
    std::string_view markOf(const MessagesBlock &block);
    void beginMessage(bool assistant);
    void separate();
    void endMessage() { m_out->append("]}"); }
    void writeAssistant(const Message &message, ToolNames &names, bool last);
    void writeCall(const MessagesBlock &block, ToolNames &names);
    void writeUser(const Message &message, bool marked);
    void writeResult(const std::string &id, const ConversationPart &result, std::string_view mark);
    void writePlaceholders(std::string_view mark);
    Pending *pending(const JsonText &id);

    const Conversation &m_conversation;
    const RequestTarget &m_target;
    MessagesProviderBlocks m_blocks;
    ToolCallIds m_ids;
    MessagesBlocks m_system;
    std::vector<Message> m_messages;
    std::vector<Pending> m_pending; ///< the calls of the assistant message just written
    std::string *m_out = nullptr;
    std::size_t m_firstTurn = 0; ///< that is not part of the system prompt
    std::size_t m_clientMarks = 0;
    std::size_t m_marksToDrop = 0; ///< of the client's, from the first on: there may be four
    bool m_ownMarks = false;
    bool m_firstMessage = true;
    bool m_firstBlock = true;
};

} // namespace gatehouse
