// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/HeaderRows.h"

#include "ui/pages/providers/ProviderPlace.h"

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

using From = HeaderRows::From;

bool finished(const HeaderRows::Row &row)
{
    return !row.name.isEmpty() && (row.from == From::Text || !row.value.isEmpty());
}

bool soundsSecret(const QString &name)
{
    static const std::array<QString, 6> words{QStringLiteral("authorization"), QStringLiteral("key"),    QStringLiteral("token"),
                                              QStringLiteral("secret"),        QStringLiteral("cookie"), QStringLiteral("password")};
    return std::any_of(words.begin(), words.end(), [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

QByteArray member(const HeaderRows::Row &row)
{
    const QByteArray value = row.value.isEmpty() ? QByteArray("\"\"") : jsonText(row.value);
    switch (row.from) {
    case From::Variable:
        return "{\"env\":" + value + '}';
    case From::File:
        return "{\"file\":" + value + '}';
    case From::Text:
        break;
    }
    return value;
}

} // namespace

QString HeaderRows::word(From from)
{
    switch (from) {
    case From::Variable:
        return tr("Variable");
    case From::File:
        return tr("File");
    case From::Text:
        break;
    }
    return tr("Text");
}

std::vector<HeaderRows::Row> HeaderRows::rowsOf(const ProviderSettings &settings)
{
    std::vector<Row> rows;
    for (const auto &[name, value] : settings.headers)
        rows.push_back({QString::fromStdString(name), From::Text, QString::fromStdString(value)});
    for (const auto &[name, source] : settings.secretHeaders)
        rows.push_back({QString::fromStdString(name), source.kind == KeySource::Kind::File ? From::File : From::Variable,
                        QString::fromStdString(source.name)});
    return rows;
}

QByteArray HeaderRows::json(const std::vector<Row> &rows)
{
    QByteArray members;
    for (const Row &row : rows)
        if (finished(row))
            members += (members.isEmpty() ? "" : ",") + jsonText(row.name) + ':' + member(row);
    return members.isEmpty() ? QByteArray() : '{' + members + '}';
}

QString HeaderRows::problem(const std::vector<Row> &rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].from == From::Text && !rows[i].value.isEmpty() && soundsSecret(rows[i].name))
            return tr("The value of %1 looks like a secret, which does not belong in the settings file. Choose Variable or File, and name "
                      "where it stands.")
                .arg(rows[i].name);
        for (std::size_t j = 0; j < i; ++j)
            if (!rows[i].name.isEmpty() && rows[j].name.compare(rows[i].name, Qt::CaseInsensitive) == 0)
                return tr("%1 is there twice. Change one of the two.").arg(rows[i].name);
    }
    return {};
}

void HeaderRows::setRows(std::vector<Row> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void HeaderRows::append()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.emplace_back();
    endInsertRows();
}

void HeaderRows::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

int HeaderRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HeaderRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant HeaderRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return row.from == From::Text       ? tr("%1 is %2").arg(row.name, row.value)
               : row.from == From::Variable ? tr("%1 comes from the variable %2").arg(row.name, row.value)
                                            : tr("%1 comes from the file %2").arg(row.name, row.value);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name:
        return row.name;
    case Source:
        return role == Qt::EditRole ? QVariant(static_cast<int>(row.from)) : QVariant(word(row.from));
    case Value:
        return row.value;
    default:
        return {};
    }
}

bool HeaderRows::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const Row before = row;
    switch (index.column()) {
    case Name:
        row.name = value.toString().trimmed();
        break;
    case Source:
        row.from = static_cast<From>(std::clamp(value.toInt(), 0, 2));
        break;
    case Value:
        row.value = value.toString().trimmed();
        break;
    default:
        return false;
    }
    if (row == before)
        return false;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(Columns - 1));
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags HeaderRows::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsEditable;
}

QVariant HeaderRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Header");
    case Source:
        return tr("From");
    case Value:
        return tr("Value");
    default:
        return {};
    }
}

} // namespace gatehouse
