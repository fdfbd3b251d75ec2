// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

namespace gatehouse {

/// The program that listens on a TCP port of this machine, as "name (process 123)". Empty if that cannot be told: it belongs to another
/// user, or the platform does not say.
QString portOwner(quint16 port);

} // namespace gatehouse
