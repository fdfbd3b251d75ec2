// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/ProviderModels.h"

#include <QtCore/QAbstractTableModel>

#include <vector>

namespace gatehouse {

/// A provider's models to look at: id, name, context, pictures, thinking. GUI thread.
class ProviderModelTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Id, Name, Context, Images, Thinking, Columns };
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay the same stay in place.
    void setModels(std::vector<ProviderModel> models);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ProviderModel> m_models;
};

} // namespace gatehouse
