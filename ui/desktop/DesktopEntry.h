// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace gatehouse {

/// Texts of Desktop Entry files, as the freedesktop.org specification has them. Pure functions.

/// A program's path as the value of Exec: quoted as an argument, then escaped as a string, with no % that could be taken for a field code.
QByteArray execValue(const QString &program);

/// A key of the group [Desktop Entry]; nothing if it is not there.
std::optional<QByteArray> entryValue(const QByteArray &entry, const QByteArray &key);
/// The same entry with that key set; every other byte stays as it is. Nothing as the value removes the key.
QByteArray withEntryValue(const QByteArray &entry, const QByteArray &key, const std::optional<QByteArray> &value);

} // namespace gatehouse
