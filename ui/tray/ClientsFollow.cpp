// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ClientsFollow.h"

#include "core/clients/ClientDesk.h"
#include "ui/tray/TrayModel.h"

#include <QtCore/QPointer>

#include <utility>

namespace gatehouse {

namespace {

/// Whether a client's address is this gateway's, whatever path it goes on with.
bool pointsAt(const QString &address, const QString &base)
{
    return address == base || address.startsWith(base + u'/');
}

} // namespace

ClientsFollow::ClientsFollow(Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&m_services.gateway, &TrayModel::changed, this, &ClientsFollow::look);
    look();
}

void ClientsFollow::look()
{
    TrayFacts facts = m_services.gateway.facts();
    if (facts.portTaken)
        facts.gateway.port = facts.wantedPort; // clients that were connected in an earlier run look for it there
    else if (facts.gateway.port == 0)
        return;
    const QString now = facts.gateway.baseUrl();
    if (now == m_base)
        return;
    const QString before = std::exchange(m_base, now);
    m_services.clients.refresh();
    if (!before.isEmpty() && !facts.portTaken)
        for (const ClientKind client : allClients)
            if (followsFrom(client, before))
                move(client, before, now);
}

bool ClientsFollow::followsFrom(ClientKind client, const QString &from) const
{
    const ClientState state = m_services.clients.state(client);
    return state.canUndo && state.canConnect && !state.managed && pointsAt(state.address, from);
}

void ClientsFollow::move(ClientKind client, const QString &from, const QString &to)
{
    // What is known of the files may be old. The desk works in turn, so that its next answer comes after the look that was asked for.
    m_services.clients.preview(client, [self = QPointer(this), client, from, to](const ClientDesk::Preview &) {
        if (!self || !self->followsFrom(client, from) || self->m_base != to)
            return;
        self->m_services.clients.connectClient(client, [self, client, to](const ClientDesk::Outcome &outcome) {
            if (!self)
                return;
            if (!outcome.done)
                Q_EMIT self->failed(outcome.sentence);
            else
                Q_EMIT self->said((QStringList(tr("%1 now uses %2.").arg(clientName(client), to)) + outcome.notes).join(u' '));
        });
    });
}

} // namespace gatehouse
