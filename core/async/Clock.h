// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace gatehouse {

/// Where time comes from, so that tests can move it. All time in a worker goes through one Clock.
class Clock
{
public:
    using Duration = std::chrono::milliseconds;
    using TimePoint = std::chrono::time_point<std::chrono::steady_clock, Duration>;

    virtual ~Clock() = default;
    /// Monotonic; never goes back.
    virtual TimePoint now() const = 0;
};

/// The machine's own monotonic clock.
class SteadyClock final : public Clock
{
public:
    TimePoint now() const override { return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now()); }
};

} // namespace gatehouse
