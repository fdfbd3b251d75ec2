// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesAnswerThought.h"

#include <utility>

namespace gatehouse {

void MessagesAnswerThought::add(std::string_view text)
{
    if (std::exchange(m_isNew, false)) {
        m_thought = {};
        m_kept.reset();
    }
    if (text.empty())
        return;
    m_thought.text += text;
    m_sink.reasoning(text);
}

void MessagesAnswerThought::addRedacted(std::string_view data)
{
    if (data.empty())
        return;
    m_thought.redactedData = data;
    m_kept.reset();
    m_sink.reasoningMark(ReasoningMark::RedactedData, data);
    m_sink.reasoningEnd();
}

void MessagesAnswerThought::end(const std::string &signature)
{
    m_isNew = true;
    m_thought.signature = signature;
    if (!signature.empty())
        m_sink.reasoningMark(ReasoningMark::Signature, signature);
    m_sink.reasoningEnd();
}

std::shared_ptr<const Reasoning> MessagesAnswerThought::kept(const std::string &provider)
{
    if (m_thought.text.empty() && m_thought.signature.empty() && m_thought.redactedData.empty())
        return nullptr;
    if (!m_kept) {
        Reasoning kept = m_thought;
        kept.origin = provider;
        m_kept = std::make_shared<const Reasoning>(std::move(kept));
    }
    return m_kept;
}

} // namespace gatehouse
