// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QWidget;

namespace gatehouse {

/// The file with the application's other state: what it remembers and nobody sets.
QString stateFile();

/// Where a window was and how large, kept between runs beside the application's other state. GUI thread.
/// False if nothing is known of it, or its screen is gone.
bool restorePlace(QWidget &window, const QString &name);
void keepPlace(const QWidget &window, const QString &name);

} // namespace gatehouse
