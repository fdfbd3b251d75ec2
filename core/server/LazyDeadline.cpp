// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/LazyDeadline.h"

namespace gatehouse {

void LazyDeadline::set(Clock::Duration fromNow)
{
    m_due = m_timers.now() + fromNow;
    if (!m_timer.active() || m_armed > *m_due)
        arm(*m_due);
}

void LazyDeadline::arm(Clock::TimePoint due)
{
    m_armed = due;
    m_timer = m_timers.at(due, [this] { fired(); });
}

void LazyDeadline::fired()
{
    if (!m_due)
        return;
    if (*m_due > m_timers.now()) {
        arm(*m_due);
        return;
    }
    m_due.reset();
    m_callback();
}

} // namespace gatehouse
