// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// The words of OpenAI's `error.type` and `error.code` for a kind of error, e.g. rate_limit_error, rate_limit_exceeded. The code of the
/// error itself wins where there is one; a prompt that is too long is context_length_exceeded.
std::string_view openAiErrorType(ErrorKind kind);
std::string openAiErrorCode(const ApiError &error);

/// Appends the object {"message", "type", "param", "code"}, as Chat Completions and Responses have it.
void appendOpenAiError(std::string &out, const ApiError &error);
/// The whole body of an error answer.
std::string openAiErrorBody(const ApiError &error);

/// Reads the error body of a provider that speaks Chat Completions or Responses. `status` below 400: the error came inside an answer.
/// `retryAfter` is the header's value. `contextLimit` and `estimatedInput` in tokens, 0: unknown.
ApiError readOpenAiError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                         std::int64_t estimatedInput);

} // namespace gatehouse
