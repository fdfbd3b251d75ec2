// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerEncoder.h"

#include <array>
#include <string>

namespace gatehouse::test {

/// Writes what an answer's decoder tells as short lines; texts of one kind that follow one another stand in one line, parted by `|`.
class AnswerRecorder : public AnswerEncoder
{
public:
    void start(std::string_view model) override { line("start", model); }
    void text(std::string_view utf8) override { more("text", utf8); }
    void reasoning(std::string_view utf8) override { more("think", utf8); }
    void reasoningDetails(std::string_view json) override { line("details", json); }
    void reasoningMark(ReasoningMark mark, std::string_view value) override
    {
        static constexpr std::array<const char *, 5> names{"thought_signature", "signature", "redacted", "item", "encrypted"};
        line(names[static_cast<std::size_t>(mark)], value);
    }
    void reasoningEnd() override { line("thought", {}); }
    void refusal(std::string_view utf8) override { line("refusal", utf8); }
    void citation(const AnswerCitation &citation) override
    {
        line("cite", std::string(citation.url) + " '" + std::string(citation.title) + "' '" + std::string(citation.cited) + "'");
    }
    void serverTool(const AnswerServerTool &tool) override
    {
        line("server", std::string(tool.id) + " " + std::string(tool.name) + " " + std::string(tool.inputJson) + " " +
                           std::string(tool.errorCode.empty() ? tool.results : tool.errorCode));
    }
    void toolCallStart(std::size_t call, std::string_view id, std::string_view name) override
    {
        line("call " + std::to_string(call), std::string(id) + " " + std::string(name));
    }
    void toolCallArguments(std::size_t call, std::string_view fragment) override { more("args " + std::to_string(call), fragment); }
    void toolCallEnd(std::size_t call) override { line("called", std::to_string(call)); }
    void usage(const Usage &usage) override
    {
        line("usage", std::to_string(usage.input) + "+" + std::to_string(usage.cacheRead) + "+" + std::to_string(usage.cacheWrite) + ">" +
                          std::to_string(usage.output) + (usage.reasoning > 0 ? "(" + std::to_string(usage.reasoning) + ")" : ""));
    }
    void finish(StopReason reason, std::string_view stopSequence) override
    {
        static constexpr std::array<const char *, 7> names{"end_turn", "max_tokens", "stop_sequence", "tool_use",
                                                           "refusal",  "pause_turn", "overflow"};
        line("finish",
             std::string(names[static_cast<std::size_t>(reason)]) + (stopSequence.empty() ? "" : " ") + std::string(stopSequence));
    }
    void error(const ApiError &error) override { line("error " + std::to_string(error.status), error.message); }
    void fail(const ApiError &error) override { line("fail", error.message); }
    void ping() override { line("ping", {}); }

private:
    void line(const std::string &what, std::string_view rest)
    {
        m_last.clear();
        ((*m_out += what) += rest.empty() ? "" : " ").append(rest) += '\n';
    }
    void more(const std::string &what, std::string_view rest)
    {
        if (m_last == what) {
            m_out->back() = '|';
            m_out->append(rest) += '\n';
            return;
        }
        line(what, rest);
        m_last = what;
    }
    std::string m_last;
};

} // namespace gatehouse::test
