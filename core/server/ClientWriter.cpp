// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ClientWriter.h"

#include "core/server/Limits.h"
#include "core/server/SocketSystem.h"

#include <QtNetwork/QTcpSocket>

#include <algorithm>

namespace gatehouse {

ClientWriter::~ClientWriter()
{
    QObject::disconnect(m_watch);
}

bool ClientWriter::send(std::initializer_list<std::string_view> pieces)
{
    if (m_broken || m_ending || m_socket.state() != QAbstractSocket::ConnectedState)
        return false;
    std::size_t done = 0;
    if (m_socket.bytesToWrite() == 0) {
        const std::ptrdiff_t sent = system::sendNow(m_socket.socketDescriptor(), {pieces.begin(), pieces.size()});
        if (sent < 0) {
            m_broken = true;
            return false;
        }
        done = static_cast<std::size_t>(sent);
    }
    for (std::string_view piece : pieces) {
        m_accepted += piece.size();
        const std::size_t skipped = std::min(done, piece.size());
        done -= skipped;
        piece.remove_prefix(skipped);
        if (!piece.empty())
            m_socket.write(piece.data(), static_cast<qint64>(piece.size()));
    }
    if (waiting() >= limits::highWater && !m_full) {
        m_full = true;
        watch();
    }
    return true;
}

std::size_t ClientWriter::waiting() const
{
    return static_cast<std::size_t>(m_socket.bytesToWrite());
}

void ClientWriter::end()
{
    m_ending = true;
    if (waiting() == 0)
        system::endWriting(m_socket.socketDescriptor());
    else
        watch();
}

void ClientWriter::watch()
{
    // Only while somebody waits for it: a signal for every write is what a stream of small events cannot afford.
    if (!m_watch)
        m_watch = QObject::connect(&m_socket, &QTcpSocket::bytesWritten, &m_socket, [this] { progressed(); });
}

void ClientWriter::progressed()
{
    if (m_full && waiting() < limits::lowWater) {
        m_full = false;
        if (m_room)
            m_room();
    }
    if (m_ending && waiting() == 0)
        system::endWriting(m_socket.socketDescriptor());
    if (!m_full && (!m_ending || waiting() == 0)) {
        QObject::disconnect(m_watch);
        m_watch = {};
    }
}

} // namespace gatehouse
