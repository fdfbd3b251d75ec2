// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"

#include <cstdint>
#include <string_view>

namespace gatehouse {

/// Reads the error body of a provider that speaks Chat Completions. `status` below 400: the error came inside an answer. `retryAfter` is
/// the header's value. `contextLimit` and `estimatedInput` in tokens, 0: unknown.
ApiError readChatError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                       std::int64_t estimatedInput);

} // namespace gatehouse
