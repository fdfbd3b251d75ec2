// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/relay/ChatRelayEdits.h"

#include "core/protocol/chat/ChatAnswerStop.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

/// What clients know.
constexpr std::array<std::string_view, 5> finishReasons{"stop", "length", "tool_calls", "content_filter", "function_call"};

std::string quoted(std::string_view text)
{
    std::string json;
    json::appendString(json, text);
    return json;
}

} // namespace

ChatRelayEdits::ChatRelayEdits(std::string_view model) : m_model(model.empty() ? std::string() : quoted(model)) {}

void ChatRelayEdits::find(std::string_view data, bool whole)
{
    m_edits.clear();
    m_modelValue = {};
    for (slices::Walk walk(data); walk.next();) {
        if (walk.key() == "model" && !m_model.empty() && slices::isString(walk.value())) {
            m_modelValue = walk.value();
            m_edits.push_back({walk.value(), m_model});
        } else if (walk.key() == "choices" && slices::isArray(walk.value())) {
            for (slices::Walk choices(walk.value()); choices.next();)
                if (slices::isObject(choices.value()))
                    editChoice(choices.value(), whole);
        }
    }
    std::stable_sort(m_edits.begin(), m_edits.end(), [](const Edit &a, const Edit &b) { return a.old.data() < b.old.data(); });
}

std::string ChatRelayEdits::applied(std::string_view data) const
{
    std::string out;
    out.reserve(data.size() + 64);
    const char *from = data.data();
    for (const Edit &edit : m_edits) {
        out.append(from, edit.old.data()).append(edit.replacement);
        from = edit.old.data() + edit.old.size();
    }
    return out.append(from, data.data() + data.size());
}

void ChatRelayEdits::editChoice(std::string_view value, bool whole)
{
    Choice &choice = m_choices[slices::number(slices::member(value, "index")).value_or(0)];
    std::string_view finish;
    for (slices::Walk walk(value); walk.next();) {
        if (walk.key() == "finish_reason")
            finish = walk.value();
        else if (walk.key() == "delta" && walk.value() == "null")
            m_edits.push_back({walk.value(), "{}"});
        if ((walk.key() != "delta" && walk.key() != "message") || !slices::isObject(walk.value()))
            continue;
        const std::string_view calls = slices::member(walk.value(), "tool_calls");
        if (!slices::isArray(calls))
            continue;
        for (slices::Walk call(calls); call.next();) {
            choice.hasCalls = true;
            if (!whole && slices::isObject(call.value()))
                editCall(call.value(), choice);
        }
    }
    if (!finish.empty())
        editFinish(finish, choice.hasCalls, whole);
}

std::int64_t ChatRelayEdits::indexFor(std::string_view id, bool hasName, const Choice &choice)
{
    const std::int64_t next = choice.calls.empty() ? 0 : choice.calls.rbegin()->first + 1;
    if (choice.calls.empty())
        return next;
    if (!id.empty()) {
        for (const auto &[index, call] : choice.calls)
            if (call.id == id)
                return index;
        return next;
    }
    const Call &last = choice.calls.at(choice.last);
    return hasName && last.hasName && last.hasArguments ? next : choice.last;
}

void ChatRelayEdits::editCall(std::string_view value, Choice &choice)
{
    const std::string_view given = slices::member(value, "index");
    const std::string_view id = slices::inside(slices::member(value, "id"));
    std::string_view function = slices::member(value, "function");
    if (!slices::isObject(function))
        function = slices::member(value, "custom");
    const bool hasName = !slices::inside(slices::member(function, "name")).empty();
    const auto told = slices::number(given);
    const std::int64_t index = told ? *told : indexFor(id, hasName, choice);
    Call &call = choice.calls[index];
    choice.last = index;
    if (call.id.empty())
        call.id = id;
    call.hasName = call.hasName || hasName;
    call.hasArguments = call.hasArguments || !slices::inside(slices::member(function, "arguments")).empty();
    if (told && !slices::isString(given))
        return;
    std::string number;
    json::appendNumber(number, index);
    if (!given.empty())
        m_edits.push_back({given, number});
    else
        m_edits.push_back({value.substr(1, 0), "\"index\":" + number + (slices::Walk(value).next() ? "," : "")});
}

void ChatRelayEdits::editFinish(std::string_view value, bool hasCalls, bool whole)
{
    const std::string_view told = slices::inside(value);
    if (told.empty() && !whole) {
        if (slices::isString(value))
            m_edits.push_back({value, "null"});
        return;
    }
    std::string_view word = told.empty() ? std::string_view("stop") : told;
    if (std::find(finishReasons.begin(), finishReasons.end(), word) == finishReasons.end())
        word = chatFinishReason(chatStopReason(word));
    if (word == "stop" && hasCalls)
        word = "tool_calls";
    else if (word == "tool_calls" && !hasCalls)
        word = "stop";
    if (word != told)
        m_edits.push_back({value, quoted(word)});
    if (m_finish.empty())
        m_finish = word;
}

} // namespace gatehouse
