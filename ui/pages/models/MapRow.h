// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"
#include "core/settings/SettingsStore.h"

#include <QtCore/QString>

#include <string>
#include <vector>

namespace gatehouse {

/// One row of the model map: a slot or a name, set or still without a target. A plain value.
struct MapRow
{
    enum class Kind : std::uint8_t { Slot, Name };
    Kind kind = Kind::Slot;
    std::string name;         ///< the slot's word, or the name that clients ask for
    int index = -1;           ///< a name's place in the settings' list; -1: not there yet
    ModelSettings entry = {}; ///< empty where nothing is set

    /// One of the slots that are always there.
    bool isStandard() const;
    bool hasTarget() const { return !entry.provider.empty(); }
    /// A slot that stands for another name.
    bool isAlias() const { return kind == Kind::Slot && entry.provider.empty() && !entry.name.empty(); }
    bool isSet() const { return hasTarget() || isAlias(); }
    /// The same for as long as the row is there.
    QString key() const { return (kind == Kind::Slot ? QStringLiteral("slot:") : QStringLiteral("name:")) + QString::fromStdString(name); }
    /// "Opus", or the name.
    QString title() const;
};

/// The rows of the map in force: the standard slots, the settings' other slots, their names; then what people began and did not finish.
std::vector<MapRow> mapRows(const Settings &settings, const std::vector<MapRow> &begun);

/// What makes the row go to this provider's model; what told of its old model goes, all else stays.
std::vector<SettingsStore::Change> targetChanges(const Settings &settings, const MapRow &row, const std::string &provider,
                                                 const std::string &model);
/// Sets a member of a row that has a target; empty `json` removes it.
SettingsStore::Change memberChange(const Settings &settings, const MapRow &row, const QString &member, const QByteArray &json);
/// Takes the row out of the settings.
SettingsStore::Change removal(const Settings &settings, const MapRow &row);

} // namespace gatehouse
