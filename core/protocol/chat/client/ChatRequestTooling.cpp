// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatRequestTooling.h"

#include "core/protocol/json/JsonWriter.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

using ChoiceKind = ConversationToolChoice::Kind;

namespace {

const ChatRequestPlace top;

/// The `name` in an object of a tool's terms, or in the function or custom tool inside it.
JsonText nameIn(std::string_view object)
{
    JsonText name;
    RequestCursor in(object);
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        if (key == "name" && in.peek() == '"') {
            name = in.string();
        } else if (key == "function" || key == "custom") {
            if (const JsonText inner = nameIn(in.skip()); !inner.empty())
                name = inner;
        } else {
            in.skip();
        }
    }
    return name;
}

} // namespace

bool ChatRequestTooling::read(std::string_view key, RequestCursor &in)
{
    if (key == "tools")
        readTools(in, top.in("tools"), false);
    else if (key == "functions")
        readTools(in, top.in("functions"), true);
    else if (key == "tool_choice")
        readChoice(in, top.in("tool_choice"));
    else if (key == "function_call")
        readChoice(in, top.in("function_call"));
    else if (key == "parallel_tool_calls")
        readParallel(in, top.in("parallel_tool_calls"));
    else
        return false;
    return true;
}

void ChatRequestTooling::readParallel(RequestCursor &in, const ChatRequestPlace &place)
{
    const bool isGiven = in.peek() != 'n';
    m_conversation.toolChoice.disableParallel = !m_reader.boolean(in, place) && isGiven;
}

void ChatRequestTooling::readTools(RequestCursor &in, const ChatRequestPlace &place, bool legacy)
{
    if (!m_reader.enterArray(in, place))
        return;
    for (std::size_t index = 0; !m_reader.failed() && in.nextElement(); ++index) {
        const ChatRequestPlace each = place.at(index);
        if (!legacy) {
            readTool(in, each);
            continue;
        }
        ConversationTool tool;
        readFunction(m_reader.object(in, each), tool, each);
        m_conversation.tools.push_back(tool);
        if (m_reader.failed())
            return;
        ClientTool known;
        known.kind = ClientTool::Kind::Legacy;
        known.name = tool.name.decoded();
        m_tools.emplace(known.name, known);
        // The client can be told of one call alone.
        m_conversation.toolChoice.disableParallel = true;
    }
}

void ChatRequestTooling::readTool(RequestCursor &in, const ChatRequestPlace &place)
{
    RequestCursor again = in;
    if (!m_reader.enterObject(in, place))
        return;
    JsonText type;
    std::string_view inner;
    std::string_view key;
    while (!m_reader.failed() && in.nextMember(key)) {
        if (key == "type")
            type = m_reader.text(in, place.in("type"));
        else if (key == "function" || key == "custom")
            inner = m_reader.object(in, place.in(key == "function" ? "function" : "custom"));
        else
            in.skip();
    }
    ConversationTool tool;
    tool.freeform = type.says("custom");
    const bool isKnown = type.empty() || type.says("function") || tool.freeform;
    if (!isKnown)
        tool.serverType = type;
    // Some clients write the Responses API's tools, without the frame.
    const ChatRequestPlace where = inner.empty() ? place : place.in(tool.freeform ? "custom" : "function");
    readFunction(inner.empty() ? again.skip() : inner, tool, where);
    if (tool.name.empty() && isKnown)
        m_reader.refuse(where.in("name"), "field required");
    if (tool.freeform && !m_reader.failed()) {
        ClientTool known;
        known.kind = ClientTool::Kind::Freeform;
        known.name = tool.name.decoded();
        m_tools.emplace(known.name, known);
    }
    m_conversation.tools.push_back(tool);
}

void ChatRequestTooling::readFunction(std::string_view function, ConversationTool &tool, const ChatRequestPlace &place)
{
    RequestCursor in(function);
    std::string_view key;
    for (bool inside = in.enterObject(); inside && !m_reader.failed() && in.nextMember(key);) {
        if (key == "name")
            tool.name = m_reader.text(in, place.in("name"));
        else if (key == "description")
            tool.description = m_reader.text(in, place.in("description"));
        else if (key == "parameters" || key == "input_schema")
            tool.schema = m_reader.object(in, place.in("parameters"));
        else if (key == "strict")
            tool.strict = m_reader.boolean(in, place.in("strict"));
        else if (key == "format" && tool.freeform)
            readFormat(m_reader.object(in, place.in("format")), tool, place.in("format"));
        else
            in.skip();
    }
}

/// {"type":"grammar","grammar":{"syntax","definition"}}, which other dialects write without the inner object.
void ChatRequestTooling::readFormat(std::string_view format, ConversationTool &tool, const ChatRequestPlace &place)
{
    JsonText syntax;
    JsonText definition;
    std::string_view grammar;
    const auto read = [&](std::string_view object) {
        RequestCursor in(object);
        std::string_view key;
        for (bool inside = in.enterObject(); inside && !m_reader.failed() && in.nextMember(key);) {
            if (key == "syntax")
                syntax = m_reader.text(in, place.in("grammar.syntax"));
            else if (key == "definition")
                definition = m_reader.text(in, place.in("grammar.definition"));
            else if (key == "grammar")
                grammar = m_reader.object(in, place.in("grammar"));
            else
                in.skip();
        }
    };
    read(format);
    read(std::exchange(grammar, {}));
    if (definition.empty())
        return;
    std::string flat;
    json::Writer writer(flat);
    writer.beginObject().member("type", "grammar");
    if (!syntax.empty())
        writer.key("syntax").escapedString(syntax.inside);
    writer.key("definition").escapedString(definition.inside).endObject();
    const auto kept = std::make_shared<const std::string>(std::move(flat));
    m_conversation.retain(kept);
    tool.format = *kept;
}

void ChatRequestTooling::readChoice(RequestCursor &in, const ChatRequestPlace &place)
{
    if (in.peek() == '"')
        setWord(in.string(), place);
    else
        readChoiceObject(in, place);
}

void ChatRequestTooling::setWord(const JsonText &word, const ChatRequestPlace &place)
{
    static constexpr std::array<std::pair<std::string_view, ChoiceKind>, 4> words{
        {{"auto", ChoiceKind::Auto}, {"required", ChoiceKind::Any}, {"any", ChoiceKind::Any}, {"none", ChoiceKind::None}}};
    const auto known = std::find_if(words.begin(), words.end(), [&](const auto &entry) { return word.says(entry.first); });
    if (known == words.end())
        return m_reader.refuse(place, "must be auto, none, required or a tool");
    m_conversation.toolChoice.kind = known->second;
}

void ChatRequestTooling::readChoiceObject(RequestCursor &in, const ChatRequestPlace &place)
{
    const std::string_view choice = m_reader.object(in, place);
    if (choice.empty())
        return;
    JsonText type;
    std::string_view allowed;
    RequestCursor members(choice);
    std::string_view key;
    for (bool inside = members.enterObject(); inside && !m_reader.failed() && members.nextMember(key);) {
        if (key == "type")
            type = m_reader.text(members, place.in("type"));
        else if (key == "allowed_tools")
            allowed = m_reader.object(members, place.in("allowed_tools"));
        else
            members.skip();
    }
    if (m_reader.failed())
        return;
    if (type.says("allowed_tools"))
        return readAllowed(allowed.empty() ? choice : allowed, place.in("allowed_tools"));
    const JsonText name = nameIn(choice);
    if (!name.empty()) {
        m_conversation.toolChoice.kind = ChoiceKind::Named;
        m_conversation.toolChoice.name = name;
    } else if (type.says("auto") || type.says("none") || type.says("any") || type.says("required")) {
        setWord(type, place);
    } else {
        m_reader.refuse(place.in("function.name"), "field required");
    }
}

void ChatRequestTooling::readAllowed(std::string_view allowed, const ChatRequestPlace &place)
{
    m_conversation.toolChoice.kind = ChoiceKind::Auto;
    RequestCursor in(allowed);
    std::string_view key;
    for (bool inside = in.enterObject(); inside && !m_reader.failed() && in.nextMember(key);) {
        if (key == "mode") {
            setWord(m_reader.text(in, place.in("mode")), place.in("mode"));
        } else if (key == "tools" && m_reader.enterArray(in, place.in("tools"))) {
            m_allowed.emplace();
            while (in.nextElement())
                m_allowed->push_back(nameIn(in.skip()));
        } else if (key != "tools") {
            in.skip();
        }
    }
}

void ChatRequestTooling::finish()
{
    if (!m_allowed)
        return;
    for (ConversationTool &tool : m_conversation.tools)
        tool.withheld = std::none_of(m_allowed->begin(), m_allowed->end(), [&tool](const JsonText &name) { return tool.name.says(name); });
}

} // namespace gatehouse
