// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/CatalogueRows.h"

#include "ui/pages/providers/WellKnownProviders.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace gatehouse {

namespace {

QString nameOf(const Provider &provider)
{
    return QString::fromStdString(provider.displayName);
}

QString hostOf(const Provider &provider)
{
    const std::string address = provider.endpoints.empty() ? provider.addressHint : provider.endpoints.begin()->second;
    return QUrl(QString::fromStdString(address)).host();
}

} // namespace

CatalogueRows::CatalogueRows(QObject *parent) : QAbstractListModel(parent), m_providers(allProvidersInOrder(Catalogue::builtIn())) {}

const Provider *CatalogueRows::at(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : m_providers[static_cast<std::size_t>(row)];
}

int CatalogueRows::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(m_providers.begin(), m_providers.end(), [&](const Provider *one) { return one->id == id.toStdString(); });
    return found == m_providers.end() ? -1 : static_cast<int>(found - m_providers.begin());
}

int CatalogueRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_providers.size());
}

QVariant CatalogueRows::data(const QModelIndex &index, int role) const
{
    const Provider *provider = index.isValid() ? at(index.row()) : nullptr;
    if (!provider)
        return {};
    if (role == Qt::DisplayRole)
        return nameOf(*provider);
    if (role == Qt::ToolTipRole)
        return hostOf(*provider);
    if (role == Qt::AccessibleTextRole)
        return provider->needsKey ? nameOf(*provider) : tr("%1, needs no key").arg(nameOf(*provider));
    if (role == Qt::UserRole) // what a search looks at
        return QString(nameOf(*provider) + u' ' + QString::fromStdString(provider->id) + u' ' + hostOf(*provider));
    return {};
}

} // namespace gatehouse
