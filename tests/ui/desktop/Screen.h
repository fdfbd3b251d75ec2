// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/TrayStatus.h"

#include <QtCore/QPoint>
#include <QtCore/QStringList>
#include <QtGui/QImage>

#include <optional>

namespace gatehouse {

/// Looks at the display of the test and acts on it, as a person would. Everything keeps the event loop running meanwhile.
namespace screen {

/// Runs a program to its end; its exit code.
int run(const QString &program, const QStringList &arguments);
/// What is on the screen; kept as NAME.png in the folder $GATEHOUSE_TEST_PICTURES, if that is set.
QImage picture(const QString &name);
/// Whether nothing but the tray's bar stands on the screen: no menu, no window.
bool isBare(const QImage &picture);
void click(QPoint at, int button);
void keys(const QStringList &names);

struct Found
{
    QPoint centre;
    TrayStatus::Icon state; ///< whose shape it resembles most
};
/// The tray's icon, found by the ink of `expected`; nothing if that ink is nowhere.
std::optional<Found> findIcon(const QImage &picture, TrayStatus::Icon expected);

} // namespace screen
} // namespace gatehouse
