// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace gatehouse {

/// What went wrong, in the terms of the Messages API's error types; each dialect has its own words for them.
enum class ErrorKind : std::uint8_t {
    InvalidRequest,   // 400
    Authentication,   // 401
    Billing,          // 402
    Permission,       // 403
    NotFound,         // 404
    MethodNotAllowed, // 405
    RequestTimeout,   // 408
    Conflict,         // 409
    RequestTooLarge,  // 413
    UnsupportedMedia, // 415
    HeadersTooLarge,  // 431
    RateLimit,        // 429
    Api,              // 500 and other failures of the provider
    BadGateway,       // 502: the provider could not be reached or was not understood
    Unavailable,      // 503
    Timeout,          // 504
    Overloaded,       // 529
};

/// An error on its way to a client: a kind, a sentence with cause and next step, and what the provider said of retrying.
struct ApiError
{
    ErrorKind kind = ErrorKind::Api;
    int status = 500;                      ///< HTTP status while nothing has been sent
    std::string message;                   ///< for a person; no secrets, no control characters
    std::string code;                      ///< OpenAI's `error.code`, e.g. context_length_exceeded; empty: null
    std::string param = {};                ///< OpenAI's `error.param`: the member that is wrong; empty: null
    std::string detailsJson;               ///< Messages' `error.details`, raw JSON; empty: left out
    std::optional<std::string> retryAfter; ///< value of the Retry-After header
};

/// The status that belongs to a kind.
int defaultStatus(ErrorKind kind);
/// The kind that belongs to a provider's HTTP status.
ErrorKind kindOfStatus(int status);
ApiError makeError(ErrorKind kind, std::string message);

} // namespace gatehouse
