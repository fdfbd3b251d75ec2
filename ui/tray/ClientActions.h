// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientDesk.h"
#include "ui/Services.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace gatehouse {

/// What a click on a client's item does: connects it, takes it back, copies. Nothing waits; what came of it is told in a sentence. GUI
/// thread.
class ClientActions : public QObject
{
    Q_OBJECT
public:
    explicit ClientActions(Services &services, QObject *parent = nullptr);

    void connectClient(ClientKind client);
    void disconnectClient(ClientKind client);
    void copyBaseUrl();
    void copyToken(ClientKind client);
    /// `what`: what was copied, as the sentence afterwards names it.
    void copyText(ClientKind client, TextForm form, const QString &what);

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const QString &sentence);

private:
    void copy(const Result<Secret, QString> &text, const QString &done);
    void tell(const ClientDesk::Outcome &outcome);

    Services &m_services;
};

} // namespace gatehouse
