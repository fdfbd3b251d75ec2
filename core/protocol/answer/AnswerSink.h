// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Usage.h"
#include "core/protocol/conversation/Reasoning.h"

#include <cstdint>
#include <string_view>

namespace gatehouse {

/// Why an answer ended.
enum class StopReason : std::uint8_t { EndTurn, MaxTokens, StopSequence, ToolUse, Refusal, PauseTurn, ContextWindowExceeded };

/// Where a piece of an answer's text comes from. Empty: not told.
struct AnswerCitation
{
    std::string_view url;
    std::string_view title;
    std::string_view cited; ///< the words of the source
};

/// A tool that the provider has run by itself within its answer. Only web searches have a form in more than one dialect.
struct AnswerServerTool
{
    std::string_view id;
    std::string_view name;      ///< "web_search"
    std::string_view inputJson; ///< raw object, {"query": ...}
    std::string_view results;   ///< raw array of {"url", "title", ...}; empty: not told
    std::string_view errorCode; ///< "unavailable", ...; empty: it worked
};

/// What happens in an answer, in no dialect's words: each dialect's decoder tells it, each dialect's encoder listens. Text is UTF-8, free
/// of JSON escapes, and valid during the call only. Order: start, content in any order, finish or error once, then nothing.
class AnswerSink
{
public:
    virtual ~AnswerSink() = default;

    /// The first sign of an answer. `model` is the provider's own name; may be empty.
    virtual void start(std::string_view model) = 0;
    virtual void text(std::string_view utf8) = 0;
    virtual void reasoning(std::string_view utf8) = 0;
    /// One element of OpenRouter's reasoning_details, raw JSON; may be a fragment that belongs to the one before.
    virtual void reasoningDetails(std::string_view json) = 0;
    /// What the provider wants back with the reasoning told last, or, where none was told, in its place (redacted thinking). Comes whole.
    virtual void reasoningMark(ReasoningMark mark, std::string_view value) = 0;
    /// The reasoning told last is complete with its marks; more would be another block. Providers that do not tell leave this out.
    virtual void reasoningEnd() = 0;
    /// The model's own words of why it does not answer.
    virtual void refusal(std::string_view utf8) = 0;
    /// Belongs to the text told last.
    virtual void citation(const AnswerCitation &citation) = 0;
    /// Told once, when the call and its results are complete.
    virtual void serverTool(const AnswerServerTool &tool) = 0;
    /// Calls are numbered from 0 in the order in which they were first seen. `id` is unique in the answer, of [a-zA-Z0-9_-] only; `name` is
    /// the provider's.
    virtual void toolCallStart(std::size_t call, std::string_view id, std::string_view name) = 0;
    /// The next fragment of the call's arguments, JSON text; for a tool whose input is free text the object {"input": the text}. Fragments
    /// of several calls may take turns.
    virtual void toolCallArguments(std::size_t call, std::string_view fragment) = 0;
    /// The call's arguments are complete.
    virtual void toolCallEnd(std::size_t call) = 0;
    /// All tokens so far; a later one replaces an earlier one.
    virtual void usage(const Usage &usage) = 0;
    /// The answer is complete; its usage has been told.
    virtual void finish(StopReason reason, std::string_view stopSequence) = 0;
    /// The answer will not be complete.
    virtual void error(const ApiError &error) = 0;
};

} // namespace gatehouse
