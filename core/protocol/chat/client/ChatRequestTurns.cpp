// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatRequestTurns.h"

#include "core/protocol/answer/AnswerArguments.h"
#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/json/JsonCheck.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

using Kind = ConversationPart::Kind;
using Role = Conversation::Role;

namespace {

/// JSON whose strings hold line breaks and the like as they are, as some models write them, with escapes in their place.
std::string withEscapedControls(std::string_view text)
{
    std::string out;
    bool inString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (inString && static_cast<unsigned char>(c) < 0x20)
            json::appendEscaped(out, text.substr(at, 1));
        else
            out += c;
        if (inString && c == '\\' && at + 1 < text.size())
            out += text[++at];
        else if (c == '"')
            inString = !inString;
    }
    return out;
}

} // namespace

/// The members of one message; the role may come after them.
struct ChatRequestTurns::Message
{
    JsonText role;
    JsonText name;
    JsonText toolCallId;
    std::string_view content; ///< raw, like all below
    std::string_view refusal;
    std::string_view reasoningContent;
    std::string_view reasoning;
    std::string_view reasoningDetails;
    std::string_view toolCalls;
    std::string_view functionCall;
    std::string_view cacheControl;
};

void ChatRequestTurns::read(RequestCursor &in)
{
    const ChatRequestPlace top;
    const ChatRequestPlace place = top.in("messages");
    if (!in.enterArray()) {
        in.skip();
        return m_reader.refuse(place, "must be an array");
    }
    for (std::size_t index = 0; !m_reader.failed() && in.nextElement(); ++index) {
        if (index == Conversation::maxTurns)
            return m_reader.refuse(place, "at most " + std::to_string(Conversation::maxTurns) + " messages are taken");
        readMessage(in, place.at(index));
    }
    std::vector<Conversation::Turn> &turns = m_conversation.turns;
    if (turns.empty())
        return m_reader.refuse(place, "at least one message is required");
    const auto other = std::find_if(turns.begin(), turns.end(), [](const Conversation::Turn &turn) { return turn.role != Role::System; });
    if (other == turns.end()) // what there is to answer
        return;
    for (auto turn = turns.begin(); turn != other; ++turn) {
        const auto parts = m_conversation.partsOf(*turn);
        m_conversation.system.insert(m_conversation.system.end(), parts.begin(), parts.end());
    }
    turns.erase(turns.begin(), other);
}

void ChatRequestTurns::readMessage(RequestCursor &in, const ChatRequestPlace &place)
{
    if (!in.enterObject())
        return m_reader.refuse(place, "must be an object");
    Message message;
    std::string_view key;
    while (!m_reader.failed() && in.nextMember(key)) {
        if (key == "role")
            message.role = m_reader.text(in, place.in("role"));
        else if (key == "content")
            message.content = in.skip();
        else if (key == "name")
            message.name = m_reader.text(in, place.in("name"));
        else if (key == "tool_call_id")
            message.toolCallId = m_reader.text(in, place.in("tool_call_id"));
        else if (key == "tool_calls")
            message.toolCalls = in.skip();
        else if (key == "function_call")
            message.functionCall = in.skip();
        else if (key == "refusal")
            message.refusal = in.skip();
        else if (key == "reasoning_content")
            message.reasoningContent = in.skip();
        else if (key == "reasoning")
            message.reasoning = in.skip();
        else if (key == "reasoning_details")
            message.reasoningDetails = in.skip();
        else if (key == "cache_control")
            message.cacheControl = in.skip();
        else
            in.skip();
    }
    if (!m_reader.failed())
        take(message, place);
}

void ChatRequestTurns::take(const Message &message, const ChatRequestPlace &place)
{
    const std::size_t first = m_conversation.parts.size();
    const bool isResult = message.role.says("tool") || message.role.says("function");
    Role role = Role::User;
    if (isResult) {
        takeResult(message, place);
    } else if (message.role.says("assistant")) {
        role = Role::Assistant;
        takeAssistant(message, place);
    } else if (message.role.says("user") || message.role.says("system") || message.role.says("developer")) {
        role = message.role.says("user") ? Role::User : Role::System;
        if (message.content.empty() || message.content == "null")
            return m_reader.refuse(place.in("content"), "field required");
        m_parts.read(message.content, m_conversation.parts, place.in("content"));
    } else {
        return m_reader.refuse(place.in("role"), "must be system, developer, user, assistant or tool");
    }
    if (m_reader.failed())
        return;
    if (message.cacheControl.starts_with('{') && m_conversation.parts.size() > first)
        m_conversation.parts.back().cacheControl = message.cacheControl;
    if (isResult && m_lastWasResult)
        ++m_conversation.turns.back().partCount;
    else
        addTurn(role, first);
    m_lastWasResult = isResult;
}

void ChatRequestTurns::addTurn(Role role, std::size_t firstPart)
{
    Conversation::Turn turn;
    turn.role = role;
    turn.firstPart = static_cast<std::uint32_t>(firstPart);
    turn.partCount = static_cast<std::uint32_t>(m_conversation.parts.size() - firstPart);
    m_conversation.turns.push_back(turn);
}

void ChatRequestTurns::takeResult(const Message &message, const ChatRequestPlace &place)
{
    ConversationPart part;
    part.kind = Kind::ToolResult;
    part.id = message.toolCallId;
    part.name = message.name;
    if (part.id.empty()) {
        const auto call =
            std::find_if(m_legacyCalls.rbegin(), m_legacyCalls.rend(), [&](const auto &known) { return known.first.says(message.name); });
        if (call != m_legacyCalls.rend())
            part.id = call->second;
    }
    std::vector<ConversationPart> children;
    m_parts.read(message.content, children, place.in("content"));
    part.firstChild = static_cast<std::uint32_t>(m_conversation.nested.size());
    part.childCount = static_cast<std::uint32_t>(children.size());
    // A mark on the last piece of a result is one on the result: not every dialect knows marks within.
    if (!children.empty())
        part.cacheControl = children.back().cacheControl;
    m_conversation.nested.insert(m_conversation.nested.end(), children.begin(), children.end());
    m_conversation.parts.push_back(part);
}

void ChatRequestTurns::takeAssistant(const Message &message, const ChatRequestPlace &place)
{
    // Those that send both say the same in each.
    const auto words = [&](std::string_view value) { return value.starts_with('"') ? m_reader.text(value, place) : JsonText(); };
    const JsonText content = words(message.reasoningContent);
    m_parts.addReasoning(content.empty() ? words(message.reasoning) : content, message.reasoningDetails, m_conversation.parts);
    m_parts.read(message.content, m_conversation.parts, place.in("content"));
    if (const JsonText refusal = m_reader.text(message.refusal, place.in("refusal")); !refusal.empty()) {
        ConversationPart part;
        part.kind = Kind::Refusal;
        part.text = refusal;
        m_conversation.parts.push_back(part);
    }
    takeCalls(message.toolCalls, place.in("tool_calls"));
    takeLegacyCall(message.functionCall, place.in("function_call"));
}

void ChatRequestTurns::takeCalls(std::string_view calls, const ChatRequestPlace &place)
{
    if (calls.empty())
        return;
    RequestCursor in(calls);
    if (!m_reader.enterArray(in, place))
        return;
    for (std::size_t index = 0; !m_reader.failed() && in.nextElement(); ++index)
        takeCall(in, place.at(index));
}

void ChatRequestTurns::takeCall(RequestCursor &in, const ChatRequestPlace &place)
{
    if (!m_reader.enterObject(in, place))
        return;
    ConversationPart part;
    part.kind = Kind::ToolCall;
    std::string_view function;
    std::string_view custom;
    std::string_view key;
    while (!m_reader.failed() && in.nextMember(key)) {
        if (key == "id")
            part.id = m_reader.text(in, place.in("id"));
        else if (key == "function")
            function = m_reader.object(in, place.in("function"));
        else if (key == "custom")
            custom = m_reader.object(in, place.in("custom"));
        else if (key == "extra_content")
            addSignature(in.skip());
        else
            in.skip();
    }
    if (m_reader.failed())
        return;
    part.freeform = function.empty() && !custom.empty();
    if (part.freeform)
        readFunction(custom, part, place.in("custom"));
    else if (!function.empty())
        readFunction(function, part, place.in("function"));
    else
        m_reader.refuse(place.in("function"), "field required");
    m_conversation.parts.push_back(part);
}

void ChatRequestTurns::takeLegacyCall(std::string_view call, const ChatRequestPlace &place)
{
    if (call.empty() || call == "null")
        return;
    if (call.front() != '{')
        return m_reader.refuse(place, "must be an object");
    ConversationPart part;
    part.kind = Kind::ToolCall;
    readFunction(call, part, place);
    part.id = m_conversation.keep("call_function_" + std::to_string(m_legacyCalls.size() + 1));
    m_legacyCalls.emplace_back(part.name, part.id);
    m_conversation.parts.push_back(part);
}

void ChatRequestTurns::readFunction(std::string_view function, ConversationPart &part, const ChatRequestPlace &place)
{
    RequestCursor in(function);
    std::string_view key;
    for (bool inside = in.enterObject(); inside && !m_reader.failed() && in.nextMember(key);) {
        if (key == "name")
            part.name = m_reader.text(in, place.in("name"));
        else if (key == "arguments" && !part.freeform)
            part.json = argumentsOf(in.skip(), place.in("arguments"));
        else if (key == "input" && part.freeform)
            part.text = m_reader.text(in, place.in("input"));
        else
            in.skip();
    }
    if (part.name.empty())
        m_reader.refuse(place.in("name"), "field required");
}

/// The object that stands in a string, checked: models write what is not JSON, and other dialects want it raw.
std::string_view ChatRequestTurns::argumentsOf(std::string_view value, const ChatRequestPlace &place)
{
    if (value.empty() || value == "null" || value.front() == '{')
        return value == "null" ? std::string_view() : value;
    if (value.front() != '"') {
        m_reader.refuse(place, "must be a string");
        return {};
    }
    std::string text = m_reader.text(value, place).decoded();
    if (!json::check(text)) {
        text = withEscapedControls(repairedArguments(text));
        if (!json::check(text))
            text = "{}";
    }
    const auto kept = std::make_shared<const std::string>(std::move(text));
    m_conversation.retain(kept);
    return slices::trimmed(*kept);
}

/// What Gemini wants back with the call that follows.
void ChatRequestTurns::addSignature(std::string_view extraContent)
{
    Reasoning reasoning;
    reasoning.thoughtSignature = slices::textOf(slices::member(extraContent, "google"), "thought_signature");
    if (reasoning.thoughtSignature.empty())
        return;
    ConversationPart part;
    part.kind = Kind::RedactedReasoning;
    part.data = m_conversation.keep(sealReasoning(reasoning, false));
    m_conversation.parts.push_back(part);
}

} // namespace gatehouse
