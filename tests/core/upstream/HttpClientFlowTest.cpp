// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/HttpClient.h"
#include "tests/core/upstream/FakeProvider.h"
#include "tests/core/upstream/UpstreamFixture.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using Kind = UpstreamError::Kind;

namespace {

FakeScript streaming()
{
    FakeScript script;
    script.send(FakeScript::head(200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"));
    return script;
}

Task<> pauseAbove(Transfer &transfer, WakeSignal &wake, std::size_t limit)
{
    while (transfer.pending().size() <= limit)
        co_await wake.wait();
    transfer.setPaused(true);
}

} // namespace

class HttpClientFlowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReusedConnectionThatDiesIsStaleAndThePostIsSentOnce_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::addColumn<bool>("large");
        QTest::newRow("closed") << false << false;
        QTest::newRow("reset") << true << false;
        QTest::newRow("closed, large body") << false << true;
        QTest::newRow("reset, large body") << true << true;
    }
    void aReusedConnectionThatDiesIsStaleAndThePostIsSentOnce()
    {
        QFETCH(bool, reset);
        QFETCH(bool, large);
        const std::string body = large ? std::string(1'000'000, 'x') : "{}";
        FakeProvider provider;
        provider.answer(FakeScript::answer(200, "{}"));
        provider.answer(reset ? FakeScript().reset() : FakeScript().close());
        provider.answerAlways(FakeScript::answer(200, "{}"));
        UpstreamFixture f;
        Fetch first(f, UpstreamFixture::post(provider.url(), "{}"));
        QTRY_VERIFY(first.outcome.ended);
        Fetch second(f, UpstreamFixture::post(provider.url(), body));
        QTRY_VERIFY(second.outcome.ended);
        QVERIFY(second.outcome.error.has_value());
        QVERIFY2(second.outcome.error->kind == Kind::StaleConnection, second.outcome.error->sentence.c_str());
        QVERIFY(second.outcome.reused);
        QCOMPARE(provider.requestCount(), std::size_t(2));
        QCOMPARE(provider.acceptedConnections(), 1);
        UpstreamRequest again = UpstreamFixture::post(provider.url(), body);
        again.freshConnection = true;
        Fetch third(f, std::move(again));
        QTRY_VERIFY(third.outcome.ended);
        QVERIFY(!third.outcome.error);
        QCOMPARE(provider.requestCount(), std::size_t(3));
    }

    void aKeptConnectionThatTheProviderClosedIsNotUsed()
    {
        FakeProvider provider;
        provider.answerAlways(FakeScript::answer(200, "{}"));
        UpstreamFixture f;
        Fetch first(f, UpstreamFixture::post(provider.url(), "{}"));
        QTRY_VERIFY(first.outcome.ended);
        provider.closeIdleConnections();
        QTRY_COMPARE(provider.openConnections(), 0);
        Fetch second(f, UpstreamFixture::post(provider.url(), "{}"));
        QTRY_VERIFY(second.outcome.ended);
        QVERIFY(!second.outcome.error);
        QVERIFY(!second.outcome.reused);
    }

    void closingIdleConnectionsSparesTheOnesInUse()
    {
        FakeProvider provider;
        provider.answer(streaming().send(FakeScript::chunk("a")).waitForGo().send(FakeScript::chunk("b") + FakeScript::lastChunk()));
        provider.answer(streaming().send(FakeScript::chunk("a")).waitForGo().send(FakeScript::chunk("b") + FakeScript::lastChunk()));
        provider.answerAlways(FakeScript::answer(200, "{}"));
        UpstreamFixture f;
        Fetch running(f, UpstreamFixture::post(provider.url(), "{}"));
        WakeSignal wake(f.ready, f.timers);
        QTRY_COMPARE(running.outcome.body, std::string("a"));
        const auto paused = f.client.start(UpstreamFixture::post(provider.url(), "{}"), wake);
        QTRY_VERIFY(!paused->pending().empty());
        paused->setPaused(true);
        Fetch done(f, UpstreamFixture::post(provider.url(), "{}"));
        QTRY_VERIFY(done.outcome.ended);
        QCOMPARE(provider.openConnections(), 3);
        f.client.closeIdleConnections();
        QTRY_COMPARE(provider.openConnections(), 2);
        provider.go(2);
        paused->setPaused(false);
        QTRY_VERIFY(running.outcome.ended && paused->ended());
        QVERIFY(!running.outcome.error && !paused->error());
        QCOMPARE(running.outcome.body, std::string("ab"));
        f.client.closeIdleConnections();
        QTRY_COMPARE(provider.openConnections(), 0);
        Fetch next(f, UpstreamFixture::post(provider.url(), "{}"));
        QTRY_VERIFY(next.outcome.ended);
        QVERIFY(!next.outcome.error);
        QVERIFY(!next.outcome.reused);
    }

    void aPausedTransferBlocksTheProvider()
    {
        FakeProvider provider;
        provider.answer(streaming().sendForever(FakeScript::chunk(std::string(16'000, 'x'))));
        provider.answerAlways(FakeScript::answer(200, "{}"));
        UpstreamFixture f;
        WakeSignal wake(f.ready, f.timers);
        const auto transfer = f.client.start(UpstreamFixture::post(provider.url(), "{}"), wake);
        const Task<> paused = pauseAbove(*transfer, wake, 256 * 1024);
        QTRY_VERIFY(paused.isReady());
        QTRY_VERIFY(provider.isBlocked());
        const std::size_t held = transfer->pending().size();
        QVERIFY2(held <= (256 + 400) * 1024, std::to_string(held).c_str());
        // Others go on meanwhile, and nothing more comes for this one.
        for (int i = 0; i < 20; ++i) {
            Fetch other(f, UpstreamFixture::post(provider.url(), "{}"));
            QTRY_VERIFY(other.outcome.ended);
            QVERIFY(!other.outcome.error);
        }
        QCOMPARE(transfer->pending().size(), held);
        // What the system's own buffers on both sides take, and no more.
        QTRY_VERIFY(provider.isBlocked());
        QVERIFY(provider.bytesSent() < 16 * 1024 * 1024);
        transfer->consume(held);
        transfer->setPaused(false);
        QTRY_VERIFY(transfer->pending().size() > 0);
        QVERIFY(!transfer->ended());
    }

    void aPauseBeforeTheAnswerHolds()
    {
        FakeProvider provider;
        provider.answer(streaming().sendForever(FakeScript::chunk(std::string(16'000, 'x'))));
        UpstreamFixture f;
        WakeSignal wake(f.ready, f.timers);
        const auto transfer = f.client.start(UpstreamFixture::post(provider.url(), "{}"), wake);
        transfer->setPaused(true);
        QTRY_VERIFY(provider.isBlocked());
        QVERIFY2(transfer->pending().size() <= 400 * 1024, std::to_string(transfer->pending().size()).c_str());
        transfer->setPaused(false);
        QTRY_VERIFY(transfer->pending().size() > 512 * 1024);
    }

    void pausingAndResumingLosesNoByte()
    {
        std::vector<std::string> events;
        std::string expected;
        for (int i = 0; i < 2000; ++i) {
            events.push_back("data: " + std::to_string(i) + std::string(500, 'x') + "\n\n");
            expected += events.back();
        }
        FakeProvider provider;
        provider.answer(FakeScript::events(events));
        UpstreamFixture f;
        WakeSignal wake(f.ready, f.timers);
        const auto transfer = f.client.start(UpstreamFixture::post(provider.url(), "{}"), wake);
        std::string body;
        bool paused = false;
        const auto take = [&] {
            body.append(transfer->pending());
            transfer->consume(transfer->pending().size());
            paused = !paused;
            transfer->setPaused(paused);
            return transfer->ended();
        };
        QTRY_VERIFY(take());
        body.append(transfer->pending());
        QVERIFY(!transfer->error());
        QVERIFY(body == expected);
    }

    void destroyingATransferClosesItsConnectionAtOnce()
    {
        FakeProvider provider;
        provider.answer(streaming().send(FakeScript::chunk("data: 1\n\n")).stall());
        UpstreamFixture f;
        WakeSignal wake(f.ready, f.timers);
        auto transfer = f.client.start(UpstreamFixture::post(provider.url(), "{}"), wake);
        QTRY_VERIFY(!transfer->pending().empty());
        QCOMPARE(provider.openConnections(), 1);
        transfer.reset();
        QCOMPARE(f.client.active(), std::size_t(0));
        // The event loop of this thread does not run any more: the close must have gone out already.
        QElapsedTimer timer;
        timer.start();
        while (provider.openConnections() > 0 && timer.elapsed() < 100)
            QThread::yieldCurrentThread();
        QCOMPARE(provider.openConnections(), 0);
    }

    void cancellingTheCoroutineEndsTheTransfer()
    {
        FakeProvider provider;
        provider.answer(FakeScript().stall());
        UpstreamFixture f;
        Fetch fetch(f, UpstreamFixture::post(provider.url(), "{}"));
        QTRY_COMPARE(provider.requestCount(), std::size_t(1));
        fetch.wake.cancel(CancelReason::ClientGone);
        f.ready.drain();
        QCOMPARE(f.running, 0);
        QVERIFY(!fetch.outcome.ended);
        QTRY_COMPARE_WITH_TIMEOUT(provider.openConnections(), 0, 100);
    }

    void theFirstByteTimeoutStartsWhenTheRequestWasSent()
    {
        FakeProvider provider;
        // A head alone is no answer yet.
        provider.answer(FakeScript().send(FakeScript::head(200, "Transfer-Encoding: chunked\r\n")).stall());
        UpstreamFixture f;
        UpstreamRequest request = UpstreamFixture::post(provider.url(), "{}");
        request.firstByteTimeout = 30s;
        Fetch fetch(f, std::move(request));
        QTRY_COMPARE(provider.requestCount(), std::size_t(1));
        f.moveClock(29s);
        QVERIFY(!fetch.outcome.ended);
        f.moveClock(1s);
        QVERIFY(fetch.outcome.ended);
        QVERIFY(fetch.outcome.error->kind == Kind::FirstByteTimeout);
        QVERIFY2(fetch.outcome.error->sentence.find("within 30 s") != std::string::npos, fetch.outcome.error->sentence.c_str());
        QTRY_COMPARE(provider.openConnections(), 0);
    }

    void theIdleTimeoutStandsStillWhilePaused()
    {
        FakeProvider provider;
        provider.answer(streaming().send(FakeScript::chunk("a")).waitForGo().send(FakeScript::chunk("b")).stall());
        UpstreamFixture f;
        WakeSignal wake(f.ready, f.timers);
        UpstreamRequest request = UpstreamFixture::post(provider.url(), "{}");
        request.idleTimeout = 10s;
        const auto transfer = f.client.start(std::move(request), wake);
        QTRY_COMPARE(transfer->pending().size(), std::size_t(1));
        f.moveClock(9s);
        provider.go();
        QTRY_COMPARE(transfer->pending().size(), std::size_t(2));
        f.moveClock(9s);
        QVERIFY(!transfer->ended());
        transfer->setPaused(true);
        f.moveClock(1h);
        QVERIFY(!transfer->ended());
        transfer->setPaused(false);
        f.moveClock(999ms);
        QVERIFY(!transfer->ended());
        f.moveClock(1ms);
        QVERIFY(transfer->ended());
        QVERIFY(transfer->error()->kind == Kind::IdleTimeout);
        QVERIFY(transfer->pending() == "ab");
        QTRY_COMPARE(provider.openConnections(), 0);
    }

    void theTotalTimeoutEndsAnAnswerThatStillComes()
    {
        FakeProvider provider;
        provider.answer(streaming().send(FakeScript::chunk("a")).stall());
        UpstreamFixture f;
        UpstreamRequest request = UpstreamFixture::post(provider.url(), "{}");
        request.totalTimeout = 60s;
        Fetch fetch(f, std::move(request));
        QTRY_COMPARE(fetch.outcome.body, std::string("a"));
        f.moveClock(60s);
        QVERIFY(fetch.outcome.ended);
        QVERIFY(fetch.outcome.error->kind == Kind::TotalTimeout);
    }

    void aClientMayGoBeforeItsTransfers()
    {
        FakeProvider provider;
        provider.answer(FakeScript::answer(200, "done"));
        provider.answer(streaming().send(FakeScript::chunk("a")).stall());
        ManualClock clock;
        TimerService timers(clock);
        ReadyList ready;
        WakeSignal wake(ready, timers);
        auto client = std::make_unique<HttpClient>(ready, timers);
        auto done = client->start(UpstreamFixture::post(provider.url(), "{}"), wake);
        QTRY_VERIFY(done->ended());
        auto running = client->start(UpstreamFixture::post(provider.url(), "{}"), wake);
        QTRY_VERIFY(!running->pending().empty());
        client.reset();
        QVERIFY(running->ended());
        QVERIFY(running->error()->kind == Kind::Internal);
        QVERIFY(done->pending() == "done");
        QTRY_COMPARE(timers.pending(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(HttpClientFlowTest)
#include "HttpClientFlowTest.moc"
