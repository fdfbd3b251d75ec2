// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesReasoningWriter.h"

#include "core/protocol/json/JsonWriter.h"

#include <utility>

namespace gatehouse {

bool ResponsesReasoningWriter::isTheirs(const Reasoning &reasoning) const
{
    return !reasoning.encryptedContent.empty() && (reasoning.origin.empty() || reasoning.origin == m_target.provider);
}

void ResponsesReasoningWriter::add(std::string_view text, const std::string &encrypted)
{
    if (encrypted == m_last)
        return;
    m_last = encrypted;
    if (!m_waiting.empty())
        m_waiting += ',';
    json::Writer writer(m_waiting);
    writer.beginObject().member("type", "reasoning").key("summary").beginArray();
    if (!text.empty())
        writer.beginObject().member("type", "summary_text").key("text").escapedString(text).endObject();
    writer.endArray().member("encrypted_content", std::string_view(encrypted)).endObject();
}

void ResponsesReasoningWriter::note(const ConversationPart &part)
{
    const bool shown = part.kind == ConversationPart::Kind::Reasoning;
    const JsonText &sealed = shown ? part.signature : part.data;
    if (sealed.empty() || !m_target.responses.encryptedReasoning)
        return;
    const auto reasoning = unsealReasoning(sealed.hasEscapes() ? std::string_view(sealed.decoded()) : sealed.inside);
    if (!reasoning || !isTheirs(*reasoning))
        return;
    std::string text;
    if (!shown || part.text.blank())
        json::appendEscaped(text, reasoning->text);
    add(shown && !part.text.blank() ? part.text.inside : std::string_view(text), reasoning->encryptedContent);
}

void ResponsesReasoningWriter::noteCall(const JsonText &id)
{
    if (!m_target.reasoning || !m_target.responses.encryptedReasoning)
        return;
    const auto known = m_target.reasoning->find(id.decoded());
    if (!known || !isTheirs(*known))
        return;
    std::string text;
    json::appendEscaped(text, known->text);
    add(text, known->encryptedContent);
}

std::string ResponsesReasoningWriter::take()
{
    return std::exchange(m_waiting, {});
}

} // namespace gatehouse
