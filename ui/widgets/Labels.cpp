// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Labels.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QLabel>

namespace gatehouse {

QLabel *sentenceLabel(const QString &objectName, const QString &purpose)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setAccessibleDescription(purpose); // its name is the sentence: another one would be read in its place
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void announce(QLabel *label, const QString &sentence)
{
    label->setVisible(!sentence.isEmpty());
    if (label->text() == sentence)
        return;
    label->setText(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleEvent event(label, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace gatehouse
