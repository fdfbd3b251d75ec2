// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/MapTable.h"

#include "ui/pages/models/ModelFacts.h"
#include "ui/pages/models/RowTests.h"

#include <QtGui/QBrush>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

#include <algorithm>

namespace gatehouse {

MapTable::MapTable(const Services &services, const RowTests &tests, QObject *parent)
    : QAbstractTableModel(parent), m_services(services), m_tests(tests)
{
}

MapTable::Shown MapTable::shown(MapRow row) const
{
    Shown shown;
    shown.texts[Name] = row.title();
    const auto words = [this](const std::string &provider, const std::string &model) {
        return tr("%1 (%2)").arg(modelName(m_services, provider, model), providerName(m_services, provider));
    };
    if (row.hasTarget()) {
        shown.texts[Model] = words(row.entry.provider, row.entry.model);
        shown.sentence = tr("%1: %2").arg(row.title(), shown.texts[Model]);
    } else {
        const auto [provider, model] = row.kind == MapRow::Kind::Slot ? answering(m_services, row) : std::pair<std::string, std::string>();
        shown.texts[Model] = row.isAlias()      ? tr("Same as %1").arg(QString::fromStdString(row.entry.name))
                             : provider.empty() ? tr("Not set")
                                                : tr("Not set: %1").arg(words(provider, model));
        shown.sentence = answersSentence(m_services, row);
    }
    shown.texts[Label] = QString::fromStdString(row.entry.label);
    if (const RowTests::Outcome *outcome = m_tests.of(row)) {
        shown.texts[Test] = outcome->brief;
        shown.sentence += QLatin1Char(' ') + outcome->sentence;
    }
    shown.row = std::move(row);
    return shown;
}

void MapTable::setRows(std::vector<MapRow> rows)
{
    const auto gone = [&](const Shown &old) {
        return std::none_of(rows.begin(), rows.end(), [&](const MapRow &row) { return row.key() == old.row.key(); });
    };
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (!gone(m_rows[static_cast<std::size_t>(i)]))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        const int old = find(rows[static_cast<std::size_t>(i)].key());
        if (old < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(m_rows.begin() + i, shown(std::move(rows[static_cast<std::size_t>(i)])));
            endInsertRows();
            continue;
        }
        if (old != i && beginMoveRows({}, old, old, {}, i)) { // those before it are in their places, so it can only stand behind
            std::rotate(m_rows.begin() + i, m_rows.begin() + old, m_rows.begin() + old + 1);
            endMoveRows();
        }
        m_rows[static_cast<std::size_t>(i)].row = std::move(rows[static_cast<std::size_t>(i)]);
    }
    refresh();
}

void MapTable::refresh()
{
    for (int i = 0; i < rowCount(); ++i) {
        Shown &old = m_rows[static_cast<std::size_t>(i)];
        Shown now = shown(old.row);
        const bool same = std::equal(std::begin(old.texts), std::end(old.texts), std::begin(now.texts)) && old.sentence == now.sentence;
        old = std::move(now);
        if (!same)
            Q_EMIT dataChanged(index(i, 0), index(i, Columns - 1));
    }
}

int MapTable::find(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Shown &shown) { return shown.row.key() == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int MapTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MapTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant MapTable::data(const QModelIndex &index, int role) const
{
    const Shown &shown = m_rows[static_cast<std::size_t>(index.row())];
    const QString &text = shown.texts[index.column()];
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ForegroundRole && !shown.row.hasTarget() && index.column() != Name)
        return QGuiApplication::palette().brush(QPalette::PlaceholderText);
    if (role == Qt::ToolTipRole)
        return index.column() == Test ? shown.sentence : text;
    if (role == Qt::AccessibleTextRole)
        return index.column() == Name ? shown.sentence : text;
    return {};
}

QVariant MapTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Model:
        return tr("Model");
    case Label:
        return tr("Shown as");
    default:
        return tr("Test");
    }
}

} // namespace gatehouse
