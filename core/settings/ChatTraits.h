// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gatehouse {

/// What a Chat Completions provider does differently from the others; data of the catalogue.
struct ChatTraits
{
    enum class MaxTokensField : std::uint8_t {
        ByModel,
        MaxTokens,
        MaxCompletionTokens
    }; ///< ByModel: max_completion_tokens for OpenAI's reasoning models, else max_tokens
    enum class ReasoningReturn : std::uint8_t {
        Never,            ///< earlier reasoning is left out
        WithToolCalls,    ///< reasoning_content on every assistant message that has tool calls, a placeholder where it was lost (DeepSeek,
                          ///< Kimi, MiMo, GLM: 400 without it)
        WhenKnown,        ///< reasoning_content where we have it
        Details,          ///< reasoning_details, unchanged (OpenRouter)
        ThoughtSignature, ///< Gemini: extra_content.google.thought_signature on tool calls
    };
    enum class ToolIds : std::uint8_t { Any, NineAlphanumerics /* Mistral */ };
    enum class EffortField : std::uint8_t {
        None,
        ReasoningEffort,
        ReasoningObject /* OpenRouter */,
        ThinkingType /* DeepSeek, GLM, Kimi, MiMo: thinking {type} */,
        EnableThinking /* Qwen */
    };

    MaxTokensField maxTokens = MaxTokensField::ByModel;
    ReasoningReturn reasoningReturn = ReasoningReturn::WhenKnown;
    ToolIds toolIds = ToolIds::Any;
    EffortField effort = EffortField::None;
    int maxStopSequences = 0;      ///< 0: no limit
    bool streamUsage = true;       ///< takes stream_options.include_usage
    bool parallelToolCalls = true; ///< takes parallel_tool_calls
    bool forcedToolChoice = true;  ///< takes tool_choice required or named while thinking
    bool files = true;             ///< takes `file` parts (PDF)
    bool cacheControl = false;     ///< takes cache_control (OpenRouter's Claude models)
    bool userField = false;        ///< takes `user`
    bool strictSchemas = false;    ///< refuses JSON Schema keywords that Gemini refuses
    bool developerRole = false;    ///< reasoning models want role developer in place of system
    bool openAiMembers = false;    ///< takes what OpenAI alone has: verbosity, prompt_cache_key, safety_identifier, service_tier,
                                   ///< `refusal` in history, `strict` tools
    bool jsonSchema = true;        ///< takes response_format json_schema; else json_object alone (DeepSeek, Kimi, GLM, MiMo)
};

} // namespace gatehouse
