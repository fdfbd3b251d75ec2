// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/ClientSwitches.h"

#include "core/clients/ClientDesk.h"
#include "ui/tray/ClientActions.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace gatehouse {

namespace {

using Kind = ClientState::Kind;

QString idOf(ClientKind client)
{
    const std::string_view id = clientId(client);
    return QString::fromLatin1(id.data(), qsizetype(id.size()));
}

QString wordFor(const ClientState &state)
{
    if (state.managed)
        return ClientSwitches::tr("managed by an administrator");
    switch (state.kind) {
    case Kind::NotFound:
        return ClientSwitches::tr("not found here");
    case Kind::NotConnected:
        return ClientSwitches::tr("not connected");
    case Kind::Connected:
        return ClientSwitches::tr("connected");
    case Kind::Elsewhere:
        return ClientSwitches::tr("uses another address");
    case Kind::Broken:
        return ClientSwitches::tr("settings cannot be read");
    }
    return {};
}

} // namespace

ClientSwitches::ClientSwitches(Services &services, ClientActions &actions, QWidget *parent)
    : QGroupBox(tr("Connected clients"), parent), m_services(services), m_actions(actions)
{
    auto *grid = new QGridLayout(this);
    int line = 0;
    for (const ClientKind client : allClients) {
        Row row{new QCheckBox(clientName(client)), new QLabel};
        row.connected->setObjectName(QStringLiteral("connected:") + idOf(client));
        row.word->setObjectName(QStringLiteral("clientWord:") + idOf(client));
        row.word->setWordWrap(true);
        row.word->setTextFormat(Qt::PlainText);
        row.word->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(row.connected, line, 0);
        grid->addWidget(row.word, line, 1);
        connect(row.connected, &QCheckBox::clicked, this, [this, client] { toggled(client); });
        m_rows.emplace(client, row);
        ++line;
    }
    grid->setColumnStretch(1, 1);
    connect(&m_services.clients, &ClientDesk::changed, this, &ClientSwitches::refresh);
    refresh();
}

void ClientSwitches::refresh()
{
    for (const auto &[client, row] : m_rows) {
        const ClientState state = m_services.clients.state(client);
        row.connected->setChecked(state.kind == Kind::Connected);
        row.word->setText(wordFor(state));
        row.word->setToolTip(state.problem.isEmpty() ? state.address : state.problem);
        row.connected->setAccessibleDescription(wordFor(state));
    }
}

void ClientSwitches::toggled(ClientKind client)
{
    const ClientState state = m_services.clients.state(client);
    const bool connected = state.kind == Kind::Connected;
    m_rows.at(client).connected->setChecked(connected); // until its files say otherwise
    if (connected ? !state.canUndo : !state.canConnect || state.managed)
        Q_EMIT detailsRequested(idOf(client));
    else if (connected)
        m_actions.disconnectClient(client);
    else
        m_actions.connectClient(client);
}

} // namespace gatehouse
