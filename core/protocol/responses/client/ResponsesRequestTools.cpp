// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesRequestTools.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/responses/client/ResponsesRequestErrors.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

using responses::at;
using slices::isNull;
using OwnKind = ClientTool::Kind;

namespace {

/// Tools that the API knows by their type alone and that the client runs: other models get them as functions.
struct KnownTool
{
    std::string_view type;
    OwnKind kind;
    std::string_view description;
    std::string_view schema;
};
constexpr std::array<KnownTool, 4> knownTools{{
    {"local_shell", OwnKind::LocalShell, "Runs a command on the user's machine and returns its output.",
     R"({"type":"object","properties":{"command":{"type":"array","items":{"type":"string"},"description":"The command and its arguments, )"
     R"(e.g. [\"bash\", \"-lc\", \"ls\"]."},"timeout_ms":{"type":"integer","description":"Milliseconds to wait for the command."},)"
     R"("working_directory":{"type":"string","description":"Directory to run the command in."},"env":{"type":"object",)"
     R"("additionalProperties":{"type":"string"},"description":"Environment variables to set."},"user":{"type":"string",)"
     R"("description":"User to run the command as."},"with_escalated_permissions":{"type":"boolean","description":)"
     R"("Ask to run the command outside of the sandbox."},"justification":{"type":"string","description":)"
     R"("Why the command needs to run outside of the sandbox; one sentence."}},"required":["command"]})"},
    {"shell", OwnKind::Shell, "Runs shell commands on the user's machine and returns their output.",
     R"({"type":"object","properties":{"commands":{"type":"array","items":{"type":"string"},"description":"Shell commands to run."},)"
     R"("timeout_ms":{"type":"integer","description":"Milliseconds to wait for the commands."},"max_output_length":{"type":"integer",)"
     R"("description":"Characters of output to return at most."}},"required":["commands"]})"},
    {"apply_patch", OwnKind::ApplyPatch, "Creates, changes or deletes a file of the user's.",
     R"({"type":"object","properties":{"operation":{"type":"object","properties":{"type":{"type":"string",)"
     R"("enum":["create_file","update_file","delete_file"]},"path":{"type":"string","description":"Path of the file."},"diff":)"
     R"({"type":"string","description":"V4A diff of the change; for create_file the lines of the file, each behind a +. )"
     R"(Not for delete_file."}},"required":["type","path"]}},"required":["operation"]})"},
    {"tool_search", OwnKind::ToolSearch, "Looks for tools that are not shown yet and loads those that match.",
     R"({"type":"object","properties":{"query":{"type":"string","description":"What the tool should be able to do."},)"
     R"("limit":{"type":"integer","description":"Tools to load at most."}},"required":["query"]})"},
}};

const KnownTool *knownTool(const JsonText &type)
{
    const auto known = std::find_if(knownTools.begin(), knownTools.end(), [&](const KnownTool &tool) { return type.says(tool.type); });
    return known == knownTools.end() ? nullptr : &*known;
}

} // namespace

/// The members of one tool, raw.
struct ResponsesRequestTools::Members
{
    std::string_view type;
    std::string_view name;
    std::string_view description;
    std::string_view parameters;
    std::string_view strict;
    std::string_view format;
    std::string_view tools;
    std::string_view execution;
    std::string_view environment;
    std::string_view deferred;
    std::string_view function;

    void take(std::string_view key, std::string_view value)
    {
        std::string_view *const member = key == "type"            ? &type
                                         : key == "name"          ? &name
                                         : key == "description"   ? &description
                                         : key == "parameters"    ? &parameters
                                         : key == "strict"        ? &strict
                                         : key == "format"        ? &format
                                         : key == "tools"         ? &tools
                                         : key == "execution"     ? &execution
                                         : key == "environment"   ? &environment
                                         : key == "defer_loading" ? &deferred
                                         : key == "function"      ? &function
                                                                  : nullptr;
        if (member)
            *member = value;
    }
    /// Whether the client runs a tool of a known type by itself.
    bool clientRuns(OwnKind kind) const
    {
        if (kind == OwnKind::ToolSearch)
            return slices::inside(execution) == "client";
        const std::string_view where = slices::inside(slices::member(environment, "type"));
        return kind != OwnKind::Shell || where.empty() || where == "local";
    }
};

JsonText ResponsesRequestTools::text(std::string_view value, const std::string &place)
{
    if (!isNull(value) && !slices::isString(value) && !m_fault)
        m_fault = responses::wrongType(place, "a string");
    return {slices::inside(value)};
}

std::optional<ApiError> ResponsesRequestTools::read(std::string_view tools, const std::string &place, bool loaded,
                                                    std::vector<ConversationPart> *references)
{
    m_fault.reset();
    std::vector<Entry> entries;
    readTools(tools, place, nullptr, entries);
    if (m_fault)
        return m_fault;
    // What stands in no namespace keeps its own name, so it comes first.
    for (const Entry &entry : entries)
        if (entry.own.nameSpace.empty())
            m_names.offered(entry.own);
    for (Entry &entry : entries)
        offer(entry, loaded, references);
    return std::nullopt;
}

void ResponsesRequestTools::readTools(std::string_view tools, const std::string &place, const Entry *nameSpace, std::vector<Entry> &entries)
{
    RequestCursor in(tools);
    if (!in.enterArray()) {
        if (!isNull(tools))
            m_fault = responses::wrongType(place, "an array of tools");
        return;
    }
    for (std::size_t index = 0; !m_fault && in.nextElement(); ++index)
        readTool(in.skip(), at(place, index), nameSpace, entries);
}

void ResponsesRequestTools::readTool(std::string_view tool, const std::string &place, const Entry *nameSpace, std::vector<Entry> &entries)
{
    Members members;
    RequestCursor in(tool);
    if (!in.enterObject()) {
        m_fault = responses::wrongType(place, "an object");
        return;
    }
    std::string_view key;
    while (in.nextMember(key))
        members.take(key, in.skip());
    if (isNull(members.name) && slices::isObject(members.function)) { // as Chat Completions has it
        RequestCursor function(members.function);
        function.enterObject();
        while (function.nextMember(key))
            members.take(key, function.skip());
    }
    finishTool(members, place, nameSpace, entries);
}

void ResponsesRequestTools::finishTool(const Members &members, const std::string &place, const Entry *nameSpace,
                                       std::vector<Entry> &entries)
{
    const JsonText type = text(members.type, place + ".type");
    Entry entry;
    ConversationTool &tool = entry.tool;
    tool.name = text(members.name, place + ".name");
    tool.description = text(members.description, place + ".description");
    tool.deferred = members.deferred == "true";
    entry.own.name = tool.name.decoded();
    if (m_fault)
        return;
    if (type.empty()) {
        m_fault = responses::missing(place + ".type");
        return;
    }
    const KnownTool *known = knownTool(type);
    const bool nameSpaceItself = type.says("namespace");
    const bool named = nameSpaceItself || type.says("function") || type.says("custom");
    if (named && tool.name.empty()) {
        m_fault = responses::missing(place + ".name");
        return;
    }
    if (nameSpaceItself) {
        if (!nameSpace) // one in another does not exist
            readTools(members.tools, place + ".tools", &entry, entries);
        return;
    }
    if (!isNull(members.parameters) && !slices::isObject(members.parameters)) {
        m_fault = responses::wrongType(place + ".parameters", "an object");
        return;
    }
    tool.schema = isNull(members.parameters) ? std::string_view() : members.parameters;
    tool.strict = members.strict == "true";
    if (type.says("custom")) {
        entry.own.kind = OwnKind::Freeform;
        tool.freeform = true;
        tool.format = slices::isObject(members.format) ? members.format : std::string_view();
    } else if (known && members.clientRuns(known->kind)) {
        entry.own.kind = known->kind;
        entry.own.name = known->type;
        if (tool.schema.empty())
            tool.schema = known->schema;
        if (tool.description.empty())
            tool.description.inside = known->description;
    } else if (!named) {
        tool.serverType = type;
        if (tool.name.empty())
            tool.name = type;
        entry.own.name.clear();
    }
    if (nameSpace) {
        entry.own.nameSpace = nameSpace->own.name;
        if (tool.description.empty())
            tool.description = nameSpace->tool.description;
        tool.deferred = tool.deferred || nameSpace->tool.deferred;
    }
    entries.push_back(std::move(entry));
}

void ResponsesRequestTools::offer(Entry &entry, bool loaded, std::vector<ConversationPart> *references)
{
    if (!entry.tool.serverType.empty()) {
        m_conversation.tools.push_back(entry.tool);
        return;
    }
    m_clientSearches = m_clientSearches || entry.own.kind == OwnKind::ToolSearch;
    entry.tool.name = m_names.offered(std::move(entry.own));
    entry.tool.deferred = entry.tool.deferred && !loaded;
    const auto [place, isNew] = m_byFlat.try_emplace(entry.tool.name.decoded(), m_conversation.tools.size());
    if (isNew)
        m_conversation.tools.push_back(entry.tool);
    else if (loaded)
        m_conversation.tools[place->second].deferred = false;
    if (references) {
        ConversationPart reference;
        reference.kind = ConversationPart::Kind::ToolReference;
        reference.name = entry.tool.name;
        references->push_back(reference);
    }
}

JsonText ResponsesRequestTools::chosen(std::string_view choice)
{
    RequestCursor in(choice);
    Members members;
    ClientTool tool;
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        if (key == "namespace")
            tool.nameSpace = slices::text(in.skip());
        else
            members.take(key, in.skip());
    }
    const JsonText type{slices::inside(members.type)};
    if (const KnownTool *known = knownTool(type)) {
        tool.name = known->type;
    } else if (type.says("function") || type.says("custom")) {
        tool.name = slices::text(isNull(members.name) ? slices::member(members.function, "name") : members.name);
        if (tool.name.empty() && !m_fault)
            m_fault = responses::missing("tool_choice.name");
    }
    return tool.name.empty() ? JsonText() : m_names.called(std::move(tool));
}

void ResponsesRequestTools::readAllowed(std::string_view choice)
{
    using Kind = ConversationToolChoice::Kind;
    m_conversation.toolChoice.kind = slices::inside(slices::member(choice, "mode")) == "required" ? Kind::Any : Kind::Auto;
    RequestCursor in(slices::member(choice, "tools"));
    if (!in.enterArray()) {
        m_fault = responses::wrongType("tool_choice.tools", "an array of tools");
        return;
    }
    m_allowed.emplace();
    while (in.nextElement())
        if (const JsonText name = chosen(in.skip()); !name.empty())
            m_allowed->push_back(name.decoded());
    std::sort(m_allowed->begin(), m_allowed->end());
}

std::optional<ApiError> ResponsesRequestTools::readChoice(std::string_view choice)
{
    using Kind = ConversationToolChoice::Kind;
    static constexpr std::array<std::pair<std::string_view, Kind>, 3> kinds{
        {{"auto", Kind::Auto}, {"required", Kind::Any}, {"none", Kind::None}}};
    m_fault.reset();
    ConversationToolChoice &into = m_conversation.toolChoice;
    if (isNull(choice))
        return std::nullopt;
    if (slices::isString(choice)) {
        const JsonText word{slices::inside(choice)};
        const auto known = std::find_if(kinds.begin(), kinds.end(), [&word](const auto &each) { return word.says(each.first); });
        if (known == kinds.end())
            return responses::wrongValue("tool_choice", "'none', 'auto', and 'required'");
        into.kind = known->second;
        return std::nullopt;
    }
    if (!slices::isObject(choice))
        return responses::wrongType("tool_choice", "a string or an object");
    if (slices::inside(slices::member(choice, "type")) == "allowed_tools") {
        readAllowed(choice);
        return m_fault;
    }
    into.name = chosen(choice);
    // A tool that the provider would have run is not there to be called.
    const bool offered = !into.name.empty() && m_byFlat.contains(into.name.decoded());
    into.kind = offered ? Kind::Named : Kind::Auto;
    return m_fault;
}

void ResponsesRequestTools::finish()
{
    // Without a search that the client runs, nothing could load them.
    if (!m_clientSearches)
        for (ConversationTool &tool : m_conversation.tools)
            tool.deferred = false;
    m_conversation.withholdUnreferencedTools();
    if (!m_allowed)
        return;
    for (ConversationTool &tool : m_conversation.tools)
        if (tool.serverType.empty() && !std::binary_search(m_allowed->begin(), m_allowed->end(), tool.name.decoded()))
            tool.withheld = true;
}

} // namespace gatehouse
