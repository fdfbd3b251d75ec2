// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesAnswerCalls.h"

#include "core/protocol/json/JsonSlices.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t longestId = 64;
/// Shorter ids (`call_0`, `1`) are counters that begin anew in each answer; a conversation needs its ids to be unique.
constexpr std::size_t shortestId = 8;

constexpr bool isLegal(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

} // namespace

std::string MessagesAnswerCalls::clientId(std::string_view given)
{
    if (slices::trimmed(given).empty())
        return m_newId("toolu_");
    std::string id(given.substr(0, longestId));
    std::replace_if(
        id.begin(), id.end(), [](char c) { return !isLegal(c); }, '_');
    if (id.size() < shortestId)
        id = m_newId(id + '_');
    const std::string base = id.substr(0, longestId - 4);
    for (int copy = 2; m_ids.contains(id); ++copy)
        id = base + '_' + std::to_string(copy);
    return id;
}

std::size_t MessagesAnswerCalls::begin(std::string_view id, std::string_view name, std::string_view input,
                                       std::shared_ptr<const Reasoning> thought)
{
    const std::size_t at = m_calls.size();
    Call &call = m_calls.emplace_back();
    call.id = clientId(id);
    m_ids.insert(call.id);
    call.input = input;
    call.thought = std::move(thought);
    m_sink.toolCallStart(at, call.id, name.empty() ? std::string_view("tool_" + std::to_string(at + 1)) : name);
    return at;
}

void MessagesAnswerCalls::add(std::size_t at, std::string_view fragment)
{
    Call &call = m_calls[at];
    if (fragment.empty() || call.ended)
        return;
    if (const std::string_view sure = call.arguments.add(fragment); !sure.empty())
        m_sink.toolCallArguments(at, sure);
    m_runaway = m_runaway || call.arguments.isRunaway();
    if (call.arguments.isComplete()) {
        call.ended = true;
        m_sink.toolCallEnd(at);
    }
}

void MessagesAnswerCalls::end(std::size_t at)
{
    Call &call = m_calls[at];
    if (call.arguments.isEmpty() && !call.input.empty())
        add(at, call.input);
    if (call.ended)
        return;
    if (const std::string_view rest = call.arguments.finish(); !rest.empty())
        m_sink.toolCallArguments(at, rest);
    call.ended = true;
    m_sink.toolCallEnd(at);
}

void MessagesAnswerCalls::finish()
{
    for (std::size_t at = 0; at < m_calls.size(); ++at)
        end(at);
}

void MessagesAnswerCalls::remember(ReasoningStore &store) const
{
    for (const Call &call : m_calls)
        if (call.thought)
            store.remember(call.id, call.thought);
}

} // namespace gatehouse
