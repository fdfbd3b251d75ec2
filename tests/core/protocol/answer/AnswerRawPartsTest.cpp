// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/Dialects.h"
#include "core/protocol/json/StrictJson.h"
#include "tests/core/protocol/answer/SinkTranscript.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using namespace gatehouse::test;

/// What a provider's answer holds as raw JSON stands in other JSON later: in the next request, or in the client's answer.
class AnswerRawPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsStrictStaysAndTheRestIsRepairedOrDropped_data();
    void whatIsStrictStaysAndTheRestIsRepairedOrDropped();
    void brokenElementsOfAnArrayAreDropped();
    void brokenDetailsOfReasoningAreDropped();
    void aSearchIsToldInStrictJson_data();
    void aSearchIsToldInStrictJson();
    void anAnswerOfCallsWithoutEndIsStopped_data();
    void anAnswerOfCallsWithoutEndIsStopped();
};

namespace {

QStringList told(Dialect dialect, const std::string &body)
{
    QStringList lines;
    const auto pipe = transcribed(lines, [dialect](AnswerSink &sink) { return makeDecoder(dialect, sink, {}); });
    std::string out;
    std::string padded = body;
    padded.append(64, ' ');
    pipe->feed(std::string_view(padded).substr(0, body.size()), out);
    pipe->end(out);
    return lines;
}

} // namespace

void AnswerRawPartsTest::whatIsStrictStaysAndTheRestIsRepairedOrDropped_data()
{
    QTest::addColumn<std::string>("value");
    QTest::addColumn<std::string>("strict");
    const auto row = [](const char *name, std::string value, std::string strict) { QTest::newRow(name) << value << strict; };
    row("an object", R"({"a":[1,-2.5e3,true,null,"\u00e4\n"]})", R"({"a":[1,-2.5e3,true,null,"\u00e4\n"]})");
    row("a string", R"("x")", R"("x")");
    row("over lines", "{\"a\":\n1}", R"({"a": 1})");
    row("a control character in a string", "{\"a\":\"x\ty\"}", R"({"a":"x\ty"})");
    row("not UTF-8", "{\"a\":\"\xff\"}", "{\"a\":\"\xef\xbf\xbd\"}");
    for (const char *broken : {"", R"({"a":"\q"})", R"({"a":"\u12"})", R"({"a":01})", R"({"a":tru})", R"({"a":1,})", R"({"a":1)",
                               R"(1},{"b":2)", R"(1,"x":2)", "{]"})
        row(broken, broken, {});
}

void AnswerRawPartsTest::whatIsStrictStaysAndTheRestIsRepairedOrDropped()
{
    QFETCH(std::string, value);
    QFETCH(std::string, strict);
    QCOMPARE(json::strict(value), strict);
}

void AnswerRawPartsTest::brokenElementsOfAnArrayAreDropped()
{
    QCOMPARE(json::strictElements(R"([1, {"a":"\q"}, {"a":2}])"), std::string(R"([1,{"a":2}])"));
    QCOMPARE(json::strictElements(R"(["\q"])"), std::string("[]"));
    QCOMPARE(json::strictElements(R"({"a":1})"), std::string());
    QCOMPARE(json::strictElements({}), std::string());
}

void AnswerRawPartsTest::brokenDetailsOfReasoningAreDropped()
{
    const QStringList lines =
        told(Dialect::Chat,
             "data: {\"choices\":[{\"delta\":{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"a\",\"index\":0},"
             "{\"type\":\"reasoning.text\",\"text\":\"b\",\"x\":\"\\q\"},{\"type\":\"reasoning.text\",\"text\":\"c\",\"x\":01}]}}]}\n\n"
             "data: {\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}\n\n");
    QCOMPARE(lines.filter(QStringLiteral("details")),
             QStringList(QStringLiteral(R"(details {"type":"reasoning.text","text":"a","index":0})")));
    QVERIFY2(lines.contains(QStringLiteral("text: Hi")), qPrintable(lines.join(QLatin1Char('\n'))));
}

void AnswerRawPartsTest::aSearchIsToldInStrictJson_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<std::string>("body");
    QTest::newRow("messages")
        << int(Dialect::Messages)
        << std::string(
               R"({"type":"message","model":"m","content":[{"type":"server_tool_use","id":"s","name":"web_search","input":{"query":"a\qb"}},{"type":"web_search_tool_result","tool_use_id":"s","content":[{"url":"https://a.example","title":"A","page_age":"\q"},{"url":"https://b.example","title":"B"}]}],"stop_reason":"end_turn"})");
    QTest::newRow("responses")
        << int(Dialect::Responses)
        << std::string(
               R"({"object":"response","status":"completed","model":"m","output":[{"type":"web_search_call","id":"s","status":"completed","action":{"type":"search","query":"a\qb","sources":[{"url":"https://a.example","x":01},{"url":"https://b.example"}]}}]})");
}

void AnswerRawPartsTest::aSearchIsToldInStrictJson()
{
    QFETCH(int, dialect);
    QFETCH(std::string, body);
    const QStringList searches = told(Dialect(dialect), body).filter(QStringLiteral("server s web_search"));
    QCOMPARE(searches.size(), qsizetype(1));
    const std::string line = searches.first().toStdString();
    const std::size_t results = line.find(" [");
    QVERIFY2(results != std::string::npos, line.c_str());
    QVERIFY2(nlohmann::json::accept(line.substr(20, results - 20)), line.c_str());
    const auto list = nlohmann::json::parse(line.substr(results), nullptr, false);
    QVERIFY2(list.is_array() && list.size() == 1 && list.at(0).at("url") == "https://b.example", line.c_str());
}

void AnswerRawPartsTest::anAnswerOfCallsWithoutEndIsStopped_data()
{
    QTest::addColumn<int>("dialect");
    QTest::addColumn<std::string>("body");
    std::string chat;
    std::string responses;
    std::string messages;
    std::string wholeMessage = R"({"type":"message","model":"m","stop_reason":"tool_use","content":[)";
    std::string whole = R"({"object":"response","status":"completed","output":[)";
    for (int i = 0; i < 5000; ++i) {
        const std::string n = std::to_string(i);
        chat += "data: {\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":" + n + ",\"id\":\"call_" + n +
                "\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}}]}\n\n";
        responses +=
            "data: {\"type\":\"response.output_text.delta\",\"output_index\":" + n + ",\"item_id\":\"m" + n + "\",\"delta\":\"x\"}\n\n";
        messages += "data: {\"type\":\"content_block_start\",\"index\":" + n + ",\"content_block\":{\"type\":\"text\",\"text\":\"x\"}}\n\n";
        wholeMessage += (i ? "," : "") + std::string(R"({"type":"tool_use","id":"t","name":"f","input":{}})");
        whole += (i ? "," : "") + std::string(R"({"type":"message","id":"m)") + n + R"(","content":[]})";
    }
    QTest::newRow("messages") << int(Dialect::Messages) << messages;
    QTest::newRow("a whole message") << int(Dialect::Messages) << wholeMessage + "]}";
    QTest::newRow("chat") << int(Dialect::Chat) << chat;
    QTest::newRow("responses") << int(Dialect::Responses) << responses;
    QTest::newRow("a whole response") << int(Dialect::Responses) << whole + "]}";
}

void AnswerRawPartsTest::anAnswerOfCallsWithoutEndIsStopped()
{
    QFETCH(int, dialect);
    QFETCH(std::string, body);
    const QStringList lines = told(Dialect(dialect), body);
    QVERIFY2(lines.last().contains(QStringLiteral("went on without end")), qPrintable(lines.last()));
    QVERIFY(lines.size() < 4000);
}

QTEST_GUILESS_MAIN(AnswerRawPartsTest)
#include "AnswerRawPartsTest.moc"
