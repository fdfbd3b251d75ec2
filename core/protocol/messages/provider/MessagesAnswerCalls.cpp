// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesAnswerCalls.h"

#include "core/protocol/json/JsonSlices.h"

namespace gatehouse {

std::size_t MessagesAnswerCalls::begin(std::string_view id, std::string_view name, std::string_view input,
                                       std::shared_ptr<const Reasoning> thought)
{
    const std::size_t at = m_calls.size();
    Call &call = m_calls.emplace_back();
    call.id = m_ids.next(slices::trimmed(id).empty() ? std::string_view() : id);
    call.input = input;
    call.thought = std::move(thought);
    m_sink.toolCallStart(at, call.id, name.empty() ? std::string_view("tool_" + std::to_string(at + 1)) : name);
    return at;
}

void MessagesAnswerCalls::add(std::size_t at, std::string_view fragment)
{
    Call &call = m_calls[at];
    call.arguments.add(m_sink, at, fragment);
    m_runaway = m_runaway || call.arguments.isRunaway();
}

void MessagesAnswerCalls::end(std::size_t at)
{
    Call &call = m_calls[at];
    if (call.arguments.isEmpty() && !call.input.empty())
        add(at, call.input);
    call.arguments.finish(m_sink, at);
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
