// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesProviderTools.h"

#include "core/protocol/request/FreeformTool.h"
#include "core/protocol/request/ToolSchema.h"
#include "core/protocol/request/ToolSchemaRoot.h"

#include <set>
#include <string_view>

namespace gatehouse {
namespace {

using ChoiceKind = ConversationToolChoice::Kind;
using Mode = ConversationReasoning::Mode;
using PartKind = ConversationPart::Kind;

constexpr std::string_view webSearch = "web_search_20250305";

/// A tool that the provider runs, as the Messages client wrote it; empty if it came in another dialect.
std::string_view clientsOwn(const Conversation &conversation, const ConversationTool &tool)
{
    RequestCursor in(conversation.body().bytes());
    std::string_view key;
    for (bool inside = in.enterObject(); inside && in.nextMember(key);) {
        if (key != "tools" || in.peek() != '[') {
            in.skip();
            continue;
        }
        in.enterArray();
        while (in.nextElement()) {
            const std::string_view raw = in.skip();
            const char *type = tool.serverType.inside.data();
            if (type >= raw.data() && type < raw.data() + raw.size())
                return raw;
        }
    }
    return {};
}

/// True for the types of the Messages API, which end in the date of their making.
bool isDated(std::string_view type)
{
    return type.size() > 9 && type[type.size() - 9] == '_' &&
           type.substr(type.size() - 8).find_first_not_of("0123456789") == std::string_view::npos;
}

/// The schema without what the API refuses at its top.
std::string schemaOf(std::string_view schema)
{
    const std::string plain = withPlainRoot(schema);
    std::string parameters;
    appendParameters(parameters, plain.empty() ? schema : std::string_view(plain), false);
    return parameters;
}

class Tools
{
public:
    Tools(json::Writer &writer, std::string &out, const Conversation &conversation, const RequestTarget &target, ToolNames &names)
        : m_writer(writer), m_out(out), m_conversation(conversation), m_target(target), m_names(names)
    {
    }

    bool write(bool mark);
    void writeChoice(bool thinking);

private:
    void begin();
    bool writeServerTool(const ConversationTool &tool);
    void writeTool(const ConversationTool &tool, const std::string &name);
    void writePastTools();

    json::Writer &m_writer;
    std::string &m_out;
    const Conversation &m_conversation;
    const RequestTarget &m_target;
    ToolNames &m_names;
    std::set<std::string> m_sent;
    bool m_past = false; ///< only tools that were called before are written
};

void Tools::begin()
{
    if (m_sent.size() == 1)
        m_writer.key("tools").beginArray();
}

bool Tools::writeServerTool(const ConversationTool &tool)
{
    if (!m_target.messages.serverTools)
        return false;
    const std::string_view own = isDated(tool.serverType.inside) ? clientsOwn(m_conversation, tool) : std::string_view();
    const bool search = tool.serverType.inside.starts_with("web_search");
    if (own.empty() && !search)
        return false;
    if (!m_sent.insert(search ? std::string("web_search") : tool.name.decoded()).second)
        return false;
    begin();
    if (own.empty())
        m_writer.beginObject().member("type", webSearch).member("name", "web_search").endObject();
    else
        m_writer.raw(own);
    return true;
}

void Tools::writeTool(const ConversationTool &tool, const std::string &name)
{
    m_writer.beginObject().member("name", std::string_view(name));
    if (tool.freeform) {
        m_writer.key("description").escapedString(freeformDescription(tool)).key("input_schema").raw(freeformParameters);
    } else {
        if (!tool.description.blank())
            m_writer.key("description").escapedString(tool.description.inside);
        m_writer.key("input_schema").raw(schemaOf(tool.schema));
    }
    m_writer.endObject();
}

/// Providers refuse calls in the history of a request that has no tools at all.
void Tools::writePastTools()
{
    m_past = true;
    for (const ConversationPart &part : m_conversation.parts) {
        if (part.kind != PartKind::ToolCall)
            continue;
        const auto [name, isNew] = m_sent.insert(m_names.sent(part.name.decoded()));
        if (!isNew)
            continue;
        begin();
        m_writer.beginObject().member("name", std::string_view(*name)).member("description", "Not available any more.").key("input_schema");
        m_writer.raw(R"({"type":"object","properties":{}})").endObject();
    }
}

bool Tools::write(bool mark)
{
    bool markable = false;
    for (const ConversationTool &tool : m_conversation.tools) {
        if (tool.withheld)
            continue;
        if (!tool.serverType.empty()) {
            markable = writeServerTool(tool) ? false : markable;
            continue;
        }
        const auto [name, isNew] = m_sent.insert(m_names.sent(tool.name.decoded()));
        if (!isNew) // the second of a name would be refused, and the model could not tell them apart
            continue;
        begin();
        writeTool(tool, *name);
        markable = true;
    }
    if (m_sent.empty())
        writePastTools();
    if (m_sent.empty())
        return false;
    if (mark && markable) {
        m_out.pop_back();
        m_out += R"(,"cache_control":{"type":"ephemeral"}})";
    }
    m_writer.endArray();
    return true;
}

void Tools::writeChoice(bool thinking)
{
    const ConversationToolChoice &choice = m_conversation.toolChoice;
    ChoiceKind kind = m_past ? ChoiceKind::None : choice.kind;
    std::string name;
    if (kind == ChoiceKind::Named) {
        name = m_names.sent(choice.name.decoded());
        if (!m_sent.contains(name))
            kind = ChoiceKind::Auto;
    }
    if (kind == ChoiceKind::Named || kind == ChoiceKind::Any) {
        // Refused while the model thinks; some think where nothing was said.
        const bool mayThink = m_target.messages.thinkingRequired && (!m_target.info || m_target.info->reasoning) &&
                              m_conversation.reasoning.mode == Mode::Unspecified;
        if (thinking || mayThink)
            kind = ChoiceKind::Auto;
    }
    if (kind == ChoiceKind::Unspecified && choice.disableParallel)
        kind = ChoiceKind::Auto;
    if (kind == ChoiceKind::Unspecified)
        return;
    m_writer.key("tool_choice").beginObject();
    m_writer.member("type", kind == ChoiceKind::Auto   ? "auto"
                            : kind == ChoiceKind::Any  ? "any"
                            : kind == ChoiceKind::None ? "none"
                                                       : "tool");
    if (kind == ChoiceKind::Named)
        m_writer.member("name", std::string_view(name));
    if (choice.disableParallel && kind != ChoiceKind::None)
        m_writer.member("disable_parallel_tool_use", true);
    m_writer.endObject();
}

} // namespace

void writeMessagesTools(json::Writer &writer, std::string &out, const Conversation &conversation, const RequestTarget &target,
                        ToolNames &names, bool thinking, bool mark)
{
    Tools tools(writer, out, conversation, target, names);
    if (tools.write(mark))
        tools.writeChoice(thinking);
}

} // namespace gatehouse
