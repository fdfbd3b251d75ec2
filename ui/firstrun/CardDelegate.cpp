// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/CardDelegate.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyle>

namespace gatehouse {

namespace {

QFont nameFont(const QFont &font)
{
    QFont bold(font);
    bold.setBold(true);
    return bold;
}

} // namespace

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool under = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const qreal gap = option.fontMetrics.height() / 5.0;
    const QRectF card = QRectF(option.rect).adjusted(gap, gap, -gap, -gap);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(card, gap * 1.6, gap * 1.6);
    painter->fillPath(frame, chosen ? palette.highlight() : palette.button());
    const QColor edge = focused || under ? palette.color(QPalette::Highlight) : palette.color(QPalette::Mid);
    painter->setPen(QPen(edge, focused ? gap / 1.8 : gap / 3));
    painter->drawPath(frame);

    painter->setPen(palette.color(chosen ? QPalette::HighlightedText : QPalette::ButtonText));
    const QRectF inside = card.adjusted(gap * 2, gap, -gap * 2, -gap);
    const QString note = index.data(noteRole).toString();
    painter->setFont(nameFont(option.font));
    const QFontMetricsF metrics(painter->font());
    QRectF line = inside;
    if (!note.isEmpty())
        line.setHeight(inside.height() * 0.55);
    painter->drawText(line, Qt::AlignCenter, metrics.elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
    if (!note.isEmpty()) {
        painter->setFont(option.font);
        painter->drawText(QRectF(inside.left(), line.bottom(), inside.width(), inside.bottom() - line.bottom()), Qt::AlignCenter,
                          option.fontMetrics.elidedText(note, Qt::ElideRight, int(inside.width())));
    }
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // A card fills its place in the grid.
    if (const auto *view = qobject_cast<const QListView *>(option.widget); view && view->gridSize().isValid())
        return view->gridSize();
    return {option.fontMetrics.averageCharWidth() * 24, option.fontMetrics.height() * 4};
}

} // namespace gatehouse
