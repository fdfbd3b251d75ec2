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

TraitValue traitValue(element value)
{
    if (value.is_bool())
        return bool(value);
    if (value.is_int64())
        return std::int64_t(value);
    return value.is_string() ? TraitValue(text(value)) : TraitValue();
}

void readTraits(Provider &provider, Dialect dialect, element traits)
{
    for (const auto &[name, value] : traits.get_object())
        if (const std::string must = setTrait(provider, dialect, name, traitValue(value)); !must.empty())
            throw std::invalid_argument(provider.id + ": trait " + std::string(name) + " must " + must);
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
    else if (name == "like")
        return; // see begun()
    else if (name == "models_of")
        provider.modelsOf = text(value);
    else if (name == "models_url")
        provider.modelsUrl = text(value);
    else if (const auto traitsOf = dialectFromString(name))
        readTraits(provider, *traitsOf, value);
    else
        throw std::invalid_argument("unknown member " + std::string(name));
}

/// What an entry starts from: another one that it is like in all but what it says itself, its addresses and its key.
Provider begun(const object &entry, const std::vector<Provider> &known)
{
    std::string_view like;
    if (entry["like"].get(like) != simdjson::SUCCESS)
        return {};
    for (Provider provider : known) {
        if (provider.id != like)
            continue;
        if (provider.modelsOf.empty())
            provider.modelsOf = provider.id;
        provider.endpoints.clear();
        provider.keyVariables.clear();
        provider.keyPage.clear();
        return provider;
    }
    throw std::invalid_argument("like " + std::string(like) + ", which stands nowhere above");
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
            Provider provider = begun(entry, contents.providers);
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
