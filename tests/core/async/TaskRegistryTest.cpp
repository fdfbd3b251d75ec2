// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/TaskRegistry.h"

#include "core/async/WakeSignal.h"
#include "tests/core/async/ManualClock.h"

#include <QtTest/QtTest>

#include <stdexcept>

using namespace gatehouse;

namespace {

struct Fixture
{
    ManualClock clock;
    TimerService timers{clock};
    ReadyList ready;
    TaskRegistry registry;
};

Task<int> inner(WakeSignal &wake, std::shared_ptr<int> token)
{
    co_await wake.wait();
    co_return *token;
}

Task<> outer(WakeSignal &wake, std::shared_ptr<int> token, int &result)
{
    result = co_await inner(wake, token);
}

Task<> throwing(WakeSignal &wake)
{
    co_await wake.wait();
    throw std::runtime_error("broken on purpose");
}

} // namespace

class TaskRegistryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTaskIsCountedUntilItEnds()
    {
        Fixture f;
        int idle = 0;
        f.registry.setIdleCallback([&] { ++idle; });
        WakeSignal first(f.ready, f.timers);
        WakeSignal second(f.ready, f.timers);
        const auto token = std::make_shared<int>(7);
        int a = 0;
        int b = 0;
        f.registry.spawn(outer(first, token, a));
        f.registry.spawn(outer(second, token, b));
        QCOMPARE(f.registry.count(), std::size_t(2));
        first.notify();
        f.ready.drain();
        QCOMPARE(f.registry.count(), std::size_t(1));
        QCOMPARE(a, 7);
        QCOMPARE(idle, 0);
        second.cancel(CancelReason::Shutdown);
        f.ready.drain();
        QVERIFY(f.registry.isEmpty());
        QCOMPARE(idle, 1);
        // No frame is alive: each held the token.
        QCOMPARE(token.use_count(), 1L);
    }

    void aTaskThatNeverWaitsIsGoneAtOnce()
    {
        Fixture f;
        WakeSignal wake(f.ready, f.timers);
        wake.notify();
        const auto token = std::make_shared<int>(7);
        int result = 0;
        f.registry.spawn(outer(wake, token, result));
        QCOMPARE(result, 7);
        QVERIFY(f.registry.isEmpty());
        QCOMPARE(token.use_count(), 1L);
    }

    void anExceptionEndsItsTaskOnly()
    {
        Fixture f;
        WakeSignal wake(f.ready, f.timers);
        f.registry.spawn(throwing(wake));
        QTest::ignoreMessage(QtCriticalMsg, "a task ended by an exception: broken on purpose");
        wake.notify();
        f.ready.drain();
        QVERIFY(f.registry.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TaskRegistryTest)
#include "TaskRegistryTest.moc"
