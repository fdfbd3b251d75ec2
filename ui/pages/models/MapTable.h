// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/models/MapRow.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace gatehouse {

class RowTests;

/// The model map as a table. New contents are laid into the old ones, so that whoever looks at a row keeps looking at it.
class MapTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Model, Label, Test, Columns };

    /// Both must outlive the table.
    MapTable(const Services &services, const RowTests &tests, QObject *parent = nullptr);

    void setRows(std::vector<MapRow> rows);
    /// The rows' words again, after what they tell of changed.
    void refresh();
    const MapRow &row(int at) const { return m_rows.at(static_cast<std::size_t>(at)).row; }
    /// -1: there is none of this key.
    int find(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Shown
    {
        MapRow row;
        QString texts[Columns];
        QString sentence;
    };
    Shown shown(MapRow row) const;

    const Services &m_services;
    const RowTests &m_tests;
    std::vector<Shown> m_rows;
};

} // namespace gatehouse
