// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/OfferNames.h"

#include <algorithm>
#include <array>

namespace gatehouse {

std::optional<std::string> familyModel(const GatewayOffer &offer, const std::string &family)
{
    if (const auto set = offer.families.find(family); set != offer.families.end() && !set->second.empty())
        return set->second;
    for (const GatewayOffer::Model &model : offer.models)
        if (model.name.find(family) != std::string::npos)
            return model.name;
    return std::nullopt;
}

std::string mainModel(const GatewayOffer &offer)
{
    for (const char *family : {"opus", "sonnet"})
        if (auto name = familyModel(offer, family))
            return *name;
    return offer.models.empty() ? "claude-opus-4-7" : offer.models.front().name;
}

std::string smallModel(const GatewayOffer &offer)
{
    if (auto name = familyModel(offer, "haiku"))
        return *name;
    return offer.models.empty() ? "claude-haiku-4-5" : mainModel(offer);
}

const GatewayOffer::Model *offeredModel(const GatewayOffer &offer, std::string_view name)
{
    const auto found =
        std::find_if(offer.models.begin(), offer.models.end(), [name](const GatewayOffer::Model &model) { return model.name == name; });
    return found == offer.models.end() ? nullptr : &*found;
}

std::vector<GatewayOffer::Model> listedModels(const GatewayOffer &offer)
{
    std::vector<GatewayOffer::Model> models;
    const auto add = [&models](const GatewayOffer::Model &model) {
        const auto same = [&model](const GatewayOffer::Model &other) { return other.name == model.name; };
        if (std::none_of(models.begin(), models.end(), same))
            models.push_back(model);
    };
    for (const std::string &name : {mainModel(offer), smallModel(offer)}) {
        const GatewayOffer::Model *model = offeredModel(offer, name);
        add(model ? *model : GatewayOffer::Model{.name = name, .label = {}});
    }
    for (const GatewayOffer::Model &model : offer.models)
        add(model);
    return models;
}

bool isAnswered(const GatewayOffer &offer, std::string_view name)
{
    if (name.ends_with("[1m]"))
        name.remove_suffix(4);
    if (offeredModel(offer, name))
        return true;
    for (const auto &[family, offered] : offer.families)
        if (name == offered)
            return true;
    // Some words mean no model, but what the client chooses by itself.
    if (name == "default" || name == "inherit")
        return true;
    constexpr std::array families{"opus", "sonnet", "haiku"};
    return std::any_of(families.begin(), families.end(),
                       [name](const char *family) { return name.find(family) != std::string_view::npos; });
}

std::string tokenText(const GatewayOffer &offer)
{
    return offer.token.isEmpty() ? "not-needed" : std::string(offer.token.reveal());
}

std::string baseUrlWithVersion(const GatewayOffer &offer)
{
    return offer.baseUrl + "/v1";
}

} // namespace gatehouse
