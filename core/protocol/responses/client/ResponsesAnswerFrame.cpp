// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesAnswerFrame.h"

#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/responses/client/ResponsesAnswerWriter.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace gatehouse {

namespace {

constexpr std::array<std::string_view, 9> ownMembers{"id",    "object", "created_at", "status", "error", "incomplete_details",
                                                     "model", "output", "usage"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> defaults{{
    {"instructions", "null"},
    {"metadata", "{}"},
    {"parallel_tool_calls", "true"},
    {"previous_response_id", "null"},
    {"temperature", "null"},
    {"tool_choice", "\"auto\""},
    {"tools", "[]"},
    {"top_p", "null"},
}};

std::string codeOf(const ApiError &error)
{
    switch (error.kind) {
    case ErrorKind::Billing:
        return "insufficient_quota";
    case ErrorKind::RateLimit:
        return "rate_limit_exceeded";
    case ErrorKind::InvalidRequest:
    case ErrorKind::RequestTooLarge:
    case ErrorKind::UnsupportedMedia: {
        const std::string code = openAiErrorCode(error);
        return code.empty() ? "invalid_prompt" : code;
    }
    case ErrorKind::Overloaded: // server_is_overloaded ends Codex's turn; what broke off within an answer is worth another try
    case ErrorKind::Api:
    case ErrorKind::BadGateway:
    case ErrorKind::Unavailable:
    case ErrorKind::Timeout:
        return "server_error";
    default:
        break;
    }
    const std::string code = openAiErrorCode(error);
    return code.empty() ? "server_error" : code;
}

bool isSeconds(std::string_view text)
{
    return !text.empty() && text.size() <= 9 && text.front() != '.' &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

} // namespace

void appendResponseError(std::string &out, const ApiError &error)
{
    std::string message = error.message;
    if (error.kind == ErrorKind::RateLimit && error.retryAfter && isSeconds(*error.retryAfter) &&
        message.find("try again in") == std::string::npos)
        message += " Please try again in " + *error.retryAfter + "s."; // the words that Codex waits by
    const std::string code = codeOf(error);
    json::Writer(out).beginObject().member("code", std::string_view(code)).member("message", std::string_view(message)).endObject();
}

void appendResponseUsage(std::string &out, const Usage &usage)
{
    const auto count = [](std::int64_t tokens) { return std::max<std::int64_t>(tokens, 0); };
    const std::int64_t input = count(usage.input) + count(usage.cacheRead) + count(usage.cacheWrite);
    const std::int64_t output = count(usage.output);
    json::Writer(out)
        .beginObject()
        .member("input_tokens", input)
        .key("input_tokens_details")
        .beginObject()
        .member("cached_tokens", count(usage.cacheRead))
        .member("cache_write_tokens", count(usage.cacheWrite))
        .endObject()
        .member("output_tokens", output)
        .key("output_tokens_details")
        .beginObject()
        .member("reasoning_tokens", count(usage.reasoning))
        .endObject()
        .member("total_tokens", input + output)
        .endObject();
}

ResponsesAnswerFrame::ResponsesAnswerFrame(std::string id, std::string model, std::int64_t created, std::string_view echo)
    : m_id(std::move(id)), m_model(std::move(model)), m_created(created)
{
    std::set<std::string_view> known(ownMembers.begin(), ownMembers.end());
    const auto add = [&](std::string_view key, std::string_view value) {
        if (known.insert(key).second)
            m_echo.append(",\"").append(key).append("\":").append(value);
    };
    echo = slices::trimmed(echo);
    if (echo.ends_with(','))
        echo.remove_suffix(1);
    const std::string members = '{' + slices::inOneLine(echo) + '}';
    m_echo.reserve(members.size() + 128);
    for (slices::Walk walk(members); walk.next();)
        add(walk.key(), walk.value());
    for (const auto &[key, value] : defaults)
        add(key, value);
}

void ResponsesAnswerFrame::append(std::string &out, const State &state) const
{
    json::Writer writer(out);
    writer.beginObject()
        .member("id", std::string_view(m_id))
        .member("object", "response")
        .member("created_at", m_created)
        .member("status", state.status)
        .key("error");
    if (state.error)
        appendResponseError(out, *state.error);
    else
        out += "null";
    out += ",\"incomplete_details\":";
    if (state.incompleteReason.empty())
        out += "null";
    else
        out.append("{\"reason\":\"").append(state.incompleteReason).append("\"}");
    out += ",\"model\":";
    json::appendString(out, m_model);
    out.append(",\"output\":[").append(state.output).append("]").append(m_echo).append(",\"usage\":");
    if (state.usage)
        appendResponseUsage(out, *state.usage);
    else
        out += "null";
    out += '}';
}

} // namespace gatehouse
