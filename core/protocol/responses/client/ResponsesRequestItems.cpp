// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesRequestItems.h"

#include "core/protocol/json/JsonCheck.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/responses/client/ResponsesRequestErrors.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace gatehouse {

using PartKind = ConversationPart::Kind;
using Role = Conversation::Role;
using OwnKind = ClientTool::Kind;

const std::vector<ResponsesRequestItems::Kind> &ResponsesRequestItems::kinds()
{
    using Self = ResponsesRequestItems;
    static const std::vector<Kind> all{
        {"message", &Self::readMessage},
        {"function_call", &Self::readFunctionCall},
        {"function_call_output", &Self::readOutput},
        {"reasoning", &Self::readReasoning},
        {"custom_tool_call", &Self::readCustomCall},
        {"custom_tool_call_output", &Self::readOutput},
        {"local_shell_call", &Self::readShellCall},
        {"local_shell_call_output", &Self::readOutput},
        {"shell_call", &Self::readShellCall},
        {"shell_call_output", &Self::readOutput},
        {"apply_patch_call", &Self::readPatchCall},
        {"apply_patch_call_output", &Self::readOutput},
        {"tool_search_call", &Self::readSearchCall},
        {"tool_search_output", &Self::readSearchOutput},
        {"additional_tools", &Self::readAdditionalTools},
        {"compaction", &Self::readCompaction},
        {"compaction_summary", &Self::readCompaction},
        {"context_compaction", &Self::readCompaction},
        {"mcp_call", &Self::readMcpCall},
        {"mcp_approval_request", &Self::readMcpRequest},
        {"mcp_approval_response", &Self::readMcpResponse},
        {"computer_call_output", &Self::readScreenshot},
    };
    return all;
}

void ResponsesRequestItems::refuse(std::optional<ApiError> fault)
{
    if (!m_fault)
        m_fault = std::move(fault);
}

std::string ResponsesRequestItems::placeOf(Item::Member member) const
{
    return *m_place + '.' + std::string(Item::names[member]);
}

JsonText ResponsesRequestItems::required(const Item &item, Item::Member member)
{
    if (!item.has(member))
        refuse(responses::missing(placeOf(member)));
    else if (!slices::isString(item.raw(member)))
        refuse(responses::wrongType(placeOf(member), "a string"));
    return item.text(member);
}

std::optional<ApiError> ResponsesRequestItems::readEarlier(std::string_view items)
{
    const std::string place = "previous_response_id";
    RequestCursor in(items);
    if (in.peek() == '\0')
        return std::nullopt;
    do
        readItem(in.skip(), place);
    while (!m_fault && in.nextElement());
    return m_fault;
}

std::optional<ApiError> ResponsesRequestItems::readInput(std::string_view input)
{
    RequestCursor in(input);
    if (slices::isString(input)) {
        ConversationPart part;
        part.text = in.string();
        m_group = Group::None;
        if (!part.text.empty())
            add(Role::User, Group::Message, part);
    } else if (in.enterArray()) {
        for (std::size_t index = 0; !m_fault && in.nextElement(); ++index)
            readItem(in.skip(), responses::at("input", index));
    } else if (!slices::isNull(input)) {
        return responses::wrongType("input", "a string or an array of input items");
    }
    return m_fault;
}

std::optional<ApiError> ResponsesRequestItems::finish()
{
    if (!m_conversation.turns.empty())
        return std::nullopt;
    if (m_leading == 0)
        return responses::refusal("input", "invalid_value", "'input' holds nothing to answer. Send at least one message.");
    // With nothing behind them, they are what there is to answer.
    const auto first = m_conversation.system.end() - static_cast<std::ptrdiff_t>(m_leading);
    std::vector<ConversationPart> parts(first, m_conversation.system.end());
    m_conversation.system.erase(first, m_conversation.system.end());
    m_conversation.turns.push_back({.role = Role::System,
                                    .firstPart = static_cast<std::uint32_t>(m_conversation.parts.size()),
                                    .partCount = static_cast<std::uint32_t>(parts.size())});
    m_conversation.parts.insert(m_conversation.parts.end(), parts.begin(), parts.end());
    return std::nullopt;
}

void ResponsesRequestItems::readItem(std::string_view value, const std::string &place)
{
    m_place = &place;
    if (++m_items > Conversation::maxTurns)
        return refuse(responses::refusal("input", "array_above_max_length",
                                         "Invalid 'input': at most " + std::to_string(Conversation::maxTurns) +
                                             " items are taken. Compact the conversation."));
    if (!slices::isObject(value))
        return refuse(responses::wrongType(place, "an input item object"));
    const Item item(value);
    if (item.has(Item::Type) && !slices::isString(item.raw(Item::Type)))
        return refuse(responses::wrongType(placeOf(Item::Type), "a string"));
    const JsonText type = item.text(Item::Type);
    if (type.empty()) {
        if (item.has(Item::Role) || item.has(Item::Content))
            return readMessage(item);
        if (!item.has(Item::Id)) // one with an id is a reference to an item that is not here
            refuse(responses::missing(placeOf(Item::Type)));
        return;
    }
    const auto known = std::find_if(kinds().begin(), kinds().end(), [&type](const Kind &kind) { return type.says(kind.type); });
    if (known != kinds().end())
        (this->*known->handler)(item);
    else if (type.inside.ends_with("_call"))
        readHostedCall(item);
}

void ResponsesRequestItems::add(Role role, Group group, const ConversationPart &part)
{
    std::vector<Conversation::Turn> &turns = m_conversation.turns;
    if (role == Role::System && turns.empty() && part.kind == PartKind::Text) {
        m_conversation.system.push_back(part);
        ++m_leading;
        return;
    }
    if (turns.empty() || m_group != group)
        turns.push_back({.role = role, .firstPart = static_cast<std::uint32_t>(m_conversation.parts.size()), .partCount = 0});
    m_group = group;
    m_conversation.parts.push_back(part);
    ++turns.back().partCount;
}

void ResponsesRequestItems::addText(Role role, const std::string &utf8)
{
    ConversationPart part;
    part.text = m_conversation.keep(utf8);
    if (role != Role::Assistant)
        m_group = Group::None;
    add(role, role == Role::Assistant ? Group::Assistant : Group::Message, part);
}

void ResponsesRequestItems::readMessage(const Item &item)
{
    const JsonText word = required(item, Item::Role);
    if (m_fault)
        return;
    Role role = Role::User;
    if (word.says("assistant"))
        role = Role::Assistant;
    else if (word.says("system") || word.says("developer"))
        role = Role::System;
    else if (!word.says("user"))
        return refuse(responses::wrongValue(placeOf(Item::Role), "'assistant', 'system', 'developer', and 'user'"));
    std::vector<ConversationPart> parts;
    refuse(m_content.read(item.raw(Item::Content), placeOf(Item::Content), parts));
    if (role != Role::Assistant)
        m_group = Group::None;
    for (const ConversationPart &part : parts)
        add(role, role == Role::Assistant ? Group::Assistant : Group::Message, part);
}

std::string_view ResponsesRequestItems::retained(std::string json)
{
    auto kept = std::make_shared<const std::string>(std::move(json));
    const std::string_view view = *kept;
    m_conversation.retain(std::move(kept));
    return view;
}

std::string_view ResponsesRequestItems::object(std::string_view value)
{
    if (slices::isObject(value))
        return value;
    const JsonText text{slices::inside(value)};
    if (text.blank())
        return "{}";
    const std::string_view json = slices::trimmed(text.hasEscapes() ? retained(text.decoded()) : text.inside);
    if (json::check(json))
        return json;
    // What a model got wrong stays to be seen, in an object as all dialects want it.
    std::string wrapped;
    json::Writer(wrapped).beginObject().key("arguments").escapedString(text.inside).endObject();
    return retained(std::move(wrapped));
}

JsonText ResponsesRequestItems::callId(const Item &item)
{
    return item.text(Item::CallId).empty() && item.has(Item::Id) ? item.text(Item::Id) : required(item, Item::CallId);
}

void ResponsesRequestItems::addCall(const Item &item, ClientTool tool, ConversationPart part)
{
    part.kind = PartKind::ToolCall;
    part.id = callId(item);
    if (m_fault)
        return;
    part.name = m_tools.names().called(std::move(tool));
    if (item.has(Item::Id))
        m_callByItem.emplace(item.text(Item::Id).inside, part.id);
    add(Role::Assistant, Group::Assistant, part);
}

void ResponsesRequestItems::readFunctionCall(const Item &item)
{
    ClientTool tool{
        .kind = OwnKind::Function, .name = required(item, Item::Name).decoded(), .nameSpace = item.text(Item::Namespace).decoded()};
    if (item.has(Item::Arguments) && !slices::isString(item.raw(Item::Arguments)) && !slices::isObject(item.raw(Item::Arguments)))
        refuse(responses::wrongType(placeOf(Item::Arguments), "a string"));
    ConversationPart part;
    part.json = object(item.raw(Item::Arguments));
    addCall(item, std::move(tool), part);
}

void ResponsesRequestItems::readCustomCall(const Item &item)
{
    ClientTool tool{
        .kind = OwnKind::Freeform, .name = required(item, Item::Name).decoded(), .nameSpace = item.text(Item::Namespace).decoded()};
    ConversationPart part;
    part.freeform = true;
    part.text = required(item, Item::Input);
    addCall(item, std::move(tool), part);
}

void ResponsesRequestItems::readShellCall(const Item &item)
{
    const bool local = item.text(Item::Type).says("local_shell_call");
    if (!slices::isObject(item.raw(Item::Action)))
        return refuse(responses::wrongType(placeOf(Item::Action), "an object"));
    std::string json;
    json::Writer writer(json);
    writer.beginObject();
    for (slices::Walk walk(item.raw(Item::Action)); walk.next();)
        if (walk.key() != "type" && !slices::isNull(walk.value())) // what the model was told of, and no more
            writer.key(walk.key()).raw(walk.value());
    writer.endObject();
    ConversationPart part;
    part.json = retained(std::move(json));
    addCall(item, {.kind = local ? OwnKind::LocalShell : OwnKind::Shell, .name = local ? "local_shell" : "shell", .nameSpace = {}}, part);
}

void ResponsesRequestItems::readPatchCall(const Item &item)
{
    if (!slices::isObject(item.raw(Item::Operation)))
        return refuse(responses::wrongType(placeOf(Item::Operation), "an object"));
    std::string json;
    json::Writer(json).beginObject().key("operation").raw(item.raw(Item::Operation)).endObject();
    ConversationPart part;
    part.json = retained(std::move(json));
    addCall(item, {.kind = OwnKind::ApplyPatch, .name = "apply_patch", .nameSpace = {}}, part);
}

void ResponsesRequestItems::addResult(const Item &item, std::vector<ConversationPart> children, bool isError)
{
    ConversationPart part;
    part.kind = PartKind::ToolResult;
    part.isError = isError;
    part.id = callId(item);
    if (m_fault)
        return;
    if (!item.has(Item::CallId))
        if (const auto call = m_callByItem.find(part.id.inside); call != m_callByItem.end())
            part.id = call->second;
    part.firstChild = static_cast<std::uint32_t>(m_conversation.nested.size());
    part.childCount = static_cast<std::uint32_t>(children.size());
    m_conversation.nested.insert(m_conversation.nested.end(), children.begin(), children.end());
    add(Role::User, Group::Results, part);
}

void ResponsesRequestItems::readOutput(const Item &item)
{
    std::vector<ConversationPart> children;
    const JsonText type = item.text(Item::Type);
    if (type.says("shell_call_output") && slices::isArray(item.raw(Item::Output))) {
        for (slices::Walk walk(item.raw(Item::Output)); walk.next();) {
            std::string text = slices::textOf(walk.value(), "stdout") + slices::textOf(walk.value(), "stderr");
            const std::string_view outcome = slices::member(walk.value(), "outcome");
            if (slices::textOf(outcome, "type") == "timeout")
                text += "\n[The command took too long and was stopped.]";
            else if (const auto code = slices::number(slices::member(outcome, "exit_code")))
                text += "\n[exit code " + std::to_string(*code) + ']';
            children.emplace_back().text = m_conversation.keep(text);
        }
    } else {
        refuse(m_content.read(item.raw(Item::Output), placeOf(Item::Output), children));
    }
    const bool failed = item.text(Item::Status).says("failed");
    if (children.empty() && type.says("apply_patch_call_output"))
        children.emplace_back().text.inside = failed ? "The patch was not applied." : "The patch was applied.";
    addResult(item, std::move(children), failed);
}

void ResponsesRequestItems::readSearchCall(const Item &item)
{
    if (!item.has(Item::CallId) || item.text(Item::Execution).says("server"))
        return readHostedCall(item);
    ConversationPart part;
    part.json = object(item.raw(Item::Arguments));
    addCall(item, {.kind = OwnKind::ToolSearch, .name = "tool_search", .nameSpace = {}}, part);
}

void ResponsesRequestItems::readSearchOutput(const Item &item)
{
    std::vector<ConversationPart> references;
    refuse(m_tools.read(item.raw(Item::Tools), placeOf(Item::Tools), true, &references));
    if (m_fault || !item.has(Item::CallId) || item.text(Item::Execution).says("server"))
        return;
    if (references.empty())
        references.emplace_back().text.inside = "No tools were found.";
    addResult(item, std::move(references), false);
}

void ResponsesRequestItems::readAdditionalTools(const Item &item)
{
    refuse(m_tools.read(item.raw(Item::Tools), placeOf(Item::Tools), true));
}

} // namespace gatehouse
