// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#ifdef Q_OS_LINUX

#include <QtCore/QAbstractEventDispatcher>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace gatehouse {

/// Qt's event loop on epoll(7), for worker threads: a turn of the loop costs the same with ten sockets as with five thousand, where Qt's
/// own dispatchers hand all of them to poll(2) each time. Sockets, timers and posted events as Qt documents them; meant for few timers.
class EpollEventDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT
public:
    explicit EpollEventDispatcher(QObject *parent = nullptr);
    ~EpollEventDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int id) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int id) override;

    void wakeUp() override;
    void interrupt() override;

private:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr int kinds = 3; ///< QSocketNotifier::Read, Write, Exception

    struct Watched
    {
        QSocketNotifier *notifiers[kinds] = {nullptr, nullptr, nullptr};
        std::uint32_t generation = 0; ///< tells this use of the descriptor from an earlier one
    };
    struct Timer
    {
        int id;
        std::chrono::milliseconds interval;
        Qt::TimerType type;
        QObject *object;
        Time due;
        bool firing = false;
    };

    void watch(int descriptor, Watched &watched, bool known);
    int timeout(bool mayWait) const;
    bool activateSockets(int count);
    bool activateTimers();

    int m_epoll = -1;
    int m_wake = -1;
    std::atomic<bool> m_woken{false};
    bool m_wokenHere = false; ///< by its own thread, since posted events were last sent: the next wait does not wait
    std::atomic<bool> m_interrupted{false};
    std::uint32_t m_generation = 0;
    std::unordered_map<int, Watched> m_watched;
    std::vector<Timer> m_timers;
    std::vector<std::uint64_t> m_ready; ///< pairs of descriptor with generation, and events
};

} // namespace gatehouse

#endif
