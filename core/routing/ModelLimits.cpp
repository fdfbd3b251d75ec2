// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ModelLimits.h"

namespace gatehouse {

namespace {

/// What the catalogue knows of a model, whoever serves it: resellers put the maker in front of the name.
const ModelInfo *known(const Catalogue &catalogue, std::string_view provider, std::string_view model)
{
    if (const ModelInfo *info = catalogue.model(provider, model))
        return info;
    return catalogue.model({}, model.substr(model.rfind('/') + 1));
}

std::shared_ptr<const ModelInfo> laidOver(const ModelInfo *base, const ProviderModel &told)
{
    auto info = std::make_shared<ModelInfo>();
    if (base)
        *info = *base;
    else
        info->reasoning = true; // as with a model that nobody knows: what was asked for is passed on
    if (info->name.empty())
        info->name = told.name;
    if (told.context > 0)
        info->context = told.context;
    if (told.output > 0)
        info->output = told.output;
    // A window that the server made smaller than the model's own bounds the answer too.
    if (info->context > 0 && info->output > info->context)
        info->output = info->context;
    info->images = told.images.value_or(info->images);
    info->pdf = told.pdf.value_or(info->pdf);
    info->reasoning = told.reasoning.value_or(info->reasoning);
    info->temperature = told.temperature.value_or(info->temperature);
    return info;
}

} // namespace

ModelLimits::Table &ModelLimits::table(std::string_view provider)
{
    const auto found = m_tables.find(provider);
    return found != m_tables.end() ? found->second : m_tables[std::string(provider)];
}

bool ModelLimits::takeTurn(std::string_view provider, Clock::TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    Table &asked = table(provider);
    if (asked.next > now)
        return false;
    asked.next = now + longestQuestion;
    return true;
}

void ModelLimits::learned(std::string_view provider, const std::vector<ProviderModel> &models, const Catalogue &catalogue,
                          Clock::TimePoint now)
{
    std::map<std::string, std::shared_ptr<const ModelInfo>, std::less<>> told;
    for (const ProviderModel &model : models)
        if (model.tellsAnything())
            told.insert_or_assign(model.id, laidOver(known(catalogue, provider, model.id), model));
    const std::lock_guard lock(m_mutex);
    Table &asked = table(provider);
    asked.models.swap(told);
    asked.next = now + lifetime;
}

void ModelLimits::failed(std::string_view provider, Clock::TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    table(provider).next = now + pauseAfterFailure;
}

std::shared_ptr<const ModelInfo> ModelLimits::find(std::string_view provider, std::string_view model) const
{
    const std::lock_guard lock(m_mutex);
    const auto asked = m_tables.find(provider);
    if (asked == m_tables.end())
        return nullptr;
    const auto found = asked->second.models.find(model);
    return found == asked->second.models.end() ? nullptr : found->second;
}

void ModelLimits::clear()
{
    const std::lock_guard lock(m_mutex);
    m_tables.clear();
}

} // namespace gatehouse
