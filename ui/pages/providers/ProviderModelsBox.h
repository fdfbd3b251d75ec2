// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/providers/ProviderTests.h"

#include <QtWidgets/QGroupBox>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace gatehouse {

class ProviderModelTable;

/// The models of a provider, as it lists them or as the catalogue knows them, to be found by a word. GUI thread.
class ProviderModelsBox : public QGroupBox
{
    Q_OBJECT
public:
    ProviderModelsBox(Services &services, ProviderTests &tests, QWidget *parent = nullptr);

    void setProvider(const std::string &provider);
    void refresh();

Q_SIGNALS:
    void choiceWanted();

private:
    Services &m_services;
    ProviderTests &m_tests;
    std::string m_provider;
    ProviderModelTable *m_models;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_filter;
    QLabel *m_source;
    QTableView *m_table;
    QPushButton *m_fetch;
};

} // namespace gatehouse
