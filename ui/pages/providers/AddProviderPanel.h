// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/providers/ProviderTests.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace gatehouse {

class CatalogueRows;
class DialectCombo;

/// Adds a provider to the settings: one that Gatehouse knows, or one by its address. GUI thread.
class AddProviderPanel : public QWidget
{
    Q_OBJECT
public:
    AddProviderPanel(Services &services, ProviderTests &tests, QWidget *parent = nullptr);

    /// Empty, with the cursor in the search; `search` is looked for at once.
    void begin(const QString &search = {});

Q_SIGNALS:
    /// It is in the settings, and was before if `isNew` is false.
    void added(const std::string &provider, bool isNew);
    void cancelled();

private:
    QWidget *makeKnown();
    QWidget *makeOwn();
    void showChoice();
    void addKnown();
    void addOwn();
    const Provider *chosen() const;
    QString freeId(const QString &name) const;

    Services &m_services;
    ProviderTests &m_tests;
    CatalogueRows *m_all;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_hint;
    QLabel *m_knownAddressLabel;
    QLineEdit *m_knownAddress;
    QPushButton *m_addKnown;
    QLabel *m_knownProblem;
    QLineEdit *m_name;
    QLineEdit *m_address;
    DialectCombo *m_dialect;
    QPushButton *m_addOwn;
    QLabel *m_ownProblem;
};

} // namespace gatehouse
