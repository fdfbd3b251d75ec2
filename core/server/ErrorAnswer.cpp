// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ErrorAnswer.h"

#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/messages/MessagesErrors.h"

namespace gatehouse {

ErrorAnswer errorAnswer(Dialect dialect, const ApiError &error, std::string_view requestId)
{
    ErrorAnswer answer{error.status, {{"Content-Type", "application/json"}}, {}};
    answer.body = dialect == Dialect::Messages ? messagesErrorBody(error, requestId) : openAiErrorBody(error);
    if (error.retryAfter)
        answer.headers.emplace_back("Retry-After", *error.retryAfter);
    return answer;
}

} // namespace gatehouse
