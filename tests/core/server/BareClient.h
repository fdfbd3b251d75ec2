// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

namespace gatehouse {

/// A client that does not close its end when the server shuts its own, as QTcpSocket would. Never waits.
class BareClient
{
public:
    explicit BareClient(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot connect");
        ::fcntl(m_socket, F_SETFL, ::fcntl(m_socket, F_GETFL) | O_NONBLOCK);
    }
    ~BareClient() { ::close(m_socket); }
    BareClient(const BareClient &) = delete;
    BareClient &operator=(const BareClient &) = delete;

    /// Bytes sent; 0: none can be sent now; -1: the connection is no more.
    std::ptrdiff_t send(std::string_view bytes)
    {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        return sent < 0 && errno == EAGAIN ? 0 : sent;
    }
    bool hasInput() const
    {
        char byte = 0;
        return ::recv(m_socket, &byte, 1, MSG_PEEK) > 0;
    }

private:
    int m_socket;
};

} // namespace gatehouse
