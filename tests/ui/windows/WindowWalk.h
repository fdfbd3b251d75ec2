// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

class QWidget;

namespace gatehouse {

/// What a person who uses the keyboard, a screen reader or large letters would stumble over in a window. Each function returns one line per
/// finding, with the widget's class, object name and text; empty: nothing.

/// "QPushButton save 'Save'".
QString describe(const QWidget *widget);
/// Visible widgets that take the focus and have no accessible name, or no role that tells what they are.
QStringList namelessWidgets(const QWidget *window);
/// What Tab does not reach, what it does not leave, what it comes to twice. The window must be active. It looks at all that is visible,
/// from the widget that has the focus on.
QStringList tabTraps(QWidget *window);
/// Mnemonics that two visible widgets share.
QStringList doubledMnemonics(const QWidget *window);
/// Labels, buttons and boxes whose text does not fit into them; texts that are cut at the window's edge.
QStringList clippedTexts(const QWidget *window);

} // namespace gatehouse
