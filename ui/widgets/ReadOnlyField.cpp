// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ReadOnlyField.h"

#include <QtWidgets/QLineEdit>

namespace gatehouse {

QLineEdit *readOnlyField(const QString &objectName, const QString &accessibleName)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setReadOnly(true);
    field->setLayoutDirection(Qt::LeftToRight);
    field->setAlignment(Qt::AlignLeft);
    return field;
}

void showText(QLineEdit *field, const QString &text)
{
    if (field->text() == text)
        return; // what is marked in it stays marked
    field->setText(text);
    field->setCursorPosition(0);
}

} // namespace gatehouse
