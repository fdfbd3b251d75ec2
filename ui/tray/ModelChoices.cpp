// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ModelChoices.h"

#include "core/probe/ProviderModelLists.h"
#include "core/routing/ListedNames.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "core/usage/RequestLog.h"
#include "ui/tray/TrayModel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace gatehouse {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ModelChoices)
};

constexpr std::size_t shortList = 8;

std::optional<std::chrono::milliseconds> timeOf(const Services &services, const std::string &provider, const std::string &model)
{
    const std::string route = provider + '/' + model;
    for (const LoggedRequestPtr &request : services.requests.newest(100))
        if (request->record.route == route && request->record.firstEvent.count() > 0)
            return request->record.firstEvent;
    return services.lists.firstToken(provider);
}

QString modelName(const Services &services, const Configuration &configuration, const Provider *provider, const std::string &model)
{
    const std::string id = provider ? provider->id : std::string();
    for (const ProviderModel &known : services.lists.models(configuration, id))
        if (known.id == model && !known.name.empty())
            return QString::fromStdString(known.name);
    const ModelInfo *info = configuration.catalogue().model(provider && !provider->modelsOf.empty() ? provider->modelsOf : id, model);
    return QString::fromStdString(info && !info->name.empty() ? info->name : model);
}

void addOnce(std::vector<std::string> &models, const std::string &model)
{
    if (!model.empty() && std::find(models.begin(), models.end(), model) == models.end())
        models.push_back(model);
}

} // namespace

std::vector<std::string> modelSlots(const Services &services)
{
    std::vector<std::string> names{"opus", "sonnet", "haiku"};
    for (const auto &[slot, entry] : services.settings.configuration()->settings().families)
        addOnce(names, slot);
    return names;
}

QString slotTitle(const std::string &slot)
{
    QString title = QString::fromStdString(slot);
    if (!title.isEmpty())
        title[0] = title[0].toUpper();
    return title;
}

QString slotRoute(const Services &services, const std::string &slot)
{
    const ConfigurationPtr configuration = services.settings.configuration();
    const Settings &settings = configuration->settings();
    const auto &families = settings.families;
    if (const auto entry = families.find(slot); entry != families.end() && !entry->second.provider.empty())
        return QString::fromStdString(entry->second.provider + '/' + entry->second.model);
    return services.gateway.routeOf(QString::fromStdString(nameOfSlot(settings, configuration->catalogue(), slot)));
}

std::vector<ModelChoice> modelChoices(const Services &services)
{
    std::vector<ModelChoice> choices;
    const ConfigurationPtr configuration = services.settings.configuration();
    const Settings &settings = configuration->settings();
    for (const Provider &provider : configuration->providers()) {
        if (!services.keys.usable(provider.id))
            continue;
        std::vector<std::string> models;
        for (const auto &[slot, entry] : settings.families)
            if (entry.provider == provider.id)
                addOnce(models, entry.model);
        for (const ModelSettings &entry : settings.models)
            if (entry.provider == provider.id)
                addOnce(models, entry.model);
        for (const std::string &known : {provider.bigModel, provider.middleModel, provider.smallModel})
            addOnce(models, known);
        if (const auto listed = services.lists.models(*configuration, provider.id); listed.size() <= shortList || models.empty())
            for (std::size_t i = 0; i < std::min(listed.size(), shortList); ++i)
                addOnce(models, listed[i].id);
        for (const std::string &model : models)
            choices.push_back(modelChoice(services, QString::fromStdString(provider.id + '/' + model)));
    }
    return choices;
}

ModelChoice modelChoice(const Services &services, const QString &route)
{
    const ConfigurationPtr configuration = services.settings.configuration();
    const std::string text = route.toStdString();
    const std::size_t slash = text.find('/');
    ModelChoice choice;
    choice.provider = text.substr(0, slash);
    choice.model = slash == std::string::npos ? std::string() : text.substr(slash + 1);
    const Provider *provider = configuration->provider(choice.provider);
    choice.label = Words::tr("%1 (%2)").arg(modelName(services, *configuration, provider, choice.model),
                                            QString::fromStdString(provider ? provider->displayName : choice.provider));
    choice.firstToken = timeOf(services, choice.provider, choice.model);
    return choice;
}

QString spokenTime(std::chrono::milliseconds time)
{
    if (time.count() < 1000)
        return Words::tr("%1 ms").arg(time.count());
    return Words::tr("%1 s").arg(QLocale().toString(static_cast<double>(time.count()) / 1000, 'f', 1));
}

} // namespace gatehouse
