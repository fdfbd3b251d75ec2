// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/ChatErrors.h"

#include "core/protocol/AnswerErrorWords.h"

namespace gatehouse {

ApiError readChatError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                       std::int64_t estimatedInput)
{
    AnswerErrorWords words = readErrorWords(body);
    words.detailsJson.clear();
    return apiErrorOf(status, retryAfter, std::move(words), contextLimit, estimatedInput);
}

} // namespace gatehouse
