// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesRequest.h"

#include "core/protocol/messages/client/MessagesRequestBlocks.h"
#include "core/protocol/messages/client/MessagesRequestFields.h"

#include <algorithm>

namespace gatehouse {
namespace {

using Role = Conversation::Role;

ApiError invalid(std::string message)
{
    return makeError(ErrorKind::InvalidRequest, std::move(message));
}

class Decoder
{
public:
    explicit Decoder(Conversation &conversation) : m_conversation(conversation), m_blocks(conversation), m_fields(conversation) {}

    std::optional<ApiError> run();

private:
    std::optional<ApiError> readMessages(RequestCursor &in);
    std::optional<ApiError> readMessage(RequestCursor &in, std::size_t index);

    Conversation &m_conversation;
    MessagesRequestBlocks m_blocks;
    MessagesRequestFields m_fields;
    std::string_view m_turnConfig; ///< the last one that a message carried; raw
};

std::optional<ApiError> Decoder::readMessage(RequestCursor &in, std::size_t index)
{
    const std::string place = "messages." + std::to_string(index);
    if (!in.enterObject())
        return invalid(place + ": must be an object");
    Conversation::Turn turn;
    turn.firstPart = static_cast<std::uint32_t>(m_conversation.parts.size());
    bool hasContent = false;
    std::string role;
    std::string_view key;
    while (in.nextMember(key)) {
        if (key == "role" && in.peek() == '"') {
            role = in.string().decoded();
        } else if (key == "content") {
            m_conversation.parts.resize(turn.firstPart);
            m_blocks.read(in, m_conversation.parts, place + ".content");
            if (m_blocks.fault())
                return m_blocks.fault();
            hasContent = true;
        } else if (key == "output_config" && in.peek() == '{') {
            m_turnConfig = in.skip();
        } else {
            in.skip();
        }
    }
    if (role == "assistant")
        turn.role = Role::Assistant;
    else if (role == "system" || role == "developer")
        turn.role = Role::System;
    else if (role != "user")
        return invalid(place + ".role: must be user, assistant or system");
    if (!hasContent)
        return invalid(place + ".content: field required");
    turn.partCount = static_cast<std::uint32_t>(m_conversation.parts.size()) - turn.firstPart;
    m_conversation.turns.push_back(turn);
    return std::nullopt;
}

std::optional<ApiError> Decoder::readMessages(RequestCursor &in)
{
    if (!in.enterArray())
        return invalid("messages: must be an array");
    for (std::size_t index = 0; in.nextElement(); ++index) {
        if (index == Conversation::maxTurns)
            return invalid("messages: at most " + std::to_string(Conversation::maxTurns) + " messages are taken");
        if (auto fault = readMessage(in, index))
            return fault;
    }
    if (m_conversation.turns.empty())
        return invalid("messages: at least one message is required");
    return std::nullopt;
}

std::optional<ApiError> Decoder::run()
{
    RequestCursor in(m_conversation.body().bytes());
    if (!in.enterObject())
        return invalid("The request body is not a JSON object.");
    bool hasMessages = false;
    std::string_view key;
    while (in.nextMember(key)) {
        if (key == "messages") {
            if (hasMessages)
                return invalid("messages: stands there twice");
            hasMessages = true;
            if (auto fault = readMessages(in))
                return fault;
        } else if (key == "system") {
            m_conversation.system.clear();
            m_blocks.read(in, m_conversation.system, "system");
            if (m_blocks.fault())
                return m_blocks.fault();
        } else if (m_fields.read(key, in)) {
            if (m_fields.fault())
                return m_fields.fault();
        } else {
            in.skip();
        }
    }
    if (in.failed())
        return invalid("The request body is not valid JSON.");
    if (!hasMessages)
        return invalid("messages: field required");
    // What a message says of effort counts from there on, whatever stands outside.
    if (RequestCursor config(m_turnConfig); !m_turnConfig.empty())
        m_fields.read("output_config", config);
    if (m_fields.fault())
        return m_fields.fault();
    m_conversation.withholdUnreferencedTools();
    return std::nullopt;
}

} // namespace

Result<Conversation, ApiError> decodeMessages(std::shared_ptr<const RequestBody> body)
{
    Conversation conversation(std::move(body));
    if (auto fault = Decoder(conversation).run())
        return std::move(*fault);
    return conversation;
}

} // namespace gatehouse
