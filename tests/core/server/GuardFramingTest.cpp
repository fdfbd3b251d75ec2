// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/Limits.h"
#include "tests/core/server/BareClient.h"
#include "tests/core/server/ServerFixture.h"

#include <QtTest/QtTest>

using namespace gatehouse;

/// What the guard makes of a client's bytes, through a real socket and a real QHttpServer.
class GuardFramingTest : public QObject
{
    Q_OBJECT

    static QByteArray bytesOf(const std::string &text) { return QByteArray::fromStdString(text); }

private Q_SLOTS:
    void aRequestReachesTheHandlerWhole()
    {
        ServerFixture fixture;
        fixture.hold = true;
        RawClient client(fixture.server.port());
        client.send(fixture.head("POST", "/v1/messages?beta=true",
                                 "Content-Type: application/json\r\nX-Twice: 1\r\nx-twice: 2\r\nContent-Length: 7\r\n") +
                    "{\"a\":1}");
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        const ClientRequest &request = *fixture.held[0].request;
        QCOMPARE(request.method, Method::Post);
        QCOMPARE(request.route->id, RouteId::Messages);
        QCOMPARE(request.path, std::string_view("/v1/messages"));
        QCOMPARE(request.query, std::string_view("beta=true"));
        QCOMPARE(request.header("X-TWICE"), std::optional<std::string_view>("1"));
        QCOMPARE(request.headers.size(), std::size_t(6));
        QVERIFY(request.body);
        QCOMPARE(request.body->bytes(), std::string_view("{\"a\":1}"));
        QVERIFY(request.authorised);
        QCOMPARE(request.client, std::string("default"));
        fixture.held[0].response->sendWhole(200, {}, "{}");
        QVERIFY(client.waitFor("\r\n\r\n{}"));
        QVERIFY(client.received().starts_with("HTTP/1.1 200 OK\r\n"));
        for (const char *field :
             {"Content-Type: application/json\r\n", "Cache-Control: no-store\r\n", "Content-Length: 2\r\n", "request-id: req_"})
            QVERIFY2(client.received().find(field) != std::string::npos, field);
    }

    void everyByteMayComeAlone()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        const std::string chunked =
            fixture.head("POST", "/v1/messages", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n") +
            "2;x\r\n{\"\r\n5\r\na\":1}\r\n0\r\nT: r\r\n\r\n";
        const std::string bytes = fixture.post("{\"b\":2}") + chunked + fixture.head("GET", "/v1/models/glm-4.6");
        for (char c : bytes) {
            client.send({&c, 1});
            QEventLoop().processEvents();
        }
        QVERIFY(client.waitFor("GET /v1/models/glm-4.6"));
        QCOMPARE(fixture.handled, 3);
        QVERIFY(client.received().find("POST /v1/messages {\"b\":2}") < client.received().find("POST /v1/messages {\"a\":1}"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const std::string &bytes, int status) { QTest::newRow(name) << bytesOf(bytes) << status; };
        const std::string post =
            "POST /v1/messages HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer secret\r\nContent-Type: application/json\r\n";
        const std::string smuggled = "GET /v1/models HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer secret\r\n\r\n";
        row("CL and TE", post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled, 400);
        row("two CL", post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}" + smuggled, 400);
        row("CL -5", post + "Content-Length: -5\r\n\r\n" + smuggled, 400);
        row("CL abc", post + "Content-Length: abc\r\n\r\n" + smuggled, 400);
        row("CL 2^64", post + "Content-Length: 18446744073709551616\r\n\r\n" + smuggled, 400);
        row("bad chunk size", post + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n" + smuggled, 400);
        row("negative chunk size", post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + smuggled, 400);
        row("17 digits", post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n" + smuggled, 400);
        row("bare LF", "GET /v1/models HTTP/1.1\nHost: 127.0.0.1:PORT\n\n" + smuggled, 400);
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + smuggled, 400);
        row("TLS", std::string("\x16\x03\x01\x02\x00\x01", 6), 400);
        row("no token", "GET /v1/models HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n" + smuggled, 401);
        row("evil Host", "GET /v1/models HTTP/1.1\r\nHost: evil:PORT\r\nAuthorization: Bearer secret\r\n\r\n", 403);
        row("Origin", post + "Origin: https://evil\r\nContent-Length: 2\r\n\r\n{}", 403);
        row("preflight",
            "OPTIONS /v1/messages HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: https://evil\r\nAccess-Control-Request-Method: POST\r\n\r\n",
            403);
        row("CONNECT", "CONNECT evil:443 HTTP/1.1\r\nHost: evil:443\r\n\r\n", 405);
        row("unknown path", "GET /admin HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer secret\r\n\r\n", 404);
        row("65 MiB announced", post + "Content-Length: 68157440\r\n\r\n", 413);
        row("expectation", post + "Expect: a-pony\r\nContent-Length: 2\r\n\r\n", 417);
        row("8 KiB target", "GET /" + std::string(9000, 'a'), 414);
        row("33 KiB head", "GET / HTTP/1.1\r\nX: " + std::string(33 * 1024, 'a') + "\r\n\r\n", 431);
        row("10 MiB without token",
            "POST /v1/messages HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n"
            "Expect: 100-continue\r\n\r\n",
            401);
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send(bytes.replace("PORT", QByteArray::number(fixture.server.port())).toStdString());
        QVERIFY(client.waitFor("\"error\""));
        const std::string answer = client.received();
        QVERIFY2(answer.starts_with("HTTP/1.1 " + std::to_string(status) + " "), answer.c_str());
        QVERIFY(answer.find("Connection: close\r\n") != std::string::npos);
        QVERIFY(answer.find("Access-Control-") == std::string::npos);
        QVERIFY(client.waitForEnd());
        QVERIFY(!client.wasReset());
        QCOMPARE(countOf(client.received(), "Connection: close\r\n"), 1);
        QCOMPARE(fixture.handled, 0);
    }

    void aRefusedUploadCanReadItsRefusal()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send("POST /v1/messages HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(fixture.server.port()) +
                    "\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n\r\n");
        const std::string piece(1024 * 1024, 'x');
        for (int i = 0; i < 10; ++i)
            client.send(piece);
        QVERIFY(client.waitForEnd());
        QVERIFY(!client.wasReset());
        QVERIFY(client.received().starts_with("HTTP/1.1 401 "));
        QVERIFY(client.received().find("100 Continue") == std::string::npos);
    }

    void aRefusedClientThatNeverStopsIsClosed()
    {
        ServerFixture fixture;
        BareClient client(fixture.server.port());
        QVERIFY(client.send("GET /v1/models HTTP/1.1\r\nHost: evil\r\n\r\n") > 0);
        const std::string piece(limits::MiB, 'x');
        std::size_t sent = 0;
        QVERIFY(RawClient::runUntil([&] {
            const std::ptrdiff_t now = client.send(piece);
            sent += static_cast<std::size_t>(std::max<std::ptrdiff_t>(now, 0));
            return now < 0 || sent > 64 * limits::MiB;
        }));
        QVERIFY(sent > limits::drainBytes && sent < 40 * limits::MiB);
        QCOMPARE(fixture.server.connections(), 0);
    }

    void chunksMayCrossTheLimit()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send(fixture.head("POST", "/v1/messages", "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"));
        const std::string chunk = "100000\r\n" + std::string(1024 * 1024, 'x') + "\r\n";
        for (int i = 0; i < 65; ++i) {
            client.send(chunk);
            QEventLoop().processEvents();
        }
        QVERIFY(client.waitFor("413 "));
        QVERIFY(client.waitForEnd());
        QCOMPARE(fixture.handled, 0);
        QCOMPARE(RequestBody::inUse(), std::size_t(0));
    }

    void aLargeBodyArrivesAsItWasSent()
    {
        ServerFixture fixture;
        fixture.hold = true;
        RawClient client(fixture.server.port());
        std::string body(3 * 1024 * 1024, ' ');
        for (std::size_t i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>('a' + i % 23);
        client.send(fixture.post(body));
        QVERIFY(RawClient::runUntil([&] { return !fixture.held.empty(); }));
        QVERIFY(fixture.held[0].request->body->bytes() == body);
        QCOMPARE(fixture.held[0].request->body->capacity(), body.size());
    }

    void continueIsAnsweredWhenTheHeadIsAllowed()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send(
            fixture.head("POST", "/v1/messages", "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n"));
        QVERIFY(client.waitFor("HTTP/1.1 100 Continue\r\n\r\n"));
        client.send("{}");
        QVERIFY(client.waitFor("POST /v1/messages {}"));
    }

    void noContinueWhenTheBodyIsAlreadyThere()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send(
            fixture.head("POST", "/v1/messages", "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n") + "{}");
        QVERIFY(client.waitFor("POST /v1/messages {}"));
        QVERIFY(client.received().starts_with("HTTP/1.1 200"));
    }

    void withoutRoomInTheBudgetTheBodyIsNotRead()
    {
        ServerFixture fixture;
        std::vector<std::shared_ptr<RequestBody>> others;
        while (std::shared_ptr<RequestBody> other = RequestBody::allocate(32 * limits::MiB))
            others.push_back(std::move(other));
        RawClient client(fixture.server.port());
        client.send(
            fixture.head("POST", "/v1/messages", "Content-Type: application/json\r\nContent-Length: 1000000\r\nExpect: 100-continue\r\n"));
        QVERIFY(client.waitFor("\"error\""));
        QVERIFY(client.received().starts_with("HTTP/1.1 429 "));
        QVERIFY(client.received().find("Retry-After: 1\r\n") != std::string::npos);
    }

    void headGetsTheLengthAndNoBody()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send(fixture.head("HEAD", "/v1/models") + fixture.head("GET", "/health"));
        QVERIFY(client.waitFor("GET /health"));
        QVERIFY(client.received().find("Content-Length: 15\r\n") != std::string::npos);
        QVERIFY(client.received().find("HEAD /v1/models") == std::string::npos);
    }

    void http10IsAnsweredAndClosed()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        client.send("GET /health HTTP/1.0\r\nHost: 127.0.0.1:" + std::to_string(fixture.server.port()) +
                    "\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(client.waitForEnd());
        QVERIFY(client.received().find("Connection: close\r\n") != std::string::npos);
        QVERIFY(client.received().ends_with("GET /health"));
    }

    void aThousandRequestsInARowAreAnsweredInOrder()
    {
        ServerFixture fixture;
        RawClient client(fixture.server.port());
        for (int batch = 0; batch < 10; ++batch) {
            std::string requests;
            for (int i = 0; i < 100; ++i)
                requests += fixture.head("GET", "/v1/models/m" + std::to_string(batch * 100 + i));
            client.send(requests);
            QVERIFY(client.waitFor("GET /v1/models/m" + std::to_string(batch * 100 + 99)));
        }
        QCOMPARE(fixture.handled, 1000);
        std::size_t at = 0;
        for (int i = 0; i < 1000; ++i) {
            at = client.received().find("\r\n\r\nGET /v1/models/m" + std::to_string(i), at);
            QVERIFY(at != std::string::npos);
        }
        QVERIFY(client.waitForEnd());
        QCOMPARE(countOf(client.received(), "Connection: close\r\n"), 1);
    }

    void earlyBytesWaitForTheRunningAnswer()
    {
        ServerFixture fixture;
        fixture.hold = true;
        RawClient client(fixture.server.port());
        client.send(fixture.post("{}") + "BAD\r\n\r\n");
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        ResponseStream &response = *fixture.held[0].response;
        response.beginStream(200, {});
        response.write("data: 1\n\n");
        RawClient::settle();
        QVERIFY(client.received().find("HTTP/1.1 400") == std::string::npos);
        response.write("data: 2\n\n");
        response.finish();
        QVERIFY(client.waitForEnd());
        const std::string &answer = client.received();
        const std::size_t end = answer.find("0\r\n\r\n");
        QVERIFY(end != std::string::npos);
        QCOMPARE(answer.substr(end + 5, 13), std::string("HTTP/1.1 400 "));
    }

    void tooManyEarlyBytesEndTheConnectionAfterTheAnswer()
    {
        ServerFixture fixture;
        fixture.hold = true;
        RawClient client(fixture.server.port());
        client.send(fixture.post("{}"));
        QVERIFY(RawClient::runUntil([&] { return fixture.held.size() == 1; }));
        std::string flood;
        while (flood.size() <= limits::earlyBytes)
            flood += fixture.head("GET", "/v1/models");
        client.send(flood);
        RawClient::settle();
        fixture.held[0].response->sendWhole(200, {}, "the answer");
        QVERIFY(client.waitForEnd());
        QCOMPARE(countOf(client.received(), "HTTP/1.1 "), 1);
        QVERIFY(client.received().ends_with("the answer"));
        QCOMPARE(fixture.handled, 1);
    }
};

QTEST_GUILESS_MAIN(GuardFramingTest)
#include "GuardFramingTest.moc"
