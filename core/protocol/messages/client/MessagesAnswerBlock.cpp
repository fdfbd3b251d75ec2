// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesAnswerBlock.h"

#include "core/protocol/answer/AnswerArguments.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/client/MessagesAnswerWriter.h"

#include <string_view>

namespace gatehouse {

std::string MessagesAnswerBlock::frame() const
{
    std::string json;
    switch (kind) {
    case Kind::Text:
        return R"({"type":"text","text":""})";
    case Kind::Reasoning:
        return R"({"type":"thinking","thinking":"","signature":""})";
    case Kind::Sealed:
        json::Writer(json).beginObject().member("type", "redacted_thinking").member("data", std::string_view(content)).endObject();
        break;
    case Kind::Result:
        return content;
    case Kind::Tool:
    case Kind::ServerTool:
        json::Writer(json)
            .beginObject()
            .member("type", kind == Kind::Tool ? "tool_use" : "server_tool_use")
            .member("id", std::string_view(id))
            .member("name", std::string_view(name))
            .key("input")
            .raw("{}")
            .endObject();
        break;
    }
    return json;
}

void MessagesAnswerBlock::appendTo(std::string &out) const
{
    if (out.size() > 1)
        out += ',';
    if (kind == Kind::Result) {
        out += content;
        return;
    }
    json::Writer writer(out);
    writer.beginObject();
    switch (kind) {
    case Kind::Text:
        writer.member("type", "text").member("text", std::string_view(content));
        if (citations.empty())
            break;
        writer.key("citations").beginArray();
        for (const std::string &citation : citations)
            writer.raw(citation);
        writer.endArray();
        break;
    case Kind::Reasoning:
        writer.member("type", "thinking").member("thinking", std::string_view(content)).member("signature", std::string_view(seal));
        break;
    case Kind::Sealed:
        writer.member("type", "redacted_thinking").member("data", std::string_view(content));
        break;
    case Kind::Tool:
    case Kind::ServerTool:
        writer.member("type", kind == Kind::Tool ? "tool_use" : "server_tool_use");
        writer.member("id", std::string_view(id)).member("name", std::string_view(name));
        writer.key("input").raw(repairedArguments(content));
        break;
    case Kind::Result:
        break;
    }
    writer.endObject();
}

void MessagesAnswerBlock::writeDeltas(std::string &out, std::size_t index)
{
    if (kind == Kind::Sealed || kind == Kind::Result)
        return;
    if (!content.empty()) {
        if (kind == Kind::Text)
            messages::appendDelta(out, index, "text_delta", "text", content);
        else if (kind == Kind::Reasoning)
            messages::appendDelta(out, index, "thinking_delta", "thinking", content);
        else
            messages::appendDelta(out, index, "input_json_delta", "partial_json", content);
        content.clear();
    }
    for (const std::string &citation : citations)
        messages::appendRawDelta(out, index, "citations_delta", "citation", citation);
    citations.clear();
}

void MessagesAnswerBlock::writeEnd(std::string &out, std::size_t index) const
{
    if (kind == Kind::Reasoning)
        messages::appendDelta(out, index, "signature_delta", "signature", seal);
    messages::appendBlockStop(out, index);
}

} // namespace gatehouse
