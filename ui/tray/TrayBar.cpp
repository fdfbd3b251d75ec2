// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayBar.h"

#include <QtCore/QSettings>
#include <QtCore/QString>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

namespace gatehouse {

TrayBar trayBarOfDesktop()
{
#if defined(Q_OS_MACOS)
    return TrayBar::Masked;
#elif defined(Q_OS_WIN)
    const QSettings personalize(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
                                QSettings::NativeFormat);
    return personalize.value(QStringLiteral("SystemUsesLightTheme"), 0).toInt() != 0 ? TrayBar::Light : TrayBar::Dark;
#else
    // Plasma's panel follows the colours of the windows. No other desktop tells what its bar looks like.
    const auto desktops = qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(u':');
    if (!desktops.contains(QStringLiteral("KDE")))
        return TrayBar::Unknown;
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness() ? TrayBar::Dark : TrayBar::Light;
#endif
}

} // namespace gatehouse
