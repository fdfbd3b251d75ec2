// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/responses/provider/ResponsesProvider.h"

namespace gatehouse {

ApiError readResponsesError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                            std::int64_t estimatedInput)
{
    return readOpenAiError(status, retryAfter, body, contextLimit, estimatedInput);
}

} // namespace gatehouse
