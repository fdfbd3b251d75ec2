// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/json/StrictJson.h"
#include "core/protocol/responses/provider/ResponsesOutput.h"

#include <algorithm>

namespace gatehouse {

using Kind = ResponsesOutputItem::Kind;
using Text = ResponsesOutputItem::Text;

namespace {

/// The texts of the parts of one of these types, joined. Parts may be one string, or strings.
std::string joined(std::string_view parts, std::initializer_list<std::string_view> types, std::string_view key, std::string_view separator)
{
    if (slices::isString(parts))
        return key == "text" ? slices::text(parts) : std::string();
    std::string all;
    bool first = true;
    if (!slices::isArray(parts))
        return all;
    for (slices::Walk walk(parts); walk.next();) {
        std::string text;
        if (slices::isObject(walk.value())) {
            const std::string type = slices::textOf(walk.value(), "type");
            if (std::find(types.begin(), types.end(), type) == types.end())
                continue;
            text = slices::textOf(walk.value(), key);
        } else if (slices::isString(walk.value()) && key == "text") {
            text = slices::text(walk.value());
        }
        if (!first)
            all += separator;
        first = false;
        all += text;
    }
    return all;
}

/// Arguments as they stand in an item: text, or, of some providers, the object itself.
std::string argumentsOf(std::string_view value)
{
    return slices::isObject(value) ? std::string(value) : slices::text(value);
}

} // namespace

void ResponsesOutput::complete(Item &item, std::string_view raw)
{
    if (item.done)
        return;
    switch (item.kind) {
    case Kind::Message:
        completeMessage(item, raw);
        break;
    case Kind::Reasoning:
        completeReasoning(item, raw);
        break;
    case Kind::Call:
    case Kind::CustomCall:
        completeCall(item, raw);
        break;
    case Kind::WebSearch:
        completeSearch(item, raw);
        break;
    case Kind::Other:
        break;
    }
    item.done = true;
}

void ResponsesOutput::completeMessage(Item &item, std::string_view raw)
{
    const std::string_view content = slices::member(raw, "content");
    rest(item, Text::Answer, joined(content, {"output_text", "text"}, "text", {}));
    rest(item, Text::Refusal, joined(content, {"refusal"}, "refusal", {}));
    if (!slices::isArray(content))
        return;
    std::size_t count = 0;
    for (slices::Walk walk(content); walk.next();) {
        const std::string_view annotations = slices::member(walk.value(), "annotations");
        if (!slices::isArray(annotations))
            continue;
        for (slices::Walk each(annotations); each.next();)
            if (count++ >= item.citations)
                cite(item, each.value());
    }
}

void ResponsesOutput::completeReasoning(Item &item, std::string_view raw)
{
    const std::string summary = joined(slices::member(raw, "summary"), {"summary_text", "text"}, "text", betweenParts);
    const std::string thought = joined(slices::member(raw, "content"), {"reasoning_text", "text"}, "text", betweenParts);
    const Text by = item.reasonsBy.value_or(summary.empty() ? Text::Thought : Text::Summary);
    // Nothing may be told of it once something behind it was.
    const bool late = !isLast(item);
    if (!late)
        rest(item, by, by == Text::Summary ? summary : thought);
    item.reasoning.encryptedContent = slices::textOf(raw, "encrypted_content");
    if (item.reasoning.text.empty() && item.reasoning.encryptedContent.empty())
        return;
    item.reasoning.itemId = slices::textOf(raw, "id");
    if (late)
        return;
    m_last = &item;
    if (!item.reasoning.itemId.empty())
        m_sink.reasoningMark(ReasoningMark::ItemId, item.reasoning.itemId);
    if (!item.reasoning.encryptedContent.empty())
        m_sink.reasoningMark(ReasoningMark::EncryptedContent, item.reasoning.encryptedContent);
    m_sink.reasoningEnd();
}

void ResponsesOutput::completeCall(Item &item, std::string_view raw)
{
    std::string callId = slices::textOf(raw, "call_id");
    if (callId.empty())
        callId = slices::textOf(raw, "id");
    m_calls.identify(item.call, callId, slices::textOf(raw, "name"));
    m_calls.addWhole(item.call, argumentsOf(slices::member(raw, item.kind == Kind::CustomCall ? "input" : "arguments")));
    m_calls.end(item.call);
}

void ResponsesOutput::completeSearch(Item &item, std::string_view raw)
{
    const std::string_view action = slices::member(raw, "action");
    const std::string type = slices::textOf(action, "type");
    if (type == "open_page" || type == "find_in_page") // steps of a search that has been told
        return;
    std::string query = slices::textOf(action, "query");
    if (query.empty())
        if (slices::Walk queries(slices::member(action, "queries")); queries.next())
            query = slices::text(queries.value());
    std::string input;
    json::Writer(input).beginObject().member("query", std::string_view(query)).endObject();
    const std::string sources = json::strictElements(slices::member(action, "sources"));
    AnswerServerTool tool;
    const std::string id = slices::textOf(raw, "id");
    tool.id = id;
    tool.name = "web_search";
    tool.inputJson = input;
    tool.results = sources;
    tool.errorCode = slices::textOf(raw, "status") == "failed" ? "unavailable" : "";
    m_tags.interrupt();
    m_last = &item;
    m_sink.serverTool(tool);
}

} // namespace gatehouse
