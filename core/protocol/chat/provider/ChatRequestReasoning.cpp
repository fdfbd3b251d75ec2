// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatRequestReasoning.h"

#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Return = ChatTraits::ReasoningReturn;

namespace {

/// What a provider that insists on reasoning gets where it was lost: any text will do.
constexpr std::string_view lostReasoning = "tool call";
/// Google's documented stand-in for a signature that was never made or was lost.
constexpr std::string_view lostSignature = "skip_thought_signature_validator";

std::string_view insideOfArray(std::string_view array)
{
    const std::size_t begin = array.find('[');
    const std::size_t end = array.rfind(']');
    if (begin == std::string_view::npos || end == std::string_view::npos || end <= begin)
        return {};
    return array.substr(begin + 1, end - begin - 1);
}

void append(std::string &list, std::string_view more, char separator)
{
    if (more.empty())
        return;
    if (!list.empty())
        list += separator;
    list += more;
}

} // namespace

void ChatRequestReasoning::note(const ConversationPart &part)
{
    if (m_target.traits.reasoningReturn == Return::Never)
        return;
    if (part.kind == Kind::Reasoning || part.kind == Kind::RedactedReasoning) {
        noteReasoning(part);
    } else if (part.kind == Kind::ToolCall) {
        m_calls.push_back({part.id, std::move(m_pendingSignature)});
        m_pendingSignature.clear();
    }
}

void ChatRequestReasoning::noteReasoning(const ConversationPart &part)
{
    const bool hasText = !part.text.blank();
    if (hasText)
        m_texts.push_back(part.text.inside);
    const JsonText &sealed = part.kind == Kind::Reasoning ? part.signature : part.data;
    const Return how = m_target.traits.reasoningReturn;
    if (sealed.empty() || (hasText && how != Return::Details && how != Return::ThoughtSignature))
        return;
    const auto reasoning = unsealReasoning(sealed.hasEscapes() ? std::string_view(sealed.decoded()) : sealed.inside);
    if (!reasoning)
        return;
    if (!hasText)
        append(m_unsealed, reasoning->text, '\n');
    if (!isOwn(*reasoning))
        return;
    append(m_details, insideOfArray(reasoning->detailsJson), ',');
    if (!reasoning->thoughtSignature.empty())
        m_pendingSignature = reasoning->thoughtSignature;
}

/// From the store, what the client did not bring back.
void ChatRequestReasoning::recall(std::string &text, std::string &details) const
{
    if (!m_target.reasoning)
        return;
    for (const Call &call : m_calls) {
        const auto known = m_target.reasoning->find(call.id.decoded());
        if (!known)
            continue;
        text = known->text;
        if (isOwn(*known))
            details = insideOfArray(known->detailsJson);
        return;
    }
}

void ChatRequestReasoning::writeText(std::string &out, std::string_view member, const std::string &recalled) const
{
    ((out += ",\"") += member) += "\":\"";
    bool first = true;
    for (const std::string_view text : m_texts) {
        if (!first)
            out += "\\n";
        first = false;
        out += text;
    }
    if (!m_unsealed.empty() && !first)
        out += "\\n";
    json::appendEscaped(out, knowsText() ? m_unsealed : recalled);
    out += '"';
}

void ChatRequestReasoning::writeMember(std::string &out) const
{
    const Return how = m_target.traits.reasoningReturn;
    if (how == Return::Never || how == Return::ThoughtSignature || (how == Return::WithToolCalls && m_calls.empty()))
        return;
    std::string text;
    std::string details = m_details;
    if (how == Return::Details ? details.empty() : !knowsText())
        recall(text, details);
    if (how == Return::Details) {
        if (!details.empty())
            ((out += R"(,"reasoning_details":[)") += details) += ']';
        else if (knowsText() || !text.empty())
            writeText(out, "reasoning", text);
        return;
    }
    if (knowsText() || !text.empty())
        writeText(out, "reasoning_content", text);
    else if (how == Return::WithToolCalls)
        writeText(out, "reasoning_content", std::string(lostReasoning));
}

void ChatRequestReasoning::writeExtra(std::string &out, std::size_t call) const
{
    if (m_target.traits.reasoningReturn != Return::ThoughtSignature || call >= m_calls.size())
        return;
    std::string signature = m_calls[call].signature;
    if (signature.empty() && m_target.reasoning)
        if (const auto known = m_target.reasoning->find(m_calls[call].id.decoded()); known && isOwn(*known))
            signature = known->thoughtSignature;
    if (signature.empty() && call == 0) // only the first call of a step must carry one
        signature = lostSignature;
    if (signature.empty())
        return;
    out += R"(,"extra_content":{"google":{"thought_signature":)";
    json::appendString(out, signature);
    out += "}}";
}

} // namespace gatehouse
