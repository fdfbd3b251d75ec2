// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/WindowClosing.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <algorithm>

namespace gatehouse {

WindowClosing closingOf(const QWidget &window, const ApplicationSettings &settings, bool trayAvailable)
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const bool last = std::none_of(all.begin(), all.end(), [&](const QWidget *other) {
        const Qt::WindowType type = other->windowType();
        return other != &window && other->isVisible() && (type == Qt::Window || type == Qt::Dialog);
    });
    if (!last)
        return WindowClosing::Hide;
    if (settings.closing == ApplicationSettings::Closing::Quit)
        return WindowClosing::Quit;
    return trayAvailable ? WindowClosing::Hide : WindowClosing::MakeSmall;
}

} // namespace gatehouse
