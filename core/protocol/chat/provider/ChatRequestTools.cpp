// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatRequestTools.h"

#include "core/protocol/chat/provider/ChatRequestModel.h"
#include "core/protocol/request/FreeformTool.h"
#include "core/protocol/request/RequestEncoding.h"
#include "core/protocol/request/ToolSchema.h"
#include "core/protocol/request/ToolSchemaRoot.h"
#include "core/protocol/request/ToolSchemaStrict.h"

#include <set>

namespace gatehouse {
namespace {

/// Tools that the provider would have to run itself are left out: Chat Completions has no name for them.
bool offered(const ConversationTool &tool)
{
    return tool.serverType.empty() && !tool.withheld;
}

void writeFunction(json::Writer &writer, std::string &out, const ConversationTool &tool, std::string_view name, const RequestTarget &target)
{
    const std::string freeform = tool.freeform ? freeformDescription(tool) : std::string();
    const std::string_view description = tool.freeform ? std::string_view(freeform) : tool.description.inside;
    const std::string_view schema = tool.freeform ? freeformParameters : tool.schema;
    const std::string plain = ChatRequestModel(target).isOpenAi() ? withPlainRoot(schema) : std::string();
    writer.beginObject().member("type", "function").key("function").beginObject();
    writer.member("name", name);
    if (!description.empty())
        writer.key("description").escapedString(description);
    writer.key("parameters").raw({});
    appendParameters(out, plain.empty() ? schema : std::string_view(plain), target.traits.strictSchemas);
    if (tool.strict && !tool.freeform && target.traits.openAiMembers && isStrictSchema(tool.schema))
        writer.member("strict", true);
    writer.endObject().endObject();
}

void writeChoice(json::Writer &writer, const Conversation &conversation, const RequestTarget &target, ToolNames &names,
                 const std::set<std::string> &sentNames)
{
    using Kind = ConversationToolChoice::Kind;
    const ConversationToolChoice &choice = conversation.toolChoice;
    Kind kind = choice.kind;
    std::string name;
    if (kind == Kind::Named) {
        name = names.sent(choice.name.decoded());
        if (!sentNames.contains(name))
            kind = Kind::Auto;
    }
    if ((kind == Kind::Named || kind == Kind::Any) && !target.traits.forcedToolChoice) {
        // Refused while the model thinks. Where the client did not say, the provider's default counts, which is to think.
        const bool mayThink = !target.info || target.info->reasoning;
        const auto mode = conversation.reasoning.mode;
        if (conversation.reasoning.wanted() || (mode == ConversationReasoning::Mode::Unspecified && mayThink))
            kind = Kind::Auto;
    }
    if (kind == Kind::Named) {
        writer.key("tool_choice").beginObject().member("type", "function").key("function").beginObject();
        writer.member("name", std::string_view(name)).endObject().endObject();
    } else if (const std::string_view word = openAiToolChoice(kind); !word.empty()) {
        writer.member("tool_choice", word);
    }
    if (choice.disableParallel && target.traits.parallelToolCalls)
        writer.member("parallel_tool_calls", false);
}

} // namespace

void writeChatTools(json::Writer &writer, std::string &out, const Conversation &conversation, const RequestTarget &target, ToolNames &names)
{
    std::set<std::string> sentNames;
    for (const ConversationTool &tool : conversation.tools) {
        if (!offered(tool))
            continue;
        const auto [name, isNew] = sentNames.insert(names.sent(tool.name.decoded()));
        if (!isNew) // the second of a name would be refused, and the model could not tell them apart
            continue;
        if (sentNames.size() == 1)
            writer.key("tools").beginArray();
        writeFunction(writer, out, tool, *name, target);
    }
    if (sentNames.empty())
        return;
    writer.endArray();
    writeChoice(writer, conversation, target, names, sentNames);
}

} // namespace gatehouse
