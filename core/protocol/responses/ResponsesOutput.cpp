// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/ResponsesOutput.h"

#include "core/protocol/AnswerJson.h"
#include "core/protocol/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

using Kind = ResponsesOutputItem::Kind;
using Text = ResponsesOutputItem::Text;

namespace {

constexpr std::string_view betweenParts = "\n\n";

bool isCall(Kind kind)
{
    return kind == Kind::Call || kind == Kind::CustomCall;
}

bool isReasoning(Text text)
{
    return text == Text::Summary || text == Text::Thought;
}

/// What of a text was not told yet. Nothing where the two do not fit together.
std::string_view behind(std::string_view whole, std::size_t told)
{
    if (whole.size() <= told || (static_cast<unsigned char>(whole[told]) & 0xc0) == 0x80)
        return {};
    return whole.substr(told);
}

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

Kind ResponsesOutput::kindOf(Text text)
{
    return isReasoning(text) ? Kind::Reasoning : Kind::Message;
}

ResponsesOutputItem &ResponsesOutput::open(Kind kind, std::optional<std::int64_t> index, std::string_view id, std::size_t position)
{
    auto item = std::make_unique<Item>();
    item->kind = kind;
    item->index = index;
    item->id = id;
    if (isCall(kind)) {
        m_tags.interrupt();
        item->call = m_calls.open(kind == Kind::CustomCall);
        m_last = item.get();
    }
    const auto at = m_items.begin() + static_cast<std::ptrdiff_t>(std::min(position, m_items.size()));
    return **m_items.insert(at, std::move(item));
}

/// Ids go before indexes, which some providers never count up; but some have another id in each event of an item.
ResponsesOutputItem *ResponsesOutput::find(Kind kind, std::optional<std::int64_t> index, std::string_view id)
{
    Item *byIndex = nullptr;
    Item *open = nullptr;
    for (const auto &item : m_items) {
        if (item->kind != kind)
            continue;
        if (!id.empty() && item->id == id)
            return item.get();
        if (index && item->index == index)
            byIndex = item.get();
        if (!item->done)
            open = item.get();
    }
    if (byIndex && (!byIndex->done || id.empty() || byIndex->id.empty()))
        return byIndex;
    const bool mayBe = open && !index && (id.empty() || open->id.empty() || !open->index);
    return mayBe ? open : nullptr;
}

ResponsesOutputItem &ResponsesOutput::itemOf(const ResponsesAnswerEvent &event, Kind kind)
{
    if (Item *known = find(kind, event.outputIndex, event.itemId))
        return *known;
    return open(kind, event.outputIndex, event.itemId, m_items.size());
}

/// The item that an element of the finished response stands for: by its id, its place, or as the so-manieth of its kind.
ResponsesOutputItem *ResponsesOutput::findWhole(Kind kind, std::string_view item, std::size_t position, std::size_t ofKind)
{
    const std::string id = slices::textOf(item, "id");
    const std::string callId = isCall(kind) ? slices::textOf(item, "call_id") : std::string();
    Item *byIndex = nullptr;
    Item *byOrder = nullptr;
    for (const auto &known : m_items) {
        if (known->kind != kind)
            continue;
        if ((!id.empty() && known->id == id) || (!callId.empty() && m_calls.call(known->call).givenId == callId))
            return known.get();
        if (known->index == static_cast<std::int64_t>(position))
            byIndex = known.get();
        if (ofKind-- == 0)
            byOrder = known.get();
    }
    return byIndex ? byIndex : byOrder;
}

void ResponsesOutput::itemAdded(const ResponsesAnswerEvent &event)
{
    const Kind kind = Item::kindOf(slices::textOf(event.item, "type"));
    if (kind == Kind::Other)
        return;
    const std::string id = slices::textOf(event.item, "id");
    Item *item = find(kind, event.outputIndex, id);
    if (item && (item->done || (!id.empty() && !item->id.empty() && item->id != id)))
        item = nullptr;
    if (!item)
        item = &open(kind, event.outputIndex, id, m_items.size());
    if (item->id.empty())
        item->id = id;
    if (isCall(kind))
        m_calls.identify(item->call, slices::textOf(event.item, "call_id"), slices::textOf(event.item, "name"));
}

void ResponsesOutput::itemDone(const ResponsesAnswerEvent &event)
{
    const Kind kind = Item::kindOf(slices::textOf(event.item, "type"));
    if (kind == Kind::Other)
        return;
    const std::string id = slices::textOf(event.item, "id");
    Item *item = find(kind, event.outputIndex, id.empty() ? event.itemId : std::string_view(id));
    complete(item ? *item : open(kind, event.outputIndex, id, m_items.size()), event.item);
}

void ResponsesOutput::textDelta(const ResponsesAnswerEvent &event, Text text)
{
    Item &item = itemOf(event, kindOf(text));
    ResponsesToldText &told = item.toldOf(text);
    if (event.delta.empty() || item.done)
        return;
    if (told.part != event.partIndex) {
        if (told.bytes > 0 && isReasoning(text))
            tell(item, text, betweenParts);
        told.part = event.partIndex;
        told.partBegin = told.bytes;
    }
    tell(item, text, event.delta);
}

void ResponsesOutput::textDone(const ResponsesAnswerEvent &event, Text text, std::string_view whole)
{
    Item &item = itemOf(event, kindOf(text));
    ResponsesToldText &told = item.toldOf(text);
    if (item.done || whole.empty())
        return;
    if (!told.part)
        told.part = event.partIndex;
    if (told.part == event.partIndex) // of another part nothing was told yet: the item's end will tell, if this was not a wrong number
        tell(item, text, behind(whole, told.bytes - told.partBegin));
}

void ResponsesOutput::partDone(const ResponsesAnswerEvent &event)
{
    const std::string type = slices::textOf(event.part, "type");
    if (type == "output_text" || type == "text")
        textDone(event, Text::Answer, slices::textOf(event.part, "text"));
    else if (type == "refusal")
        textDone(event, Text::Refusal, slices::textOf(event.part, "refusal"));
    else if (type == "summary_text")
        textDone(event, Text::Summary, slices::textOf(event.part, "text"));
    else if (type == "reasoning_text")
        textDone(event, Text::Thought, slices::textOf(event.part, "text"));
}

void ResponsesOutput::annotation(const ResponsesAnswerEvent &event)
{
    Item &item = itemOf(event, Kind::Message);
    if (!item.done)
        cite(item, event.annotation);
}

void ResponsesOutput::argumentsDelta(const ResponsesAnswerEvent &event, bool custom)
{
    const Item &item = itemOf(event, custom ? Kind::CustomCall : Kind::Call);
    if (!item.done)
        m_calls.add(item.call, event.delta);
}

void ResponsesOutput::argumentsDone(const ResponsesAnswerEvent &event, bool custom)
{
    const Item &item = itemOf(event, custom ? Kind::CustomCall : Kind::Call);
    if (item.done)
        return;
    m_calls.identify(item.call, {}, event.name);
    m_calls.addWhole(item.call, event.text);
}

void ResponsesOutput::all(std::string_view output)
{
    if (!slices::isArray(output))
        return;
    std::size_t position = 0;
    std::size_t seen[6] = {};
    for (slices::Walk walk(output); walk.next(); ++position) {
        const Kind kind = Item::kindOf(slices::textOf(walk.value(), "type"));
        if (kind == Kind::Other || !slices::isObject(walk.value()))
            continue;
        Item *item = findWhole(kind, walk.value(), position, seen[static_cast<std::size_t>(kind)]++);
        if (!item)
            item = &open(kind, static_cast<std::int64_t>(position), slices::textOf(walk.value(), "id"), position);
        complete(*item, walk.value());
    }
}

void ResponsesOutput::allText(std::string_view utf8)
{
    if (m_items.empty() && !utf8.empty())
        tell(open(Kind::Message, std::nullopt, {}, 0), Text::Answer, utf8);
}

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
    const std::string_view sources = slices::member(action, "sources");
    AnswerServerTool tool;
    const std::string id = slices::textOf(raw, "id");
    tool.id = id;
    tool.name = "web_search";
    tool.inputJson = input;
    tool.results = slices::isArray(sources) ? sources : std::string_view();
    tool.errorCode = slices::textOf(raw, "status") == "failed" ? "unavailable" : "";
    m_tags.interrupt();
    m_last = &item;
    m_sink.serverTool(tool);
}

/// Tells what of an item's text was not told yet.
void ResponsesOutput::rest(Item &item, Text text, std::string_view whole)
{
    tell(item, text, behind(whole, item.toldOf(text).bytes));
}

/// False: it was not told, because the item's reasoning is told by its other text.
bool ResponsesOutput::tell(Item &item, Text text, std::string_view utf8)
{
    if (utf8.empty())
        return false;
    if (isReasoning(text)) {
        if (item.reasonsBy.value_or(text) != text)
            return false;
        item.reasonsBy = text;
        m_tags.reasoningSeen();
        item.reasoning.text += utf8;
        m_sink.reasoning(utf8);
    } else if (text == Text::Refusal) {
        m_refused = true;
        m_tags.interrupt();
        m_sink.refusal(utf8);
    } else {
        if (m_last && m_last != &item && m_last->kind == Kind::Message)
            m_tags.text(betweenParts); // two messages are not one word
        m_tags.text(utf8);
    }
    item.toldOf(text).bytes += utf8.size();
    m_last = &item;
    return true;
}

void ResponsesOutput::cite(Item &item, std::string_view annotation)
{
    ++item.citations;
    const std::string url = slices::textOf(annotation, "url");
    if (url.empty())
        return;
    const std::string title = slices::textOf(annotation, "title");
    AnswerCitation citation;
    citation.url = url;
    citation.title = title;
    m_sink.citation(citation);
}

/// Whether nothing was told that stands behind the item in the answer.
bool ResponsesOutput::isLast(const Item &item) const
{
    if (!m_last || m_last == &item)
        return true;
    const auto position = [this](const Item *of) {
        return std::find_if(m_items.begin(), m_items.end(), [of](const auto &each) { return each.get() == of; });
    };
    return position(m_last) < position(&item);
}

void ResponsesOutput::finish(const AnswerMemory &memory)
{
    m_tags.interrupt();
    m_calls.finish();
    if (!memory.store || m_calls.isEmpty())
        return;
    auto thought = std::make_shared<Reasoning>(m_tagged.reasoning());
    for (const auto &item : m_items) {
        if (item->kind == Kind::Reasoning && (!item->reasoning.text.empty() || !item->reasoning.encryptedContent.empty()))
            thought = std::make_shared<Reasoning>(item->reasoning);
        if (!isCall(item->kind) || !m_calls.call(item->call).started || (thought->text.empty() && thought->encryptedContent.empty()))
            continue;
        thought->origin = memory.provider;
        memory.store->remember(m_calls.call(item->call).id, thought);
    }
}

} // namespace gatehouse
