// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesAnswerItems.h"

#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

std::string indexed(std::string_view member, std::size_t index)
{
    return std::string(",\"").append(member).append("\":").append(std::to_string(index));
}

std::string summaryPart(std::string_view text)
{
    std::string json;
    json::Writer(json).beginObject().member("type", "summary_text").member("text", text).endObject();
    return json;
}

std::size_t charactersOf(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace

void ResponsesAnswerItem::end(bool cutShort)
{
    if (m_ended)
        return;
    complete();
    m_ended = true;
    m_cutShort = cutShort;
}

void ResponsesAnswerItem::write(ResponsesAnswerWriter &writer, std::string &out, std::size_t index)
{
    if (!m_ended && !streams())
        return;
    if (m_place.empty()) {
        m_place = ",\"item_id\":";
        json::appendString(m_place, m_id);
        m_place += indexed("output_index", index);
        writer.event(out, "response.output_item.added", indexed("output_index", index).append(",\"item\":").append(frame()));
    }
    writeContent(writer, out);
    if (m_ended)
        writer.event(out, "response.output_item.done", indexed("output_index", index).append(",\"item\":").append(json()));
}

void ResponsesAnswerMessage::addText(std::string_view utf8, bool refusal)
{
    if (m_parts.empty() || m_parts.back().refusal != refusal)
        m_parts.emplace_back().refusal = refusal;
    m_parts.back().text += utf8;
    m_parts.back().characters += charactersOf(utf8);
}

void ResponsesAnswerMessage::addCitation(std::string_view url, std::string_view title)
{
    if (m_parts.empty() || m_parts.back().refusal)
        return;
    Part &part = m_parts.back();
    if (part.characters > part.citedTo) {
        part.citedFrom = part.citedTo;
        part.citedTo = part.characters;
    }
    json::Writer(part.annotations.emplace_back())
        .beginObject()
        .member("type", "url_citation")
        .member("url", url)
        .member("title", title)
        .member("start_index", static_cast<std::int64_t>(part.citedFrom))
        .member("end_index", static_cast<std::int64_t>(part.citedTo))
        .endObject();
}

std::string ResponsesAnswerMessage::jsonOf(const Part &part, bool empty)
{
    std::string json;
    json::Writer writer(json);
    writer.beginObject().member("type", part.refusal ? "refusal" : "output_text");
    writer.member(part.refusal ? "refusal" : "text", empty ? std::string_view() : std::string_view(part.text));
    if (!part.refusal) {
        writer.key("annotations").beginArray();
        if (!empty)
            for (const std::string &annotation : part.annotations)
                writer.raw(annotation);
        writer.endArray().key("logprobs").raw("[]");
    }
    writer.endObject();
    return json;
}

std::string ResponsesAnswerMessage::frame() const
{
    std::string json;
    json::Writer(json)
        .beginObject()
        .member("id", std::string_view(m_id))
        .member("type", "message")
        .member("status", "in_progress")
        .key("content")
        .raw("[]")
        .member("role", "assistant")
        .endObject();
    return json;
}

std::string ResponsesAnswerMessage::json() const
{
    std::string json;
    json::Writer writer(json);
    writer.beginObject().member("id", std::string_view(m_id)).member("type", "message").member("status", status());
    writer.key("content").beginArray();
    for (const Part &part : m_parts)
        writer.raw(jsonOf(part, false));
    writer.endArray().member("role", "assistant").endObject();
    return json;
}

void ResponsesAnswerMessage::writeContent(ResponsesAnswerWriter &writer, std::string &out)
{
    for (; m_current < m_parts.size(); ++m_current) {
        const bool closed = ended() || m_current + 1 < m_parts.size();
        writePart(m_parts[m_current], closed, writer, out);
        if (!closed)
            return;
    }
}

void ResponsesAnswerMessage::writePart(Part &part, bool closed, ResponsesAnswerWriter &writer, std::string &out)
{
    if (!m_opened) {
        m_where = place() + indexed("content_index", m_current);
        writer.event(out, "response.content_part.added", m_where + ",\"part\":" + jsonOf(part, true));
    }
    m_opened = !closed;
    if (part.sent < part.text.size()) {
        const std::string_view news = std::string_view(part.text).substr(part.sent);
        if (part.refusal)
            writer.text(out, "response.refusal.delta", m_where, "delta", news);
        else
            writer.text(out, "response.output_text.delta", m_where, "delta", news, ",\"logprobs\":[]");
        part.sent = part.text.size();
    }
    for (; part.annotationsSent < part.annotations.size(); ++part.annotationsSent)
        writer.event(out, "response.output_text.annotation.added",
                     m_where + indexed("annotation_index", part.annotationsSent) +
                         ",\"annotation\":" + part.annotations[part.annotationsSent]);
    if (!closed)
        return;
    if (part.refusal)
        writer.text(out, "response.refusal.done", m_where, "refusal", part.text);
    else
        writer.text(out, "response.output_text.done", m_where, "text", part.text, ",\"logprobs\":[]");
    writer.event(out, "response.content_part.done", m_where + ",\"part\":" + jsonOf(part, false));
}

std::string ResponsesAnswerThought::frame() const
{
    std::string json;
    json::Writer(json).beginObject().member("id", std::string_view(m_id)).member("type", "reasoning").key("summary").raw("[]").endObject();
    return json;
}

std::string ResponsesAnswerThought::json() const
{
    std::string json;
    json::Writer writer(json);
    writer.beginObject().member("id", std::string_view(m_id)).member("type", "reasoning").key("summary").beginArray();
    if (!m_text.empty())
        writer.raw(summaryPart(m_text));
    writer.endArray().member("encrypted_content", std::string_view(m_seal)).endObject();
    return json;
}

void ResponsesAnswerThought::writeContent(ResponsesAnswerWriter &writer, std::string &out)
{
    if (m_text.empty())
        return;
    const std::string where = place() + indexed("summary_index", 0);
    if (!m_opened)
        writer.event(out, "response.reasoning_summary_part.added", where + ",\"part\":" + summaryPart({}));
    m_opened = true;
    if (m_sent < m_text.size())
        writer.text(out, "response.reasoning_summary_text.delta", where, "delta", std::string_view(m_text).substr(m_sent));
    m_sent = m_text.size();
    if (!ended())
        return;
    writer.text(out, "response.reasoning_summary_text.done", where, "text", m_text);
    writer.event(out, "response.reasoning_summary_part.done", where + ",\"part\":" + summaryPart(m_text));
}

} // namespace gatehouse
