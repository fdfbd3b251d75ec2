// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/HttpClient.h"

#include "tests/core/upstream/FakeProvider.h"
#include "tests/core/upstream/Gzip.h"
#include "tests/core/upstream/UpstreamFixture.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class HttpClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerComesWhole_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const std::string &wire, int status, const char *body) {
            QTest::newRow(name) << QByteArray::fromStdString(wire) << status << QByteArray(body);
        };
        row("length", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello");
        row("empty", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "");
        row("no content", "HTTP/1.1 204 No Content\r\n\r\n", 204, "");
        row("chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", 200, "hello");
        row("trailers", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-Late: 1\r\n\r\n", 200, "hello");
        row("1xx first",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
            200, "hello");
        row("redirect", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 2\r\n\r\nno", 302, "no");
        row("client error", "HTTP/1.1 429 Slow\r\nContent-Length: 2\r\n\r\n{}", 429, "{}");
        row("length and chunks", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 200,
            "hello");
        row("bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 5\n\nhello", 200, "hello");
    }
    void anAnswerComesWhole()
    {
        QFETCH(QByteArray, wire);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeProvider provider;
        // The same answer in one piece and byte by byte.
        provider.answer(FakeScript().send(wire.toStdString()));
        provider.answer(FakeScript().sendByteByByte(wire.toStdString()));
        UpstreamFixture f;
        for (int i = 0; i < 2; ++i) {
            Fetch fetch(f, UpstreamFixture::post(provider.url("/v1/messages"), "{}"));
            QTRY_VERIFY(fetch.outcome.ended);
            QVERIFY2(!fetch.outcome.error, fetch.outcome.error ? fetch.outcome.error->sentence.c_str() : "");
            QCOMPARE(fetch.outcome.status, status);
            QCOMPARE(QByteArray::fromStdString(fetch.outcome.body), body);
        }
        QCOMPARE(provider.requestCount(), std::size_t(2));
        QCOMPARE(f.running, 0);
        QCOMPARE(f.client.active(), std::size_t(0));
    }

    void aBodyMayEndWithTheConnection()
    {
        FakeProvider provider;
        provider.answer(FakeScript().send("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nhello").close());
        UpstreamFixture f;
        Fetch fetch(f, UpstreamFixture::get(provider.url("/")));
        QTRY_VERIFY(fetch.outcome.ended);
        QVERIFY(!fetch.outcome.error);
        QCOMPARE(fetch.outcome.body, std::string("hello"));
    }

    void theRequestGoesOutAsItWasGiven()
    {
        FakeProvider provider;
        provider.answerAlways(FakeScript::answer(200, "{}"));
        UpstreamFixture f;
        UpstreamRequest request = UpstreamFixture::post(provider.url("/v1/chat/completions?x=1"), "");
        request.headers = {
            "Authorization: Bearer key-1", "Content-Type: application/json", "X-Empty:", "accept-encoding: gzip", "Content-Length: 7",
            "anthropic-beta: a,b"};
        request.body = {"{\"model\":", "\"big\"", "}"};
        request.owner.reset();
        Fetch fetch(f, std::move(request));
        QTRY_VERIFY(fetch.outcome.ended);
        const FakeProvider::Request seen = provider.requests().at(0);
        QCOMPARE(seen.method, std::string("POST"));
        QCOMPARE(seen.target, std::string("/v1/chat/completions?x=1"));
        QCOMPARE(seen.body, std::string("{\"model\":\"big\"}"));
        QCOMPARE(seen.header("authorization"), std::string("Bearer key-1"));
        QCOMPARE(seen.header("content-length"), std::string("15"));
        QCOMPARE(seen.header("accept-encoding"), std::string("identity"));
        QCOMPARE(seen.header("anthropic-beta"), std::string("a,b"));
        QVERIFY(seen.head.find("X-Empty:") != std::string::npos);
        QVERIFY(seen.head.find("Expect") == std::string::npos);
        QVERIFY(seen.head.find("gzip") == std::string::npos);
    }

    void connectionsAreKept()
    {
        FakeProvider provider;
        provider.answerAlways(FakeScript::answer(200, "{}"));
        UpstreamFixture f;
        for (int i = 0; i < 5; ++i) {
            Fetch fetch(f, UpstreamFixture::post(provider.url(), "{}"));
            QTRY_VERIFY(fetch.outcome.ended);
            QCOMPARE(fetch.outcome.reused, i > 0);
        }
        QCOMPARE(provider.acceptedConnections(), 1);
        UpstreamRequest request = UpstreamFixture::post(provider.url(), "{}");
        request.freshConnection = true;
        Fetch fetch(f, std::move(request));
        QTRY_VERIFY(fetch.outcome.ended);
        QVERIFY(!fetch.outcome.reused);
        QCOMPARE(provider.acceptedConnections(), 2);
    }

    void headersAreReadWhenTheHeadIsThere()
    {
        FakeProvider provider;
        provider.answer(FakeScript().send("HTTP/1.1 200 OK\r\nX-Request-Id: 42\r\nContent-Length: 2\r\n\r\n").waitForGo().send("ok"));
        UpstreamFixture f;
        WakeSignal wake(f.ready, f.timers);
        const auto transfer = f.client.start(UpstreamFixture::post(provider.url(), "{}"), wake);
        QVERIFY(!transfer->hasHead());
        QTRY_VERIFY(transfer->hasHead());
        QCOMPARE(transfer->status(), 200);
        QVERIFY(transfer->header("x-request-ID") == "42");
        QVERIFY(!transfer->header("x-other"));
        QVERIFY(transfer->pending().empty());
        QVERIFY(!transfer->ended());
        provider.go();
        QTRY_VERIFY(transfer->ended());
        QVERIFY(transfer->pending() == "ok");
        QVERIFY(transfer->header("x-request-id") == "42");
    }

    void tenMebibytesGoUpInSegments()
    {
        FakeProvider provider;
        provider.answer(FakeScript::answer(200, "{}"));
        std::string large(10 * 1024 * 1024, ' ');
        for (std::size_t i = 0; i < large.size(); ++i)
            large[i] = static_cast<char>('a' + i * 7 / 5 % 26);
        auto owner = std::make_shared<const std::string>(large);
        UpstreamRequest request = UpstreamFixture::post(provider.url(), "");
        const std::string_view all = *owner;
        request.body = {all.substr(0, 17), all.substr(17, 1'000'000), all.substr(1'000'017)};
        request.owner = owner;
        UpstreamFixture f;
        Fetch fetch(f, std::move(request));
        QTRY_VERIFY(fetch.outcome.ended);
        QVERIFY(!fetch.outcome.error);
        QVERIFY(provider.requests().at(0).body == large);
        QCOMPARE(owner.use_count(), 1L);
    }

    void anEarlyRefusalOfALargeBodyIsSeen()
    {
        FakeProvider provider;
        provider.answer(FakeScript::answer(413, "{\"error\":\"too large\"}").atHead());
        UpstreamFixture f;
        Fetch fetch(f, UpstreamFixture::post(provider.url(), std::string(8 * 1024 * 1024, 'x')));
        QTRY_VERIFY(fetch.outcome.ended);
        QCOMPARE(fetch.outcome.status, 413);
        QCOMPARE(fetch.outcome.body, std::string("{\"error\":\"too large\"}"));
    }

    void twoHundredTransfersRunSideBySide()
    {
        FakeProvider provider;
        provider.answerWith([](const FakeProvider::Request &request) {
            FakeScript script;
            script.send(FakeScript::head(200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n"));
            script.send(FakeScript::chunk("data: " + request.body + "\n\n")).waitForGo();
            return script.send(FakeScript::chunk("data: end\n\n")).send(FakeScript::lastChunk());
        });
        UpstreamFixture f;
        std::vector<std::unique_ptr<Fetch>> all;
        for (int i = 0; i < 200; ++i)
            all.push_back(std::make_unique<Fetch>(f, UpstreamFixture::post(provider.url(), std::to_string(i))));
        // No one waits for another: all are in mid-answer at the same time.
        QTRY_VERIFY(std::all_of(all.begin(), all.end(), [](const auto &one) { return !one->outcome.body.empty(); }));
        QCOMPARE(f.client.active(), std::size_t(200));
        QCOMPARE(provider.openConnections(), 200);
        provider.go(200);
        QTRY_COMPARE(f.running, 0);
        for (int i = 0; i < 200; ++i) {
            const Outcome &outcome = all[static_cast<std::size_t>(i)]->outcome;
            QVERIFY(!outcome.error);
            QCOMPARE(outcome.body, "data: " + std::to_string(i) + "\n\ndata: end\n\n");
        }
    }

    void aStrayGzipIsDecoded()
    {
        const std::string text = "{\"text\":\"" + std::string(5000, 'x') + "\"}";
        FakeProvider provider;
        provider.answer(FakeScript::answer(200, gzipped(text), "Content-Encoding: gzip\r\nContent-Type: application/json\r\n"));
        UpstreamFixture f;
        WakeSignal wake(f.ready, f.timers);
        const auto transfer = f.client.start(UpstreamFixture::post(provider.url(), "{}"), wake);
        QTRY_VERIFY(transfer->ended());
        QVERIFY(!transfer->error());
        QVERIFY(transfer->pending() == text);
        QVERIFY(!transfer->header("content-encoding"));
        QVERIFY(!transfer->header("content-length"));
        QVERIFY(transfer->header("content-type") == "application/json");
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "HttpClientTest.moc"
