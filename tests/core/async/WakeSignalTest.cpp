// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/WakeSignal.h"

#include "core/async/Task.h"
#include "tests/core/async/ManualClock.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {

struct Fixture
{
    ManualClock clock;
    TimerService timers{clock};
    ReadyList ready;
    WakeSignal wake{ready, timers};
    std::string seen;
    bool ended = false;
};

Task<> waitOnce(Fixture &f, std::optional<Clock::TimePoint> deadline)
{
    const Wake how = co_await f.wake.wait(deadline);
    f.seen += how == Wake::Notified ? 'n' : how == Wake::TimedOut ? 't' : 'c';
    f.ended = true;
}

Task<> waitTimes(Fixture &f, int times, Clock::Duration timeout)
{
    for (int i = 0; i < times; ++i) {
        const Clock::TimePoint deadline = f.clock.now() + timeout;
        const Wake how = co_await f.wake.wait(deadline);
        f.seen += how == Wake::Notified ? 'n' : how == Wake::TimedOut ? 't' : 'c';
    }
    f.ended = true;
}

} // namespace

class WakeSignalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aWaiterGoesOnFromTheReadyListOnly()
    {
        Fixture f;
        waitOnce(f, std::nullopt);
        QVERIFY(!f.ended);
        f.wake.notify();
        QVERIFY(!f.ended);
        QVERIFY(!f.ready.isEmpty());
        f.ready.drain();
        QCOMPARE(f.seen, std::string("n"));
    }

    void whatHappenedBeforeTheWaitIsNotLost()
    {
        Fixture f;
        f.wake.notify();
        f.wake.notify();
        waitTimes(f, 2, 1h);
        QCOMPARE(f.seen, std::string("n"));
        f.wake.notify();
        f.ready.drain();
        QCOMPARE(f.seen, std::string("nn"));
        QVERIFY(f.ended);
    }

    void aWaitCompletesOnceHoweverManyThingsHappen()
    {
        Fixture f;
        waitTimes(f, 2, 10ms);
        f.wake.notify();
        f.wake.notify();
        f.clock.advance(20ms);
        f.timers.fireDue();
        f.ready.drain();
        QCOMPARE(f.seen, std::string("n"));
        f.wake.cancel(CancelReason::Shutdown);
        f.ready.drain();
        QCOMPARE(f.seen, std::string("nc"));
    }

    void aDeadlineEndsTheWait()
    {
        Fixture f;
        waitTimes(f, 2, 10ms);
        f.clock.advance(9ms);
        f.timers.fireDue();
        QCOMPARE(f.seen, std::string());
        f.clock.advance(1ms);
        f.timers.fireDue();
        QCOMPARE(f.seen, std::string("t"));
        f.clock.advance(10ms);
        f.timers.fireDue();
        QCOMPARE(f.seen, std::string("tt"));
    }

    void aDeadlineThatHasPassedEndsTheWaitAtOnce()
    {
        Fixture f;
        waitOnce(f, f.clock.now());
        QCOMPARE(f.seen, std::string("t"));
    }

    void aNotifyAfterTheTimeOutIsKeptForTheNextWait()
    {
        Fixture f;
        // While the list drains, a nested drain returns at once: the waiter stays on it, timed out but not yet resumed.
        waitTimes(f, 2, 10ms);
        f.clock.advance(10ms);
        auto inDrain = [](Fixture &outer, WakeSignal &signal) -> Task<> {
            co_await signal.wait();
            outer.timers.fireDue();
            outer.wake.notify();
        };
        WakeSignal signal(f.ready, f.timers);
        inDrain(f, signal);
        signal.notify();
        f.ready.drain();
        QCOMPARE(f.seen, std::string("tn"));
    }

    void cancellingIsForGoodAndTheFirstReasonStays()
    {
        Fixture f;
        waitTimes(f, 3, 1h);
        f.wake.notify();
        f.wake.cancel(CancelReason::ClientGone);
        f.wake.cancel(CancelReason::Shutdown);
        f.ready.drain();
        QCOMPARE(f.seen, std::string("ccc"));
        QVERIFY(f.wake.cancelled() == CancelReason::ClientGone);
    }

    void manyWaitsCostOneTimer()
    {
        Fixture f;
        waitTimes(f, 1000, 15s);
        std::size_t most = 0;
        for (int i = 0; i < 999; ++i) {
            f.clock.advance(1ms);
            f.wake.notify();
            f.ready.drain();
            most = std::max(most, f.timers.pending());
        }
        QCOMPARE(most, std::size_t(1));
        // The one timer was set for the first wait; the last wait still gets its whole time.
        f.clock.advance(15s - 1ms);
        f.timers.fireDue();
        QVERIFY(!f.ended);
        f.clock.advance(1ms);
        f.timers.fireDue();
        QVERIFY(f.ended);
        QCOMPARE(f.seen.back(), 't');
    }

    void anEarlierDeadlineIsKeptAfterALaterOne()
    {
        Fixture f;
        waitOnce(f, f.clock.now() + 1h);
        f.wake.notify();
        f.ready.drain();
        waitOnce(f, f.clock.now() + 10ms);
        f.clock.advance(10ms);
        f.timers.fireDue();
        QCOMPARE(f.seen, std::string("nt"));
    }
};

QTEST_GUILESS_MAIN(WakeSignalTest)
#include "WakeSignalTest.moc"
