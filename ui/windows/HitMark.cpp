// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/HitMark.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

namespace gatehouse {

HitMark::HitMark(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void HitMark::surround(QWidget *hit, QWidget *host)
{
    watch(false);
    m_hit = hit;
    m_host = host;
    hide();
    if (!m_hit)
        return;
    watch(true);
    setParent(host); // not the hit's own parent: a splitter would take it for one more part
    follow();
    raise();
    show();
}

void HitMark::watch(bool on)
{
    for (QWidget *each = m_hit; each && each != m_host; each = each->parentWidget()) {
        each->removeEventFilter(this);
        if (on)
            each->installEventFilter(this);
    }
}

int HitMark::margin() const
{
    return style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1;
}

void HitMark::follow()
{
    const int m = margin();
    setGeometry(QRect(m_hit->mapTo(m_host, QPoint()), m_hit->size()).adjusted(-m, -m, m, m));
}

void HitMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPen pen(palette().color(QPalette::Highlight));
    pen.setWidth(margin());
    painter.setPen(pen);
    const qreal half = margin() / 2.0;
    painter.drawRect(QRectF(rect()).adjusted(half, half, -half, -half));
}

bool HitMark::eventFilter(QObject *watched, QEvent *event)
{
    const bool moved = event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if (moved && m_hit && m_host && m_host->isAncestorOf(m_hit))
        follow();
    else if (event->type() == QEvent::Hide)
        hide();
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
