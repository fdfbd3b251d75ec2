// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/LineList.h"

namespace gatehouse {

LineList::LineList(int lines, QWidget *parent) : QListWidget(parent), m_height(lines)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
}

void LineList::setLines(const QStringList &lines)
{
    while (count() > lines.size())
        delete takeItem(count() - 1);
    for (int i = 0; i < lines.size(); ++i) {
        if (i == count())
            addItem(lines.at(i));
        else if (item(i)->text() != lines.at(i))
            item(i)->setText(lines.at(i));
        item(i)->setToolTip(lines.at(i));
    }
}

QStringList LineList::lines() const
{
    QStringList all;
    for (int i = 0; i < count(); ++i)
        all += item(i)->text();
    return all;
}

QSize LineList::sizeHint() const
{
    const int line = count() > 0 ? sizeHintForRow(0) : fontMetrics().lineSpacing() * 5 / 4;
    return {fontMetrics().averageCharWidth() * 20, line * m_height + frameWidth() * 2};
}

} // namespace gatehouse
