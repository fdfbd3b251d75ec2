// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/request/RequestTarget.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// Makes reasoning items of what the client brought back, sealed, or of what was kept by the id of a call. An item waits until something
/// follows it: a reasoning item that nothing follows is refused. Only what the target has encrypted itself is given back, and never by an
/// id, because with `store` false there is nothing behind one.
class ResponsesReasoningWriter
{
public:
    explicit ResponsesReasoningWriter(const RequestTarget &target) : m_target(target) {}

    /// A part of kind Reasoning or RedactedReasoning.
    void note(const ConversationPart &part);
    /// A call follows; `id` is the client's.
    void noteCall(const JsonText &id);
    bool waits() const { return !m_waiting.empty(); }
    /// The items that wait, comma-separated.
    std::string take();
    void drop() { m_waiting.clear(); }

private:
    /// `text` is escaped; it may be empty.
    void add(std::string_view text, const std::string &encrypted);
    bool isTheirs(const Reasoning &reasoning) const;

    const RequestTarget &m_target;
    std::string m_waiting;
    std::string m_last; ///< encrypted content of the item made last
};

} // namespace gatehouse
