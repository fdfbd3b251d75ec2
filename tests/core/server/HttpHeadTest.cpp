// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/HttpHead.h"

#include "core/server/Limits.h"

#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

int statusOf(std::string_view bytes)
{
    const HeadResult result = parseHead(bytes);
    if (const auto *problem = std::get_if<HeadBad>(&result))
        return problem->status;
    return std::holds_alternative<HttpHead>(result) ? 200 : 0;
}

std::string with(std::string_view fields)
{
    return "POST /v1/messages HTTP/1.1\r\nHost: 127.0.0.1:8787\r\n" + std::string(fields) + "\r\n";
}

std::string line(std::string_view requestLine)
{
    return std::string(requestLine) + "\r\nHost: h\r\n\r\n";
}

} // namespace

class HttpHeadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHeadGivesWhatItSays()
    {
        const std::string bytes =
            "POST /v1/messages?beta=true#%x HTTP/1.1\r\nHost: LocalHost:8787\r\nContent-Length:  7 \r\nExpect: 100-Continue\r\n"
            "Connection: foo, CLOSE\r\nX-Empty:\r\n\r\n{\"a\":1}";
        const HeadResult result = parseHead(bytes);
        const auto *head = std::get_if<HttpHead>(&result);
        QVERIFY(head);
        QCOMPARE(head->method, Method::Post);
        QCOMPARE(head->path, std::string_view("/v1/messages"));
        QCOMPARE(head->query, std::string_view("beta=true#%x"));
        QCOMPARE(head->host, std::string_view("LocalHost:8787"));
        QCOMPARE(head->contentLength, std::optional<std::uint64_t>(7));
        QVERIFY(head->expectContinue && head->close && !head->chunked && !head->upgradeToWebSocket);
        QCOMPARE(head->headers.size(), std::size_t(5));
        QCOMPARE(head->header("x-empty"), std::optional<std::string_view>(""));
        QCOMPARE(head->header("content-LENGTH"), std::optional<std::string_view>("7"));
        QVERIFY(!head->header("absent"));
        QCOMPARE(bytes.substr(head->size), std::string("{\"a\":1}"));
    }

    void strictness_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const std::string &bytes, int status) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << status;
        };

        row("plain", with(""), 200);
        row("HTTP/1.0", line("GET / HTTP/1.0"), 200);
        row("HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", 400);
        row("HTTP/1.1 without Host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two Hosts", "GET / HTTP/1.1\r\nHost: 127.0.0.1:8787\r\nHost: evil\r\n\r\n", 400);
        row("two equal Hosts", "GET / HTTP/1.1\r\nHost: h\r\nhost: h\r\n\r\n", 400);
        row("Host as a list", "GET / HTTP/1.1\r\nHost: 127.0.0.1:8787, evil\r\n\r\n", 400);
        row("Host with user", "GET / HTTP/1.1\r\nHost: 127.0.0.1:8787@evil\r\n\r\n", 400);

        row("CL and TE", with("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"), 400);
        row("TE and CL", with("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n"), 400);
        row("two equal CL", with("Content-Length: 3\r\nContent-Length: 3\r\n"), 400);
        row("two CL", with("Content-Length: 3\r\nContent-Length: 4\r\n"), 400);
        row("CL abc", with("Content-Length: abc\r\n"), 400);
        row("CL -5", with("Content-Length: -5\r\n"), 400);
        row("CL +5", with("Content-Length: +5\r\n"), 400);
        row("CL 5,5", with("Content-Length: 5,5\r\n"), 400);
        row("CL 0x10", with("Content-Length: 0x10\r\n"), 400);
        row("CL 5 5", with("Content-Length: 5 5\r\n"), 400);
        row("CL empty", with("Content-Length:\r\n"), 400);
        row("CL 2^64", with("Content-Length: 18446744073709551616\r\n"), 400);
        row("CL 2^64-1", with("Content-Length: 18446744073709551615\r\n"), 200);
        row("CL 007", with("Content-Length: 007\r\n"), 200);
        row("TE chunked", with("Transfer-Encoding: Chunked\r\n"), 200);
        row("TE xchunked", with("Transfer-Encoding: xchunked\r\n"), 400);
        row("TE identity", with("Transfer-Encoding: identity\r\n"), 400);
        row("TE gzip, chunked", with("Transfer-Encoding: gzip, chunked\r\n"), 400);
        row("TE chunked, identity", with("Transfer-Encoding: chunked, identity\r\n"), 400);
        row("TE twice", with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400);
        row("TE in HTTP/1.0", "POST / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
        row("TE behind a vertical tab",
            with("Transfer-Encoding: \x0b"
                 "chunked\r\n"),
            400);
        row("Expect else", with("Expect: 200-ok\r\n"), 417);

        row("bare LF in the request line", "GET / HTTP/1.1\nHost: h\r\n\r\n", 400);
        row("bare LF in a field", "GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n", 400);
        row("bare LF at the end", "GET / HTTP/1.1\r\nHost: h\r\n\n", 400);
        row("lone CR", with("X: a\rb\r\n"), 400);
        row("NUL in a value", with(std::string("X: a\0b\r\n", 8)), 400);
        row("NUL in a name", with(std::string("X\0: a\r\n", 7)), 400);
        row("control in a name", with("X\x01: a\r\n"), 400);
        row("space before the colon", with("X : a\r\n"), 400);
        row("no colon", with("Xa\r\n"), 400);
        row("no name", with(": a\r\n"), 400);
        row("obs-fold", with("X: a\r\n b\r\n"), 400);
        row("obs-fold with tab", with("X: a\r\n\tb\r\n"), 400);
        row("tab in a value", with("X: a\tb\r\n"), 200);
        row("DEL in a value", with("X: a\x7f\r\n"), 400);
        row("UTF-8 in a value", with("X: \xc3\xa4\r\n"), 200);
        row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n", 400);
        row("space first", " GET / HTTP/1.1\r\nHost: h\r\n\r\n", 400);

        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
        row("TLS", std::string("\x16\x03\x01\x02", 4), 400);
        row("HTTP/9.9", line("GET / HTTP/9.9"), 400);
        row("HTTP/1.2", line("GET / HTTP/1.2"), 400);
        row("http/1.1", line("GET / http/1.1"), 400);
        row("HTTP/0.9", "GET /\r\n", 400);
        row("two spaces", line("GET  / HTTP/1.1"), 400);
        row("space in the target", line("GET /a b HTTP/1.1"), 400);
        row("method not a token", line("G@T / HTTP/1.1"), 400);
        row("method too long", line(std::string(33, 'A') + " / HTTP/1.1"), 400);
        row("unknown method", line("BREW /pot HTTP/1.1"), 200);
        row("CONNECT", line("CONNECT evil:443 HTTP/1.1"), 200);
        row("OPTIONS *", line("OPTIONS * HTTP/1.1"), 200);
        row("GET *", line("GET * HTTP/1.1"), 400);
        row("absolute form", line("GET http://h/ HTTP/1.1"), 400);
        row("no slash", line("GET v1 HTTP/1.1"), 400);
        row("percent", line("GET /v1%2fmodels HTTP/1.1"), 400);
        row("percent in the query", line("GET /v1/models?a=%20 HTTP/1.1"), 200);
        row("two slashes", line("GET //v1 HTTP/1.1"), 400);
        row("two slashes later", line("GET /v1//models HTTP/1.1"), 400);
        row("dot segment", line("GET /v1/../health HTTP/1.1"), 400);
        row("dot segment at the end", line("GET /v1/.. HTTP/1.1"), 400);
        row("single dot", line("GET /./v1 HTTP/1.1"), 400);
        row("dots in a name", line("GET /v1/models/glm-4.6..x HTTP/1.1"), 200);
        row("fragment", line("GET /v1#x HTTP/1.1"), 400);
        row("backslash", line("GET /v1\\models HTTP/1.1"), 400);
        row("UTF-8 in the target", line("GET /\xc3\xa4 HTTP/1.1"), 400);
        row("control in the query", line("GET /?\x01 HTTP/1.1"), 400);

        row("target of 8 KiB", line("GET /" + std::string(limits::targetBytes - 1, 'a') + " HTTP/1.1"), 200);
        row("target over 8 KiB", line("GET /" + std::string(limits::targetBytes, 'a') + " HTTP/1.1"), 414);
        row("endless target", "GET /" + std::string(10000, 'a'), 414);
        std::string fields;
        for (int i = 0; i < 99; ++i)
            fields += "X: y\r\n";
        row("100 fields", with(fields), 200);
        row("101 fields", with(fields + "X: y\r\n"), 431);
        row("head of 33 KiB", with("X: " + std::string(33 * 1024, 'a') + "\r\n"), 431);
        row("head of 32 KiB", with("X: " + std::string(limits::headBytes - with("X: \r\n").size(), 'a') + "\r\n"), 200);
        row("one byte more", with("X: " + std::string(limits::headBytes - with("X: \r\n").size() + 1, 'a') + "\r\n"), 431);
        row("1 MiB of Authorization", with("Authorization: Bearer " + std::string(1024 * 1024, 'a') + "\r\n"), 431);
        row("unfinished", "GET / HTTP/1.1\r\nHost: h\r\n", 0);
        row("nothing", "", 0);
    }
    void strictness()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QCOMPARE(statusOf({bytes.constData(), std::size_t(bytes.size())}), status);
    }

    void cutsChangeNothing_data() { strictness_data(); }
    /// What is said of the whole is said of some first part of it, and nothing else before.
    void cutsChangeNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const std::size_t step = bytes.size() > 4000 ? 509 : 1;
        int seen = 0;
        for (std::size_t size = 0; size < std::size_t(bytes.size()); size += step) {
            const int now = statusOf({bytes.constData(), size});
            QVERIFY2(now == seen || seen == 0, "a verdict was changed by later bytes");
            QVERIFY2(now == 0 || now == status, "a first part was judged otherwise than the whole");
            seen = now;
        }
    }
};

QTEST_GUILESS_MAIN(HttpHeadTest)
#include "HttpHeadTest.moc"
