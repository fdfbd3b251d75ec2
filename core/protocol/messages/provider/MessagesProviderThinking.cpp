// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesProviderThinking.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

using Kind = ConversationPart::Kind;

namespace {

/// What a provider that insists on thinking gets where it was lost: any text will do.
constexpr std::string_view lostThinking = "tool call";

/// A seal that was tampered with may hold any bytes.
std::string escaped(std::string_view bytes)
{
    std::string out;
    json::appendEscaped(out, slices::validUtf8(bytes));
    return out;
}

MessagesBlock thinkingBlock(std::string_view escapedText, std::string escapedSignature)
{
    MessagesBlock block;
    block.kind = MessagesBlock::Kind::Thinking;
    block.text = escapedText;
    block.signature = std::move(escapedSignature);
    return block;
}

MessagesBlock redactedBlock(std::string escapedData)
{
    MessagesBlock block;
    block.kind = MessagesBlock::Kind::Redacted;
    block.text = std::move(escapedData);
    return block;
}

} // namespace

MessagesProviderThinking::MessagesProviderThinking(const ConversationReasoning &reasoning, const RequestTarget &target) : m_target(target)
{
    const bool canThink = !target.info || target.info->reasoning;
    m_wanted = canThink && reasoning.mode != ConversationReasoning::Mode::Off;
    m_required = m_wanted && target.messages.thinkingRequired;
}

bool MessagesProviderThinking::addOwn(const Reasoning &reasoning, std::string_view escapedText, MessagesBlocks &blocks) const
{
    const std::size_t before = blocks.size();
    if (!isOwn(reasoning))
        return false;
    if (!reasoning.signature.empty())
        blocks.push_back(
            thinkingBlock(escapedText.empty() ? std::string_view(escaped(reasoning.text)) : escapedText, escaped(reasoning.signature)));
    if (!reasoning.redactedData.empty() && m_target.messages.redactedThinking)
        blocks.push_back(redactedBlock(escaped(reasoning.redactedData)));
    return blocks.size() > before;
}

void MessagesProviderThinking::add(const ConversationPart &part, MessagesBlocks &blocks) const
{
    if (!m_wanted)
        return;
    const JsonText &mark = part.kind == Kind::Reasoning ? part.signature : part.data;
    const std::string sealed = mark.hasEscapes() ? mark.decoded() : std::string(mark.inside);
    const auto reasoning = unsealReasoning(sealed);
    if (reasoning && addOwn(*reasoning, part.text.inside, blocks))
        return;
    if (!reasoning && !mark.empty()) {
        // Not a seal of ours: a Messages provider's own, which the client got without us in between.
        if (part.kind == Kind::Reasoning)
            blocks.push_back(thinkingBlock(part.text.inside, std::string(mark.inside)));
        else if (m_target.messages.redactedThinking)
            blocks.push_back(redactedBlock(std::string(mark.inside)));
        return;
    }
    if (!m_required)
        return;
    if (!part.text.blank())
        blocks.push_back(thinkingBlock(part.text.inside, {}));
    else if (reasoning && !reasoning->text.empty())
        blocks.push_back(thinkingBlock(escaped(reasoning->text), {}));
}

void MessagesProviderThinking::recall(MessagesBlocks &message) const
{
    const auto isCall = [](const MessagesBlock &block) { return block.kind == MessagesBlock::Kind::ToolUse; };
    const auto call = std::find_if(message.begin(), message.end(), isCall);
    if (!m_wanted || call == message.end() || std::any_of(message.begin(), call, [](const MessagesBlock &b) { return b.isThinking(); }))
        return;
    MessagesBlocks found;
    std::string text;
    for (auto each = call; m_target.reasoning && each != message.end() && found.empty(); ++each) {
        if (!isCall(*each))
            continue;
        const auto known = m_target.reasoning->find(each->part->id.decoded());
        if (known && !addOwn(*known, {}, found) && text.empty())
            text = known->text;
    }
    if (found.empty() && m_required)
        found.push_back(thinkingBlock(text.empty() ? std::string(lostThinking) : escaped(text), {}));
    message.insert(message.begin(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

} // namespace gatehouse
