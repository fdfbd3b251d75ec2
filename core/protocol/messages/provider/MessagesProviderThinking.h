// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/messages/provider/MessagesProviderBlocks.h"
#include "core/protocol/request/RequestTarget.h"

namespace gatehouse {

/// Gives a provider back what its model thought: from seals of its own, else from the store. What another provider sealed never goes to it.
class MessagesProviderThinking
{
public:
    MessagesProviderThinking(const ConversationReasoning &reasoning, const RequestTarget &target);

    /// Appends the blocks that a part of reasoning is for this provider, if it is any.
    void add(const ConversationPart &part, MessagesBlocks &blocks) const;
    /// Puts thinking before the first block of an assistant message that calls tools and has lost it.
    void recall(MessagesBlocks &message) const;

private:
    bool isOwn(const Reasoning &reasoning) const { return reasoning.origin.empty() || reasoning.origin == m_target.provider; }
    bool addOwn(const Reasoning &reasoning, std::string_view escapedText, MessagesBlocks &blocks) const;

    const RequestTarget &m_target;
    bool m_wanted = true;
    bool m_required = false; ///< thinking must come back with tool calls, signed or not
};

} // namespace gatehouse
