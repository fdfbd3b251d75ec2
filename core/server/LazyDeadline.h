// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/TimerService.h"

#include <functional>
#include <optional>

namespace gatehouse {

/// One deadline that is moved often and seldom comes: moving it later, or taking it away, costs no timer operation.
class LazyDeadline
{
public:
    /// `timers` must outlive this.
    LazyDeadline(TimerService &timers, std::function<void()> callback) : m_timers(timers), m_callback(std::move(callback)) {}
    LazyDeadline(const LazyDeadline &) = delete;
    LazyDeadline &operator=(const LazyDeadline &) = delete;

    void set(Clock::Duration fromNow);
    void clear() { m_due.reset(); }
    bool isSet() const { return m_due.has_value(); }

private:
    void arm(Clock::TimePoint due);
    void fired();

    TimerService &m_timers;
    std::function<void()> m_callback;
    TimerService::Handle m_timer;
    Clock::TimePoint m_armed;
    std::optional<Clock::TimePoint> m_due;
};

} // namespace gatehouse
