// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"
#include "core/settings/SettingsStore.h"

#include <QtCore/QByteArray>

#include <string>
#include <vector>

namespace gatehouse {

/// A model map as it stands in settings.json.
QByteArray modelMapJson(const ModelMap &map);

/// Makes a profile that begins as the map in force, and puts it in force.
std::vector<SettingsStore::Change> newProfile(const Settings &settings, const std::string &name);
/// Gives the profile in force, which must have a name, another one.
std::vector<SettingsStore::Change> renamedProfile(const Settings &settings, const std::string &name);
/// Takes the profile in force away; the nameless one comes into force.
std::vector<SettingsStore::Change> withoutProfile(const Settings &settings);

} // namespace gatehouse
