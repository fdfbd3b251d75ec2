// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/OpenAiErrors.h"

#include "core/protocol/answer/AnswerErrorWords.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {

std::string_view openAiErrorType(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidRequest:
    case ErrorKind::MethodNotAllowed:
    case ErrorKind::UnsupportedMedia:
    case ErrorKind::HeadersTooLarge:
    case ErrorKind::RequestTooLarge:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::RequestTimeout:
        return "invalid_request_error";
    case ErrorKind::Authentication:
        return "authentication_error";
    case ErrorKind::Permission:
        return "permission_error";
    case ErrorKind::Billing:
        return "insufficient_quota";
    case ErrorKind::RateLimit:
        return "rate_limit_error";
    case ErrorKind::Api:
    case ErrorKind::BadGateway:
    case ErrorKind::Unavailable:
    case ErrorKind::Timeout:
    case ErrorKind::Overloaded:
        break;
    }
    return "server_error";
}

std::string openAiErrorCode(const ApiError &error)
{
    if (!error.code.empty())
        return error.code;
    if (error.message.starts_with("prompt is too long"))
        return "context_length_exceeded";
    switch (error.kind) {
    case ErrorKind::Authentication:
        return "invalid_api_key";
    case ErrorKind::Billing:
        return "insufficient_quota";
    case ErrorKind::NotFound:
        return "model_not_found";
    case ErrorKind::RateLimit:
        return "rate_limit_exceeded";
    case ErrorKind::Overloaded:
        return "server_is_overloaded";
    case ErrorKind::Api:
    case ErrorKind::BadGateway:
    case ErrorKind::Unavailable:
    case ErrorKind::Timeout:
        return "server_error";
    default:
        return {};
    }
}

void appendOpenAiError(std::string &out, const ApiError &error)
{
    json::Writer writer(out);
    writer.beginObject().member("message", std::string_view(error.message)).member("type", openAiErrorType(error.kind)).key("param");
    if (error.param.empty())
        writer.null();
    else
        writer.string(error.param);
    writer.key("code");
    if (const std::string code = openAiErrorCode(error); code.empty())
        writer.null();
    else
        writer.string(code);
    writer.endObject();
}

std::string openAiErrorBody(const ApiError &error)
{
    std::string body = R"({"error":)";
    appendOpenAiError(body, error);
    body += '}';
    return body;
}

ApiError readOpenAiError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                         std::int64_t estimatedInput)
{
    AnswerErrorWords words = readErrorWords(body);
    words.detailsJson.clear();
    return apiErrorOf(status, retryAfter, std::move(words), contextLimit, estimatedInput);
}

} // namespace gatehouse
