// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace gatehouse {

/// Becomes another program, in the same process where the platform can do that, so that whoever watches it sees no end; elsewhere starts it
/// and leaves it alone. False if that failed. Where it succeeds in the same process it does not return.
bool becomeProgram(const QString &program, const QStringList &arguments);

} // namespace gatehouse
