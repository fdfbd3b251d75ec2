// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"

#include <cstdint>

class QWidget;

namespace gatehouse {

/// What closing a window comes to. Without a tray a window is the only way back, so it is not hidden but made small.
enum class WindowClosing : std::uint8_t { Hide, MakeSmall, Quit };

WindowClosing closingOf(const QWidget &window, const ApplicationSettings &settings, bool trayAvailable);

} // namespace gatehouse
