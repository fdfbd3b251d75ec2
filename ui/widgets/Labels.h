// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QLabel;

namespace gatehouse {

/// A label for a sentence that may be long: it wraps, and can be marked and copied. Screen readers read the sentence, and then what it is
/// about: `purpose`. Empty at first; the caller's layout owns it.
QLabel *sentenceLabel(const QString &objectName, const QString &purpose);

/// Shows the sentence, and has a screen reader say it; an empty one hides the label.
void announce(QLabel *label, const QString &sentence);

} // namespace gatehouse
