// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatAnswerCalls.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {

namespace {

bool isBlank(std::string_view text)
{
    return slices::trimmed(text).empty();
}

} // namespace

ChatAnswerCalls::ChatAnswerCalls(AnswerSink &sink, IdSource ids) : m_sink(sink), m_ids(std::move(ids)) {}

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
    if (fragment.isCustom) {
        takeInput(at, fragment.input);
        return;
    }
    if (call.started)
        pass(at, fragment.arguments);
    else
        call.waiting += fragment.arguments;
}

void ChatAnswerCalls::takeInput(std::size_t at, std::string_view text)
{
    Call &call = m_calls[at];
    std::string wrapped = call.isCustom ? "" : "{\"input\":\"";
    call.isCustom = true;
    json::appendEscaped(wrapped, text);
    if (call.started)
        pass(at, wrapped);
    else
        call.waiting += wrapped;
}

void ChatAnswerCalls::start(std::size_t at)
{
    Call &call = m_calls[at];
    call.id = m_ids.next(call.givenId);
    call.started = true;
    m_sink.toolCallStart(at, call.id, call.name);
    const std::string waiting = std::move(call.waiting);
    pass(at, waiting);
}

void ChatAnswerCalls::pass(std::size_t at, std::string_view fragment)
{
    Call &call = m_calls[at];
    call.arguments.add(m_sink, at, fragment);
    m_runaway = m_runaway || call.arguments.isRunaway();
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
        if (call.isCustom)
            pass(at, "\"}");
        call.arguments.finish(m_sink, at);
    }
}

} // namespace gatehouse
