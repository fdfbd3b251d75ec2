// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesClient.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ResponsesRequestFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAreFoundInOnePass();
    void whatIsNullIsNotGiven();
    void rangesAreExact();
    void inputMayStandElsewhere_data();
    void inputMayStandElsewhere();
    void wrongMembersAreNamed_data();
    void wrongMembersAreNamed();
    void aRequestBecomesItems_data();
    void aRequestBecomesItems();
};

namespace {

Result<RequestFacts, ApiError> facts(const std::string &text)
{
    return inspectResponses(*RequestBody::copyOf(text));
}

} // namespace

void ResponsesRequestFactsTest::factsAreFoundInOnePass()
{
    const auto all = facts(
        R"({"model":"gpt-\u0035","stream":true,"store":false,"previous_response_id":"resp_\u0031","max_output_tokens":5,"tools":[{}],"input":"x"})");
    QVERIFY(bool(all));
    QCOMPARE(all->model, std::string("gpt-5"));
    QVERIFY(all->stream && !all->store && all->hasTools);
    QCOMPARE(all->previousResponse, std::string("resp_1"));
    QCOMPARE(all->maxTokens.value_or(0), 5);

    const auto least = facts(R"({"model":"m","input":[{}]})");
    QVERIFY(bool(least));
    QVERIFY(!least->stream && least->store && !least->hasTools && !least->maxTokens && least->previousResponse.empty());
    QVERIFY(least->previousResponseValue.empty());
}

void ResponsesRequestFactsTest::whatIsNullIsNotGiven()
{
    const auto none = facts(
        R"({"model":"m","input":"x","stream":null,"store":null,"previous_response_id":null,"max_output_tokens":null,"tools":null,"prompt":null})");
    QVERIFY(bool(none));
    QVERIFY(!none->stream && none->store && !none->hasTools && !none->maxTokens && none->previousResponse.empty());
    QVERIFY(none->previousResponseValue.empty());
}

void ResponsesRequestFactsTest::rangesAreExact()
{
    const std::string text = R"({ "input" : [ {"input":1} ] , "previous_response_id": "r\"1" ,"model":"a b" })";
    const auto found = facts(text);
    QVERIFY(bool(found));
    const auto at = [&text](std::size_t begin, std::size_t end) { return text.substr(begin, end - begin); };
    QCOMPARE(at(found->input.begin, found->input.end), std::string(R"([ {"input":1} ])"));
    QCOMPARE(at(found->previousResponseValue.begin, found->previousResponseValue.end), std::string(R"("r\"1")"));
    QCOMPARE(at(found->modelBegin, found->modelEnd), std::string(R"("a b")"));
}

void ResponsesRequestFactsTest::inputMayStandElsewhere_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("an earlier response") << QByteArray(R"("previous_response_id":"resp_1")");
    QTest::newRow("an earlier response and nothing new") << QByteArray(R"("previous_response_id":"resp_1","input":[])");
    QTest::newRow("an earlier response and null") << QByteArray(R"("previous_response_id":"resp_1","input":null)");
    QTest::newRow("a stored prompt") << QByteArray(R"("prompt":{"id":"pmpt_1"})");
    QTest::newRow("a conversation") << QByteArray(R"("conversation":"conv_1")");
}

void ResponsesRequestFactsTest::inputMayStandElsewhere()
{
    QFETCH(QByteArray, members);
    QVERIFY(bool(facts(R"({"model":"m",)" + members.toStdString() + "}")));
}

void ResponsesRequestFactsTest::wrongMembersAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("param");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *text, const char *param, const char *code) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(param) << QByteArray(code);
    };
    row("not JSON", "{", "", "");
    row("input twice", R"({"model":"m","input":"a","input":"b"})", "", "");
    row("no model", R"({"input":"x"})", "model", "");
    row("model a number", R"({"model":1,"input":"x"})", "model", "");
    row("stream a word", R"({"model":"m","input":"x","stream":"yes"})", "stream", "");
    row("no input", R"({"model":"m"})", "input", "missing_required_parameter");
    row("input null", R"({"model":"m","input":null})", "input", "missing_required_parameter");
    row("input a number", R"({"model":"m","input":5})", "input", "invalid_type");
    row("input an object", R"({"model":"m","input":{}})", "input", "invalid_type");
    row("input empty", R"({"model":"m","input":[ ]})", "input", "empty_array");
    row("previous response a number", R"({"model":"m","input":"x","previous_response_id":5})", "previous_response_id", "invalid_type");
    row("previous response empty", R"({"model":"m","input":"x","previous_response_id":""})", "previous_response_id", "invalid_value");
    row("store a word", R"({"model":"m","input":"x","store":"no"})", "store", "invalid_type");
    for (const char *value : {"0", "-1", "1.5", "1e3", R"("5")", "[]", "99999999999999999999"})
        QTest::addRow("max_output_tokens %s", value) << QByteArray(R"({"model":"m","input":"x","max_output_tokens":)") + value + "}"
                                                     << QByteArray("max_output_tokens") << QByteArray("invalid_type");
}

void ResponsesRequestFactsTest::wrongMembersAreNamed()
{
    QFETCH(QByteArray, text);
    auto found = facts(text.toStdString());
    QVERIFY(!found);
    QCOMPARE(found.error().status, 400);
    QTEST(QByteArray::fromStdString(found.error().param), "param");
    QTEST(QByteArray::fromStdString(found.error().code), "code");
}

void ResponsesRequestFactsTest::aRequestBecomesItems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("earlier");
    QTest::addColumn<QByteArray>("items");
    const auto row = [](const char *name, const char *text, const char *earlier, const char *items) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(earlier) << QByteArray(items);
    };
    constexpr const char *message = R"({"type":"message","role":"user","content":[{"type":"input_text","text":"a\"b"}]})";
    row("a text", R"({"input":"a\"b"})", "", message);
    row("a text behind more", R"({"input":"a\"b"})", R"({"role":"user"})", (QByteArray(R"({"role":"user"},)") + message).constData());
    row("items", R"({"x":{"input":"no"}, "input" : [ {"a":[1]} , {"b":2} ] })", "", R"({"a":[1]} , {"b":2})");
    row("items behind more", R"({"input":[{"a":1}]})", "{}", R"({},{"a":1})");
    row("nothing new", R"({"input":[ ]})", "{}", "{}");
    row("nothing at all", R"({"model":"m"})", "", "");
    row("an empty text", R"({"input":""})", "{}", "{}");
}

void ResponsesRequestFactsTest::aRequestBecomesItems()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, earlier);
    QFETCH(QByteArray, items);
    QCOMPARE(QByteArray::fromStdString(inputItems(*RequestBody::copyOf(text.toStdString()), earlier.toStdString())), items);
}

QTEST_APPLESS_MAIN(ResponsesRequestFactsTest)
#include "ResponsesRequestFactsTest.moc"
