// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/Watchdog.h"

#include "tests/core/async/ManualClock.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using Kind = UpstreamError::Kind;

namespace {

struct Fixture
{
    ManualClock clock;
    TimerService timers{clock};
    std::vector<Kind> expired;
    Watchdog dog;

    explicit Fixture(Watchdog::Limits limits) : dog(timers, limits, [this](Kind kind, Clock::Duration) { expired.push_back(kind); }) {}
    std::size_t after(Clock::Duration time)
    {
        clock.advance(time);
        timers.fireDue();
        return expired.size();
    }
};

} // namespace

class WatchdogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstByteIsAwaitedFromTheLastPieceSent()
    {
        Fixture f({10s, 5s, 0s});
        QCOMPARE(f.after(1h), std::size_t(0)); // connecting has curl's own limit
        f.dog.sending();
        QCOMPARE(f.after(9s), std::size_t(0));
        f.dog.sending();
        QCOMPARE(f.after(9s), std::size_t(0));
        QCOMPARE(f.after(1s), std::size_t(1));
        QVERIFY(f.expired.front() == Kind::FirstByteTimeout);
    }

    void idleIsCountedFromTheLastByte()
    {
        Fixture f({10s, 5s, 0s});
        f.dog.sending();
        for (int i = 0; i < 100; ++i) {
            f.dog.bodyByte();
            QCOMPARE(f.after(4900ms), std::size_t(0));
        }
        QCOMPARE(f.after(100ms), std::size_t(1));
        QVERIFY(f.expired.front() == Kind::IdleTimeout);
    }

    void idleStandsStillWhilePaused()
    {
        Fixture f({10s, 5s, 0s});
        f.dog.sending();
        f.dog.bodyByte();
        QCOMPARE(f.after(3s), std::size_t(0));
        f.dog.setPaused(true);
        QCOMPARE(f.after(1h), std::size_t(0));
        f.dog.setPaused(false);
        QCOMPARE(f.after(1900ms), std::size_t(0));
        QCOMPARE(f.after(100ms), std::size_t(1));
        QVERIFY(f.expired.front() == Kind::IdleTimeout);
    }

    void theTotalTimeRunsThroughAPause()
    {
        Fixture f({10s, 5s, 30s});
        f.dog.sending();
        f.dog.bodyByte();
        f.dog.setPaused(true);
        QCOMPARE(f.after(29s), std::size_t(0));
        QCOMPARE(f.after(1s), std::size_t(1));
        QVERIFY(f.expired.front() == Kind::TotalTimeout);
    }

    void bytesCostNoTimer()
    {
        Fixture f({10s, 5s, 600s});
        f.dog.sending();
        f.dog.bodyByte();
        for (int i = 0; i < 1000; ++i) {
            f.clock.advance(1ms);
            f.dog.bodyByte();
            QCOMPARE(f.timers.pending(), std::size_t(1));
        }
    }

    void nothingComesAfterStop()
    {
        Fixture f({10s, 5s, 30s});
        f.dog.sending();
        f.dog.stop();
        f.dog.sending();
        f.dog.bodyByte();
        f.dog.setPaused(true);
        f.dog.setPaused(false);
        QCOMPARE(f.after(1h), std::size_t(0));
        QCOMPARE(f.timers.pending(), std::size_t(0));
    }

    void aLimitOfZeroIsNone()
    {
        Fixture f({0s, 0s, 0s});
        f.dog.sending();
        f.dog.bodyByte();
        QCOMPARE(f.after(1000h), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(WatchdogTest)
#include "WatchdogTest.moc"
