// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesAnswerDecoder.h"

#include "core/protocol/answer/AnswerEventType.h"
#include "core/protocol/answer/AnswerLimits.h"
#include "core/protocol/answer/NoAnswer.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/messages/MessagesErrors.h"
#include "core/protocol/messages/provider/MessagesUsage.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {

/// The API's words, and OpenAI's, which some providers let through.
constexpr std::array<std::pair<std::string_view, StopReason>, 14> stopReasons{{
    {"end_turn", StopReason::EndTurn},
    {"stop", StopReason::EndTurn},
    {"compaction", StopReason::EndTurn},
    {"max_tokens", StopReason::MaxTokens},
    {"length", StopReason::MaxTokens},
    {"stop_sequence", StopReason::StopSequence},
    {"tool_use", StopReason::ToolUse},
    {"tool_calls", StopReason::ToolUse},
    {"refusal", StopReason::Refusal},
    {"content_filter", StopReason::Refusal},
    {"sensitive", StopReason::Refusal},
    {"pause_turn", StopReason::PauseTurn},
    {"model_context_window_exceeded", StopReason::ContextWindowExceeded},
    {"context_length_exceeded", StopReason::ContextWindowExceeded},
}};

/// That are open at once; each of them is looked at for each that begins.
constexpr std::size_t mostBlocks = 1024;

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isUtf8(std::string_view text)
{
    if (isAscii(text))
        return true;
    while (!text.empty()) {
        const std::size_t length = slices::sequenceLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

bool tellsError(std::string_view json)
{
    const std::string_view error = slices::member(json, "error");
    return typeInData(json) == "error" || slices::isObject(error) || (slices::isString(error) && error.size() > 2);
}

} // namespace

MessagesAnswerDecoder::MessagesAnswerDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory)
    : AnswerDecoder(sink), m_memory(std::move(memory)), m_calls(sink, std::move(ids)), m_searches(sink), m_thought(sink)
{
}

void MessagesAnswerDecoder::event(const SseEvent &event)
{
    std::string_view data = slices::trimmed(event.data);
    if (m_ended || data.empty())
        return;
    if (data == "[DONE]" || data == "\"[DONE]\"") {
        end();
        return;
    }
    std::string valid;
    if (!isUtf8(data))
        data = valid = slices::validUtf8(data);
    if (event.unfinished && !slices::isWhole(data))
        return;
    if (!data.starts_with('{')) {
        if (event.name == "error")
            fail(readMessagesError(200, {}, data));
        else if (event.name != "ping")
            fail(noAnswerEvent(data));
        return;
    }
    std::string_view type = typeInData(data);
    if (type.empty())
        type = event.name;
    // Looking at each byte of a delta would cost more than all the rest; whatever else comes is rare.
    if (type != "content_block_delta" && !slices::isWhole(data)) {
        fail(noAnswerEvent(data));
        return;
    }
    if (event.name == "error" || type == "error" || (type.empty() && tellsError(data)))
        fail(readMessagesError(200, {}, data));
    else
        take(type, data);
}

std::int64_t MessagesAnswerDecoder::indexOf(std::string_view data, bool begins) const
{
    return slices::number(slices::member(data, "index")).value_or(begins ? m_lastIndex + 1 : m_lastIndex);
}

void MessagesAnswerDecoder::take(std::string_view type, std::string_view data)
{
    if (type == "content_block_delta") {
        std::string_view delta;
        std::optional<std::int64_t> index;
        slices::Walk walk(data);
        while (walk.next()) {
            if (walk.key() == "delta")
                delta = walk.value();
            else if (walk.key() == "index")
                index = slices::number(walk.value());
        }
        if (walk.broken()) {
            fail(noAnswerEvent(data));
            return;
        }
        takeDelta(index.value_or(m_lastIndex), delta);
    } else if (type == "content_block_start") {
        beginBlock(indexOf(data, true), slices::member(data, "content_block"));
    } else if (type == "content_block_stop") {
        if (const auto block = m_blocks.find(indexOf(data, false)); block != m_blocks.end()) {
            endBlock(block->second);
            m_blocks.erase(block);
        }
    } else if (type == "message_start") {
        start(slices::member(data, "message"));
    } else if (type == "message_delta") {
        const std::string_view delta = slices::member(data, "delta");
        addMessagesUsage(m_usage, slices::member(delta, "usage"));
        addMessagesUsage(m_usage, slices::member(data, "usage"));
        takeStop(delta);
    } else if (type == "message_stop") {
        complete();
    } else if (type == "message") {
        takeMessage(data);
    }
    checkCalls();
}

void MessagesAnswerDecoder::checkCalls()
{
    if (m_calls.isRunaway() || m_blocks.size() > mostBlocks)
        fail(ranAway());
}

void MessagesAnswerDecoder::start(std::string_view message)
{
    addMessagesUsage(m_usage, slices::member(message, "usage"));
    if (m_usage.reported)
        m_sink.usage(m_usage);
    if (std::exchange(m_started, true))
        return;
    m_sink.start(slices::textOf(message, "model"));
}

void MessagesAnswerDecoder::beginBlock(std::int64_t index, std::string_view frame)
{
    if (!m_started)
        start({});
    // Blocks follow one another; one that was not closed is over when the next one begins, but for calls, which know their own end.
    endThinking();
    if (const auto open = m_blocks.find(index); open != m_blocks.end())
        endBlock(open->second);
    m_lastIndex = index;
    Block &block = m_blocks[index] = {};
    const std::string_view type = slices::inside(slices::member(frame, "type"));
    if (type == "text") {
        block.kind = Kind::Text;
        if (const std::string text = slices::textOf(frame, "text"); !text.empty())
            m_sink.text(text);
        if (const std::string_view citations = slices::member(frame, "citations"); slices::isArray(citations))
            for (slices::Walk walk(citations); walk.next();)
                tellMessagesCitation(m_sink, walk.value());
    } else if (type == "thinking") {
        block.kind = Kind::Thinking;
        m_thought.add(slices::textOf(frame, "thinking"));
        block.signature = slices::textOf(frame, "signature");
    } else if (type == "redacted_thinking") {
        m_thought.addRedacted(slices::textOf(frame, "data"));
    } else if (type == "tool_use") {
        block.kind = Kind::Tool;
        const std::string_view input = slices::member(frame, "input");
        block.call =
            m_calls.begin(slices::textOf(frame, "id"), slices::textOf(frame, "name"), slices::isNull(input) ? std::string_view() : input,
                          m_memory.store ? m_thought.kept(m_memory.provider) : nullptr);
    } else if (type == "server_tool_use") {
        block.kind = Kind::ServerTool;
        block.id = slices::textOf(frame, "id");
        block.input = slices::member(frame, "input");
        if (block.input == "{}")
            block.input.clear();
    } else if (type == "web_search_tool_result") {
        m_searches.finish(frame);
    }
}

void MessagesAnswerDecoder::takeDelta(std::int64_t index, std::string_view delta)
{
    if (!m_blocks.contains(index)) {
        // Its beginning never came.
        const bool thinks = !slices::member(delta, "thinking").empty();
        if (!thinks && slices::member(delta, "text").empty())
            return;
        beginBlock(index, thinks ? R"({"type":"thinking"})" : R"({"type":"text"})");
    }
    Block &block = m_blocks[index];
    for (slices::Walk walk(delta); walk.next();) {
        const std::string_view key = walk.key();
        if (key == "text" && block.kind == Kind::Text) {
            if (const std::string text = slices::text(walk.value()); !text.empty())
                m_sink.text(text);
        } else if (key == "thinking" && block.kind == Kind::Thinking) {
            m_thought.add(slices::text(walk.value()));
        } else if (key == "signature" && block.kind == Kind::Thinking) {
            block.signature += slices::text(walk.value());
        } else if (key == "partial_json") {
            const std::string fragment = slices::isObject(walk.value()) ? std::string(walk.value()) : slices::text(walk.value());
            if (block.kind == Kind::Tool)
                m_calls.add(block.call, fragment);
            else if (block.kind == Kind::ServerTool)
                block.input += fragment;
        } else if (key == "citation" && block.kind == Kind::Text) {
            tellMessagesCitation(m_sink, walk.value());
        }
    }
}

void MessagesAnswerDecoder::endBlock(Block &block)
{
    if (block.kind == Kind::Tool) {
        m_calls.end(block.call);
    } else if (block.kind == Kind::Thinking) {
        m_thought.end(block.signature);
    } else if (block.kind == Kind::ServerTool) {
        m_searches.begin(block.id, block.input);
    }
    block.kind = Kind::Other;
}

void MessagesAnswerDecoder::endThinking()
{
    for (auto &[index, block] : m_blocks)
        if (block.kind == Kind::Thinking || block.kind == Kind::ServerTool)
            endBlock(block);
}

void MessagesAnswerDecoder::endBlocks()
{
    for (auto &[index, block] : m_blocks)
        endBlock(block);
    m_blocks.clear();
}

void MessagesAnswerDecoder::takeStop(std::string_view delta)
{
    const std::string reason = slices::textOf(delta, "stop_reason");
    if (!reason.empty()) {
        m_stop = reason;
        m_stopped = true;
    }
    if (const std::string sequence = slices::textOf(delta, "stop_sequence"); !sequence.empty())
        m_stopSequence = sequence;
    // An answer without a word leaves its reader to guess.
    const std::string why = slices::textOf(slices::member(delta, "stop_details"), "explanation");
    if (reason == "refusal" && !why.empty()) {
        endBlocks();
        m_sink.refusal(why);
    }
}

void MessagesAnswerDecoder::takeMessage(std::string_view message)
{
    start(message);
    const std::string_view content = slices::member(message, "content");
    if (slices::isString(content) && content.size() > 2)
        m_sink.text(slices::text(content));
    if (slices::isArray(content)) {
        for (slices::Walk walk(content); !m_calls.isRunaway() && walk.next();) {
            beginBlock(m_lastIndex + 1, walk.value());
            const auto block = m_blocks.find(m_lastIndex);
            endBlock(block->second);
            m_blocks.erase(block);
        }
    }
    checkCalls();
    if (m_ended)
        return;
    takeStop(message);
    complete();
}

void MessagesAnswerDecoder::whole(std::string_view body)
{
    if (m_ended)
        return;
    const std::string valid = isUtf8(body) ? std::string() : slices::validUtf8(body);
    const std::string_view text = slices::trimmed(valid.empty() ? body : std::string_view(valid));
    const bool isWhole = slices::isObject(text) && slices::isWhole(text);
    const std::string_view content = isWhole ? slices::member(text, "content") : std::string_view();
    if (slices::isArray(content) || slices::isString(content))
        takeMessage(text);
    else if ((isWhole && tellsError(text)) || slices::isArray(text)) // Google wraps its errors in an array
        fail(readMessagesError(200, {}, text));
    else if (isWhole && (!slices::member(text, "message").empty() || !slices::member(text, "detail").empty() ||
                         !slices::member(text, "base_resp").empty()))
        fail(readMessagesError(200, {}, text));
    else
        fail(noAnswer(text, "messages"));
}

void MessagesAnswerDecoder::end()
{
    if (m_ended)
        return;
    if (m_stopped)
        complete();
    else
        fail(makeError(ErrorKind::BadGateway, "The provider's answer ended before it was complete (no stop_reason came). Try again."));
}

void MessagesAnswerDecoder::complete()
{
    if (!m_started)
        start({});
    endBlocks();
    m_calls.finish();
    if (m_memory.store)
        m_calls.remember(*m_memory.store);
    if (m_usage.reported)
        m_sink.usage(m_usage);
    const auto known = std::find_if(stopReasons.begin(), stopReasons.end(), [this](const auto &each) { return each.first == m_stop; });
    StopReason reason = known == stopReasons.end() ? StopReason::EndTurn : known->second;
    if (reason == StopReason::EndTurn && !m_calls.isEmpty())
        reason = StopReason::ToolUse;
    m_ended = true;
    m_sink.finish(reason, m_stopSequence);
}

} // namespace gatehouse
