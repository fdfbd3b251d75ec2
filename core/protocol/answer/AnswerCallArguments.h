// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerArguments.h"
#include "core/protocol/answer/AnswerSink.h"

#include <cstddef>
#include <string_view>

namespace gatehouse {

/// The arguments of one tool call, told to a sink as they come, and the call's end with them.
class AnswerCallArguments
{
public:
    /// The next fragment of the call of that number; nothing once the call has ended. An object that closes ends the call.
    void add(AnswerSink &sink, std::size_t call, std::string_view fragment);
    /// Tells what has been held back, and ends the call.
    void finish(AnswerSink &sink, std::size_t call);
    bool isComplete() const { return m_arguments.isComplete(); }
    bool isRunaway() const { return m_arguments.isRunaway(); }
    bool isEmpty() const { return m_arguments.isEmpty(); }

private:
    AnswerArguments m_arguments;
    bool m_ended = false;
};

} // namespace gatehouse
