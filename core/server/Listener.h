// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtNetwork/QTcpServer>

#include <functional>

namespace gatehouse {

/// Listens, and hands every accepted descriptor on.
class Listener : public QTcpServer
{
    Q_OBJECT
public:
    /// Whoever gets a descriptor owns it.
    explicit Listener(std::function<void(qintptr)> accepted, QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr socket) override { m_accepted(socket); }

private:
    std::function<void(qintptr)> m_accepted;
};

} // namespace gatehouse
