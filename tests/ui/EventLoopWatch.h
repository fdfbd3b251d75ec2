// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QThread>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace gatehouse {

/// Measures the longest time in which this thread's event loop did not come to rest: no window repaints and no key is taken meanwhile. Of a
/// busy machine's delays only the thread's own work counts, and its waiting (`longestWait`) apart.
class EventLoopWatch : public QObject
{
public:
    EventLoopWatch()
    {
        auto *loop = QAbstractEventDispatcher::instance(QThread::currentThread());
        // A loop that is turned by hand, as tests do, never comes to rest: there each turn counts.
        connect(loop, &QAbstractEventDispatcher::awake, this, [this] {
            end();
            begin();
        });
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, [this] { end(); });
        begin();
    }

    /// Since the start: processor time between two rests.
    std::chrono::milliseconds longestWork()
    {
        end();
        begin();
        return m_work;
    }
    /// The same by the clock on the wall, which counts what was waited for inside (a disk, a lock) and what other programs took.
    std::chrono::milliseconds longestBlock()
    {
        end();
        begin();
        return m_block;
    }

private:
    static std::chrono::nanoseconds processorTime()
    {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    }
    void begin()
    {
        m_startWork = processorTime();
        m_clock.start();
        m_running = true;
    }
    void end()
    {
        if (!m_running)
            return;
        m_running = false;
        using std::chrono::milliseconds;
        m_work = std::max(m_work, std::chrono::duration_cast<milliseconds>(processorTime() - m_startWork));
        m_block = std::max(m_block, milliseconds(m_clock.elapsed()));
    }

    QElapsedTimer m_clock;
    std::chrono::nanoseconds m_startWork{0};
    std::chrono::milliseconds m_work{0};
    std::chrono::milliseconds m_block{0};
    bool m_running = false;
};

} // namespace gatehouse
