// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/LogTable.h"

#include "ui/pages/log/LogFilter.h"
#include "ui/pages/log/LogModel.h"
#include "ui/widgets/PlainTable.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtCore/QPersistentModelIndex>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <memory>

namespace gatehouse {

namespace {

/// A row as long as rows usually are, in the person's own words and figures.
void takeSample(LogModel &model)
{
    const auto sample = std::make_shared<LoggedRequest>();
    const QDateTime late(QDate::currentDate(), QTime(22, 58, 58));
    sample->started = std::chrono::system_clock::time_point(std::chrono::milliseconds(late.toMSecsSinceEpoch()));
    sample->record.client = "claude-code";
    sample->record.name = "opus";
    sample->record.route = "deepseek/chat";
    sample->record.status = 429;
    sample->record.outcome = "error: ";
    sample->record.firstEvent = std::chrono::milliseconds(888);
    sample->record.total = std::chrono::minutes(2) - std::chrono::seconds(2);
    sample->record.usage = {.input = 88'888, .output = 8888, .reported = true};
    model.take({sample});
}

} // namespace

LogTable::LogTable(LogModel &model, LogFilter &filter, QWidget *parent) : QTableView(parent), m_model(model), m_filter(filter)
{
    setObjectName(QStringLiteral("requests"));
    setAccessibleName(tr("Requests, the newest first"));
    setModel(&filter);
    makePlain(*this);
    elideInTheMiddle(*this, LogModel::Way);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setStretchLastSection(false);
    sizeColumns();
}

void LogTable::sizeColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    header->setSectionResizeMode(QHeaderView::Interactive);
    LogModel sample;
    takeSample(sample);
    const int margins = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1) + fontMetrics().averageCharWidth();
    m_narrow = 0;
    for (int column = 0; column < LogModel::ColumnCount; ++column) {
        const QModelIndex cell = sample.index(0, column);
        const QFontMetrics metrics(cell.data(Qt::FontRole).value<QFont>().resolve(font()));
        m_widths[std::size_t(column)] =
            std::max(header->sectionSizeHint(column), metrics.horizontalAdvance(cell.data().toString()) + margins);
        header->resizeSection(column, m_widths[std::size_t(column)]);
        m_narrow += m_widths[std::size_t(column)];
    }
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + fontMetrics().height() / 2);
    setMinimumHeight(header->sizeHint().height() + verticalHeader()->defaultSectionSize() * 3);
    spreadColumns();
}

/// What room there is belongs to the longest texts; where there is none the table scrolls sideways.
void LogTable::spreadColumns()
{
    const bool roomy = m_narrow <= viewport()->width();
    QHeaderView *header = horizontalHeader();
    if (roomy == (header->sectionResizeMode(LogModel::Way) == QHeaderView::Stretch))
        return;
    header->setSectionResizeMode(LogModel::Way, roomy ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!roomy)
        header->resizeSection(LogModel::Way, m_widths[LogModel::Way]);
}

void LogTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    spreadColumns();
}

void LogTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        sizeColumns();
}

void LogTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRequestChanged();
}

LoggedRequestPtr LogTable::current() const
{
    return m_model.at(m_filter.mapToSource(currentIndex()).row());
}

void LogTable::mark(std::uint64_t id)
{
    const int row = m_model.rowOf(id);
    const QModelIndex index = m_filter.mapFromSource(m_model.index(row, 0));
    if (row < 0 || !index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void LogTable::keepPlace(const std::function<void()> &change)
{
    const bool atTop = verticalScrollBar()->value() == verticalScrollBar()->minimum();
    const QPersistentModelIndex first = indexAt(QPoint(0, 0));
    change();
    if (!atTop && first.isValid())
        scrollTo(first, PositionAtTop);
}

} // namespace gatehouse
