// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/NetworkProbe.h"

#include "core/async/EpollEventDispatcher.h"
#include "core/probe/ProbeRunner.h"

namespace gatehouse {

NetworkProbe::NetworkProbe(QObject *parent, ProbePatience patience) : ProviderProbe(parent), m_patience(patience) {}

NetworkProbe::~NetworkProbe()
{
    if (!m_runner)
        return;
    QMetaObject::invokeMethod(
        m_runner, [runner = m_runner] { delete runner; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

quint64 NetworkProbe::start(ProbeRequest request)
{
    begin();
    const quint64 test = ++m_last;
    m_running.insert(test);
    QMetaObject::invokeMethod(
        m_runner, [runner = m_runner, test, wanted = std::move(request)]() mutable { runner->start(test, std::move(wanted)); },
        Qt::QueuedConnection);
    return test;
}

void NetworkProbe::cancel(quint64 test)
{
    if (m_running.erase(test) > 0)
        QMetaObject::invokeMethod(
            m_runner, [runner = m_runner, test] { runner->cancel(test); }, Qt::QueuedConnection);
}

void NetworkProbe::take(quint64 test, const ProbeReport &report)
{
    if (!m_running.contains(test))
        return;
    if (!report.finished) {
        Q_EMIT progressed(test, report);
        return;
    }
    m_running.erase(test);
    Q_EMIT finished(test, report);
}

void NetworkProbe::begin()
{
    if (m_runner)
        return;
    m_thread.setObjectName(QStringLiteral("gatehouse-probe"));
#ifdef Q_OS_LINUX
    m_thread.setEventDispatcher(new EpollEventDispatcher);
#endif
    m_runner = new ProbeRunner(m_patience, [this](quint64 test, const ProbeReport &report) {
        QMetaObject::invokeMethod(
            this, [this, test, report] { take(test, report); }, Qt::QueuedConnection);
    });
    m_runner->moveToThread(&m_thread);
    m_thread.start();
}

} // namespace gatehouse
