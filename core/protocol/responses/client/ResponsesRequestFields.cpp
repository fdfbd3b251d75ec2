// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesRequestFields.h"

#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/request/RequestNumber.h"
#include "core/protocol/responses/client/ResponsesRequestErrors.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

ResponsesRequestFields::Field ResponsesRequestFields::field(std::string_view key)
{
    using Self = ResponsesRequestFields;
    static constexpr std::array<std::pair<std::string_view, Field>, 16> fields{{
        {"instructions", &Self::readInstructions},
        {"max_output_tokens", &Self::readMaxTokens},
        {"temperature", &Self::readSampling},
        {"top_p", &Self::readSampling},
        {"stream", &Self::readFlag},
        {"parallel_tool_calls", &Self::readFlag},
        {"background", &Self::readFlag},
        {"user", &Self::readText},
        {"safety_identifier", &Self::readText},
        {"prompt_cache_key", &Self::readText},
        {"service_tier", &Self::readText},
        {"reasoning", &Self::readReasoning},
        {"text", &Self::readTextOptions},
        {"metadata", &Self::readMetadata},
        {"prompt", &Self::readElsewhere},
        {"conversation", &Self::readElsewhere},
    }};
    const auto known = std::find_if(fields.begin(), fields.end(), [key](const auto &each) { return each.first == key; });
    return known == fields.end() ? nullptr : known->second;
}

std::optional<ApiError> ResponsesRequestFields::read(std::string_view key, std::string_view value)
{
    if (!slices::isNull(value))
        if (const Field known = field(key))
            (this->*known)(key, value);
    return m_fault;
}

void ResponsesRequestFields::refuse(ApiError fault)
{
    if (!m_fault)
        m_fault = std::move(fault);
}

JsonText ResponsesRequestFields::text(std::string_view value, std::string_view place)
{
    if (!slices::isNull(value) && !slices::isString(value))
        refuse(responses::wrongType(std::string(place), "a string"));
    return {slices::inside(value)};
}

void ResponsesRequestFields::readInstructions(std::string_view key, std::string_view value)
{
    ConversationPart part;
    part.text = text(value, key);
    m_conversation.system.clear();
    if (!part.text.empty())
        m_conversation.system.push_back(part);
}

void ResponsesRequestFields::readMaxTokens(std::string_view key, std::string_view value)
{
    m_conversation.maxTokens = positiveInteger(value);
    if (!m_conversation.maxTokens)
        refuse(responses::wrongType(std::string(key), "a positive integer"));
}

void ResponsesRequestFields::readSampling(std::string_view key, std::string_view value)
{
    if (value.front() != '-' && (value.front() < '0' || value.front() > '9'))
        return refuse(responses::wrongType(std::string(key), "a number"));
    (key == "temperature" ? m_conversation.temperature : m_conversation.topP) = value;
}

void ResponsesRequestFields::readFlag(std::string_view key, std::string_view value)
{
    if (value != "true" && value != "false")
        return refuse(responses::wrongType(std::string(key), "a boolean"));
    if (key == "stream")
        m_conversation.stream = value == "true";
    else if (key == "parallel_tool_calls")
        m_conversation.toolChoice.disableParallel = value == "false";
    else if (value == "true")
        refuse(
            responses::refusal("background", "unsupported_value",
                               "'background' is not supported: the model behind this name answers while the connection is open. Send the "
                               "request without it, and with \"stream\": true if the answer takes long."));
}

void ResponsesRequestFields::readText(std::string_view key, std::string_view value)
{
    const JsonText read = text(value, key);
    (key == "user"                ? m_conversation.userId
     : key == "safety_identifier" ? m_conversation.openAi.safetyIdentifier
     : key == "prompt_cache_key"  ? m_conversation.openAi.promptCacheKey
                                  : m_conversation.openAi.serviceTier) = read;
}

void ResponsesRequestFields::readReasoning(std::string_view key, std::string_view value)
{
    using Effort = ConversationReasoning::Effort;
    using Mode = ConversationReasoning::Mode;
    static constexpr std::array<std::pair<std::string_view, Effort>, 6> efforts{{{"minimal", Effort::Minimal},
                                                                                 {"low", Effort::Low},
                                                                                 {"medium", Effort::Medium},
                                                                                 {"high", Effort::High},
                                                                                 {"xhigh", Effort::ExtraHigh},
                                                                                 {"max", Effort::Max}}};
    if (!slices::isObject(value))
        return refuse(responses::wrongType(std::string(key), "an object"));
    const JsonText word = text(slices::member(value, "effort"), "reasoning.effort");
    ConversationReasoning &reasoning = m_conversation.reasoning;
    if (word.says("none")) {
        reasoning.mode = Mode::Off;
        return;
    }
    // An effort that we do not know yet is left to the provider's default: clients learn new words before gateways do.
    const auto known = std::find_if(efforts.begin(), efforts.end(), [&word](const auto &each) { return word.says(each.first); });
    if (known == efforts.end())
        return;
    reasoning.mode = Mode::Adaptive;
    reasoning.effort = known->second;
}

void ResponsesRequestFields::readTextOptions(std::string_view key, std::string_view value)
{
    if (!slices::isObject(value))
        return refuse(responses::wrongType(std::string(key), "an object"));
    m_conversation.openAi.verbosity = text(slices::member(value, "verbosity"), "text.verbosity");
    if (const std::string_view format = slices::member(value, "format"); !slices::isNull(format))
        readFormat(format);
}

void ResponsesRequestFields::readFormat(std::string_view value)
{
    using Kind = ConversationFormat::Kind;
    if (!slices::isObject(value))
        return refuse(responses::wrongType("text.format", "an object"));
    const JsonText type = text(slices::member(value, "type"), "text.format.type");
    if (type.says("json_object")) {
        m_conversation.format.kind = Kind::JsonObject;
    } else if (type.says("json_schema")) {
        const std::string_view schema = slices::member(value, "schema");
        if (slices::isNull(schema))
            return refuse(responses::missing("text.format.schema"));
        if (!slices::isObject(schema))
            return refuse(responses::wrongType("text.format.schema", "an object"));
        m_conversation.format = {.kind = Kind::JsonSchema,
                                 .name = text(slices::member(value, "name"), "text.format.name"),
                                 .schema = schema,
                                 .strict = slices::member(value, "strict") == "true"};
    } else if (!type.says("text") && !m_fault) {
        refuse(responses::wrongValue("text.format.type", "'text', 'json_object', and 'json_schema'"));
    }
}

void ResponsesRequestFields::readMetadata(std::string_view key, std::string_view value)
{
    if (!slices::isObject(value))
        return refuse(responses::wrongType(std::string(key), "an object"));
    m_conversation.openAi.metadata = value;
}

void ResponsesRequestFields::readElsewhere(std::string_view key, std::string_view)
{
    refuse(
        responses::refusal(std::string(key), "unsupported_parameter",
                           "'" + std::string(key) +
                               "' names something that is kept at OpenAI, where the model behind this name cannot see it. Send its text in "
                               "'instructions' and 'input'."));
}

} // namespace gatehouse
