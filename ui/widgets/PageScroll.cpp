// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageScroll.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollBar>

namespace gatehouse {

PageScroll::PageScroll(QWidget *page, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the arrow keys belong to the controls; Tab brings each into sight
    setWidget(page);
}

QSize PageScroll::minimumSizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return {widget()->minimumSizeHint().width() + bar, fontMetrics().lineSpacing() * 8};
}

QSize PageScroll::sizeHint() const
{
    return widget()->sizeHint().expandedTo(minimumSizeHint());
}

bool PageScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace gatehouse
