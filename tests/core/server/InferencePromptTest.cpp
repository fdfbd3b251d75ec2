// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/server/ExchangeBench.h"
#include "tests/core/settings/FakeSecretStore.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using namespace std::chrono_literals;
using Json = nlohmann::json;

namespace {

constexpr auto compact = CompressionSettings::Mode::Compact;
constexpr auto summarize = CompressionSettings::Mode::Summarize;

std::function<void(Settings &)> compressed(CompressionSettings::Mode mode, std::int64_t budget = 4096);
/// A system prompt with a section that is mere advice, one that must stay, and `bulk` bytes of other prose.
std::string prompt(std::size_t bulk = 0);
std::string messagesBody(const std::string &model, bool stream, const std::string &system);
FakeScript chatAnswer(const std::string &text);
FakeScript messagesAnswer();

} // namespace

class InferencePromptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutTheSettingThePromptStays();
    void aChatProviderGetsTheShorterPrompt();
    void aPassedBodyKeepsEveryOtherByte();
    void aChatClientsPromptIsShortenedToo();
    void aLongPromptIsSummarizedOnceForAllTurns();
    void aFailedSummaryLeavesTheCompactPrompt();
    void aClientThatWaitsForASummaryHearsFromUs();
    void aClientThatLeavesMeanwhileLeavesNothingBehind();
    void aSearchThatNobodyMakesIsShownAsUnavailable_data();
    void aSearchThatNobodyMakesIsShownAsUnavailable();
    void aProviderThatSearchesItselfGetsTheClientsBytes();
    void aSearchAmongOtherToolsTakesNoByteFromTheRest();
};

namespace {

std::function<void(Settings &)> compressed(CompressionSettings::Mode mode, std::int64_t budget)
{
    return [=](Settings &settings) {
        settings.compression.mode = mode;
        settings.compression.maxSystemTokens = budget;
    };
}

std::string prompt(std::size_t bulk)
{
    std::string text = "You are a coding agent.\n\n# Tone and style\nBe terse, always.\n\n# Environment\nThe folder is /home/me/project.\n";
    if (bulk > 0) {
        text += "\n# Background\n";
        while (text.size() < bulk)
            text += "The history of this tool is long and rich, and much could be said about each of its parts.\n\n";
    }
    return text;
}

std::string messagesBody(const std::string &model, bool stream, const std::string &system)
{
    return R"({"x-first":1.0,"model":")" + model + R"(","max_tokens":100,"system":)" + Json(system).dump() + R"(,"stream":)" +
           (stream ? "true" : "false") + R"(,"messages":[{"role":"user","content":"Hi"}]})";
}

FakeScript chatAnswer(const std::string &text)
{
    return FakeScript::answer(
        200, Json{{"id", "c"},
                  {"object", "chat.completion"},
                  {"model", "m"},
                  {"choices", {{{"index", 0}, {"message", {{"role", "assistant"}, {"content", text}}}, {"finish_reason", "stop"}}}},
                  {"usage", {{"prompt_tokens", 10}, {"completion_tokens", 2}}}}
                 .dump());
}

FakeScript messagesAnswer()
{
    return FakeScript::answer(
        200,
        R"({"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":3,"output_tokens":2}})");
}

std::string searchBody(const std::string &model)
{
    return R"({"model":")" + model +
           R"(","max_tokens":100,"tools":[{"type":"web_search_20250305","name":"web_search","max_uses":8}],"messages":[{"role":"user","content":"Perform a web search for the query: qt releases"}]})";
}

std::function<void(Settings &)> searching(bool itself)
{
    return [itself](Settings &settings) { settings.providers.at("lab").traits.push_back({Dialect::Messages, "server_tools", itself}); };
}

std::string systemOf(const FakeProvider::Request &request)
{
    return Json::parse(request.body).at("messages").at(0).at("content").get<std::string>();
}

const std::string summary = "The tool has a long history; nothing of it matters for the work at hand. " + std::string(80, 's');

} // namespace

void InferencePromptTest::withoutTheSettingThePromptStays()
{
    ExchangeBench bench;
    bench.provider.answer(chatAnswer("Hello"));
    const auto answer = bench.ask(messagesBody("talk/m", false, prompt()));
    QTRY_VERIFY(answer->finished);
    QVERIFY(systemOf(bench.provider.requests().at(0)).find("Be terse") != std::string::npos);
}

void InferencePromptTest::aChatProviderGetsTheShorterPrompt()
{
    ExchangeBench bench(nullptr, compressed(compact));
    bench.provider.answer(chatAnswer("Hello"));
    const auto answer = bench.ask(messagesBody("talk/m", false, prompt()));
    QTRY_VERIFY(answer->finished);
    const std::string system = systemOf(bench.provider.requests().at(0));
    QVERIFY2(system.find("Be terse") == std::string::npos, system.c_str());
    QVERIFY2(system.find("/home/me/project") != std::string::npos, system.c_str());
}

void InferencePromptTest::aPassedBodyKeepsEveryOtherByte()
{
    ExchangeBench bench(nullptr, compressed(compact));
    bench.provider.answer(messagesAnswer());
    const auto answer = bench.ask(messagesBody("lab/m", false, prompt()));
    QTRY_VERIFY(answer->finished);
    const std::string body = bench.provider.requests().at(0).body;
    QVERIFY2(body.starts_with(R"({"x-first":1.0,"model":"m","max_tokens":100,"system":)"), body.c_str());
    QVERIFY2(body.ends_with(R"(,"stream":false,"messages":[{"role":"user","content":"Hi"}]})"), body.c_str());
    const std::string system = Json::parse(body).at("system").dump();
    QVERIFY2(system.find("Be terse") == std::string::npos, system.c_str());
    QVERIFY2(system.find("/home/me/project") != std::string::npos, system.c_str());
}

void InferencePromptTest::aChatClientsPromptIsShortenedToo()
{
    ExchangeBench bench(nullptr, compressed(compact));
    bench.provider.answer(chatAnswer("Hello"));
    const Json body{{"model", "talk/m"},
                    {"messages", {{{"role", "system"}, {"content", prompt()}}, {{"role", "user"}, {"content", "Hi"}}}}};
    const auto answer = bench.askAt("/v1/chat/completions", body.dump());
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    const std::string system = systemOf(bench.provider.requests().at(0));
    QVERIFY2(system.find("Be terse") == std::string::npos, system.c_str());
    QCOMPARE(Json::parse(answer->body).at("choices").at(0).at("message").at("content"), Json("Hello"));
}

void InferencePromptTest::aLongPromptIsSummarizedOnceForAllTurns()
{
    ExchangeBench bench(nullptr, compressed(summarize, 200));
    bench.provider.answer(chatAnswer(summary));
    bench.provider.answer(chatAnswer("Hello"));
    bench.provider.answer(chatAnswer("Again"));
    const std::string body = messagesBody("talk/m", false, prompt(8000));
    for (int turn = 0; turn < 2; ++turn) {
        const auto answer = bench.ask(body);
        QTRY_VERIFY(answer->finished);
        QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    }
    const auto requests = bench.provider.requests();
    QCOMPARE(requests.size(), std::size_t(3));
    const std::string system = systemOf(requests.at(1));
    QVERIFY2(system.find(summary) != std::string::npos, system.c_str());
    QVERIFY2(system.find("/home/me/project") != std::string::npos, system.c_str());
    QCOMPARE(requests.at(2).body, requests.at(1).body);
    QCOMPARE(Json::parse(requests.at(0).body).at("temperature"), Json(0));
}

void InferencePromptTest::aFailedSummaryLeavesTheCompactPrompt()
{
    for (const auto &failure : {FakeScript::answer(500, R"({"error":{"message":"no"}})"), chatAnswer("short")}) {
        ExchangeBench bench(nullptr, compressed(summarize, 200));
        bench.provider.answer(failure);
        bench.provider.answer(chatAnswer("Hello"));
        const auto answer = bench.ask(messagesBody("talk/m", false, prompt(8000)));
        QTRY_VERIFY(answer->finished);
        QCOMPARE(answer->status, 200);
        const std::string system = systemOf(bench.provider.requests().at(1));
        QVERIFY2(system.size() < 4000 && system.find("Be terse") == std::string::npos, system.c_str());
    }
}

void InferencePromptTest::aClientThatWaitsForASummaryHearsFromUs()
{
    ExchangeBench bench(nullptr, compressed(summarize, 200));
    bench.provider.answer(FakeScript().stall());
    const auto answer = bench.ask(messagesBody("talk/m", true, prompt(8000)));
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    bench.move(15s);
    QCOMPARE(answer->status, 200);
    QVERIFY2(answer->body.starts_with(":"), answer->body.c_str());
    // What fails now is an event of the stream.
    answer->wake->cancel(CancelReason::Shutdown);
    bench.ready.drain();
    QVERIFY(answer->finished);
    QVERIFY2(answer->body.find("event: error\n") != std::string::npos, answer->body.c_str());
}

void InferencePromptTest::aClientThatLeavesMeanwhileLeavesNothingBehind()
{
    ExchangeBench bench(nullptr, compressed(summarize, 200));
    bench.provider.answer(FakeScript().stall());
    const std::string body = messagesBody("talk/m", false, prompt(8000));
    const auto left = bench.ask(body);
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    left->wake->cancel(CancelReason::ClientGone);
    bench.ready.drain();
    QVERIFY(bench.context.running.empty());
    QTRY_COMPARE(bench.provider.openConnections(), 0);
    // The next one asks again.
    bench.provider.answer(chatAnswer(summary));
    bench.provider.answer(chatAnswer("Hello"));
    const auto answer = bench.ask(body);
    QTRY_VERIFY(answer->finished);
    QCOMPARE(bench.provider.requestCount(), std::size_t(3));
}

void InferencePromptTest::aSearchThatNobodyMakesIsShownAsUnavailable_data()
{
    QTest::addColumn<std::string>("provider");
    QTest::addColumn<std::string>("said");
    QTest::newRow("a chat provider") << std::string("talk/m") << std::string("I cannot search.");
    QTest::newRow("a messages provider") << std::string("lab/m") << std::string("Hello");
}

void InferencePromptTest::aSearchThatNobodyMakesIsShownAsUnavailable()
{
    QFETCH(std::string, provider);
    QFETCH(std::string, said);
    ExchangeBench bench(nullptr, searching(false));
    bench.provider.answer(provider == "lab/m" ? messagesAnswer() : chatAnswer(said));
    const auto answer = bench.ask(searchBody(provider));
    QTRY_VERIFY(answer->finished);
    const Json content = Json::parse(answer->body).at("content");
    QCOMPARE(content.at(0).at("type"), Json("server_tool_use"));
    QCOMPARE(content.at(0).at("input").at("query"), Json("qt releases"));
    QCOMPARE(content.at(1).at("content").at("error_code"), Json("unavailable"));
    QCOMPARE(content.at(2).at("text"), Json(said));
    QVERIFY(!Json::parse(bench.provider.requests().at(0).body).contains("tools"));
}

void InferencePromptTest::aProviderThatSearchesItselfGetsTheClientsBytes()
{
    ExchangeBench bench(nullptr, [](Settings &settings) {
        settings.providers.at("lab").traits.push_back({Dialect::Messages, "server_tools", true});
    });
    bench.provider.answer(messagesAnswer());
    const auto answer = bench.ask(searchBody("lab/m"));
    QTRY_VERIFY(answer->finished);
    QCOMPARE(bench.provider.requests().at(0).body, searchBody("m"));
    QCOMPARE(Json::parse(answer->body).at("content").size(), std::size_t(1));
}

void InferencePromptTest::aSearchAmongOtherToolsTakesNoByteFromTheRest()
{
    ExchangeBench bench(nullptr, searching(false));
    bench.provider.answer(messagesAnswer());
    const auto answer = bench.ask(
        R"({"x-first":1.0,"model":"lab/m","max_tokens":100,"tools":[{"name":"f","input_schema":{"type":"object"}},{"type":"web_search_20250305","name":"web_search"}],"messages":[{"role":"user","content":"Hi"}]})");
    QTRY_VERIFY(answer->finished);
    const std::string body = bench.provider.requests().at(0).body;
    QVERIFY2(body.starts_with(R"({"x-first":1.0,"model":"m","max_tokens":100,"tools":[{"name":"f")"), body.c_str());
    QCOMPARE(Json::parse(answer->body).at("content").size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(InferencePromptTest)
#include "InferencePromptTest.moc"
