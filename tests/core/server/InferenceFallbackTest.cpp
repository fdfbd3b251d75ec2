// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/CountTokensExchange.h"
#include "tests/core/server/ExchangeBench.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using Json = nlohmann::json;
using namespace std::chrono_literals;

/// Who answers when the first in line cannot, and when nobody may be asked at all.
class InferenceFallbackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNextInLineAnswers_data();
    void theNextInLineAnswers();
    void aFallbackMaySpeakAnotherDialect();
    void theRequestsOwnFaultIsNobodyElsesBusiness();
    void whatHasBegunIsNotBegunAgain();
    void whenAllFailTheFirstIsAnsweredForAndTheOthersAreNamed();
    void aFallbackThatLeadsNowhereIsPassedOver();
    void whoHasFailedIsNotAskedAgainByAnotherName_data();
    void whoHasFailedIsNotAskedAgainByAnotherName();
    void attemptsAreTheProvidersThatWereAsked();
    void aStalledProviderGivesWayThoughTheClientWasToldToWait();
    void whenAllFailAfterTheClientWasToldToWaitItIsTold();
    void anOpeningThatWasSentWithASignOfLifeIsNotBegunAgain();
    void aKeptConnectionThatDiedIsNoReasonForAFallback();
    void aClientThatLeavesBetweenTwoProvidersEndsIt();
    void theNextInLineIsOfTheSettingsOfNow();
    void whilePausedNoModelIsAsked();
    void whilePausedTokensAreEstimated();
};

namespace {

/// "big" is lab's; when it fails talk is asked, then reply.
void lineUp(Settings &settings, std::vector<std::string> fallbacks)
{
    ModelSettings big{.name = "big", .provider = "lab", .model = "m", .label = {}, .timeouts = {}};
    big.fallbacks = std::move(fallbacks);
    settings.models.push_back(std::move(big));
}

FakeScript refused(int status, const char *type)
{
    return FakeScript::answer(status, std::string(R"({"type":"error","error":{"type":")") + type + R"(","message":"No"}})");
}

FakeScript chatAnswer()
{
    return FakeScript::answer(200,
                              R"({"model":"m","choices":[{"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]})");
}

const std::string opening =
    "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\","
    "\"model\":\"m\",\"content\":[],\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}}\n\n";
const std::string helloChunk =
    R"(data: {"id":"c","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":"Hello"},"finish_reason":"stop"}]})"
    "\n\n";

} // namespace

void InferenceFallbackTest::theNextInLineAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("key refused") << 401 << QByteArray("authentication_error");
    QTest::newRow("unpaid") << 402 << QByteArray("billing_error");
    QTest::newRow("forbidden") << 403 << QByteArray("permission_error");
    QTest::newRow("no such model") << 404 << QByteArray("not_found_error");
    QTest::newRow("too many requests") << 429 << QByteArray("rate_limit_error");
    QTest::newRow("its fault") << 500 << QByteArray("api_error");
    QTest::newRow("overloaded") << 529 << QByteArray("overloaded_error");
    QTest::newRow("gone") << 0 << QByteArray();
}

void InferenceFallbackTest::theNextInLineAnswers()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/m"}); });
    bench.provider.answer(status == 0 ? FakeScript().close() : refused(status, type.constData()));
    bench.provider.answer(chatAnswer());
    const auto answer = bench.askFor("big", false);
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    QCOMPARE(Json::parse(answer->body).at("content").at(0).at("text"), Json("Hello"));
    QCOMPARE(bench.provider.requestCount(), std::size_t(2));
}

void InferenceFallbackTest::aFallbackMaySpeakAnotherDialect()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/other"}); });
    bench.provider.answer(refused(529, "overloaded_error"));
    bench.provider.answer(chatAnswer());
    const auto answer = bench.askFor("big", false);
    QTRY_VERIFY(answer->finished);
    const auto requests = bench.provider.requests();
    QCOMPARE(requests.at(0).target, std::string("/base/v1/messages"));
    QCOMPARE(requests.at(1).target, std::string("/base/v1/chat/completions"));
    QCOMPARE(Json::parse(requests.at(1).body).at("model"), Json("other"));
}

void InferenceFallbackTest::theRequestsOwnFaultIsNobodyElsesBusiness()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/m"}); });
    bench.provider.answer(refused(400, "invalid_request_error"));
    const auto answer = bench.askFor("big");
    QTRY_VERIFY(answer->finished);
    QCOMPARE(answer->error.status, 400);
    QCOMPARE(bench.provider.requestCount(), std::size_t(1));
}

void InferenceFallbackTest::whatHasBegunIsNotBegunAgain()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/m"}); });
    const std::string begun = opening +
                              "event: content_block_start\ndata: "
                              "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n"
                              "event: content_block_delta\ndata: "
                              "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hel\"}}"
                              "\n\n";
    bench.provider.answer(
        FakeScript()
            .send(FakeScript::head(200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n") + FakeScript::chunk(begun))
            .close());
    const auto answer = bench.askFor("big");
    QTRY_VERIFY(answer->finished);
    QVERIFY2(answer->body.find("event: error") != std::string::npos, answer->body.c_str());
    QCOMPARE(bench.provider.requestCount(), std::size_t(1));
}

void InferenceFallbackTest::whenAllFailTheFirstIsAnsweredForAndTheOthersAreNamed()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/m", "reply/m"}); });
    bench.provider.answer(refused(529, "overloaded_error"));
    bench.provider.answer(FakeScript::answer(500, R"({"error":{"message":"Broken"}})"));
    bench.provider.answer(FakeScript::answer(401, R"({"error":{"message":"Who?"}})"));
    const auto answer = bench.askFor("big");
    QTRY_VERIFY(answer->finished);
    QCOMPARE(answer->error.status, 529);
    QCOMPARE(answer->error.message, std::string("lab: No (the fallbacks failed too: talk: Broken; reply: Who?)"));
    QCOMPARE(bench.provider.requestCount(), std::size_t(3));
    QCOMPARE(bench.shared.failed.load(), std::uint64_t(1));
}

void InferenceFallbackTest::aFallbackThatLeadsNowhereIsPassedOver()
{
    ExchangeBench bench(nullptr, [](Settings &settings) {
        settings.strictNames = true;
        lineUp(settings, {"nobody-knows-it", "talk/m"});
    });
    bench.provider.answer(refused(529, "overloaded_error"));
    bench.provider.answer(chatAnswer());
    const auto answer = bench.askFor("big", false);
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
}

void InferenceFallbackTest::whoHasFailedIsNotAskedAgainByAnotherName_data()
{
    QTest::addColumn<QByteArray>("fallback");
    QTest::newRow("itself") << QByteArray("big");
    QTest::newRow("its provider and model") << QByteArray("lab/m");
    QTest::newRow("its model's id") << QByteArray("m");
}

void InferenceFallbackTest::whoHasFailedIsNotAskedAgainByAnotherName()
{
    QFETCH(const QByteArray, fallback);
    ExchangeBench bench(nullptr, [&](Settings &settings) { lineUp(settings, {fallback.toStdString(), "talk/m", "talk/m"}); });
    bench.provider.answer(refused(529, "overloaded_error"));
    bench.provider.answer(refused(529, "overloaded_error"));
    const auto answer = bench.askFor("big", false);
    QTRY_VERIFY(answer->finished);
    QCOMPARE(answer->error.message, std::string("lab: No (the fallbacks failed too: talk: No)"));
    QCOMPARE(bench.provider.requestCount(), std::size_t(2));
    QCOMPARE(bench.requests.newest().at(0)->notes, std::vector<std::string>{"talk/m is asked instead: lab: No"});
}

void InferenceFallbackTest::attemptsAreTheProvidersThatWereAsked()
{
    ExchangeBench bench(nullptr, [](Settings &settings) {
        settings.providers["lab"].key = KeySource{KeySource::Kind::Environment, "GATEHOUSE_TEST_NO_SUCH_KEY"};
        lineUp(settings, {"reply/m", "talk/m"});
    });
    bench.provider.answer(refused(529, "overloaded_error"));
    bench.provider.answer(chatAnswer());
    const auto answer = bench.askFor("big", false);
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    const LoggedRequestPtr logged = bench.requests.newest().at(0);
    QCOMPARE(logged->record.attempts, 2);
    QCOMPARE(logged->record.route, std::string("talk/m"));
    QCOMPARE(logged->notes.size(), std::size_t(2));
}

void InferenceFallbackTest::aStalledProviderGivesWayThoughTheClientWasToldToWait()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/m"}); });
    bench.provider.answer(FakeScript().waitForGo().close());
    bench.provider.answer(FakeScript::events({helloChunk, "data: [DONE]\n\n"}));
    const auto answer = bench.askFor("big");
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    bench.move(15s);
    QCOMPARE(answer->body, std::string(": ping\n\n"));
    bench.provider.go();
    QTRY_VERIFY(answer->finished);
    QVERIFY2(answer->body.find("Hello") != std::string::npos, answer->body.c_str());
    QVERIFY2(answer->body.find("event: error") == std::string::npos, answer->body.c_str());
    QCOMPARE(answer->status, 200);
}

void InferenceFallbackTest::whenAllFailAfterTheClientWasToldToWaitItIsTold()
{
    ExchangeBench bench(nullptr, [](Settings &settings) {
        settings.strictNames = true;
        lineUp(settings, {"nobody-knows-it"});
    });
    bench.provider.answer(FakeScript().waitForGo().close());
    const auto answer = bench.askFor("big");
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    bench.move(15s);
    bench.provider.go();
    QTRY_VERIFY(answer->finished);
    QVERIFY2(answer->body.find("event: error") != std::string::npos, answer->body.c_str());
    QVERIFY2(answer->body.find("the fallbacks failed too: model: nobody-knows-it") != std::string::npos, answer->body.c_str());
}

/// An opening holds no content, and is held back for a moment: what goes out with a ping cannot be taken back, nor waited for any more.
void InferenceFallbackTest::anOpeningThatWasSentWithASignOfLifeIsNotBegunAgain()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/m"}); });
    bench.provider.answer(
        FakeScript()
            .waitForGo()
            .send(FakeScript::head(200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n") + FakeScript::chunk(opening))
            .waitForGo()
            .close());
    const auto answer = bench.askFor("big");
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    bench.move(14'900ms);
    bench.provider.go();
    QTest::qWait(20); // nothing tells that the opening has come; if it is late it is sent without the ping
    QTRY_VERIFY((bench.move(100ms), answer->body.find("message_start") != std::string::npos));
    bench.move(1s);
    bench.provider.go();
    QTRY_VERIFY(answer->finished);
    QVERIFY2(answer->body.find("event: error") != std::string::npos, answer->body.c_str());
    QCOMPARE(bench.provider.requestCount(), std::size_t(1));
}

void InferenceFallbackTest::aKeptConnectionThatDiedIsNoReasonForAFallback()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/other"}); });
    bench.provider.answer(refused(400, "invalid_request_error")); // leaves a kept connection
    const auto first = bench.askFor("big", false);
    QTRY_VERIFY(first->finished);
    bench.provider.answer(FakeScript().close());
    bench.provider.answer(refused(529, "overloaded_error"));
    bench.provider.answer(chatAnswer());
    const auto answer = bench.askFor("big", false);
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    const auto requests = bench.provider.requests();
    QCOMPARE(requests.size(), std::size_t(4));
    QCOMPARE(requests.at(2).target, std::string("/base/v1/messages"));
    QCOMPARE(Json::parse(requests.at(2).body), Json::parse(requests.at(1).body));
    QCOMPARE(Json::parse(requests.at(3).body).at("model"), Json("other"));
    QCOMPARE(bench.requests.newest().at(0)->record.attempts, 3);
}

void InferenceFallbackTest::aClientThatLeavesBetweenTwoProvidersEndsIt()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"talk/m"}); });
    bench.provider.answer(FakeScript().waitForGo().close());
    bench.provider.answer(FakeScript().stall());
    const auto answer = bench.askFor("big");
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    bench.provider.go();
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(2));
    answer->wake->cancel(CancelReason::ClientGone);
    bench.ready.drain();
    QVERIFY(bench.context.running.empty());
    const LoggedRequestPtr logged = bench.requests.newest().at(0);
    QVERIFY(!logged->running);
    QCOMPARE(logged->record.outcome, std::string("client left"));
    QCOMPARE(bench.shared.failed.load(), std::uint64_t(0));
}

void InferenceFallbackTest::theNextInLineIsOfTheSettingsOfNow()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { lineUp(settings, {"second"}); });
    bench.provider.answer(FakeScript().waitForGo().close());
    bench.provider.answer(chatAnswer());
    const auto answer = bench.askFor("big", false);
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    Settings changed = bench.context.configuration->settings();
    changed.models = {{.name = "second", .provider = "talk", .model = "new", .label = {}, .timeouts = {}}};
    bench.context.configuration = std::make_shared<const Configuration>(changed, Catalogue::builtIn());
    bench.provider.go();
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    QCOMPARE(Json::parse(bench.provider.requests().at(1).body).at("model"), Json("new"));
}

void InferenceFallbackTest::whilePausedTokensAreEstimated()
{
    ExchangeBench bench;
    bench.shared.paused = true;
    const auto answer =
        bench.askAt("/v1/messages/count_tokens", R"({"model":"lab/m","messages":[{"role":"user","content":"Hi"}]})", &answerCountTokens);
    QTRY_VERIFY(answer->finished);
    QVERIFY2(Json::parse(answer->body).at("input_tokens").get<int>() > 0, answer->body.c_str());
    QCOMPARE(bench.provider.requestCount(), std::size_t(0));
}

void InferenceFallbackTest::whilePausedNoModelIsAsked()
{
    ExchangeBench bench;
    bench.shared.paused = true;
    auto answer = bench.askFor("lab/m");
    QTRY_VERIFY(answer->finished);
    QCOMPARE(answer->error.status, 503);
    QVERIFY2(answer->error.message.find("paused") != std::string::npos, answer->error.message.c_str());
    QCOMPARE(bench.provider.requestCount(), std::size_t(0));
    bench.shared.paused = false;
    bench.provider.answer(chatAnswer());
    answer = bench.askFor("talk/m", false);
    QTRY_VERIFY(answer->finished);
    QVERIFY(!answer->errorSent);
}

QTEST_GUILESS_MAIN(InferenceFallbackTest)
#include "InferenceFallbackTest.moc"
