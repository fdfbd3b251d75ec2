// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/ProviderHealth.h"
#include "core/server/GatewayState.h"
#include "core/settings/Configuration.h"
#include "core/settings/ProviderKeys.h"

#include <QtCore/QString>

#include <vector>

namespace gatehouse {

/// The providers that are worth showing, those of the settings and those that can be used, each with what is wrong with it in a sentence.
std::vector<GatewayState::Provider> providerStates(const Configuration &configuration, const ProviderKeys &keys,
                                                   const ProviderHealth &health);
/// "OpenRouter: It refused the key ..."; empty when all are well.
QString firstProblem(const std::vector<GatewayState::Provider> &providers);

} // namespace gatehouse
