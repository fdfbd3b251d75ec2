// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/provider/ChatRequest.h"
#include "core/protocol/conversation/Reasoning.h"

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Brings together what the model thought before one assistant message, from thinking blocks, what was sealed into them, and the store, and
/// writes it the way the provider wants it back.
class ChatRequestReasoning
{
public:
    explicit ChatRequestReasoning(const RequestTarget &target) : m_target(target) {}

    /// In the order of the message: reasoning and tool calls.
    void note(const ConversationPart &part);
    /// Appends the message's member with its leading comma, or nothing.
    void writeMember(std::string &out) const;
    /// Appends the call's extra_content with its leading comma, or nothing. `call` counts from zero.
    void writeExtra(std::string &out, std::size_t call) const;

private:
    struct Call
    {
        JsonText id;
        std::string signature;
    };
    /// What is opaque in it may go to this target.
    bool isOwn(const Reasoning &reasoning) const { return reasoning.origin.empty() || reasoning.origin == m_target.provider; }
    void noteReasoning(const ConversationPart &part);
    bool knowsText() const { return !m_texts.empty() || !m_unsealed.empty(); }
    void recall(std::string &text, std::string &details) const;
    void writeText(std::string &out, std::string_view member, const std::string &recalled) const;

    const RequestTarget &m_target;
    std::vector<std::string_view> m_texts; ///< escaped
    std::string m_unsealed;                ///< UTF-8
    std::string m_details;                 ///< the inside of an array
    std::string m_pendingSignature;
    std::vector<Call> m_calls;
};

} // namespace gatehouse
