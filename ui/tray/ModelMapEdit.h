// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"
#include "core/settings/SettingsStore.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <string>
#include <vector>

namespace gatehouse {

/// JSON text of a string.
QByteArray jsonString(const QString &text);
QByteArray jsonString(const std::string &text);

/// Where a member of the model map in force stands in the file: at the root, or in its profile.
QStringList mapPlace(const Settings &settings, const QString &member);

/// What makes the entry that stands at `place` go to this provider's model. What tells of the old model (its label and its ticks) goes with
/// it; the fallbacks and all else stay. An entry that names no provider is written anew.
std::vector<SettingsStore::Change> targetChanges(const QStringList &place, const ModelSettings &entry, const std::string &provider,
                                                 const std::string &model);
/// The same for a slot of the model map in force.
std::vector<SettingsStore::Change> slotChanges(const Settings &settings, const std::string &slot, const std::string &provider,
                                               const std::string &model);

} // namespace gatehouse
