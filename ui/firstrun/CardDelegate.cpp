// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/CardDelegate.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace gatehouse {

namespace {

QFont nameFont(const QFont &font)
{
    QFont bold(font);
    bold.setBold(true);
    return bold;
}

constexpr int wrapped = Qt::AlignCenter | Qt::TextWordWrap;

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
    const QFont bold = nameFont(option.font);
    painter->setFont(bold);
    const auto heightOf = [&](const QString &text, const QFont &font, qreal most) {
        return text.isEmpty()
                   ? 0.0
                   : std::min(most, QFontMetricsF(font).boundingRect(QRectF(0, 0, inside.width(), most), wrapped, text).height());
    };
    // The name may take two lines, and so may the note if the name leaves room.
    const qreal noteHeight = heightOf(note, option.font, option.fontMetrics.height() * 2.0);
    const qreal nameHeight = std::min(inside.height() - noteHeight, heightOf(index.data().toString(), bold, inside.height()));
    const qreal top = inside.top() + (inside.height() - nameHeight - noteHeight) / 2;
    painter->drawText(QRectF(inside.left(), top, inside.width(), nameHeight), wrapped, index.data().toString());
    if (!note.isEmpty()) {
        painter->setFont(option.font);
        painter->drawText(QRectF(inside.left(), top + nameHeight, inside.width(), noteHeight), wrapped, note);
    }
    painter->restore();
}

int CardDelegate::height(const QFontMetrics &metrics)
{
    return metrics.height() * 4;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // A card fills its place in the grid.
    if (const auto *view = qobject_cast<const QListView *>(option.widget); view && view->gridSize().isValid())
        return view->gridSize();
    return {option.fontMetrics.averageCharWidth() * 24, height(option.fontMetrics)};
}

} // namespace gatehouse
