// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ConnectionServer.h"

#include "core/server/Guard.h"
#include "core/server/Limits.h"
#include "core/server/SocketSystem.h"

#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

namespace gatehouse {

ConnectionServer::ConnectionServer(RequestHandler &handler, ReadyList &ready, TimerService &timers, RulesProvider rules, QObject *parent)
    : QObject(parent), m_context{.handler = handler, .ready = ready, .timers = timers, .rules = std::move(rules)},
      m_host([this](std::uint64_t exchange, HttpServerHost::Lease lease) { dispatch(exchange, std::move(lease)); }),
      m_listener([this](qintptr socket) {
          if (!m_handOver || !m_handOver(socket))
              adopt(socket);
      })
{
    m_hostReady = m_host.start(&m_hostError);
}

ConnectionServer::~ConnectionServer()
{
    m_listener.close();
    closeAll();
}

bool ConnectionServer::listen(const QString &address, quint16 port, QString *error)
{
    if (!m_hostReady) {
        *error = m_hostError;
        return false;
    }
    const QHostAddress host(address);
    if (host.isNull()) {
        *error = QStringLiteral("\"%1\" is not an IP address to listen on.").arg(address);
        return false;
    }
    if (m_listener.listen(host, port))
        return true;
    *error = m_listener.errorString();
    return false;
}

void ConnectionServer::adopt(qintptr descriptor)
{
    auto socket = std::make_unique<QTcpSocket>();
    if (!m_hostReady || !makeRoom()) {
        system::closeSocket(descriptor);
        return;
    }
    if (!socket->setSocketDescriptor(descriptor))
        return;
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    new Guard(socket.get(), m_context);
    m_host.take(socket.release());
    sendStrangersAway();
}

void ConnectionServer::sendStrangersAway()
{
    // Twenty subagents, or a thousand, may connect at once and speak a moment later: only those that stay silent are too many.
    const Clock::TimePoint now = m_context.timers.now();
    while (m_context.registry.strangers() > limits::strangers) {
        const ConnectionRegistry::Connection &idlest = *m_context.registry.idlestStranger();
        const Clock::TimePoint due = idlest.active + limits::strangerPatience;
        if (due > now) {
            if (!m_strangersDue.active())
                m_strangersDue = m_context.timers.at(due, [this] { sendStrangersAway(); });
            return;
        }
        idlest.guard->closeNow();
    }
}

bool ConnectionServer::makeRoom()
{
    if (connections() < limits::connections)
        return true;
    const ConnectionRegistry::Connection *idlest = m_context.registry.idlestStranger();
    if (!idlest)
        return false;
    idlest->guard->closeNow();
    return true;
}

void ConnectionServer::dispatch(std::uint64_t exchange, HttpServerHost::Lease lease)
{
    if (Guard *guard = m_context.registry.takeAwaiting(exchange))
        guard->dispatch(std::move(lease));
}

void ConnectionServer::stopAccepting()
{
    m_listener.close();
    m_context.stopping = true;
}

void ConnectionServer::closeIdle()
{
    for (Guard *guard : m_context.registry.all())
        if (guard->isIdle())
            guard->closeNow();
}

void ConnectionServer::closeAll()
{
    for (Guard *guard : m_context.registry.all())
        guard->closeNow();
}

} // namespace gatehouse
