// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"

#include <string>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class AddProviderPanel;
class ProviderForm;
class ProviderRows;
class ProviderTests;

/// The providers in use on one side, all of the chosen one on the other; and how one is added.
class ProvidersPage : public Page
{
    Q_OBJECT
public:
    explicit ProvidersPage(Services &services, QWidget *parent = nullptr);
    ~ProvidersPage() override;

    PageId id() const override { return PageId::Providers; }
    QString title() const override { return tr("Providers"); }
    /// A provider's id: chosen, with the cursor in its key field. One that is not in use can be added.
    void present(const QString &detail) override;

private:
    QWidget *makeList();
    QWidget *makeEmpty();
    void refresh();
    void choose(const std::string &provider);
    void showChosen();
    void startAdding(const QString &search = {});
    void finishAdding(const std::string &provider, bool isNew);
    void askToRemove();
    void remove(const std::string &provider, bool withKey);
    std::string chosen() const;

    Services &m_services;
    ProviderTests *m_tests;
    ProviderRows *m_rows;
    QListView *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLabel *m_problem;
    QStackedWidget *m_side;
    QWidget *m_empty;
    ProviderForm *m_form;
    AddProviderPanel *m_adding;
    QWidget *m_formSide;
    QWidget *m_addingSide;
};

} // namespace gatehouse
