// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesRelayPipe.h"

#include "core/protocol/answer/AnswerEventType.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/MessagesErrors.h"
#include "core/protocol/messages/client/MessagesAnswerWriter.h"
#include "core/protocol/messages/provider/MessagesUsage.h"
#include "core/protocol/messages/relay/MessagesRelayReplay.h"

#include <array>
#include <utility>

namespace gatehouse {

MessagesRelayPipe::MessagesRelayPipe(AnswerOptions options) : RelayPipe(std::move(options))
{
    if (!m_options.stream)
        m_collector.emplace();
}

MessagesRelayPipe::Type MessagesRelayPipe::typeOf(const SseEvent &event)
{
    static constexpr std::array<std::pair<std::string_view, Type>, 8> types{{
        {"content_block_delta", Type::Delta},
        {"content_block_start", Type::BlockStart},
        {"content_block_stop", Type::Other},
        {"ping", Type::Other},
        {"message_start", Type::MessageStart},
        {"message_delta", Type::MessageDelta},
        {"message_stop", Type::MessageStop},
        {"error", Type::Error},
    }};
    for (const auto &[name, type] : types)
        if (event.name == name)
            return type;
    if (slices::trimmed(event.data) == "[DONE]")
        return Type::Done;
    const std::string_view told = typeInData(event.data);
    for (const auto &[name, type] : types)
        if (told == name)
            return type;
    return told.empty() && slices::isObject(slices::member(event.data, "error")) ? Type::Error : Type::Other;
}

void MessagesRelayPipe::take(const SseEvent &event, std::string &out)
{
    const Type type = typeOf(event);
    if (type == Type::Done || (event.unfinished && !slices::isWhole(event.data)))
        return;
    if (type == Type::Error) {
        flush(out);
        refuse(readMessagesError(200, {}, event.data), out);
        return;
    }
    std::string_view old;
    std::string replacement;
    switch (type) {
    case Type::Delta:
        m_progress.meaningful = m_progress.meaningful || m_options.stream;
        break;
    case Type::BlockStart:
        observeBlock(slices::member(event.data, "content_block"));
        break;
    case Type::MessageStart: {
        const std::string_view message = slices::member(event.data, "message");
        addMessagesUsage(m_progress.usage, slices::member(message, "usage"));
        if (const std::string_view model = slices::member(message, "model"); renames() && slices::isString(model)) {
            old = model;
            json::appendString(replacement, m_options.model);
        }
        m_begun = true;
        break;
    }
    case Type::MessageDelta: {
        addMessagesUsage(m_progress.usage, slices::member(event.data, "usage"));
        const std::string_view reason = slices::member(slices::member(event.data, "delta"), "stop_reason");
        observeStop(reason);
        if (slices::isString(reason) && slices::inside(reason) != m_progress.stopReason) {
            old = reason;
            json::appendString(replacement, m_progress.stopReason);
        }
        m_progress.meaningful = m_progress.meaningful || m_options.stream;
        break;
    }
    case Type::MessageStop:
        m_progress.meaningful = true;
        m_progress.terminal = true;
        m_closed = true;
        break;
    default:
        break;
    }
    if (m_collector) {
        std::string changed;
        if (!old.empty())
            changed.append(event.data.data(), old.data())
                .append(replacement)
                .append(old.data() + old.size(), event.data.data() + event.data.size());
        m_collector->take(old.empty() ? event.data : std::string_view(changed));
        if (m_progress.terminal)
            m_collector->appendMessage(out);
    } else if (!old.empty()) {
        forwardChanged(event, old, replacement, out);
    } else {
        forward(event, out);
    }
}

void MessagesRelayPipe::observeBlock(std::string_view block)
{
    const std::string_view type = slices::inside(slices::member(block, "type"));
    m_hasTool = m_hasTool || type == "tool_use";
    const bool isEmptyFrame = (type == "text" && slices::inside(slices::member(block, "text")).empty()) ||
                              (type == "thinking" && slices::inside(slices::member(block, "thinking")).empty());
    m_progress.meaningful = m_progress.meaningful || (m_options.stream && !isEmptyFrame);
}

void MessagesRelayPipe::observeStop(std::string_view reason)
{
    if (!slices::isString(reason))
        return;
    m_progress.stopReason = slices::text(reason);
    if (m_hasTool && m_progress.stopReason == "end_turn")
        m_progress.stopReason = "tool_use";
}

void MessagesRelayPipe::takeWhole(std::string_view text, std::string &out)
{
    const bool isWhole = slices::isObject(text) && slices::isWhole(text);
    const std::string_view content = isWhole ? slices::member(text, "content") : std::string_view{};
    if (!slices::isArray(content)) {
        if (text.starts_with('<'))
            refuse(makeError(ErrorKind::BadGateway, "The provider sent a web page in place of an answer (" +
                                                        readMessagesError(200, {}, text).message +
                                                        "). Check its base_url in the settings."),
                   out);
        else if (isWhole || slices::isArray(text))
            refuse(readMessagesError(200, {}, text), out);
        else
            refuse(makeError(ErrorKind::BadGateway, "The provider's answer ended before it was complete. Try again."), out);
        return;
    }
    addMessagesUsage(m_progress.usage, slices::member(text, "usage"));
    for (slices::Walk walk(content); walk.next();)
        observeBlock(walk.value());
    const std::string_view reason = slices::member(text, "stop_reason");
    observeStop(reason);

    std::string message;
    const char *from = text.data();
    for (slices::Walk walk(text); walk.next();) {
        const bool renamed = walk.key() == "model" && renames() && slices::isString(walk.value());
        const bool corrected =
            walk.key() == "stop_reason" && slices::isString(walk.value()) && slices::inside(walk.value()) != m_progress.stopReason;
        if (!renamed && !corrected)
            continue;
        message.append(from, walk.value().data());
        json::appendString(message, renamed ? m_options.model : m_progress.stopReason);
        from = walk.value().data() + walk.value().size();
    }
    message.append(from, text.data() + text.size());
    if (m_options.stream)
        replayMessage(message, out);
    else
        out += message;
    m_progress.meaningful = true;
    m_progress.terminal = true;
    m_closed = true;
}

void MessagesRelayPipe::takeEnd(std::string &out)
{
    refuse(makeError(ErrorKind::BadGateway, "The provider's answer ended before it was complete (no message_stop came). Try again."), out);
}

void MessagesRelayPipe::writeError(const ApiError &error, std::string &out)
{
    if (m_options.stream)
        appendMessagesErrorEvent(out, error, {});
    else
        out += messagesErrorBody(error, {});
}

void MessagesRelayPipe::ping(std::string &out)
{
    if (m_closed || !m_options.stream)
        return;
    if (m_begun)
        messages::appendPing(out);
    else
        out += ": ping\n\n";
}

} // namespace gatehouse
