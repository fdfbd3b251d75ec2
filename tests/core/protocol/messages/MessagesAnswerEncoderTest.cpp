// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesAnswerEncoder.h"

#include "core/protocol/messages/client/MessagesWebSearch.h"
#include "tests/core/protocol/messages/MessagesTranscript.h"

#include <QtTest/QtTest>

#include <functional>

using namespace gatehouse;
using namespace gatehouse::test;
using Tell = std::function<void(MessagesAnswerEncoder &)>;

Q_DECLARE_METATYPE(Tell)

class MessagesAnswerEncoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsToldBecomesBlocks_data();
    void whatIsToldBecomesBlocks();
    void aSearchThatIsMissingComesFirst();
    void nothingIsWrittenForAMissingSearchBeforeAnAnswerBegins();
};

namespace {

std::string written(const Tell &tell, bool stream)
{
    const auto ids = [count = std::make_shared<int>(0)](std::string_view prefix) {
        return std::string(prefix) + "new" + std::to_string(++*count);
    };
    MessagesAnswerEncoder encoder({.stream = stream, .model = "claude-x", .provider = "p"}, {}, ids);
    std::string out;
    encoder.writeTo(out);
    tell(encoder);
    return out;
}

/// The blocks of a whole answer, seals opened.
QString wholeBlocks(const std::string &body)
{
    nlohmann::json content = nlohmann::json::parse(body).at("content");
    for (nlohmann::json &block : content)
        for (const char *key : {"signature", "data"})
            if (block.contains(key)) {
                const auto reasoning = unsealReasoning(block[key].get<std::string>());
                block[key] = reasoning
                                 ? reasoning->signature + reasoning->redactedData + reasoning->encryptedContent + "@" + reasoning->origin
                                 : "FOREIGN";
            }
    return QString::fromStdString(content.dump());
}

} // namespace

/// Each row is told twice: streamed, where `lines` are the transcript without its frame, and whole.
void MessagesAnswerEncoderTest::whatIsToldBecomesBlocks_data()
{
    QTest::addColumn<Tell>("tell");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("stop");
    const auto row = [](const char *name, Tell tell, std::initializer_list<const char *> lines, const char *whole,
                        const char *stop = "end_turn") {
        QStringList list;
        for (const char *line : lines)
            list << QString::fromUtf8(line);
        QTest::newRow(name) << tell << list << QString::fromUtf8(whole) << QString::fromLatin1(stop);
    };
    using E = MessagesAnswerEncoder;
    row(
        "thinking with a signature",
        [](E &e) {
            e.reasoning("hm");
            e.reasoningMark(ReasoningMark::Signature, "S");
            e.reasoningEnd();
            e.text("Yes");
        },
        {"open 0 thinking", "think 0: hm", "sign 0: <><> S of p", "close 0", "open 1 text", "text 1: Yes", "close 1"},
        R"([{"signature":"S@p","thinking":"hm","type":"thinking"},{"text":"Yes","type":"text"}])");
    row(
        "two blocks of thinking stay two",
        [](E &e) {
            e.reasoning("a");
            e.reasoningMark(ReasoningMark::Signature, "A");
            e.reasoningEnd();
            e.reasoning("b");
            e.reasoningMark(ReasoningMark::Signature, "B");
            e.reasoningEnd();
        },
        {"open 0 thinking", "think 0: a", "sign 0: <><> A of p", "close 0", "open 1 thinking", "think 1: b", "sign 1: <><> B of p",
         "close 1"},
        R"([{"signature":"A@p","thinking":"a","type":"thinking"},{"signature":"B@p","thinking":"b","type":"thinking"}])");
    row(
        "redacted thinking",
        [](E &e) {
            e.reasoning("a");
            e.reasoningEnd();
            e.reasoningMark(ReasoningMark::RedactedData, "blob");
            e.reasoningEnd();
            e.text("Yes");
        },
        {"open 0 thinking", "think 0: a", "sign 0: <><>", "close 0", "open 1 redacted_thinking <><> blob of p", "close 1", "open 2 text",
         "text 2: Yes", "close 2"},
        R"([{"signature":"@","thinking":"a","type":"thinking"},{"data":"blob@p","type":"redacted_thinking"},{"text":"Yes","type":"text"}])");
    row(
        "an encrypted item without words, before a call",
        [](E &e) {
            e.reasoningMark(ReasoningMark::ItemId, "rs_1");
            e.reasoningMark(ReasoningMark::EncryptedContent, "E");
            e.reasoningEnd();
            e.toolCallStart(0, "toolu_1", "Read");
            e.toolCallArguments(0, "{}");
            e.toolCallEnd(0);
        },
        {"open 0 redacted_thinking <><> rs_1 E of p", "close 0", "open 1 tool_use toolu_1 Read", "args 1: {}", "close 1"},
        R"([{"data":"E@p","type":"redacted_thinking"},{"id":"toolu_1","input":{},"name":"Read","type":"tool_use"}])", "tool_use");
    row(
        "thinking between calls keeps its signature",
        [](E &e) {
            e.toolCallStart(0, "toolu_1", "Read");
            e.toolCallEnd(0);
            e.reasoning("hm");
            e.reasoningMark(ReasoningMark::Signature, "S");
            e.reasoningEnd();
            e.toolCallStart(1, "toolu_2", "Read");
            e.toolCallEnd(1);
        },
        {"open 0 tool_use toolu_1 Read", "close 0", "open 1 thinking", "think 1: hm", "sign 1: <><> S of p", "close 1",
         "open 2 tool_use toolu_2 Read", "close 2"},
        R"([{"id":"toolu_1","input":{},"name":"Read","type":"tool_use"},{"signature":"S@p","thinking":"hm","type":"thinking"},{"id":"toolu_2","input":{},"name":"Read","type":"tool_use"}])",
        "tool_use");
    row(
        "a mark behind the last call makes no block",
        [](E &e) {
            e.toolCallStart(0, "toolu_1", "Read");
            e.toolCallEnd(0);
            e.reasoningMark(ReasoningMark::ThoughtSignature, "S");
            e.reasoningEnd();
        },
        {"open 0 tool_use toolu_1 Read", "close 0"}, R"([{"id":"toolu_1","input":{},"name":"Read","type":"tool_use"}])", "tool_use");
    row(
        "a refusal", [](E &e) { e.refusal("No."); }, {"open 0 text", "text 0: No.", "close 0"}, R"([{"text":"No.","type":"text"}])",
        "refusal");
    row(
        "citations",
        [](E &e) {
            e.text("Found");
            e.citation({.url = "https://a", .title = "A", .cited = "c"});
            e.text(" it");
            e.citation({.url = "https://b", .title = "B", .cited = ""});
            e.toolCallStart(0, "toolu_1", "Read");
            e.toolCallEnd(0);
            e.citation({.url = "https://late", .title = "", .cited = ""});
        },
        {"open 0 text", "text 0: Found", "cite 0: https://a", "text 0:  it", "cite 0: https://b", "close 0", "open 1 tool_use toolu_1 Read",
         "close 1"},
        R"([{"citations":[{"cited_text":"c","encrypted_index":"","title":"A","type":"web_search_result_location","url":"https://a"},)"
        R"({"cited_text":"","encrypted_index":"","title":"B","type":"web_search_result_location","url":"https://b"}],"text":"Found it","type":"text"},)"
        R"({"id":"toolu_1","input":{},"name":"Read","type":"tool_use"}])",
        "tool_use");
    row(
        "a search between texts",
        [](E &e) {
            e.text("Wait.");
            e.serverTool({.id = "ws_1",
                          .name = "web_search",
                          .inputJson = R"({"query":"x"})",
                          .results = R"([{"url":"https://a","title":"A"}])",
                          .errorCode = {}});
            e.text("Found");
        },
        {"open 0 text", "text 0: Wait.", "close 0", "open 1 server_tool_use srvtoolu_new2 web_search", "args 1: {\"query\":\"x\"}",
         "close 1",
         R"(open 2 web_search_tool_result srvtoolu_new2 [{"encrypted_content":"","page_age":null,"title":"A","type":"web_search_result","url":"https://a"}])",
         "close 2", "open 3 text", "text 3: Found", "close 3"},
        R"([{"text":"Wait.","type":"text"},{"id":"srvtoolu_new2","input":{"query":"x"},"name":"web_search","type":"server_tool_use"},)"
        R"({"content":[{"encrypted_content":"","page_age":null,"title":"A","type":"web_search_result","url":"https://a"}],"tool_use_id":"srvtoolu_new2","type":"web_search_tool_result"},)"
        R"({"text":"Found","type":"text"}])");
    row(
        "a search while a call is open waits",
        [](E &e) {
            e.toolCallStart(0, "toolu_1", "Read");
            e.toolCallArguments(0, "{\"a\":");
            e.serverTool({.id = "srvtoolu_9", .name = "web_search", .inputJson = "{}", .results = {}, .errorCode = "unavailable"});
            e.toolCallArguments(0, "1}");
            e.toolCallEnd(0);
        },
        {"open 0 tool_use toolu_1 Read", "args 0: {\"a\":|1}", "close 0", "open 1 server_tool_use srvtoolu_9 web_search", "args 1: {}",
         "close 1", R"(open 2 web_search_tool_result srvtoolu_9 {"error_code":"unavailable","type":"web_search_tool_result_error"})",
         "close 2"},
        R"([{"id":"toolu_1","input":{"a":1},"name":"Read","type":"tool_use"},{"id":"srvtoolu_9","input":{},"name":"web_search","type":"server_tool_use"},)"
        R"({"content":{"error_code":"unavailable","type":"web_search_tool_result_error"},"tool_use_id":"srvtoolu_9","type":"web_search_tool_result"}])",
        "tool_use");
}

void MessagesAnswerEncoderTest::whatIsToldBecomesBlocks()
{
    QFETCH(Tell, tell);
    QFETCH(QStringList, lines);
    QFETCH(QString, whole);
    QFETCH(QString, stop);
    const Tell all = [&tell](MessagesAnswerEncoder &encoder) {
        encoder.start("m");
        tell(encoder);
        encoder.finish(StopReason::EndTurn, {});
    };
    QStringList told = MessagesTranscript(written(all, true)).lines();
    QVERIFY(told.size() > 4);
    QVERIFY2(told[told.size() - 2].startsWith(QStringLiteral("end ") + stop + QLatin1Char(' ')), qPrintable(told[told.size() - 2]));
    told = told.mid(2, told.size() - 4);
    QCOMPARE(told, lines);
    const std::string body = written(all, false);
    QCOMPARE(wholeBlocks(body), whole);
    QCOMPARE(QString::fromStdString(nlohmann::json::parse(body).at("stop_reason").get<std::string>()), stop);
}

void MessagesAnswerEncoderTest::aSearchThatIsMissingComesFirst()
{
    const auto answer = [](MessagesAnswerEncoder &encoder) {
        encoder.beginWith(MissingWebSearch("x").tool());
        encoder.start("m");
        encoder.reasoning("hm");
        encoder.text("I could not search.");
        encoder.finish(StopReason::EndTurn, {});
    };
    const QStringList lines = MessagesTranscript(written(answer, true)).lines();
    QCOMPARE(lines.mid(2, 6),
             (QStringList{
                 QStringLiteral("open 0 server_tool_use srvtoolu_new2 web_search"), QStringLiteral("args 0: {\"query\":\"x\"}"),
                 QStringLiteral("close 0"),
                 QStringLiteral(
                     R"(open 1 web_search_tool_result srvtoolu_new2 {"error_code":"unavailable","type":"web_search_tool_result_error"})"),
                 QStringLiteral("close 1"), QStringLiteral("open 2 thinking")}));
    QCOMPARE(lines.filter(QStringLiteral("WRONG")), QStringList());
    const auto content = nlohmann::json::parse(written(answer, false)).at("content");
    QCOMPARE(content.size(), std::size_t(4));
    QCOMPARE(content[0].at("type").get<std::string>(), std::string("server_tool_use"));
    QCOMPARE(content[0].at("input").dump(), std::string(R"({"query":"x"})"));
    QCOMPARE(content[3].at("text").get<std::string>(), std::string("I could not search."));
}

void MessagesAnswerEncoderTest::nothingIsWrittenForAMissingSearchBeforeAnAnswerBegins()
{
    const auto fails = [](MessagesAnswerEncoder &encoder) {
        encoder.beginWith(MissingWebSearch("x").tool());
        encoder.start("m");
        encoder.error(makeError(ErrorKind::Overloaded, "busy"));
    };
    QCOMPARE(written(fails, true), std::string());
    const auto says = [](MessagesAnswerEncoder &encoder) {
        encoder.beginWith(MissingWebSearch("x").tool());
        encoder.start("m");
        encoder.finish(StopReason::EndTurn, {});
    };
    QCOMPARE(MessagesTranscript(written(says, true)).lines().filter(QStringLiteral("open")).size(), 2);
}

QTEST_APPLESS_MAIN(MessagesAnswerEncoderTest)
#include "MessagesAnswerEncoderTest.moc"
