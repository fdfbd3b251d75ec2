// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RequestHandler.h"
#include "core/server/WorkerContext.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <functional>
#include <memory>

namespace gatehouse {

class ConnectionServer;

/// One thread's share of the gateway: its connections, its calls to providers, its requests under way. Made in the main thread, moved to
/// its own; every function but the constructor is called there.
class Worker : public QObject, public RequestHandler
{
    Q_OBJECT
public:
    /// `shared` must outlive the worker.
    explicit Worker(GatewayShared &shared);
    ~Worker() override;

    /// Builds what belongs to the thread. Call first.
    void open(ConfigurationPtr configuration);
    /// Listens on the configuration's address; `port` 0: any free one. False with `problem` set if that cannot be.
    bool listen(const QString &address, quint16 port, QString *problem);
    quint16 port() const;
    /// Where accepted connections go when there are several workers; true: taken.
    void setHandOver(std::function<bool(qintptr)> handOver);
    void adopt(qintptr descriptor);

    void setConfiguration(ConfigurationPtr configuration);
    /// Keys have come or gone: requests that wait for them look again.
    void keysChanged();
    /// Stops accepting, lets running answers end within `drain`, cancels the rest, then emits drained(), once. A later call sets another
    /// end.
    void drain(std::chrono::milliseconds drain);
    /// Takes down what belongs to the thread. Call last.
    void close();

    void handle(std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response) override;
    void refused(const ClientRequest &request, std::uint64_t id, const ApiError &error) override;

Q_SIGNALS:
    void drained();

private:
    void checkDrained();
    void cancel(std::set<WakeSignal *> wakes);
    void cancelAll();
    struct Loop;
    GatewayShared &m_shared;
    std::unique_ptr<Loop> m_loop;
    bool m_draining = false;
    bool m_drained = false;
};

} // namespace gatehouse
