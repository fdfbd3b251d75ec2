// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/responses/ResponsesRequestOutline.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using namespace gatehouse::tests;

class ResponsesRequestFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsAreRead();
    void whatIsNullIsNotGiven();
    void unknownMembersArePassedOver();
    void effortIsRead_data();
    void effortIsRead();
    void formsAreRead_data();
    void formsAreRead();
    void wrongMembersAreNamed_data();
    void wrongMembersAreNamed();
    void anEchoHasTheDefaults();
    void anEchoRepeatsWhatWasSaid();
    void anEchoStaysInOneLine();
};

namespace {

Result<Conversation, ApiError> withMembers(const std::string &members)
{
    return decoded(withInput("\"x\"", members));
}

nlohmann::json echo(const std::string &body)
{
    return nlohmann::json::parse("{" + responseEcho(*RequestBody::copyOf(body)) + "\"end\":true}");
}

} // namespace

void ResponsesRequestFieldsTest::settingsAreRead()
{
    const auto conversation = withMembers(
        R"(,"instructions":"be\nkind","max_output_tokens":7,"temperature":0.50,"top_p":1e-1,"stream":true,"parallel_tool_calls":false,"user":"u",)"
        R"("safety_identifier":"s","prompt_cache_key":"k","service_tier":"flex","metadata":{"a":"b"},"text":{"verbosity":"low"},"background":false)");
    QVERIFY2(bool(conversation), told(conversation).constData());
    QCOMPARE(told(conversation), QByteArray("system: text be\nkind\nuser: text x"));
    QCOMPARE(conversation->maxTokens.value_or(0), 7);
    QCOMPARE(conversation->temperature, std::string_view("0.50"));
    QCOMPARE(conversation->topP, std::string_view("1e-1"));
    QVERIFY(conversation->stream && conversation->toolChoice.disableParallel);
    QVERIFY(conversation->userId.says("u"));
    QVERIFY(conversation->openAi.safetyIdentifier.says("s") && conversation->openAi.promptCacheKey.says("k") &&
            conversation->openAi.serviceTier.says("flex") && conversation->openAi.verbosity.says("low"));
    QCOMPARE(conversation->openAi.metadata, std::string_view(R"({"a":"b"})"));
}

void ResponsesRequestFieldsTest::whatIsNullIsNotGiven()
{
    const auto conversation = withMembers(
        R"(,"instructions":null,"max_output_tokens":null,"temperature":null,"top_p":null,"stream":null,"parallel_tool_calls":null,"user":null,)"
        R"("prompt_cache_key":null,"service_tier":null,"metadata":null,"text":null,"background":null,"reasoning":null,"tools":null,"tool_choice":null,)"
        R"("prompt":null,"conversation":null,"previous_response_id":null)");
    QVERIFY2(bool(conversation), told(conversation).constData());
    QVERIFY(conversation->system.empty() && !conversation->maxTokens && conversation->temperature.empty() && conversation->topP.empty());
    QVERIFY(!conversation->stream && !conversation->toolChoice.disableParallel && conversation->openAi.metadata.empty());
    QVERIFY(conversation->reasoning.mode == ConversationReasoning::Mode::Unspecified);
}

void ResponsesRequestFieldsTest::unknownMembersArePassedOver()
{
    QVERIFY(bool(withMembers(
        R"(,"truncation":"auto","include":["reasoning.encrypted_content"],"client_metadata":{"a":1},"stop":["x"],"top_logprobs":3,"max_tool_calls":1,)"
        R"("stream_options":{"include_obfuscation":false},"context_management":[],"hologram":5)")));
}

void ResponsesRequestFieldsTest::effortIsRead_data()
{
    using Effort = ConversationReasoning::Effort;
    using Mode = ConversationReasoning::Mode;
    QTest::addColumn<QByteArray>("reasoning");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("effort");
    const auto row = [](const char *reasoning, Mode mode, Effort effort) {
        QTest::newRow(reasoning) << QByteArray(reasoning) << int(mode) << int(effort);
    };
    row("{}", Mode::Unspecified, Effort::Unspecified);
    row(R"({"summary":"auto"})", Mode::Unspecified, Effort::Unspecified);
    row(R"({"effort":null,"summary":"auto"})", Mode::Unspecified, Effort::Unspecified);
    row(R"({"effort":"none"})", Mode::Off, Effort::Unspecified);
    row(R"({"effort":"minimal"})", Mode::Adaptive, Effort::Minimal);
    row(R"({"effort":"low"})", Mode::Adaptive, Effort::Low);
    row(R"({"effort":"medium"})", Mode::Adaptive, Effort::Medium);
    row(R"({"effort":"high"})", Mode::Adaptive, Effort::High);
    row(R"({"effort":"xhigh"})", Mode::Adaptive, Effort::ExtraHigh);
    row(R"({"effort":"max"})", Mode::Adaptive, Effort::Max);
    row(R"({"effort":"cosmic"})", Mode::Unspecified, Effort::Unspecified);
}

void ResponsesRequestFieldsTest::effortIsRead()
{
    QFETCH(QByteArray, reasoning);
    const auto conversation = withMembers(",\"reasoning\":" + reasoning.toStdString());
    QVERIFY(bool(conversation));
    QTEST(int(conversation->reasoning.mode), "mode");
    QTEST(int(conversation->reasoning.effort), "effort");
}

void ResponsesRequestFieldsTest::formsAreRead_data()
{
    using Kind = ConversationFormat::Kind;
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("null") << QByteArray("null") << int(Kind::Text) << QByteArray();
    QTest::newRow("text") << QByteArray(R"({"type":"text"})") << int(Kind::Text) << QByteArray();
    QTest::newRow("object") << QByteArray(R"({"type":"json_object"})") << int(Kind::JsonObject) << QByteArray();
    QTest::newRow("schema") << QByteArray(R"({"type":"json_schema","name":"n","strict":true,"schema":{"b": 1.0}})") << int(Kind::JsonSchema)
                            << QByteArray(R"({"b": 1.0})");
}

void ResponsesRequestFieldsTest::formsAreRead()
{
    QFETCH(QByteArray, format);
    const auto conversation = withMembers(R"(,"text":{"format":)" + format.toStdString() + "}");
    QVERIFY(bool(conversation));
    QTEST(int(conversation->format.kind), "kind");
    QTEST(QByteArray::fromStdString(std::string(conversation->format.schema)), "schema");
    QCOMPARE(conversation->format.strict, !conversation->format.schema.empty());
    QCOMPARE(conversation->format.name.says("n"), !conversation->format.schema.empty());
}

void ResponsesRequestFieldsTest::wrongMembersAreNamed_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("begin");
    const auto row = [](const char *members, const char *begin) { QTest::newRow(members) << QByteArray(members) << QByteArray(begin); };
    row(R"("instructions":5)", "instructions invalid_type: ");
    row(R"("max_output_tokens":0)", "max_output_tokens invalid_type: ");
    row(R"("temperature":"hot")", "temperature invalid_type: ");
    row(R"("top_p":[])", "top_p invalid_type: ");
    row(R"("parallel_tool_calls":"no")", "parallel_tool_calls invalid_type: ");
    row(R"("background":"no")", "background invalid_type: ");
    row(R"("background":true)", "background unsupported_value: 'background' is not supported: ");
    row(R"("prompt":{"id":"p"})", "prompt unsupported_parameter: ");
    row(R"("conversation":"conv_1")", "conversation unsupported_parameter: ");
    row(R"("user":5)", "user invalid_type: ");
    row(R"("service_tier":{})", "service_tier invalid_type: ");
    row(R"("metadata":[])", "metadata invalid_type: ");
    row(R"("reasoning":"high")", "reasoning invalid_type: ");
    row(R"("reasoning":{"effort":5})", "reasoning.effort invalid_type: ");
    row(R"("text":"x")", "text invalid_type: ");
    row(R"("text":{"verbosity":5})", "text.verbosity invalid_type: ");
    row(R"("text":{"format":"json"})", "text.format invalid_type: ");
    row(R"("text":{"format":{"type":"xml"}})", "text.format.type invalid_value: ");
    row(R"("text":{"format":{"type":"json_schema"}})", "text.format.schema missing_required_parameter: ");
    row(R"("text":{"format":{"type":"json_schema","schema":[]}})", "text.format.schema invalid_type: ");
}

void ResponsesRequestFieldsTest::wrongMembersAreNamed()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, begin);
    auto conversation = withMembers("," + members.toStdString());
    QVERIFY2(told(conversation).startsWith(begin), told(conversation).constData());
    QCOMPARE(conversation.error().status, 400);
}

void ResponsesRequestFieldsTest::anEchoHasTheDefaults()
{
    const auto expected = nlohmann::json::parse(
        R"({"background":false,"instructions":null,"max_output_tokens":null,"max_tool_calls":null,"metadata":{},"parallel_tool_calls":true,)"
        R"("previous_response_id":null,"prompt_cache_key":null,"safety_identifier":null,"service_tier":"default","store":true,"temperature":1.0,)"
        R"("tool_choice":"auto","tools":[],"top_logprobs":0,"top_p":1.0,"truncation":"disabled","user":null,)"
        R"("reasoning":{"effort":null,"summary":null},"text":{"format":{"type":"text"},"verbosity":"medium"},"end":true})");
    QCOMPARE(echo(R"({"model":"m","input":"x"})").dump(), expected.dump());
    // What was said to be null, and a tier that is left to the provider, are the same.
    QCOMPARE(
        echo(
            R"({"model":"m","input":"x","metadata":null,"tools":null,"temperature":null,"service_tier":"auto","reasoning":null,"text":{"format":null}})")
            .dump(),
        expected.dump());
}

void ResponsesRequestFieldsTest::anEchoRepeatsWhatWasSaid()
{
    const auto said = echo(
        R"({"model":"m","input":[{"tools":[1]}],"instructions":"be \"kind\"","tools":[{"type":"custom","name":"p"}],"tool_choice":{"type":"custom","name":"p"},"store":false,)"
        R"("temperature":0.2,"metadata":{"a":"b"},"reasoning":{"effort":"high"},"text":{"verbosity":"low"},"previous_response_id":"resp_1","service_tier":"flex"})");
    QCOMPARE(said.at("instructions"), nlohmann::json("be \"kind\""));
    QCOMPARE(said.at("tools").dump(), std::string(R"([{"name":"p","type":"custom"}])"));
    QCOMPARE(said.at("tool_choice").at("name"), nlohmann::json("p"));
    QCOMPARE(said.at("store"), nlohmann::json(false));
    QCOMPARE(said.at("temperature"), nlohmann::json(0.2));
    QCOMPARE(said.at("metadata").dump(), std::string(R"({"a":"b"})"));
    QCOMPARE(said.at("reasoning").dump(), std::string(R"({"effort":"high","summary":null})"));
    QCOMPARE(said.at("text").dump(), std::string(R"({"format":{"type":"text"},"verbosity":"low"})"));
    QCOMPARE(said.at("previous_response_id"), nlohmann::json("resp_1"));
    QCOMPARE(said.at("service_tier"), nlohmann::json("flex"));
    QVERIFY(!said.contains("input") && !said.contains("model"));
}

void ResponsesRequestFieldsTest::anEchoStaysInOneLine()
{
    const std::string text = responseEcho(*RequestBody::copyOf(
        "{\"tools\":[\r\n {\"name\":\"a\\nb\"}\n],\n\"reasoning\":{\"effort\":\n\"low\"},\"text\":{\"format\":{\n\"type\":\"text\"}}}"));
    QVERIFY(text.find('\n') == std::string::npos && text.find('\r') == std::string::npos);
    QVERIFY(text.find(R"([   {"name":"a\nb"} ])") != std::string::npos);
}

QTEST_APPLESS_MAIN(ResponsesRequestFieldsTest)
#include "ResponsesRequestFieldsTest.moc"
