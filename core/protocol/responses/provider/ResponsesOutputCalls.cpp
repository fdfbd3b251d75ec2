// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesOutputCalls.h"

#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {

std::size_t ResponsesOutputCalls::open(bool custom)
{
    m_calls.emplace_back().custom = custom;
    return m_calls.size() - 1;
}

void ResponsesOutputCalls::identify(std::size_t at, std::string_view givenId, std::string_view name)
{
    Call &call = m_calls[at];
    if (call.givenId.empty())
        call.givenId = givenId;
    if (call.name.empty())
        call.name = name;
    if (!call.started && !call.name.empty() && !call.givenId.empty())
        start(at);
}

void ResponsesOutputCalls::start(std::size_t at)
{
    Call &call = m_calls[at];
    call.id = m_ids.next(call.givenId);
    call.started = true;
    m_sink.toolCallStart(at, call.id, call.name);
    if (!call.taken.empty())
        pass(at, std::string(call.taken));
}

void ResponsesOutputCalls::add(std::size_t at, std::string_view fragment)
{
    Call &call = m_calls[at];
    if (fragment.empty() || call.ended)
        return;
    call.taken += fragment;
    if (call.started)
        pass(at, fragment);
}

void ResponsesOutputCalls::addWhole(std::size_t at, std::string_view whole)
{
    const Call &call = m_calls[at];
    if (whole.size() > call.taken.size() && whole.starts_with(call.taken))
        add(at, whole.substr(call.taken.size()));
}

void ResponsesOutputCalls::pass(std::size_t at, std::string_view fragment)
{
    Call &call = m_calls[at];
    if (call.custom) {
        std::string json = call.opened ? "" : R"({"input":")";
        call.opened = true;
        json::appendEscaped(json, fragment);
        m_sink.toolCallArguments(at, json);
        return;
    }
    if (const std::string_view sure = call.arguments.add(fragment); !sure.empty())
        m_sink.toolCallArguments(at, sure);
    m_runaway = m_runaway || call.arguments.isRunaway();
}

void ResponsesOutputCalls::end(std::size_t at)
{
    Call &call = m_calls[at];
    if (call.ended)
        return;
    if (!call.started) {
        if (call.name.empty() && call.taken.empty())
            return;
        if (call.name.empty())
            call.name = "tool_" + std::to_string(at + 1);
        start(at);
    }
    if (call.custom)
        m_sink.toolCallArguments(at, call.opened ? R"("})" : R"({"input":""})");
    else if (const std::string_view rest = call.arguments.finish(); !rest.empty())
        m_sink.toolCallArguments(at, rest);
    call.ended = true;
    call.taken = {};
    m_sink.toolCallEnd(at);
}

void ResponsesOutputCalls::finish()
{
    for (std::size_t at = 0; at < m_calls.size(); ++at)
        end(at);
}

} // namespace gatehouse
