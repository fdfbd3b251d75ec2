// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/relay/ChatRelayPipe.h"

#include "core/protocol/answer/AnswerStop.h"
#include "core/protocol/answer/NoAnswer.h"
#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/chat/ChatAnswerStop.h"
#include "core/protocol/chat/client/ChatAnswerWriter.h"
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/chat/relay/ChatRelayReplay.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool saysText(const ChatAnswerChunk &chunk)
{
    return !chunk.reasoningContent.empty() || !chunk.reasoning.empty() || !chunk.refusal.empty() ||
           std::any_of(chunk.content.begin(), chunk.content.end(), [](const ChatTextPart &part) { return !part.text.empty(); });
}

} // namespace

ChatRelayPipe::ChatRelayPipe(AnswerOptions options) : RelayPipe(std::move(options)), m_edits(renames() ? m_options.model : std::string())
{
    if (!m_options.stream)
        m_collector.emplace();
}

void ChatRelayPipe::take(const SseEvent &event, std::string &out)
{
    const std::string_view data = slices::trimmed(event.data);
    if (data.empty())
        return;
    if (!event.unfinished && !m_collector && m_template.fits(data)) {
        if (const std::string_view model = m_template.modelIn(data); model.empty())
            forward(event, out);
        else
            forwardChanged(event, model, m_edits.quotedModel(), out);
        return;
    }
    if (data == "[DONE]" || data == "\"[DONE]\"") {
        flush(out);
        takeEnd(out);
        return;
    }
    if (event.unfinished && !slices::isWhole(data))
        return;
    const bool isError =
        event.name == "error" && data.find("\"error\"") == std::string_view::npos && data.find("\"choices\"") == std::string_view::npos;
    const ChatAnswerChunk *chunk = data.front() == '{' && !isError ? m_reader.read(data) : nullptr;
    if (chunk) {
        takeChunk(event, data, *chunk, out);
        return;
    }
    flush(out);
    refuse(isError ? readOpenAiError(200, {}, data, 0, 0) : noAnswerEvent(data), out);
}

bool ChatRelayPipe::refuseFault(const ChatAnswerChunk &chunk, std::string &out)
{
    std::optional<ApiError> fault = brokenOff(chunk.finish);
    if (!chunk.error.empty())
        fault = readOpenAiError(200, {}, chunk.error, 0, 0);
    if (!fault)
        return false;
    flush(out);
    refuse(*fault, out);
    return true;
}

void ChatRelayPipe::takeChunk(const SseEvent &event, std::string_view data, const ChatAnswerChunk &chunk, std::string &out)
{
    if (refuseFault(chunk, out))
        return;
    if (chunk.usage)
        m_progress.usage = chunk.usage->counted();
    m_edits.find(data, false);
    if (m_edits.isFinished())
        m_progress.stopReason = toString(chatStopReason(m_edits.finishReason()));
    const bool isUsageAlone = chunk.usage && !chunk.hasChoice;
    if (m_collector) {
        m_collector->take(m_edits.applied(data));
    } else {
        m_progress.meaningful =
            m_progress.meaningful || saysText(chunk) || !chunk.calls.empty() || !chunk.details.empty() || m_edits.isFinished();
        if (chunk.isMessage) {
            flush(out);
            replayAnswer(m_edits.applied(data), false, out);
        } else if (!isUsageAlone || m_options.streamUsage) {
            pass(event, chunk, out);
        }
    }
    if (isUsageAlone && m_edits.isFinished()) {
        flush(out);
        takeEnd(out);
    }
}

void ChatRelayPipe::pass(const SseEvent &event, const ChatAnswerChunk &chunk, std::string &out)
{
    const auto &edits = m_edits.edits();
    const std::string_view data = slices::trimmed(event.data);
    const bool isPlain = chunk.calls.empty() && chunk.finish.empty() && !chunk.usage && edits.size() == (m_edits.model().empty() ? 0u : 1u);
    if (isPlain && saysText(chunk))
        m_template.learn(data, m_edits.model());
    if (edits.empty())
        forward(event, out);
    else if (edits.size() == 1)
        forwardChanged(event, edits.front().old, edits.front().replacement, out);
    else
        forwardChanged(event, data, m_edits.applied(data), out);
}

void ChatRelayPipe::takeWhole(std::string_view text, std::string &out)
{
    const bool isWhole = slices::isObject(text) && slices::isWhole(text);
    const ChatAnswerChunk *chunk = isWhole ? m_reader.read(text) : nullptr;
    if (chunk && refuseFault(*chunk, out))
        return;
    if (!chunk || !chunk->hasChoice) {
        // Google wraps its errors in an array.
        refuse(slices::isArray(text) ? readOpenAiError(200, {}, text, 0, 0) : noAnswer(text, "chat"), out);
        return;
    }
    if (chunk->usage)
        m_progress.usage = chunk->usage->counted();
    m_edits.find(text, true);
    m_progress.stopReason = toString(chatStopReason(m_edits.finishReason()));
    if (m_options.stream) {
        replayAnswer(m_edits.applied(text), m_options.streamUsage, out);
        out += chat::done;
    } else {
        out += m_edits.applied(text);
    }
    m_progress.meaningful = true;
    m_progress.terminal = true;
    m_closed = true;
}

void ChatRelayPipe::takeEnd(std::string &out)
{
    if (!m_edits.isFinished()) {
        refuse(makeError(ErrorKind::BadGateway, "The provider's answer ended before it was complete (no finish_reason came). Try again."),
               out);
        return;
    }
    if (m_collector)
        m_collector->appendAnswer(out);
    else
        out += chat::done;
    m_progress.meaningful = true;
    m_progress.terminal = true;
    m_closed = true;
}

void ChatRelayPipe::writeError(const ApiError &error, std::string &out)
{
    if (m_options.stream)
        chat::appendErrorEvent(out, error);
    else
        out += openAiErrorBody(error);
}

void ChatRelayPipe::ping(std::string &out)
{
    if (!m_closed && m_options.stream)
        out += ": ping\n\n";
}

std::unique_ptr<AnswerPipe> makeChatRelay(AnswerOptions options)
{
    return std::make_unique<ChatRelayPipe>(std::move(options));
}

} // namespace gatehouse
