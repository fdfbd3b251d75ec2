// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerCallArguments.h"

namespace gatehouse {

void AnswerCallArguments::add(AnswerSink &sink, std::size_t call, std::string_view fragment)
{
    if (fragment.empty() || m_ended)
        return;
    if (const std::string_view sure = m_arguments.add(fragment); !sure.empty())
        sink.toolCallArguments(call, sure);
    if (m_arguments.isComplete()) {
        m_ended = true;
        sink.toolCallEnd(call);
    }
}

void AnswerCallArguments::finish(AnswerSink &sink, std::size_t call)
{
    if (m_ended)
        return;
    if (const std::string_view rest = m_arguments.finish(); !rest.empty())
        sink.toolCallArguments(call, rest);
    m_ended = true;
    sink.toolCallEnd(call);
}

} // namespace gatehouse
