// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientConnector.h"

#include <QtCore/QString>

namespace gatehouse {

/// How many settings a change touches: members of JSON, the inner ones of objects at the root each for itself; else the keys of its diff.
int changedSettings(const FileChange &change, const QString &diff);
/// The members and keys that a unified diff changes, without the braces around them.
int settingsInDiff(const QString &diff);

} // namespace gatehouse
