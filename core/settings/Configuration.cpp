// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Configuration.h"

#include "core/base/Text.h"
#include "core/settings/ProviderAddress.h"
#include "core/settings/ProviderHeaders.h"

#include <algorithm>

namespace gatehouse {

namespace {
/// An address in the settings replaces the catalogue's addresses, all of them: a provider behind another address is reached there alone.
void layEndpoints(Provider &provider, const ProviderSettings &settings)
{
    if (!settings.endpoints.empty())
        provider.endpoints = settings.endpoints;
    const Dialect dialect = settings.dialect.value_or(provider.preferred);
    if (!settings.baseUrl.empty()) {
        if (settings.endpoints.empty())
            provider.endpoints.clear();
        provider.endpoints[dialect] = settings.baseUrl;
    } else if (settings.dialect && settings.endpoints.empty()) {
        std::erase_if(provider.endpoints, [dialect](const auto &endpoint) { return endpoint.first != dialect; });
    }
    for (auto &[spoken, address] : provider.endpoints)
        address = withApiVersion(std::move(address), spoken, settings.apiVersion);
    provider.preferred = provider.endpoints.contains(dialect) || provider.endpoints.empty() ? dialect : provider.endpoints.begin()->first;
}

void layTimeouts(TimeoutSettings &timeouts, const TimeoutSettings &over)
{
    for (const auto member : {&TimeoutSettings::connect, &TimeoutSettings::firstByte, &TimeoutSettings::idle, &TimeoutSettings::total})
        if (over.*member)
            timeouts.*member = over.*member;
}

void layDetails(Provider &provider, const ProviderSettings &settings)
{
    if (!settings.name.empty())
        provider.displayName = settings.name;
    for (const TraitSettings &trait : settings.traits)
        setTrait(provider, trait.dialect, trait.name, trait.value);
    if (settings.countsTokens)
        provider.countsTokens = *settings.countsTokens;
    // Another address is another server: what the catalogue says of lists holds for its own alone.
    if (settings.modelsUrl)
        provider.modelsUrl = settings.modelsUrl;
    else if (provider.modelsUrl && !provider.modelsUrl->starts_with('/') && (!settings.baseUrl.empty() || !settings.endpoints.empty()))
        provider.modelsUrl.reset();
    provider.compression = settings.compression;
    if (settings.bigModel.empty() && settings.middleModel.empty() && settings.smallModel.empty())
        return;
    // A size that is not named takes its neighbour's model, so that every family leads somewhere.
    const std::string &middle = !settings.middleModel.empty() ? settings.middleModel
                                : !settings.bigModel.empty()  ? settings.bigModel
                                                              : settings.smallModel;
    provider.bigModel = settings.bigModel.empty() ? middle : settings.bigModel;
    provider.middleModel = middle;
    provider.smallModel = settings.smallModel.empty() ? middle : settings.smallModel;
}

Provider laidOver(Provider provider, const ProviderSettings &settings)
{
    layEndpoints(provider, settings);
    if (settings.auth)
        provider.auth = settings.auth;
    if (settings.key)
        provider.key = *settings.key;
    if (provider.key.kind == KeySource::Kind::None)
        provider.needsKey = false;
    layTimeouts(provider.timeouts, settings.timeouts);
    for (const auto &header : settings.headers) {
        std::erase_if(provider.headers, [&](const auto &known) { return equalsIgnoringCase(known.first, header.first); });
        provider.headers.push_back(header);
    }
    layDetails(provider, settings);
    provider.request = settings.request;
    provider.proxy = settings.proxy;
    provider.fromSettings = true;
    return provider;
}

/// A secret header takes the place of one that stands in the settings; `headers` come later than what is there.
void addSecretHeaders(Provider &provider, SecretHeaders headers)
{
    for (auto &header : headers) {
        const auto same = [&](const auto &known) { return equalsIgnoringCase(known.first, header.first); };
        std::erase_if(provider.headers, same);
        std::erase_if(provider.secretHeaders, same);
        provider.secretHeaders.push_back(std::move(header));
    }
}

/// What the catalogue knows of a provider that the settings name.
Provider begun(const std::string &id, const ProviderSettings &settings, const Catalogue &catalogue)
{
    if (const Provider *known = catalogue.provider(id))
        return *known;
    Provider provider;
    if (const Provider *like = settings.like.empty() ? nullptr : catalogue.provider(settings.like)) {
        provider = *like;
        provider.modelsOf = like->modelsOf.empty() ? like->id : like->modelsOf;
        provider.keyVariables.clear(); // the key of the other one would be sent to this one's address
        provider.fromCatalogue = false;
    } else {
        // Of a stranger nothing is known that it does not take: a request in its own dialect goes on whole.
        provider.messages.serverTools = true;
        provider.messages.documents = true;
        provider.messages.redactedThinking = true;
        provider.messages.structuredOutput = true;
    }
    provider.id = provider.displayName = id;
    return provider;
}

/// Named elsewhere than under "providers": that is enough for a provider with an address to be meant. As "provider/model" it is one word of
/// several meanings, which only a local server is sure to be meant by.
bool isReferred(const Provider &known, const Settings &settings)
{
    const auto names = [&](const ModelSettings &entry) {
        return entry.provider == known.id ||
               (!known.needsKey && std::any_of(entry.fallbacks.begin(), entry.fallbacks.end(),
                                               [&](const std::string &name) { return name.starts_with(known.id + "/"); }));
    };
    return known.id == settings.defaultProvider || std::any_of(settings.models.begin(), settings.models.end(), names) ||
           std::any_of(settings.families.begin(), settings.families.end(), [&](const auto &slot) { return names(slot.second); });
}
} // namespace

Configuration::Configuration(Settings settings, const Catalogue &catalogue, const EnvironmentReader &environment,
                             const std::vector<std::string> &variables)
    : m_settings(std::move(settings)), m_catalogue(catalogue)
{
    for (const auto &[id, entry] : m_settings.providers) {
        if (Provider provider = laidOver(begun(id, entry, m_catalogue), entry); !provider.endpoints.empty())
            m_providers.push_back(std::move(provider));
    }
    for (const Provider &known : m_catalogue.providers()) {
        const bool referred = isReferred(known, m_settings);
        // A local server may run or not: it is only there if somebody says so.
        if (m_settings.providers.contains(known.id) || known.endpoints.empty() || (!known.needsKey && !referred))
            continue;
        m_providers.push_back(known);
        m_providers.back().fromSettings = referred;
    }
    readHeaders(environment, variables);
}

void Configuration::readHeaders(const EnvironmentReader &environment, const std::vector<std::string> &variables)
{
    std::vector<std::string> ids;
    for (const Provider &provider : m_providers)
        ids.push_back(provider.id);
    for (Provider &provider : m_providers) {
        addSecretHeaders(provider, environmentHeaders(provider.id, ids, variables, environment, m_warnings));
        if (const auto settings = m_settings.providers.find(provider.id); settings != m_settings.providers.end())
            addSecretHeaders(provider, readSecretHeaders(provider.id, settings->second.secretHeaders, environment, m_warnings));
    }
}

const Provider *Configuration::provider(std::string_view id) const
{
    for (const Provider &provider : m_providers)
        if (provider.id == id)
            return &provider;
    return nullptr;
}

} // namespace gatehouse
