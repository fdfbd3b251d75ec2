// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QLabel;
class QPushButton;
class QWidget;

namespace gatehouse {

/// The label of an input, whose mnemonic leads there. The caller's layout owns it.
QLabel *labelOf(const QString &text, QWidget *buddy);
/// A button that Enter presses only when it has the focus. The caller's layout owns it.
QPushButton *pushButton(const QString &objectName, const QString &text);

} // namespace gatehouse
