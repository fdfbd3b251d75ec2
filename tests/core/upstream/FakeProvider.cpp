// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/upstream/FakeProvider.h"

#include "tests/core/upstream/FakeConnection.h"

#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>

#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>

namespace gatehouse {

/// Lives in the provider's thread; what tests look at is behind the mutex.
class FakeProvider::Server final : public QTcpServer, public FakeConnection::Host
{
public:
    Server()
    {
        setMaxPendingConnections(10'000);
        setListenBacklogSize(4096);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                const std::lock_guard lock(mutex);
                auto connection = std::make_unique<FakeConnection>(*this, socket, accepted++);
                connections.push_back(std::move(connection));
            }
        });
    }

    bool nextBeginsAtHead() const override
    {
        const std::lock_guard lock(mutex);
        return queue.empty() ? always && always->isAtHead() : queue.front().isAtHead();
    }
    FakeScript scriptFor(const Request &request) override
    {
        std::unique_lock lock(mutex);
        if (!queue.empty()) {
            FakeScript script = std::move(queue.front());
            queue.pop_front();
            return script;
        }
        if (!chooser)
            return always.value_or(FakeScript::answer(500, "{\"error\":\"no script\"}"));
        const auto choose = chooser;
        lock.unlock();
        return choose(request);
    }
    void record(const Request &request) override
    {
        const std::lock_guard lock(mutex);
        requests.push_back(request);
    }
    bool takeGo() override
    {
        if (goes == 0)
            return false;
        --goes;
        return true;
    }
    void sent(std::uint64_t bytes) override
    {
        const std::lock_guard lock(mutex);
        bytesSent += bytes;
    }
    void closed(FakeConnection *connection) override
    {
        const std::lock_guard lock(mutex);
        const auto at = std::find_if(connections.begin(), connections.end(), [&](const auto &one) { return one.get() == connection; });
        if (at == connections.end())
            return;
        // It is on its own stack here.
        at->release()->deleteLater();
        connections.erase(at);
    }
    void addGoes(int times)
    {
        goes += times;
        // What they do may close some of them.
        std::vector<FakeConnection *> all;
        for (const auto &connection : connections)
            all.push_back(connection.get());
        for (FakeConnection *connection : all)
            connection->proceed();
    }

    mutable std::mutex mutex;
    std::deque<FakeScript> queue;
    std::optional<FakeScript> always;
    std::function<FakeScript(const Request &)> chooser;
    std::vector<Request> requests;
    std::vector<std::unique_ptr<FakeConnection>> connections;
    std::uint64_t bytesSent = 0;
    int accepted = 0;
    int goes = 0;
};

struct FakeProvider::Thread
{
    QThread thread;
    Server *server = nullptr;
    std::uint16_t port = 0;

    template <typename F>
    void run(F function) const
    {
        QMetaObject::invokeMethod(server, function, Qt::BlockingQueuedConnection);
    }
};

FakeProvider::FakeProvider() : d(std::make_unique<Thread>())
{
    d->server = new Server;
    d->server->moveToThread(&d->thread);
    d->thread.start();
    d->run([this] {
        if (!d->server->listen(QHostAddress::LocalHost))
            qFatal("the fake provider cannot listen");
        d->port = d->server->serverPort();
    });
}

FakeProvider::~FakeProvider()
{
    d->run([this] {
        d->server->close();
        d->server->connections.clear();
    });
    d->server->deleteLater();
    d->thread.quit();
    d->thread.wait();
}

std::uint16_t FakeProvider::port() const
{
    return d->port;
}

std::string FakeProvider::url(std::string_view path) const
{
    return "http://127.0.0.1:" + std::to_string(d->port) + std::string(path);
}

void FakeProvider::answer(FakeScript script)
{
    const std::lock_guard lock(d->server->mutex);
    d->server->queue.push_back(std::move(script));
}

void FakeProvider::answerAlways(FakeScript script)
{
    const std::lock_guard lock(d->server->mutex);
    d->server->always = std::move(script);
}

void FakeProvider::answerWith(std::function<FakeScript(const Request &)> chooser)
{
    const std::lock_guard lock(d->server->mutex);
    d->server->chooser = std::move(chooser);
}

void FakeProvider::go(int times)
{
    d->run([this, times] { d->server->addGoes(times); });
}

std::vector<FakeProvider::Request> FakeProvider::requests() const
{
    const std::lock_guard lock(d->server->mutex);
    return d->server->requests;
}

std::size_t FakeProvider::requestCount() const
{
    const std::lock_guard lock(d->server->mutex);
    return d->server->requests.size();
}

int FakeProvider::acceptedConnections() const
{
    const std::lock_guard lock(d->server->mutex);
    return d->server->accepted;
}

int FakeProvider::openConnections() const
{
    const std::lock_guard lock(d->server->mutex);
    return static_cast<int>(d->server->connections.size());
}

std::uint64_t FakeProvider::bytesSent() const
{
    const std::lock_guard lock(d->server->mutex);
    return d->server->bytesSent;
}

bool FakeProvider::isBlocked() const
{
    bool blocked = false;
    d->run([&] {
        blocked = std::any_of(d->server->connections.begin(), d->server->connections.end(),
                              [](const auto &connection) { return connection->isBlocked(); });
    });
    return blocked;
}

void FakeProvider::closeIdleConnections()
{
    d->run([this] {
        std::vector<FakeConnection *> idle;
        for (const auto &connection : d->server->connections)
            if (connection->isIdle())
                idle.push_back(connection.get());
        for (FakeConnection *connection : idle)
            connection->close();
    });
}

std::string FakeProvider::Request::header(std::string_view name) const
{
    const auto lower = [](std::string_view text) {
        std::string result(text);
        for (char &c : result)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return result;
    };
    const std::string key = "\r\n" + lower(name) + ":";
    const std::size_t at = lower(head).find(key);
    if (at == std::string::npos)
        return {};
    const std::size_t begin = head.find_first_not_of(" \t", at + key.size());
    return head.substr(begin, head.find("\r\n", at + key.size()) - begin);
}

} // namespace gatehouse
