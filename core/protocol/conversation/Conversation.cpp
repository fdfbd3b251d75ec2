// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/Conversation.h"

#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {
namespace {

bool loads(const ConversationPart &part, const ConversationTool &tool)
{
    using Kind = ConversationPart::Kind;
    return (part.kind == Kind::ToolReference || part.kind == Kind::ToolCall) && part.name.says(tool.name);
}

} // namespace

JsonText Conversation::keep(std::string_view utf8)
{
    std::string &text = m_arena.emplace_back();
    json::appendEscaped(text, utf8);
    return {text};
}

void Conversation::withholdUnreferencedTools()
{
    // A search that the provider would run cannot find anything here, so what it would have found must be there from the start.
    const bool providerSearches = std::any_of(
        tools.begin(), tools.end(), [](const ConversationTool &tool) { return tool.serverType.inside.starts_with("tool_search_tool"); });
    for (ConversationTool &tool : tools) {
        const auto loadsIt = [&tool](const ConversationPart &part) { return loads(part, tool); };
        tool.withheld = tool.deferred && !providerSearches && std::none_of(parts.begin(), parts.end(), loadsIt) &&
                        std::none_of(nested.begin(), nested.end(), loadsIt);
    }
}

} // namespace gatehouse
