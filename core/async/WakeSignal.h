// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/ReadyList.h"
#include "core/async/TimerService.h"

#include <cstdint>
#include <optional>

#ifndef Q_MOC_RUN // the moc of Qt 6.4 cannot read what this includes
#include <coroutine>
#endif

namespace gatehouse {

/// Why a wait was cut short for good.
enum class CancelReason : std::uint8_t { ClientGone, Shutdown, Deadline };

/// What ended a wait.
enum class Wake : std::uint8_t { Notified, TimedOut, Cancelled };

/// The one thing a request's coroutine waits on. Everything that may concern it (bytes from the provider, room towards the client, a
/// result from another thread) calls notify(); the coroutine then looks at the state of what it owns. A wait completes exactly once.
/// One waiter at a time. Belongs to one thread; must outlive the waiting coroutine's suspension.
class WakeSignal
{
public:
    WakeSignal(ReadyList &ready, TimerService &timers) : m_ready(ready), m_timers(timers) {}
    ~WakeSignal();
    WakeSignal(const WakeSignal &) = delete;
    WakeSignal &operator=(const WakeSignal &) = delete;

    /// Something happened. Remembered if nobody waits, so nothing is lost between two waits. Puts the waiter on the ready list.
    void notify();
    /// Ends this wait and every later one with Wake::Cancelled. The first reason stays.
    void cancel(CancelReason reason);
    std::optional<CancelReason> cancelled() const { return m_cancelled; }

    class Awaiter
    {
    public:
        bool await_ready();
        void await_suspend(std::coroutine_handle<> waiter);
        Wake await_resume();

    private:
        friend class WakeSignal;
        Awaiter(WakeSignal &signal, std::optional<Clock::TimePoint> deadline) : m_signal(signal), m_deadline(deadline) {}
        WakeSignal &m_signal;
        std::optional<Clock::TimePoint> m_deadline;
    };
    /// Waits for notify(), cancel() or `deadline`, whichever is first.
    [[nodiscard]] Awaiter wait(std::optional<Clock::TimePoint> deadline = std::nullopt) { return Awaiter(*this, deadline); }

    ReadyList &readyList() const { return m_ready; }
    TimerService &timers() const { return m_timers; }

private:
    void complete(Wake how);
    void armTimer(Clock::TimePoint deadline);
    void timerFired();

    ReadyList &m_ready;
    TimerService &m_timers;
    // Kept from one wait to the next: a wait per event with a deadline far away must not cost a timer per event.
    TimerService::Handle m_timer;
    Clock::TimePoint m_timerDue;
    std::optional<Clock::TimePoint> m_deadline;
    std::coroutine_handle<> m_waiter;
    Wake m_outcome = Wake::Notified;
    bool m_notified = false;
    std::optional<CancelReason> m_cancelled;
};

} // namespace gatehouse
