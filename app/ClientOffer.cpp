// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ClientOffer.h"

#include "core/routing/ModelList.h"
#include "core/routing/NameResolver.h"
#include "core/server/GatewayState.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace gatehouse {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t longWindow = 1'000'000;

GatewayOffer::Model modelOf(const NameResolver::Listed &listed, const Settings &settings)
{
    GatewayOffer::Model model{.name = listed.name, .label = displayName(listed.route), .route = listed.route.name()};
    if (const auto &info = listed.route.info) {
        model.context = info->context;
        model.output = info->output;
        model.images = info->images;
        model.reasoning = info->reasoning;
        model.longContext = info->context >= longWindow;
    }
    const auto set = std::find_if(settings.models.begin(), settings.models.end(),
                                  [&listed](const ModelSettings &entry) { return entry.name == listed.name; });
    if (set != settings.models.end()) {
        model.images = set->images.value_or(model.images);
        model.longContext = set->longContext.value_or(model.longContext);
    }
    return model;
}

} // namespace

GatewayOffer clientOffer(const ConfigurationPtr &configuration, const ProviderKeys &keys, std::string baseUrl, const ModelLimits *limits)
{
    GatewayOffer offer;
    offer.baseUrl = std::move(baseUrl);
    const Settings &settings = configuration->settings();
    offer.tokenRequired = settings.gateway.requireToken;
    const NameResolver resolver(
        configuration, [&keys](std::string_view provider) { return keys.usable(provider); }, {}, limits);
    for (const NameResolver::Listed &listed : resolver.list())
        offer.models.push_back(modelOf(listed, settings));
    for (const auto &[word, entry] : settings.families)
        if (!entry.name.empty())
            offer.families.emplace(word, entry.name);
    return offer;
}

std::string baseUrlOf(const GatewaySettings &gateway)
{
    GatewayState state;
    state.address = QString::fromStdString(gateway.address);
    state.port = gateway.port;
    return state.baseUrl().toStdString();
}

QByteArray offerLine(const GatewayOffer &offer)
{
    Json models = Json::array();
    for (const GatewayOffer::Model &model : offer.models)
        models.push_back({{"name", model.name},
                          {"label", model.label},
                          {"route", model.route},
                          {"context", model.context},
                          {"output", model.output},
                          {"images", model.images},
                          {"reasoning", model.reasoning},
                          {"long_context", model.longContext}});
    Json families = Json::object();
    for (const auto &[word, name] : offer.families)
        families[word] = name;
    const Json json{{"base_url", offer.baseUrl}, {"models", std::move(models)}, {"families", std::move(families)}};
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::optional<GatewayOffer> offerFromLine(const QByteArray &line)
{
    try {
        const Json json = Json::parse(line.toStdString());
        GatewayOffer offer;
        offer.baseUrl = json.at("base_url").get<std::string>();
        for (const Json &model : json.at("models"))
            offer.models.push_back({.name = model.at("name").get<std::string>(),
                                    .label = model.at("label").get<std::string>(),
                                    .route = model.at("route").get<std::string>(),
                                    .context = model.at("context").get<std::int64_t>(),
                                    .output = model.at("output").get<std::int64_t>(),
                                    .images = model.at("images").get<bool>(),
                                    .reasoning = model.at("reasoning").get<bool>(),
                                    .longContext = model.at("long_context").get<bool>()});
        for (const auto &[word, name] : json.at("families").items())
            offer.families.emplace(word, name.get<std::string>());
        return offer;
    } catch (const Json::exception &) {
        return std::nullopt;
    }
}

QString originalsFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(QStringLiteral("originals"));
}

} // namespace gatehouse
