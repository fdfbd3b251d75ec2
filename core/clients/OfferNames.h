// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/GatewayOffer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Which of an offer's names a client is told to ask for.

/// The name of a family ("opus"): as set, else the first offered name with that word in it.
std::optional<std::string> familyModel(const GatewayOffer &offer, const std::string &family);
/// What a client asks for when nobody says otherwise, and what it asks for small things; the gateway resolves both by family where nothing
/// is offered.
std::string mainModel(const GatewayOffer &offer);
std::string smallModel(const GatewayOffer &offer);
/// The offered models, with the main and the small one among them; the main one first.
std::vector<GatewayOffer::Model> listedModels(const GatewayOffer &offer);
const GatewayOffer::Model *offeredModel(const GatewayOffer &offer, std::string_view name);
/// Whether the gateway surely answers to a name that somebody else set: an offered one, or one of a Claude family.
bool isAnswered(const GatewayOffer &offer, std::string_view name);

/// What clients send as token; they do without none, also where the gateway asks for none.
std::string tokenText(const GatewayOffer &offer);
std::string baseUrlWithVersion(const GatewayOffer &offer); ///< "http://127.0.0.1:8787/v1"

} // namespace gatehouse
