// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/server/ExchangeBench.h"
#include "tests/core/settings/FakeSecretStore.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using namespace std::chrono_literals;
using Json = nlohmann::json;

namespace {

/// A provider that lists one model, and answers whatever else it is asked.
FakeScript answerTo(const FakeProvider::Request &request);
std::function<void(Settings &)> asking();
std::string bodyFor(const std::string &model, int maxTokens, const std::string &more = {});

} // namespace

class InferenceLimitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theProviderIsAskedOnceAndItsLimitsHold_data();
    void theProviderIsAskedOnceAndItsLimitsHold();
    void theBudgetOfThinkingStaysBelowALoweredLimit();
    void aProviderThatDoesNotTellIsLeftAlone();
    void theFloorRaisesWhatAClientAsksFor_data();
    void theFloorRaisesWhatAClientAsksFor();
};

namespace {

FakeScript answerTo(const FakeProvider::Request &request)
{
    if (request.target.ends_with("/models") || request.target.find("/models?") != std::string::npos)
        return FakeScript::answer(200, R"({"object":"list","data":[{"id":"m","context_length":90000,"max_completion_tokens":5000}]})");
    if (request.target.ends_with("/messages"))
        return FakeScript::answer(
            200,
            R"({"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":3,"output_tokens":2}})");
    return FakeScript::answer(
        200,
        R"({"id":"c","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]})");
}

std::function<void(Settings &)> asking()
{
    return [](Settings &settings) { settings.fetchModelLimits = true; };
}

std::string bodyFor(const std::string &model, int maxTokens, const std::string &more)
{
    return R"({"model":")" + model + R"(","max_tokens":)" + std::to_string(maxTokens) + more +
           R"(,"messages":[{"role":"user","content":"Hi"}]})";
}

std::vector<FakeProvider::Request> questions(ExchangeBench &bench)
{
    std::vector<FakeProvider::Request> found = bench.provider.requests();
    std::erase_if(found, [](const FakeProvider::Request &request) { return request.body.empty(); });
    return found;
}

} // namespace

void InferenceLimitsTest::theProviderIsAskedOnceAndItsLimitsHold_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("passed on") << QStringLiteral("lab/m");
    QTest::newRow("translated") << QStringLiteral("talk/m");
}

void InferenceLimitsTest::theProviderIsAskedOnceAndItsLimitsHold()
{
    QFETCH(QString, model);
    const std::string name = model.toStdString();
    const std::string provider = name.substr(0, name.find('/'));
    ExchangeBench bench(nullptr, asking());
    bench.provider.answerWith(answerTo);
    auto answer = bench.ask(bodyFor(name, 8000));
    QTRY_VERIFY(answer->finished);
    QTRY_VERIFY(bench.shared.limits.find(provider, "m"));
    QCOMPARE(bench.shared.limits.find(provider, "m")->output, std::int64_t(5000));
    answer = bench.ask(bodyFor(name, 8000));
    QTRY_VERIFY(answer->finished);
    answer = bench.ask(bodyFor(name, 400));
    QTRY_VERIFY(answer->finished);
    QTRY_VERIFY(bench.context.running.empty());
    QCOMPARE(bench.provider.requestCount(), std::size_t(4));
    const auto asked = questions(bench);
    QCOMPARE(Json::parse(asked.at(0).body).at("max_tokens"), Json(8000));
    QCOMPARE(Json::parse(asked.at(1).body).at("max_tokens"), Json(5000));
    QCOMPARE(Json::parse(asked.at(2).body).at("max_tokens"), Json(400));
}

void InferenceLimitsTest::theBudgetOfThinkingStaysBelowALoweredLimit()
{
    ExchangeBench bench(nullptr, asking());
    bench.provider.answerWith(answerTo);
    for (int turn = 0; turn < 2; ++turn) {
        const auto answer = bench.ask(bodyFor("lab/m", 8000, R"(,"thinking":{"type":"enabled","budget_tokens":6000})"));
        QTRY_VERIFY(answer->finished);
        QTRY_VERIFY(bench.shared.limits.find("lab", "m"));
    }
    QCOMPARE(questions(bench).size(), std::size_t(2));
    const Json request = Json::parse(questions(bench).at(1).body);
    QCOMPARE(request.at("max_tokens"), Json(5000));
    QCOMPARE(request.at("thinking").at("budget_tokens"), Json(4999));
}

void InferenceLimitsTest::aProviderThatDoesNotTellIsLeftAlone()
{
    ExchangeBench bench(nullptr, asking());
    bench.provider.answerWith(
        [](const FakeProvider::Request &request) { return request.body.empty() ? FakeScript::answer(404, "{}") : answerTo(request); });
    for (int turn = 0; turn < 3; ++turn) {
        const auto answer = bench.ask(bodyFor("talk/m", 8000));
        QTRY_VERIFY(answer->finished);
        QTRY_VERIFY(bench.context.running.empty());
        QCOMPARE(answer->status, 200);
    }
    QCOMPARE(bench.provider.requestCount(), std::size_t(4));
}

void InferenceLimitsTest::theFloorRaisesWhatAClientAsksFor_data()
{
    theProviderIsAskedOnceAndItsLimitsHold_data();
}

void InferenceLimitsTest::theFloorRaisesWhatAClientAsksFor()
{
    QFETCH(QString, model);
    ExchangeBench bench(nullptr, [](Settings &settings) { settings.maxTokensFloor = 1024; });
    bench.provider.answerWith(answerTo);
    for (const int wanted : {10, 4000}) {
        const auto answer = bench.ask(bodyFor(model.toStdString(), wanted));
        QTRY_VERIFY(answer->finished);
    }
    QCOMPARE(Json::parse(questions(bench).at(0).body).at("max_tokens"), Json(1024));
    QCOMPARE(Json::parse(questions(bench).at(1).body).at("max_tokens"), Json(4000));
}

QTEST_GUILESS_MAIN(InferenceLimitsTest)
#include "InferenceLimitsTest.moc"
