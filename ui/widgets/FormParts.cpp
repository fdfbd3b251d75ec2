// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FormParts.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace gatehouse {

QLabel *labelOf(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

QPushButton *pushButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace gatehouse
