// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/AnswerSink.h"
#include "referees/JsonReferee.h"
#include "referees/Must.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace gatehouse::fuzz {

/// Holds a decoder to what AnswerSink promises, and writes down what it tells.
class SinkReferee : public AnswerSink
{
public:
    void start(std::string_view model) override
    {
        must(!m_started && !m_over, "an answer starts once", m_transcript);
        m_started = true;
        add("start", model);
    }
    void text(std::string_view utf8) override { content("text", utf8); }
    void reasoning(std::string_view utf8) override { content("reasoning", utf8); }
    void reasoningDetails(std::string_view json) override
    {
        content("details", json);
        must(JsonReferee::acceptsObject(json), "an element of the reasoning's details is a JSON object", json);
    }
    void reasoningMark(ReasoningMark, std::string_view value) override { content("mark", value); }
    void reasoningEnd() override { content("reasoning end", {}); }
    void refusal(std::string_view utf8) override { content("refusal", utf8); }
    void citation(const AnswerCitation &citation) override
    {
        for (const std::string_view part : {citation.url, citation.title, citation.cited})
            content("citation", part);
    }
    void serverTool(const AnswerServerTool &tool) override
    {
        content("server tool", tool.name);
        must(JsonReferee::acceptsObject(tool.inputJson), "a server tool's input is a JSON object", tool.inputJson);
        must(tool.results.empty() || (tool.results.front() == '[' && JsonReferee::accepts(tool.results)),
             "a server tool's results are a JSON array", tool.results);
    }
    void toolCallStart(std::size_t call, std::string_view id, std::string_view name) override
    {
        content("call", name);
        must(!m_calls.contains(call), "a call starts once", m_transcript);
        const auto legal = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
        };
        must(!id.empty() && std::all_of(id.begin(), id.end(), legal), "a call's id is legal", id);
        must(m_ids.insert(std::string(id)).second, "a call's id is its own", id);
        m_calls[call] = {};
    }
    void toolCallArguments(std::size_t call, std::string_view fragment) override
    {
        content("arguments", fragment);
        must(m_calls.contains(call) && !m_calls[call].ended, "arguments belong to an open call", m_transcript);
        m_calls[call].arguments += fragment;
    }
    void toolCallEnd(std::size_t call) override
    {
        content("call end", {});
        must(m_calls.contains(call) && !m_calls[call].ended, "a call ends once", m_transcript);
        m_calls[call].ended = true;
    }
    void usage(const Usage &) override { must(!m_over, "usage comes before the end"); }
    void finish(StopReason reason, std::string_view) override
    {
        must(m_started && !m_over, "an answer that ends has started and not ended", m_transcript);
        for (const auto &[number, call] : m_calls)
            must(call.ended, "at the end call " + std::to_string(number) + " has ended", m_transcript);
        m_over = true;
        add("finish", std::to_string(static_cast<int>(reason)));
    }
    void error(const ApiError &error) override
    {
        must(!m_over, "one end", m_transcript);
        m_over = true;
        add("error", error.message);
        must(error.message.find_first_of("\r\n\x1b") == std::string::npos, "an error is one clean line", error.message);
    }
    void over() const { must(m_over, "an answer comes to an end", m_transcript); }
    const std::string &transcript() const { return m_transcript; }

private:
    struct Call
    {
        std::string arguments;
        bool ended = false;
    };
    void content(std::string_view kind, std::string_view utf8)
    {
        must(m_started && !m_over, "content comes between start and end", m_transcript + std::string(kind));
        must(isUtf8(utf8), "text is UTF-8", utf8);
        add(kind, utf8);
    }
    static bool isUtf8(std::string_view text)
    {
        std::string quoted = "\"";
        for (const char c : text)
            if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20)
                quoted += c;
        return JsonReferee::accepts(quoted + '"');
    }
    void add(std::string_view kind, std::string_view what)
    {
        m_transcript += kind;
        m_transcript += ' ';
        m_transcript += what;
        m_transcript += '\n';
    }

    std::string m_transcript;
    std::map<std::size_t, Call> m_calls;
    std::set<std::string> m_ids;
    bool m_started = false;
    bool m_over = false;
};

} // namespace gatehouse::fuzz
