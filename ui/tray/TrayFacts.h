// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/GatewayState.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>

namespace gatehouse {

/// What the tray and the window show: the gateway's own state and what only the application around it knows. One snapshot, made in the main
/// thread.
struct TrayFacts
{
    GatewayState gateway;
    QString settingsProblem;         ///< a sentence that says where settings.json is broken; empty when it is not
    QStringList settingsWarnings;    ///< what in settings.json was not understood and left alone
    QString copyObstacle;            ///< why there is nothing to copy, in a few words that fit a menu; empty when there is
    bool portTaken = false;          ///< the gateway is stopped because it could not have its port
    std::uint16_t wantedPort = 8787; ///< the port that the settings ask for
};

} // namespace gatehouse
