// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/InferenceExchange.h"

#include "core/server/CountTokensExchange.h"
#include "tests/core/server/ExchangeBench.h"
#include "tests/core/settings/FakeSecretStore.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {

const std::string messagesStart =
    "event: message_start\ndata: "
    "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"big-model\","
    "\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{\"input_tokens\":3,\"output_tokens\":1}}}\n\n";
const std::string blockStart = "event: content_block_start\ndata: "
                               "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n";
const std::string delta = "event: content_block_delta\ndata: "
                          "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hello\"}}\n\n";
const std::string blockStop = "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n";
const std::string messageDelta =
    "event: message_delta\ndata: "
    "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":2}}\n\n";
const std::string messageStop = "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
const std::vector<std::string> wholeStream{messagesStart, blockStart, delta, blockStop, messageDelta, messageStop};

std::string streamed(const std::vector<std::string> &events)
{
    std::string bytes = FakeScript::head(200, "Content-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n");
    for (const std::string &event : events)
        bytes += FakeScript::chunk(event);
    return bytes;
}

} // namespace

class InferenceExchangeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheModelOfTheBodyIsReplacedAndNoCredentialGoesOn()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::events(wholeStream));
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        const FakeProvider::Request request = bench.provider.requests().at(0);
        QCOMPARE(
            request.body,
            std::string(
                R"({"max_tokens":10,"x-unknown":[1.0,2e3],"model":"big-model","messages":[{"role":"user","content":"Hi"}],"stream":true})"));
        QCOMPARE(request.target, std::string("/base/v1/messages"));
        QCOMPARE(request.header("x-api-key"), std::string("provider-key"));
        QCOMPARE(request.header("anthropic-version"), std::string("2023-06-01"));
        QVERIFY(request.head.find("anthropic-beta: one") != std::string::npos);
        QVERIFY(request.head.find("anthropic-beta: two") != std::string::npos);
        QVERIFY2(request.head.find("client-secret") == std::string::npos, request.head.c_str());
        QVERIFY(request.head.find("Cookie") == std::string::npos);
    }

    void aProviderIsReachedThroughItsOwnProxy()
    {
        FakeProvider proxy;
        proxy.answer(FakeScript::events(wholeStream));
        ExchangeBench bench(nullptr, [&proxy](Settings &settings) { settings.providers.at("lab").proxy = proxy.url(); });
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->status, 200);
        QCOMPARE(proxy.requests().at(0).target, bench.provider.url("/base/v1/messages"));
        QCOMPARE(bench.provider.requestCount(), std::size_t(0));
    }

    void theAnswerIsRelayedWithTheNameThatWasAskedFor()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::events(wholeStream));
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        std::string expected;
        for (const std::string &event : wholeStream)
            expected += event;
        expected.replace(expected.find("big-model"), 9, "lab/big-model");
        QCOMPARE(answer->body, expected);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->header("X-Gatehouse-Route"), std::string("lab/big-model"));
        QTRY_VERIFY(bench.context.running.empty());
    }

    void aWholeAnswerIsAnsweredWhole()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::answer(
            200,
            R"({"id":"msg_1","type":"message","role":"assistant","model":"big-model","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":3,"output_tokens":2}})"));
        const auto answer = bench.askFor("lab/big-model", false);
        QTRY_VERIFY(answer->finished);
        QVERIFY(!answer->streamed);
        QVERIFY2(answer->body.find(R"("model":"lab/big-model")") != std::string::npos, answer->body.c_str());
    }

    void aChatProviderIsTranslatedBothWays()
    {
        ExchangeBench bench;
        bench.provider.answer(
            FakeScript::events({"data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"Hello\"}}]}\n\n",
                                "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n",
                                "data: "
                                "{\"choices\":[],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":2,\"prompt_tokens_details\":{"
                                "\"cached_tokens\":4}}}\n\n",
                                "data: [DONE]\n\n"}));
        const auto answer = bench.askFor("talk/m");
        QTRY_VERIFY(answer->finished);
        const FakeProvider::Request request = bench.provider.requests().at(0);
        QCOMPARE(request.target, std::string("/base/v1/chat/completions"));
        QCOMPARE(request.header("authorization"), std::string("Bearer provider-key"));
        QVERIFY2(request.body.find(R"("messages":[{"role":"user","content":"Hi"}])") != std::string::npos, request.body.c_str());
        QVERIFY2(answer->body.find(R"("text":"Hello")") != std::string::npos, answer->body.c_str());
        QVERIFY2(answer->body.find(R"("input_tokens":6)") != std::string::npos, answer->body.c_str());
        QVERIFY(answer->body.ends_with("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n"));
    }

    void aProvidersErrorKeepsItsStatusItsWordsAndItsPatience()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::answer(429, R"({"type":"error","error":{"type":"rate_limit_error","message":"Slow down"}})",
                                                 "Content-Type: application/json\r\nRetry-After: 7\r\n"));
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QVERIFY(answer->errorSent);
        QCOMPARE(answer->error.status, 429);
        QCOMPARE(answer->error.message, std::string("lab: Slow down"));
        QCOMPARE(answer->error.retryAfter, std::optional<std::string>("7"));
    }

    void aRefusedKeyIsRememberedUntilTheProviderAnswersAgain()
    {
        ExchangeBench bench;
        bench.provider.answer(
            FakeScript::answer(401, R"({"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}})"));
        auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QVERIFY((bench.shared.health.trouble("lab") == ProviderTrouble{ProviderTrouble::Kind::KeyRefused, "invalid x-api-key"}));
        bench.provider.answer(FakeScript::events(wholeStream));
        answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QVERIFY(bench.shared.health.trouble("lab").kind == ProviderTrouble::Kind::None);
    }

    void aRedirectIsNotFollowed()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::answer(302, "", "Location: http://127.0.0.1:1/elsewhere\r\n"));
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->error.status, 502);
        QCOMPARE(bench.provider.requestCount(), std::size_t(1));
    }

    void anErrorRightBehindTheOpeningIsStillARealStatus()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().send(
            streamed(
                {messagesStart,
                 "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n"}) +
            FakeScript::lastChunk()));
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QVERIFY(answer->errorSent);
        QCOMPARE(answer->error.status, 529);
        QVERIFY(answer->body.empty());
    }

    void theOpeningIsHeldBackForAQuarterOfASecondAtMost()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().send(streamed({messagesStart})).stall());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(bench.provider.bytesSent() > 0);
        QTest::qWait(20);
        QCOMPARE(answer->status, 0);
        bench.move(250ms);
        QTRY_COMPARE(answer->status, 200);
        QVERIFY(answer->body.starts_with("event: message_start"));
    }

    void aSilentProviderIsBridgedWithSignsOfLife()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().stall());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
        bench.move(14s);
        QCOMPARE(answer->status, 0);
        bench.move(1s);
        QCOMPARE(answer->status, 200);
        QVERIFY2(answer->body.starts_with(":"), answer->body.c_str());
        const std::size_t first = answer->body.size();
        bench.move(15s);
        QVERIFY(answer->body.size() > first);
        QVERIFY(!answer->finished);
    }

    void aSilenceInTheMiddleIsBridgedWithPings()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().send(streamed({messagesStart, blockStart, delta})).stall());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->body.ends_with(delta));
        bench.move(15s);
        QVERIFY2(answer->body.ends_with("event: ping\ndata: {\"type\": \"ping\"}\n\n") ||
                     answer->body.ends_with("event: ping\ndata: {\"type\":\"ping\"}\n\n"),
                 answer->body.c_str());
    }

    void aProviderThatNeverAnswersIsGivenUpAfterItsTime()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().stall());
        const auto answer = bench.askFor("lab/big-model", false);
        QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
        QTest::qWait(20);
        bench.move(121s);
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->error.status, 504);
        QVERIFY2(answer->error.message.starts_with("lab: "), answer->error.message.c_str());
        QTRY_COMPARE(bench.provider.openConnections(), 0);
    }

    void afterTheFirstSignOfLifeAFailureIsAnErrorEvent()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().waitForGo().reset());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
        bench.move(15s);
        bench.provider.go();
        QTRY_VERIFY(answer->finished);
        QVERIFY2(answer->body.find("event: error\n") != std::string::npos, answer->body.c_str());
        QVERIFY(answer->body.find("message_stop") == std::string::npos);
    }

    void aCutStreamEndsAsAnErrorNeverAsASuccess()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().send(streamed({messagesStart, blockStart, delta})).waitForGo().close());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->body.ends_with(delta));
        bench.provider.go();
        QTRY_VERIFY(answer->finished);
        QVERIFY2(answer->body.find("event: error\n") != std::string::npos, answer->body.c_str());
        QVERIFY(answer->body.find("message_stop") == std::string::npos);
        QCOMPARE(bench.provider.requestCount(), std::size_t(1));
    }

    void aStreamThatEndsWithoutItsTerminalEventIsAnError()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().send(streamed({messagesStart, blockStart, delta})).waitForGo().send(FakeScript::lastChunk()));
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->body.ends_with(delta));
        bench.provider.go();
        QTRY_VERIFY(answer->finished);
        QVERIFY2(answer->body.find("event: error\n") != std::string::npos, answer->body.c_str());
    }

    void whatWasCutBeforeTheClientSawAnyOfItIsARealStatus()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().send(streamed({messagesStart})).waitForGo().close());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(bench.provider.bytesSent() > 0);
        bench.provider.go();
        QTRY_VERIFY(answer->finished);
        QVERIFY(answer->errorSent);
        QCOMPARE(answer->error.status, 502);
    }

    void aKeptConnectionThatDiedIsRepeatedOnceOnAFreshOne()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::events(wholeStream));
        auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QTRY_VERIFY(bench.context.running.empty());
        bench.provider.answer(FakeScript().atHead().reset());
        bench.provider.answer(FakeScript::events(wholeStream));
        answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->status, 200);
        QVERIFY(answer->body.ends_with(messageStop));
        QCOMPARE(bench.provider.acceptedConnections(), 2);
    }

    void aFreshConnectionThatDiesIsNotRepeated()
    {
        ExchangeBench bench;
        bench.provider.answerAlways(FakeScript().reset());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->error.status, 502);
        QCOMPARE(bench.provider.requestCount(), std::size_t(1));
    }

    void theClientLeavingEndsTheProvidersSideAtEachWait_data()
    {
        QTest::addColumn<int>("sent");
        QTest::newRow("before the head") << 0;
        QTest::newRow("after the head") << 1;
        QTest::newRow("in the middle of the answer") << 2;
        QTest::newRow("while an error's body comes") << 3;
    }
    void theClientLeavingEndsTheProvidersSideAtEachWait()
    {
        QFETCH(int, sent);
        ExchangeBench bench;
        FakeScript script;
        if (sent == 1)
            script.send(streamed({}));
        else if (sent == 2)
            script.send(streamed({messagesStart, blockStart, delta}));
        else if (sent == 3)
            script.send(FakeScript::head(500, "Content-Length: 100\r\n") + "half of it");
        bench.provider.answer(script.stall());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
        if (sent == 2)
            QTRY_VERIFY(answer->body.ends_with(delta));
        else
            QTest::qWait(20);
        QCOMPARE(bench.provider.openConnections(), 1);
        QVERIFY(answer->wake);
        QElapsedTimer timer;
        timer.start();
        answer->wake->cancel(CancelReason::ClientGone);
        bench.ready.drain();
        QVERIFY(bench.context.running.empty());
        QTRY_COMPARE(bench.provider.openConnections(), 0);
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    }

    void stoppingTellsTheClientWhy()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().stall());
        const auto answer = bench.askFor("lab/big-model");
        QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
        answer->wake->cancel(CancelReason::Shutdown);
        bench.ready.drain();
        QCOMPARE(answer->error.status, 503);
        QVERIFY(bench.context.running.empty());
    }

    void stoppingWhileTheKeychainIsAskedTellsTheClientWhy()
    {
        FakeSecretStore silent;
        ExchangeBench bench(&silent);
        const auto answer = bench.askFor("lab/big-model");
        QVERIFY(!answer->finished);
        answer->wake->cancel(CancelReason::Shutdown);
        bench.ready.drain();
        QCOMPARE(answer->error.status, 503);
        QVERIFY(bench.context.running.empty());
    }

    void aSilentKeychainIsWaitedForFiveSecondsAtMost()
    {
        FakeSecretStore silent;
        ExchangeBench bench(&silent);
        bench.provider.answer(FakeScript::events(wholeStream));
        const auto answer = bench.askFor("lab/big-model");
        bench.move(4999ms);
        QVERIFY(!answer->finished);
        QCOMPARE(bench.provider.requestCount(), std::size_t(0));
        bench.move(1ms);
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->status, 200);
    }

    void aSlowReaderPausesTheProvider()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript().send(streamed({messagesStart, blockStart})).sendForever(FakeScript::chunk(delta)));
        const auto answer = bench.askFor("lab/big-model");
        QTRY_VERIFY(answer->body.size() > 1000);
        answer->waiting = 300 * 1024;
        std::size_t size = 0;
        const auto stands = [&] {
            const std::size_t before = std::exchange(size, answer->body.size());
            return size == before && bench.provider.isBlocked();
        };
        QTRY_VERIFY(stands());
        const std::uint64_t sent = bench.provider.bytesSent();
        QTest::qWait(30);
        QCOMPARE(answer->body.size(), size);
        QCOMPARE(bench.provider.bytesSent(), sent);
        answer->waiting = 0;
        answer->wake->notify();
        bench.ready.drain();
        QTRY_VERIFY(answer->body.size() > size);
        answer->wake->cancel(CancelReason::ClientGone);
        bench.ready.drain();
    }

    void thinkingThatAnotherProviderSignedIsTakenOutWhenItIsRefused()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::answer(
            400,
            R"({"type":"error","error":{"type":"invalid_request_error","message":"messages.1.content.0: Invalid `signature` in `thinking` block"}})"));
        bench.provider.answer(FakeScript::events(wholeStream));
        const auto answer = bench.ask(
            R"({"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"thinking","thinking":"t","signature":"gh1.x"},{"type":"text","text":"b"}]},{"role":"user","content":"c"}],"model":"lab/m","max_tokens":9,"stream":true})");
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->status, 200);
        QCOMPARE(bench.provider.requestCount(), std::size_t(2));
        QCOMPARE(
            bench.provider.requests().at(1).body,
            std::string(
                R"({"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"b"}]},{"role":"user","content":"c"}],"model":"m","max_tokens":9,"stream":true})"));
    }

    void aThreadIsRefusedSoThatTheClientSendsAllOfIt()
    {
        ExchangeBench bench;
        const auto answer =
            bench.ask(R"({"model":"lab/m","max_tokens":5,"thread":{"type":"create"},"messages":[{"role":"user","content":"Hi"}]})");
        QVERIFY(answer->finished);
        QCOMPARE(answer->error.status, 400);
        QVERIFY(answer->error.detailsJson.find("thread_unsupported_request") != std::string::npos);
        QCOMPARE(bench.provider.requestCount(), std::size_t(0));
    }

    void aBadBodyNeverReachesAProvider_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body :
             {"", "null", "[]", "3", "\"x\"", "{", "{\"model\":\"lab/m\"", "{\"model\":5,\"messages\":[]}", "{\"messages\":[]}",
              "{\"model\":\"lab/m\",\"model\":\"lab/n\",\"messages\":[]}", "{\"model\":\"lab/m\",\"max_tokens\":-1,\"messages\":[]}",
              "{\"model\":\"lab/m\",\"max_tokens\":\"5\",\"messages\":[]}", "{\"model\":\"lab/m\",\"stream\":1,\"messages\":[]}",
              "\xff\xfe"})
            QTest::newRow(body) << QByteArray(body);
    }
    void aBadBodyNeverReachesAProvider()
    {
        QFETCH(QByteArray, body);
        ExchangeBench bench;
        const auto answer = bench.ask(body.toStdString());
        QVERIFY(answer->finished);
        QCOMPARE(answer->error.status, 400);
        QVERIFY(!answer->error.message.empty());
        QCOMPARE(bench.provider.requestCount(), std::size_t(0));
    }

    void tokensAreCountedByTheProviderWhereItCan()
    {
        ExchangeBench bench;
        bench.provider.answer(FakeScript::answer(200, R"({"input_tokens":42})"));
        const auto answer = bench.ask(R"({"model":"lab/m","messages":[{"role":"user","content":"Hi"}]})", &answerCountTokens);
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->body, std::string(R"({"input_tokens":42})"));
        QCOMPARE(bench.provider.requests().at(0).target, std::string("/base/v1/messages/count_tokens"));
        QCOMPARE(bench.provider.requests().at(0).body, std::string(R"({"model":"m","messages":[{"role":"user","content":"Hi"}]})"));
    }

    void tokensAreEstimatedWhereTheProviderCannotAndItIsAskedOnlyOnce()
    {
        ExchangeBench bench;
        bench.provider.answerAlways(FakeScript::answer(404, "not found"));
        for (int i = 0; i < 2; ++i) {
            const auto answer = bench.ask(R"({"model":"lab/m","messages":[{"role":"user","content":"Hello there, how are you today?"}]})",
                                          &answerCountTokens);
            QTRY_VERIFY(answer->finished);
            QCOMPARE(answer->status, 200);
            QVERIFY2(answer->body.starts_with(R"({"input_tokens":)") && answer->body != R"({"input_tokens":0})", answer->body.c_str());
        }
        QCOMPARE(bench.provider.requestCount(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(InferenceExchangeTest)
#include "InferenceExchangeTest.moc"
