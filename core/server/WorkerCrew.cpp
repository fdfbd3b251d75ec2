// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/WorkerCrew.h"

#include "core/async/EpollEventDispatcher.h"

namespace gatehouse {

namespace {

/// Runs `call` in the worker's thread and waits for its end.
template <typename Call>
void callIn(Worker *worker, Call call)
{
    QMetaObject::invokeMethod(worker, call, Qt::BlockingQueuedConnection);
}

} // namespace

WorkerCrew::WorkerCrew(GatewayShared &shared, const ConfigurationPtr &configuration, int workers)
{
    for (int i = 0; i < workers; ++i) {
        auto thread = std::make_unique<QThread>();
        thread->setObjectName(QStringLiteral("gatehouse-worker-%1").arg(i));
#ifdef Q_OS_LINUX
        thread->setEventDispatcher(new EpollEventDispatcher);
#endif
        auto *worker = new Worker(shared);
        worker->moveToThread(thread.get());
        thread->start();
        callIn(worker, [worker, configuration] { worker->open(configuration); });
        connect(worker, &Worker::drained, this, [this] {
            if (++m_drained == m_workers.size())
                Q_EMIT drained();
        });
        m_workers.push_back(worker);
        m_threads.push_back(std::move(thread));
    }
}

WorkerCrew::~WorkerCrew()
{
    for (std::size_t i = 0; i < m_workers.size(); ++i) {
        Worker *worker = m_workers[i];
        callIn(worker, [worker] {
            worker->close();
            delete worker;
        });
        m_threads[i]->quit();
        m_threads[i]->wait();
    }
}

bool WorkerCrew::listen(const QString &address, quint16 port, QString *problem)
{
    Worker *first = m_workers.front();
    bool ok = false;
    callIn(first, [&] {
        if (m_workers.size() > 1)
            first->setHandOver([all = m_workers, next = std::size_t{0}](qintptr descriptor) mutable {
                Worker *target = all[next++ % all.size()];
                if (target == all.front())
                    return false;
                QMetaObject::invokeMethod(
                    target, [target, descriptor] { target->adopt(descriptor); }, Qt::QueuedConnection);
                return true;
            });
        ok = first->listen(address, port, problem);
        m_port = ok ? first->port() : 0;
    });
    return ok;
}

void WorkerCrew::drain(std::chrono::milliseconds drain)
{
    m_port = 0;
    // Waited for: whoever listens next may want the same port.
    for (Worker *worker : m_workers)
        callIn(worker, [worker, drain] { worker->drain(drain); });
}

} // namespace gatehouse
