// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerErrorWords.h"

#include "core/base/Text.h"
#include "core/protocol/answer/AnswerErrorText.h"
#include "core/protocol/answer/AnswerOverflow.h"
#include "core/protocol/json/JsonSlices.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

constexpr std::size_t detailsLimit = 4096;
constexpr int nestingLimit = 4;

std::string wordOf(std::string_view value)
{
    if (slices::isString(value))
        return slices::text(value);
    return slices::isNull(value) || slices::isObject(value) || slices::isArray(value) ? std::string() : std::string(value);
}

void read(std::string_view value, AnswerErrorWords &words, int depth);

void readObject(std::string_view object, AnswerErrorWords &words, int depth)
{
    std::string_view nested;
    std::string_view metadata;
    std::string message;
    for (slices::Walk walk(object); walk.next();) {
        const std::string_view key = walk.key();
        const std::string_view value = walk.value();
        if (key == "error" || key == "errors" || key == "detail" || key == "base_resp" || key == "err") {
            if (slices::isString(value))
                message = slices::text(value);
            else if (slices::isObject(value) || slices::isArray(value))
                nested = value;
        } else if (key == "message" || key == "msg" || key == "error_msg" || key == "status_msg" || key == "error_message" ||
                   key == "error_description") {
            if (slices::isString(value))
                message = slices::text(value);
            else if (slices::isObject(value) || slices::isArray(value))
                nested = value;
        } else if (key == "type" || key == "status") {
            if (std::string word = wordOf(value); !word.empty() && word != "error" && (key == "type" || words.type.empty()))
                words.type = std::move(word);
        } else if (key == "code" || key == "error_code" || key == "status_code") {
            words.code = wordOf(value);
        } else if (key == "details" && slices::isObject(value) && value.size() <= detailsLimit) {
            words.detailsJson = withoutKeys(value);
        } else if (key == "metadata") {
            metadata = value;
        } else if (key == "n_prompt_tokens") {
            words.promptTokens = slices::number(value);
        } else if (key == "n_ctx") {
            words.contextTokens = slices::number(value);
        }
    }
    if (slices::isObject(slices::trimmed(message)) && slices::isWhole(message)) {
        read(slices::trimmed(message), words, depth + 1);
        message.clear();
    }
    if (!message.empty())
        words.message = message;
    if (!nested.empty())
        read(nested, words, depth + 1);
    // OpenRouter: "Provider returned error", and what that provider said as text inside.
    if (const std::string raw = slices::textOf(metadata, "raw"); !raw.empty()) {
        AnswerErrorWords inner;
        read(raw, inner, depth + 1);
        if (!inner.message.empty() && inner.message != words.message)
            words.message = words.message.empty() ? inner.message : words.message + ": " + inner.message;
    }
}

void read(std::string_view value, AnswerErrorWords &words, int depth)
{
    value = slices::trimmed(value);
    if (value.empty() || depth > nestingLimit)
        return;
    if (slices::isObject(value) && slices::isWhole(value)) {
        readObject(value, words, depth);
    } else if (slices::isArray(value) && slices::isWhole(value)) {
        if (slices::Walk walk(value); walk.next())
            read(walk.value(), words, depth + 1);
    } else if (slices::isString(value) && slices::isWhole(value)) {
        words.message = slices::text(value);
    } else if (value.front() == '<') {
        words.message = textOfHtml(value);
    } else {
        words.message = std::string(value.substr(0, 16 * errorTextLimit));
    }
}

bool has(std::string_view text, std::initializer_list<std::string_view> needles)
{
    return std::any_of(needles.begin(), needles.end(),
                       [text](std::string_view needle) { return text.find(needle) != std::string_view::npos; });
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), asciiLower);
    return out;
}

/// The kind that the provider's words name; nothing if they name none.
std::optional<ErrorKind> kindOfWords(const std::string &type, const std::string &code)
{
    const std::string words = type + ' ' + code;
    if (has(words, {"insufficient_quota", "billing", "insufficient_balance", "payment_required", "insufficient_credits"}))
        return ErrorKind::Billing;
    if (has(words, {"overloaded", "engine_overloaded", "capacity", "insufficient_system_resource"}))
        return ErrorKind::Overloaded;
    if (has(words, {"rate_limit", "rate limit", "too_many_requests", "toomanyrequests", "resource_exhausted", "throttl"}))
        return ErrorKind::RateLimit;
    if (has(words, {"authentication", "invalid_api_key", "unauthenticated", "unauthorized"}))
        return ErrorKind::Authentication;
    if (has(words, {"permission", "forbidden", "access_denied"}))
        return ErrorKind::Permission;
    if (has(words, {"request_too_large"}))
        return ErrorKind::RequestTooLarge;
    if (has(words, {"not_found"}))
        return ErrorKind::NotFound;
    if (has(words, {"timeout", "deadline_exceeded"}))
        return ErrorKind::Timeout;
    if (has(words, {"conflict_error"}))
        return ErrorKind::Conflict;
    if (has(words, {"invalid_request", "invalid_argument", "bad_request", "badrequest", "invalid_parameter"}))
        return ErrorKind::InvalidRequest;
    if (has(words, {"unavailable"}))
        return ErrorKind::Unavailable;
    if (has(words, {"server_error", "api_error", "internal"}))
        return ErrorKind::Api;
    return std::nullopt;
}

std::string_view nextStep(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Authentication:
        return "Check the provider's key.";
    case ErrorKind::Billing:
        return "Check the account's balance with the provider.";
    case ErrorKind::Permission:
        return "Check what the provider's key is allowed to do.";
    case ErrorKind::NotFound:
        return "Check the model's name and the provider's base URL.";
    case ErrorKind::RateLimit:
    case ErrorKind::Overloaded:
    case ErrorKind::Unavailable:
        return "Wait a moment and try again, or choose another provider.";
    case ErrorKind::RequestTooLarge:
        return "Send less at once.";
    case ErrorKind::InvalidRequest:
        return "The provider does not accept this request for this model.";
    default:
        return "Try again, or choose another provider.";
    }
}

} // namespace

AnswerErrorWords readErrorWords(std::string_view body)
{
    AnswerErrorWords words;
    read(body, words, 0);
    words.message = sanitisedErrorText(words.message);
    words.type = sanitisedErrorText(words.type).substr(0, 128);
    words.code = sanitisedErrorText(words.code).substr(0, 128);
    return words;
}

ApiError apiErrorOf(int status, std::string_view retryAfter, AnswerErrorWords words, std::int64_t contextLimit, std::int64_t estimatedInput)
{
    const std::string type = lower(words.type);
    const std::string code = lower(words.code);
    const std::string message = lower(words.message);
    const std::optional<ErrorKind> told = kindOfWords(type, code);
    ErrorKind kind = ErrorKind::Api;
    if (status >= 400) {
        kind = kindOfStatus(status);
        const bool isKeyProblem = status == 400 && (told == ErrorKind::Authentication ||
                                                    has(message, {"api key not valid", "incorrect api key", "invalid api key"}));
        if (isKeyProblem)
            kind = ErrorKind::Authentication;
        else if (status == 429 && told == ErrorKind::Billing)
            kind = ErrorKind::Billing;
        else if ((status == 500 || status == 503) && told == ErrorKind::Overloaded)
            kind = ErrorKind::Overloaded;
    } else {
        const std::optional<std::int64_t> number = slices::number(code);
        kind = told ? *told : number && *number >= 400 && *number < 600 ? kindOfStatus(static_cast<int>(*number)) : ErrorKind::Api;
        if (!told && has(message, {"overloaded"}))
            kind = ErrorKind::Overloaded;
        else if (!told && has(message, {"rate limit"}))
            kind = ErrorKind::RateLimit;
    }

    const bool canOverflow = kind == ErrorKind::InvalidRequest || kind == ErrorKind::RequestTooLarge || kind == ErrorKind::Api;
    if (canOverflow && isContextOverflow(message, type + ' ' + code)) {
        ApiError error = makeError(ErrorKind::InvalidRequest, contextOverflowMessage(words, contextLimit, estimatedInput));
        error.code = "context_length_exceeded";
        return error;
    }

    ApiError error = makeError(kind, std::move(words.message));
    if (error.message.empty()) {
        error.message = status >= 400 ? "The provider answered with status " + std::to_string(status) + " and no explanation. "
                                      : std::string("The provider reported an error without an explanation. ");
        error.message += nextStep(kind);
    }
    error.code = std::move(words.code);
    error.detailsJson = std::move(words.detailsJson);
    if (const std::string_view after = slices::trimmed(retryAfter);
        !after.empty() && after.size() <= 64 && sanitisedErrorText(after) == after)
        error.retryAfter = std::string(after);
    return error;
}

} // namespace gatehouse
