// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/WindowClosing.h"

#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <cstdint>

namespace gatehouse {

namespace {

enum class Closing : std::uint8_t { Hide, MakeSmall, Quit };

Closing closingOf(const QWidget &window, const ApplicationSettings &settings, bool trayAvailable)
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const bool last = std::none_of(all.begin(), all.end(), [&](const QWidget *other) {
        const Qt::WindowType type = other->windowType();
        return other != &window && other->isVisible() && (type == Qt::Window || type == Qt::Dialog);
    });
    if (!last)
        return Closing::Hide;
    if (settings.closing == ApplicationSettings::Closing::Quit)
        return Closing::Quit;
    return trayAvailable ? Closing::Hide : Closing::MakeSmall;
}

} // namespace

bool closingQuits(QWidget &window, QCloseEvent &event, const ApplicationSettings &settings, bool trayAvailable)
{
    const Closing closing = closingOf(window, settings, trayAvailable);
    event.setAccepted(closing == Closing::Hide); // whoever is asked about quitting, and then decides to stay, still has the window
    if (closing == Closing::MakeSmall)
        window.showMinimized();
    return closing == Closing::Quit;
}

} // namespace gatehouse
