// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerEncoder.h"

#include <string>

namespace gatehouse {

/// Gathers what an answer says and leaves out the rest, for answers that Gatehouse itself asked for. Writes nothing.
class TextAnswer : public AnswerEncoder
{
public:
    const std::string &said() const { return m_text; }

    void start(std::string_view) override {}
    void text(std::string_view utf8) override { m_text += utf8; }
    void reasoning(std::string_view) override {}
    void reasoningDetails(std::string_view) override {}
    void reasoningMark(ReasoningMark, std::string_view) override {}
    void reasoningEnd() override {}
    void refusal(std::string_view utf8) override { m_text += utf8; }
    void citation(const AnswerCitation &) override {}
    void serverTool(const AnswerServerTool &) override {}
    void toolCallStart(std::size_t, std::string_view, std::string_view) override {}
    void toolCallArguments(std::size_t, std::string_view) override {}
    void toolCallEnd(std::size_t) override {}
    void usage(const Usage &usage) override { m_progress.usage = usage; }
    void finish(StopReason, std::string_view) override
    {
        m_progress.meaningful = true;
        m_progress.terminal = true;
    }
    void error(const ApiError &error) override
    {
        if (!m_progress.terminal && !m_progress.error)
            m_progress.error = error;
    }
    void fail(const ApiError &failure) override { error(failure); }
    void ping() override {}

private:
    std::string m_text;
};

} // namespace gatehouse
