// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/LogModel.h"

#include "ui/pages/log/RequestWords.h"

#include <QtGui/QFont>

#include <algorithm>
#include <unordered_set>

namespace gatehouse {

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section >= FirstToken ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Client:
        return tr("Client");
    case Way:
        return tr("Name → provider/model");
    case Status:
        return tr("Status");
    case FirstToken:
        return tr("First token");
    case Total:
        return tr("Total");
    case Tokens:
        return tr("Tokens in / out");
    case Retries:
        return tr("Retries");
    default:
        return {};
    }
}

QString LogModel::shown(int row, int column) const
{
    const RequestWords words(*m_rows[std::size_t(row)]);
    switch (column) {
    case Time:
        return words.time();
    case Client:
        return words.client();
    case Way:
        return words.way();
    case Status:
        return words.status();
    case FirstToken:
        return words.firstToken();
    case Total:
        return words.total();
    case Tokens:
        return words.tokens();
    case Retries:
        return words.retries();
    default:
        return {};
    }
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LoggedRequest &request = *m_rows[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return shown(index.row(), column);
    case Qt::ToolTipRole:
        if (column == Status)
            return RequestWords(request).outcome();
        return column == Way ? QVariant(shown(index.row(), column)) : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Time)
            return RequestWords(request).sentence();
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), shown(index.row(), column));
    case Qt::TextAlignmentRole:
        return column >= FirstToken ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(true); // errors are what one looks for
        return column == Status && RequestWords(request).isFailed() ? QVariant(font) : QVariant();
    }
    case FailedRole:
        return RequestWords(request).isFailed();
    case IdRole:
        return qulonglong(request.record.id);
    case SearchRole: {
        QStringList all;
        for (int each = 0; each < ColumnCount; ++each)
            all += shown(index.row(), each);
        all += RequestWords(request).outcome();
        all += QString::fromStdString(request.record.path);
        return all.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

void LogModel::removeAllBut(const std::vector<LoggedRequestPtr> &newest)
{
    std::unordered_set<std::uint64_t> staying;
    for (const LoggedRequestPtr &request : newest)
        staying.insert(request->record.id);
    const auto stays = [&](int row) { return staying.contains(m_rows[std::size_t(row)]->record.id); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stays(last))
            continue;
        int first = last;
        while (first > 0 && !stays(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void LogModel::take(const std::vector<LoggedRequestPtr> &newest)
{
    removeAllBut(newest);
    std::unordered_set<std::uint64_t> shownIds;
    for (const LoggedRequestPtr &row : m_rows)
        shownIds.insert(row->record.id);
    for (std::size_t i = 0; i < newest.size();) {
        const std::uint64_t id = newest[i]->record.id;
        if (i < m_rows.size() && m_rows[i]->record.id == id) {
            if (m_rows[i] != newest[i]) {
                m_rows[i] = newest[i];
                Q_EMIT dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
            }
            ++i;
            continue;
        }
        if (shownIds.contains(id)) { // it stands further down: one that was pushed out came back
            const int from = rowOf(id);
            beginRemoveRows({}, from, from);
            m_rows.erase(m_rows.begin() + from);
            endRemoveRows();
        }
        std::size_t end = i + 1;
        while (end < newest.size() && !shownIds.contains(newest[end]->record.id))
            ++end;
        beginInsertRows({}, int(i), int(end) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(i), newest.begin() + std::ptrdiff_t(i), newest.begin() + std::ptrdiff_t(end));
        endInsertRows();
        i = end;
    }
}

void LogModel::tick()
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_rows[std::size_t(row)]->running)
            Q_EMIT dataChanged(index(row, Total), index(row, Total), {Qt::DisplayRole});
}

void LogModel::forgetBodies()
{
    for (LoggedRequestPtr &row : m_rows) {
        if (!row->requestBody && !row->answerBody)
            continue;
        auto bare = std::make_shared<LoggedRequest>(*row);
        bare->requestBody.reset();
        bare->answerBody.reset();
        row = std::move(bare);
    }
}

bool LogModel::anyRunning() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const LoggedRequestPtr &row) { return row->running; });
}

LoggedRequestPtr LogModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[std::size_t(row)] : nullptr;
}

int LogModel::rowOf(std::uint64_t id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const LoggedRequestPtr &row) { return row->record.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

} // namespace gatehouse
