// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ClientActions.h"

#include "ui/tray/SensitiveClipboard.h"
#include "ui/tray/TrayModel.h"

#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace gatehouse {

ClientActions::ClientActions(Services &services, QObject *parent) : QObject(parent), m_services(services) {}

void ClientActions::connectClient(ClientKind client)
{
    m_services.clients.connectClient(client, [self = QPointer(this)](const ClientDesk::Outcome &outcome) {
        if (self)
            self->tell(outcome);
    });
}

void ClientActions::disconnectClient(ClientKind client)
{
    m_services.clients.undo(client, [self = QPointer(this)](const ClientDesk::Outcome &outcome) {
        if (self)
            self->tell(outcome);
    });
}

void ClientActions::tell(const ClientDesk::Outcome &outcome)
{
    const QString sentence = (QStringList(outcome.sentence) + outcome.notes).join(u' ');
    if (outcome.done)
        Q_EMIT said(sentence);
    else
        Q_EMIT failed(sentence);
}

void ClientActions::copyBaseUrl()
{
    const QString url = m_services.clients.baseUrl();
    if (url.isEmpty()) {
        Q_EMIT failed(tr("The gateway is not listening, so there is nothing to copy yet. Start it, then copy again."));
        return;
    }
    QGuiApplication::clipboard()->setText(url);
    Q_EMIT said(tr("Copied the gateway base URL."));
}

void ClientActions::copyToken(ClientKind client)
{
    m_services.clients.token(client, [self = QPointer(this)](const Result<Secret, QString> &token) {
        if (self)
            self->copy(token, tr("Copied the gateway API key."));
    });
}

void ClientActions::copyText(ClientKind client, TextForm form, const QString &what)
{
    m_services.clients.text(client, form, [self = QPointer(this), what](const Result<Secret, QString> &text) {
        if (self)
            self->copy(text, tr("Copied %1.").arg(what));
    });
}

void ClientActions::copy(const Result<Secret, QString> &text, const QString &done)
{
    if (!text) {
        Q_EMIT failed(text.error());
        m_services.gateway.askKeychain(); // so that the keychain offers to open, and the next try succeeds
        return;
    }
    m_services.clipboard.copy(*text);
    Q_EMIT said(done + u' ' + tr("Clears in %1 s.").arg(m_services.clipboard.lifetime().count()));
}

} // namespace gatehouse
