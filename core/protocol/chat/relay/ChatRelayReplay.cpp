// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/relay/ChatRelayReplay.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// The message as a delta: its tool calls numbered.
std::string deltaOf(std::string_view message)
{
    if (!slices::isObject(message))
        return R"({"role":"assistant"})";
    const std::string_view calls = slices::member(message, "tool_calls");
    if (!slices::isArray(calls))
        return std::string(message);
    std::string numbered = "[";
    std::int64_t index = 0;
    for (slices::Walk walk(calls); walk.next();) {
        if (!slices::isObject(walk.value()))
            continue;
        if (index > 0)
            numbered += ',';
        numbered += "{\"index\":";
        json::appendNumber(numbered, index++);
        for (slices::Walk call(walk.value()); call.next();)
            if (call.key() != "index")
                numbered.append(",\"").append(call.key()).append("\":").append(call.value());
        numbered += '}';
    }
    return slices::withMember(message, "tool_calls", numbered + ']');
}

class Replay
{
public:
    Replay(std::string_view answer, std::string &out) : m_out(out)
    {
        for (slices::Walk walk(answer); walk.next();)
            if (walk.key() != "object" && walk.key() != "choices" && walk.key() != "usage")
                m_frame.append(",\"").append(walk.key()).append("\":").append(walk.value());
        m_frame += ",\"choices\":[";
    }

    void choice(std::string_view choice, std::int64_t position)
    {
        const std::int64_t index = slices::number(slices::member(choice, "index")).value_or(position);
        const std::string_view logprobs = slices::member(choice, "logprobs");
        const std::string_view finish = slices::member(choice, "finish_reason");
        delta(index, deltaOf(slices::member(choice, "message")), logprobs.empty() ? std::string_view("null") : logprobs, "null");
        delta(index, "{}", "null", slices::isString(finish) ? finish : std::string_view("\"stop\""));
    }
    void usage(std::string_view usage) { event(std::string("],\"usage\":").append(usage)); }

private:
    void delta(std::int64_t index, std::string_view delta, std::string_view logprobs, std::string_view finish)
    {
        std::string rest = "{\"index\":";
        json::appendNumber(rest, index);
        rest.append(",\"delta\":").append(delta).append(",\"logprobs\":").append(logprobs);
        event(rest.append(",\"finish_reason\":").append(finish).append("}]"));
    }

    void event(std::string_view rest)
    {
        m_out += "data: ";
        const auto begin = static_cast<std::ptrdiff_t>(m_out.size());
        m_out.append(m_frame).append(rest).append("}");
        // An answer that was written over several lines.
        std::replace_if(
            m_out.begin() + begin, m_out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        m_out += "\n\n";
    }

    std::string &m_out;
    std::string m_frame = R"({"object":"chat.completion.chunk")";
};

} // namespace

void replayAnswer(std::string_view answer, bool withUsage, std::string &out)
{
    Replay replay(answer, out);
    std::int64_t position = 0;
    for (slices::Walk walk(slices::member(answer, "choices")); walk.next();)
        if (slices::isObject(walk.value()))
            replay.choice(walk.value(), position++);
    if (const std::string_view usage = slices::member(answer, "usage"); withUsage && slices::isObject(usage))
        replay.usage(usage);
}

} // namespace gatehouse
