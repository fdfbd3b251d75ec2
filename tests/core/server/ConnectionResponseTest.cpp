// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/WakeSignal.h"
#include "core/server/Limits.h"
#include "core/server/ResponseHead.h"
#include "tests/core/server/ServerFixture.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

/// Answers as a client sees them.
class ConnectionResponseTest : public QObject
{
    Q_OBJECT

    /// A server whose next request waits for the test to answer it.
    struct Asked
    {
        explicit Asked(std::string_view bytes = {}, int receiveBuffer = 0) : client(fixture.server.port(), receiveBuffer)
        {
            fixture.hold = true;
            client.send(bytes.empty() ? fixture.post("{}") : std::string(bytes));
            RawClient::runUntil([&] { return fixture.held.size() == 1; });
        }
        ResponseStream &response() { return *fixture.held.at(0).response; }

        ServerFixture fixture;
        RawClient client;
    };

private Q_SLOTS:
    void aStreamIsChunked()
    {
        Asked asked;
        asked.response().beginStream(200, {{"Content-Type", "text/event-stream"}, {"anthropic-x", "y"}});
        QVERIFY(asked.response().headSent());
        asked.response().write("data: 1\n\n");
        asked.response().write("");
        asked.response().write(std::string(300, 'x'));
        asked.response().finish();
        QVERIFY(asked.client.waitFor("0\r\n\r\n"));
        const std::string answer = asked.client.received();
        QVERIFY(answer.starts_with(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nanthropic-x: y\r\nCache-Control: no-cache\r\nrequest-id: req_"));
        QVERIFY(
            answer.ends_with("Transfer-Encoding: chunked\r\n\r\n9\r\ndata: 1\n\n\r\n12c\r\n" + std::string(300, 'x') + "\r\n0\r\n\r\n"));
        QVERIFY(asked.client.isConnected());
        asked.fixture.hold = false;
        asked.client.send(asked.fixture.head("GET", "/health"));
        QVERIFY(asked.client.waitFor("GET /health"));
    }

    void http10GetsAStreamThatEndsWithTheConnection()
    {
        ServerFixture fixture;
        fixture.hold = true;
        RawClient client(fixture.server.port());
        client.send("POST /v1/messages HTTP/1.0\r\nHost: localhost:" + std::to_string(fixture.server.port()) +
                    "\r\nx-api-key: secret\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        fixture.held[0].response->beginStream(200, {});
        fixture.held[0].response->write("data: 1\n\n");
        fixture.held[0].response->finish();
        QVERIFY(client.waitForEnd());
        QVERIFY(client.received().ends_with("Connection: close\r\n\r\ndata: 1\n\n"));
        QVERIFY(client.received().find("chunked") == std::string::npos);
    }

    void headOfAStreamHasNoBody()
    {
        ServerFixture fixture;
        fixture.hold = true;
        RawClient client(fixture.server.port());
        client.send(fixture.head("HEAD", "/v1/models"));
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        fixture.held[0].response->beginStream(200, {});
        fixture.held[0].response->write("data: 1\n\n");
        fixture.held[0].response->finish();
        fixture.hold = false;
        client.send(fixture.head("GET", "/health"));
        QVERIFY(client.waitFor("GET /health"));
        QVERIFY(client.received().find("data") == std::string::npos);
    }

    void anErrorHasTheDialectsShape()
    {
        Asked asked;
        ApiError error = makeError(ErrorKind::RateLimit, "The provider asks for patience.");
        error.retryAfter = "7";
        asked.response().sendError(Dialect::Messages, error);
        QVERIFY(asked.client.waitFor("patience"));
        QVERIFY(asked.client.received().starts_with("HTTP/1.1 429 Too Many Requests\r\n"));
        QVERIFY(asked.client.received().find("Retry-After: 7\r\n") != std::string::npos);
        QVERIFY(asked.client.received().find("rate_limit_error") != std::string::npos);
        const std::size_t at = asked.client.received().find("request-id: req_");
        QVERIFY(at != std::string::npos);
        const std::string id = asked.client.received().substr(at + 12, 28);
        QCOMPARE(countOf(asked.client.received(), id), 2);
        QVERIFY(asked.client.isConnected());
    }

    void anErrorIsNeverWrittenIntoARunningAnswer()
    {
        Asked asked;
        asked.response().beginStream(200, {});
        asked.response().write("data: 1\n\n");
        asked.response().sendError(Dialect::Messages, makeError(ErrorKind::Api, "too late"));
        QVERIFY(asked.client.waitForEnd());
        QVERIFY(asked.client.received().ends_with("data: 1\n\n\r\n"));
    }

    void destroyedBeforeItsEndItClosesTheConnection_data()
    {
        QTest::addColumn<bool>("begun");
        QTest::newRow("nothing sent") << false;
        QTest::newRow("begun") << true;
    }
    void destroyedBeforeItsEndItClosesTheConnection()
    {
        QFETCH(bool, begun);
        Asked asked;
        if (begun)
            asked.response().beginStream(200, {});
        asked.fixture.held.clear();
        QVERIFY(asked.client.waitForEnd());
        QVERIFY(asked.client.received().find("\r\n0\r\n") == std::string::npos);
        QVERIFY(RawClient::runUntil([&] { return asked.fixture.server.connections() == 0; }));
    }

    void anEndedAnswerTakesNoMore()
    {
        Asked asked;
        asked.response().sendWhole(200, {}, "once");
        asked.response().sendWhole(200, {}, "twice");
        asked.response().beginStream(200, {});
        asked.response().write("thrice");
        asked.response().finish();
        QVERIFY(asked.client.waitFor("once"));
        RawClient::settle();
        QVERIFY(asked.client.received().ends_with("\r\n\r\nonce"));
    }

    void aSlowReaderIsFeltAndItsReturnToo()
    {
        Asked asked({}, 4096);
        WakeSignal wake(asked.fixture.ready, asked.fixture.timers);
        asked.response().setWake(&wake);
        asked.response().beginStream(200, {});
        const std::string piece(64 * 1024, 'x');
        std::size_t sent = 0;
        while (asked.response().bytesWaiting() < limits::highWater) {
            asked.response().write(piece);
            sent += piece.size();
            QVERIFY2(sent < 64 * limits::MiB, "the system takes everything");
        }
        QVERIFY(wake.wait().await_ready() == false);
        std::size_t read = 0;
        QVERIFY(RawClient::runUntil([&] {
            read += asked.client.take().size();
            return wake.wait().await_ready();
        }));
        QVERIFY(asked.response().bytesWaiting() < limits::lowWater);
        asked.response().finish();
        QVERIFY(RawClient::runUntil([&] {
            read += asked.client.take().size();
            return read > sent + 5;
        }));
    }

    void aReaderThatStandsStillIsCutAfterFiveMinutes()
    {
        Asked asked({}, 4096);
        WakeSignal wake(asked.fixture.ready, asked.fixture.timers);
        asked.response().setWake(&wake);
        asked.response().beginStream(200, {});
        const std::string piece(64 * 1024, 'x');
        while (asked.response().bytesWaiting() < limits::highWater)
            asked.response().write(piece);
        asked.fixture.pass(299s);
        QVERIFY(!wake.cancelled());
        asked.fixture.pass(1s);
        QCOMPARE(wake.cancelled(), std::optional(CancelReason::ClientGone));
        QCOMPARE(asked.fixture.server.connections(), 0);
    }

    void aLargeWholeAnswerArrivesWhole()
    {
        Asked asked;
        std::string body(9 * 1024 * 1024, ' ');
        for (std::size_t i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>('a' + i % 23);
        asked.response().sendWhole(200, {}, body);
        QVERIFY(RawClient::runUntil([&] { return asked.client.received().size() > body.size(); }, 20000));
        QVERIFY(asked.client.received().ends_with(body));
    }

    void fieldsThatAreNotTheAnswerersAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("sent");
        QTest::newRow("any") << QByteArray("x-any") << QByteArray("v") << true;
        QTest::newRow("encoding") << QByteArray("Content-Encoding") << QByteArray("identity") << false;
        QTest::newRow("length") << QByteArray("content-length") << QByteArray("5") << false;
        QTest::newRow("transfer") << QByteArray("Transfer-Encoding") << QByteArray("gzip") << false;
        QTest::newRow("connection") << QByteArray("Connection") << QByteArray("upgrade") << false;
        QTest::newRow("origin") << QByteArray("access-control-allow-origin") << QByteArray("*") << false;
        QTest::newRow("cookie") << QByteArray("Set-Cookie") << QByteArray("a=b") << false;
        QTest::newRow("split") << QByteArray("x-any") << QByteArray("v\r\nx-evil: 1") << false;
        QTest::newRow("split name") << QByteArray("x\r\ny") << QByteArray("v") << false;
    }
    void fieldsThatAreNotTheAnswerersAreLeftOut()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(bool, sent);
        const HeaderList headers{{name.toStdString(), value.toStdString()}};
        const std::string head = responseHead(200, headers, {.length = 2}, "req_1");
        QCOMPARE(head.find((name + ": " + value).toStdString()) != std::string::npos, sent);
        QCOMPARE(countOf(head, "\r\n"), sent ? 7 : 6);
    }

    void aHeadMayBringItsOwnTypeAndId()
    {
        const std::string head =
            responseHead(529, {{"content-type", "text/plain"}, {"Cache-Control", "private"}, {"Request-Id", "req_theirs"}},
                         {.length = 0, .chunked = false, .close = true}, "req_ours");
        QCOMPARE(head,
                 std::string("HTTP/1.1 529 Overloaded\r\ncontent-type: text/plain\r\nCache-Control: private\r\nRequest-Id: req_theirs\r\n"
                             "Content-Length: 0\r\nConnection: close\r\n\r\n"));
        QCOMPARE(countOf(responseHead(204, {}, {.length = 0}, "r"), "Content-"), 0);
    }
};

QTEST_GUILESS_MAIN(ConnectionResponseTest)
#include "ConnectionResponseTest.moc"
