// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"

class QCloseEvent;
class QWidget;

namespace gatehouse {

/// Answers a window's close event: another window is left or the tray is there, so it goes; without a tray the last one is the only way
/// back, so it is not hidden but made small. True: it stays, for the person wants to quit that way, which is the caller's to do.
bool closingQuits(QWidget &window, QCloseEvent &event, const ApplicationSettings &settings, bool trayAvailable);

} // namespace gatehouse
