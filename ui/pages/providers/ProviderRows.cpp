// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderRows.h"

#include "core/probe/ProviderModelLists.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "ui/tray/TrayModel.h"

#include <algorithm>

namespace gatehouse {

namespace {

using Trouble = ProviderTrouble::Kind;

QString healthWord(ProviderKeys::State key, Trouble trouble)
{
    switch (trouble) {
    case Trouble::KeyRefused:
        return ProviderRows::tr("Key rejected");
    case Trouble::Unpaid:
        return ProviderRows::tr("Out of credit");
    case Trouble::Unreachable:
        return ProviderRows::tr("Not reachable");
    default:
        break;
    }
    switch (key) {
    case ProviderKeys::State::Loading:
        return ProviderRows::tr("Asking the keychain…");
    case ProviderKeys::State::Missing:
        return ProviderRows::tr("No key yet");
    case ProviderKeys::State::Locked:
        return ProviderRows::tr("Keychain locked");
    default:
        return ProviderRows::tr("Ready");
    }
}

} // namespace

ProviderRows::ProviderRows(Services &services, QObject *parent) : QAbstractListModel(parent), m_services(services)
{
    m_rows = now();
}

std::vector<ProviderRows::Row> ProviderRows::now() const
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const TrayFacts facts = m_services.gateway.facts();
    const auto &told = facts.gateway.providers;
    std::vector<Row> rows;
    for (const Provider &provider : configuration->providers()) {
        const auto known = std::find_if(told.begin(), told.end(), [&](const auto &one) { return one.id == provider.id; });
        const ProviderKeys::State key = m_services.keys.state(provider.id);
        if (!provider.fromSettings && known == told.end() && key != ProviderKeys::State::Ready)
            continue;
        QString state = healthWord(key, known == told.end() ? Trouble::None : known->trouble);
        if (const auto time = m_services.lists.firstToken(provider.id))
            state = tr("%1 – %2 ms").arg(state).arg(time->count());
        rows.push_back({provider.id, QString::fromStdString(provider.displayName.empty() ? provider.id : provider.displayName), state});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return rows;
}

void ProviderRows::refresh()
{
    const std::vector<Row> wanted = now();
    const auto has = [](const std::vector<Row> &rows, const std::string &id) {
        return std::any_of(rows.begin(), rows.end(), [&](const Row &row) { return row.id == id; });
    };
    for (int i = rowCount() - 1; i >= 0; --i)
        if (!has(wanted, m_rows[static_cast<std::size_t>(i)].id)) {
            beginRemoveRows({}, i, i);
            m_rows.erase(m_rows.begin() + i);
            endRemoveRows();
        }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int at = static_cast<int>(i);
        const int from = rowOf(wanted[i].id);
        if (from < 0) {
            beginInsertRows({}, at, at);
            m_rows.insert(m_rows.begin() + at, wanted[i]);
            endInsertRows();
            continue;
        }
        if (from != at) { // renamed: rows before it are in their places already
            beginMoveRows({}, from, from, {}, at);
            std::rotate(m_rows.begin() + at, m_rows.begin() + from, m_rows.begin() + from + 1);
            endMoveRows();
        }
        if (m_rows[i] != wanted[i]) {
            m_rows[i] = wanted[i];
            Q_EMIT dataChanged(index(at), index(at));
        }
    }
}

std::string ProviderRows::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? std::string() : m_rows[static_cast<std::size_t>(row)].id;
}

int ProviderRows::rowOf(const std::string &provider) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.id == provider; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ProviderRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ProviderRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return row.name;
    if (role == stateRole)
        return row.state;
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return tr("%1: %2").arg(row.name, row.state);
    return {};
}

} // namespace gatehouse
