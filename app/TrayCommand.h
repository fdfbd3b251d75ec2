// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

/// A bare `gatehouse`: becomes the tray application, which stands beside this program. Returns the exit code only if that cannot be.
int startTray();

} // namespace gatehouse
