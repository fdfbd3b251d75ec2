// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/TickCombo.h"

#include <QtGui/QWheelEvent>

namespace gatehouse {

TickCombo::TickCombo(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    addItems({tr("As known"), tr("Yes"), tr("No")});
}

void TickCombo::setKnown(std::optional<bool> known)
{
    setItemText(0, !known ? tr("As known") : *known ? tr("As known: yes") : tr("As known: no"));
}

void TickCombo::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore(); // the page scrolls
}

} // namespace gatehouse
