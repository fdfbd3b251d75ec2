// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/Gateway.h"
#include "core/settings/AccessTokens.h"
#include "core/settings/KeychainSecretStore.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "core/usage/RequestLog.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace gatehouse {

/// The parts of a running Gatehouse, with or without a window, put together in the one right order.
class Program
{
public:
    /// `settingsPath` empty: the usual file.
    explicit Program(const QString &settingsPath);

    SettingsStore settings;
    KeychainSecretStore secrets;
    ProviderKeys keys;
    AccessTokens tokens;
    RequestLog requests;
    Gateway gateway;
};

/// Where tokens' digests are kept: one file per settings file, so that two Gatehouses keep apart.
QString tokenStateFile(const QString &settingsPath);
/// How the gateway stands, for people and for programs.
QByteArray statusText(const GatewayState &state);
QByteArray statusJson(const GatewayState &state);

} // namespace gatehouse
