// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Labels.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QLabel>

namespace gatehouse {

QLabel *sentenceLabel(const QString &objectName, const QString &accessibleName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setAccessibleName(accessibleName);
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
    label->setAccessibleDescription(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleEvent event(label, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace gatehouse
