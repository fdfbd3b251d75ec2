// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QSortFilterProxyModel>

namespace gatehouse {

/// The rows of the log that a person wants to see: those with every word in one of their columns, or in their outcome.
class LogFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &words);
    void setErrorsOnly(bool errorsOnly);
    bool isOff() const { return m_words.isEmpty() && !m_errorsOnly; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    bool m_errorsOnly = false;
};

} // namespace gatehouse
