// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/upstream/FakeProvider.h"

#include <QtNetwork/QTcpSocket>

#include <optional>

namespace gatehouse {

/// One connection of a FakeProvider: reads requests, runs their scripts. Lives in the provider's thread.
class FakeConnection final : public QObject
{
public:
    class Host
    {
    public:
        virtual ~Host() = default;
        virtual bool nextBeginsAtHead() const = 0;
        virtual FakeScript scriptFor(const FakeProvider::Request &request) = 0;
        virtual void record(const FakeProvider::Request &request) = 0;
        virtual bool takeGo() = 0;
        virtual void sent(std::uint64_t bytes) = 0;
        virtual void closed(FakeConnection *connection) = 0;
    };

    FakeConnection(Host &host, QTcpSocket *socket, int number);
    ~FakeConnection() override;

    /// Goes on with the script, and with the requests behind it, as far as it can.
    void proceed();
    void close();
    bool isIdle() const { return !m_script && m_input.empty(); }
    bool isBlocked() const;

private:
    void received();
    void run();
    bool takeRequest();
    bool takeHead();
    bool takeBody();
    bool takeChunkedBody();
    void sendMoreForever(const std::string &piece);
    void reset();

    Host &m_host;
    QTcpSocket *m_socket;
    const int m_number;
    std::string m_input;
    std::optional<FakeProvider::Request> m_request;
    std::optional<FakeScript> m_script;
    std::size_t m_step = 0;
    bool m_discarding = false;
    bool m_running = false;
};

} // namespace gatehouse
