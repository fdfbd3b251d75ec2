// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/TimerService.h"
#include "core/upstream/UpstreamError.h"

#include <functional>
#include <optional>

namespace gatehouse {

/// The first-byte, idle and total timeouts of one transfer, on one timer. Activity only stores a time; the timer, when it fires too
/// early, arms itself again. So a byte costs no timer.
class Watchdog
{
public:
    /// A limit of zero is none.
    struct Limits
    {
        Clock::Duration firstByte{0};
        Clock::Duration idle{0};
        Clock::Duration total{0};
    };
    using Expired = std::function<void(UpstreamError::Kind, Clock::Duration limit)>;

    Watchdog(TimerService &timers, Limits limits, Expired expired);

    /// The request goes out, or a piece of it did: the first byte is awaited from here.
    void sending();
    void bodyByte();
    void setPaused(bool paused);
    void stop();

private:
    struct Due
    {
        Clock::TimePoint time;
        UpstreamError::Kind kind;
        Clock::Duration limit;
    };
    std::optional<Due> nextDue() const;
    void arm();
    void fired();

    enum class Phase : unsigned char { Connecting, AwaitingBody, Body, Stopped };

    TimerService &m_timers;
    const Limits m_limits;
    Expired m_expired;
    TimerService::Handle m_timer;
    Clock::TimePoint m_armedFor;
    const Clock::TimePoint m_started;
    Clock::TimePoint m_lastActivity;
    std::optional<Clock::TimePoint> m_pausedAt;
    Phase m_phase = Phase::Connecting;
};

} // namespace gatehouse
