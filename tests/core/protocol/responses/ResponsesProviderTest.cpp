// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/provider/ResponsesProvider.h"

#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/answer/SinkTranscript.h"
#include "tests/core/protocol/responses/ResponsesStreams.h"

#include <QtTest/QtTest>

#include <string>

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

std::unique_ptr<AnswerPipe> newPipe(QStringList &lines, ReasoningStore *store = nullptr)
{
    const auto counter = std::make_shared<int>(0);
    const auto ids = [counter](std::string_view prefix) { return std::string(prefix) + "new" + std::to_string(++*counter); };
    return transcribed(
        lines, [&](AnswerSink &sink) { return makeResponsesDecoder(sink, ids, AnswerMemory{.store = store, .provider = "openai"}); });
}

const QString started = QStringLiteral("start gpt-x");
const QStringList ended{QStringLiteral("usage in=12 read=8 write=0 out=7 think=3"), QStringLiteral("finish end")};
const QStringList endedWithCalls{QStringLiteral("usage in=12 read=8 write=0 out=7 think=3"), QStringLiteral("finish tools")};

} // namespace

class ResponsesProviderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsAreToldOnceHoweverTheyAreCut_data();
    void streamsAreToldOnceHoweverTheyAreCut();
    void wholeAnswersAreTold_data();
    void wholeAnswersAreTold();
    void everyEndHasItsReason_data();
    void everyEndHasItsReason();
    void errorsComeInEveryShape_data();
    void errorsComeInEveryShape();
    void aStreamThatBreaksOffIsNeverASuccess();
    void reasoningIsRememberedWithTheCallsItLedTo();
    void garbageEndsInOneError_data();
    void garbageEndsInOneError();
    void argumentsOfWhiteSpaceWithoutEndAreStopped();
    void errorBodiesAreReadAsChatErrorsAre();
};

void ResponsesProviderTest::streamsAreToldOnceHoweverTheyAreCut_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const std::string &stream, std::initializer_list<const char *> lines, const QStringList &end) {
        QStringList expected{started};
        for (const char *line : lines)
            expected << QString::fromUtf8(line);
        QTest::newRow(name) << stream << expected + end;
    };
    const std::string inProgress = R"("id":"msg_1","type":"message","status":"in_progress","role":"assistant","content":[])";
    const std::string part =
        R"("item_id":"msg_1","output_index":0,"content_index":0,"part":{"type":"output_text","text":"","annotations":[]})";
    const std::string partDone =
        R"("item_id":"msg_1","output_index":0,"content_index":0,"part":{"type":"output_text","text":"Hello","annotations":[]})";
    const std::string hello = added(0, inProgress) + ev("content_part.added", part) + delta("output_text", 0, "msg_1", "Hel") +
                              delta("output_text", 0, "msg_1", "lo") + whole("output_text", 0, "msg_1", "text", "Hello") +
                              ev("content_part.done", partDone) + done(0, message("msg_1", "Hello"));
    const std::string all = completed(object(message("msg_1", "Hello")));
    row("text, all of it", created + hello + all, {"text: Hel|lo"}, ended);
    row("deltas alone", created + delta("output_text", 0, "msg_1", "Hel") + delta("output_text", 0, "msg_1", "lo") + completed(),
        {"text: Hel|lo"}, ended);
    row("the part's end alone", created + whole("output_text", 0, "msg_1", "text", "Hello") + completed(), {"text: Hello"}, ended);
    row("content_part.done alone", created + ev("content_part.done", partDone) + completed(), {"text: Hello"}, ended);
    row("the item's end alone", created + done(0, message("msg_1", "Hello")) + completed(), {"text: Hello"}, ended);
    row("response.completed alone", created + all, {"text: Hello"}, ended);
    row("a delta is missing",
        created + added(0, inProgress) + delta("output_text", 0, "msg_1", "Hel") + done(0, message("msg_1", "Hello")) + all,
        {"text: Hel|lo"}, ended);
    row("another id in each event (Copilot)",
        created + added(0, inProgress) + delta("output_text", 0, "a", "Hel") + delta("output_text", 0, "b", "lo") +
            whole("output_text", 0, "c", "text", "Hello") + done(0, message("d", "Hello")) + completed(object(message("e", "Hello"))),
        {"text: Hel|lo"}, ended);
    const std::string noPlace = "data: {\"type\":\"response.output_text.delta\",\"delta\":\"Hello\"}\n\n";
    row("no ids, no indexes, no event lines",
        "data: {\"type\":\"response.created\",\"response\":{\"model\":\"gpt-x\"}}\n\n" + noPlace +
            "data: {\"type\":\"response.output_item.done\",\"item\":{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":"
            "\"output_text\",\"text\":\"Hello\"}]}}\n\n" +
            all,
        {"text: Hello"}, ended);
    row("types in event lines alone",
        created + "event: response.output_text.delta\ndata: {\"delta\":\"Hello\"}\n\nevent: response.completed\ndata: {\"response\":" +
            response("completed", "") + "}\n\n",
        {"text: Hello"}, ended);
    row("a response alone as an event", "data: " + response("completed", object(message("msg_1", "Hello"))) + "\n\n", {"text: Hello"},
        ended);
    row("content as a string", created + done(0, R"("id":"msg_1","type":"message","role":"assistant","content":"Hello")") + completed(),
        {"text: Hello"}, ended);
    row("unknown events, [DONE], comments, events after the end",
        ": hi\n\n" + created + ev("rate_limits.updated", R"("x":{"delta":"no"})") + "data: [DONE]\n\n" +
            ev("image_generation_call.partial_image", R"("partial_image_b64":"AAAA","output_index":5)") + hello + all + hello + all +
            "data: [DONE]\n\n",
        {"text: Hel|lo"}, ended);
    std::string crlf = created + hello + all;
    for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2)
        crlf.insert(at, "\r");
    row("CRLF and a byte order mark", "\xef\xbb\xbf" + crlf, {"text: Hel|lo"}, ended);
    row("no blank line at the end", created + hello + all.substr(0, all.size() - 2), {"text: Hel|lo"}, ended);
    row("escapes, a lone surrogate, broken UTF-8",
        created + delta("output_text", 0, "m", "\\\"\\u00fc\\ud83d\\ude00\\n") + delta("output_text", 0, "m", "a\\ud83d") +
            delta("output_text", 0, "m", "b\xff") + completed(),
        {"text: \"\xc3\xbc\xf0\x9f\x98\x80\n|a\xef\xbf\xbd|b\xef\xbf\xbd"}, ended);
    row("two parts",
        created + delta("output_text", 0, "m", "A") + whole("output_text", 0, "m", "text", "A") + delta("output_text", 0, "m", "B", 1) +
            whole("output_text", 0, "m", "text", "BC", 1) +
            done(0, R"("id":"m","type":"message","content":[{"type":"output_text","text":"A"},{"type":"output_text","text":"BCD"}])") +
            completed(),
        {"text: A|B|C|D"}, ended);
    row("two messages are two paragraphs",
        created + done(0, message("m1", "One")) + done(1, message("m2", "Two")) +
            completed(object(message("m1", "One")) + "," + object(message("m2", "Two"))),
        {"text: One|\n\n|Two"}, ended);
    row("think tags in the text",
        created + delta("output_text", 0, "m", "<thi") + delta("output_text", 0, "m", "nk>I</think>Yes") + completed(),
        {"think: I", "text: Yes"}, ended);
    const std::string refusal = R"("id":"m","type":"message","role":"assistant","content":[{"type":"refusal","refusal":"I cannot."}])";
    const QStringList refused{ended.front(), QStringLiteral("finish refusal")};
    row("a refusal",
        created + delta("refusal", 0, "m", "I can") + delta("refusal", 0, "m", "not.") + whole("refusal", 0, "m", "refusal", "I cannot.") +
            done(0, refusal) + completed(object(refusal)),
        {"refusal: I can|not."}, refused);
    row("a refusal at the end alone", created + completed(object(refusal)), {"refusal: I cannot."}, refused);
    row("citations",
        created + delta("output_text", 0, "m", "See") +
            ev("output_text.annotation.added",
               R"("item_id":"m","output_index":0,"content_index":0,"annotation_index":0,"annotation":{"type":"url_citation","url":"https://a","title":"A","start_index":0,"end_index":3})") +
            done(
                0,
                R"("id":"m","type":"message","content":[{"type":"output_text","text":"See","annotations":[{"type":"url_citation","url":"https://a","title":"A"},{"type":"url_citation","url":"https://b","title":"B"},{"type":"file_path","file_id":"f"}]}])") +
            completed(),
        {"text: See", "cite https://a A", "cite https://b B"}, ended);

    // reasoning
    const std::string rs = added(0, R"("id":"rs_1","type":"reasoning","summary":[],"encrypted_content":"EARLY")");
    const std::string parts = ev("reasoning_summary_part.added",
                                 R"("item_id":"rs_1","output_index":0,"summary_index":0,"part":{"type":"summary_text","text":""})") +
                              delta("reasoning_summary_text", 0, "rs_1", "I ") + delta("reasoning_summary_text", 0, "rs_1", "think") +
                              whole("reasoning_summary_text", 0, "rs_1", "text", "I think") +
                              ev("reasoning_summary_part.done",
                                 R"("item_id":"rs_1","output_index":0,"summary_index":0,"part":{"type":"summary_text","text":"I think"})");
    row("reasoning, then text",
        created + rs + parts + done(0, thought("rs_1", "I think", "ENC")) + done(1, message("msg_1", "Yes")) + completed(),
        {"think: I |think", "item rs_1", "encrypted ENC", "thought", "text: Yes"}, ended);
    row("two parts of a summary",
        created + rs + parts + delta("reasoning_summary_text", 0, "rs_1", "more", 1) +
            done(
                0,
                R"("id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"I think"},{"type":"summary_text","text":"more"}],"encrypted_content":"ENC")") +
            completed(),
        {"think: I |think|\n\n|more", "item rs_1", "encrypted ENC", "thought"}, ended);
    row("encrypted alone", created + rs + done(0, thought("rs_1", "", "ENC")) + done(1, message("msg_1", "Yes")) + completed(),
        {"item rs_1", "encrypted ENC", "thought", "text: Yes"}, ended);
    row("nothing thought",
        created + rs + done(0, R"("id":"rs_1","type":"reasoning","summary":[])") + done(1, message("msg_1", "Yes")) + completed(),
        {"text: Yes"}, ended);
    row("reasoning_text",
        created + delta("reasoning_text", 0, "rs_1", "raw") + whole("reasoning_text", 0, "rs_1", "text", "raw") +
            done(0, R"("id":"rs_1","type":"reasoning","summary":[],"content":[{"type":"reasoning_text","text":"raw"}])") + completed(),
        {"think: raw", "item rs_1", "thought"}, ended);
    row("reasoning by both names is told by the first",
        created + delta("reasoning_text", 0, "rs_1", "raw") + delta("reasoning_summary_text", 0, "rs_1", "sum") +
            done(
                0,
                R"("id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"sum"}],"content":[{"type":"reasoning_text","text":"raw"}],"encrypted_content":"ENC")") +
            completed(),
        {"think: raw", "item rs_1", "encrypted ENC", "thought"}, ended);
    row("reasoning at the end alone",
        created + completed(object(thought("rs_1", "I think", "ENC")) + "," + object(message("msg_1", "Yes"))),
        {"think: I think", "item rs_1", "encrypted ENC", "thought", "text: Yes"}, ended);
    row("what comes too late is not told in the wrong place",
        created + delta("output_text", 1, "msg_1", "Yes") +
            completed(object(thought("rs_1", "I think", "ENC")) + "," + object(message("msg_1", "Yes"))),
        {"text: Yes"}, ended);

    // calls
    const std::string fc = added(0, call("fc_1", "call_12345678", "Bash", ""));
    const std::string fragments =
        delta("function_call_arguments", 0, "fc_1", "{\\\"a\\\"") + delta("function_call_arguments", 0, "fc_1", ":1}");
    const std::string fcDone = done(0, call("fc_1", "call_12345678", "Bash", "{\\\"a\\\":1}"));
    const std::string fcAll = completed(object(call("fc_1", "call_12345678", "Bash", "{\\\"a\\\":1}")));
    row("a call, all of it",
        created + fc + fragments + whole("function_call_arguments", 0, "fc_1", "arguments", "{\\\"a\\\":1}") + fcDone + fcAll,
        {"call 0 call_12345678 Bash", "args 0: {\"a\"|:1}", "called 0"}, endedWithCalls);
    row("arguments at their end alone",
        created + fc + whole("function_call_arguments", 0, "fc_1", "arguments", "{\\\"a\\\":1}") + fcDone + fcAll,
        {"call 0 call_12345678 Bash", "args 0: {\"a\":1}", "called 0"}, endedWithCalls);
    row("the rest of the arguments at their end",
        created + fc + delta("function_call_arguments", 0, "fc_1", "{\\\"a\\\"") +
            whole("function_call_arguments", 0, "fc_1", "arguments", "{\\\"a\\\":1}") + fcAll,
        {"call 0 call_12345678 Bash", "args 0: {\"a\"|:1}", "called 0"}, endedWithCalls);
    row("the item's end alone", created + fcDone + fcAll, {"call 0 call_12345678 Bash", "args 0: {\"a\":1}", "called 0"}, endedWithCalls);
    row("response.completed alone has the call", created + fcAll, {"call 0 call_12345678 Bash", "args 0: {\"a\":1}", "called 0"},
        endedWithCalls);
    row("the name comes last", created + fragments + fcDone + completed(), {"call 0 call_12345678 Bash", "args 0: {\"a\":1}", "called 0"},
        endedWithCalls);
    row("arguments as an object",
        created + done(0, R"("id":"fc_1","type":"function_call","arguments":{"a":1},"call_id":"call_12345678","name":"Bash")") +
            completed(),
        {"call 0 call_12345678 Bash", "args 0: {\"a\":1}", "called 0"}, endedWithCalls);
    row("no arguments", created + done(0, call("fc_1", "call_12345678", "Bash", "")) + completed(),
        {"call 0 call_12345678 Bash", "args 0: {}", "called 0"}, endedWithCalls);
    row("cut arguments", created + done(0, call("fc_1", "call_12345678", "Bash", "[1")) + completed(),
        {"call 0 call_12345678 Bash", "args 0: {\"arguments\":\"[1\"}", "called 0"}, endedWithCalls);
    row("ids for the client",
        created + done(0, call("fc_1", "call:a/b.12345", "A", "{}")) + done(1, call("fc_2", "call:a/b.12345", "B", "{}")) +
            done(2, call("fc_3_longer", "", "C", "{}")) + done(3, call("", "", "D", "{}")) + completed(),
        {"call 0 call_a_b_12345 A", "args 0: {}", "called 0", "call 1 call_a_b_12345_2 B", "args 1: {}", "called 1", "call 2 fc_3_longer C",
         "args 2: {}", "called 2", "call 3 toolu_new1 D", "args 3: {}", "called 3"},
        endedWithCalls);
    row("calls that take turns",
        created + added(0, call("fc_1", "call_aaaaaaaa", "A", "")) + added(1, call("fc_2", "call_bbbbbbbb", "B", "")) +
            delta("function_call_arguments", 0, "fc_1", "{\\\"a\\\":") + delta("function_call_arguments", 1, "fc_2", "{\\\"b\\\":") +
            delta("function_call_arguments", 0, "fc_1", "1}") + delta("function_call_arguments", 1, "fc_2", "2}") +
            done(1, call("fc_2", "call_bbbbbbbb", "B", "{\\\"b\\\":2}")) + done(0, call("fc_1", "call_aaaaaaaa", "A", "{\\\"a\\\":1}")) +
            completed(),
        {"call 0 call_aaaaaaaa A", "call 1 call_bbbbbbbb B", "args 0: {\"a\":", "args 1: {\"b\":", "args 0: 1}", "args 1: 2}", "called 1",
         "called 0"},
        endedWithCalls);
    row("every index is 0",
        created + added(0, call("fc_1", "call_aaaaaaaa", "A", "")) + delta("function_call_arguments", 0, "fc_1", "{\\\"a\\\":1}") +
            done(0, call("fc_1", "call_aaaaaaaa", "A", "{\\\"a\\\":1}")) + added(0, call("fc_2", "call_bbbbbbbb", "B", "")) +
            delta("function_call_arguments", 0, "fc_2", "{\\\"b\\\":2}") + done(0, call("fc_2", "call_bbbbbbbb", "B", "{\\\"b\\\":2}")) +
            completed(object(call("fc_1", "call_aaaaaaaa", "A", "{\\\"a\\\":1}")) + "," +
                      object(call("fc_2", "call_bbbbbbbb", "B", "{\\\"b\\\":2}"))),
        {"call 0 call_aaaaaaaa A", "args 0: {\"a\":1}", "called 0", "call 1 call_bbbbbbbb B", "args 1: {\"b\":2}", "called 1"},
        endedWithCalls);
    row("reasoning, text and a call",
        created + rs + parts + done(0, thought("rs_1", "I think", "ENC")) + done(1, message("msg_1", "I will.")) +
            done(2, call("fc_1", "call_12345678", "Bash", "{}")) + completed(),
        {"think: I |think", "item rs_1", "encrypted ENC", "thought", "text: I will.", "call 0 call_12345678 Bash", "args 0: {}",
         "called 0"},
        endedWithCalls);
    const auto custom = [](std::string_view input) {
        return R"("id":"ctc_1","type":"custom_tool_call","status":"completed","call_id":"call_12345678","name":"apply_patch","input":")" +
               std::string(input) + "\"";
    };
    row("a custom call becomes JSON",
        created + added(0, custom("")) + delta("custom_tool_call_input", 0, "ctc_1", "*** Begin\\n") +
            delta("custom_tool_call_input", 0, "ctc_1", "+\\\"x\\\" \\u00fc\\\\") +
            whole("custom_tool_call_input", 0, "ctc_1", "input", "*** Begin\\n+\\\"x\\\" \\u00fc\\\\") +
            done(0, custom("*** Begin\\n+\\\"x\\\" \\u00fc\\\\")) + completed(object(custom("*** Begin\\n+\\\"x\\\" \\u00fc\\\\"))),
        {"call 0 call_12345678 apply_patch", "args 0: {\"input\":\"*** Begin\\n|+\\\"x\\\" \xc3\xbc\\\\|\"}", "called 0"}, endedWithCalls);
    row("a custom call at its end alone", created + done(0, custom("x")) + completed(),
        {"call 0 call_12345678 apply_patch", "args 0: {\"input\":\"x|\"}", "called 0"}, endedWithCalls);
    row("a custom call without input", created + done(0, custom("")) + completed(),
        {"call 0 call_12345678 apply_patch", "args 0: {\"input\":\"\"}", "called 0"}, endedWithCalls);
    row("a web search",
        created + added(0, R"("id":"ws_1","type":"web_search_call","status":"in_progress")") +
            ev("web_search_call.searching", R"("item_id":"ws_1","output_index":0)") +
            done(
                0,
                R"("id":"ws_1","type":"web_search_call","status":"completed","action":{"type":"search","query":"q \"x\"","sources":[{"type":"url","url":"https://a"}]})") +
            done(1, R"("id":"ws_2","type":"web_search_call","status":"completed","action":{"type":"open_page","url":"https://a"})") +
            done(2, R"("id":"ws_3","type":"web_search_call","status":"failed","action":{"type":"search","queries":["z"]})") +
            done(3, message("msg_1", "Found.")) + completed(),
        {"server ws_1 web_search {\"query\":\"q \\\"x\\\"\"} [{\"type\":\"url\",\"url\":\"https://a\"}]",
         "server ws_3 web_search {\"query\":\"z\"}  unavailable", "text: Found."},
        ended);
    row("items of kinds that are not known",
        created + done(0, R"("id":"mcp_1","type":"mcp_list_tools","tools":[]})").substr(0, 0) +
            done(0, R"("id":"cmp_1","type":"compaction","encrypted_content":"x")") + done(1, message("msg_1", "Yes")) + completed(),
        {"text: Yes"}, ended);
}

void ResponsesProviderTest::streamsAreToldOnceHoweverTheyAreCut()
{
    QFETCH(std::string, stream);
    QFETCH(QStringList, expected);
    QStringList lines;
    answerOf(*newPipe(lines), stream);
    QCOMPARE(lines, expected);
    lines.clear();
    answerOfBytes(*newPipe(lines), stream);
    QCOMPARE(lines, expected);
    for (std::size_t at = 1; at < stream.size(); ++at) {
        lines.clear();
        answerOfCut(*newPipe(lines), stream, at);
        if (lines != expected)
            QFAIL(qPrintable(QStringLiteral("cut at %1: %2").arg(at).arg(lines.join(QLatin1Char('\n')))));
    }
}

void ResponsesProviderTest::wholeAnswersAreTold_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const std::string &body, std::initializer_list<const char *> lines, const QStringList &end) {
        QStringList expected;
        for (const char *line : lines)
            expected << QString::fromUtf8(line);
        QTest::newRow(name) << body << expected + end;
    };
    row("text", response("completed", object(message("m", "Hello"))), {"start gpt-x", "text: Hello"}, ended);
    row("reasoning, text, calls",
        "\n " + response("completed", object(thought("rs_1", "T", "E")) + "," + object(message("m", "I will.")) + "," +
                                          object(call("fc", "call_12345678", "A", "{\\\"a\\\":1}"))),
        {"start gpt-x", "think: T", "item rs_1", "encrypted E", "thought", "text: I will.", "call 0 call_12345678 A", "args 0: {\"a\":1}",
         "called 0"},
        endedWithCalls);
    row("output_text alone", R"({"object":"response","status":"completed","model":"m","output":[],"output_text":"Hi"})",
        {"start m", "text: Hi", "finish end"}, {});
    row("output_text beside output is not told again", response("completed", object(message("m", "Hello")), R"("output_text":"Hello")"),
        {"start gpt-x", "text: Hello", "finish end"}, {});
    row("no status", R"({"model":"m","output":[{"type":"message","content":[{"type":"output_text","text":"Hi"}]}]})",
        {"start m", "text: Hi", "finish end"}, {});
    row("still at work", R"({"object":"response","status":"queued","model":"m","output":[]})",
        {"error 502: The provider answered before its answer was complete. Try again."}, {});
    row("nothing", "", {"error 502: The provider's answer was empty. Try again, or choose another provider."}, {});
    row("cut", response("completed", object(message("m", "Hello"))).substr(0, 150),
        {"error 502: The provider's answer ended before it was complete. Try again."}, {});
    row("another dialect", R"({"choices":[]})",
        {"error 502: The provider sent JSON that is not an answer in the responses dialect. Check its dialect and base_url in the "
         "settings."},
        {});
    row("a web page", "<html><head><title>Sign in</title></head></html>",
        {"error 502: The provider sent a web page in place of an answer (Sign in). Check its base_url in the settings."}, {});
}

void ResponsesProviderTest::wholeAnswersAreTold()
{
    QFETCH(std::string, body);
    QFETCH(QStringList, expected);
    QStringList lines;
    answerOf(*newPipe(lines), body);
    if (body.empty()) // no byte: it is not known to be a text
        QCOMPARE(lines.size(), 1);
    else
        QCOMPARE(lines, expected);
    for (std::size_t at = 1; at < body.size(); ++at) {
        lines.clear();
        answerOfCut(*newPipe(lines), body, at);
        QCOMPARE(lines, expected);
    }
}

void ResponsesProviderTest::everyEndHasItsReason_data()
{
    QTest::addColumn<std::string>("end");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const std::string &end, const char *expected) {
        QTest::newRow(name) << end << QString::fromLatin1(expected);
    };
    const auto incomplete = [](std::string_view details) {
        return ev("incomplete", R"("response":{"status":"incomplete","incomplete_details":)" + std::string(details) + "}");
    };
    row("max_output_tokens", incomplete(R"({"reason":"max_output_tokens"})"), "finish max");
    row("max_tokens", incomplete(R"({"reason":"max_tokens"})"), "finish max");
    row("content_filter", incomplete(R"({"reason":"content_filter"})"), "finish refusal");
    row("the context window", incomplete(R"({"reason":"max_prompt_tokens"})"), "finish context");
    row("not told", incomplete("null"), "finish max");
    row("incomplete, in an event called completed",
        ev("completed", R"("response":{"status":"incomplete","incomplete_details":{"reason":"max_output_tokens"}})"), "finish max");
    row("response.done", ev("done", R"("response":{"status":"completed"})"), "finish end");
    row("response.completed that still says in_progress", ev("completed", R"("response":{"status":"in_progress"})"), "finish end");
    row("response.completed without a response", ev("completed", ""), "finish end");
}

void ResponsesProviderTest::everyEndHasItsReason()
{
    QFETCH(std::string, end);
    QFETCH(QString, expected);
    QStringList lines;
    answerOf(*newPipe(lines), created + delta("output_text", 0, "m", "x") + end);
    QCOMPARE(lines, (QStringList{started, QStringLiteral("text: x"), expected}));
}

void ResponsesProviderTest::errorsComeInEveryShape_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const std::string &stream, const char *expected) {
        QTest::newRow(name) << stream << QString::fromUtf8(expected);
    };
    const std::string flat =
        "event: error\ndata: {\"type\":\"error\",\"code\":\"server_is_overloaded\",\"message\":\"Overloaded\",\"param\":null}\n\n";
    const std::string failed =
        ev("failed", R"("response":{"status":"failed","error":{"code":"server_error","message":"Broke"},"output":[]})");
    row("an error event", created + flat + failed, "error 529: Overloaded");
    row("an error event with an object",
        created + "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\",\"message\":\"slow\"}}\n\n",
        "error 429: slow");
    row("an error event by its line alone", created + "event: error\ndata: {\"message\":\"Broke\"}\n\n", "error 500: Broke");
    row("an error event of plain text", created + "event: error\ndata: it broke\n\n", "error 500: it broke");
    row("response.failed", created + failed, "error 500: Broke");
    row("response.failed without words", created + ev("failed", R"("response":{"status":"failed","error":null})"),
        "error 500: The provider broke its answer off (failed). Try again, or choose another provider.");
    row("failed, in an event called completed",
        created + ev("completed", R"("response":{"status":"failed","error":{"code":"server_error","message":"Broke"}})"),
        "error 500: Broke");
    row("cancelled", created + ev("cancelled", R"("response":{"status":"cancelled"})"),
        "error 500: The provider broke its answer off (cancelled). Try again, or choose another provider.");
    row("data without a type", "data: {\"error\":{\"message\":\"Broke\",\"type\":\"server_error\",\"code\":null}}\n\n", "error 500: Broke");
    row("a whole body", R"({"error":{"message":"no such model","type":"invalid_request_error","code":"model_not_found"}})",
        "error 404: no such model");
    row("a whole response that failed",
        R"({"object":"response","status":"failed","output":[],"error":{"code":"server_error","message":"Broke"}})", "error 500: Broke");
    row("FastAPI", R"({"detail":"Not here"})", "error 500: Not here");
    row("in an array", R"([{"error":{"code":503,"message":"later"}}])", "error 503: later");
}

void ResponsesProviderTest::errorsComeInEveryShape()
{
    QFETCH(std::string, stream);
    QFETCH(QString, expected);
    for (std::size_t at = 0; at < stream.size(); ++at) {
        QStringList lines;
        answerOfCut(*newPipe(lines), stream, at);
        lines.removeAll(started);
        QCOMPARE(lines, QStringList{expected});
    }
}

void ResponsesProviderTest::aStreamThatBreaksOffIsNeverASuccess()
{
    const std::string stream = created + done(0, thought("rs_1", "T", "E")) + delta("output_text", 1, "m", "Hello") +
                               done(1, message("m", "Hello")) + added(2, call("fc", "call_12345678", "A", "")) +
                               delta("function_call_arguments", 2, "fc", "{}") + done(2, call("fc", "call_12345678", "A", "{}")) +
                               "data: [DONE]\n\n" + completed();
    int failures = 0;
    for (std::size_t size = 0; size < stream.size() - 2; ++size) {
        QStringList lines;
        answerOf(*newPipe(lines), std::string_view(stream).substr(0, size));
        const bool failed = lines.size() > 0 && lines.last().startsWith(QStringLiteral("error 502"));
        QCOMPARE(lines.filter(QStringLiteral("finish")).size() + lines.filter(QStringLiteral("error")).size(), 1);
        failures += failed;
    }
    QVERIFY(failures >= int(stream.size()) - 4); // only the last blank line may be missing
}

void ResponsesProviderTest::reasoningIsRememberedWithTheCallsItLedTo()
{
    ReasoningStore store;
    QStringList lines;
    answerOf(*newPipe(lines, &store), created + done(0, thought("rs_1", "one", "E1")) + done(1, call("fc_1", "call_11111111", "A", "{}")) +
                                          done(2, call("fc_2", "call_22222222", "B", "{}")) + done(3, thought("rs_2", "two", "E2")) +
                                          done(4, call("fc_3", "call_33333333", "C", "{}")) + completed());
    for (const auto &[id, item, encrypted, text] :
         {std::array{"call_11111111", "rs_1", "E1", "one"}, std::array{"call_22222222", "rs_1", "E1", "one"},
          std::array{"call_33333333", "rs_2", "E2", "two"}}) {
        const auto known = store.find(id);
        QVERIFY(known);
        QCOMPARE(known->itemId, std::string(item));
        QCOMPARE(known->encryptedContent, std::string(encrypted));
        QCOMPARE(known->text, std::string(text));
        QCOMPARE(known->origin, std::string("openai"));
    }
    // Told too late to be shown, but not too late to be kept.
    answerOf(*newPipe(lines, &store),
             created + done(1, call("fc_1", "call_44444444", "A", "{}")) +
                 completed(object(thought("rs_3", "", "E3")) + "," + object(call("fc_1", "call_44444444", "A", "{}"))));
    const auto late = store.find("call_44444444");
    QVERIFY(late && late->encryptedContent == "E3");
    answerOf(*newPipe(lines, &store), created + done(0, call("fc_1", "call_55555555", "A", "{}")) + completed());
    QVERIFY(!store.find("call_55555555"));
}

void ResponsesProviderTest::garbageEndsInOneError_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::newRow("broken JSON") << created + "data: {\"type\":\"response.output_text.delta\",\"delta\":\n\n";
    const std::string all = completed(object(message("m", "Hello")));
    for (const std::size_t at : {all.find("\"response\":{") + 11, all.find("{\"id\"") + 1, all.find(",\"output\""), all.size() - 3})
        QTest::addRow("an end that is cut at %d", int(at)) << created + all.substr(0, at) + "\n\n";
    QTest::newRow("text") << created + "data: hello\n\n";
    QTest::newRow("an array") << created + "data: [1,2]\n\n";
    QTest::newRow("wrong kinds everywhere")
        << created + ev("output_item.added", R"("output_index":"x","item":[1])") + ev("output_item.added", R"("item":"text")") +
               ev("output_item.done", R"("output_index":-5,"item":{"type":7,"content":{}})") +
               ev("output_item.done", R"("item":{"type":"message","content":7})") +
               ev("output_item.done",
                  R"("item":{"type":"message","content":[7,null,{"type":"output_text","text":{}},{"annotations":{}}]})") +
               ev("output_item.done", R"("item":{"type":"reasoning","summary":"s","content":{},"encrypted_content":[]})") +
               ev("output_item.done", R"("item":{"type":"web_search_call","action":[]})") +
               ev("output_text.delta", R"("delta":{"text":"x"},"content_index":[],"item_id":4)") +
               ev("output_text.annotation.added", R"("annotation":"x")") + ev("content_part.done", R"("part":[])") +
               ev("function_call_arguments.done", R"("arguments":7)");
    QTest::newRow("deep nesting") << created + ev("output_item.done", R"("item":{"type":"message","content":)" + std::string(5000, '[') +
                                                                          std::string(5000, ']') + "}");
    QTest::newRow("a huge index") << created +
                                         ev("output_text.delta", R"("output_index":99999999999999999999,"content_index":1e300,"delta":"")");
}

void ResponsesProviderTest::garbageEndsInOneError()
{
    QFETCH(std::string, stream);
    QStringList lines;
    answerOf(*newPipe(lines), stream);
    QCOMPARE(lines.filter(QStringLiteral("error 502")).size(), 1);
    QVERIFY(lines.last().startsWith(QStringLiteral("error 502")));
    for (std::size_t at = 0; at < stream.size(); at += 1 + stream.size() / 500) {
        QStringList again;
        answerOfCut(*newPipe(again), stream, at);
        QCOMPARE(again, lines);
    }
}

void ResponsesProviderTest::argumentsOfWhiteSpaceWithoutEndAreStopped()
{
    std::string stream = created + added(0, call("fc", "call_12345678", "A", ""));
    for (int i = 0; i < 100; ++i)
        stream += delta("function_call_arguments", 0, "fc", "\\n        ");
    QStringList lines;
    answerOf(*newPipe(lines), stream);
    QVERIFY(lines.last().contains(QStringLiteral("went on without end")));
}

void ResponsesProviderTest::errorBodiesAreReadAsChatErrorsAre()
{
    const ApiError error = readResponsesError(
        400, {}, R"({"error":{"message":"Your input exceeds the context window of this model.","code":"context_length_exceeded"}})", 1000,
        0);
    QVERIFY(QString::fromStdString(error.message).startsWith(QStringLiteral("prompt is too long")));
    const ApiError limited = readResponsesError(429, "7", R"({"error":{"message":"slow","type":"rate_limit_error"}})", 0, 0);
    QCOMPARE(limited.kind, ErrorKind::RateLimit);
    QCOMPARE(limited.retryAfter.value_or(""), std::string("7"));
}

QTEST_APPLESS_MAIN(ResponsesProviderTest)
#include "ResponsesProviderTest.moc"
