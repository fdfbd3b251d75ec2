// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/ChatErrors.h"
#include "core/protocol/responses/ResponsesProvider.h"

namespace gatehouse {

ApiError readResponsesError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                            std::int64_t estimatedInput)
{
    return readChatError(status, retryAfter, body, contextLimit, estimatedInput);
}

} // namespace gatehouse
