// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatRequestFields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

using Effort = ConversationReasoning::Effort;
using Mode = ConversationReasoning::Mode;
using FormatKind = ConversationFormat::Kind;

namespace {
const ChatRequestPlace top;
} // namespace

bool ChatRequestFields::read(std::string_view key, RequestCursor &in)
{
    if (key == "stream")
        m_conversation.stream = m_reader.boolean(in, top.in("stream"));
    else if (key == "max_tokens")
        m_conversation.maxTokens = m_reader.count(in, top.in("max_tokens"));
    else if (key == "max_completion_tokens")
        m_conversation.maxTokens = m_reader.count(in, top.in("max_completion_tokens"));
    else if (key == "temperature")
        m_conversation.temperature = m_reader.number(in, top.in("temperature"));
    else if (key == "top_p")
        m_conversation.topP = m_reader.number(in, top.in("top_p"));
    else if (key == "top_k")
        m_conversation.topK = m_reader.number(in, top.in("top_k"));
    else if (key == "stop")
        readStop(in, top.in("stop"));
    else if (key == "response_format")
        readFormat(in, top.in("response_format"));
    else if (key == "n")
        readChoices(in, top.in("n"));
    else
        return readThinking(key, in) || readOpenAi(key, in);
    return true;
}

bool ChatRequestFields::readOpenAi(std::string_view key, RequestCursor &in)
{
    ConversationOpenAi &openAi = m_conversation.openAi;
    if (key == "user")
        m_conversation.userId = m_reader.text(in, top.in("user"));
    else if (key == "safety_identifier")
        openAi.safetyIdentifier = m_reader.text(in, top.in("safety_identifier"));
    else if (key == "prompt_cache_key")
        openAi.promptCacheKey = m_reader.text(in, top.in("prompt_cache_key"));
    else if (key == "service_tier")
        openAi.serviceTier = m_reader.text(in, top.in("service_tier"));
    else if (key == "verbosity")
        openAi.verbosity = m_reader.text(in, top.in("verbosity"));
    else if (key == "metadata")
        openAi.metadata = m_reader.object(in, top.in("metadata"));
    else
        return false;
    return true;
}

/// How clients ask for reasoning: OpenAI's, OpenRouter's, DeepSeek's and GLM's, and Qwen's way.
bool ChatRequestFields::readThinking(std::string_view key, RequestCursor &in)
{
    if (key == "reasoning_effort") {
        readEffort(in, top.in("reasoning_effort"));
    } else if (key == "reasoning") {
        readReasoning(in, top.in("reasoning"));
    } else if (key == "thinking") {
        readThinkingType(in, top.in("thinking"));
    } else if (key == "enable_thinking") {
        if (in.peek() == 'n')
            in.skip();
        else
            setThinking(m_reader.boolean(in, top.in("enable_thinking")));
    } else if (key == "thinking_budget") {
        setBudget(m_reader.count(in, top.in("thinking_budget")));
    } else {
        return false;
    }
    return true;
}

void ChatRequestFields::setThinking(bool wanted)
{
    Mode &mode = m_conversation.reasoning.mode;
    if (!wanted)
        mode = Mode::Off;
    else if (mode == Mode::Unspecified)
        mode = Mode::Adaptive;
}

void ChatRequestFields::setBudget(std::optional<std::int64_t> tokens)
{
    if (!tokens)
        return;
    ConversationReasoning &reasoning = m_conversation.reasoning;
    reasoning.budget = *tokens;
    if (reasoning.mode != Mode::Off)
        reasoning.mode = Mode::Budget;
}

void ChatRequestFields::readEffort(RequestCursor &in, const ChatRequestPlace &place)
{
    static constexpr std::array<std::pair<std::string_view, Effort>, 7> efforts{{{"minimal", Effort::Minimal},
                                                                                 {"low", Effort::Low},
                                                                                 {"medium", Effort::Medium},
                                                                                 {"high", Effort::High},
                                                                                 {"xhigh", Effort::ExtraHigh},
                                                                                 {"extra_high", Effort::ExtraHigh},
                                                                                 {"max", Effort::Max}}};
    const JsonText effort = m_reader.text(in, place);
    if (effort.says("none"))
        return setThinking(false);
    // A word that we do not know yet is left to the provider's default: clients learn new words before gateways do.
    const auto known = std::find_if(efforts.begin(), efforts.end(), [&](const auto &entry) { return effort.says(entry.first); });
    if (known == efforts.end())
        return;
    m_conversation.reasoning.effort = known->second;
    if (known->second != Effort::Minimal)
        setThinking(true);
}

void ChatRequestFields::readReasoning(RequestCursor &in, const ChatRequestPlace &place)
{
    if (!m_reader.enterObject(in, place))
        return;
    std::string_view key;
    while (!m_reader.failed() && in.nextMember(key)) {
        if (key == "effort")
            readEffort(in, place.in("effort"));
        else if (key == "max_tokens")
            setBudget(m_reader.count(in, place.in("max_tokens")));
        else if (key == "enabled" && in.peek() != 'n')
            setThinking(m_reader.boolean(in, place.in("enabled")));
        else
            in.skip();
    }
}

void ChatRequestFields::readThinkingType(RequestCursor &in, const ChatRequestPlace &place)
{
    if (in.peek() == 't' || in.peek() == 'f')
        return setThinking(m_reader.boolean(in, place));
    if (!m_reader.enterObject(in, place))
        return;
    std::string_view key;
    while (!m_reader.failed() && in.nextMember(key)) {
        if (key == "type") {
            const JsonText type = m_reader.text(in, place.in("type"));
            if (type.says("enabled") || type.says("adaptive"))
                setThinking(true);
            else if (type.says("disabled"))
                setThinking(false);
        } else if (key == "budget_tokens") {
            setBudget(m_reader.count(in, place.in("budget_tokens")));
        } else {
            in.skip();
        }
    }
}

void ChatRequestFields::readFormat(RequestCursor &in, const ChatRequestPlace &place)
{
    if (!m_reader.enterObject(in, place))
        return;
    m_conversation.format = {};
    JsonText type;
    std::string_view key;
    while (!m_reader.failed() && in.nextMember(key)) {
        if (key == "type")
            type = m_reader.text(in, place.in("type"));
        else if (key == "json_schema")
            readSchema(in, place.in("json_schema"));
        else
            in.skip();
    }
    ConversationFormat &format = m_conversation.format;
    if (type.says("json_schema"))
        format.kind = format.schema.empty() ? FormatKind::JsonObject : FormatKind::JsonSchema;
    else if (type.says("json_object"))
        format = {.kind = FormatKind::JsonObject, .name = {}, .schema = {}, .strict = false};
    else
        format = {};
}

void ChatRequestFields::readSchema(RequestCursor &in, const ChatRequestPlace &place)
{
    if (!m_reader.enterObject(in, place))
        return;
    ConversationFormat &format = m_conversation.format;
    std::string_view key;
    while (!m_reader.failed() && in.nextMember(key)) {
        if (key == "name")
            format.name = m_reader.text(in, place.in("name"));
        else if (key == "schema")
            format.schema = m_reader.object(in, place.in("schema"));
        else if (key == "strict")
            format.strict = m_reader.boolean(in, place.in("strict"));
        else
            in.skip();
    }
}

void ChatRequestFields::readStop(RequestCursor &in, const ChatRequestPlace &place)
{
    m_conversation.stopSequences.clear();
    if (in.peek() == '"') {
        m_conversation.stopSequences.push_back(in.string());
        return;
    }
    if (!m_reader.enterArray(in, place))
        return;
    for (std::size_t index = 0; !m_reader.failed() && in.nextElement(); ++index)
        m_conversation.stopSequences.push_back(m_reader.text(in, place.at(index)));
}

void ChatRequestFields::readChoices(RequestCursor &in, const ChatRequestPlace &place)
{
    const auto wanted = m_reader.count(in, place);
    if (wanted && *wanted > 1)
        m_reader.refuse(place, "this model gives one answer at a time; ask for one, and send the request again for more");
}

} // namespace gatehouse
