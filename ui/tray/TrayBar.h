// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gatehouse {

/// The bar that the icon stands on.
enum class TrayBar : std::uint8_t {
    Light,   ///< wants a dark, one-coloured icon
    Dark,    ///< wants a light one
    Masked,  ///< colours the icon itself (macOS)
    Unknown, ///< wants colours that can be seen on white and on black
};

/// What this desktop's bar is like, asked anew each time: it may change while we run. GUI thread.
TrayBar trayBarOfDesktop();

} // namespace gatehouse
