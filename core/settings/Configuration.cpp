// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Configuration.h"

#include <algorithm>

namespace gatehouse {

namespace {
bool sameName(std::string_view left, std::string_view right)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(), [&](char a, char b) { return lower(a) == lower(b); });
}

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
    provider.preferred = provider.endpoints.contains(dialect) || provider.endpoints.empty() ? dialect : provider.endpoints.begin()->first;
}

void layTimeouts(TimeoutSettings &timeouts, const TimeoutSettings &over)
{
    for (const auto member : {&TimeoutSettings::connect, &TimeoutSettings::firstByte, &TimeoutSettings::idle, &TimeoutSettings::total})
        if (over.*member)
            timeouts.*member = over.*member;
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
        std::erase_if(provider.headers, [&](const auto &known) { return sameName(known.first, header.first); });
        provider.headers.push_back(header);
    }
    provider.fromSettings = true;
    return provider;
}

/// Named elsewhere than under "providers": that is enough for a provider with an address to be meant.
bool isReferred(const std::string &id, const Settings &settings)
{
    return id == settings.defaultProvider ||
           std::any_of(settings.models.begin(), settings.models.end(), [&](const ModelSettings &model) { return model.provider == id; });
}
} // namespace

Configuration::Configuration(Settings settings, const Catalogue &catalogue) : m_settings(std::move(settings)), m_catalogue(catalogue)
{
    for (const auto &[id, entry] : m_settings.providers) {
        const Provider *known = m_catalogue.provider(id);
        Provider base = known ? *known : Provider{};
        if (!known)
            base.id = base.displayName = id;
        if (Provider provider = laidOver(std::move(base), entry); !provider.endpoints.empty())
            m_providers.push_back(std::move(provider));
    }
    for (const Provider &known : m_catalogue.providers()) {
        const bool referred = isReferred(known.id, m_settings);
        // A local server may run or not: it is only there if somebody says so.
        if (m_settings.providers.contains(known.id) || known.endpoints.empty() || (!known.needsKey && !referred))
            continue;
        m_providers.push_back(known);
        m_providers.back().fromSettings = referred;
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
