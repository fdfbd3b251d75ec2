// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/RemoteResult.h"

#include "core/async/Task.h"

#include <QtTest/QtTest>

#include <thread>

using namespace gatehouse;

namespace {

struct Fixture
{
    SteadyClock clock;
    TimerService timers{clock};
    ReadyList ready;
    std::string seen;
    bool ended = false;
};

Task<> waitFor(Fixture &f, RemoteResult<std::string> &result, WakeSignal &wake)
{
    while (!result.ended())
        co_await wake.wait();
    f.seen = result.take().value_or("nothing");
    f.ended = true;
}

} // namespace

class RemoteResultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aValueOfAnotherThreadReachesTheWaiter()
    {
        Fixture f;
        WakeSignal wake(f.ready, f.timers);
        RemoteResult<std::string> result(wake);
        std::thread other([sender = result.sender()]() mutable { sender.send("from afar"); });
        waitFor(f, result, wake);
        // Even when the other thread was quicker: a result arrives through the event loop only.
        QVERIFY(!f.ended);
        QTRY_VERIFY(f.ended);
        QCOMPARE(f.seen, std::string("from afar"));
        other.join();
    }

    void aSenderThatGoesWithoutAValueEndsTheWait()
    {
        Fixture f;
        WakeSignal wake(f.ready, f.timers);
        RemoteResult<std::string> result(wake);
        std::thread other([sender = result.sender()] {});
        waitFor(f, result, wake);
        QTRY_VERIFY(f.ended);
        QCOMPARE(f.seen, std::string("nothing"));
        other.join();
    }

    void aWaiterThatHasGoneIsNotTouched()
    {
        Fixture f;
        const auto token = std::make_shared<int>(0);
        std::optional<RemoteResult<std::shared_ptr<int>>::Sender> early;
        std::optional<RemoteResult<std::shared_ptr<int>>::Sender> late;
        {
            WakeSignal wake(f.ready, f.timers);
            RemoteResult<std::shared_ptr<int>> one(wake);
            RemoteResult<std::shared_ptr<int>> two(wake);
            early = one.sender();
            late = two.sender();
            std::thread([&] { early->send(token); }).join(); // on its way when the waiter goes
        }
        std::thread([&] { late->send(token); }).join();
        QCoreApplication::processEvents();
        QCOMPARE(token.use_count(), 1L);
    }
};

QTEST_GUILESS_MAIN(RemoteResultTest)
#include "RemoteResultTest.moc"
