// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestRules.h"

#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

constexpr std::string_view token = "secret-of-this-gatehouse";

RulesConfig rules(bool requireToken = true)
{
    return {.extraHosts = {"gate.lan", "box:9000"}, .requireToken = requireToken, .checkToken = [](std::string_view shown) {
                return shown == token ? std::optional<std::string>("default") : std::nullopt;
            }};
}

struct Verdict
{
    int status = 200;
    bool authorised = false;
    std::string client = {};
    std::string allow = {};
    std::string message = {};
};

Verdict verdictOn(const std::string &bytes, const RulesConfig &config, LocalEnd end = {.port = 8787, .ipv6 = false})
{
    const HeadResult result = parseHead(bytes);
    if (const auto *problem = std::get_if<HeadBad>(&result))
        return {.status = problem->status, .message = problem->sentence};
    const auto verdict = judge(std::get<HttpHead>(result), config, end);
    if (const auto *refusal = std::get_if<Refusal>(&verdict))
        return {.status = refusal->error.status, .allow = std::string(refusal->allow), .message = refusal->error.message};
    const auto &admission = std::get<Admission>(verdict);
    return {.authorised = admission.authorised, .client = admission.client};
}

std::string request(std::string_view start, std::string_view fields)
{
    return std::string(start) + " HTTP/1.1\r\n" + std::string(fields) + "\r\n";
}

const std::string host = "Host: 127.0.0.1:8787\r\n";
const std::string json = "Content-Type: application/json\r\nContent-Length: 2\r\n";
const std::string bearer = "Authorization: Bearer " + std::string(token) + "\r\n";
const std::string key = "x-api-key: " + std::string(token) + "\r\n";

} // namespace

class RequestRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const char *start, const std::string &fields, int status) {
            QTest::newRow(name) << QByteArray(start) << QByteArray::fromStdString(fields) << status;
        };
        const char *post = "POST /v1/messages";
        const std::string good = bearer + json;

        row("all right", post, host + good, 200);
        row("beta in the query", "POST /v1/messages?beta=true", host + good, 200);
        row("double v1", "POST /v1/v1/messages", host + good, 200);
        row("anthropic prefix", "POST /anthropic/v1/messages", host + good, 200);

        row("Host evil with port", post, "Host: evil.example:8787\r\n" + good, 403);
        row("Host evil", post, "Host: evil.example\r\n" + good, 403);
        row("Host without port", post, "Host: 127.0.0.1\r\n" + good, 403);
        row("Host with another port", post, "Host: 127.0.0.1:8788\r\n" + good, 403);
        row("Host that goes on", post, "Host: 127.0.0.1:87870\r\n" + good, 403);
        row("Host with our name in front", post, "Host: 127.0.0.1.evil:8787\r\n" + good, 403);
        row("Host empty", post, "Host:\r\n" + good, 403);
        row("Host LOCALHOST", post, "Host: LOCALHOST:8787\r\n" + good, 200);
        row("Host [::1] while only v4 is bound", post, "Host: [::1]:8787\r\n" + good, 403);
        row("Host of the settings", post, "Host: GATE.lan:8787\r\n" + good, 200);
        row("Host of the settings, its own port", post, "Host: box:9000\r\n" + good, 200);
        row("Host of the settings, another port", post, "Host: box:8788\r\n" + good, 403);
        row("rebinding without a token is told by Host", post, "Host: evil.example:8787\r\n" + json, 403);
        row("CONNECT", "CONNECT evil:443", "Host: evil:443\r\n", 405);

        row("Origin evil", post, host + good + "Origin: https://evil\r\n", 403);
        row("Origin null", post, host + good + "Origin: null\r\n", 403);
        row("Origin our own", post, host + good + "Origin: http://127.0.0.1:8787\r\n", 403);
        row("Origin localhost", post, host + good + "Origin: http://localhost:3000\r\n", 403);
        row("Origin extension", post, host + good + "Origin: chrome-extension://abc\r\n", 403);
        row("Origin empty", post, host + good + "Origin:\r\n", 403);
        row("Origin on an open path", "GET /health", host + "Origin: https://evil\r\n", 403);
        row("cross-site", post, host + good + "Sec-Fetch-Site: cross-site\r\n", 403);
        row("same-origin", post, host + good + "Sec-Fetch-Site: same-origin\r\n", 403);
        row("none", post, host + good + "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: empty\r\n", 200);
        row("none and cross-site", post, host + good + "Sec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site\r\n", 403);
        row("no-cors", post, host + bearer + "Content-Type: text/plain\r\nSec-Fetch-Mode: no-cors\r\n", 403);
        row("cors without a site, as node sends it", post, host + good + "Sec-Fetch-Mode: cors\r\n", 200);
        row("preflight", "OPTIONS /v1/messages", host + "Access-Control-Request-Method: POST\r\n", 403);
        row("OPTIONS with a token", "OPTIONS /v1/messages", host + bearer, 403);
        row("OPTIONS *", "OPTIONS *", host + bearer, 403);
        row("the direct browser header is no browser", post, host + good + "anthropic-dangerous-direct-browser-access: true\r\n", 200);

        row("form", post, host + bearer + "Content-Type: application/x-www-form-urlencoded\r\n", 415);
        row("form without token", post, host + "Content-Type: application/x-www-form-urlencoded\r\n", 401);
        row("multipart", post, host + bearer + "Content-Type: multipart/form-data; boundary=x\r\n", 415);
        row("text/plain", post, host + bearer + "Content-Type: text/plain\r\n", 415);
        row("no type", post, host + bearer, 415);
        row("two types", post, host + bearer + "Content-Type: application/json\r\nContent-Type: application/json\r\n", 415);
        row("type with charset", post, host + bearer + "Content-Type: Application/JSON ; charset=utf-8\r\n", 200);
        row("nearly json", post, host + bearer + "Content-Type: application/jsonp\r\n", 415);

        row("no token", post, host + json, 401);
        row("empty Bearer", post, host + json + "Authorization: Bearer \r\n", 401);
        row("Bearer alone", post, host + json + "Authorization: Bearer\r\n", 401);
        row("wrong token", post, host + json + "Authorization: Bearer secret-of-this-gatehousf\r\n", 401);
        row("provider's key", post, host + json + "x-api-key: sk-ant-1234\r\n", 401);
        row("Basic", post, host + json + "Authorization: Basic c2VjcmV0\r\n", 401);
        row("token as Basic", post, host + json + "Authorization: Basic " + std::string(token) + "\r\n", 401);
        row("token without scheme", post, host + json + "Authorization: " + std::string(token) + "\r\n", 401);
        row("bearer in small letters", post, host + json + "authorization: bearer " + std::string(token) + "\r\n", 200);
        row("x-api-key", post, host + json + key, 200);
        row("both equal", post, host + json + bearer + key, 200);
        row("both, different", post, host + json + bearer + "x-api-key: other\r\n", 401);
        row("both, the other way round", post, host + json + "x-api-key: other\r\n" + bearer, 401);
        row("x-api-key twice", post, host + json + key + "x-api-key: other\r\n", 401);
        row("Basic and x-api-key", post, host + json + key + "Authorization: Basic c2VjcmV0\r\n", 401);
        row("empty x-api-key beside Bearer", post, host + json + bearer + "x-api-key:\r\n", 200);
        row("cookie", post, host + json + "Cookie: key=" + std::string(token) + "\r\n", 401);
        row("key in the query", "GET /v1/models?api_key=secret-of-this-gatehouse", host, 401);

        row("health is open", "GET /health", host, 200);
        row("ready is open", "HEAD /ready", host, 200);
        row("root is open", "HEAD /", host, 200);
        row("v1 is open", "GET /v1", host, 200);
        row("hello is open", "HEAD /api/hello", host, 200);
        row("hello by GET", "GET /api/hello", host, 405);
        row("health by POST", "POST /health", host + json, 405);
        row("models are not open", "GET /v1/models", host, 401);
        row("one model", "GET /v1/models/glm-4.6", host + bearer, 200);
        row("a model of two segments", "GET /v1/models/a/b", host + bearer, 200);
        row("no model", "GET /v1/models/", host + bearer, 404);
        row("unknown path without token", "GET /admin", host, 401);
        row("unknown path", "GET /admin", host + bearer, 404);
        row("messages by GET", "GET /v1/messages?x=1", host + bearer, 405);
        row("messages by GET without token", "GET /v1/messages?x=1", host, 401);
        row("messages by DELETE", "DELETE /v1/messages", host + bearer, 405);
        row("TRACE", "TRACE /health", host + bearer, 405);
        row("letters count", "POST /V1/messages", host + good, 404);
        row("slash at the end", "POST /v1/messages/", host + good, 404);

        row("WebSocket", "GET /v1/models", host + bearer + "Connection: Upgrade\r\nUpgrade: websocket\r\n", 426);
        row("WebSocket without token", "GET /v1/models", host + "Connection: Upgrade\r\nUpgrade: websocket\r\n", 401);
        row("h2c is not taken up", "GET /v1/models",
            host + bearer + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAM\r\n", 200);

        row("64 MiB", post, host + bearer + "Content-Type: application/json\r\nContent-Length: 67108864\r\n", 200);
        row("one byte more", post, host + bearer + "Content-Type: application/json\r\nContent-Length: 67108865\r\n", 413);
        row("65 MiB without token", post, host + "Content-Type: application/json\r\nContent-Length: 68157440\r\n", 401);
        row("GET with a body", "GET /health", host + "Content-Length: 5\r\n", 400);
        row("GET with chunks", "GET /health", host + "Transfer-Encoding: chunked\r\n", 400);
        row("GET with an empty body", "GET /health", host + "Content-Length: 0\r\n", 200);
    }
    void verdicts()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        const Verdict verdict = verdictOn(request(start.toStdString(), fields.toStdString()), rules());
        QCOMPARE(verdict.status, status);
        QVERIFY(verdict.message.find(token) == std::string::npos);
    }

    void anIpv6EndAnswersToItsName()
    {
        const std::string bytes = request("GET /health", "Host: [::1]:8787\r\n");
        QCOMPARE(verdictOn(bytes, rules(), {.port = 8787, .ipv6 = true}).status, 200);
    }

    void onPort80TheHostNeedsNone()
    {
        QCOMPARE(verdictOn(request("GET /health", "Host: localhost\r\n"), rules(), {.port = 80, .ipv6 = false}).status, 200);
    }

    void beyondLoopbackOurOwnAddressIsAHostToo()
    {
        const LocalEnd end{.port = 8787, .ipv6 = false, .address = "192.0.2.7"};
        QCOMPARE(verdictOn(request("GET /health", "Host: 192.0.2.7:8787\r\n"), rules(), end).status, 200);
        QCOMPARE(verdictOn(request("GET /health", "Host: 192.0.2.8:8787\r\n"), rules(), end).status, 403);
        QCOMPARE(verdictOn(request("GET /health", "Host: 192.0.2.7.evil.example:8787\r\n"), rules(), end).status, 403);
        QCOMPARE(verdictOn(request("GET /health", "Host: 192.0.2.7:8787\r\n"), rules(), {.port = 8787, .ipv6 = false}).status, 403);
    }

    void openPathsTellWhoShowedTheToken()
    {
        QVERIFY(!verdictOn(request("GET /health", host), rules()).authorised);
        QVERIFY(!verdictOn(request("GET /health", host + "x-api-key: other\r\n"), rules()).authorised);
        const Verdict known = verdictOn(request("GET /health", host + bearer), rules());
        QVERIFY(known.authorised);
        QCOMPARE(known.client, std::string("default"));
    }

    void withoutRequiredTokenHostAndOriginStillCount()
    {
        const Verdict verdict = verdictOn(request("GET /v1/models", host + "x-api-key: dummy\r\n"), rules(false));
        QCOMPARE(verdict.status, 200);
        QVERIFY(verdict.authorised);
        QCOMPARE(verdictOn(request("GET /v1/models", "Host: evil:8787\r\n"), rules(false)).status, 403);
        QCOMPARE(verdictOn(request("GET /v1/models", host + "Origin: null\r\n"), rules(false)).status, 403);
        QCOMPARE(verdictOn(request("GET /admin", host), rules(false)).status, 404);
    }

    void a405SaysWhatIsAllowed()
    {
        QCOMPARE(verdictOn(request("GET /v1/messages", host + bearer), rules()).allow, std::string("POST"));
        QCOMPARE(verdictOn(request("POST /v1/models", host + bearer + json), rules()).allow, std::string("GET, HEAD"));
        QCOMPARE(verdictOn(request("GET /api/hello", host), rules()).allow, std::string("HEAD"));
    }
};

QTEST_GUILESS_MAIN(RequestRulesTest)
#include "RequestRulesTest.moc"
