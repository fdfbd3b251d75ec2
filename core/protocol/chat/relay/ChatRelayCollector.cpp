// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/relay/ChatRelayCollector.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// Members that are said again in each chunk, or come once: they do not grow.
constexpr std::array<std::string_view, 6> fixed{"role", "id", "type", "name", "index", "object"};

} // namespace

/// Text and lists grow, all else is replaced by what comes later.
void ChatRelayCollector::join(Members &into, std::string_view key, std::string_view value)
{
    const auto known = std::find_if(into.begin(), into.end(), [key](const auto &member) { return member.first == key; });
    if (known == into.end()) {
        into.emplace_back(key, value);
        return;
    }
    std::string &old = known->second;
    const bool isFixed = std::find(fixed.begin(), fixed.end(), key) != fixed.end();
    if (slices::isNull(value) || (isFixed && !slices::isNull(old) && old != "\"\""))
        return;
    if (slices::isString(old) && slices::isString(value)) {
        old.pop_back();
        old += value.substr(1);
    } else if (slices::isArray(old) && slices::isArray(value)) {
        const bool isEmpty = !slices::Walk(old).next();
        if (slices::Walk(value).next()) {
            old.pop_back();
            old += isEmpty ? "" : ",";
            old += value.substr(1);
        }
    } else {
        old = value;
    }
}

void ChatRelayCollector::joinAll(Members &into, std::string_view object)
{
    if (!slices::isObject(object))
        return;
    for (slices::Walk walk(object); walk.next();)
        join(into, walk.key(), walk.value());
}

void ChatRelayCollector::take(std::string_view data)
{
    for (slices::Walk walk(data); walk.next();) {
        if (walk.key() == "choices") {
            if (slices::isArray(walk.value()))
                for (slices::Walk choices(walk.value()); choices.next();)
                    if (slices::isObject(choices.value()))
                        takeChoice(choices.value());
        } else if (walk.key() == "usage") {
            if (slices::isObject(walk.value()))
                m_usage = walk.value();
        } else if (walk.key() != "object" &&
                   std::none_of(m_frame.begin(), m_frame.end(), [&](const auto &known) { return known.first == walk.key(); })) {
            m_frame.emplace_back(walk.key(), walk.value());
        }
    }
}

void ChatRelayCollector::takeChoice(std::string_view value)
{
    Choice &choice = m_choices[slices::number(slices::member(value, "index")).value_or(0)];
    for (slices::Walk walk(value); walk.next();) {
        if ((walk.key() == "delta" || walk.key() == "message") && slices::isObject(walk.value()))
            takeDelta(walk.value(), choice);
        else if (walk.key() == "logprobs")
            joinAll(choice.logprobs, walk.value());
        else if (walk.key() == "finish_reason" && slices::isString(walk.value()) && choice.finish.empty())
            choice.finish = walk.value();
        else if (walk.key() == "usage" && slices::isObject(walk.value()) && m_usage.empty())
            m_usage = walk.value();
    }
}

void ChatRelayCollector::takeDelta(std::string_view delta, Choice &choice)
{
    for (slices::Walk walk(delta); walk.next();) {
        if (walk.key() == "function_call") {
            joinAll(choice.functionCall, walk.value());
        } else if (walk.key() != "tool_calls") {
            join(choice.message, walk.key(), walk.value());
        } else if (slices::isArray(walk.value())) {
            for (slices::Walk calls(walk.value()); calls.next();)
                if (slices::isObject(calls.value()))
                    takeCall(calls.value(), choice);
        }
    }
}

void ChatRelayCollector::takeCall(std::string_view value, Choice &choice)
{
    Call &call = choice.calls[slices::number(slices::member(value, "index")).value_or(0)];
    for (slices::Walk walk(value); walk.next();) {
        if (walk.key() == "function")
            joinAll(call.function, walk.value());
        else if (walk.key() == "custom")
            joinAll(call.custom, walk.value());
        else if (walk.key() != "index")
            join(call.members, walk.key(), walk.value());
    }
}

void ChatRelayCollector::append(std::string &out, const Members &members)
{
    out += '{';
    for (const auto &[key, value] : members) {
        if (out.back() != '{')
            out += ',';
        out.append("\"").append(key).append("\":").append(value);
    }
    out += '}';
}

void ChatRelayCollector::append(std::string &out, const Call &call)
{
    Members members = call.members;
    std::string inner;
    append(inner, call.custom.empty() ? call.function : call.custom);
    const std::string_view kind = call.custom.empty() ? "function" : "custom";
    join(members, "type", '"' + std::string(kind) + '"');
    members.emplace_back(kind, std::move(inner));
    append(out, members);
}

void ChatRelayCollector::append(std::string &out, std::int64_t index, const Choice &choice)
{
    Members message = choice.message;
    join(message, "role", "\"assistant\"");
    join(message, "content", "null");
    if (!choice.functionCall.empty())
        append(message.emplace_back("function_call", std::string()).second, choice.functionCall);
    if (!choice.calls.empty()) {
        std::string &calls = message.emplace_back("tool_calls", "[").second;
        for (const auto &[number, call] : choice.calls) {
            if (calls.size() > 1)
                calls += ',';
            append(calls, call);
        }
        calls += ']';
    }
    out += "{\"index\":";
    json::appendNumber(out, index);
    out += ",\"message\":";
    append(out, message);
    out += ",\"logprobs\":";
    if (choice.logprobs.empty())
        out += "null";
    else
        append(out, choice.logprobs);
    out.append(",\"finish_reason\":").append(choice.finish.empty() ? "\"stop\"" : choice.finish).append("}");
}

void ChatRelayCollector::appendAnswer(std::string &out) const
{
    out += R"({"object":"chat.completion")";
    for (const auto &[key, value] : m_frame)
        out.append(",\"").append(key).append("\":").append(value);
    out += ",\"choices\":[";
    bool first = true;
    for (const auto &[index, choice] : m_choices) {
        if (!first)
            out += ',';
        first = false;
        append(out, index, choice);
    }
    out += ']';
    if (!m_usage.empty())
        out.append(",\"usage\":").append(m_usage);
    out += '}';
}

} // namespace gatehouse
