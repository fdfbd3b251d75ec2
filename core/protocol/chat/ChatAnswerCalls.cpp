// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/ChatAnswerCalls.h"

#include "core/protocol/AnswerJson.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t longestId = 64;
/// Shorter ids (`call_0`, `1`) are counters that begin anew in each answer; a conversation needs its ids to be unique.
constexpr std::size_t shortestId = 8;

bool isBlank(std::string_view text)
{
    return slices::trimmed(text).empty();
}

} // namespace

ChatAnswerCalls::ChatAnswerCalls(AnswerSink &sink, IdSource ids) : m_sink(sink), m_newId(std::move(ids)) {}

std::size_t ChatAnswerCalls::open(const ChatToolFragment &fragment)
{
    m_calls.emplace_back().index = fragment.index;
    return m_calls.size() - 1;
}

std::size_t ChatAnswerCalls::callOf(const ChatToolFragment &fragment, bool whole)
{
    if (whole || m_calls.empty())
        return open(fragment);
    const std::size_t last = m_calls.size() - 1;
    const bool hasId = !isBlank(fragment.id);
    const bool hasName = !isBlank(fragment.name);
    if (fragment.index) {
        for (std::size_t i = m_calls.size(); i-- > 0;) {
            if (m_calls[i].index != fragment.index)
                continue;
            const bool another = hasId && hasName && !m_calls[i].givenId.empty() && m_calls[i].givenId != fragment.id;
            return another ? open(fragment) : i;
        }
        return open(fragment);
    }
    if (hasId) {
        for (std::size_t i = m_calls.size(); i-- > 0;)
            if (m_calls[i].givenId == fragment.id)
                return i;
        const bool isLateId = m_calls[last].givenId.empty() && !hasName;
        return isLateId ? last : open(fragment);
    }
    const bool begins =
        hasName && !m_calls[last].name.empty() && (m_calls[last].arguments.isComplete() || m_calls[last].name != fragment.name);
    return begins ? open(fragment) : last;
}

void ChatAnswerCalls::take(const ChatToolFragment &fragment, bool whole)
{
    const std::size_t at = callOf(fragment, whole);
    Call &call = m_calls[at];
    if (call.givenId.empty() && !isBlank(fragment.id))
        call.givenId = fragment.id;
    if (call.name.empty() && !isBlank(fragment.name))
        call.name = fragment.name;
    if (call.signature.empty())
        call.signature = fragment.signature;
    if (!call.started && !call.name.empty() && !call.givenId.empty())
        start(at);
    if (call.started)
        pass(at, fragment.arguments);
    else
        call.waiting += fragment.arguments;
}

std::string ChatAnswerCalls::clientId(std::string_view given)
{
    if (given.empty())
        return m_newId("toolu_");
    std::string id(given.substr(0, longestId));
    std::replace_if(
        id.begin(), id.end(),
        [](char c) { return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'); }, '_');
    if (id.size() < shortestId)
        id = m_newId(id + '_');
    const std::string base = id.substr(0, longestId - 4);
    for (int i = 2; m_ids.count(id) > 0; ++i)
        id = base + '_' + std::to_string(i);
    return id;
}

void ChatAnswerCalls::start(std::size_t at)
{
    Call &call = m_calls[at];
    call.id = clientId(call.givenId);
    m_ids.insert(call.id);
    call.started = true;
    m_sink.toolCallStart(at, call.id, call.name);
    const std::string waiting = std::move(call.waiting);
    pass(at, waiting);
}

void ChatAnswerCalls::pass(std::size_t at, std::string_view fragment)
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

void ChatAnswerCalls::finish()
{
    for (std::size_t at = 0; at < m_calls.size(); ++at) {
        Call &call = m_calls[at];
        if (!call.started) {
            if (call.name.empty() && isBlank(call.waiting))
                continue;
            if (call.name.empty())
                call.name = "tool_" + std::to_string(at + 1);
            start(at);
        }
        if (call.ended)
            continue;
        if (const std::string_view rest = call.arguments.finish(); !rest.empty())
            m_sink.toolCallArguments(at, rest);
        call.ended = true;
        m_sink.toolCallEnd(at);
    }
}

} // namespace gatehouse
