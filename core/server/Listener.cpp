// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Listener.h"

#include <QtCore/QTimer>

#include <chrono>

namespace gatehouse {

namespace {
constexpr int backlog = 1024;
constexpr std::chrono::milliseconds afterFailure{250};
} // namespace

Listener::Listener(std::function<void(qintptr)> accepted, QObject *parent) : QTcpServer(parent), m_accepted(std::move(accepted))
{
    setListenBacklogSize(backlog);
    // Qt stops accepting for good when the system refuses once, as it does while all descriptors are taken.
    connect(this, &QTcpServer::acceptError, this, [this] { QTimer::singleShot(afterFailure, this, &QTcpServer::resumeAccepting); });
}

} // namespace gatehouse
