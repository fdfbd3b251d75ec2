// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QByteArray>

#include <vector>

namespace gatehouse {

/// The headers that a provider gets besides Gatehouse's own, to be edited. Their values stand in the settings, or come from a variable or a
/// file: a secret belongs there. GUI thread.
class HeaderRows : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Source, Value, Columns };
    enum class From { Text, Variable, File };
    struct Row
    {
        QString name;
        From from = From::Text;
        QString value;
        bool operator==(const Row &) const = default;
    };
    using QAbstractTableModel::QAbstractTableModel;

    static QString word(From from);
    static std::vector<Row> rowsOf(const ProviderSettings &settings);
    /// The member "headers" as it stands in the file; rows that are not finished are left out. Empty: no header.
    static QByteArray json(const std::vector<Row> &rows);
    /// Why a row cannot be: a secret that would stand in the settings, a name given twice. Empty: it can, or is not finished.
    static QString problem(const std::vector<Row> &rows);

    const std::vector<Row> &rows() const { return m_rows; }
    void setRows(std::vector<Row> rows);
    /// A row to be filled.
    void append();
    void remove(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A person has changed a row.
    void edited();

private:
    std::vector<Row> m_rows;
};

} // namespace gatehouse
