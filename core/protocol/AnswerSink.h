// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Usage.h"

#include <cstdint>
#include <string_view>

namespace gatehouse {

/// Why an answer ended.
enum class StopReason : std::uint8_t { EndTurn, MaxTokens, StopSequence, ToolUse, Refusal, PauseTurn, ContextWindowExceeded };

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
    /// What the provider wants back with its reasoning (Gemini's thought signature).
    virtual void reasoningSignature(std::string_view signature) = 0;
    /// Calls are numbered from 0 in the order in which they were first seen. `id` is unique in the answer, of [a-zA-Z0-9_-] only; `name` is
    /// the provider's.
    virtual void toolCallStart(std::size_t call, std::string_view id, std::string_view name) = 0;
    /// The next fragment of the call's arguments, JSON text. Fragments of several calls may take turns.
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
