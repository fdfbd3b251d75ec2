// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesThinking.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <string>

namespace gatehouse {
namespace {

using Effort = ConversationReasoning::Effort;
using Mode = ConversationReasoning::Mode;

constexpr std::int64_t smallestBudget = 1024;

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), asciiLower);
    return out;
}

std::int64_t budgetOf(Effort effort)
{
    switch (effort) {
    case Effort::Minimal:
        return smallestBudget;
    case Effort::Low:
        return 2048;
    case Effort::Medium:
        return 8192;
    case Effort::ExtraHigh:
    case Effort::Max:
        return 32'000;
    case Effort::High:
    case Effort::Unspecified: // what the API takes where nothing is said
        break;
    }
    return 24'576;
}

Effort effortOf(std::int64_t budget)
{
    if (budget < 4000)
        return Effort::Low;
    return budget < 16'000 ? Effort::Medium : Effort::High;
}

} // namespace

std::string_view messagesEffort(Effort effort)
{
    static constexpr std::array<std::string_view, 7> words{"", "low", "low", "medium", "high", "xhigh", "max"};
    return words[static_cast<std::size_t>(effort)];
}

bool isClaude(std::string_view model)
{
    return lower(model).find("claude") != std::string::npos;
}

bool isAdaptiveClaude(std::string_view model)
{
    const std::string name = lower(model);
    std::size_t at = name.find("claude");
    if (at == std::string::npos)
        return false;
    // The version is the first number of one or two digits, and what follows it; a date has eight.
    std::array<int, 2> version{-1, -1};
    std::size_t known = 0;
    std::size_t lastEnd = 0;
    while (at < name.size() && known < version.size()) {
        const auto isDigit = [&name](std::size_t i) { return i < name.size() && name[i] >= '0' && name[i] <= '9'; };
        if (!isDigit(at)) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (isDigit(end))
            ++end;
        if (end - at > 2 || (known == 1 && at != lastEnd + 1))
            break;
        version[known++] = std::stoi(name.substr(at, end - at));
        lastEnd = at = end;
    }
    return version[0] >= 5 || (version[0] == 4 && version[1] >= 7 && name.find("opus") != std::string::npos);
}

bool takesAdaptiveThinking(const RequestTarget &target)
{
    // Claude models are the same wherever they are hosted.
    return isClaude(target.model) ? isAdaptiveClaude(target.model) : target.messages.adaptiveThinking;
}

void MessagesThinking::write(json::Writer &writer) const
{
    switch (kind) {
    case Kind::Unspecified:
        break;
    case Kind::Disabled:
        writer.key("thinking").beginObject().member("type", "disabled").endObject();
        break;
    case Kind::Budget:
        writer.key("thinking").beginObject().member("type", "enabled").member("budget_tokens", budget).endObject();
        break;
    case Kind::Adaptive:
        writer.key("thinking").beginObject().member("type", "adaptive").endObject();
        break;
    }
}

MessagesThinking messagesThinking(const ConversationReasoning &reasoning, const RequestTarget &target, std::int64_t maxTokens)
{
    using Kind = MessagesThinking::Kind;
    MessagesThinking thinking;
    if (target.info && !target.info->reasoning)
        return thinking;
    const bool claude = isClaude(target.model);
    const bool adaptive = takesAdaptiveThinking(target);
    if (reasoning.mode == Mode::Off) {
        thinking.kind = Kind::Disabled;
        return thinking;
    }
    Effort effort = reasoning.effort;
    if (!reasoning.wanted() && effort == Effort::Unspecified)
        return thinking;
    if (adaptive && (claude || reasoning.mode != Mode::Budget)) {
        if (effort == Effort::Unspecified && reasoning.mode == Mode::Budget)
            effort = effortOf(reasoning.budget);
        thinking.kind = Kind::Adaptive;
        thinking.effort = messagesEffort(effort);
        return thinking;
    }
    if (maxTokens <= smallestBudget)
        return thinking; // no budget fits
    thinking.kind = Kind::Budget;
    // A budget that the client gave is its own affair; one that we make leaves room for an answer.
    thinking.budget =
        reasoning.mode == Mode::Budget ? std::min(reasoning.budget, maxTokens - 1) : std::min(budgetOf(effort), maxTokens / 2);
    thinking.budget = std::max(thinking.budget, smallestBudget);
    if (adaptive)
        thinking.effort = messagesEffort(effort);
    return thinking;
}

} // namespace gatehouse
