// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesRequestFields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

void MessagesRequestFields::refuse(std::string message)
{
    if (!m_fault)
        m_fault = makeError(ErrorKind::InvalidRequest, std::move(message));
}

JsonText MessagesRequestFields::readText(RequestCursor &in, std::string_view name)
{
    if (in.peek() == '"')
        return in.string();
    if (in.skip() != "null")
        refuse(std::string(name) + ": must be a string");
    return {};
}

bool MessagesRequestFields::readBoolean(RequestCursor &in, std::string_view name)
{
    const std::string_view value = in.skip();
    if (value != "true" && value != "false" && value != "null")
        refuse(std::string(name) + ": must be a boolean");
    return value == "true";
}

void MessagesRequestFields::readNumber(RequestCursor &in, std::string_view name, std::string_view &number)
{
    const char first = in.peek();
    const std::string_view value = in.skip();
    if (first == '-' || (first >= '0' && first <= '9'))
        number = value;
    else if (value != "null")
        refuse(std::string(name) + ": must be a number");
}

bool MessagesRequestFields::read(std::string_view key, RequestCursor &in)
{
    if (key == "tools") {
        readTools(in);
    } else if (key == "tool_choice") {
        readToolChoice(in);
    } else if (key == "thinking") {
        readThinking(in);
    } else if (key == "output_config") {
        readOutputConfig(in);
    } else if (key == "output_format") {
        readOutputFormat(in);
    } else if (key == "stop_sequences") {
        readStopSequences(in);
    } else if (key == "metadata") {
        readMetadata(in);
    } else if (key == "temperature") {
        readNumber(in, key, m_conversation.temperature);
    } else if (key == "top_p") {
        readNumber(in, key, m_conversation.topP);
    } else if (key == "top_k") {
        readNumber(in, key, m_conversation.topK);
    } else if (key == "stream") {
        m_conversation.stream = readBoolean(in, key);
    } else if (key == "max_tokens") {
        m_conversation.maxTokens = positiveInteger(in.skip());
        if (!m_conversation.maxTokens)
            refuse("max_tokens: must be a positive integer");
    } else {
        return false;
    }
    return true;
}

void MessagesRequestFields::readTools(RequestCursor &in)
{
    m_conversation.tools.clear();
    if (!in.enterArray()) {
        if (in.skip() != "null")
            refuse("tools: must be an array");
        return;
    }
    for (std::size_t index = 0; !m_fault && in.nextElement(); ++index)
        readTool(in, index);
}

void MessagesRequestFields::readTool(RequestCursor &in, std::size_t index)
{
    const std::string place = "tools." + std::to_string(index);
    if (!in.enterObject())
        return refuse(place + ": must be an object");
    ConversationTool tool;
    std::string_view key;
    while (!m_fault && in.nextMember(key)) {
        if (key == "name") {
            tool.name = readText(in, place + ".name");
        } else if (key == "description") {
            tool.description = readText(in, place + ".description");
        } else if (key == "input_schema") {
            const bool object = in.peek() == '{';
            const std::string_view schema = in.skip();
            if (object)
                tool.schema = schema;
            else if (schema != "null")
                refuse(place + ".input_schema: must be an object");
        } else if (key == "type") {
            const JsonText type = readText(in, place + ".type");
            if (!type.empty() && type.inside != "custom")
                tool.serverType = type;
        } else if (key == "defer_loading") {
            tool.deferred = readBoolean(in, place + ".defer_loading");
        } else {
            in.skip();
        }
    }
    m_conversation.tools.push_back(tool);
}

void MessagesRequestFields::readToolChoice(RequestCursor &in)
{
    using Kind = ConversationToolChoice::Kind;
    static constexpr std::array<std::pair<std::string_view, Kind>, 4> kinds{
        {{"auto", Kind::Auto}, {"any", Kind::Any}, {"none", Kind::None}, {"tool", Kind::Named}}};
    if (!in.enterObject()) {
        if (in.skip() != "null")
            refuse("tool_choice: must be an object");
        return;
    }
    JsonText type;
    ConversationToolChoice &choice = m_conversation.toolChoice;
    std::string_view key;
    while (!m_fault && in.nextMember(key)) {
        if (key == "type")
            type = readText(in, "tool_choice.type");
        else if (key == "name")
            choice.name = readText(in, "tool_choice.name");
        else if (key == "disable_parallel_tool_use")
            choice.disableParallel = readBoolean(in, "tool_choice.disable_parallel_tool_use");
        else
            in.skip();
    }
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto &entry) { return type.says(entry.first); });
    if (kind == kinds.end())
        return refuse("tool_choice.type: must be auto, any, tool or none");
    choice.kind = kind->second;
    if (choice.kind == Kind::Named && choice.name.empty())
        refuse("tool_choice.name: field required");
}

void MessagesRequestFields::readThinking(RequestCursor &in)
{
    using Mode = ConversationReasoning::Mode;
    if (!in.enterObject()) {
        if (in.skip() != "null")
            refuse("thinking: must be an object");
        return;
    }
    ConversationReasoning &reasoning = m_conversation.reasoning;
    JsonText type;
    std::string_view key;
    while (!m_fault && in.nextMember(key)) {
        if (key == "type") {
            type = readText(in, "thinking.type");
        } else if (key == "budget_tokens") {
            const auto budget = positiveInteger(in.skip());
            if (!budget)
                refuse("thinking.budget_tokens: must be a positive integer");
            reasoning.budget = budget.value_or(0);
        } else {
            in.skip();
        }
    }
    if (type.says("enabled"))
        reasoning.mode = reasoning.budget > 0 ? Mode::Budget : Mode::Adaptive;
    else if (type.says("adaptive") || type.says("between_tools"))
        reasoning.mode = Mode::Adaptive;
    else if (type.says("disabled"))
        reasoning.mode = Mode::Off;
    else
        refuse("thinking.type: must be enabled, adaptive or disabled");
}

void MessagesRequestFields::readOutputConfig(RequestCursor &in)
{
    using Effort = ConversationReasoning::Effort;
    static constexpr std::array<std::pair<std::string_view, Effort>, 6> efforts{{{"minimal", Effort::Minimal},
                                                                                 {"low", Effort::Low},
                                                                                 {"medium", Effort::Medium},
                                                                                 {"high", Effort::High},
                                                                                 {"xhigh", Effort::ExtraHigh},
                                                                                 {"max", Effort::Max}}};
    if (!in.enterObject()) {
        if (in.skip() != "null")
            refuse("output_config: must be an object");
        return;
    }
    std::string_view key;
    while (!m_fault && in.nextMember(key)) {
        if (key == "effort") {
            // An effort that we do not know yet is left to the provider's default: clients learn new words before gateways do.
            const JsonText effort = readText(in, "output_config.effort");
            const auto known = std::find_if(efforts.begin(), efforts.end(), [&](const auto &entry) { return effort.says(entry.first); });
            if (known != efforts.end())
                m_conversation.reasoning.effort = known->second;
        } else if (key == "format") {
            readOutputFormat(in);
        } else {
            in.skip();
        }
    }
}

void MessagesRequestFields::readOutputFormat(RequestCursor &in)
{
    if (!in.enterObject()) {
        if (in.skip() != "null")
            refuse("output_config.format: must be an object");
        return;
    }
    std::string_view key;
    while (in.nextMember(key)) {
        const bool object = in.peek() == '{';
        const std::string_view value = in.skip();
        if (key == "schema" && object)
            m_conversation.format = {.kind = ConversationFormat::Kind::JsonSchema, .name = {}, .schema = value, .strict = false};
    }
}

void MessagesRequestFields::readStopSequences(RequestCursor &in)
{
    m_conversation.stopSequences.clear();
    if (!in.enterArray()) {
        if (in.skip() != "null")
            refuse("stop_sequences: must be an array");
        return;
    }
    for (std::size_t index = 0; !m_fault && in.nextElement(); ++index) {
        if (in.peek() != '"')
            return refuse("stop_sequences." + std::to_string(index) + ": must be a string");
        m_conversation.stopSequences.push_back(in.string());
    }
}

void MessagesRequestFields::readMetadata(RequestCursor &in)
{
    if (!in.enterObject()) {
        if (in.skip() != "null")
            refuse("metadata: must be an object");
        return;
    }
    std::string_view key;
    while (!m_fault && in.nextMember(key)) {
        if (key == "user_id")
            m_conversation.userId = readText(in, "metadata.user_id");
        else
            in.skip();
    }
}

} // namespace gatehouse
