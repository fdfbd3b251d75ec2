// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatAnswerEncoder.h"

#include "core/protocol/answer/AnswerArguments.h"
#include "core/protocol/answer/AnswerStop.h"
#include "core/protocol/answer/OpenAiErrors.h"
#include "core/protocol/chat/ChatAnswerStop.h"
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>
#include <vector>

namespace gatehouse {

namespace {

std::int64_t charactersOf(std::string_view utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

} // namespace

ChatAnswerEncoder::ChatAnswerEncoder(AnswerOptions options, ToolNames names, ClientTools tools, IdSource ids)
    : DialectEncoder(std::move(options)), m_names(std::move(names)), m_tools(std::move(tools)), m_id(ids("chatcmpl-")),
      m_model(m_options.model)
{
}

void ChatAnswerEncoder::start(std::string_view model)
{
    if (!m_options.rewriteNames && !model.empty())
        m_model = model;
}

/// The chunk with the role, before the first content, so that nothing was written where an answer fails before. `firstContent` is raw JSON.
void ChatAnswerEncoder::begin(std::string_view firstContent)
{
    m_progress.meaningful = m_progress.meaningful || m_options.stream;
    if (m_chunks || !m_options.stream)
        return;
    m_chunks.emplace(m_id, m_options.created, m_model);
    m_chunks->begin(*m_out);
    m_out->append(R"("role":"assistant","content":)").append(firstContent);
    m_chunks->end(*m_out);
}

void ChatAnswerEncoder::write(std::string_view member, std::string_view utf8, std::string &whole)
{
    if (utf8.empty() || m_closed)
        return;
    m_bytes += utf8.size();
    begin("\"\"");
    if (!m_options.stream) {
        whole += utf8;
        return;
    }
    m_chunks->begin(*m_out);
    (*m_out += '"') += member;
    *m_out += "\":";
    json::appendString(*m_out, utf8);
    m_chunks->end(*m_out);
}

void ChatAnswerEncoder::text(std::string_view utf8)
{
    m_characters += charactersOf(utf8);
    write("content", utf8, m_text);
}

void ChatAnswerEncoder::reasoning(std::string_view utf8)
{
    write("reasoning_content", utf8, m_reasoning);
}

void ChatAnswerEncoder::refusal(std::string_view utf8)
{
    write("refusal", utf8, m_refusal);
}

// What is opaque has no place in this dialect; the decoder keeps it by the ids of the tool calls.
void ChatAnswerEncoder::reasoningDetails(std::string_view) {}

void ChatAnswerEncoder::reasoningMark(ReasoningMark, std::string_view) {}

void ChatAnswerEncoder::reasoningEnd() {}

void ChatAnswerEncoder::serverTool(const AnswerServerTool &) {}

std::string ChatAnswerEncoder::citationJson(const AnswerCitation &citation)
{
    if (m_characters != m_citedTo) {
        m_citedFrom = m_citedTo;
        m_citedTo = m_characters;
    }
    std::string json;
    json::Writer(json)
        .beginObject()
        .member("type", "url_citation")
        .key("url_citation")
        .beginObject()
        .member("url", citation.url)
        .member("title", citation.title)
        .member("start_index", m_citedFrom)
        .member("end_index", m_citedTo)
        .endObject()
        .endObject();
    return json;
}

void ChatAnswerEncoder::citation(const AnswerCitation &citation)
{
    if (m_closed || citation.url.empty())
        return;
    const std::string json = citationJson(citation);
    begin("\"\"");
    if (!m_options.stream) {
        m_annotations.append(m_annotations.empty() ? "" : ",").append(json);
        return;
    }
    m_chunks->begin(*m_out);
    m_out->append(R"("annotations":[)").append(json).append("]");
    m_chunks->end(*m_out);
}

void ChatAnswerEncoder::toolCallStart(std::size_t number, std::string_view id, std::string_view name)
{
    // Beside a function_call there is no room for another.
    if (m_closed || m_calls.contains(number) || isLegacy())
        return;
    Call call;
    call.index = m_calls.size();
    call.id = id;
    call.name = m_names.original(name);
    if (const auto tool = m_tools.find(call.name); tool != m_tools.end()) {
        if (tool->second.kind == ClientTool::Kind::Freeform)
            call.input.emplace();
        call.isLegacy = tool->second.kind == ClientTool::Kind::Legacy && m_calls.empty();
        if (!tool->second.name.empty())
            call.name = tool->second.name;
    }
    begin("null");
    if (m_options.stream)
        beginCall(call);
    m_calls.emplace(number, std::move(call));
}

void ChatAnswerEncoder::beginCall(const Call &call)
{
    const std::string_view type = call.input ? "custom" : "function";
    m_chunks->begin(*m_out);
    json::Writer writer(*m_out);
    if (call.isLegacy) {
        writer.key("function_call").beginObject().member("name", std::string_view(call.name)).member("arguments", "").endObject();
    } else {
        writer.key("tool_calls").beginArray().beginObject().member("index", static_cast<std::int64_t>(call.index));
        writer.member("id", std::string_view(call.id)).member("type", type).key(type).beginObject();
        writer.member("name", std::string_view(call.name)).member(call.input ? "input" : "arguments", "");
        writer.endObject().endObject().endArray();
    }
    m_chunks->end(*m_out);
}

void ChatAnswerEncoder::writeCall(Call &call, std::string_view content)
{
    if (content.empty())
        return;
    call.hasContent = true;
    if (!m_options.stream) {
        call.content += content;
        return;
    }
    m_chunks->begin(*m_out);
    if (call.isLegacy) {
        *m_out += R"("function_call":{"arguments":)";
    } else {
        *m_out += R"("tool_calls":[{"index":)";
        json::appendNumber(*m_out, static_cast<std::int64_t>(call.index));
        *m_out += call.input ? R"(,"custom":{"input":)" : R"(,"function":{"arguments":)";
    }
    json::appendString(*m_out, content);
    *m_out += call.isLegacy ? "}" : "}}]";
    m_chunks->end(*m_out);
}

void ChatAnswerEncoder::toolCallArguments(std::size_t number, std::string_view fragment)
{
    const auto found = m_calls.find(number);
    if (m_closed || found == m_calls.end() || found->second.ended)
        return;
    m_bytes += fragment.size();
    Call &call = found->second;
    writeCall(call, call.input ? call.input->add(fragment) : fragment);
}

void ChatAnswerEncoder::toolCallEnd(std::size_t number)
{
    if (const auto found = m_calls.find(number); !m_closed && found != m_calls.end())
        endCall(found->second);
}

void ChatAnswerEncoder::endCall(Call &call)
{
    if (call.ended)
        return;
    call.ended = true;
    if (call.input)
        writeCall(call, call.input->finish());
    else if (!call.hasContent)
        writeCall(call, "{}");
}

void ChatAnswerEncoder::finish(StopReason reason, std::string_view)
{
    if (m_closed)
        return;
    for (auto &[number, call] : m_calls)
        endCall(call);
    reason = fittingStop(reason, !m_calls.empty(), false);
    m_progress.usage = estimatedUsage();
    m_progress.stopReason = toString(reason);
    const std::string_view finishReason =
        reason == StopReason::ToolUse && isLegacy() ? std::string_view("function_call") : chatFinishReason(reason);
    if (m_options.stream) {
        begin("\"\"");
        m_chunks->begin(*m_out);
        m_chunks->end(*m_out, finishReason);
        if (m_options.streamUsage)
            m_chunks->appendUsage(*m_out, m_progress.usage);
        *m_out += chat::done;
    } else {
        appendWhole(finishReason);
    }
    m_progress.meaningful = true;
    m_progress.terminal = true;
    m_closed = true;
}

void ChatAnswerEncoder::appendCalls(json::Writer &writer) const
{
    if (isLegacy()) {
        const Call &call = m_calls.begin()->second;
        writer.key("function_call").beginObject().member("name", std::string_view(call.name));
        writer.key("arguments").string(repairedArguments(call.content)).endObject();
        return;
    }
    std::vector<const Call *> calls(m_calls.size());
    for (const auto &[number, call] : m_calls)
        calls[call.index] = &call;
    writer.key("tool_calls").beginArray();
    for (const Call *call : calls) {
        const std::string_view type = call->input ? "custom" : "function";
        writer.beginObject().member("id", std::string_view(call->id)).member("type", type).key(type).beginObject();
        writer.member("name", std::string_view(call->name)).key(call->input ? "input" : "arguments");
        writer.string(call->input ? call->content : repairedArguments(call->content)).endObject().endObject();
    }
    writer.endArray();
}

void ChatAnswerEncoder::appendWhole(std::string_view finishReason)
{
    json::Writer writer(*m_out);
    const auto textOrNull = [&writer](std::string_view name, const std::string &text, bool hasText) {
        writer.key(name);
        if (hasText)
            writer.string(text);
        else
            writer.null();
    };
    writer.beginObject().member("id", std::string_view(m_id)).member("object", "chat.completion").member("created", m_options.created);
    writer.member("model", std::string_view(m_model)).key("choices").beginArray().beginObject().member("index", std::int64_t{0});
    writer.key("message").beginObject().member("role", "assistant");
    textOrNull("content", m_text, !m_text.empty() || (m_calls.empty() && m_refusal.empty()));
    textOrNull("refusal", m_refusal, !m_refusal.empty());
    if (!m_reasoning.empty())
        writer.member("reasoning_content", std::string_view(m_reasoning));
    if (!m_annotations.empty())
        writer.key("annotations").beginArray().raw(m_annotations).endArray();
    if (!m_calls.empty())
        appendCalls(writer);
    writer.endObject().key("logprobs").null().member("finish_reason", finishReason).endObject().endArray();
    writer.key("usage").raw({});
    chat::appendUsage(*m_out, m_progress.usage);
    writer.endObject();
}

void ChatAnswerEncoder::writeError(const ApiError &error)
{
    if (m_options.stream)
        chat::appendErrorEvent(*m_out, error);
    else
        *m_out += openAiErrorBody(error);
}

std::unique_ptr<AnswerEncoder> makeChatEncoder(AnswerOptions options, ToolNames names, ClientTools tools, IdSource ids)
{
    return std::make_unique<ChatAnswerEncoder>(std::move(options), std::move(names), std::move(tools), std::move(ids));
}

} // namespace gatehouse
