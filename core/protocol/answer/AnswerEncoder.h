// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerPipe.h"
#include "core/protocol/answer/AnswerSink.h"

#include <string>

namespace gatehouse {

/// Writes an answer in a client's dialect, streamed or whole.
class AnswerEncoder : public AnswerSink
{
public:
    /// Where the next events are written; must be valid while any is told.
    void writeTo(std::string &out) { m_out = &out; }
    /// As AnswerPipe has it.
    virtual void fail(const ApiError &error) = 0;
    virtual void ping() = 0;
    const AnswerProgress &progress() const { return m_progress; }

protected:
    std::string *m_out = nullptr;
    AnswerProgress m_progress;
};

} // namespace gatehouse
