// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ErrorAnswer.h"

#include "core/protocol/messages/MessagesErrors.h"

namespace gatehouse {

ErrorAnswer errorAnswer([[maybe_unused]] Dialect dialect, const ApiError &error, std::string_view requestId)
{
    // Every route of the table speaks Messages; a dialect that gets routes brings its own body here.
    ErrorAnswer answer{error.status, {{"Content-Type", "application/json"}}, messagesErrorBody(error, requestId)};
    if (error.retryAfter)
        answer.headers.emplace_back("Retry-After", *error.retryAfter);
    return answer;
}

} // namespace gatehouse
