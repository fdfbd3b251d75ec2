// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QLineEdit;

namespace gatehouse {

/// A field to read, mark and copy from: an address, a path. Left to right in every language; the caller's layout owns it.
QLineEdit *readOnlyField(const QString &objectName, const QString &accessibleName);

/// Shows the text, and as much of its beginning as there is room for.
void showText(QLineEdit *field, const QString &text);

} // namespace gatehouse
