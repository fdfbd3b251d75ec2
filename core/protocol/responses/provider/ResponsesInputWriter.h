// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/RequestContent.h"
#include "core/protocol/request/RequestTarget.h"
#include "core/protocol/request/ToolCallIds.h"
#include "core/protocol/responses/provider/ResponsesReasoningWriter.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Writes `instructions` and the `input` array: outputs straight after the calls they answer, none missing and none that answers nothing;
/// reasoning items before what they led to. What an item looks like hangs only on what stands before it, so that a growing conversation
/// only appends.
class ResponsesInputWriter
{
public:
    ResponsesInputWriter(const Conversation &conversation, const RequestTarget &target, ToolNames &names, std::string &out);

    void writeInstructions(json::Writer &writer);
    /// False if there is no item to send.
    bool write();

private:
    struct Pending
    {
        JsonText original;
        std::string sent;
        bool custom = false;
        bool answered = false;
    };
    using Parts = std::vector<const ConversationPart *>;

    bool hasSubstance(const Conversation::Turn &turn) const;
    void writeAssistant(const Conversation::Turn &turn);
    void addToMessage(const ConversationPart &part);
    void writeMessage();
    void writeCall(const ConversationPart &call);
    void writeUserRun(const std::vector<const Conversation::Turn *> &run);
    void writeUserTurn(const Conversation::Turn &turn, Parts::const_iterator &orphan, Parts::const_iterator end);
    void writeOutput(const Pending &call, const RequestChunks &chunks);
    RequestChunks resultChunks(const ConversationPart &result);
    void beginItem(std::string_view type);
    Pending *pending(const JsonText &id);

    const Conversation &m_conversation;
    const RequestTarget &m_target;
    ToolNames &m_names;
    std::string &m_out;
    RequestContent m_content;
    ToolCallIds m_ids;
    ResponsesReasoningWriter m_reasoning;
    std::string m_message;          ///< content parts of the assistant's message that is being gathered
    std::vector<Pending> m_pending; ///< the calls that no output was written for yet
    bool m_first = true;
};

} // namespace gatehouse
