// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesToolWriter.h"

#include "core/protocol/request/FreeformTool.h"
#include "core/protocol/request/RequestEncoding.h"
#include "core/protocol/request/ToolSchema.h"
#include "core/protocol/request/ToolSchemaRoot.h"
#include "core/protocol/request/ToolSchemaStrict.h"

#include <map>
#include <set>

namespace gatehouse {
namespace {

/// Name as sent → whether it went out as a custom tool.
using SentTools = std::map<std::string, bool>;

void writeFunction(json::Writer &writer, std::string &out, const ConversationTool &tool, std::string_view name)
{
    const std::string description = tool.freeform ? freeformDescription(tool) : std::string(tool.description.inside);
    const bool strict = !tool.freeform && tool.strict && isStrictSchema(tool.schema);
    writer.beginObject().member("type", "function").member("name", name);
    if (!description.empty())
        writer.key("description").escapedString(description);
    writer.key("parameters");
    if (tool.freeform) {
        writer.raw(freeformParameters);
    } else if (strict) {
        writer.raw(tool.schema);
    } else {
        const std::string plain = withPlainRoot(tool.schema);
        writer.raw({});
        appendParameters(out, plain.empty() ? tool.schema : std::string_view(plain), false);
    }
    writer.member("strict", strict).endObject();
}

void writeCustom(json::Writer &writer, const ConversationTool &tool, std::string_view name)
{
    writer.beginObject().member("type", "custom").member("name", name);
    if (!tool.description.empty())
        writer.key("description").escapedString(tool.description.inside);
    if (!tool.format.empty())
        writer.key("format").raw(tool.format);
    writer.endObject();
}

void writeChoice(json::Writer &writer, const ConversationToolChoice &choice, ToolNames &names, const SentTools &sent)
{
    using Kind = ConversationToolChoice::Kind;
    const auto tool = choice.kind == Kind::Named ? sent.find(names.sent(choice.name.decoded())) : sent.end();
    if (tool != sent.end())
        writer.key("tool_choice")
            .beginObject()
            .member("type", tool->second ? "custom" : "function")
            .member("name", std::string_view(tool->first))
            .endObject();
    else if (const std::string_view word = openAiToolChoice(choice.kind == Kind::Named ? Kind::Auto : choice.kind); !word.empty())
        writer.member("tool_choice", word);
    if (choice.disableParallel)
        writer.member("parallel_tool_calls", false);
}

} // namespace

void writeResponsesTools(json::Writer &writer, std::string &out, const Conversation &conversation, const RequestTarget &target,
                         ToolNames &names)
{
    SentTools sent;
    for (const ConversationTool &tool : conversation.tools) {
        // Tools that the provider would have to run itself are left out: few providers have them, and each has others.
        if (!tool.serverType.empty() || tool.withheld)
            continue;
        const bool custom = tool.freeform && target.responses.freeformTools;
        const auto [entry, isNew] = sent.emplace(names.sent(tool.name.decoded()), custom);
        if (!isNew) // the second of a name would be refused, and the model could not tell them apart
            continue;
        if (sent.size() == 1)
            writer.key("tools").beginArray();
        if (custom)
            writeCustom(writer, tool, entry->first);
        else
            writeFunction(writer, out, tool, entry->first);
    }
    if (sent.empty())
        return;
    writer.endArray();
    writeChoice(writer, conversation.toolChoice, names, sent);
}

} // namespace gatehouse
