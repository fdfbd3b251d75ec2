// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

#include <string>
#include <string_view>

namespace gatehouse {

/// A client that sends the bytes it is told to send, and keeps what comes back. Lives in the server's thread, so that nothing runs while a
/// test looks.
class RawClient
{
public:
    explicit RawClient(quint16 port, int receiveBuffer = 0)
    {
        if (receiveBuffer > 0) {
            m_socket.bind(QHostAddress(QHostAddress::LocalHost));
            m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, receiveBuffer);
            m_socket.setReadBufferSize(receiveBuffer);
        }
        QObject::connect(&m_socket, &QTcpSocket::errorOccurred, &m_socket,
                         [this](QAbstractSocket::SocketError error) { m_reset |= error != QAbstractSocket::RemoteHostClosedError; });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_socket.waitForConnected(5000);
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    void send(std::string_view bytes)
    {
        m_socket.write(bytes.data(), static_cast<qint64>(bytes.size()));
        m_socket.flush();
    }
    /// Reads what is there; keeps it.
    const std::string &received()
    {
        m_received += m_socket.readAll().toStdString();
        return m_received;
    }
    std::string take()
    {
        received();
        return std::exchange(m_received, {});
    }
    /// Lets events run until `text` has come, or the connection has ended.
    bool waitFor(std::string_view text, int milliseconds = 5000)
    {
        return runUntil([&] { return received().find(text) != std::string::npos; }, milliseconds);
    }
    bool waitForEnd(int milliseconds = 5000)
    {
        return runUntil([&] { return (received(), m_socket.state() == QAbstractSocket::UnconnectedState); }, milliseconds);
    }
    /// The connection was broken rather than closed.
    bool wasReset() const { return m_reset; }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    QTcpSocket &socket() { return m_socket; }

    template <typename Condition>
    static bool runUntil(Condition condition, int milliseconds = 5000)
    {
        QEventLoop loop;
        QTimer deadline;
        deadline.setSingleShot(true);
        bool late = false;
        QObject::connect(&deadline, &QTimer::timeout, &loop, [&] { late = true; });
        deadline.start(milliseconds);
        while (!condition()) {
            if (late)
                return false;
            loop.processEvents(QEventLoop::WaitForMoreEvents);
        }
        return true;
    }
    /// Lets everything run that is ready to run.
    static void settle()
    {
        for (int i = 0; i < 20; ++i)
            QEventLoop().processEvents();
    }

private:
    QTcpSocket m_socket;
    std::string m_received;
    bool m_reset = false;
};

/// How often `part` stands in `text`.
inline int countOf(std::string_view text, std::string_view part)
{
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

} // namespace gatehouse
