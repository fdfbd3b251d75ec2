// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/TrayBar.h"
#include "ui/tray/TrayStatus.h"

#include <QtGui/QIcon>
#include <QtGui/QImage>

namespace gatehouse {

/// Draws the tray's icons. Each state has a shape of its own; colour only repeats what the shape says. GUI thread.
class TrayIconPainter
{
public:
    /// At 16 to 64 px, so that every bar finds its own size.
    static QIcon icon(TrayStatus::Icon state, TrayBar bar);
    /// One picture of `size` by `size` pixels.
    static QImage draw(TrayStatus::Icon state, TrayBar bar, int size);
    static QIcon applicationIcon();
};

} // namespace gatehouse
