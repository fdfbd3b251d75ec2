// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/MessagesErrors.h"

#include "core/protocol/answer/AnswerErrorWords.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {

std::string_view messagesErrorType(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidRequest:
    case ErrorKind::MethodNotAllowed:
    case ErrorKind::UnsupportedMedia:
    case ErrorKind::HeadersTooLarge:
        return "invalid_request_error";
    case ErrorKind::Authentication:
        return "authentication_error";
    case ErrorKind::Billing:
        return "billing_error";
    case ErrorKind::Permission:
        return "permission_error";
    case ErrorKind::NotFound:
        return "not_found_error";
    case ErrorKind::Conflict:
        return "conflict_error";
    case ErrorKind::RequestTooLarge:
        return "request_too_large";
    case ErrorKind::RateLimit:
        return "rate_limit_error";
    case ErrorKind::RequestTimeout:
    case ErrorKind::Timeout:
        return "timeout_error";
    case ErrorKind::Overloaded:
        return "overloaded_error";
    case ErrorKind::Api:
    case ErrorKind::BadGateway:
    case ErrorKind::Unavailable:
        break;
    }
    return "api_error";
}

std::string messagesErrorBody(const ApiError &error, std::string_view requestId)
{
    std::string body;
    json::Writer writer(body);
    writer.beginObject().member("type", "error").key("error").beginObject();
    writer.member("type", messagesErrorType(error.kind)).member("message", std::string_view(error.message)).key("code");
    if (error.code.empty())
        writer.null();
    else
        writer.string(error.code);
    writer.key("param").null();
    if (!error.detailsJson.empty())
        writer.key("details").raw(error.detailsJson);
    writer.endObject().key("request_id");
    if (requestId.empty())
        writer.null();
    else
        writer.string(requestId);
    writer.endObject();
    return body;
}

void appendMessagesErrorEvent(std::string &out, const ApiError &error, std::string_view requestId)
{
    out += "event: error\ndata: ";
    out += messagesErrorBody(error, requestId);
    out += "\n\n";
}

ApiError readMessagesError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                           std::int64_t estimatedInput)
{
    return apiErrorOf(status, retryAfter, readErrorWords(body), contextLimit, estimatedInput);
}

} // namespace gatehouse
