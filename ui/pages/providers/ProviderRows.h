// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtCore/QAbstractListModel>

#include <string>
#include <vector>

namespace gatehouse {

/// The providers in use: their names, how each stands and how quick it was, in words. Updated in place. GUI thread.
class ProviderRows : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int stateRole = Qt::UserRole; ///< the words below the name
    explicit ProviderRows(Services &services, QObject *parent = nullptr);

    void refresh();
    std::string idAt(int row) const;
    /// -1: not in use.
    int rowOf(const std::string &provider) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        std::string id;
        QString name;
        QString state; ///< "Ready – 380 ms"
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> now() const;

    Services &m_services;
    std::vector<Row> m_rows;
};

} // namespace gatehouse
