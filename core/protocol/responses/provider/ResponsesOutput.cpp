// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesOutput.h"

#include "core/protocol/json/JsonSlices.h"

#include <algorithm>

namespace gatehouse {

using Kind = ResponsesOutputItem::Kind;
using Text = ResponsesOutputItem::Text;

namespace {

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
    if (item && item->done && !id.empty() && item->id == id)
        return;
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
    for (slices::Walk walk(output); !isRunaway() && walk.next(); ++position) {
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
    const auto kept = [&memory](Reasoning reasoning) {
        reasoning.origin = memory.provider;
        return std::make_shared<const Reasoning>(std::move(reasoning));
    };
    auto thought = kept(m_tagged.reasoning());
    for (const auto &item : m_items) {
        if (item->kind == Kind::Reasoning && (!item->reasoning.text.empty() || !item->reasoning.encryptedContent.empty()))
            thought = kept(item->reasoning);
        if (isCall(item->kind) && m_calls.call(item->call).started && (!thought->text.empty() || !thought->encryptedContent.empty()))
            memory.store->remember(m_calls.call(item->call).id, thought);
    }
}

} // namespace gatehouse
