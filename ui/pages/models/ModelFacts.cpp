// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/ModelFacts.h"

#include "core/probe/ProviderModelLists.h"
#include "core/routing/ListedNames.h"
#include "core/routing/ModelFamilies.h"
#include "core/routing/Route.h"
#include "core/settings/ProviderKeys.h"
#include "ui/tray/TrayModel.h"

#include <QtCore/QCoreApplication>

namespace gatehouse {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ModelFacts)
};

const ModelInfo *inCatalogue(const Configuration &configuration, const std::string &provider, const std::string &model)
{
    const Provider *known = configuration.provider(provider);
    return configuration.catalogue().model(known && !known->modelsOf.empty() ? known->modelsOf : provider, model);
}

std::optional<ProviderModel> listed(const Services &services, const Configuration &configuration, const std::string &provider,
                                    const std::string &model)
{
    for (ProviderModel &one : services.lists.models(configuration, provider))
        if (one.id == model)
            return std::move(one);
    return std::nullopt;
}

/// The name under which clients ask for the row.
QString askedName(const Configuration &configuration, const MapRow &row)
{
    if (row.kind == MapRow::Kind::Name)
        return QString::fromStdString(row.name);
    return QString::fromStdString(nameOfSlot(configuration.settings(), configuration.catalogue(), row.name));
}

} // namespace

QString providerName(const Services &services, const std::string &provider)
{
    const Provider *known = services.settings.configuration()->provider(provider);
    return QString::fromStdString(known && !known->displayName.empty() ? known->displayName : provider);
}

QString modelName(const Services &services, const std::string &provider, const std::string &model)
{
    const ConfigurationPtr configuration = services.settings.configuration();
    if (const auto one = listed(services, *configuration, provider, model); one && !one->name.empty())
        return QString::fromStdString(one->name);
    const ModelInfo *info = inCatalogue(*configuration, provider, model);
    return QString::fromStdString(info && !info->name.empty() ? info->name : model);
}

std::optional<bool> takesImages(const Services &services, const std::string &provider, const std::string &model)
{
    const ConfigurationPtr configuration = services.settings.configuration();
    if (const auto one = listed(services, *configuration, provider, model); one && one->images)
        return one->images;
    const ModelInfo *info = inCatalogue(*configuration, provider, model);
    return info ? std::optional(info->images) : std::nullopt;
}

std::optional<bool> hasLongContext(const Services &services, const std::string &provider, const std::string &model)
{
    const ConfigurationPtr configuration = services.settings.configuration();
    if (const auto one = listed(services, *configuration, provider, model); one && one->context > 0)
        return one->context >= longWindow;
    const ModelInfo *info = inCatalogue(*configuration, provider, model);
    return info && info->context > 0 ? std::optional(info->context >= longWindow) : std::nullopt;
}

std::string usualModel(const Services &services, const MapRow &row, const std::string &provider)
{
    const ConfigurationPtr configuration = services.settings.configuration();
    const Provider *known = configuration->provider(provider);
    if (!known)
        return {};
    std::string Provider::*size = &Provider::bigModel;
    if (row.kind == MapRow::Kind::Slot)
        for (const ModelFamily &family : modelFamilies)
            if (family.word == row.name)
                size = family.model;
    if (!(known->*size).empty())
        return known->*size;
    const std::vector<ProviderModel> models = services.lists.models(*configuration, provider);
    return models.empty() ? std::string() : models.front().id;
}

std::pair<std::string, std::string> answering(const Services &services, const MapRow &row)
{
    const QString route = services.gateway.routeOf(askedName(*services.settings.configuration(), row));
    const qsizetype slash = route.indexOf(QLatin1Char('/'));
    return slash < 0 ? std::pair<std::string, std::string>()
                     : std::pair(route.left(slash).toStdString(), route.mid(slash + 1).toStdString());
}

QString answersSentence(const Services &services, const MapRow &row)
{
    if (row.hasTarget()) {
        const ProviderKeys::State key = services.keys.state(row.entry.provider);
        if (key == ProviderKeys::State::Missing || key == ProviderKeys::State::Locked)
            return Words::tr("%1 has no key yet: requests for %2 fail until it has one.")
                .arg(providerName(services, row.entry.provider), row.title());
        return {};
    }
    const auto [provider, model] = gatehouse::answering(services, row);
    const QString answering =
        provider.empty() ? QString() : Words::tr("%1 (%2)").arg(modelName(services, provider, model), providerName(services, provider));
    if (row.isAlias())
        return answering.isEmpty()
                   ? Words::tr("%1 stands for %2, and nothing answers there.").arg(row.title(), QString::fromStdString(row.entry.name))
                   : Words::tr("%1 stands for %2: %3 answers.").arg(row.title(), QString::fromStdString(row.entry.name), answering);
    if (row.kind == MapRow::Kind::Name)
        return Words::tr("%1 is not saved yet: choose a provider and a model.").arg(row.title());
    return answering.isEmpty() ? Words::tr("%1 is empty, and no provider has a key yet: nothing answers.").arg(row.title())
                               : Words::tr("%1 is empty: it will use %2.").arg(row.title(), answering);
}

} // namespace gatehouse
