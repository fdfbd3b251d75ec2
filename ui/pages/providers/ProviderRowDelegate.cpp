// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderRowDelegate.h"

#include "ui/pages/providers/ProviderRows.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace gatehouse {

namespace {

int gap(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.lineSpacing() / 3;
}

QFont bold(const QFont &font)
{
    QFont strong(font);
    strong.setBold(true);
    return strong;
}

} // namespace

void ProviderRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);

    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const auto group = option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QRect inside = option.rect.adjusted(gap(option), gap(option), -gap(option), -gap(option));
    const QRect above(inside.left(), inside.top(), inside.width(), inside.height() / 2);
    const QRect below = above.translated(0, above.height());
    const auto line = [&](const QRect &rect, const QString &text) {
        const int flags = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter));
        painter->drawText(rect, flags | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter->save();
    painter->setPen(option.palette.color(group, chosen ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(bold(option.font));
    line(above, index.data(Qt::DisplayRole).toString());
    painter->setFont(option.font);
    line(below, index.data(ProviderRows::stateRole).toString());
    painter->restore();
}

QSize ProviderRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics strong(bold(option.font));
    const int width = std::max(strong.horizontalAdvance(index.data(Qt::DisplayRole).toString()),
                               option.fontMetrics.horizontalAdvance(index.data(ProviderRows::stateRole).toString()));
    return {width + 2 * gap(option), 2 * std::max(strong.lineSpacing(), option.fontMetrics.lineSpacing()) + 2 * gap(option)};
}

} // namespace gatehouse
