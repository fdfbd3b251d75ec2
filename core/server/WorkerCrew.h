// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/Worker.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <chrono>
#include <memory>
#include <vector>

namespace gatehouse {

/// The workers that share one listening address, each in its own thread. Main thread only.
class WorkerCrew : public QObject
{
    Q_OBJECT
public:
    /// Starts the threads. `shared` must outlive the crew.
    WorkerCrew(GatewayShared &shared, const ConfigurationPtr &configuration, int workers);
    /// Takes down what still runs, and waits for it.
    ~WorkerCrew() override;

    /// The first worker listens and hands connections on in turn. False with `problem` set if that cannot be.
    bool listen(const QString &address, quint16 port, QString *problem);
    /// 0 while not listening.
    quint16 port() const { return m_port; }

    /// Calls `call(Worker &)` in each worker's thread, some time later.
    template <typename Call>
    void each(Call call)
    {
        for (Worker *worker : m_workers)
            QMetaObject::invokeMethod(
                worker, [worker, call] { call(*worker); }, Qt::QueuedConnection);
    }
    /// Listens no more when this returns; running answers may end within `drain`, then drained() comes. May be called again with less
    /// patience.
    void drain(std::chrono::milliseconds drain);

Q_SIGNALS:
    void drained();

private:
    std::vector<std::unique_ptr<QThread>> m_threads;
    std::vector<Worker *> m_workers; ///< each deleted in its own thread
    std::size_t m_drained = 0;
    quint16 m_port = 0;
};

} // namespace gatehouse
