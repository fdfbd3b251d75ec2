// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Clock.h"

#include <QtCore/QObject>

#include <cstddef>
#include <functional>
#include <memory>

namespace gatehouse {

/// All timeouts of one worker: first byte, idle, total, ping, back-off. One Qt timer drives them, armed only while something is due,
/// so that an idle worker wakes up for nothing. Belongs to one thread.
class TimerService : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive the service.
    explicit TimerService(const Clock &clock, QObject *parent = nullptr);
    ~TimerService() override;

    /// Cancels its timer when destroyed; empty when default-constructed or fired.
    class Handle
    {
    public:
        Handle() = default;
        Handle(Handle &&) noexcept;
        Handle &operator=(Handle &&) noexcept;
        ~Handle();
        void cancel();
        bool active() const;

    private:
        friend class TimerService;
        struct Entry;
        explicit Handle(std::shared_ptr<Entry> entry);
        std::shared_ptr<Entry> m_entry;
    };

    /// Calls `callback` once, in this thread, when `due` has come. Timers due at the same time fire in the order they were set.
    [[nodiscard]] Handle at(Clock::TimePoint due, std::function<void()> callback);
    [[nodiscard]] Handle after(Clock::Duration delay, std::function<void()> callback) { return at(now() + delay, std::move(callback)); }
    Clock::TimePoint now() const;

    /// Fires what is due. Called by the Qt timer; tests call it after moving their clock.
    void fireDue();
    /// Timers set and neither fired nor cancelled.
    std::size_t pending() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
