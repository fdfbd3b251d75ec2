// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/upstream/FakeConnection.h"

#include <cstdlib>
#include <utility>

#ifndef Q_OS_WIN
#include <sys/socket.h>

#include <poll.h>
#endif

namespace gatehouse {

FakeConnection::FakeConnection(Host &host, QTcpSocket *socket, int number) : m_host(host), m_socket(socket), m_number(number)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, [this] { received(); });
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) {
        m_host.sent(static_cast<std::uint64_t>(bytes));
        proceed();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { m_host.closed(this); });
}

FakeConnection::~FakeConnection()
{
    m_socket->disconnect(this);
}

void FakeConnection::received()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_discarding)
        return;
    m_input.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    proceed();
}

void FakeConnection::proceed()
{
    // Writing tells of bytes written before it returns.
    if (std::exchange(m_running, true))
        return;
    run();
    while (!m_script && !m_discarding && takeRequest())
        run();
    m_running = false;
}

bool FakeConnection::takeRequest()
{
    if (!m_request && !takeHead())
        return false;
    m_discarding = m_host.nextBeginsAtHead();
    if (!m_discarding && !takeBody())
        return false;
    m_host.record(*m_request);
    m_script = m_host.scriptFor(*m_request);
    m_request.reset();
    m_step = 0;
    return true;
}

bool FakeConnection::takeHead()
{
    const std::size_t end = m_input.find("\r\n\r\n");
    if (end == std::string::npos)
        return false;
    FakeProvider::Request request;
    request.head = m_input.substr(0, end + 4);
    request.connection = m_number;
    const std::size_t space = request.head.find(' ');
    request.method = request.head.substr(0, space);
    request.target = request.head.substr(space + 1, request.head.find(' ', space + 1) - space - 1);
    m_input.erase(0, end + 4);
    m_request = std::move(request);
    return true;
}

bool FakeConnection::takeBody()
{
    if (m_request->header("transfer-encoding") == "chunked")
        return takeChunkedBody();
    const std::size_t length = std::strtoull(m_request->header("content-length").c_str(), nullptr, 10);
    if (m_input.size() < length)
        return false;
    m_request->body = m_input.substr(0, length);
    m_input.erase(0, length);
    return true;
}

bool FakeConnection::takeChunkedBody()
{
    while (true) {
        const std::size_t line = m_input.find("\r\n");
        if (line == std::string::npos)
            return false;
        const std::size_t size = std::strtoull(m_input.c_str(), nullptr, 16);
        if (m_input.size() < line + 2 + size + 2)
            return false;
        m_request->body += m_input.substr(line + 2, size);
        m_input.erase(0, line + 2 + size + 2);
        if (size == 0)
            return true;
    }
}

void FakeConnection::run()
{
    while (m_script) {
        if (m_step == m_script->entries().size()) {
            m_script.reset();
            return;
        }
        const FakeScript::Entry &entry = m_script->entries()[m_step];
        switch (entry.step) {
        case FakeScript::Step::Send:
            m_socket->write(entry.bytes.data(), static_cast<qint64>(entry.bytes.size()));
            break;
        case FakeScript::Step::SendByteByByte:
            for (const char byte : entry.bytes) {
                m_socket->write(&byte, 1);
                m_socket->flush();
            }
            break;
        case FakeScript::Step::WaitForGo:
            if (!m_host.takeGo())
                return;
            break;
        case FakeScript::Step::SendForever:
            sendMoreForever(entry.bytes);
            return;
        case FakeScript::Step::Stall:
            return;
        case FakeScript::Step::Close:
            close();
            return;
        case FakeScript::Step::Reset:
            reset();
            return;
        }
        ++m_step;
    }
}

void FakeConnection::sendMoreForever(const std::string &piece)
{
    while (m_socket->bytesToWrite() < 256 * 1024)
        m_socket->write(piece.data(), static_cast<qint64>(piece.size()));
}

bool FakeConnection::isBlocked() const
{
#ifdef Q_OS_WIN
    return m_socket->bytesToWrite() > 0;
#else
    pollfd descriptor{static_cast<int>(m_socket->socketDescriptor()), POLLOUT, 0};
    return m_socket->bytesToWrite() > 0 && ::poll(&descriptor, 1, 0) == 0;
#endif
}

void FakeConnection::close()
{
    m_discarding = true;
    m_socket->disconnectFromHost();
}

void FakeConnection::reset()
{
    m_discarding = true;
    m_socket->flush();
#ifndef Q_OS_WIN
    const linger hard{1, 0};
    ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#endif
    m_socket->abort();
}

} // namespace gatehouse
