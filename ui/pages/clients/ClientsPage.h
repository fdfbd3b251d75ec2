// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"

#include <QtCore/QTimer>

#include <vector>

class QScrollArea;

namespace gatehouse {

class ClientCard;

/// A card for each client: how it stands, connecting and taking it back, its settings to copy, and whether requests of its arrive.
class ClientsPage : public Page
{
    Q_OBJECT
public:
    explicit ClientsPage(Services &services, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Clients; }
    QString title() const override { return tr("Clients"); }
    /// A client's id.
    void present(const QString &detail) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void readRequests();
    /// The gateway's; empty while it does not listen.
    QString addressNow() const;

    Services &m_services;
    QScrollArea *m_scroll;
    std::vector<ClientCard *> m_cards;
    QTimer m_clock;
    QString m_address;
};

} // namespace gatehouse
