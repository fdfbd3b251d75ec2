// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/Sidebar.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>

namespace gatehouse {

namespace {

/// Rows that are easy to hit: at least 24 pixels, and in proportion to the letters.
class RoomyRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize hint = QStyledItemDelegate::sizeHint(option, index);
        return {hint.width(), option.fontMetrics.height() * 2};
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Pages"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Expanding);
    setTextElideMode(Qt::ElideNone);
    setUniformItemSizes(true);
    setItemDelegate(new RoomyRows(this));
    const int side = fontMetrics().height() * 5 / 4;
    setIconSize({side, side});
}

QSize Sidebar::sizeHint() const
{
    const int frame = 2 * frameWidth();
    // Room around the words, and for the scroll bar that a low window brings.
    const int width = sizeHintForColumn(0) + frame + fontMetrics().horizontalAdvance(u'x') + verticalScrollBar()->sizeHint().width();
    return {width, sizeHintForRow(0) * count() + frame};
}

QSize Sidebar::minimumSizeHint() const
{
    return {sizeHint().width(), sizeHintForRow(0) * 3 + 2 * frameWidth()};
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        const int side = fontMetrics().height() * 5 / 4;
        setIconSize({side, side});
        updateGeometry();
    }
    QListWidget::changeEvent(event);
}

} // namespace gatehouse
