// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/MessagesAnswerEncoder.h"

#include "core/protocol/AnswerArguments.h"
#include "core/protocol/JsonWriter.h"
#include "core/protocol/messages/MessagesAnswerWriter.h"
#include "core/protocol/messages/MessagesErrors.h"

#include <algorithm>

namespace gatehouse {

namespace {
constexpr std::size_t bytesPerToken = 4;
}

MessagesAnswerEncoder::MessagesAnswerEncoder(AnswerOptions options, ToolNames names, IdSource ids)
    : m_options(std::move(options)), m_names(std::move(names)), m_newId(std::move(ids)), m_id(m_newId("msg_")), m_model(m_options.model)
{
    m_progress.usage.input = m_options.estimatedInput;
}

void MessagesAnswerEncoder::start(std::string_view model)
{
    if (!m_options.rewriteNames && !model.empty())
        m_model = model;
}

/// The message's frame, at the first content or the end, so that nothing was written where an answer fails before.
void MessagesAnswerEncoder::begin()
{
    m_progress.meaningful = m_progress.meaningful || m_options.stream;
    if (m_begun || !m_options.stream)
        return;
    m_begun = true;
    Usage sofar = m_progress.usage;
    sofar.output = std::max<std::int64_t>(sofar.output, 1);
    messages::appendMessageStart(*m_out, m_id, m_model, sofar);
    messages::appendPing(*m_out);
}

/// The block that the next piece of text or reasoning belongs to.
MessagesAnswerEncoder::Block &MessagesAnswerEncoder::blockFor(Kind kind)
{
    if (m_blocks.empty() || m_blocks.back().kind != kind || m_blocks.back().ended) {
        if (kind == Kind::Text)
            addOpaque();
        push(Block{.kind = kind, .call = 0, .id = {}, .name = {}, .content = {}, .ended = false, .seal = {}});
    }
    return m_blocks.back();
}

MessagesAnswerEncoder::Block *MessagesAnswerEncoder::blockOf(std::size_t call)
{
    for (Block &block : m_blocks)
        if (block.kind == Kind::Tool && block.call == call)
            return &block;
    return nullptr;
}

/// A block of its own for opaque reasoning that no thinking block can carry.
void MessagesAnswerEncoder::addOpaque()
{
    if (!m_unsealed.hasOpaqueParts() || (!m_blocks.empty() && m_blocks.back().kind == Kind::Reasoning && !m_blocks.back().ended))
        return;
    const std::string seal = sealReasoning(m_unsealed.reasoning(), false);
    m_unsealed.clear();
    push(Block{.kind = Kind::Sealed, .call = 0, .id = {}, .name = {}, .content = seal, .ended = true, .seal = {}});
}

/// Text and reasoning end when something else follows; a tool call ends when its arguments do.
void MessagesAnswerEncoder::endLast()
{
    if (m_blocks.empty() || m_blocks.back().ended || m_blocks.back().kind == Kind::Tool)
        return;
    Block &last = m_blocks.back();
    last.ended = true;
    if (last.kind == Kind::Reasoning) {
        last.seal = sealReasoning(m_unsealed.reasoning(), false);
        m_unsealed.clear();
    }
}

void MessagesAnswerEncoder::push(Block block)
{
    endLast();
    m_hasBlock = true;
    m_blocks.push_back(std::move(block));
    advance();
}

/// Writes all that may go out: the first block as far as it has come, and the ones behind it once it has ended.
void MessagesAnswerEncoder::advance()
{
    if (!m_options.stream)
        return;
    while (!m_blocks.empty()) {
        Block &first = m_blocks.front();
        if (!m_opened) {
            begin();
            open(first);
            m_opened = true;
        }
        write(first);
        if (!first.ended)
            return;
        close(first);
        m_blocks.pop_front();
        m_opened = false;
        ++m_index;
    }
}

void MessagesAnswerEncoder::open(const Block &block)
{
    std::string json;
    switch (block.kind) {
    case Kind::Text:
        json = R"({"type":"text","text":""})";
        break;
    case Kind::Reasoning:
        json = R"({"type":"thinking","thinking":"","signature":""})";
        break;
    case Kind::Sealed:
        json::Writer(json).beginObject().member("type", "redacted_thinking").member("data", std::string_view(block.content)).endObject();
        break;
    case Kind::Tool:
        json::Writer(json)
            .beginObject()
            .member("type", "tool_use")
            .member("id", std::string_view(block.id))
            .member("name", std::string_view(block.name))
            .key("input")
            .raw("{}")
            .endObject();
        break;
    }
    messages::appendBlockStart(*m_out, m_index, json);
}

void MessagesAnswerEncoder::write(Block &block)
{
    if (block.content.empty() || block.kind == Kind::Sealed)
        return;
    if (block.kind == Kind::Text)
        messages::appendDelta(*m_out, m_index, "text_delta", "text", block.content);
    else if (block.kind == Kind::Reasoning)
        messages::appendDelta(*m_out, m_index, "thinking_delta", "thinking", block.content);
    else
        messages::appendDelta(*m_out, m_index, "input_json_delta", "partial_json", block.content);
    block.content.clear();
}

void MessagesAnswerEncoder::close(const Block &block)
{
    if (block.kind == Kind::Reasoning)
        messages::appendDelta(*m_out, m_index, "signature_delta", "signature", block.seal);
    messages::appendBlockStop(*m_out, m_index);
}

void MessagesAnswerEncoder::text(std::string_view utf8)
{
    m_bytes += utf8.size();
    Block &block = blockFor(Kind::Text);
    if (m_opened && &block == &m_blocks.front())
        messages::appendDelta(*m_out, m_index, "text_delta", "text", utf8);
    else
        block.content += utf8;
}

void MessagesAnswerEncoder::reasoning(std::string_view utf8)
{
    m_bytes += utf8.size();
    Block &block = blockFor(Kind::Reasoning);
    if (m_opened && &block == &m_blocks.front())
        messages::appendDelta(*m_out, m_index, "thinking_delta", "thinking", utf8);
    else
        block.content += utf8;
}

void MessagesAnswerEncoder::reasoningDetails(std::string_view json)
{
    if (!m_hasTool) // behind a tool call they are for the store alone: no block may follow it for their sake
        m_unsealed.addDetails(json);
}

void MessagesAnswerEncoder::reasoningSignature(std::string_view signature)
{
    if (!m_hasTool)
        m_unsealed.addSignature(signature);
}

void MessagesAnswerEncoder::toolCallStart(std::size_t call, std::string_view id, std::string_view name)
{
    addOpaque();
    m_hasTool = true;
    push(Block{.kind = Kind::Tool,
               .call = call,
               .id = std::string(id),
               .name = std::string(m_names.original(name)),
               .content = {},
               .ended = false,
               .seal = {}});
}

void MessagesAnswerEncoder::toolCallArguments(std::size_t call, std::string_view fragment)
{
    m_bytes += fragment.size();
    Block *block = blockOf(call);
    if (!block || block->ended)
        return;
    if (m_opened && block == &m_blocks.front())
        messages::appendDelta(*m_out, m_index, "input_json_delta", "partial_json", fragment);
    else
        block->content += fragment;
}

void MessagesAnswerEncoder::toolCallEnd(std::size_t call)
{
    if (Block *block = blockOf(call)) {
        block->ended = true;
        advance();
    }
}

void MessagesAnswerEncoder::usage(const Usage &usage)
{
    m_progress.usage = usage;
}

Usage MessagesAnswerEncoder::estimatedUsage() const
{
    Usage usage = m_progress.usage;
    if (!usage.reported)
        usage.output = static_cast<std::int64_t>((m_bytes + bytesPerToken - 1) / bytesPerToken);
    return usage;
}

void MessagesAnswerEncoder::finish(StopReason reason, std::string_view stopSequence)
{
    if (m_closed)
        return;
    if (!m_hasBlock)
        addOpaque();
    endLast();
    for (Block &block : m_blocks)
        block.ended = true;
    if (reason == StopReason::ToolUse && !m_hasTool)
        reason = StopReason::EndTurn;
    else if (m_hasTool && (reason == StopReason::EndTurn || reason == StopReason::StopSequence || reason == StopReason::PauseTurn))
        reason = StopReason::ToolUse;
    if (reason != StopReason::StopSequence)
        stopSequence = {};
    m_progress.usage = estimatedUsage();
    m_progress.stopReason = messages::toString(reason);
    if (m_options.stream) {
        advance();
        begin();
        messages::appendMessageDelta(*m_out, reason, stopSequence, m_progress.usage);
        messages::appendMessageStop(*m_out);
    } else {
        m_whole = "[";
        for (const Block &block : m_blocks)
            appendWhole(block);
        m_whole += ']';
        messages::appendMessage(*m_out, m_id, m_model, m_whole, '"' + m_progress.stopReason + '"', stopSequence, m_progress.usage);
    }
    m_progress.meaningful = true;
    m_progress.terminal = true;
    m_closed = true;
}

void MessagesAnswerEncoder::appendWhole(const Block &block)
{
    if (m_whole.size() > 1)
        m_whole += ',';
    json::Writer writer(m_whole);
    writer.beginObject();
    switch (block.kind) {
    case Kind::Text:
        writer.member("type", "text").member("text", std::string_view(block.content));
        break;
    case Kind::Reasoning:
        writer.member("type", "thinking")
            .member("thinking", std::string_view(block.content))
            .member("signature", std::string_view(block.seal));
        break;
    case Kind::Sealed:
        writer.member("type", "redacted_thinking").member("data", std::string_view(block.content));
        break;
    case Kind::Tool:
        writer.member("type", "tool_use").member("id", std::string_view(block.id)).member("name", std::string_view(block.name));
        writer.key("input").raw(repairedArguments(block.content));
        break;
    }
    writer.endObject();
}

void MessagesAnswerEncoder::error(const ApiError &error)
{
    if (m_closed || m_progress.error)
        return;
    m_progress.usage = estimatedUsage();
    m_progress.error = error;
    if (m_progress.meaningful)
        fail(error);
}

void MessagesAnswerEncoder::fail(const ApiError &error)
{
    if (m_closed)
        return;
    m_closed = true;
    if (!m_progress.error)
        m_progress.error = error;
    if (m_options.stream)
        appendMessagesErrorEvent(*m_out, error, {});
    else
        *m_out += messagesErrorBody(error, {});
}

void MessagesAnswerEncoder::ping()
{
    if (m_closed || !m_options.stream)
        return;
    if (m_begun)
        messages::appendPing(*m_out);
    else
        *m_out += ": ping\n\n";
}

} // namespace gatehouse
