// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/GatewayState.h"

#include <QtCore/QString>

namespace gatehouse {

/// As programs read it, in every language: "ready".
QString phaseName(GatewayState::Phase phase);
/// "ready", "not needed".
QString keyStateName(ProviderKeys::State state);

} // namespace gatehouse
