// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QIcon>

#include <cstdint>

class QAbstractButton;

namespace gatehouse {

/// The icons of our own: outlines, drawn at the size that is asked for, in the colour that the palette has for text at that moment.
enum class LineIcon : std::uint8_t {
    General,
    Gateway,
    Providers,
    Models,
    Clients,
    Log,
    About,
    Copy,
    Show,
    Hide,
    Add,
    Remove,
    Test,
    Undo,
    Folder,
    Search,
};

/// GUI thread. What an icon says, a text or an accessible name beside it says too.
QIcon lineIcon(LineIcon icon);
/// Gives the button the icon, as tall as its letters.
void setLineIcon(QAbstractButton *button, LineIcon icon);

} // namespace gatehouse
