// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/Watchdog.h"

#include <utility>

namespace gatehouse {

Watchdog::Watchdog(TimerService &timers, Limits limits, Expired expired)
    : m_timers(timers), m_limits(limits), m_expired(std::move(expired)), m_started(timers.now()), m_lastActivity(m_started)
{
    arm();
}

void Watchdog::sending()
{
    if (m_phase != Phase::Connecting && m_phase != Phase::AwaitingBody)
        return;
    m_lastActivity = m_timers.now();
    if (m_phase == Phase::AwaitingBody)
        return;
    m_phase = Phase::AwaitingBody;
    arm();
}

void Watchdog::bodyByte()
{
    if (m_phase == Phase::Stopped)
        return;
    m_lastActivity = m_timers.now();
    if (m_pausedAt)
        m_pausedAt = m_lastActivity;
    if (m_phase == Phase::Body)
        return;
    m_phase = Phase::Body;
    arm();
}

void Watchdog::setPaused(bool paused)
{
    if (paused == m_pausedAt.has_value())
        return;
    const Clock::TimePoint now = m_timers.now();
    if (paused) {
        m_pausedAt = now;
        return;
    }
    m_lastActivity += now - *m_pausedAt;
    m_pausedAt.reset();
    arm();
}

void Watchdog::stop()
{
    m_phase = Phase::Stopped;
    m_timer.cancel();
}

std::optional<Watchdog::Due> Watchdog::nextDue() const
{
    std::optional<Due> due;
    const auto consider = [&due](Clock::TimePoint from, Clock::Duration limit, UpstreamError::Kind kind) {
        if (limit > Clock::Duration::zero() && (!due || from + limit < due->time))
            due = Due{from + limit, kind, limit};
    };
    if (m_phase == Phase::Stopped)
        return due;
    consider(m_started, m_limits.total, UpstreamError::Kind::TotalTimeout);
    if (!m_pausedAt && m_phase == Phase::AwaitingBody)
        consider(m_lastActivity, m_limits.firstByte, UpstreamError::Kind::FirstByteTimeout);
    if (!m_pausedAt && m_phase == Phase::Body)
        consider(m_lastActivity, m_limits.idle, UpstreamError::Kind::IdleTimeout);
    return due;
}

void Watchdog::arm()
{
    const std::optional<Due> due = nextDue();
    if (!due || (m_timer.active() && m_armedFor <= due->time))
        return;
    m_armedFor = due->time;
    m_timer = m_timers.at(due->time, [this] { fired(); });
}

void Watchdog::fired()
{
    const std::optional<Due> due = nextDue();
    if (!due)
        return;
    if (due->time > m_timers.now()) {
        arm();
        return;
    }
    stop();
    // The transfer, and this with it, may be gone when the callback returns.
    const Expired expired = std::move(m_expired);
    expired(due->kind, due->limit);
}

} // namespace gatehouse
