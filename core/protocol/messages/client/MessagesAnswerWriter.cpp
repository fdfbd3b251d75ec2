// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesAnswerWriter.h"

#include "core/protocol/answer/AnswerStop.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse::messages {

namespace {

void appendStringOrNull(std::string &out, std::string_view text)
{
    if (text.empty())
        out += "null";
    else
        json::appendString(out, text);
}

void beginDelta(std::string &out, std::size_t index, std::string_view type, std::string_view member)
{
    out += "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":";
    json::appendNumber(out, static_cast<std::int64_t>(index));
    out += ",\"delta\":{\"type\":\"";
    out += type;
    out += "\",\"";
    out += member;
    out += "\":\"";
}

void appendCounts(std::string &out, const Usage &usage)
{
    out += "{\"input_tokens\":";
    json::appendNumber(out, usage.input);
    out += ",\"cache_creation_input_tokens\":";
    json::appendNumber(out, usage.cacheWrite);
    out += ",\"cache_read_input_tokens\":";
    json::appendNumber(out, usage.cacheRead);
    out += ",\"output_tokens\":";
    json::appendNumber(out, usage.output);
    if (usage.reasoning > 0) {
        out += ",\"output_tokens_details\":{\"thinking_tokens\":";
        json::appendNumber(out, usage.reasoning);
        out += '}';
    }
}

} // namespace

void appendUsage(std::string &out, const Usage &usage)
{
    appendCounts(out, usage);
    out += ",\"cache_creation\":{\"ephemeral_5m_input_tokens\":";
    json::appendNumber(out, usage.cacheWrite);
    out += ",\"ephemeral_1h_input_tokens\":0},\"service_tier\":\"standard\"}";
}

void appendMessage(std::string &out, std::string_view id, std::string_view model, std::string_view content, std::string_view stopReason,
                   std::string_view stopSequence, const Usage &usage)
{
    out += "{\"id\":";
    json::appendString(out, id);
    out += ",\"type\":\"message\",\"role\":\"assistant\",\"model\":";
    json::appendString(out, model);
    out += ",\"content\":";
    out += content;
    out += ",\"stop_reason\":";
    out += stopReason;
    out += ",\"stop_sequence\":";
    appendStringOrNull(out, stopSequence);
    out += ",\"usage\":";
    appendUsage(out, usage);
    out += '}';
}

void appendMessageStart(std::string &out, std::string_view id, std::string_view model, const Usage &usage)
{
    out += "event: message_start\ndata: {\"type\":\"message_start\",\"message\":";
    appendMessage(out, id, model, "[]", "null", {}, usage);
    out += "}\n\n";
}

void appendPing(std::string &out)
{
    out += "event: ping\ndata: {\"type\":\"ping\"}\n\n";
}

void appendBlockStart(std::string &out, std::size_t index, std::string_view block)
{
    out += "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":";
    json::appendNumber(out, static_cast<std::int64_t>(index));
    out += ",\"content_block\":";
    out += block;
    out += "}\n\n";
}

void appendDelta(std::string &out, std::size_t index, std::string_view type, std::string_view member, std::string_view value)
{
    beginDelta(out, index, type, member);
    json::appendEscaped(out, value);
    out += "\"}}\n\n";
}

void appendEscapedDelta(std::string &out, std::size_t index, std::string_view type, std::string_view member, std::string_view inside)
{
    beginDelta(out, index, type, member);
    out += inside;
    out += "\"}}\n\n";
}

void appendRawDelta(std::string &out, std::size_t index, std::string_view type, std::string_view member, std::string_view value)
{
    beginDelta(out, index, type, member);
    out.pop_back(); // the quote that begins a text
    out += value;
    out += "}}\n\n";
}

void appendBlockStop(std::string &out, std::size_t index)
{
    out += "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":";
    json::appendNumber(out, static_cast<std::int64_t>(index));
    out += "}\n\n";
}

void appendMessageDelta(std::string &out, StopReason reason, std::string_view stopSequence, const Usage &usage)
{
    out += "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"";
    out += toString(reason);
    out += "\",\"stop_sequence\":";
    appendStringOrNull(out, stopSequence);
    out += "},\"usage\":";
    appendCounts(out, usage);
    out += "}}\n\n";
}

void appendMessageStop(std::string &out)
{
    out += "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
}

} // namespace gatehouse::messages
