// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/relay/ResponsesRelayReplay.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/responses/client/ResponsesAnswerWriter.h"

namespace gatehouse {

namespace {

class Replay
{
public:
    explicit Replay(std::string &out) : m_out(out) {}

    void frame(std::string_view type, std::string_view response) { event(type, ",\"response\":" + std::string(response)); }

    void item(std::size_t index, std::string_view item)
    {
        const std::string at = ",\"output_index\":" + std::to_string(index);
        const std::string_view id = slices::member(item, "id");
        m_place = (slices::isString(id) ? ",\"item_id\":" + std::string(id) : std::string()) + at;
        const std::string_view type = slices::inside(slices::member(item, "type"));
        std::string begun = slices::withMember(item, "status", "\"in_progress\"");
        if (type == "message") {
            begun = slices::withMember(begun, "content", "[]");
        } else if (type == "reasoning") {
            begun = slices::withMember(item, "summary", "[]");
            if (slices::isArray(slices::member(item, "content")))
                begun = slices::withMember(begun, "content", "[]");
        } else if (type == "function_call") {
            begun = slices::withMember(begun, "arguments", "\"\"");
        } else if (type == "custom_tool_call") {
            begun = slices::withMember(begun, "input", "\"\"");
        }
        event("response.output_item.added", at + ",\"item\":" + begun);
        if (type == "message" || type == "reasoning")
            parts(item);
        else if (type == "function_call")
            text("response.function_call_arguments", m_place, "arguments", item);
        else if (type == "custom_tool_call")
            text("response.custom_tool_call_input", m_place, "input", item);
        event("response.output_item.done", at + ",\"item\":" + std::string(item));
    }

private:
    void event(std::string_view type, const std::string &members) { m_writer.event(m_out, type, members); }

    /// A delta with all of a text, and its `.done`.
    void text(const std::string &name, const std::string &place, std::string_view member, std::string_view object,
              std::string_view rest = {})
    {
        const std::string_view inside = slices::inside(slices::member(object, member));
        if (!inside.empty())
            m_writer.escapedText(m_out, name + ".delta", place, "delta", inside, rest);
        m_writer.escapedText(m_out, name + ".done", place, member, inside, rest);
    }

    void parts(std::string_view item)
    {
        std::size_t index = 0;
        if (const std::string_view summary = slices::member(item, "summary"); slices::isArray(summary))
            for (slices::Walk walk(summary); walk.next(); ++index) {
                const std::string place = m_place + ",\"summary_index\":" + std::to_string(index);
                event("response.reasoning_summary_part.added", place + ",\"part\":" + slices::withMember(walk.value(), "text", "\"\""));
                text("response.reasoning_summary_text", place, "text", walk.value());
                event("response.reasoning_summary_part.done", place + ",\"part\":" + std::string(walk.value()));
            }
        index = 0;
        if (const std::string_view content = slices::member(item, "content"); slices::isArray(content))
            for (slices::Walk walk(content); walk.next(); ++index)
                part(m_place + ",\"content_index\":" + std::to_string(index), walk.value());
    }

    void part(const std::string &place, std::string_view part)
    {
        const std::string_view type = slices::inside(slices::member(part, "type"));
        const std::string_view member = type == "refusal" ? "refusal" : "text";
        std::string begun = slices::withMember(part, member, "\"\"");
        const std::string_view annotations = slices::member(part, "annotations");
        if (slices::isArray(annotations))
            begun = slices::withMember(begun, "annotations", "[]");
        event("response.content_part.added", place + ",\"part\":" + begun);
        if (type == "refusal")
            text("response.refusal", place, member, part);
        else if (type == "reasoning_text")
            text("response.reasoning_text", place, member, part);
        else
            text("response.output_text", place, member, part, ",\"logprobs\":[]");
        event("response.content_part.done", place + ",\"part\":" + std::string(part));
    }

    std::string &m_out;
    ResponsesAnswerWriter m_writer;
    std::string m_place;
};

} // namespace

void replayResponse(std::string_view response, std::string_view type, std::string &out)
{
    const std::string whole = slices::inOneLine(response);
    std::string begun = slices::withMember(whole, "status", "\"in_progress\"");
    begun = slices::withMember(begun, "output", "[]");
    begun = slices::withMember(begun, "usage", "null");
    begun = slices::withMember(begun, "incomplete_details", "null");
    Replay replay(out);
    replay.frame("response.created", begun);
    replay.frame("response.in_progress", begun);
    std::size_t index = 0;
    for (slices::Walk walk(slices::member(whole, "output")); walk.next();)
        replay.item(index++, walk.value());
    replay.frame(type, whole);
}

} // namespace gatehouse
