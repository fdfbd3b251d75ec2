// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// What a provider said of an error, whatever the shape in which it said it.
struct AnswerErrorWords
{
    std::string message; ///< sanitised; empty: it said nothing
    std::string type;    ///< its words for the kind
    std::string code;
    std::string detailsJson;                  ///< Messages' `error.details`
    std::optional<std::int64_t> promptTokens; ///< told apart from the message (llama.cpp)
    std::optional<std::int64_t> contextTokens;
};

/// Reads an error body: the shapes of Anthropic, OpenAI, Google, FastAPI, MiniMax and OpenRouter, plain text, HTML, or nothing.
AnswerErrorWords readErrorWords(std::string_view body);

/// The error that a client is shown. `status` is the HTTP status; below 400 the error came inside an answer and is told by its words alone.
/// A prompt that is too long comes out in the words that let Claude Code compact; `contextLimit` and `estimatedInput` (0: unknown) stand in
/// for numbers that the provider did not tell.
ApiError apiErrorOf(int status, std::string_view retryAfter, AnswerErrorWords words, std::int64_t contextLimit,
                    std::int64_t estimatedInput);

} // namespace gatehouse
