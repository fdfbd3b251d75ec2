// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ProviderModels.h"

#include "core/base/Text.h"
#include "core/routing/EndpointUrl.h"

#include <algorithm>
#include <initializer_list>
#include <simdjson.h>

namespace gatehouse {

namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr std::size_t mostModels = 5000;
constexpr std::size_t longestId = 256;
constexpr std::int64_t mostTokens = 1'000'000'000; ///< above it stands nonsense

std::string text(const object &from, std::string_view name)
{
    std::string_view found;
    return from[name].get(found) == simdjson::SUCCESS ? std::string(found) : std::string();
}

/// A count of tokens; 0 where there is none. Some providers write numbers as text or with a fraction.
std::int64_t tokens(const element &value)
{
    std::int64_t number = 0;
    double fraction = 0;
    std::string_view words;
    if (value.get(number) != simdjson::SUCCESS) {
        if (value.get(fraction) == simdjson::SUCCESS && fraction > 0 && fraction <= static_cast<double>(mostTokens))
            number = static_cast<std::int64_t>(fraction);
        else if (value.get(words) == simdjson::SUCCESS && !words.empty() && words.size() < 10 &&
                 std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; }))
            number = std::stoll(std::string(words));
        else
            return 0;
    }
    return number > 0 && number <= mostTokens ? number : 0;
}

/// The first of these members, each a path, that tells a count.
std::int64_t firstOf(const object &from, std::initializer_list<std::string_view> paths)
{
    for (const std::string_view path : paths) {
        element found;
        if (from.at_pointer(path).get(found) == simdjson::SUCCESS)
            if (const std::int64_t count = tokens(found); count > 0)
                return count;
    }
    return 0;
}

std::optional<bool> flag(const object &from, std::initializer_list<std::string_view> paths)
{
    for (const std::string_view path : paths) {
        bool found = false;
        if (from.at_pointer(path).get(found) == simdjson::SUCCESS)
            return found;
    }
    return std::nullopt;
}

/// Whether a list of words has one of these; unset if there is no such list.
std::optional<bool> lists(const object &from, std::string_view path, std::initializer_list<std::string_view> wanted)
{
    array words;
    if (from.at_pointer(path).get(words) != simdjson::SUCCESS)
        return std::nullopt;
    for (const element word : words) {
        std::string_view said;
        if (word.get(said) == simdjson::SUCCESS)
            for (const std::string_view one : wanted)
                if (equalsIgnoringCase(said, one))
                    return true;
    }
    return false;
}

std::optional<bool> either(std::optional<bool> first, std::optional<bool> second)
{
    return first ? first : second;
}

std::string idOf(const object &model)
{
    std::string id = text(model, "id");
    if (id.empty())
        id = text(model, "name"); // Gemini
    if (id.starts_with("models/"))
        id.erase(0, std::string_view("models/").size());
    return id;
}

std::optional<ProviderModel> readModel(const object &entry)
{
    ProviderModel model;
    model.id = idOf(entry);
    if (model.id.empty() || model.id.size() > longestId)
        return std::nullopt;
    for (const std::string_view member : {"display_name", "displayName", "name"})
        if (model.name.empty())
            if (std::string name = text(entry, member); name.size() <= longestId && !name.starts_with("models/"))
                model.name = std::move(name);
    // A server that was started with a smaller window tells it beside the model's own.
    model.context = firstOf(entry, {"/loaded_context_length", "/top_provider/context_length", "/max_model_len", "/meta/n_ctx",
                                    "/max_input_tokens", "/inputTokenLimit", "/max_context_length", "/context_length", "/context_window",
                                    "/max_context_window_tokens", "/limits/max_context_window_tokens", "/meta/n_ctx_train"});
    model.output = firstOf(entry, {"/top_provider/max_completion_tokens", "/max_completion_tokens", "/max_output_tokens",
                                   "/max_output_length", "/outputTokenLimit", "/max_tokens", "/limits/max_output_tokens"});
    model.images = either(lists(entry, "/architecture/input_modalities", {"image"}),
                          either(lists(entry, "/input_modalities", {"image"}),
                                 flag(entry, {"/capabilities/vision", "/capabilities/image_input/supported", "/supports_image_in",
                                              "/supports_image_input", "/supports_vision"})));
    model.pdf = either(lists(entry, "/architecture/input_modalities", {"file", "pdf"}), flag(entry, {"/capabilities/pdf_input/supported"}));
    model.reasoning =
        either(lists(entry, "/supported_parameters", {"reasoning", "include_reasoning"}),
               flag(entry, {"/capabilities/reasoning", "/capabilities/thinking/supported", "/supports_reasoning", "/thinking"}));
    model.temperature = lists(entry, "/supported_parameters", {"temperature"});
    if (text(entry, "type") == "vlm") // LM Studio
        model.images = true;
    return model;
}

bool find(const element &root, array &list)
{
    if (root.get(list) == simdjson::SUCCESS)
        return true;
    object outer;
    if (root.get(outer) != simdjson::SUCCESS)
        return false;
    return outer["data"].get(list) == simdjson::SUCCESS || outer["models"].get(list) == simdjson::SUCCESS;
}

} // namespace

ModelListAddress modelsPage(const Provider &provider)
{
    const auto preferred = provider.endpoints.find(provider.preferred);
    if (preferred == provider.endpoints.end() || (provider.modelsUrl && provider.modelsUrl->empty()))
        return {};
    if (provider.modelsUrl) {
        if (!provider.modelsUrl->starts_with('/'))
            return {*provider.modelsUrl, provider.preferred};
        const std::string &address = preferred->second;
        const std::size_t host = address.find("://");
        return {address.substr(0, address.find_first_of("/?", host == std::string::npos ? 0 : host + 3)) + *provider.modelsUrl,
                provider.preferred};
    }
    for (const Dialect dialect : {Dialect::Chat, Dialect::Responses, Dialect::Messages}) {
        const auto endpoint = provider.endpoints.find(dialect);
        if (endpoint == provider.endpoints.end() || namesModel(endpoint->second))
            continue;
        // Anthropic's list comes in pages; this is the largest.
        return {endpointUrl(endpoint->second, dialect == Dialect::Messages ? "/v1/models?limit=1000" : "/models", {}), dialect};
    }
    return {};
}

Result<std::vector<ProviderModel>, std::string> readProviderModels(std::string_view body)
{
    simdjson::dom::parser parser;
    const simdjson::padded_string padded(body);
    element root;
    array list;
    if (parser.parse(padded).get(root) != simdjson::SUCCESS || !find(root, list))
        return std::string("its list of models is in no form that Gatehouse knows");
    std::vector<ProviderModel> models;
    for (const element entry : list) {
        object model;
        if (models.size() < mostModels && entry.get(model) == simdjson::SUCCESS)
            if (auto read = readModel(model))
                models.push_back(std::move(*read));
    }
    return models;
}

} // namespace gatehouse
