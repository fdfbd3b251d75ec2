// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesAnswerDecoder.h"

#include "core/protocol/answer/AnswerLimits.h"
#include "core/protocol/answer/NoAnswer.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/responses/provider/ResponsesProvider.h"

#include <algorithm>

namespace gatehouse {

using Text = ResponsesOutputItem::Text;

namespace {

constexpr std::string_view prefix = "response.";

/// input_tokens includes what the cache served; output_tokens includes reasoning.
std::optional<Usage> usageOf(std::string_view usage)
{
    const auto count = [](std::string_view object, std::string_view key, std::string_view otherKey) {
        auto number = slices::number(slices::member(object, key));
        if (!number)
            number = slices::number(slices::member(object, otherKey));
        return std::max<std::int64_t>(number.value_or(0), 0);
    };
    const std::int64_t all = count(usage, "input_tokens", "prompt_tokens");
    const std::string_view details = slices::member(usage, "input_tokens_details");
    Usage counted;
    counted.output = count(usage, "output_tokens", "completion_tokens");
    if (all == 0 && counted.output == 0)
        return std::nullopt;
    counted.cacheRead = std::min(count(details, "cached_tokens", "cache_read_tokens"), all);
    counted.cacheWrite = std::min(count(details, "cache_write_tokens", "cache_creation_tokens"), all - counted.cacheRead);
    counted.input = all - counted.cacheRead - counted.cacheWrite;
    counted.reasoning = count(slices::member(usage, "output_tokens_details"), "reasoning_tokens", {});
    counted.reported = true;
    return counted;
}

/// Why an answer that is incomplete is so.
StopReason incompleteReason(std::string_view reason)
{
    if (reason == "content_filter")
        return StopReason::Refusal;
    if (reason.find("context") != std::string_view::npos || reason.find("prompt") != std::string_view::npos)
        return StopReason::ContextWindowExceeded;
    return StopReason::MaxTokens;
}

} // namespace

ResponsesAnswerDecoder::ResponsesAnswerDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory)
    : AnswerDecoder(sink), m_memory(std::move(memory)), m_output(sink, std::move(ids))
{
}

void ResponsesAnswerDecoder::event(const SseEvent &event)
{
    const std::string_view text = slices::trimmed(event.data);
    if (m_ended || text.empty() || text == "[DONE]" || text == "\"[DONE]\"")
        return;
    if (event.unfinished && text.front() == '{' && !slices::isWhole(text))
        return; // cut off, wherever that was: not to be taken for an end
    const ResponsesAnswerEvent *read = text.front() == '{' ? m_reader.read(text) : nullptr;
    if (!read && event.name == "error") {
        fail(readResponsesError(200, {}, text, 0, 0));
    } else if (!read) {
        if (!event.unfinished)
            fail(noAnswerEvent(text));
    } else {
        ResponsesAnswerEvent told = *read;
        if (told.type.empty() && !told.isResponse)
            told.type = event.name;
        if (told.type == "error" && told.error.empty())
            told.error = text;
        take(told);
    }
}

void ResponsesAnswerDecoder::whole(std::string_view body)
{
    const std::string_view text = slices::trimmed(body);
    if (m_ended)
        return;
    // The reader may take for whole what was cut off behind an inner bracket.
    const ResponsesAnswerEvent *read = slices::isObject(text) && slices::isWhole(text) ? m_reader.read(text) : nullptr;
    if (read && (!read->response.empty() || !read->error.empty())) {
        take(*read);
        if (!m_ended)
            fail(makeError(ErrorKind::BadGateway, "The provider answered before its answer was complete. Try again."));
    } else if (!text.empty() && text.front() == '[') {
        fail(readResponsesError(200, {}, text, 0, 0));
    } else {
        fail(noAnswer(text, "responses"));
    }
}

void ResponsesAnswerDecoder::end()
{
    fail(makeError(ErrorKind::BadGateway, "The provider's answer ended before it was complete (no response.completed came). Try again."));
}

void ResponsesAnswerDecoder::take(const ResponsesAnswerEvent &event)
{
    if (!event.error.empty()) {
        fail(readResponsesError(200, {}, event.error, 0, 0));
        return;
    }
    if (event.type.empty() && event.response.empty())
        return; // of a kind that is not known
    std::string_view type = event.type;
    if (type.starts_with(prefix))
        type.remove_prefix(prefix.size());
    if (type.empty() || type == "completed" || type == "incomplete" || type == "failed" || type == "cancelled" || type == "done") {
        takeResponse(type, event.response);
        return;
    }
    start(event.response);
    takeContent(event, type);
    if (m_output.isRunaway())
        fail(ranAway());
}

void ResponsesAnswerDecoder::takeContent(const ResponsesAnswerEvent &event, std::string_view type)
{
    if (type == "output_text.delta")
        m_output.textDelta(event, Text::Answer);
    else if (type == "function_call_arguments.delta")
        m_output.argumentsDelta(event, false);
    else if (type == "custom_tool_call_input.delta")
        m_output.argumentsDelta(event, true);
    else if (type == "reasoning_summary_text.delta" || type == "reasoning_summary.delta")
        m_output.textDelta(event, Text::Summary);
    else if (type == "reasoning_text.delta" || type == "reasoning.delta")
        m_output.textDelta(event, Text::Thought);
    else if (type == "refusal.delta")
        m_output.textDelta(event, Text::Refusal);
    else if (type == "output_item.added")
        m_output.itemAdded(event);
    else if (type == "output_item.done")
        m_output.itemDone(event);
    else if (type == "output_text.done")
        m_output.textDone(event, Text::Answer, event.text);
    else if (type == "refusal.done")
        m_output.textDone(event, Text::Refusal, event.text);
    else if (type == "reasoning_summary_text.done" || type == "reasoning_summary.done")
        m_output.textDone(event, Text::Summary, event.text);
    else if (type == "reasoning_text.done" || type == "reasoning.done")
        m_output.textDone(event, Text::Thought, event.text);
    else if (type == "content_part.done" || type == "reasoning_summary_part.done")
        m_output.partDone(event);
    else if (type == "output_text.annotation.added")
        m_output.annotation(event);
    else if (type == "function_call_arguments.done")
        m_output.argumentsDone(event, false);
    else if (type == "custom_tool_call_input.done")
        m_output.argumentsDone(event, true);
}

void ResponsesAnswerDecoder::start(std::string_view response)
{
    if (m_started)
        return;
    m_started = true;
    m_sink.start(slices::textOf(response, "model"));
}

/// The response as it is at its end, in an event of type `type`, or alone. Its status tells how it ended; where it has none, the type does.
void ResponsesAnswerDecoder::takeResponse(std::string_view type, std::string_view response)
{
    std::string status = slices::textOf(response, "status");
    if (status != "completed" && status != "incomplete" && status != "failed" && status != "cancelled" && (!type.empty() || status.empty()))
        status = type.empty() || type == "done" ? "completed" : std::string(type);
    if (type == "failed" || status == "failed" || status == "cancelled") {
        const std::string_view error = slices::member(response, "error");
        fail(slices::isNull(error)
                 ? makeError(ErrorKind::Api, "The provider broke its answer off (" + status + "). Try again, or choose another provider.")
                 : readResponsesError(200, {}, error, 0, 0));
        return;
    }
    if (status != "completed" && status != "incomplete")
        return; // still to be worked on
    start(response);
    complete(status, response);
}

void ResponsesAnswerDecoder::complete(std::string_view status, std::string_view response)
{
    m_output.all(slices::member(response, "output"));
    m_output.allText(slices::textOf(response, "output_text"));
    if (m_output.isRunaway()) {
        fail(ranAway());
        return;
    }
    if (const auto usage = usageOf(slices::member(response, "usage")))
        m_sink.usage(*usage);
    m_output.finish(m_memory);
    StopReason reason = StopReason::EndTurn;
    if (status == "incomplete")
        reason = incompleteReason(slices::textOf(slices::member(response, "incomplete_details"), "reason"));
    else if (m_output.hasCalls())
        reason = StopReason::ToolUse;
    else if (m_output.wasRefused())
        reason = StopReason::Refusal;
    m_ended = true;
    m_sink.finish(reason, {});
}

std::unique_ptr<AnswerDecoder> makeResponsesDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory)
{
    return std::make_unique<ResponsesAnswerDecoder>(sink, std::move(ids), std::move(memory));
}

} // namespace gatehouse
