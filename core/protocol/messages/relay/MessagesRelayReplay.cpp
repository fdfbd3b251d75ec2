// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesRelayReplay.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/client/MessagesAnswerWriter.h"

namespace gatehouse {

namespace {

void replayBlock(std::size_t index, std::string_view block, std::string &out)
{
    const std::string_view type = slices::inside(slices::member(block, "type"));
    if (type == "text") {
        std::string frame = slices::withMember(block, "text", "\"\"");
        const std::string_view citations = slices::member(block, "citations");
        if (slices::isArray(citations))
            frame = slices::withMember(frame, "citations", "[]");
        messages::appendBlockStart(out, index, frame);
        if (slices::isArray(citations))
            for (slices::Walk walk(citations); walk.next();) {
                out += "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":";
                json::appendNumber(out, static_cast<std::int64_t>(index));
                out.append(",\"delta\":{\"type\":\"citations_delta\",\"citation\":").append(walk.value()).append("}}\n\n");
            }
        messages::appendEscapedDelta(out, index, "text_delta", "text", slices::inside(slices::member(block, "text")));
    } else if (type == "thinking") {
        std::string frame = slices::withMember(block, "thinking", "\"\"");
        frame = slices::withMember(frame, "signature", "\"\"");
        messages::appendBlockStart(out, index, frame);
        messages::appendEscapedDelta(out, index, "thinking_delta", "thinking", slices::inside(slices::member(block, "thinking")));
        if (const std::string_view signature = slices::inside(slices::member(block, "signature")); !signature.empty())
            messages::appendEscapedDelta(out, index, "signature_delta", "signature", signature);
    } else if (slices::isObject(slices::member(block, "input"))) {
        messages::appendBlockStart(out, index, slices::withMember(block, "input", "{}"));
        messages::appendDelta(out, index, "input_json_delta", "partial_json", slices::member(block, "input"));
    } else {
        messages::appendBlockStart(out, index, block);
    }
    messages::appendBlockStop(out, index);
}

} // namespace

void replayMessage(std::string_view pretty, std::string &out)
{
    const std::string message = slices::inOneLine(pretty);
    std::string frame = slices::withMember(message, "content", "[]");
    frame = slices::withMember(frame, "stop_reason", "null");
    frame = slices::withMember(frame, "stop_sequence", "null");
    out.append("event: message_start\ndata: {\"type\":\"message_start\",\"message\":").append(frame).append("}\n\n");
    messages::appendPing(out);
    std::size_t index = 0;
    for (slices::Walk walk(slices::member(message, "content")); walk.next();)
        replayBlock(index++, walk.value(), out);
    const auto orNull = [](std::string_view value) { return value.empty() ? std::string_view("null") : value; };
    out.append("event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":")
        .append(orNull(slices::member(message, "stop_reason")));
    out.append(",\"stop_sequence\":").append(orNull(slices::member(message, "stop_sequence"))).append("},\"usage\":");
    const std::string_view usage = slices::member(message, "usage");
    out.append(slices::isObject(usage) ? usage : std::string_view("{\"output_tokens\":0}")).append("}\n\n");
    messages::appendMessageStop(out);
}

} // namespace gatehouse
