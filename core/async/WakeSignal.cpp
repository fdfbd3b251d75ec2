// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/WakeSignal.h"

#include <QtCore/QtGlobal>

#include <utility>

namespace gatehouse {

WakeSignal::~WakeSignal()
{
    Q_ASSERT_X(!m_waiter, "WakeSignal", "destroyed under a waiting coroutine, which will never go on");
}

void WakeSignal::notify()
{
    if (m_waiter)
        complete(Wake::Notified);
    else
        m_notified = true;
}

void WakeSignal::cancel(CancelReason reason)
{
    if (m_cancelled)
        return;
    m_cancelled = reason;
    if (m_waiter)
        complete(Wake::Cancelled);
}

void WakeSignal::complete(Wake how)
{
    m_outcome = how;
    m_deadline.reset();
    m_ready.add(std::exchange(m_waiter, nullptr));
}

void WakeSignal::armTimer(Clock::TimePoint deadline)
{
    if (m_timer.active() && m_timerDue <= deadline)
        return;
    m_timerDue = deadline;
    m_timer = m_timers.at(deadline, [this] { timerFired(); });
}

void WakeSignal::timerFired()
{
    if (!m_waiter || !m_deadline)
        return;
    if (*m_deadline > m_timers.now()) {
        armTimer(*m_deadline);
        return;
    }
    complete(Wake::TimedOut);
    m_ready.drain();
}

bool WakeSignal::Awaiter::await_ready()
{
    if (m_signal.m_cancelled) {
        m_signal.m_outcome = Wake::Cancelled;
        return true;
    }
    if (m_signal.m_notified) {
        m_signal.m_outcome = Wake::Notified;
        return true;
    }
    if (m_deadline && *m_deadline <= m_signal.m_timers.now()) {
        m_signal.m_outcome = Wake::TimedOut;
        return true;
    }
    return false;
}

void WakeSignal::Awaiter::await_suspend(std::coroutine_handle<> waiter)
{
    Q_ASSERT_X(!m_signal.m_waiter, "WakeSignal", "has one waiter already");
    m_signal.m_waiter = waiter;
    m_signal.m_deadline = m_deadline;
    if (m_deadline)
        m_signal.armTimer(*m_deadline);
}

Wake WakeSignal::Awaiter::await_resume()
{
    // Cancelled while it waited its turn on the ready list: the reason to stop outranks what came before it.
    if (m_signal.m_cancelled)
        return Wake::Cancelled;
    // What was notified until now is there to be seen; after a time-out it is kept for the next wait.
    if (m_signal.m_outcome == Wake::Notified)
        m_signal.m_notified = false;
    return m_signal.m_outcome;
}

} // namespace gatehouse
