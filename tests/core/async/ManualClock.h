// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Clock.h"

namespace gatehouse {

/// A clock that a test moves. Call TimerService::fireDue() after moving it.
class ManualClock final : public Clock
{
public:
    TimePoint now() const override { return m_now; }
    void advance(Duration by) { m_now += by; }

private:
    // Not zero: code that takes "never" for the epoch must not pass by luck.
    TimePoint m_now{std::chrono::hours(1000)};
};

} // namespace gatehouse
