// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

namespace gatehouse {

/// The program that listens on a TCP port of this machine, as "name (process 123)". Empty if that cannot be told: it belongs to another
/// user, or the platform does not say.
QString portOwner(quint16 port);

/// The sentence for a gateway that cannot listen there, with the owner of the port where that is known; else with the system's `why`.
QString cannotListen(const QString &address, quint16 port, const QString &why);

} // namespace gatehouse
