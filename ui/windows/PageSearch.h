// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

class QWidget;

namespace gatehouse {

/// The words of a page, as a person sees them: labels, buttons, choices, headings, rows, hints. What was typed into a field is not among
/// them. GUI thread.
QStringList visibleTexts(const QWidget *widget);

/// The first widget of a page that shows the words, in whatever case; null: none does.
QWidget *firstHit(const QWidget *page, const QString &words);

} // namespace gatehouse
