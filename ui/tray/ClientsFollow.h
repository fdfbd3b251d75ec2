// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientKind.h"
#include "ui/Services.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace gatehouse {

/// Keeps connected clients working when the gateway moves to another address while it runs: what Gatehouse wrote into their files for the
/// old one is written anew. Clients that somebody else set up are left alone. GUI thread.
class ClientsFollow : public QObject
{
    Q_OBJECT
public:
    explicit ClientsFollow(Services &services, QObject *parent = nullptr);

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const QString &sentence);

private:
    void look();
    /// Whether its file, as last read, holds what Gatehouse wrote for this address.
    bool followsFrom(ClientKind client, const QString &from) const;
    void move(ClientKind client, const QString &from, const QString &to);

    Services &m_services;
    QString m_base; ///< where clients have reached the gateway, or tried to; empty: not known yet
};

} // namespace gatehouse
