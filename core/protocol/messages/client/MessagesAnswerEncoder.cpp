// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesAnswerEncoder.h"

#include "core/protocol/answer/AnswerStop.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/MessagesErrors.h"
#include "core/protocol/messages/client/MessagesAnswerSearch.h"
#include "core/protocol/messages/client/MessagesAnswerWriter.h"

#include <algorithm>

namespace gatehouse {

MessagesAnswerEncoder::MessagesAnswerEncoder(AnswerOptions options, ToolNames names, IdSource ids)
    : DialectEncoder(std::move(options)), m_names(std::move(names)), m_newId(std::move(ids)), m_id(m_newId("msg_")),
      m_model(m_options.model)
{
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
    addLeading();
    if (m_blocks.empty() || m_blocks.back().kind != kind || m_blocks.back().ended) {
        if (kind == Kind::Text)
            addOpaque();
        Block block;
        block.kind = kind;
        push(std::move(block));
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
    if (m_unsealed.hasOpaqueParts())
        addLeading();
    if (!m_unsealed.hasOpaqueParts() || (!m_blocks.empty() && m_blocks.back().kind == Kind::Reasoning && !m_blocks.back().ended))
        return;
    Block block;
    block.kind = Kind::Sealed;
    block.content = takeSeal();
    block.ended = true;
    push(std::move(block));
}

/// Text and reasoning end when something else follows; a tool call ends when its arguments do.
void MessagesAnswerEncoder::endLast()
{
    if (m_blocks.empty() || m_blocks.back().ended || m_blocks.back().kind == Kind::Tool)
        return;
    Block &last = m_blocks.back();
    last.ended = true;
    if (last.kind == Kind::Reasoning) {
        last.seal = takeSeal();
    }
}

std::string MessagesAnswerEncoder::takeSeal()
{
    Reasoning reasoning = m_unsealed.reasoning();
    if (m_unsealed.hasOpaqueParts())
        reasoning.origin = m_options.provider;
    m_unsealed.clear();
    return sealReasoning(reasoning, false);
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
            messages::appendBlockStart(*m_out, m_index, first.frame());
            m_opened = true;
        }
        first.writeDeltas(*m_out, m_index);
        if (!first.ended)
            return;
        first.writeEnd(*m_out, m_index);
        m_blocks.pop_front();
        m_opened = false;
        ++m_index;
    }
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

/// Behind a tool call opaque parts are for the store alone: no block may follow it for their sake. One that has begun takes them.
bool MessagesAnswerEncoder::carriesReasoning() const
{
    return !m_hasTool || (!m_blocks.empty() && m_blocks.back().kind == Kind::Reasoning && !m_blocks.back().ended);
}

void MessagesAnswerEncoder::reasoningDetails(std::string_view json)
{
    if (carriesReasoning())
        m_unsealed.addDetails(json);
}

void MessagesAnswerEncoder::reasoningMark(ReasoningMark mark, std::string_view value)
{
    if (carriesReasoning())
        m_unsealed.addMark(mark, value);
}

void MessagesAnswerEncoder::reasoningEnd()
{
    addOpaque();
    if (!m_blocks.empty() && m_blocks.back().kind == Kind::Reasoning)
        endLast();
    advance();
}

void MessagesAnswerEncoder::refusal(std::string_view utf8)
{
    m_refused = true;
    text(utf8);
}

void MessagesAnswerEncoder::citation(const AnswerCitation &citation)
{
    if (m_blocks.empty() || m_blocks.back().kind != Kind::Text || m_blocks.back().ended)
        return; // it belongs to no text
    std::string json;
    json::Writer(json)
        .beginObject()
        .member("type", "web_search_result_location")
        .member("url", citation.url)
        .member("title", citation.title)
        .member("cited_text", citation.cited)
        .member("encrypted_index", "")
        .endObject();
    m_blocks.back().citations.push_back(std::move(json));
    if (m_opened && m_blocks.size() == 1)
        m_blocks.front().writeDeltas(*m_out, m_index);
}

void MessagesAnswerEncoder::beginWith(const AnswerServerTool &tool)
{
    addSearch(tool);
}

void MessagesAnswerEncoder::serverTool(const AnswerServerTool &tool)
{
    addLeading();
    addOpaque();
    addSearch(tool);
    addLeading();
}

/// Notes a search to be written by addLeading().
void MessagesAnswerEncoder::addSearch(const AnswerServerTool &tool)
{
    MessagesAnswerSearch search(tool, m_newId);
    m_leading.push_back(std::move(search.call));
    m_leading.push_back(std::move(search.result));
}

void MessagesAnswerEncoder::addLeading()
{
    while (!m_leading.empty()) {
        Block block = std::move(m_leading.front());
        m_leading.pop_front();
        push(std::move(block));
    }
}

void MessagesAnswerEncoder::toolCallStart(std::size_t call, std::string_view id, std::string_view name)
{
    addLeading();
    addOpaque();
    m_hasTool = true;
    Block block;
    block.kind = Kind::Tool;
    block.call = call;
    block.id = id;
    block.name = m_names.original(name);
    push(std::move(block));
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

void MessagesAnswerEncoder::finish(StopReason reason, std::string_view stopSequence)
{
    if (m_closed)
        return;
    addLeading();
    if (!m_hasBlock)
        addOpaque();
    endLast();
    for (Block &block : m_blocks)
        block.ended = true;
    reason = fittingStop(reason, m_hasTool, m_refused);
    if (reason != StopReason::StopSequence)
        stopSequence = {};
    m_progress.usage = estimatedUsage();
    m_progress.stopReason = toString(reason);
    if (m_options.stream) {
        advance();
        begin();
        messages::appendMessageDelta(*m_out, reason, stopSequence, m_progress.usage);
        messages::appendMessageStop(*m_out);
    } else {
        std::string content = "[";
        for (const Block &block : m_blocks)
            block.appendTo(content);
        content += ']';
        messages::appendMessage(*m_out, m_id, m_model, content, '"' + m_progress.stopReason + '"', stopSequence, m_progress.usage);
    }
    m_progress.meaningful = true;
    m_progress.terminal = true;
    m_closed = true;
}

void MessagesAnswerEncoder::writeError(const ApiError &error)
{
    if (m_options.stream)
        appendMessagesErrorEvent(*m_out, error, {});
    else
        *m_out += messagesErrorBody(error, {});
}

void MessagesAnswerEncoder::ping()
{
    if (m_begun && !m_closed)
        messages::appendPing(*m_out);
    else
        DialectEncoder::ping();
}

} // namespace gatehouse
