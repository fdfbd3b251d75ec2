// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/HttpServerHost.h"
#include "core/server/Listener.h"
#include "core/server/ServerContext.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

namespace gatehouse {

/// All that one worker has towards its clients: the listener, the guards, QHttpServer. Belongs to the worker's thread.
class ConnectionServer : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the server. `rules` is asked once per request.
    ConnectionServer(RequestHandler &handler, ReadyList &ready, TimerService &timers, RulesProvider rules, QObject *parent = nullptr);
    ~ConnectionServer() override;

    /// Takes connections at `address` (an IP address) and `port` (0: any free one); fails if somebody has that port. A server that only
    /// adopts needs no listen().
    bool listen(const QString &address, quint16 port, QString *error);
    /// Asked for each accepted descriptor; true: somebody else has taken it (and closes it), so this server does not.
    void setHandOver(std::function<bool(qintptr)> handOver) { m_handOver = std::move(handOver); }
    /// Takes over a connected descriptor, from whatever listener, and closes it at the end.
    void adopt(qintptr socket);
    /// 0 while not listening.
    quint16 port() const { return m_listener.serverPort(); }

    /// Listens no more; idle connections are left to closeIdle(), others end with their answer.
    void stopAccepting();
    /// Ends the connections that are between two requests.
    void closeIdle();
    /// Ends all connections; running answers see that their client has left.
    void closeAll();
    int connections() const { return m_context.registry.count(); }

private:
    void dispatch(std::uint64_t exchange, HttpServerHost::Lease lease);
    bool makeRoom();
    void sendStrangersAway();

    ServerContext m_context;
    HttpServerHost m_host;
    Listener m_listener;
    std::function<bool(qintptr)> m_handOver;
    TimerService::Handle m_strangersDue;
    bool m_hostReady = false;
    QString m_hostError;
};

} // namespace gatehouse
