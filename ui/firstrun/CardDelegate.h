// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse {

/// Paints an item as a card: a frame, the name, and a smaller line of what is known of it (Qt::UserRole + 1). Palette colours only.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int noteRole = Qt::UserRole + 1;
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Three lines of text, and the room around them.
    static int height(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse
