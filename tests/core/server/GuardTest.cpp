// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/WakeSignal.h"
#include "core/server/Limits.h"
#include "core/server/SocketSystem.h"
#include "tests/core/server/BareClient.h"
#include "tests/core/server/ServerFixture.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

/// How a connection lives and ends: its times, its client leaving, its fellows.
class GuardTest : public QObject
{
    Q_OBJECT

    static bool noConnections(ServerFixture &fixture)
    {
        return RawClient::runUntil([&] { return fixture.server.connections() == 0; });
    }

private Q_SLOTS:
    void aSlowHeadIsRefusedAfterTenSeconds()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send("GET /health HT");
        QVERIFY(RawClient::runUntil([&] { return fixture.server.connections() == 1; }));
        RawClient::settle();
        fixture.pass(9s);
        client.send("TP");
        RawClient::settle();
        QVERIFY(client.received().empty());
        fixture.pass(1001ms);
        QVERIFY(client.waitForEnd());
        QVERIFY(client.received().starts_with("HTTP/1.1 408 "));
        QVERIFY(!client.wasReset());
    }

    void aConnectionWithoutAByteIsClosedAfterTenSeconds()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        QVERIFY(RawClient::runUntil([&] { return fixture.server.connections() == 1; }));
        fixture.pass(9999ms);
        RawClient::settle();
        QVERIFY(client.isConnected());
        fixture.pass(1ms);
        QVERIFY(client.waitForEnd());
        QVERIFY(client.received().empty());
    }

    void anIdleConnectionIsKeptFor75Seconds()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        for (int i = 0; i < 3; ++i) {
            client.send(fixture.head("GET", "/health"));
            QVERIFY(client.waitFor("GET /health"));
            client.take();
            fixture.pass(74s);
            RawClient::settle();
            QVERIFY(client.isConnected());
        }
        fixture.pass(1s);
        QVERIFY(client.waitForEnd());
        QVERIFY(client.received().empty());
    }

    void aSlowBodyIsRefused()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send(fixture.head("POST", "/v1/messages", "Content-Type: application/json\r\nContent-Length: 100000\r\n"));
        client.send(std::string(limits::bodyRateBytes, 'x'));
        RawClient::settle();
        fixture.pass(30s);
        RawClient::settle();
        QVERIFY2(client.received().empty(), "30 KiB in 30 s are enough");
        client.send(std::string(limits::bodyRateBytes - 1, 'x'));
        RawClient::settle();
        fixture.pass(30s);
        QVERIFY(client.waitForEnd());
        QVERIFY(client.received().starts_with("HTTP/1.1 408 "));
        QCOMPARE(fixture.handled, 0);
        QCOMPARE(RequestBody::inUse(), std::size_t(0));
    }

    void aRunningAnswerHasAllTheTime()
    {
        ServerFixture fixture;
        fixture.hold = true;
        RawClient client(fixture.server.port());
        client.send(fixture.post("{}"));
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        for (int i = 0; i < 10; ++i)
            fixture.pass(300s);
        RawClient::settle();
        QVERIFY(!fixture.held[0].response->clientGone());
        fixture.held[0].response->sendWhole(200, {}, "late");
        QVERIFY(client.waitFor("late"));
        QVERIFY(client.isConnected());
    }

    void aRefusedClientThatStaysIsClosedAfterTwoSeconds()
    {
        ServerFixture fixture;
        BareClient client(fixture.server.port());
        QVERIFY(client.send("GET /v1/models HTTP/1.1\r\nHost: evil\r\n\r\n") > 0);
        QVERIFY(RawClient::runUntil([&] { return client.hasInput(); }));
        fixture.pass(1999ms);
        QCOMPARE(fixture.server.connections(), 1);
        fixture.pass(1ms);
        QCOMPARE(fixture.server.connections(), 0);
    }

    void aClientThatLeavesEndsTheWait_data()
    {
        QTest::addColumn<bool>("half");
        QTest::addColumn<bool>("begun");
        QTest::newRow("closed, nothing sent") << false << false;
        QTest::newRow("closed in mid-stream") << false << true;
        QTest::newRow("half-closed, nothing sent") << true << false;
        QTest::newRow("half-closed in mid-stream") << true << true;
    }
    void aClientThatLeavesEndsTheWait()
    {
        QFETCH(bool, half);
        QFETCH(bool, begun);
        ServerFixture fixture;
        fixture.hold = true;
        WakeSignal wake(fixture.ready, fixture.timers);
        RawClient client(fixture.server.port());
        client.send(fixture.post("{}"));
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        ResponseStream &response = *fixture.held[0].response;
        response.setWake(&wake);
        if (begun) {
            response.beginStream(200, {});
            response.write("data: 1\n\n");
            QVERIFY(client.waitFor("data: 1"));
        }
        QVERIFY(!wake.cancelled());
        if (half)
            system::endWriting(client.socket().socketDescriptor());
        else
            client.socket().abort();
        QVERIFY(RawClient::runUntil([&] { return wake.cancelled().has_value(); }));
        QCOMPARE(*wake.cancelled(), CancelReason::ClientGone);
        QVERIFY(response.clientGone());
        QCOMPARE(response.bytesWaiting(), std::size_t(0));
        response.write("data: 2\n\n");
        response.finish();
        QVERIFY(noConnections(fixture));
    }

    void aClientThatHalfClosesWhileMuchWaitsHasLeft()
    {
        ServerFixture fixture;
        fixture.hold = true;
        WakeSignal wake(fixture.ready, fixture.timers);
        RawClient client(fixture.server.port(), 4096);
        client.send(fixture.post("{}"));
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        ResponseStream &response = *fixture.held[0].response;
        response.setWake(&wake);
        response.beginStream(200, {});
        const std::string piece(64 * 1024, 'x');
        while (response.bytesWaiting() < limits::highWater)
            response.write(piece);
        system::endWriting(client.socket().socketDescriptor());
        QVERIFY(RawClient::runUntil([&] { return wake.cancelled().has_value(); }));
        QVERIFY(noConnections(fixture));
    }

    void aClientMayLeaveAtAnyByteOfItsRequest()
    {
        ServerFixture fixture;
        fixture.hold = true;
        const std::string bytes = fixture.post("{\"model\":\"m\"}");
        for (std::size_t size = 0; size <= bytes.size(); size += 3) {
            RawClient client(fixture.server.port());
            client.send(std::string_view(bytes).substr(0, size));
            QEventLoop().processEvents();
            client.socket().abort();
        }
        QVERIFY(noConnections(fixture));
        fixture.held.clear();
        RawClient::settle();
        QCOMPARE(RequestBody::inUse(), std::size_t(0));
    }

    void anAnswerMayOutliveTheServer()
    {
        auto fixture = std::make_unique<ServerFixture>();
        fixture->hold = true;
        RawClient client(fixture->server.port());
        client.send(fixture->post("{}"));
        QVERIFY(RawClient::runUntil([&] { return fixture->held.size() == 1; }));
        ServerFixture::Held held = std::move(fixture->held[0]);
        fixture.reset();
        QVERIFY(held.response->clientGone());
        held.response->sendWhole(200, {}, "nobody");
        QVERIFY(client.waitForEnd());
        QVERIFY(client.received().empty());
    }

    void ofThreeHundredStrangersTheIdlestAreClosed()
    {
        ServerFixture fixture;
        RawClient known(fixture.server.port());
        known.send(fixture.head("GET", "/v1/models"));
        QVERIFY(known.waitFor("GET /v1/models"));
        std::vector<std::unique_ptr<RawClient>> strangers;
        for (int i = 0; i < 300; ++i) {
            strangers.push_back(std::make_unique<RawClient>(fixture.server.port()));
            if (i == 200) {
                strangers[0]->send("G");
                RawClient::settle();
            }
        }
        QVERIFY(RawClient::runUntil([&] { return fixture.server.connections() == 301; }));
        fixture.clock.advance(limits::strangerPatience - 1ms);
        fixture.timers.fireDue();
        RawClient::settle();
        QVERIFY2(strangers[1]->isConnected(), "those that have only just come may still speak");
        fixture.clock.advance(1ms);
        fixture.timers.fireDue();
        QVERIFY(RawClient::runUntil([&] { return fixture.server.connections() == limits::strangers + 1; }));
        RawClient::settle();
        QVERIFY(known.isConnected());
        QVERIFY2(strangers[0]->isConnected(), "it spoke later than those that were closed");
        QVERIFY(!strangers[1]->isConnected());
        QVERIFY(!strangers[44]->isConnected());
        QVERIFY(strangers[45]->isConnected());
        known.take();
        known.send(fixture.head("GET", "/health"));
        QVERIFY(known.waitFor("GET /health"));
    }

    void stoppingEndsIdleConnectionsAndLetsAnswersEnd()
    {
        ServerFixture fixture;
        fixture.hold = true;
        RawClient idle(fixture.server.port());
        RawClient busy(fixture.server.port());
        busy.send(fixture.post("{}"));
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1 && fixture.server.connections() == 2; }));
        const quint16 port = fixture.server.port();
        fixture.server.stopAccepting();
        fixture.server.closeIdle();
        QVERIFY(idle.waitForEnd());
        QCOMPARE(fixture.server.connections(), 1);
        RawClient late(port);
        QVERIFY(!late.isConnected());
        fixture.held[0].response->sendWhole(200, {}, "the last");
        QVERIFY(busy.waitForEnd());
        QVERIFY(busy.received().find("Connection: close\r\n") != std::string::npos);
        QVERIFY(busy.received().ends_with("the last"));
    }

    void closingAllTellsTheRunningAnswers()
    {
        ServerFixture fixture;
        fixture.hold = true;
        WakeSignal wake(fixture.ready, fixture.timers);
        RawClient client(fixture.server.port());
        client.send(fixture.post("{}"));
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        fixture.held[0].response->setWake(&wake);
        fixture.server.closeAll();
        QCOMPARE(fixture.server.connections(), 0);
        QCOMPARE(wake.cancelled(), std::optional(CancelReason::ClientGone));
        QVERIFY(client.waitForEnd());
    }

    void connectionsMayBeHandedToAnotherServer()
    {
        ServerFixture front;
        ServerFixture back;
        bool toBack = false;
        front.server.setHandOver([&](qintptr descriptor) {
            toBack = !toBack;
            if (toBack)
                back.server.adopt(descriptor);
            return toBack;
        });
        RawClient first(front.server.port());
        RawClient second(front.server.port());
        first.send(front.head("GET", "/health"));
        second.send(front.head("GET", "/health"));
        QVERIFY(first.waitFor("GET /health"));
        QVERIFY(second.waitFor("GET /health"));
        QCOMPARE(front.handled, 1);
        QCOMPARE(back.handled, 1);
    }

    void aPortInUseIsAProblem()
    {
        ServerFixture fixture;
        ConnectionServer second(fixture, fixture.ready, fixture.timers, [] { return RulesConfig{}; });
        QString error;
        QVERIFY(!second.listen(QStringLiteral("127.0.0.1"), fixture.server.port(), &error));
        QVERIFY(!error.isEmpty());
        QVERIFY(!second.listen(QStringLiteral("everywhere"), 0, &error));
        QVERIFY(error.contains(QStringLiteral("everywhere")));
    }
};

QTEST_GUILESS_MAIN(GuardTest)
#include "GuardTest.moc"
