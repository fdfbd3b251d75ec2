// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/usage/RequestLog.h"

#include <QtCore/QAbstractTableModel>

#include <cstdint>
#include <vector>

namespace gatehouse {

/// The log of requests as rows, the newest first. Rows are added, changed and removed where they stand, so that a view keeps its place.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Client, Way, Status, FirstToken, Total, Tokens, Retries, ColumnCount };
    enum Role {
        FailedRole = Qt::UserRole, ///< bool
        SearchRole,                ///< all that a filter looks at
        IdRole,                    ///< qulonglong
    };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// `newest` as RequestLog::newest() gives it.
    void take(const std::vector<LoggedRequestPtr> &newest);
    /// The times of what runs have grown.
    void tick();
    /// Lets go of all bodies.
    void forgetBodies();
    bool anyRunning() const;
    LoggedRequestPtr at(int row) const;
    /// The row of a request; -1: it is not there.
    int rowOf(std::uint64_t id) const;

private:
    void removeAllBut(const std::vector<LoggedRequestPtr> &newest);
    QString shown(int row, int column) const;

    std::vector<LoggedRequestPtr> m_rows;
};

} // namespace gatehouse
