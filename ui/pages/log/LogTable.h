// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usage/RequestLog.h"
#include "ui/pages/log/LogModel.h"

#include <QtWidgets/QTableView>

#include <array>
#include <functional>

namespace gatehouse {

class LogFilter;

/// The table of requests. What somebody reads stays where it is while new rows come in above.
class LogTable : public QTableView
{
    Q_OBJECT
public:
    /// Both must outlive the table.
    LogTable(LogModel &model, LogFilter &filter, QWidget *parent = nullptr);

    LoggedRequestPtr current() const;
    /// Marks the row of a request, if it is shown.
    void mark(std::uint64_t id);
    /// Changes the rows through `change`, and leaves what is seen where it was.
    void keepPlace(const std::function<void()> &change);

Q_SIGNALS:
    void currentRequestChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sizeColumns();
    void spreadColumns();

    LogModel &m_model;
    LogFilter &m_filter;
    std::array<int, LogModel::ColumnCount> m_widths{};
    int m_narrow = 0; ///< how wide all columns are together when none takes the room that is left
};

} // namespace gatehouse
