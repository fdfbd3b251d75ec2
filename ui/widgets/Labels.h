// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QLabel;

namespace gatehouse {

/// A label for a sentence that may be long: it wraps, can be marked and copied, and has a name for screen readers. Empty at first; the
/// caller's layout owns it.
QLabel *sentenceLabel(const QString &objectName, const QString &accessibleName);

/// Shows the sentence, and has a screen reader say it; an empty one hides the label.
void announce(QLabel *label, const QString &sentence);

} // namespace gatehouse
