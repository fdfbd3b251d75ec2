// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProviderModelLists.h"

#include "core/probe/CatalogueModels.h"

namespace gatehouse {

std::vector<ProviderModel> ProviderModelLists::models(const Configuration &configuration, const std::string &provider) const
{
    if (const auto found = m_fetched.find(provider); found != m_fetched.end())
        return found->second;
    if (const auto &own = catalogueModels(provider); !own.empty())
        return own;
    const Provider *known = configuration.provider(provider);
    return known ? catalogueModels(known->modelsOf) : std::vector<ProviderModel>();
}

void ProviderModelLists::learn(const std::string &provider, std::vector<ProviderModel> models)
{
    if (models.empty())
        return;
    m_fetched[provider] = std::move(models);
    Q_EMIT changed(provider);
}

std::optional<std::chrono::milliseconds> ProviderModelLists::firstToken(const std::string &provider) const
{
    const auto found = m_firstTokens.find(provider);
    return found == m_firstTokens.end() ? std::nullopt : std::optional(found->second);
}

void ProviderModelLists::learnFirstToken(const std::string &provider, std::chrono::milliseconds time)
{
    m_firstTokens[provider] = time;
    Q_EMIT changed(provider);
}

} // namespace gatehouse
