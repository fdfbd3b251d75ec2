// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesRequest.h"
#include "core/protocol/messages/client/MessagesRequestFields.h"

namespace gatehouse {
namespace {

ApiError invalid(std::string message)
{
    return makeError(ErrorKind::InvalidRequest, std::move(message));
}

} // namespace

Result<RequestFacts, ApiError> inspectMessages(const RequestBody &body)
{
    auto outline = outlineOf(body);
    if (!outline)
        return outline.error();
    auto facts = commonFacts(body, *outline);
    if (!facts)
        return facts.error();

    const std::string_view messages = outline->value("messages");
    if (messages.empty())
        return invalid("messages: field required");
    if (messages.front() != '[')
        return invalid("messages: must be an array");
    if (const std::string_view maxTokens = outline->value("max_tokens"); !maxTokens.empty()) {
        facts->maxTokens = positiveInteger(maxTokens);
        facts->maxTokensValue = rangeOf(body, maxTokens);
        if (!facts->maxTokens)
            return invalid("max_tokens: must be a positive integer");
    }
    const std::string_view thread = outline->value("thread");
    facts->hasThread = !thread.empty() && thread != "null";
    facts->outline = std::move(*outline);
    return facts;
}

} // namespace gatehouse
