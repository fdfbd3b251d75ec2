// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/CatalogueReader.h"

#include "core/settings/SettingsWords.h"

#include <array>
#include <simdjson.h>
#include <stdexcept>
#include <tuple>

namespace gatehouse {

namespace {
using simdjson::dom::element;
using simdjson::dom::object;

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

std::string text(element value)
{
    return std::string(std::string_view(value));
}

template <typename Value, std::size_t Count>
Value word(element value, const Words<Value, Count> &words)
{
    const auto found = valueOf(words, std::string_view(value));
    if (!found)
        throw std::invalid_argument("unknown word " + text(value));
    return *found;
}

Dialect dialect(std::string_view name)
{
    const auto found = dialectFromString(name);
    if (!found)
        throw std::invalid_argument("unknown dialect " + std::string(name));
    return *found;
}

void readTrait(ChatTraits &traits, std::string_view name, element value)
{
    using Flag = std::pair<std::string_view, bool ChatTraits::*>;
    static constexpr std::array<Flag, 8> flags{{{"stream_usage", &ChatTraits::streamUsage},
                                                {"parallel_tool_calls", &ChatTraits::parallelToolCalls},
                                                {"forced_tool_choice", &ChatTraits::forcedToolChoice},
                                                {"files", &ChatTraits::files},
                                                {"cache_control", &ChatTraits::cacheControl},
                                                {"user_field", &ChatTraits::userField},
                                                {"strict_schemas", &ChatTraits::strictSchemas},
                                                {"developer_role", &ChatTraits::developerRole}}};
    for (const auto &[flag, member] : flags)
        if (flag == name) {
            traits.*member = value.get_bool();
            return;
        }
    if (name == "max_tokens")
        traits.maxTokens = word(value, maxTokensWords);
    else if (name == "reasoning_return")
        traits.reasoningReturn = word(value, reasoningWords);
    else if (name == "tool_ids")
        traits.toolIds = word(value, toolIdWords);
    else if (name == "effort")
        traits.effort = word(value, effortWords);
    else if (name == "max_stop_sequences")
        traits.maxStopSequences = static_cast<int>(value.get_int64());
    else
        throw std::invalid_argument("unknown trait " + std::string(name));
}

void readField(Provider &provider, std::string_view name, element value)
{
    if (name == "id")
        provider.id = text(value);
    else if (name == "name")
        provider.displayName = text(value);
    else if (name == "endpoints")
        for (const auto &[key, address] : value.get_object())
            provider.endpoints.emplace(dialect(key), text(address));
    else if (name == "address_hint")
        provider.addressHint = text(value);
    else if (name == "preferred")
        provider.preferred = dialect(std::string_view(value));
    else if (name == "auth")
        provider.auth = word(value, authWords);
    else if (name == "variables")
        for (const element variable : value.get_array())
            provider.keyVariables.push_back(text(variable));
    else if (name == "needs_key")
        provider.needsKey = value.get_bool();
    else if (name == "counts_tokens")
        provider.countsTokens = value.get_bool();
    else if (name == "key_page")
        provider.keyPage = text(value);
    else if (name == "models")
        for (const auto &[size, model] : value.get_object())
            (size == "big" ? provider.bigModel : size == "middle" ? provider.middleModel : provider.smallModel) = text(model);
    else if (name == "chat")
        for (const auto &[trait, setting] : value.get_object())
            readTrait(provider.chat, trait, setting);
    else
        throw std::invalid_argument("unknown member " + std::string(name));
}

/// A size that is not named takes its neighbour's model, so that every family leads somewhere.
void fillModels(Provider &provider)
{
    auto [big, middle, small] = std::tie(provider.bigModel, provider.middleModel, provider.smallModel);
    if (middle.empty())
        middle = big.empty() ? small : big;
    if (big.empty())
        big = middle;
    if (small.empty())
        small = middle;
}
} // namespace

Result<CatalogueContents, std::string> readCatalogue(std::string_view json)
{
    CatalogueContents contents;
    try {
        simdjson::dom::parser parser;
        const simdjson::padded_string padded(json);
        const object root = parser.parse(padded);
        for (const object entry : root["providers"].get_array()) {
            Provider provider;
            provider.fromCatalogue = true;
            for (const auto &[name, value] : entry)
                readField(provider, name, value);
            fillModels(provider);
            contents.providers.push_back(std::move(provider));
        }
        for (const object entry : root["names"].get_array())
            contents.names.push_back({text(entry["name"]), text(entry["provider"]), text(entry["model"])});
        for (const auto &[name, model] : root["stand_ins"].get_object())
            contents.standIns.emplace(name, text(model));
    } catch (const std::exception &error) {
        return std::string("The built-in catalogue cannot be read: ") + error.what();
    }
    return contents;
}

} // namespace gatehouse
