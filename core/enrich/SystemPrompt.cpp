// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrich/SystemPrompt.h"

#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

using Mode = CompressionSettings::Mode;

std::vector<std::string> blocksOf(const Conversation &conversation)
{
    std::vector<std::string> blocks;
    for (const ConversationPart &part : conversation.system)
        if (part.kind == ConversationPart::Kind::Text && !part.text.empty())
            blocks.push_back(part.text.decoded());
    return blocks;
}

std::string_view lastCacheMark(const Conversation &conversation)
{
    const auto marked = std::find_if(conversation.system.rbegin(), conversation.system.rend(),
                                     [](const ConversationPart &part) { return !part.cacheControl.empty(); });
    return marked == conversation.system.rend() ? std::string_view() : marked->cacheControl;
}

std::string lastUserText(const Conversation &conversation)
{
    const auto last = std::find_if(conversation.turns.rbegin(), conversation.turns.rend(),
                                   [](const Conversation::Turn &turn) { return turn.role == Conversation::Role::User; });
    std::string text;
    if (last != conversation.turns.rend())
        for (const ConversationPart &part : conversation.partsOf(*last))
            if (part.kind == ConversationPart::Kind::Text)
                text += part.text.decoded();
    return text;
}

} // namespace

bool isCompactionRequest(const Conversation &conversation)
{
    for (const ConversationPart &part : conversation.system)
        if (part.text.decoded().find("summarizing conversations") != std::string::npos)
            return true;
    const std::string text = lastUserText(conversation);
    return text.find("<summary>") != std::string::npos && text.find("<analysis>") != std::string::npos;
}

std::optional<SystemPromptPlan> planSystemPrompt(const Conversation &conversation, const Compression &compression, SummaryStore &summaries)
{
    if (compression.mode == Mode::Off || conversation.system.empty() || isCompactionRequest(conversation))
        return std::nullopt;
    const std::vector<std::string> blocks = blocksOf(conversation);
    std::optional<SummaryRequest> request;
    if (compression.mode == Mode::Summarize)
        request = summaryRequest(blocks, compression.maxSystemTokens);
    if (request) {
        const SummaryStore::Entry known = summaries.take(request->key);
        if (known.state == SummaryStore::State::Known)
            return SystemPromptPlan{promptWithSummary(blocks, *known.text), std::nullopt};
        if (known.state != SummaryStore::State::Unknown)
            request.reset();
    }
    auto compact = compactPrompt(blocks, compression.maxSystemTokens);
    if (!compact && request)
        summaries.abandon(request->key);
    return compact ? std::optional(SystemPromptPlan{std::move(*compact), std::move(request)}) : std::nullopt;
}

std::string settleSummary(const Conversation &conversation, const SystemPromptPlan &plan, std::string_view answer,
                          const Compression &compression, SummaryStore &summaries)
{
    if (!plan.summary)
        return plan.text;
    auto summary = acceptSummary(answer, *plan.summary, compression.maxSystemTokens);
    if (!summary) {
        summaries.refuse(plan.summary->key);
        return plan.text;
    }
    std::string text = promptWithSummary(blocksOf(conversation), *summary);
    summaries.put(plan.summary->key, std::move(*summary));
    return text;
}

void setSystemPrompt(Conversation &conversation, std::string_view text)
{
    ConversationPart part;
    part.text = conversation.keep(text);
    part.cacheControl = lastCacheMark(conversation);
    conversation.system.assign(1, part);
}

std::string systemPromptValue(const Conversation &conversation, std::string_view text)
{
    std::string value;
    json::Writer writer(value);
    writer.beginArray().beginObject().member("type", "text").member("text", text);
    if (const std::string_view mark = lastCacheMark(conversation); !mark.empty())
        writer.key("cache_control").raw(mark);
    writer.endObject().endArray();
    return value;
}

} // namespace gatehouse
