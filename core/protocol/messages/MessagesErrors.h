// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// The Messages API's word for a kind of error, e.g. invalid_request_error.
std::string_view messagesErrorType(ErrorKind kind);

/// An error body that Messages and OpenAI clients both understand. `requestId` empty: null.
std::string messagesErrorBody(const ApiError &error, std::string_view requestId);
/// Appends the same as the event that ends a stream.
void appendMessagesErrorEvent(std::string &out, const ApiError &error, std::string_view requestId);

/// Reads the error body of a provider that speaks Messages. `status` below 400: the error came inside an answer. `retryAfter` is the
/// header's value.
ApiError readMessagesError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit = 0,
                           std::int64_t estimatedInput = 0);

} // namespace gatehouse
