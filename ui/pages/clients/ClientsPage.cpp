// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clients/ClientsPage.h"

#include "core/clients/ClientDesk.h"
#include "core/usage/RequestLog.h"
#include "ui/pages/clients/ClientCard.h"
#include "ui/pages/clients/ClientRequests.h"
#include "ui/tray/TrayModel.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <chrono>
#include <utility>

namespace gatehouse {

ClientsPage::ClientsPage(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    auto *inside = new QWidget;
    auto *cards = new QVBoxLayout(inside);
    QLabel *intro = sentenceLabel(QStringLiteral("intro"), tr("About this page"));
    intro->setText(
        tr("Connecting changes only what points a client at this gateway. The original settings are kept and can be restored at any "
           "time. Which model answers is chosen under Models, and never changes a client's files."));
    cards->addWidget(intro);
    for (const ClientKind kind : allClients) {
        auto *card = new ClientCard(m_services, kind);
        m_cards.push_back(card);
        cards->addWidget(card);
    }
    cards->addStretch();

    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("clients"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);

    connect(&m_services.clients, &ClientDesk::changed, this, [this](ClientKind kind) {
        for (ClientCard *card : m_cards)
            if (card->kind() == kind)
                card->refresh();
    });
    // The gateway's address decides who is connected.
    m_address = addressNow();
    connect(&m_services.gateway, &TrayModel::changed, this, [this] {
        const QString now = addressNow();
        if (std::exchange(m_address, now) == now)
            return;
        m_services.clients.refresh();
        for (ClientCard *card : m_cards)
            card->refresh();
    });
    connect(&m_services.requests, &RequestLog::changed, this, [this] {
        if (isVisible())
            readRequests();
    });
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, [this] {
        for (ClientCard *card : m_cards)
            card->tick();
    });
}

QString ClientsPage::addressNow() const
{
    const GatewayState gateway = m_services.gateway.facts().gateway;
    return gateway.port == 0 ? QString() : gateway.baseUrl();
}

void ClientsPage::present(const QString &detail)
{
    for (ClientCard *card : m_cards) {
        if (card->objectName() != detail)
            continue;
        // The card's place is known once it is laid out.
        QTimer::singleShot(0, card, [this, card] {
            m_scroll->ensureWidgetVisible(card, 0, 0);
            card->firstControl()->setFocus(Qt::OtherFocusReason);
        });
    }
}

void ClientsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_services.clients.refresh();
    readRequests();
    m_clock.start();
}

void ClientsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_clock.stop();
}

void ClientsPage::readRequests()
{
    const auto last = lastRequests(m_services.requests.newest());
    for (ClientCard *card : m_cards) {
        const auto found = last.find(card->kind());
        card->setLastRequest(found == last.end() ? std::nullopt : std::optional(found->second));
    }
}

} // namespace gatehouse
