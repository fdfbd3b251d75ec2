// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatAnswerDecoder.h"

#include "core/protocol/answer/AnswerLimits.h"
#include "core/protocol/answer/NoAnswer.h"
#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/chat/ChatAnswerStop.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/StrictJson.h"

namespace gatehouse {

ChatAnswerDecoder::ChatAnswerDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory)
    : AnswerDecoder(sink), m_memory(std::move(memory)), m_calls(sink, std::move(ids)), m_tags(sink, m_reasoning)
{
}

void ChatAnswerDecoder::event(const SseEvent &event)
{
    if (event.name == "error" && event.data.find("\"error\"") == std::string_view::npos &&
        event.data.find("\"choices\"") == std::string_view::npos)
        fail(readOpenAiError(200, {}, event.data, 0, 0));
    else
        takeData(event.data, event.unfinished);
}

void ChatAnswerDecoder::takeData(std::string_view data, bool unfinished)
{
    const std::string_view text = slices::trimmed(data);
    if (m_ended || text.empty())
        return;
    if (text == "[DONE]" || text == "\"[DONE]\"") {
        end();
        return;
    }
    if (unfinished && !slices::isWhole(text))
        return; // cut off, wherever that was: not to be taken for an end
    if (const ChatAnswerChunk *chunk = text.front() == '{' ? m_reader.read(text) : nullptr)
        take(*chunk);
    else if (!unfinished)
        fail(noAnswerEvent(text));
}

void ChatAnswerDecoder::whole(std::string_view body)
{
    const std::string_view text = slices::trimmed(body);
    if (m_ended)
        return;
    // The reader may take for whole what was cut off behind an inner bracket.
    const ChatAnswerChunk *chunk = slices::isObject(text) && slices::isWhole(text) ? m_reader.read(text) : nullptr;
    if (chunk && (chunk->hasChoice || !chunk->error.empty())) {
        take(*chunk);
        if (m_finish.empty())
            m_finish = "stop";
        end();
    } else if (!text.empty() && text.front() == '[') {
        fail(readOpenAiError(200, {}, text, 0, 0)); // Google wraps its errors in an array
    } else {
        fail(noAnswer(text, "chat"));
    }
}

void ChatAnswerDecoder::take(const ChatAnswerChunk &chunk)
{
    if (!chunk.error.empty()) {
        fail(readOpenAiError(200, {}, chunk.error, 0, 0));
        return;
    }
    if (!m_started) {
        m_started = true;
        m_sink.start(chunk.model);
    }
    if (chunk.usage)
        m_sink.usage(chunk.usage->counted());
    takeReasoning(chunk);
    for (const ChatTextPart &part : chunk.content) {
        if (part.text.empty())
            continue;
        if (part.isReasoning) {
            m_tags.reasoningSeen();
            m_reasoning.addText(part.text);
            m_sink.reasoning(part.text);
        } else {
            m_tags.text(part.text);
        }
    }
    takeRemarks(chunk);
    if (!chunk.calls.empty())
        m_tags.interrupt();
    for (const ChatToolFragment &call : chunk.calls)
        if (!m_calls.isRunaway())
            m_calls.take(call, chunk.isMessage);
    if (m_calls.isRunaway()) {
        fail(ranAway());
        return;
    }
    takeFinish(chunk);
    if (!m_ended && !m_finish.empty() && chunk.usage && !chunk.hasChoice)
        complete();
}

void ChatAnswerDecoder::takeReasoning(const ChatAnswerChunk &chunk)
{
    // Providers that send several of these say the same in each.
    std::string_view thought = chunk.reasoningContent.empty() ? chunk.reasoning : chunk.reasoningContent;
    std::string fromDetails;
    if (thought.empty())
        for (const std::string_view detail : chunk.details)
            fromDetails += slices::textOf(detail, "text") + slices::textOf(detail, "summary");
    if (!fromDetails.empty())
        thought = fromDetails;
    if (!thought.empty()) {
        m_tags.reasoningSeen();
        m_reasoning.addText(thought);
        m_sink.reasoning(thought);
    }
    for (const std::string_view raw : chunk.details) {
        const std::string detail = json::strict(raw);
        if (detail.empty())
            continue;
        m_tags.reasoningSeen();
        m_reasoning.addDetails(detail);
        m_sink.reasoningDetails(detail);
    }
    const auto sign = [this](std::string_view signature) {
        if (signature.empty())
            return;
        m_reasoning.addMark(ReasoningMark::ThoughtSignature, signature);
        m_sink.reasoningMark(ReasoningMark::ThoughtSignature, signature);
    };
    sign(chunk.signature);
    for (const ChatToolFragment &call : chunk.calls)
        sign(call.signature);
}

void ChatAnswerDecoder::takeRemarks(const ChatAnswerChunk &chunk)
{
    if (!chunk.annotations.empty())
        for (slices::Walk walk(chunk.annotations); walk.next();) {
            const std::string_view told = slices::member(walk.value(), "url_citation");
            const std::string url = slices::textOf(told, "url");
            const std::string title = slices::textOf(told, "title");
            const std::string cited = slices::textOf(told, "content");
            if (!url.empty())
                m_sink.citation({.url = url, .title = title, .cited = cited});
        }
    if (!chunk.refusal.empty()) {
        m_tags.interrupt();
        m_sink.refusal(chunk.refusal);
    }
}

void ChatAnswerDecoder::takeFinish(const ChatAnswerChunk &chunk)
{
    if (chunk.finish.empty() || !m_finish.empty())
        return;
    if (auto broken = brokenOff(chunk.finish)) {
        fail(*broken);
        return;
    }
    m_finish = chunk.finish;
    m_stopSequence = chunk.stopSequence;
}

void ChatAnswerDecoder::end()
{
    if (m_ended)
        return;
    if (m_finish.empty())
        fail(makeError(ErrorKind::BadGateway, "The provider's answer ended before it was complete (no finish_reason came). Try again."));
    else
        complete();
}

void ChatAnswerDecoder::complete()
{
    m_tags.interrupt();
    m_calls.finish();
    remember();
    m_ended = true;
    m_sink.finish(stopReason(), m_stopSequence);
}

StopReason ChatAnswerDecoder::stopReason() const
{
    const StopReason reason = chatStopReason(m_finish);
    return reason == StopReason::EndTurn && !m_stopSequence.empty() ? StopReason::StopSequence : reason;
}

void ChatAnswerDecoder::remember()
{
    if (!m_memory.store || m_calls.isEmpty() || m_reasoning.isEmpty())
        return;
    const auto all = std::make_shared<Reasoning>(m_reasoning.reasoning());
    all->origin = m_memory.provider;
    for (const ChatAnswerCalls::Call &call : m_calls.calls()) {
        if (!call.started)
            continue;
        if (call.signature == all->thoughtSignature) {
            m_memory.store->remember(call.id, all);
            continue;
        }
        // A signature belongs to the call that carried it.
        auto own = std::make_shared<Reasoning>(*all);
        own->thoughtSignature = call.signature;
        m_memory.store->remember(call.id, std::move(own));
    }
}

} // namespace gatehouse
