// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/GatewayOffer.h"
#include "core/routing/ModelLimits.h"
#include "core/settings/Configuration.h"
#include "core/settings/ProviderKeys.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <string>

namespace gatehouse {

/// What clients are told of a gateway at `baseUrl` with these settings and the keys that are loaded; without a token. `limits`: what the
/// providers told of their models, if anybody asked them.
GatewayOffer clientOffer(const ConfigurationPtr &configuration, const ProviderKeys &keys, std::string baseUrl,
                         const ModelLimits *limits = nullptr);
/// Where the settings have it listen.
std::string baseUrlOf(const GatewaySettings &gateway);

/// An offer as one line of JSON, and back; without its token. Nothing where the line is no offer.
QByteArray offerLine(const GatewayOffer &offer);
std::optional<GatewayOffer> offerFromLine(const QByteArray &line);

/// Where the clients' files are kept as they were: the same for the windows and the commands.
QString originalsFolder();

} // namespace gatehouse
