// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/LogFilter.h"

#include "ui/pages/log/LogModel.h"

#include <algorithm>

namespace gatehouse {

void LogFilter::setWords(const QString &words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void LogFilter::setErrorsOnly(bool errorsOnly)
{
    m_errorsOnly = errorsOnly;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (isOff())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_errorsOnly && !index.data(LogModel::FailedRole).toBool())
        return false;
    const QString text = index.data(LogModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace gatehouse
