// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upstream/HttpClient.h"
#include "tests/core/upstream/FakeProvider.h"
#include "tests/core/upstream/UpstreamFixture.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using Kind = UpstreamError::Kind;

Q_DECLARE_METATYPE(gatehouse::FakeScript)
Q_DECLARE_METATYPE(gatehouse::UpstreamError::Kind)

class HttpClientFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFaultHasItsKindAndASentence_data()
    {
        QTest::addColumn<FakeScript>("script");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, FakeScript script, Kind kind, const char *body = "") {
            QTest::newRow(name) << script << kind << QByteArray(body);
        };
        const std::string chunked = FakeScript::head(200, "Transfer-Encoding: chunked\r\n");
        row("closed before the head", FakeScript().close(), Kind::Reset);
        row("reset before the head", FakeScript().reset(), Kind::Reset);
        row("closed in the head", FakeScript().send("HTTP/1.1 200 OK\r\nContent-").close(), Kind::Reset);
        row("reset in the head", FakeScript().send("HTTP/1.1 200 OK\r\nContent-").waitForGo().reset(), Kind::Reset);
        row("closed after the head", FakeScript().send(chunked).close(), Kind::Cut);
        row("closed in a chunk", FakeScript().send(chunked + "10\r\ndata: {").close(), Kind::Cut, "data: {");
        row("closed between chunks", FakeScript().send(chunked + "5\r\nhello\r\n").close(), Kind::Cut, "hello");
        row("closed before the length", FakeScript().send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello").close(), Kind::Cut,
            "hello");
        row("reset in the body", FakeScript().send(chunked + "5\r\nhello\r\n").waitForGo().reset(), Kind::Cut, "hello");
        row("reset in a body without a length", FakeScript().send("HTTP/1.0 200 OK\r\n\r\nhello").waitForGo().reset(), Kind::Cut, "hello");
        row("not HTTP", FakeScript().send("SSH-2.0-OpenSSH_9.2\r\n").close(), Kind::Malformed);
        row("broken chunk size", FakeScript().send(chunked + "zz\r\nhello\r\n").close(), Kind::Malformed);
        row("header bomb", FakeScript().send("HTTP/1.1 200 OK\r\n").sendForever("X-Padding: " + std::string(1000, 'x') + "\r\n"),
            Kind::Malformed);
        row("one endless header", FakeScript().send("HTTP/1.1 200 OK\r\nX: ").sendForever(std::string(1000, 'x')), Kind::Malformed);
        row("endless 1xx", FakeScript().sendForever("HTTP/1.1 103 Early\r\nLink: x\r\n\r\n"), Kind::Malformed);
        row("unknown encoding", FakeScript::answer(200, "?", "Content-Encoding: br\r\n"), Kind::Malformed);
        row("false gzip", FakeScript::answer(200, "plain text", "Content-Encoding: gzip\r\n"), Kind::Malformed);
    }
    void aFaultHasItsKindAndASentence()
    {
        QFETCH(FakeScript, script);
        QFETCH(Kind, kind);
        QFETCH(QByteArray, body);
        FakeProvider provider;
        provider.answer(script);
        UpstreamFixture f;
        UpstreamRequest request = UpstreamFixture::post(provider.url("/v1"), "{}");
        request.headers.push_back("Authorization: Bearer canary");
        Fetch fetch(f, std::move(request));
        // What was sent before a reset must have been read, or the reset overtakes it.
        QTRY_VERIFY(fetch.outcome.ended || fetch.outcome.body.size() == static_cast<std::size_t>(body.size()));
        provider.go();
        QTRY_VERIFY(fetch.outcome.ended);
        QVERIFY(fetch.outcome.error.has_value());
        const UpstreamError &error = *fetch.outcome.error;
        QVERIFY2(error.kind == kind, error.sentence.c_str());
        QCOMPARE(QByteArray::fromStdString(fetch.outcome.body), body);
        QVERIFY2(error.sentence.find("127.0.0.1:" + std::to_string(provider.port())) == 0, error.sentence.c_str());
        QVERIFY(error.sentence.find("canary") == std::string::npos);
        QVERIFY(error.sentence.find(';') != std::string::npos);
        QCOMPARE(provider.requestCount(), std::size_t(1));
        QTRY_COMPARE(provider.openConnections(), 0);
        QCOMPARE(f.running, 0);
    }

    void aRefusedConnectionSaysSo()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const std::string url = "http://127.0.0.1:" + std::to_string(server.serverPort()) + "/v1";
        server.close();
        UpstreamFixture f;
        Fetch fetch(f, UpstreamFixture::post(url, "{}"));
        QTRY_VERIFY(fetch.outcome.ended);
        QVERIFY(fetch.outcome.error->kind == Kind::Connect);
        QVERIFY2(fetch.outcome.error->sentence.find("refused the connection") != std::string::npos, fetch.outcome.error->sentence.c_str());
    }

    void anUnknownHostSaysSo()
    {
        UpstreamFixture f;
        Fetch fetch(f, UpstreamFixture::post("https://provider.invalid/v1", "{}"));
        QTRY_VERIFY_WITH_TIMEOUT(fetch.outcome.ended, 15'000);
        QVERIFY2(fetch.outcome.error->kind == Kind::Resolve, fetch.outcome.error->sentence.c_str());
        QVERIFY(fetch.outcome.error->sentence.starts_with("provider.invalid "));
    }

    void aCancelledLookUpDoesNotHoldTheThread()
    {
        UpstreamFixture f;
        WakeSignal wake(f.ready, f.timers);
        auto transfer = f.client.start(UpstreamFixture::post("https://another-provider.invalid/v1", "{}"), wake);
        QCoreApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        transfer.reset();
        QVERIFY(timer.elapsed() < 100);
        QCOMPARE(f.client.active(), std::size_t(0));
    }

    void aHandshakeThatNeverEndsIsAConnectTimeout()
    {
        QTcpServer silent; // takes the connection and says nothing
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        UpstreamFixture f;
        UpstreamRequest request = UpstreamFixture::post("https://127.0.0.1:" + std::to_string(silent.serverPort()), "{}");
        request.connectTimeout = 50ms;
        Fetch fetch(f, std::move(request));
        QTRY_VERIFY(fetch.outcome.ended);
        QVERIFY2(fetch.outcome.error->kind == Kind::ConnectTimeout, fetch.outcome.error->sentence.c_str());
    }

    void aServerWithoutTlsIsATlsError()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain, [&] { plain.nextPendingConnection()->write("HTTP/1.1 400 Bad\r\n\r\n"); });
        UpstreamFixture f;
        Fetch fetch(f, UpstreamFixture::post("https://127.0.0.1:" + std::to_string(plain.serverPort()), "{}"));
        QTRY_VERIFY(fetch.outcome.ended);
        QVERIFY2(fetch.outcome.error->kind == Kind::Tls, fetch.outcome.error->sentence.c_str());
    }

    void aProxyThatRefusesIsAProxyError()
    {
        FakeProvider proxy;
        proxy.answer(FakeScript().send("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n").close());
        UpstreamFixture f;
        UpstreamRequest request = UpstreamFixture::post("https://api.example.com/v1", "{}");
        request.proxy = proxy.url();
        Fetch fetch(f, std::move(request));
        QTRY_VERIFY(fetch.outcome.ended);
        QVERIFY2(fetch.outcome.error->kind == Kind::Proxy, fetch.outcome.error->sentence.c_str());
        QCOMPARE(proxy.requests().at(0).method, std::string("CONNECT"));
    }

    void aNamedProxyIsUsedAndNoneMeansNone_data()
    {
        QTest::addColumn<bool>("named");
        QTest::newRow("named, in spite of the environment's exceptions") << true;
        QTest::newRow("none, in spite of the environment's proxy") << false;
    }
    void aNamedProxyIsUsedAndNoneMeansNone()
    {
        QFETCH(bool, named);
        FakeProvider proxy;
        proxy.answer(FakeScript::answer(200, "from the proxy"));
        const std::string variable = named ? "*" : proxy.url();
        qputenv(named ? "no_proxy" : "http_proxy", variable.c_str());
        UpstreamFixture f;
        // A name that nobody has: only a proxy could answer for it.
        UpstreamRequest request = UpstreamFixture::post("http://provider.invalid/v1", "{}");
        request.proxy = named ? proxy.url() : "none";
        Fetch fetch(f, std::move(request));
        QTRY_VERIFY(fetch.outcome.ended);
        qunsetenv(named ? "no_proxy" : "http_proxy");
        QCOMPARE(proxy.requestCount(), std::size_t(named ? 1 : 0));
        QCOMPARE(fetch.outcome.error.has_value(), !named);
        if (named)
            QCOMPARE(proxy.requests().at(0).target, std::string("http://provider.invalid/v1"));
    }

    void whatIsWrongWithTheRequestIsTheTransfersError_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("scheme") << QByteArray("file:///etc/passwd") << QByteArray("A: b") << Kind::BadUrl;
        QTest::newRow("no URL") << QByteArray("base url") << QByteArray("A: b") << Kind::BadUrl;
        QTest::newRow("line break") << QByteArray("http://127.0.0.1:1") << QByteArray("Authorization: Bearer canary\r\nX: y")
                                    << Kind::Internal;
        QTest::newRow("no name") << QByteArray("http://127.0.0.1:1") << QByteArray("canary") << Kind::Internal;
    }
    void whatIsWrongWithTheRequestIsTheTransfersError()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, header);
        QFETCH(Kind, kind);
        UpstreamFixture f;
        UpstreamRequest request = UpstreamFixture::post(url.toStdString(), "{}");
        request.headers.push_back(header.toStdString());
        Fetch fetch(f, std::move(request));
        QVERIFY(fetch.outcome.ended);
        QVERIFY(fetch.outcome.error->kind == kind);
        QVERIFY(fetch.outcome.error->sentence.find("canary") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(HttpClientFaultsTest)
#include "HttpClientFaultsTest.moc"
