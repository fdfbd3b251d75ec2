// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Catalogue.h"

#include <QtCore/QAbstractListModel>

#include <vector>

namespace gatehouse {

/// All providers that Gatehouse knows, the well-known ones first, then the others by their names. GUI thread.
class CatalogueRows : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit CatalogueRows(QObject *parent = nullptr);

    const Provider *at(int row) const;
    /// -1: not known.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<const Provider *> m_providers;
};

} // namespace gatehouse
