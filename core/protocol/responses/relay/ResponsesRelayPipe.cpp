// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/relay/ResponsesRelayPipe.h"

#include "core/protocol/answer/AnswerErrorWords.h"
#include "core/protocol/answer/AnswerEventType.h"
#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/responses/client/ResponsesAnswerFrame.h"
#include "core/protocol/responses/client/ResponsesAnswerWriter.h"
#include "core/protocol/responses/client/ResponsesClient.h"
#include "core/protocol/responses/relay/ResponsesRelayReplay.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {

/// What went wrong, as an `error` object, or an event or a body around one, tells it.
ApiError errorOf(std::string_view json)
{
    AnswerErrorWords words = slices::isNull(json) ? AnswerErrorWords() : readErrorWords(json);
    if (words.type.empty() && words.code.starts_with("invalid_"))
        words.type = "invalid_request_error";
    return apiErrorOf(200, {}, std::move(words), 0, 0);
}

void readUsage(Usage &usage, std::string_view json)
{
    if (!slices::isObject(json))
        return;
    const auto count = [](std::string_view object, std::string_view key) {
        return std::max<std::int64_t>(slices::number(slices::member(object, key)).value_or(0), 0);
    };
    const std::string_view details = slices::member(json, "input_tokens_details");
    usage.cacheRead = count(details, "cached_tokens");
    usage.cacheWrite = count(details, "cache_write_tokens");
    usage.input = std::max<std::int64_t>(count(json, "input_tokens") - usage.cacheRead - usage.cacheWrite, 0);
    usage.output = count(json, "output_tokens");
    usage.reasoning = count(slices::member(json, "output_tokens_details"), "reasoning_tokens");
    usage.reported = usage.prompt() > 0 || usage.output > 0;
}

/// A call that the client is to answer.
bool isClientCall(std::string_view type)
{
    return type == "function_call" || type == "custom_tool_call" || type == "local_shell_call" || type == "shell_call" ||
           type == "apply_patch_call" || type == "tool_search_call" || type == "computer_call" || type == "mcp_approval_request";
}

bool isEmptyArray(std::string_view value)
{
    return !slices::isArray(value) || !slices::Walk(value).next();
}

/// `text` with `replacement` in the place of `old`, a part of it; `old` empty: unchanged.
std::string replaced(std::string_view text, std::string_view old, std::string_view replacement)
{
    if (old.empty())
        return std::string(text);
    std::string out(text.data(), old.data());
    return out.append(replacement).append(old.data() + old.size(), text.data() + text.size());
}

} // namespace

std::unique_ptr<AnswerPipe> makeResponsesRelay(AnswerOptions options)
{
    return std::make_unique<ResponsesRelayPipe>(std::move(options));
}

ResponsesRelayPipe::Type ResponsesRelayPipe::typeOf(const SseEvent &event)
{
    static constexpr std::array<std::pair<std::string_view, Type>, 9> types{{
        {"response.created", Type::Frame},
        {"response.in_progress", Type::Frame},
        {"response.queued", Type::Frame},
        {"response.completed", Type::Completed},
        {"response.incomplete", Type::Incomplete},
        {"response.failed", Type::Failed},
        {"response.output_item.added", Type::ItemAdded},
        {"response.output_item.done", Type::ItemDone},
        {"error", Type::Error},
    }};
    const bool named = event.name.starts_with("response.") || event.name == "error";
    const std::string_view name = named ? event.name : typeInData(event.data);
    if (name.ends_with(".delta"))
        return Type::Delta;
    for (const auto &[known, type] : types)
        if (name == known)
            return type;
    if (slices::trimmed(event.data) == "[DONE]")
        return Type::Done;
    return name.empty() && slices::isObject(slices::member(event.data, "error")) ? Type::Error : Type::Other;
}

void ResponsesRelayPipe::take(const SseEvent &event, std::string &out)
{
    const Type type = typeOf(event);
    if (type == Type::Done || (event.unfinished && !slices::isWhole(event.data)))
        return;
    ++m_sequence;
    switch (type) {
    case Type::Error:
        flush(out);
        refuse(errorOf(event.data), out);
        return;
    case Type::Frame:
    case Type::Completed:
    case Type::Incomplete:
    case Type::Failed:
        takeFrame(event, type, out);
        return;
    case Type::ItemAdded:
    case Type::ItemDone:
        observeItem(slices::member(event.data, "item"), type == Type::ItemDone);
        break;
    case Type::Delta:
        m_progress.meaningful = m_progress.meaningful || m_options.stream;
        break;
    case Type::Other:
    case Type::Done:
        break;
    }
    if (m_options.stream)
        forward(event, out);
}

/// An event with the object `response`.
void ResponsesRelayPipe::takeFrame(const SseEvent &event, Type type, std::string &out)
{
    const std::string_view response = slices::member(event.data, "response");
    if (const auto number = slices::number(slices::member(event.data, "sequence_number")))
        m_sequence = *number + 1;
    std::string_view old;
    std::string replacement;
    if (const std::string_view model = slices::member(response, "model"); renames() && slices::isString(model)) {
        old = model;
        json::appendString(replacement, m_options.model);
    }
    if (slices::isObject(response) && (type == Type::Frame || !m_options.stream))
        m_frame = replaced(response, old, replacement);
    if (type == Type::Failed) {
        const ApiError error = errorOf(slices::member(response, "error"));
        if (!m_progress.meaningful) {
            flush(out);
            refuse(error, out);
            return;
        }
        m_progress.error = error;
        m_closed = true;
    } else if (type != Type::Frame) {
        observeEnd(response);
        if (m_progress.stopReason.empty())
            m_progress.stopReason = type == Type::Incomplete ? "max_tokens" : m_hasCall ? "tool_use" : "end_turn";
        m_progress.meaningful = true;
        m_progress.terminal = true;
        m_closed = true;
    }
    if (!m_options.stream) {
        if (m_progress.terminal)
            out += collected(m_frame);
    } else if (old.empty()) {
        forward(event, out);
    } else {
        forwardChanged(event, old, replacement, out);
    }
}

void ResponsesRelayPipe::observeItem(std::string_view item, bool done)
{
    const std::string_view type = slices::inside(slices::member(item, "type"));
    m_hasCall = m_hasCall || isClientCall(type);
    if (!m_options.stream) {
        if (done && slices::isObject(item))
            m_items.append(m_items.empty() ? "" : ",").append(item);
        return;
    }
    const bool isEmptyFrame =
        !done && ((type == "message" && isEmptyArray(slices::member(item, "content"))) ||
                  (type == "reasoning" && isEmptyArray(slices::member(item, "summary")) && isEmptyArray(slices::member(item, "content"))));
    m_progress.meaningful = m_progress.meaningful || !isEmptyFrame;
}

void ResponsesRelayPipe::observeEnd(std::string_view response)
{
    readUsage(m_progress.usage, slices::member(response, "usage"));
    if (const std::string_view output = slices::member(response, "output"); slices::isArray(output))
        for (slices::Walk walk(output); walk.next();)
            m_hasCall = m_hasCall || isClientCall(slices::inside(slices::member(walk.value(), "type")));
    const std::string_view status = slices::inside(slices::member(response, "status"));
    const std::string_view reason = slices::inside(slices::member(slices::member(response, "incomplete_details"), "reason"));
    if (reason == "content_filter")
        m_progress.stopReason = "refusal";
    else if (status == "incomplete" || !reason.empty())
        m_progress.stopReason = "max_tokens";
    else if (status == "completed")
        m_progress.stopReason = m_hasCall ? "tool_use" : "end_turn";
}

/// A stream's last object `response` as a whole answer: some providers leave its output empty.
std::string ResponsesRelayPipe::collected(std::string_view response) const
{
    if (!slices::isObject(response))
        response = "{}";
    if (m_items.empty() || !isEmptyArray(slices::member(response, "output")))
        return std::string(response);
    return slices::withMember(response, "output", '[' + m_items + ']');
}

void ResponsesRelayPipe::takeWhole(std::string_view text, std::string &out)
{
    const bool isWhole = slices::isObject(text) && slices::isWhole(text);
    const std::string_view output = isWhole ? slices::member(text, "output") : std::string_view{};
    const bool isCount = isWhole && !m_options.stream && slices::inside(slices::member(text, "object")).starts_with("response.");
    if (!slices::isArray(output) && !isCount) {
        if (text.starts_with('<'))
            refuse(makeError(ErrorKind::BadGateway, "The provider sent a web page in place of an answer (" +
                                                        apiErrorOf(200, {}, readErrorWords(text), 0, 0).message +
                                                        "). Check its base_url in the settings."),
                   out);
        else if (isWhole || slices::isArray(text))
            refuse(apiErrorOf(200, {}, readErrorWords(text), 0, 0), out);
        else
            refuse(makeError(ErrorKind::BadGateway, "The provider's answer ended before it was complete. Try again."), out);
        return;
    }
    const std::string_view status = slices::inside(slices::member(text, "status"));
    const std::string_view error = slices::member(text, "error");
    if (status == "failed" || status == "cancelled" || slices::isObject(error)) {
        refuse(errorOf(error), out);
        return;
    }
    observeEnd(text);
    std::string_view model = slices::member(text, "model");
    std::string name;
    if (renames() && slices::isString(model))
        json::appendString(name, m_options.model);
    else
        model = {};
    const std::string response = replaced(text, model, name);
    if (m_options.stream)
        replayResponse(response, status == "incomplete" ? "response.incomplete" : "response.completed", out);
    else
        out += response;
    m_progress.meaningful = true;
    m_progress.terminal = true;
    m_closed = true;
}

void ResponsesRelayPipe::takeEnd(std::string &out)
{
    refuse(makeError(ErrorKind::BadGateway, "The provider's answer ended before it was complete (no response.completed came). Try again."),
           out);
}

/// What a provider tells in an `error` event becomes a response.failed too: Codex reads no other.
void ResponsesRelayPipe::writeError(const ApiError &error, std::string &out)
{
    if (!m_options.stream) {
        out += openAiErrorBody(error);
        return;
    }
    ResponsesAnswerWriter writer(m_sequence);
    const auto write = [&](std::string_view type, const std::string &response) {
        writer.event(out, type, ",\"response\":" + slices::inOneLine(response));
    };
    if (m_frame.empty()) {
        ResponsesAnswerFrame(randomId("resp_"), m_options.model, m_options.created, {}).append(m_frame, {.status = "in_progress"});
        write("response.created", m_frame);
    }
    std::string failure;
    appendResponseError(failure, error);
    write("response.failed", slices::withMember(slices::withMember(m_frame, "status", "\"failed\""), "error", failure));
}

void ResponsesRelayPipe::ping(std::string &out)
{
    if (!m_closed && m_options.stream)
        out += ": ping\n\n";
}

} // namespace gatehouse
