// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"

class QGroupBox;

namespace gatehouse {

/// Versions, licences, where things are kept, and a report for whoever is to help.
class AboutPage : public Page
{
    Q_OBJECT
public:
    explicit AboutPage(Services &services, QWidget *parent = nullptr);

    PageId id() const override { return PageId::About; }
    QString title() const override { return tr("About"); }

private:
    QGroupBox *versions();
    QGroupBox *licences();
    QGroupBox *places();
    void showNotice();
    void copyReport();

    Services &m_services;
};

} // namespace gatehouse
