// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/TranslationPipe.h"
#include "core/protocol/messages/client/MessagesAnswerEncoder.h"
#include "core/protocol/messages/provider/MessagesProvider.h"
#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/answer/AnswerRecorder.h"
#include "tests/core/protocol/messages/MessagesTranscript.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;

class MessagesAnswerDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsAreToldHoweverTheyAreCut_data();
    void streamsAreToldHoweverTheyAreCut();
    void wholeAnswersAreTold_data();
    void wholeAnswersAreTold();
    void everyStopReasonIsKnown_data();
    void everyStopReasonIsKnown();
    void whatIsNoAnswerIsAnError_data();
    void whatIsNoAnswerIsAnError();
    void aStreamCutAnywhereIsASuccessOnlyAfterItsStopReason();
    void reasoningBeforeACallIsRemembered();
    void aMessagesClientGetsTheSameBack();
    void aHundredThousandDeltasAreCheap();
};

namespace {

IdSource counter()
{
    return [count = std::make_shared<int>(0)](std::string_view prefix) { return std::string(prefix) + "new" + std::to_string(++*count); };
}

std::unique_ptr<AnswerPipe> recording(AnswerMemory memory = {})
{
    auto recorder = std::make_unique<AnswerRecorder>();
    auto decoder = makeMessagesDecoder(*recorder, counter(), std::move(memory));
    return std::make_unique<TranslationPipe>(std::move(recorder), std::move(decoder));
}

std::string sse(const std::string &type, const std::string &members)
{
    return "event: " + type + "\ndata: {\"type\":\"" + type + "\"" + (members.empty() ? "" : ",") + members + "}\n\n";
}
std::string begins(int index, const std::string &block)
{
    return sse("content_block_start", "\"index\":" + std::to_string(index) + ",\"content_block\":" + block);
}
std::string delta(int index, const std::string &inner)
{
    return sse("content_block_delta", "\"index\":" + std::to_string(index) + ",\"delta\":" + inner);
}
std::string ends(int index)
{
    return sse("content_block_stop", "\"index\":" + std::to_string(index));
}
std::string text(int index, const std::string &inside)
{
    return delta(index, R"({"type":"text_delta","text":")" + inside + "\"}");
}
std::string json(int index, const std::string &inside)
{
    return delta(index, R"({"type":"input_json_delta","partial_json":")" + inside + "\"}");
}
std::string stop(const std::string &reason)
{
    return sse("message_delta", R"("delta":{"stop_reason":")" + reason + R"(","stop_sequence":null},"usage":{"output_tokens":7})");
}

const std::string start = sse(
    "message_start",
    R"("message":{"id":"msg_1","type":"message","role":"assistant","model":"m-1","content":[],"stop_reason":null,"usage":{"input_tokens":20,"cache_read_input_tokens":5,"output_tokens":1}})");
const std::string over = sse("message_stop", "");
const std::string textBegins = R"({"type":"text","text":""})";
const std::string begun = "usage 20+5+0>1\nstart m-1\n";
const std::string ended = "usage 20+5+0>7\nfinish end_turn\n";
const std::string called = "usage 20+5+0>7\nfinish tool_use\n";
const std::string readTool = R"({"type":"tool_use","id":"toolu_0001","name":"Read","input":{}})";

std::string withoutEventLines(std::string stream)
{
    for (std::size_t at = 0; (at = stream.find("event: ", at)) != std::string::npos;)
        stream.erase(at, stream.find('\n', at) + 1 - at);
    return stream;
}

} // namespace

void MessagesAnswerDecoderTest::streamsAreToldHoweverTheyAreCut_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, const std::string &stream, const std::string &expected) {
        QTest::newRow(name) << stream << expected;
    };
    const std::string hello = start + begins(0, textBegins) + text(0, "Hel") + text(0, "lo") + ends(0) + stop("end_turn") + over;
    const std::string helloTold = begun + "text Hel|lo\n" + ended;
    row("text", hello, helloTold);
    row("no event lines", withoutEventLines(hello), helloTold);
    std::string tight = withoutEventLines(hello);
    for (std::size_t at = 0; (at = tight.find("data: ", at)) != std::string::npos; at += 5)
        tight.erase(at + 5, 1);
    row("no space behind data:", tight, helloTold);
    std::string crlf = hello;
    for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2)
        crlf.insert(at, "\r");
    row("CR LF", "\xef\xbb\xbf" + crlf, helloTold);
    row("pings, comments, unknown events",
        start + sse("ping", "") + ": keep-alive\n\n" + begins(0, textBegins) + text(0, "Hel") + sse("ping", "") +
            sse("weather", R"("sun":true)") + text(0, "lo") + ends(0) + stop("end_turn") + over,
        helloTold);
    row("[DONE] in place of message_stop",
        start + begins(0, textBegins) + text(0, "Hel") + text(0, "lo") + ends(0) + stop("end_turn") + "data: [DONE]\n\n", helloTold);
    row("[DONE] behind message_stop", hello + "data: [DONE]\n\n", helloTold);
    row("no message_stop", start + begins(0, textBegins) + text(0, "Hel") + text(0, "lo") + ends(0) + stop("end_turn"), helloTold);
    row("no content_block_stop", start + begins(0, textBegins) + text(0, "Hel") + text(0, "lo") + stop("end_turn") + over, helloTold);
    row("no content_block_start", start + text(0, "Hel") + text(0, "lo") + ends(0) + stop("end_turn") + over, helloTold);
    row("no message_start", begins(0, textBegins) + text(0, "Hel") + text(0, "lo") + ends(0) + stop("end_turn") + over,
        "start\ntext Hel|lo\nusage 0+0+0>7\nfinish end_turn\n");
    row("no message_delta: message_stop is enough", start + begins(0, textBegins) + text(0, "Hel") + text(0, "lo") + ends(0) + over,
        begun + "text Hel|lo\nusage 20+5+0>1\nfinish end_turn\n");
    row("no indexes",
        start + sse("content_block_start", R"("content_block":{"type":"thinking","thinking":""})") +
            sse("content_block_delta", R"("delta":{"type":"thinking_delta","thinking":"hm"})") + sse("content_block_stop", "") +
            sse("content_block_start", R"("content_block":{"type":"text","text":""})") +
            sse("content_block_delta", R"("delta":{"type":"text_delta","text":"Hello"})") + sse("content_block_stop", "") +
            stop("end_turn") + over,
        begun + "think hm\nthought\ntext Hello\n" + ended);
    row("one index for all",
        start + begins(0, R"({"type":"thinking","thinking":""})") + delta(0, R"({"type":"thinking_delta","thinking":"hm"})") +
            begins(0, textBegins) + text(0, "Hello") + ends(0) + stop("end_turn") + over,
        begun + "think hm\nthought\ntext Hello\n" + ended);
    row("text in the block's frame",
        start + begins(0, R"({"type":"text","text":"Hel"})") + text(0, "lo") + ends(0) + stop("end_turn") + over, helloTold);
    row("deltas without a type",
        start + begins(0, textBegins) + delta(0, R"({"text":"Hel"})") + delta(0, R"({"text":"lo"})") + ends(0) + stop("end_turn") + over,
        helloTold);
    row("escapes and UTF-8",
        start + begins(0, textBegins) + text(0, "\\\"\\n\\u00fc\\ud83d\\ude00\xe6\x97\xa5") + ends(0) + stop("end_turn") + over,
        begun + "text \"\n\xc3\xbc\xf0\x9f\x98\x80\xe6\x97\xa5\n" + ended);
    row("broken UTF-8", start + begins(0, textBegins) + text(0, "a\xff") + ends(0) + stop("end_turn") + over,
        begun + "text a\xef\xbf\xbd\n" + ended);
    row("a whole message as one event",
        "data: "
        R"({"type":"message","model":"m-1","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","usage":{"input_tokens":20,"cache_read_input_tokens":5,"output_tokens":7}})"
        "\n\n",
        "usage 20+5+0>7\nstart m-1\ntext Hello\n" + ended);
    row("usage late, input too",
        sse("message_start", R"("message":{"model":"m-1","usage":{"input_tokens":0,"output_tokens":0}})") + begins(0, textBegins) +
            text(0, "Hello") + ends(0) +
            sse("message_delta",
                R"("delta":{"stop_reason":"end_turn"},"usage":{"input_tokens":20,"cache_read_input_tokens":5,"output_tokens":7,"output_tokens_details":{"thinking_tokens":3}})") +
            over,
        "start m-1\ntext Hello\nusage 20+5+0>7(3)\nfinish end_turn\n");
    row("events after the end", hello + begins(1, textBegins) + text(1, "more") + over, helloTold);

    row("thinking with a signature",
        start + begins(0, R"({"type":"thinking","thinking":"","signature":""})") +
            delta(0, R"({"type":"thinking_delta","thinking":"I "})") + delta(0, R"({"type":"thinking_delta","thinking":"think"})") +
            delta(0, R"({"type":"signature_delta","signature":"Sig"})") + delta(0, R"({"type":"signature_delta","signature":"ned="})") +
            ends(0) + begins(1, textBegins) + text(1, "Yes") + ends(1) + stop("end_turn") + over,
        begun + "think I |think\nsignature Signed=\nthought\ntext Yes\n" + ended);
    row("thinking that is never closed",
        start + begins(0, R"({"type":"thinking","thinking":""})") + delta(0, R"({"type":"thinking_delta","thinking":"I"})") +
            delta(0, R"({"type":"signature_delta","signature":"S"})") + begins(1, textBegins) + text(1, "Yes") + stop("end_turn") + over,
        begun + "think I\nsignature S\nthought\ntext Yes\n" + ended);
    row("thinking that is not shown",
        start + begins(0, R"({"type":"thinking","thinking":"","signature":"S"})") + ends(0) + begins(1, textBegins) + text(1, "Yes") +
            ends(1) + stop("end_turn") + over,
        begun + "signature S\nthought\ntext Yes\n" + ended);
    row("redacted thinking",
        start + begins(0, R"({"type":"redacted_thinking","data":"blob"})") + ends(0) + begins(1, textBegins) + text(1, "Yes") + ends(1) +
            stop("end_turn") + over,
        begun + "redacted blob\nthought\ntext Yes\n" + ended);

    row("a call", start + begins(0, readTool) + json(0, "") + json(0, "{\\\"a\\\":") + json(0, "1}") + ends(0) + stop("tool_use") + over,
        begun + "call 0 toolu_0001 Read\nargs 0 {\"a\":|1}\ncalled 0\n" + called);
    row("a call without arguments", start + begins(0, readTool) + ends(0) + stop("tool_use") + over,
        begun + "call 0 toolu_0001 Read\nargs 0 {}\ncalled 0\n" + called);
    row("a call whose input stands in its frame",
        start + begins(0, R"({"type":"tool_use","id":"toolu_0001","name":"Read","input":{"a":1}})") + ends(0) + stop("tool_use") + over,
        begun + "call 0 toolu_0001 Read\nargs 0 {\"a\":1}\ncalled 0\n" + called);
    row("a call whose input comes twice",
        start + begins(0, R"({"type":"tool_use","id":"toolu_0001","name":"Read","input":{"a":1}})") + json(0, "{\\\"a\\\":1}") + ends(0) +
            stop("tool_use") + over,
        begun + "call 0 toolu_0001 Read\nargs 0 {\"a\":1}\ncalled 0\n" + called);
    row("a call that ends with end_turn", start + begins(0, readTool) + json(0, "{}") + ends(0) + stop("end_turn") + over,
        begun + "call 0 toolu_0001 Read\nargs 0 {}\ncalled 0\n" + called);
    row("calls in turns, ids short and twice",
        start + begins(0, R"({"type":"tool_use","id":"1","name":"A","input":{}})") + begins(1, readTool) + json(1, "{\\\"b\\\":2}") +
            json(0, "{\\\"a\\\":1}") + ends(0) + ends(1) + begins(2, readTool) + ends(2) + stop("tool_use") + over,
        begun +
            "call 0 1_new1 A\ncall 1 toolu_0001 Read\nargs 1 {\"b\":2}\ncalled 1\nargs 0 {\"a\":1}\ncalled 0\ncall 2 toolu_0001_2 "
            "Read\nargs 2 {}\ncalled 2\n" +
            called);
    row("a call that is cut off", start + begins(0, readTool) + json(0, "{\\\"a\\\":1") + ends(0) + stop("max_tokens") + over,
        begun + "call 0 toolu_0001 Read\nargs 0 {\"a\":1\ncalled 0\nusage 20+5+0>7\nfinish max_tokens\n");
    row("arguments as an object",
        start + begins(0, readTool) + delta(0, R"({"type":"input_json_delta","partial_json":{"a":1}})") + ends(0) + stop("tool_use") + over,
        begun + "call 0 toolu_0001 Read\nargs 0 {\"a\":1}\ncalled 0\n" + called);

    row("a search of the provider",
        start + begins(0, R"({"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}})") + json(0, "{\\\"query\\\":") +
            json(0, "\\\"x\\\"}") + ends(0) +
            begins(
                1,
                R"({"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":"web_search_result","url":"https://a","title":"A"}]})") +
            ends(1) + begins(2, textBegins) + text(2, "Found") +
            delta(
                2,
                R"({"type":"citations_delta","citation":{"type":"web_search_result_location","url":"https://a","title":"A","cited_text":"words"}})") +
            ends(2) + stop("end_turn") + over,
        begun +
            "server srvtoolu_1 web_search {\"query\":\"x\"} [{\"type\":\"web_search_result\",\"url\":\"https://a\",\"title\":\"A\"}]\n"
            "text Found\ncite https://a 'A' 'words'\n" +
            ended);
    row("a search that failed",
        start + begins(0, R"({"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"x"}})") + ends(0) +
            begins(
                1,
                R"({"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":{"type":"web_search_tool_result_error","error_code":"max_uses_exceeded"}})") +
            ends(1) + stop("end_turn") + over,
        begun + "server srvtoolu_1 web_search {\"query\":\"x\"} max_uses_exceeded\n" + ended);
    row("other tools of the provider are passed over",
        start + begins(0, R"({"type":"server_tool_use","id":"srvtoolu_1","name":"bash_code_execution","input":{}})") + ends(0) +
            begins(1, R"({"type":"bash_code_execution_tool_result","tool_use_id":"srvtoolu_1","content":{"stdout":"x"}})") + ends(1) +
            begins(2, textBegins) + text(2, "Hello") + ends(2) + stop("end_turn") + over,
        begun + "text Hello\n" + ended);
    row("a refusal with its reason",
        start +
            sse("message_delta",
                R"("delta":{"stop_reason":"refusal","stop_details":{"type":"refusal","category":"x","explanation":"I may not."}},"usage":{"output_tokens":7})") +
            over,
        begun + "refusal I may not.\nusage 20+5+0>7\nfinish refusal\n");
    row("an error",
        start + begins(0, textBegins) + text(0, "Hel") + sse("error", R"("error":{"type":"overloaded_error","message":"Overloaded"})"),
        begun + "text Hel\nerror 529 Overloaded\n");
    row("an error without its type", start + "data: {\"error\":{\"message\":\"broken\",\"type\":\"api_error\"}}\n\n",
        begun + "error 500 broken\n");
    row("an error as plain words", start + "event: error\ndata: it broke\n\n", begun + "error 500 it broke\n");
    row("a stream that stops", start + begins(0, textBegins) + text(0, "Hel"),
        begun + "text Hel\nerror 502 The provider's answer ended before it was complete (no stop_reason came). Try again.\n");
    row("broken JSON in a delta",
        start + begins(0, textBegins) + "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"text\":\"a\n\n",
        begun + "error 502 The provider sent something in its stream that is not part of an answer: broken JSON\n");
}

void MessagesAnswerDecoderTest::streamsAreToldHoweverTheyAreCut()
{
    QFETCH(std::string, stream);
    QFETCH(std::string, expected);
    const auto compare = [&expected](const std::string &told) { QCOMPARE(QString::fromStdString(told), QString::fromStdString(expected)); };
    compare(answerOf(*recording(), stream));
    compare(answerOfBytes(*recording(), stream));
    for (std::size_t at = 1; at < stream.size(); ++at) {
        const std::string told = answerOfCut(*recording(), stream, at);
        if (told != expected)
            return compare(told);
    }
}

void MessagesAnswerDecoderTest::wholeAnswersAreTold_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, const std::string &members, const std::string &expected) {
        QTest::newRow(name)
            << R"({"id":"msg_1","type":"message","role":"assistant","model":"m-1","usage":{"input_tokens":20,"cache_read_input_tokens":5,"output_tokens":7},)" +
                   members + "}"
            << "usage 20+5+0>7\nstart m-1\n" + expected;
    };
    row("text", R"("content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn")", "text Hello\n" + ended);
    row("text alone", R"("content":"Hello","stop_reason":"end_turn")", "text Hello\n" + ended);
    row("no stop reason", R"("content":[{"type":"text","text":"Hello"}])", "text Hello\n" + ended);
    row("nothing", R"("content":[],"stop_reason":"end_turn")", ended);
    row("all kinds",
        R"("content":[{"type":"thinking","thinking":"hm","signature":"S"},{"type":"redacted_thinking","data":"blob"},)"
        R"({"type":"text","text":"Hello","citations":[{"type":"char_location","document_title":"D","cited_text":"c"}]},{"type":"hologram","x":1},)"
        R"({"type":"tool_use","id":"toolu_0001","name":"Read","input":{"a":{"b":[]}}},{"type":"tool_use","id":"toolu_0002","name":"Read","input":{}}],)"
        R"("stop_reason":"tool_use","stop_sequence":null)",
        "think hm\nsignature S\nthought\nredacted blob\nthought\ntext Hello\ncite  'D' 'c'\ncall 0 toolu_0001 Read\nargs 0 "
        "{\"a\":{\"b\":[]}}\ncalled 0\n"
        "call 1 toolu_0002 Read\nargs 1 {}\ncalled 1\n" +
            called);
    row("a stop sequence", R"("content":[{"type":"text","text":"Hello"}],"stop_reason":"stop_sequence","stop_sequence":"END")",
        "text Hello\nusage 20+5+0>7\nfinish stop_sequence END\n");
}

void MessagesAnswerDecoderTest::wholeAnswersAreTold()
{
    QFETCH(std::string, body);
    QFETCH(std::string, expected);
    QCOMPARE(QString::fromStdString(answerOf(*recording(), body)), QString::fromStdString(expected));
    QCOMPARE(QString::fromStdString(answerOfBytes(*recording(), "\n " + body + "\n")), QString::fromStdString(expected));
}

void MessagesAnswerDecoderTest::everyStopReasonIsKnown_data()
{
    QTest::addColumn<std::string>("reason");
    QTest::addColumn<std::string>("told");
    for (const auto &[reason, told] :
         {std::pair("end_turn", "end_turn"), std::pair("max_tokens", "max_tokens"), std::pair("stop_sequence", "stop_sequence"),
          std::pair("pause_turn", "pause_turn"), std::pair("refusal", "refusal"), std::pair("compaction", "end_turn"),
          std::pair("model_context_window_exceeded", "overflow"), std::pair("stop", "end_turn"), std::pair("length", "max_tokens"),
          std::pair("content_filter", "refusal"), std::pair("newer_than_us", "end_turn")})
        QTest::newRow(reason) << std::string(reason) << std::string(told);
}

void MessagesAnswerDecoderTest::everyStopReasonIsKnown()
{
    QFETCH(std::string, reason);
    QFETCH(std::string, told);
    const std::string out = answerOf(*recording(), start + begins(0, textBegins) + text(0, "x") + ends(0) + stop(reason) + over);
    QVERIFY2(out.ends_with("finish " + told + "\n"), out.c_str());
}

void MessagesAnswerDecoderTest::whatIsNoAnswerIsAnError_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("words");
    QTest::newRow("nothing") << std::string() << std::string("error 502");
    QTest::newRow("a web page") << std::string("<html><title>Sign in</title></html>")
                                << std::string("web page in place of an answer (Sign in)");
    QTest::newRow("a cut answer") << std::string(R"({"type":"message","content":[{"type":"text","te)")
                                  << std::string("ended before it was complete");
    QTest::newRow("an error body") << std::string(R"({"type":"error","error":{"type":"rate_limit_error","message":"slow down"}})")
                                   << std::string("error 429 slow down");
    QTest::newRow("OpenAI's error") << std::string(R"({"error":{"message":"no such model","type":"not_found"}})")
                                    << std::string("error 404 no such model");
    QTest::newRow("FastAPI's error") << std::string(R"({"detail":"what is this"})") << std::string("what is this");
    QTest::newRow("JSON of another kind") << std::string(R"({"answer":"secret words"})")
                                          << std::string("not an answer in the messages dialect");
}

void MessagesAnswerDecoderTest::whatIsNoAnswerIsAnError()
{
    QFETCH(std::string, body);
    QFETCH(std::string, words);
    const std::string told = answerOf(*recording(), body);
    QVERIFY2(told.starts_with("error ") && told.find(words) != std::string::npos, told.c_str());
    QVERIFY(told.find("secret") == std::string::npos);
}

void MessagesAnswerDecoderTest::aStreamCutAnywhereIsASuccessOnlyAfterItsStopReason()
{
    const std::string stream = start + begins(0, readTool) + json(0, "{\\\"a\\\":1}") + ends(0) + stop("tool_use") + over;
    const std::size_t complete =
        start.size() + begins(0, readTool).size() + json(0, "{\\\"a\\\":1}").size() + ends(0).size() + stop("tool_use").size();
    for (std::size_t length = 0; length <= stream.size(); ++length) {
        const std::string told = answerOf(*recording(), stream.substr(0, length));
        // The event's last two bytes are its blank line, which the end of a stream stands for.
        QCOMPARE(told.find("finish") != std::string::npos, length + 2 >= complete);
        QCOMPARE(told.find("error 502") != std::string::npos, length + 2 < complete);
    }
}

void MessagesAnswerDecoderTest::reasoningBeforeACallIsRemembered()
{
    ReasoningStore store;
    const std::string stream = start + begins(0, R"({"type":"thinking","thinking":""})") +
                               delta(0, R"({"type":"thinking_delta","thinking":"first"})") +
                               delta(0, R"({"type":"signature_delta","signature":"S1"})") + ends(0) + begins(1, readTool) + ends(1) +
                               begins(2, R"({"type":"thinking","thinking":"second","signature":"S2"})") + ends(2) +
                               begins(3, R"({"type":"redacted_thinking","data":"blob"})") + ends(3) +
                               begins(4, R"({"type":"tool_use","id":"toolu_0002","name":"Read","input":{}})") + ends(4);
    answerOf(*recording({.store = &store, .provider = "anthropic"}), stream);
    QVERIFY(!store.find("toolu_0001")); // the answer never ended
    answerOf(*recording({.store = &store, .provider = "anthropic"}), stream + stop("tool_use") + over);
    const auto first = store.find("toolu_0001");
    const auto second = store.find("toolu_0002");
    QVERIFY(first && second);
    QCOMPARE(first->text, std::string("first"));
    QCOMPARE(first->signature, std::string("S1"));
    QCOMPARE(first->redactedData, std::string());
    QCOMPARE(first->origin, std::string("anthropic"));
    QCOMPARE(second->text, std::string("second"));
    QCOMPARE(second->signature, std::string("S2"));
    QCOMPARE(second->redactedData, std::string("blob"));
}

/// Through the encoder of the same dialect: what the API can say comes out as it went in.
void MessagesAnswerDecoderTest::aMessagesClientGetsTheSameBack()
{
    const std::string stream =
        start + begins(0, R"({"type":"thinking","thinking":""})") + delta(0, R"({"type":"thinking_delta","thinking":"hm"})") +
        delta(0, R"({"type":"signature_delta","signature":"S"})") + ends(0) + begins(1, textBegins) + text(1, "Hello") + ends(1) +
        begins(2, readTool) + json(2, "{\\\"a\\\":1}") + ends(2) + stop("tool_use") + over;
    const auto ids = counter();
    auto encoder =
        std::make_unique<MessagesAnswerEncoder>(AnswerOptions{.stream = true, .model = "claude-x", .provider = "p"}, ToolNames(), ids);
    auto decoder = makeMessagesDecoder(*encoder, ids, {});
    TranslationPipe pipe(std::move(encoder), std::move(decoder));
    const MessagesTranscript transcript(answerOf(pipe, stream));
    const QStringList expected{QStringLiteral("start claude-x in=20 read=5 write=0 out=1"),
                               QStringLiteral("ping"),
                               QStringLiteral("open 0 thinking"),
                               QStringLiteral("think 0: hm"),
                               QStringLiteral("sign 0: <><> S of p"),
                               QStringLiteral("close 0"),
                               QStringLiteral("open 1 text"),
                               QStringLiteral("text 1: Hello"),
                               QStringLiteral("close 1"),
                               QStringLiteral("open 2 tool_use toolu_0001 Read"),
                               QStringLiteral("args 2: {\"a\":1}"),
                               QStringLiteral("close 2"),
                               QStringLiteral("end tool_use null in=20 read=5 write=0 out=7"),
                               QStringLiteral("stop")};
    QCOMPARE(transcript.lines(), expected);
    QVERIFY(pipe.progress().terminal);
}

void MessagesAnswerDecoderTest::aHundredThousandDeltasAreCheap()
{
    std::string stream = start + begins(0, textBegins);
    for (int i = 0; i < 100'000; ++i)
        stream += text(0, "word ");
    stream += ends(0) + stop("end_turn") + over;
    QElapsedTimer timer;
    timer.start();
    const std::string told = answerOf(*recording(), stream);
    QVERIFY(told.ends_with(ended));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(MessagesAnswerDecoderTest)
#include "MessagesAnswerDecoderTest.moc"
