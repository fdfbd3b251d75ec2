// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/CountTokensExchange.h"
#include "tests/core/server/ExchangeBench.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using Json = nlohmann::json;

/// What an exchange does when a provider refuses something that can be asked for in another way, and what of a provider's words it keeps to
/// itself.
class InferenceRepairsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeadConnectionBehindAMissingEndpointIsNoEnd();
    void aProviderThatDoesNotCompactHasItsModelAsked();
    void whatTheProviderDoesNotKeepIsNoMissingEndpoint_data();
    void whatTheProviderDoesNotKeepIsNoMissingEndpoint();
    void aModelThatIsNotThereDoesNotEndTheCounting();
    void whatOnlyTheProviderRemembersStaysWithIt();
    void theSettingsMembersStandBeforeAFirstMemberThatIsCutOut();
    void aRefusedSignatureIsNotSentAgainInTranslation();
    void aSecretHeaderIsInNoError_data();
    void aSecretHeaderIsInNoError();
    void aCountIsToldThatGatehouseStops();
    void aCallInASystemMessageBreaksNothing();
};

namespace {

FakeScript chatAnswer()
{
    return FakeScript::answer(200,
                              R"({"model":"m","choices":[{"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}]})");
}

FakeScript responsesAnswer()
{
    return FakeScript::answer(
        200,
        R"({"id":"resp_1","object":"response","status":"completed","model":"m","output":[{"type":"message","id":"msg_1","role":"assistant","status":"completed","content":[{"type":"output_text","text":"Hello","annotations":[]}]}],"usage":{"input_tokens":10,"output_tokens":2}})");
}

FakeScript messagesAnswer()
{
    return FakeScript::answer(
        200,
        R"({"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","usage":{"input_tokens":3,"output_tokens":2}})");
}

FakeScript nowhere()
{
    return FakeScript::answer(404, R"({"detail":"Not Found"})");
}

} // namespace

void InferenceRepairsTest::aDeadConnectionBehindAMissingEndpointIsNoEnd()
{
    ExchangeBench bench;
    bench.provider.answer(nowhere());
    bench.provider.answer(FakeScript().close());
    bench.provider.answer(chatAnswer());
    const auto answer = bench.askAt("/v1/responses", R"({"model":"both/m","input":"Hi"})");
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    QCOMPARE(Json::parse(answer->body).at("output").at(0).at("content").at(0).at("text"), Json("Hello"));
    QCOMPARE(bench.provider.requestCount(), std::size_t(3));
}

void InferenceRepairsTest::aProviderThatDoesNotCompactHasItsModelAsked()
{
    for (const std::string provider : {"reply/m", "both/m"}) {
        ExchangeBench bench;
        const std::string body = R"({"model":")" + provider + R"(","input":[{"role":"user","content":"Hi"}]})";
        bench.provider.answer(nowhere());
        for (int turn = 0; turn < 2; ++turn) {
            bench.provider.answer(responsesAnswer());
            const auto answer = bench.askAt("/v1/responses/compact", body);
            QTRY_VERIFY(answer->finished);
            QVERIFY2(!answer->errorSent, answer->error.message.c_str());
            QCOMPARE(Json::parse(answer->body).at("output").at(1).at("type"), Json("compaction"));
        }
        // It still speaks the dialect, and is not asked to compact again.
        bench.provider.answer(responsesAnswer());
        const auto answer = bench.askAt("/v1/responses", body);
        QTRY_VERIFY(answer->finished);
        std::vector<std::string> targets;
        for (const auto &request : bench.provider.requests())
            targets.push_back(request.target);
        const std::string place = "/base/v1/responses";
        QCOMPARE(targets, (std::vector<std::string>{place + "/compact", place, place, place}));
    }
}

void InferenceRepairsTest::whatTheProviderDoesNotKeepIsNoMissingEndpoint_data()
{
    QTest::addColumn<std::string>("body");
    QTest::newRow("an item") << std::string(
        R"({"error":{"message":"Item with id 'rs_1' not found. Items are not persisted when `store` is set to false.","type":"invalid_request_error","param":"input","code":null}})");
    QTest::newRow("a response") << std::string(
        R"({"error":{"message":"Previous response with id 'resp_1' not found.","code":"previous_response_not_found"}})");
    QTest::newRow("Azure's deployment") << std::string(
        R"({"error":{"message":"The API deployment for this resource does not exist.","code":"DeploymentNotFound"}})");
}

void InferenceRepairsTest::whatTheProviderDoesNotKeepIsNoMissingEndpoint()
{
    QFETCH(std::string, body);
    ExchangeBench bench;
    bench.provider.answer(FakeScript::answer(404, body));
    const std::string request = R"({"model":"both/m","input":"Hi"})";
    auto answer = bench.askAt("/v1/responses", request);
    QTRY_VERIFY(answer->finished);
    QVERIFY(answer->errorSent);
    bench.provider.answer(responsesAnswer());
    answer = bench.askAt("/v1/responses", request);
    QTRY_VERIFY(answer->finished);
    QCOMPARE(bench.provider.requests().at(1).target, std::string("/base/v1/responses"));
}

void InferenceRepairsTest::aModelThatIsNotThereDoesNotEndTheCounting()
{
    ExchangeBench bench;
    const std::string body = R"({"model":"lab/m","messages":[{"role":"user","content":"Hi"}]})";
    bench.provider.answer(FakeScript::answer(404, R"({"type":"error","error":{"type":"not_found_error","message":"model: m"}})"));
    auto answer = bench.askAt("/v1/messages/count_tokens", body, &answerCountTokens);
    QTRY_VERIFY(answer->finished);
    bench.provider.answer(FakeScript::answer(200, R"({"input_tokens":77})"));
    answer = bench.askAt("/v1/messages/count_tokens", body, &answerCountTokens);
    QTRY_VERIFY(answer->finished);
    QCOMPARE(Json::parse(answer->body).at("input_tokens"), Json(77));
}

void InferenceRepairsTest::whatOnlyTheProviderRemembersStaysWithIt()
{
    ExchangeBench bench(nullptr, [](Settings &settings) { settings.compression.mode = CompressionSettings::Mode::Compact; });
    bench.provider.answer(responsesAnswer());
    const auto answer =
        bench.askAt("/v1/responses", R"({"model":"reply/m","previous_response_id":"resp_theirs","instructions":)" +
                                         Json("You are a coding agent.\n\n# Tone and style\nBe terse.\n").dump() + R"(,"input":"Hi"})");
    QTRY_VERIFY(answer->finished);
    QCOMPARE(Json::parse(bench.provider.requests().at(0).body).at("previous_response_id"), Json("resp_theirs"));
}

void InferenceRepairsTest::theSettingsMembersStandBeforeAFirstMemberThatIsCutOut()
{
    ExchangeBench bench(nullptr, [](Settings &settings) {
        settings.providers.at("lab").request = {{"temperature", "0.5"}};
        settings.providers.at("lab").traits.push_back({Dialect::Messages, "betas", false});
    });
    bench.provider.answer(messagesAnswer());
    const auto answer =
        bench.ask(R"({"context_management":{"edits":[]},"model":"lab/m","max_tokens":10,"messages":[{"role":"user","content":"Hi"}]})");
    QTRY_VERIFY(answer->finished);
    const std::string body = bench.provider.requests().at(0).body;
    QCOMPARE(body, std::string(R"({"temperature":0.5,"model":"m","max_tokens":10,"messages":[{"role":"user","content":"Hi"}]})"));
}

void InferenceRepairsTest::aRefusedSignatureIsNotSentAgainInTranslation()
{
    ExchangeBench bench;
    bench.provider.answer(FakeScript::answer(
        400,
        R"({"type":"error","error":{"type":"invalid_request_error","message":"messages.1.content.0: Invalid `signature` in `thinking` block"}})"));
    bench.provider.answer(messagesAnswer());
    const std::string seal = sealReasoning({.text = "I thought", .signature = "c2lnbmVk", .origin = "lab"}, true);
    const auto answer = bench.askAt(
        "/v1/responses",
        R"({"model":"lab/m","reasoning":{"effort":"high"},"input":[{"role":"user","content":"Hi"},{"type":"reasoning","summary":[],"encrypted_content":")" +
            seal +
            R"("},{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Ho"}]},{"role":"user","content":"Go on"}]})");
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    QVERIFY(bench.provider.requests().at(0).body.find("c2lnbmVk") != std::string::npos);
    QVERIFY(bench.provider.requests().at(1).body.find("c2lnbmVk") == std::string::npos);
}

void InferenceRepairsTest::aSecretHeaderIsInNoError_data()
{
    QTest::addColumn<std::string>("model");
    QTest::addColumn<std::string>("body");
    QTest::newRow("passed on") << std::string("lab/m")
                               << std::string(
                                      "data: {\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"model\":\"m\",\"content\":[]}}\n\n"
                                      "data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":"
                                      "\"a\"}}\n\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\","
                                      "\"text\":\"Hello\"}}\n\n"
                                      "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"api_error\",\"message\":\"no "
                                      "account header-secret\"}}\n\n");
    QTest::newRow("translated") << std::string("talk/m")
                                << std::string("data: {\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}\n\ndata: "
                                               "{\"error\":{\"message\":\"no account header-secret\"}}\n\n");
}

void InferenceRepairsTest::aSecretHeaderIsInNoError()
{
    QFETCH(std::string, model);
    QFETCH(std::string, body);
    qputenv("GATEHOUSE_TEST_HEADER", "header-secret");
    ExchangeBench bench(nullptr, [](Settings &settings) {
        for (auto &[id, entry] : settings.providers)
            entry.secretHeaders.push_back({"X-Account", KeySource{KeySource::Kind::Environment, "GATEHOUSE_TEST_HEADER"}});
    });
    bench.provider.answer(FakeScript::events({body}));
    const auto answer = bench.askFor(model.c_str());
    QTRY_VERIFY(answer->finished);
    QVERIFY(bench.provider.requests().at(0).head.find("header-secret") != std::string::npos);
    QVERIFY2(answer->body.find("no account") != std::string::npos, answer->body.c_str());
    QVERIFY2(answer->body.find("header-secret") == std::string::npos, answer->body.c_str());
}

void InferenceRepairsTest::aCountIsToldThatGatehouseStops()
{
    ExchangeBench bench;
    bench.provider.answer(FakeScript().stall());
    const auto answer =
        bench.askAt("/v1/messages/count_tokens", R"({"model":"lab/m","messages":[{"role":"user","content":"Hi"}]})", &answerCountTokens);
    QTRY_COMPARE(bench.provider.requestCount(), std::size_t(1));
    answer->wake->cancel(CancelReason::Shutdown);
    bench.ready.drain();
    QVERIFY(answer->errorSent);
    QCOMPARE(int(answer->errorDialect), int(Dialect::Messages));
}

void InferenceRepairsTest::aCallInASystemMessageBreaksNothing()
{
    ExchangeBench bench(nullptr, [](Settings &settings) {
        settings.providers.at("lab").traits.push_back({Dialect::Messages, "server_tools", false});
    });
    bench.provider.answer(messagesAnswer());
    const auto answer = bench.ask(
        R"({"model":"lab/m","max_tokens":9,"tools":[{"type":"web_search_20250305","name":"web_search"}],"messages":[{"role":"user","content":"Hi"},{"role":"system","content":[{"type":"text","text":"a"},{"type":"tool_use","id":"t","name":"f","input":{}},{"type":"text","text":"b"}]},{"role":"user","content":"Ho"}]})");
    QTRY_VERIFY(answer->finished);
    QVERIFY2(!answer->errorSent, answer->error.message.c_str());
    const std::string body = bench.provider.requests().at(0).body;
    QVERIFY2(Json::accept(body), body.c_str());
}

QTEST_GUILESS_MAIN(InferenceRepairsTest)
#include "InferenceRepairsTest.moc"
