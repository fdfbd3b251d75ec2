// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <atomic>
#include <chrono>
#include <functional>

namespace gatehouse {

/// Tells of changes that come from any thread, in the thread that made it: never from within announce(), not faster than asked for, and
/// several changes at once where the last word about them is still under way. Nothing is told while nobody observes.
class PacedNotice
{
public:
    /// `tell` is called in the maker's thread, and never after the end of this object, which ends in that thread.
    explicit PacedNotice(std::function<void()> tell);

    /// Any thread, as is observe(). Within `pace` of the last change that was told the next one waits.
    void announce(std::chrono::milliseconds pace = {});
    void observe(bool on) { m_observed = on; }
    bool isObserved() const { return m_observed.load(std::memory_order_relaxed); }

private:
    void tell();

    std::function<void()> m_tell;
    std::atomic<bool> m_observed{false};
    std::atomic<bool> m_announced{false}; ///< a change is on its way already
    QElapsedTimer m_sinceTold;
    QTimer m_timer;
};

} // namespace gatehouse
