// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SettingsStore.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string>

namespace gatehouse {

/// Where a provider's members stand in the settings file: providerPlace("lab", {"timeouts", "idle"}).
QStringList providerPlace(const std::string &provider, const QStringList &members = {});
/// A text as JSON; empty for an empty one, which removes the member.
QByteArray jsonText(const QString &text);

/// What the settings say of a provider; nothing is set where they do not name it.
const ProviderSettings &settingsOf(const Configuration &configuration, const std::string &provider);

} // namespace gatehouse
