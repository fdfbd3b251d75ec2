// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RouteTable.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

class QTcpSocket;

namespace gatehouse {

/// QHttpServer with the routes of the route table. It is given sockets whose bytes the guard consumes, and sees nothing but the canonical
/// heads that the guard pushes back. This is the one file that differs by version of Qt. Belongs to its worker's thread.
class HttpServerHost : public QObject
{
    Q_OBJECT
public:
    /// While it lives, QHttpServer takes no further request from the connection. Empty where Qt has no such thing (6.4).
    using Lease = std::unique_ptr<void, void (*)(void *)>;
    static Lease noLease();
    /// Called for each canonical head, from within QHttpServer's slot.
    using Dispatch = std::function<void(std::uint64_t exchange, Lease lease)>;

    explicit HttpServerHost(Dispatch dispatch, QObject *parent = nullptr);
    ~HttpServerHost() override;

    /// Must succeed before take().
    bool start(QString *error);
    /// Makes the connected `socket` one of QHttpServer's, which owns it from here on. Whoever must see its bytes first has connected to
    /// readyRead before.
    void take(QTcpSocket *socket);
    /// Deletes a socket of ours that has disconnected and whose lease has been let go, from the event loop.
    static void retire(QTcpSocket *socket);

    /// What the guard pushes back for an admitted request. No byte of it comes from the client.
    static std::string canonicalHead(Method method, const RouteEntry &route, std::uint64_t exchange);

private:
    class Doorway;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
