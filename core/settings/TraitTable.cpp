// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/TraitTable.h"

#include "core/settings/Provider.h"
#include "core/settings/SettingsWords.h"

#include <array>
#include <type_traits>

namespace gatehouse {

namespace {

constexpr Words<ChatTraits::MaxTokensField, 3> maxTokensWords{{{"by_model", ChatTraits::MaxTokensField::ByModel},
                                                               {"max_tokens", ChatTraits::MaxTokensField::MaxTokens},
                                                               {"max_completion_tokens", ChatTraits::MaxTokensField::MaxCompletionTokens}}};
constexpr Words<ChatTraits::ReasoningReturn, 5> reasoningWords{{{"never", ChatTraits::ReasoningReturn::Never},
                                                                {"with_tool_calls", ChatTraits::ReasoningReturn::WithToolCalls},
                                                                {"when_known", ChatTraits::ReasoningReturn::WhenKnown},
                                                                {"details", ChatTraits::ReasoningReturn::Details},
                                                                {"thought_signature", ChatTraits::ReasoningReturn::ThoughtSignature}}};
constexpr Words<ChatTraits::ToolIds, 2> toolIdWords{
    {{"any", ChatTraits::ToolIds::Any}, {"nine_alphanumerics", ChatTraits::ToolIds::NineAlphanumerics}}};
constexpr Words<ChatTraits::EffortField, 5> effortWords{{{"none", ChatTraits::EffortField::None},
                                                         {"reasoning_effort", ChatTraits::EffortField::ReasoningEffort},
                                                         {"reasoning_object", ChatTraits::EffortField::ReasoningObject},
                                                         {"thinking_type", ChatTraits::EffortField::ThinkingType},
                                                         {"enable_thinking", ChatTraits::EffortField::EnableThinking}}};

/// Which words a member of this type takes; a new enumeration adds an overload.
constexpr const auto &wordsOf(ChatTraits::MaxTokensField)
{
    return maxTokensWords;
}
constexpr const auto &wordsOf(ChatTraits::ReasoningReturn)
{
    return reasoningWords;
}
constexpr const auto &wordsOf(ChatTraits::ToolIds)
{
    return toolIdWords;
}
constexpr const auto &wordsOf(ChatTraits::EffortField)
{
    return effortWords;
}

std::string assign(bool &member, const TraitValue &value)
{
    const bool *flag = std::get_if<bool>(&value);
    if (!flag)
        return "be true or false";
    member = *flag;
    return {};
}

std::string assign(int &member, const TraitValue &value)
{
    const std::int64_t *number = std::get_if<std::int64_t>(&value);
    if (!number || *number < 0 || *number > 1'000'000)
        return "be a whole number from 0 to 1000000";
    member = static_cast<int>(*number);
    return {};
}

template <typename Enum>
requires std::is_enum_v<Enum> std::string assign(Enum &member, const TraitValue &value)
{
    const auto &words = wordsOf(Enum{});
    const std::string *word = std::get_if<std::string>(&value);
    const auto found = word ? valueOf(words, *word) : std::nullopt;
    if (!found)
        return "be " + listed(words);
    member = *found;
    return {};
}

template <typename Traits>
struct Row
{
    std::string_view name;
    std::string (*set)(Traits &traits, const TraitValue &value);
};

template <auto Member, typename Traits>
std::string setMember(Traits &traits, const TraitValue &value)
{
    return assign(traits.*Member, value);
}

constexpr std::array chatTraits{
    Row<ChatTraits>{"max_tokens", setMember<&ChatTraits::maxTokens>},
    Row<ChatTraits>{"reasoning_return", setMember<&ChatTraits::reasoningReturn>},
    Row<ChatTraits>{"tool_ids", setMember<&ChatTraits::toolIds>},
    Row<ChatTraits>{"effort", setMember<&ChatTraits::effort>},
    Row<ChatTraits>{"max_stop_sequences", setMember<&ChatTraits::maxStopSequences>},
    Row<ChatTraits>{"stream_usage", setMember<&ChatTraits::streamUsage>},
    Row<ChatTraits>{"parallel_tool_calls", setMember<&ChatTraits::parallelToolCalls>},
    Row<ChatTraits>{"forced_tool_choice", setMember<&ChatTraits::forcedToolChoice>},
    Row<ChatTraits>{"files", setMember<&ChatTraits::files>},
    Row<ChatTraits>{"cache_control", setMember<&ChatTraits::cacheControl>},
    Row<ChatTraits>{"user_field", setMember<&ChatTraits::userField>},
    Row<ChatTraits>{"strict_schemas", setMember<&ChatTraits::strictSchemas>},
    Row<ChatTraits>{"developer_role", setMember<&ChatTraits::developerRole>},
    Row<ChatTraits>{"openai_members", setMember<&ChatTraits::openAiMembers>},
    Row<ChatTraits>{"json_schema", setMember<&ChatTraits::jsonSchema>},
};

constexpr std::array messagesTraits{
    Row<MessagesTraits>{"betas", setMember<&MessagesTraits::betas>},
    Row<MessagesTraits>{"threads", setMember<&MessagesTraits::threads>},
    Row<MessagesTraits>{"server_tools", setMember<&MessagesTraits::serverTools>},
    Row<MessagesTraits>{"images", setMember<&MessagesTraits::images>},
    Row<MessagesTraits>{"documents", setMember<&MessagesTraits::documents>},
    Row<MessagesTraits>{"redacted_thinking", setMember<&MessagesTraits::redactedThinking>},
    Row<MessagesTraits>{"thinking_required", setMember<&MessagesTraits::thinkingRequired>},
    Row<MessagesTraits>{"adaptive_thinking", setMember<&MessagesTraits::adaptiveThinking>},
    Row<MessagesTraits>{"structured_output", setMember<&MessagesTraits::structuredOutput>},
};

constexpr std::array responsesTraits{
    Row<ResponsesTraits>{"encrypted_reasoning", setMember<&ResponsesTraits::encryptedReasoning>},
    Row<ResponsesTraits>{"freeform_tools", setMember<&ResponsesTraits::freeformTools>},
    Row<ResponsesTraits>{"images", setMember<&ResponsesTraits::images>},
    Row<ResponsesTraits>{"files", setMember<&ResponsesTraits::files>},
    Row<ResponsesTraits>{"store", setMember<&ResponsesTraits::store>},
};

template <typename Traits, std::size_t Count>
std::string setIn(const std::array<Row<Traits>, Count> &rows, Traits &traits, std::string_view name, const TraitValue &value)
{
    for (const Row<Traits> &row : rows)
        if (row.name == name)
            return row.set(traits, value);
    std::string known;
    for (const Row<Traits> &row : rows)
        known.append(known.empty() ? "" : ", ").append(row.name);
    return "be left out: it is no trait that Gatehouse knows; there are " + known;
}

} // namespace

std::string setTrait(ChatTraits &traits, std::string_view name, const TraitValue &value)
{
    return setIn(chatTraits, traits, name, value);
}

std::string setTrait(MessagesTraits &traits, std::string_view name, const TraitValue &value)
{
    return setIn(messagesTraits, traits, name, value);
}

std::string setTrait(ResponsesTraits &traits, std::string_view name, const TraitValue &value)
{
    return setIn(responsesTraits, traits, name, value);
}

std::string setTrait(Provider &provider, Dialect dialect, std::string_view name, const TraitValue &value)
{
    switch (dialect) {
    case Dialect::Chat:
        return setTrait(provider.chat, name, value);
    case Dialect::Messages:
        return setTrait(provider.messages, name, value);
    case Dialect::Responses:
        return setTrait(provider.responses, name, value);
    }
    return {};
}

} // namespace gatehouse
