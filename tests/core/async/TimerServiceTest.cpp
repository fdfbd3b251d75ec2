// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/TimerService.h"

#include "tests/core/async/ManualClock.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

class TimerServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timersFireInTheOrderOfTheirTimes()
    {
        ManualClock clock;
        TimerService timers(clock);
        std::string fired;
        auto c = timers.after(30ms, [&] { fired += 'c'; });
        auto a = timers.after(10ms, [&] { fired += 'a'; });
        auto b1 = timers.after(20ms, [&] { fired += '1'; });
        auto b2 = timers.after(20ms, [&] { fired += '2'; });
        QCOMPARE(timers.pending(), std::size_t(4));
        clock.advance(9ms);
        timers.fireDue();
        QCOMPARE(fired, std::string());
        clock.advance(11ms);
        timers.fireDue();
        QCOMPARE(fired, std::string("a12"));
        QVERIFY(!a.active());
        QVERIFY(c.active());
        clock.advance(1h);
        timers.fireDue();
        QCOMPARE(fired, std::string("a12c"));
        QCOMPARE(timers.pending(), std::size_t(0));
    }

    void aCancelledTimerNeverFires()
    {
        ManualClock clock;
        TimerService timers(clock);
        int fired = 0;
        auto cancelled = timers.after(5ms, [&] { ++fired; });
        auto replaced = timers.after(5ms, [&] { ++fired; });
        {
            const auto gone = timers.after(5ms, [&] { ++fired; });
        }
        auto moved = std::move(replaced);
        QVERIFY(moved.active());
        moved = timers.after(7ms, [&] { fired += 100; });
        cancelled.cancel();
        cancelled.cancel();
        QCOMPARE(timers.pending(), std::size_t(1));
        clock.advance(10ms);
        timers.fireDue();
        QCOMPARE(fired, 100);
    }

    void manyCancelledTimersAreForgotten()
    {
        ManualClock clock;
        TimerService timers(clock);
        int fired = 0;
        auto kept = timers.after(1min, [&] { ++fired; });
        auto token = std::make_shared<int>(0);
        for (int i = 0; i < 10'000; ++i)
            timers.after(std::chrono::seconds(i), [token, &fired] { fired += 100; }).cancel();
        QCOMPARE(token.use_count(), 1L);
        QCOMPARE(timers.pending(), std::size_t(1));
        clock.advance(24h);
        timers.fireDue();
        QCOMPARE(fired, 1);
    }

    void aCallbackMaySetAndCancelTimers()
    {
        ManualClock clock;
        TimerService timers(clock);
        std::string fired;
        TimerService::Handle chained;
        TimerService::Handle victim;
        auto first = timers.after(1ms, [&] {
            fired += 'a';
            victim.cancel();
            chained = timers.after(0ms, [&] { fired += 'b'; });
            timers.fireDue();
        });
        victim = timers.after(1ms, [&] { fired += 'x'; });
        clock.advance(1ms);
        timers.fireDue();
        QCOMPARE(fired, std::string("ab"));
    }

    void aHandleMayOutliveTheService()
    {
        ManualClock clock;
        auto timers = std::make_unique<TimerService>(clock);
        auto token = std::make_shared<int>(0);
        auto handle = timers->after(1ms, [token] {});
        timers.reset();
        QVERIFY(!handle.active());
        QCOMPARE(token.use_count(), 1L);
        handle.cancel();
    }

    void theEventLoopFiresThem()
    {
        const SteadyClock clock;
        TimerService timers(clock);
        std::string fired;
        auto later = timers.after(20ms, [&] { fired += 'b'; });
        auto sooner = timers.after(1ms, [&] { fired += 'a'; });
        QTRY_COMPARE(fired, std::string("ab"));
    }
};

QTEST_GUILESS_MAIN(TimerServiceTest)
#include "TimerServiceTest.moc"
