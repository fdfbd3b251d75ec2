// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesWebSearch.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::string_view lead = "query: ";
constexpr std::string_view note =
    "Web search is not available in this session: the search for this request did not take place. Say so in one sentence, then answer as "
    "well as you can from what you know, and mark what may be out of date. Do not invent sources or addresses.";

bool isWebSearch(const ConversationTool &tool)
{
    return tool.serverType.inside.starts_with("web_search");
}

} // namespace

std::optional<std::string> soleWebSearchQuery(const Conversation &conversation)
{
    if (conversation.tools.empty() || !std::all_of(conversation.tools.begin(), conversation.tools.end(), isWebSearch))
        return std::nullopt;
    std::string query;
    for (const Conversation::Turn &turn : conversation.turns) {
        if (turn.role != Conversation::Role::User)
            continue;
        for (const ConversationPart &part : conversation.partsOf(turn))
            if (part.kind == ConversationPart::Kind::Text && !part.text.blank())
                query = part.text.decoded();
    }
    if (const std::size_t at = query.find(lead); at != std::string::npos)
        query.erase(0, at + lead.size());
    return std::string(slices::trimmed(query));
}

bool wantsOnlyWebSearch(std::string_view body)
{
    // Most bodies are large and have none: one look without taking them apart.
    if (body.find("\"web_search_20") == std::string_view::npos)
        return false;
    bool any = false;
    for (slices::Walk tools(slices::member(body, "tools")); tools.next(); any = true)
        if (!slices::inside(slices::member(tools.value(), "type")).starts_with("web_search_20"))
            return false;
    return any;
}

void answerWithoutWebSearch(Conversation &conversation)
{
    std::erase_if(conversation.tools, isWebSearch);
    if (conversation.tools.empty())
        conversation.toolChoice = {};
    ConversationPart part;
    part.text = conversation.keep(note);
    conversation.system.push_back(part);
}

MissingWebSearch::MissingWebSearch(const std::string &query)
{
    json::Writer(input).beginObject().member("query", std::string_view(query)).endObject();
}

} // namespace gatehouse
