// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"

#include <QtWidgets/QWidget>

#include <string>

class QLabel;
class QPushButton;
class QTableView;

namespace gatehouse {

class HeaderRows;

/// A provider's headers in a table; each change is applied when its row is whole. GUI thread.
class HeaderTable : public QWidget
{
    Q_OBJECT
public:
    explicit HeaderTable(Services &services, QWidget *parent = nullptr);

    void setProvider(const std::string &provider);
    void refresh();

Q_SIGNALS:
    void undoable(const QString &sentence);

private:
    void apply();

    Services &m_services;
    std::string m_provider;
    HeaderRows *m_rows;
    QTableView *m_table;
    QPushButton *m_remove;
    QLabel *m_problem;
    QByteArray m_seen; ///< what the settings said last
};

} // namespace gatehouse
