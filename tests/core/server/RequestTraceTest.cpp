// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/RequestTrace.h"

#include "core/server/CountTokensExchange.h"
#include "tests/core/server/ExchangeBench.h"
#include "tests/core/settings/FakeSecretStore.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

/// What the log of requests shows of exchanges with providers.
class RequestTraceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRequestRunsAndThenIsOver();
    void itIsSeenBeforeItsProviderIsAskedWhereSomebodyLooks();
    void itsFirstTokenIsSeenAtOnceWhereSomebodyLooks();
    void whereNobodyLooksItIsThereOnceItIsOver();
    void aFailedRequestKeepsItsSentence();
    void aRequestThatCannotBeReadIsThereToo();
    void aRequestWithoutARouteWentNowhere();
    void whoLeavesIsNotWaitedFor();
    void whatHappenedOnTheWayIsNoted();
    void noSecretOfTheClientIsThere();
    void bodiesAreKeptOnlyWhenAskedFor_data();
    void bodiesAreKeptOnlyWhenAskedFor();
    void noSecretIsInABody();
    void theErrorThatTheClientGotIsAnAnswerToo();
    void countingIsARequestToo();
    void aTracelessRefusalIsThere();
};

namespace {

const std::string opening =
    "event: message_start\ndata: "
    "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"m\",\"content\":[],"
    "\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{\"input_tokens\":3,\"cache_read_input_tokens\":5,\"output_tokens\":1}}}\n\n"
    "event: content_block_start\ndata: "
    "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
    "event: content_block_delta\ndata: "
    "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hello\"}}\n\n";
const std::string ending =
    "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n"
    "event: message_delta\ndata: "
    "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":2}}\n\n"
    "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";

/// Waits, says Hello, waits, ends.
FakeScript heldStream()
{
    FakeScript script;
    script.waitForGo();
    script.send(FakeScript::head(200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n") + FakeScript::chunk(opening));
    script.waitForGo();
    script.send(FakeScript::chunk(ending) + FakeScript::lastChunk());
    return script;
}

/// Somebody looks.
struct WatchedBench : ExchangeBench
{
    WatchedBench()
    {
        QObject::connect(&requests, &RequestLog::changed, &requests, [] {});
    }
};

LoggedRequestPtr only(const RequestLog &log)
{
    const auto all = log.newest();
    return all.size() == 1 ? all.front() : nullptr;
}

bool holds(const LoggedRequest &request, std::string_view text)
{
    std::string all = request.providerUrl + request.record.outcome + request.record.name;
    for (const auto &[name, value] : request.headers)
        all += name + value;
    for (const std::string &note : request.notes)
        all += note;
    for (const auto &body : {request.requestBody, request.answerBody})
        if (body)
            all += *body;
    return all.find(text) != std::string::npos;
}

std::string shown(const LoggedRequest &request, std::string_view header)
{
    for (const auto &[name, value] : request.headers)
        if (name == header)
            return value;
    return "(none)";
}

} // namespace

void RequestTraceTest::aRequestRunsAndThenIsOver()
{
    WatchedBench bench;
    bench.provider.answer(heldStream());
    const auto before = std::chrono::system_clock::now();
    const auto answer = bench.askFor("lab/big-model");
    LoggedRequestPtr request = only(bench.requests);
    QVERIFY(request);
    QVERIFY(request->running);
    QVERIFY(request->started >= before && request->started <= std::chrono::system_clock::now());
    QCOMPARE(request->method, std::string("POST"));
    QCOMPARE(request->record.path, std::string("/v1/messages"));
    QCOMPARE(request->record.name, std::string("lab/big-model"));
    QCOMPARE(request->record.route, std::string("lab/big-model"));
    QCOMPARE(request->clientDialect, std::string("messages"));
    QCOMPARE(request->providerDialect, std::string("messages"));
    QCOMPARE(request->providerUrl, bench.provider.url("/base/v1/messages"));

    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    bench.clock.advance(420ms);
    bench.provider.go();
    QTRY_VERIFY(!answer->body.empty());
    bench.clock.advance(580ms);
    bench.provider.go();
    QTRY_VERIFY(answer->finished);
    request = only(bench.requests);
    QVERIFY(request);
    QVERIFY(!request->running);
    QCOMPARE(request->record.status, 200);
    QCOMPARE(request->record.outcome, std::string("end_turn"));
    QCOMPARE(request->record.firstEvent, 420ms);
    QCOMPARE(request->record.total, 1000ms);
    QCOMPARE(request->record.usage.prompt(), std::int64_t(8));
    QCOMPARE(request->record.usage.cacheRead, std::int64_t(5));
    QCOMPARE(request->record.usage.output, std::int64_t(2));
    QCOMPARE(request->record.attempts, 1);
    QVERIFY(request->notes.empty());
}

void RequestTraceTest::itIsSeenBeforeItsProviderIsAskedWhereSomebodyLooks()
{
    FakeSecretStore silent; // keys are waited for
    ExchangeBench bench(&silent);
    bench.shared.paused = true;
    bench.askFor("lab/unseen");
    QVERIFY(!only(bench.requests));
    connect(&bench.requests, &RequestLog::changed, this, [] {});
    const auto answer = bench.askFor("lab/big-model");
    LoggedRequestPtr request = only(bench.requests);
    QVERIFY(request && request->running);
    QCOMPARE(request->record.name, std::string("lab/big-model"));
    QVERIFY(request->record.route.empty());
    bench.move(5s);
    QVERIFY(answer->errorSent);
    request = bench.requests.find(request->record.id);
    QVERIFY(request && !request->running);
    QVERIFY2(request->record.outcome.starts_with("error: Gatehouse is paused"), request->record.outcome.c_str());
}

void RequestTraceTest::itsFirstTokenIsSeenAtOnceWhereSomebodyLooks()
{
    WatchedBench bench;
    bench.provider.answer(heldStream());
    const auto answer = bench.askFor("lab/big-model");
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    QVERIFY(only(bench.requests)->record.firstEvent < 0ms);
    bench.clock.advance(420ms);
    bench.provider.go();
    QTRY_VERIFY(!answer->body.empty());
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY(request->running);
    QCOMPARE(request->record.firstEvent, 420ms);
    bench.provider.go();
    QTRY_VERIFY(answer->finished);
}

void RequestTraceTest::whereNobodyLooksItIsThereOnceItIsOver()
{
    ExchangeBench bench;
    bench.provider.answer(heldStream());
    const auto answer = bench.askFor("lab/big-model");
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    bench.provider.go();
    QTRY_VERIFY(!answer->body.empty());
    QVERIFY(!only(bench.requests));
    bench.provider.go();
    QTRY_VERIFY(answer->finished);
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY(request && !request->running);
    QCOMPARE(request->providerUrl, bench.provider.url("/base/v1/messages"));
    QCOMPARE(request->record.outcome, std::string("end_turn"));
    QVERIFY(request->headers.empty());
}

void RequestTraceTest::aFailedRequestKeepsItsSentence()
{
    WatchedBench bench;
    bench.provider.answer(FakeScript::answer(429, R"({"type":"error","error":{"type":"rate_limit_error","message":"Slow down"}})"));
    const auto answer = bench.askFor("lab/big-model");
    QTRY_VERIFY(answer->finished);
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY(request && !request->running);
    QCOMPARE(request->record.status, 429);
    QCOMPARE(request->record.outcome, std::string("error: lab: Slow down"));
    QVERIFY(request->record.firstEvent < 0ms);
    QVERIFY(!request->record.usage.reported);
}

void RequestTraceTest::aRequestThatCannotBeReadIsThereToo()
{
    WatchedBench bench;
    bench.requests.keepBodies(true);
    const auto answer = bench.ask("{\"model\":");
    QVERIFY(answer->errorSent);
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY(request && !request->running);
    QCOMPARE(request->record.status, 400);
    QVERIFY(request->record.outcome.starts_with("error: "));
    QCOMPARE(*request->requestBody, std::string("{\"model\":"));
}

void RequestTraceTest::aRequestWithoutARouteWentNowhere()
{
    WatchedBench bench;
    const auto answer = bench.askFor("nobody/knows");
    QVERIFY(answer->errorSent);
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY(request && !request->running);
    QCOMPARE(request->record.status, answer->error.status);
    QVERIFY(request->providerUrl.empty());
    QVERIFY(request->providerDialect.empty());
}

void RequestTraceTest::whoLeavesIsNotWaitedFor()
{
    WatchedBench bench;
    bench.provider.answer(FakeScript().stall());
    const auto answer = bench.askFor("lab/big-model");
    QVERIFY(only(bench.requests)->running);
    answer->wake->cancel(CancelReason::ClientGone);
    bench.ready.drain();
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY(!request->running);
    QCOMPARE(request->record.outcome, std::string("client left"));
    QCOMPARE(request->record.status, 0);
}

void RequestTraceTest::whatHappenedOnTheWayIsNoted()
{
    WatchedBench bench;
    bench.provider.answer(FakeScript::answer(400, R"({"error":{"message":"Invalid signature in thinking block"}})"));
    bench.provider.answer(FakeScript::events({opening, ending}));
    const auto answer = bench.askFor("lab/big-model");
    QTRY_VERIFY(answer->finished);
    QTRY_VERIFY(!only(bench.requests)->running);
    const LoggedRequestPtr request = only(bench.requests);
    QCOMPARE(request->record.attempts, 2);
    QCOMPARE(request->notes.size(), std::size_t(1));
    QCOMPARE(request->notes.front(),
             std::string("lab/big-model: it refuses the signature of earlier thinking; repeated without the thinking"));
}

void RequestTraceTest::noSecretOfTheClientIsThere()
{
    WatchedBench bench;
    bench.provider.answer(FakeScript::events({opening, ending}));
    const auto answer = bench.askFor("lab/big-model");
    QTRY_VERIFY(answer->finished);
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY(!holds(*request, "client-secret"));
    QCOMPARE(shown(*request, "x-api-key"), std::string("(hidden)"));
    QCOMPARE(shown(*request, "Authorization"), std::string("(hidden)"));
    QCOMPARE(shown(*request, "Cookie"), std::string("(hidden)"));
    QCOMPARE(shown(*request, "anthropic-version"), std::string("2023-06-01"));
    QCOMPARE(shown(*request, "session_id"), std::string("one-session"));
}

void RequestTraceTest::bodiesAreKeptOnlyWhenAskedFor_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<bool>("kept");
    for (const bool kept : {false, true}) {
        QTest::addRow("streamed, %s", kept ? "kept" : "not kept") << QByteArray("lab/m") << true << kept;
        QTest::addRow("whole, %s", kept ? "kept" : "not kept") << QByteArray("lab/m") << false << kept;
        QTest::addRow("translated, %s", kept ? "kept" : "not kept") << QByteArray("talk/m") << true << kept;
    }
}

void RequestTraceTest::bodiesAreKeptOnlyWhenAskedFor()
{
    QFETCH(QByteArray, model);
    QFETCH(bool, stream);
    QFETCH(bool, kept);
    WatchedBench bench;
    bench.requests.keepBodies(kept);
    if (!stream)
        bench.provider.answer(FakeScript::answer(
            200,
            R"({"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","usage":{"input_tokens":3,"output_tokens":2}})"));
    else if (model.startsWith("lab"))
        bench.provider.answer(FakeScript::events({opening, ending}));
    else
        bench.provider.answer(
            FakeScript::events({"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}\n\n",
                                "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n", "data: [DONE]\n\n"}));
    const auto answer = bench.askFor(model.constData(), stream);
    QTRY_VERIFY(answer->finished);
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY(!request->running);
    if (!kept) {
        QVERIFY(!request->requestBody);
        QVERIFY(!request->answerBody);
        QVERIFY(!holds(*request, "Hello"));
        return;
    }
    QVERIFY(request->requestBody && request->answerBody);
    QVERIFY2(request->requestBody->find(R"("content":"Hi")") != std::string::npos, request->requestBody->c_str());
    QCOMPARE(*request->answerBody, answer->body);
    QVERIFY(!request->requestBodyCut);
}

void RequestTraceTest::noSecretIsInABody()
{
    WatchedBench bench;
    bench.requests.keepBodies(true);
    std::string spoken = opening;
    spoken.replace(spoken.find("Hello"), 5, "provider-key client-secret");
    bench.provider.answer(FakeScript::events({spoken, ending}));
    const auto answer =
        bench.ask(R"({"model":"lab/m","stream":true,"max_tokens":1,"messages":[{"role":"user","content":"client-secret provider-key"}]})");
    QTRY_VERIFY(answer->finished);
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY2(request->requestBody->find(R"("content":"[redacted] [redacted]")") != std::string::npos, request->requestBody->c_str());
    QVERIFY2(request->answerBody->find(R"("text":"[redacted] [redacted]")") != std::string::npos, request->answerBody->c_str());
    QVERIFY(!holds(*request, "client-secret"));
    QVERIFY(!holds(*request, "provider-key"));
}

void RequestTraceTest::theErrorThatTheClientGotIsAnAnswerToo()
{
    WatchedBench bench;
    bench.requests.keepBodies(true);
    bench.provider.answer(FakeScript::answer(429, R"({"type":"error","error":{"type":"rate_limit_error","message":"Slow down"}})"));
    const auto answer = bench.askFor("lab/big-model");
    QTRY_VERIFY(answer->finished);
    const LoggedRequestPtr request = only(bench.requests);
    QVERIFY2(request->answerBody->find(R"("message":"lab: Slow down")") != std::string::npos, request->answerBody->c_str());
    QVERIFY2(request->answerBody->find(requestIdText(request->record.id)) != std::string::npos, request->answerBody->c_str());
}

void RequestTraceTest::countingIsARequestToo()
{
    WatchedBench bench;
    bench.requests.keepBodies(true);
    bench.provider.answer(FakeScript::answer(200, R"({"input_tokens":7})"));
    const auto answer =
        bench.askAt("/v1/messages/count_tokens", R"({"model":"lab/m","messages":[{"role":"user","content":"Hi"}]})", &answerCountTokens);
    QVERIFY(only(bench.requests)->running);
    QTRY_VERIFY(answer->finished);
    QTRY_VERIFY(!only(bench.requests)->running);
    const LoggedRequestPtr request = only(bench.requests);
    QCOMPARE(request->record.path, std::string("/v1/messages/count_tokens"));
    QCOMPARE(request->record.status, 200);
    QCOMPARE(request->record.outcome, std::string("counted"));
    QCOMPARE(request->providerUrl, bench.provider.url("/base/v1/messages/count_tokens"));
    QCOMPARE(*request->answerBody, std::string(R"({"input_tokens":7})"));
}

void RequestTraceTest::aTracelessRefusalIsThere()
{
    RequestLog log;
    ClientRequest asked;
    asked.method = Method::Get;
    asked.path = "/v1/models";
    asked.route = matchRoute(asked.method, asked.path).entry;
    asked.headers = {{"Authorization", "Bearer wrong-token"}};
    RequestTrace::refused(log, asked, 77, makeError(ErrorKind::Authentication, "The token is not the one of this Gatehouse."));
    const LoggedRequestPtr request = log.find(77);
    QVERIFY(request && !request->running);
    QCOMPARE(request->method, std::string("GET"));
    QCOMPARE(request->record.path, std::string("/v1/models"));
    QCOMPARE(request->record.status, 401);
    QCOMPARE(request->record.outcome, std::string("error: The token is not the one of this Gatehouse."));
    QVERIFY(!holds(*request, "wrong-token"));
}

QTEST_GUILESS_MAIN(RequestTraceTest)
#include "RequestTraceTest.moc"
