// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/ChatAnswerDecoder.h"

#include "core/protocol/AnswerErrorText.h"
#include "core/protocol/AnswerJson.h"
#include "core/protocol/chat/ChatErrors.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {

constexpr std::array<std::pair<std::string_view, StopReason>, 18> stopReasons{{
    {"stop", StopReason::EndTurn},
    {"length", StopReason::MaxTokens},
    {"tool_calls", StopReason::ToolUse},
    {"function_call", StopReason::ToolUse},
    {"tool_use", StopReason::ToolUse},
    {"content_filter", StopReason::Refusal},
    {"sensitive", StopReason::Refusal},
    {"refusal", StopReason::Refusal},
    {"safety", StopReason::Refusal},
    {"SAFETY", StopReason::Refusal},
    {"max_tokens", StopReason::MaxTokens},
    {"MAX_TOKENS", StopReason::MaxTokens},
    {"max_output_tokens", StopReason::MaxTokens},
    {"model_length", StopReason::ContextWindowExceeded},
    {"context_length_exceeded", StopReason::ContextWindowExceeded},
    {"model_context_window_exceeded", StopReason::ContextWindowExceeded},
    {"stop_sequence", StopReason::StopSequence},
    {"pause_turn", StopReason::PauseTurn},
}};

/// The sentence for a body that is no answer. JSON is not repeated: the words of a cut answer belong in no log.
std::string whatIsNoAnswer(std::string_view text)
{
    if (text.empty())
        return "The provider's answer was empty. Try again, or choose another provider.";
    if (text.starts_with('<'))
        return "The provider sent a web page in place of an answer (" + readChatError(200, {}, text, 0, 0).message +
               "). Check its base_url in the settings.";
    if (!text.starts_with('{'))
        return "The provider sent something that is not an answer: " + sanitisedErrorText(text.substr(0, errorTextLimit));
    if (!slices::isWhole(text))
        return "The provider's answer ended before it was complete. Try again.";
    return "The provider sent JSON that is not an answer in the chat dialect. Check its dialect and base_url in the settings.";
}

/// finish_reason of answers that broke down on the provider's side.
constexpr std::array<std::string_view, 4> failures{"error", "network_error", "insufficient_system_resource", "server_error"};

} // namespace

ChatAnswerDecoder::ChatAnswerDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory)
    : AnswerDecoder(sink), m_memory(std::move(memory)), m_calls(sink, std::move(ids)), m_tags(sink, m_reasoning)
{
}

void ChatAnswerDecoder::event(const SseEvent &event)
{
    if (event.name == "error" && event.data.find("\"error\"") == std::string_view::npos &&
        event.data.find("\"choices\"") == std::string_view::npos)
        fail(readChatError(200, {}, event.data, 0, 0));
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
    if (const ChatAnswerChunk *chunk = text.front() == '{' ? m_reader.read(text) : nullptr) {
        take(*chunk);
    } else if (!unfinished) {
        // What looks like an answer may hold one, which belongs in no log.
        const std::string words = text.starts_with('{') ? std::string("broken JSON") : readChatError(200, {}, text, 0, 0).message;
        fail(makeError(ErrorKind::BadGateway, "The provider sent something in its stream that is not part of an answer: " + words));
    }
}

void ChatAnswerDecoder::whole(std::string_view body)
{
    const std::string_view text = slices::trimmed(body);
    if (m_ended)
        return;
    const ChatAnswerChunk *chunk = !text.empty() && text.front() == '{' ? m_reader.read(text) : nullptr;
    if (chunk && (chunk->hasChoice || !chunk->error.empty())) {
        take(*chunk);
        if (m_finish.empty())
            m_finish = "stop";
        end();
    } else if (!text.empty() && text.front() == '[') {
        fail(readChatError(200, {}, text, 0, 0)); // Google wraps its errors in an array
    } else {
        fail(makeError(ErrorKind::BadGateway, whatIsNoAnswer(text)));
    }
}

void ChatAnswerDecoder::take(const ChatAnswerChunk &chunk)
{
    if (!chunk.error.empty()) {
        fail(readChatError(200, {}, chunk.error, 0, 0));
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
    if (!chunk.calls.empty())
        m_tags.interrupt();
    for (const ChatToolFragment &call : chunk.calls)
        m_calls.take(call, chunk.isMessage);
    if (m_calls.isRunaway()) {
        fail(makeError(ErrorKind::Api,
                       "The model filled a tool call's arguments with white space without end, so the answer was stopped. Try again."));
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
    for (const std::string_view detail : chunk.details) {
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

void ChatAnswerDecoder::takeFinish(const ChatAnswerChunk &chunk)
{
    if (chunk.finish.empty() || !m_finish.empty())
        return;
    if (std::find(failures.begin(), failures.end(), chunk.finish) != failures.end()) {
        fail(makeError(chunk.finish == "insufficient_system_resource" ? ErrorKind::Overloaded : ErrorKind::Api,
                       "The provider broke its answer off (finish_reason \"" + std::string(chunk.finish) +
                           "\"). Try again, or choose another provider."));
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
    const auto found = std::find_if(stopReasons.begin(), stopReasons.end(), [this](const auto &known) { return known.first == m_finish; });
    const StopReason reason = found == stopReasons.end() ? StopReason::EndTurn : found->second;
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
