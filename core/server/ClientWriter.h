// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <string_view>

class QTcpSocket;

namespace gatehouse {

/// The way out to one client. What the system takes goes out at once, in one call and without a copy; only what is left over waits in
/// the socket's buffer. Belongs to the socket's thread; the socket must outlive it.
class ClientWriter
{
public:
    explicit ClientWriter(QTcpSocket &socket) : m_socket(socket) {}
    ~ClientWriter();
    ClientWriter(const ClientWriter &) = delete;
    ClientWriter &operator=(const ClientWriter &) = delete;

    /// Sends at most four pieces, one after the other. False once the client is known to have left.
    bool send(std::initializer_list<std::string_view> pieces);
    /// Bytes that the system has not taken yet.
    std::size_t waiting() const;
    /// Bytes that the system has taken, since the beginning: where it stands still, the client does not read.
    std::uint64_t taken() const { return m_accepted - waiting(); }
    /// Whether so much waits that the writer should pause.
    bool isFull() const { return m_full; }
    /// Called each time the writer may go on after isFull().
    void setRoomCallback(std::function<void()> callback) { m_room = std::move(callback); }
    /// Nothing more will be sent: tells the client so, once all is out.
    void end();

private:
    void watch();
    void progressed();

    QTcpSocket &m_socket;
    QMetaObject::Connection m_watch;
    std::function<void()> m_room;
    std::uint64_t m_accepted = 0;
    bool m_full = false;
    bool m_ending = false;
    bool m_broken = false;
};

} // namespace gatehouse
