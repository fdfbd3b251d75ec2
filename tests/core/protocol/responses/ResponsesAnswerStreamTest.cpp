// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesClient.h"
#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/chat/ChatStreams.h"
#include "tests/core/protocol/responses/ResponsesAnswerFixture.h"
#include "tests/core/protocol/responses/ResponsesAnswerTranscript.h"

#include <QtTest/QtTest>

#include <string>

using namespace gatehouse;
using namespace gatehouse::test;

class ResponsesAnswerStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chatStreamsBecomeStrictResponsesHoweverTheyAreCut_data();
    void chatStreamsBecomeStrictResponsesHoweverTheyAreCut();
    void whatASinkIsToldBecomesItems_data();
    void whatASinkIsToldBecomesItems();
    void namesAreTheClientsOwn();
    void hugeArgumentsGoThrough();
};

void ResponsesAnswerStreamTest::chatStreamsBecomeStrictResponsesHoweverTheyAreCut_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const std::string &stream, std::initializer_list<const char *> lines) {
        QTest::newRow(name) << stream
                            << QStringList{QStringLiteral("created gpt-5.5"), QStringLiteral("in_progress gpt-5.5")} + list(lines) +
                                   QStringList{ended};
    };
    const std::string stop = chunk("{}", "stop") + usual + done;
    const std::string tools = chunk("{}", "tool_calls") + usual + done;
    const auto named = [](const char *index, const char *id, const char *name, const char *arguments) {
        return call(index, std::string(R"("id":")") + id + R"(","type":"function","function":{"name":")" + name + R"(","arguments":")" +
                               arguments + "\"}");
    };
    const auto more = [](const char *index, const char *arguments) {
        return call(index, std::string(R"("function":{"arguments":")") + arguments + "\"}");
    };

    row("text", role + text("Hel") + text("lo") + stop, {"open message", "  + Hel|lo", "message completed [Hello]"});
    row("escapes and UTF-8", text(R"(\"\n\u00fc\ud83d\ude00)") + stop,
        {"open message", "  + \"\n\xc3\xbc\xf0\x9f\x98\x80", "message completed [\"\n\xc3\xbc\xf0\x9f\x98\x80]"});
    row("nothing", role + stop, {});
    row("reasoning, then text", chunk(R"({"reasoning_content":"Let me"})") + chunk(R"({"reasoning_content":" see"})") + text("Hi") + stop,
        {"open reasoning", "  + Let me| see", "reasoning [Let me see] <Let me see><><><>", "open message", "  + Hi",
         "message completed [Hi]"});
    row("reasoning alone", chunk(R"({"reasoning_content":"Hm"})") + stop, {"open reasoning", "  + Hm", "reasoning [Hm] <Hm><><><>"});
    row("details with a text",
        chunk(R"({"reasoning":"Hm","reasoning_details":[{"type":"reasoning.text","text":"Hm","signature":"s","index":0}]})") + text("Hi") +
            stop,
        {"open reasoning", "  + Hm",
         "reasoning [Hm] <Hm><[{\"type\":\"reasoning.text\",\"text\":\"Hm\",\"signature\":\"s\",\"index\":0}]><><big>", "open message",
         "  + Hi", "message completed [Hi]"});
    row("details without a text",
        chunk(R"({"reasoning_details":[{"type":"reasoning.encrypted","data":"abc"}]})") + named("0", "call_aaaaaaaa", "read", "{}") + tools,
        {"open reasoning", "reasoning <><[{\"type\":\"reasoning.encrypted\",\"data\":\"abc\"}]><><big>", "open function_call", "  + {}",
         "function_call completed call_aaaaaaaa read {}"});
    row("a function", text("Hi") + named("0", "call_aaaaaaaa", "read", "") + more("0", R"({\"a\":)") + more("0", "1}") + tools,
        {"open message", "  + Hi", "message completed [Hi]", "open function_call", "  + {\"a\":|1}",
         "function_call completed call_aaaaaaaa read {\"a\":1}"});
    row("a function without arguments", named("0", "call_aaaaaaaa", "read", "") + tools,
        {"open function_call", "  + {}", "function_call completed call_aaaaaaaa read {}"});
    row("calls that take turns",
        named("0", "call_aaaaaaaa", "read", R"({\"a\":)") + named("1", "call_bbbbbbbb", "write", R"({\"b\":)") + more("0", "1") +
            more("1", "2}") + more("0", "}") + tools,
        {"open function_call", "  + {\"a\":|1|}", "function_call completed call_aaaaaaaa read {\"a\":1}", "open function_call",
         "  + {\"b\":2}", "function_call completed call_bbbbbbbb write {\"b\":2}"});
    row("a custom tool",
        named("0", "call_aaaaaaaa", "apply_patch", R"({\"input\": \"*** Be)") + more("0", R"(gin\\n\\)") + more("0", R"(\"C:\\\\)") +
            more("0", R"(\\ud83d)") + more("0", R"(\\ude00\\u0041\"})") + tools,
        {"open custom_tool_call",
         "  + *** Be|gin\n|\"C:\\|\xf0\x9f\x98\x80"
         "A",
         "custom_tool_call completed call_aaaaaaaa apply_patch *** Begin\n\"C:\\\xf0\x9f\x98\x80"
         "A"});
    row("a custom tool of another shape", named("0", "call_aaaaaaaa", "apply_patch", R"({\"patch\":\"a\\nb\"})") + tools,
        {"open custom_tool_call", "  + a\nb", "custom_tool_call completed call_aaaaaaaa apply_patch a\nb"});
    row("in a namespace",
        named("0", "call_aaaaaaaa", "agents__spawn", "{}") + named("1", "call_bbbbbbbb", "agents__note", R"({\"input\":\"x\"})") + tools,
        {"open function_call", "  + {}", "function_call completed call_aaaaaaaa agents spawn {}", "open custom_tool_call", "  + x",
         "custom_tool_call completed call_bbbbbbbb agents note x"});
    row("local_shell",
        named("0", "call_aaaaaaaa", "local_shell",
              R"({\"command\":[\"ls\",\"-l\"],\"timeout_ms\":500,\"workdir\":\"/tmp\",\"env\":{\"A\":\"b\"}})") +
            tools,
        {"open local_shell_call",
         "local_shell_call completed call_aaaaaaaa "
         R"({"command":["ls","-l"],"env":{"A":"b"},"timeout_ms":500,"type":"exec","user":null,"working_directory":"/tmp"})"});
    row("local_shell with a line", named("0", "call_aaaaaaaa", "local_shell", R"({\"command\":\"ls | wc\"})") + tools,
        {"open local_shell_call",
         "local_shell_call completed call_aaaaaaaa "
         R"({"command":["bash","-lc","ls | wc"],"env":{},"timeout_ms":null,"type":"exec","user":null,"working_directory":null})"});
    row("shell", named("0", "call_aaaaaaaa", "shell", R"({\"commands\":[\"ls\"],\"max_output_length\":9})") + tools,
        {"open shell_call", R"(shell_call completed call_aaaaaaaa {"commands":["ls"],"max_output_length":9,"timeout_ms":null})"});
    row("apply_patch of its own type",
        named("0", "call_aaaaaaaa", "patcher", R"({\"operation\":{\"type\":\"delete_file\",\"path\":\"a\\nb\"}})") + tools,
        {"open apply_patch_call", R"(apply_patch_call completed call_aaaaaaaa {"path":"a\nb","type":"delete_file"})"});
    row("tool_search in several lines", named("0", "call_aaaaaaaa", "tool_search", R"({\n \"query\":\n\"x\", \"limit\": 3})") + tools,
        {"open tool_search_call", R"(tool_search_call completed call_aaaaaaaa client {"limit":3,"query":"x"})"});
    row("what comes whole waits for what is open",
        named("0", "call_aaaaaaaa", "read", R"({\"a\":)") + named("1", "call_bbbbbbbb", "local_shell", R"({\"command\":[\"ls\"]})") +
            more("0", "1}") + tools,
        {"open function_call", "  + {\"a\":|1}", "function_call completed call_aaaaaaaa read {\"a\":1}", "open local_shell_call",
         "local_shell_call completed call_bbbbbbbb "
         R"({"command":["ls"],"env":{},"timeout_ms":null,"type":"exec","user":null,"working_directory":null})"});
    row("a refusal", chunk(R"({"refusal":"I will"})") + chunk(R"({"refusal":" not"})") + stop,
        {"open message", "  + I will| not", "message completed [I will not]"});
    row("text, then a refusal", text("Well") + chunk(R"({"refusal":"No"})") + stop,
        {"open message", "  + Well|No", "message completed [Well] [No]"});
}

void ResponsesAnswerStreamTest::chatStreamsBecomeStrictResponsesHoweverTheyAreCut()
{
    QFETCH(std::string, stream);
    QFETCH(QStringList, expected);
    const std::string whole = answerOf(*newPipe(), stream);
    QCOMPARE(joined(ResponsesAnswerTranscript(whole).lines()), joined(expected));
    QVERIFY(answerOfBytes(*newPipe(), stream) == whole);
    for (std::size_t at = 0; at <= stream.size(); ++at)
        QVERIFY2(answerOfCut(*newPipe(), stream, at) == whole, qPrintable(QString::number(at)));
}

void ResponsesAnswerStreamTest::whatASinkIsToldBecomesItems_data()
{
    QTest::addColumn<Tell>("tell");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Tell &tell, std::initializer_list<const char *> lines) {
        QTest::newRow(name) << tell << list(lines);
    };
    row("sources of a text",
        [](AnswerSink &sink) {
            sink.text("On\xc3\xa9.");
            sink.citation({"https://a.example/", "A", "words"});
            sink.citation({"https://b.example/", "B", {}});
            sink.text(" Two.");
            sink.citation({"https://c.example/", "", {}});
        },
        {"open message", "  + On\xc3\xa9.",
         R"(  cites {"end_index":4,"start_index":0,"title":"A","type":"url_citation","url":"https://a.example/"})",
         R"(  cites {"end_index":4,"start_index":0,"title":"B","type":"url_citation","url":"https://b.example/"})", "  +  Two.",
         R"(  cites {"end_index":9,"start_index":4,"title":"","type":"url_citation","url":"https://c.example/"})",
         "message completed [On\xc3\xa9. Two.]"});
    row("a source without a text", [](AnswerSink &sink) { sink.citation({"https://a.example/", "A", {}}); }, {});
    row("a search",
        [](AnswerSink &sink) {
            sink.text("Wait.");
            sink.serverTool({"srvtoolu_1", "web_search", R"({"query":"a \"b\""})", R"([{"url":"https://a.example/","title":"A"}])", {}});
            sink.text("Found.");
        },
        {"open message", "  + Wait.", "message completed [Wait.]", "open web_search_call", "  in_progress", "  searching", "  completed",
         R"(web_search_call completed {"queries":["a \"b\""],"query":"a \"b\"","sources":[{"type":"url","url":"https://a.example/"}],"type":"search"})",
         "open message", "  + Found.", "message completed [Found.]"});
    row("a search that failed",
        [](AnswerSink &sink) {
            sink.serverTool({"ws_9", "web_search", R"({"query":"a"})", {}, "unavailable"});
        },
        {"open web_search_call", "  in_progress", "  searching",
         R"(web_search_call failed {"queries":["a"],"query":"a","sources":[],"type":"search"})"});
    row("a tool of the provider that has no item", [](AnswerSink &sink) { sink.serverTool({"x", "web_fetch", "{}", {}, {}}); }, {});
    row("thoughts with marks of their own",
        [](AnswerSink &sink) {
            sink.reasoning("One");
            sink.reasoningMark(ReasoningMark::Signature, "sig1");
            sink.reasoningEnd();
            sink.reasoning("Two");
            sink.reasoningMark(ReasoningMark::EncryptedContent, "enc2");
            sink.reasoningEnd();
            sink.text("Hi");
        },
        {"open reasoning", "  + One", "reasoning [One] <One><><sig1><big>", "open reasoning", "  + Two",
         "reasoning [Two] <Two><><enc2><big>", "open message", "  + Hi", "message completed [Hi]"});
    row("a thought between two calls",
        [](AnswerSink &sink) {
            sink.toolCallStart(0, "call_1", "read");
            sink.toolCallArguments(0, "{}");
            sink.toolCallEnd(0);
            sink.reasoning("Next");
            sink.reasoningMark(ReasoningMark::EncryptedContent, "enc");
            sink.reasoningEnd();
            sink.toolCallStart(1, "call_2", "read");
            sink.toolCallArguments(1, "{}");
            sink.toolCallEnd(1);
        },
        {"open function_call", "  + {}", "function_call completed call_1 read {}", "open reasoning", "  + Next",
         "reasoning [Next] <Next><><enc><big>", "open function_call", "  + {}", "function_call completed call_2 read {}"});
    row("a thought that only the provider can read",
        [](AnswerSink &sink) {
            sink.reasoningMark(ReasoningMark::RedactedData, "xyz");
            sink.reasoningEnd();
            sink.text("Hi");
        },
        {"open reasoning", "reasoning <><><><big>", "open message", "  + Hi", "message completed [Hi]"});
    row("a signature behind a call is for the store alone",
        [](AnswerSink &sink) {
            sink.toolCallStart(0, "call_1", "read");
            sink.toolCallArguments(0, "{}");
            sink.toolCallEnd(0);
            sink.reasoningMark(ReasoningMark::ThoughtSignature, "sig");
            sink.reasoningDetails(R"({"type":"reasoning.encrypted","data":"abc"})");
        },
        {"open function_call", "  + {}", "function_call completed call_1 read {}"});
    row("text waits for the call before it",
        [](AnswerSink &sink) {
            sink.toolCallStart(0, "call_1", "read");
            sink.toolCallArguments(0, "{\"a\":");
            sink.text("La");
            sink.text("ter");
            sink.toolCallArguments(0, "1}");
            sink.toolCallEnd(0);
            sink.text("!");
        },
        {"open function_call", "  + {\"a\":|1}", "function_call completed call_1 read {\"a\":1}", "open message", "  + Later|!",
         "message completed [Later!]"});
    row("empty pieces open nothing",
        [](AnswerSink &sink) {
            sink.text("");
            sink.reasoning("");
            sink.refusal("");
        },
        {});
}

void ResponsesAnswerStreamTest::whatASinkIsToldBecomesItems()
{
    QFETCH(Tell, tell);
    QFETCH(QStringList, expected);
    const std::string stream = streamOf([&](AnswerSink &sink) {
        sink.start("big-model");
        tell(sink);
        sink.usage(someUsage);
        sink.finish(StopReason::EndTurn, {});
    });
    const QStringList begin{QStringLiteral("created gpt-5.5"), QStringLiteral("in_progress gpt-5.5")};
    QCOMPARE(joined(ResponsesAnswerTranscript(stream).lines()), joined(begin + expected + QStringList{ended}));
}

void ResponsesAnswerStreamTest::namesAreTheClientsOwn()
{
    ResponsesEncoderOptions with = options();
    with.answer.rewriteNames = false;
    const std::string longName(70, 'n');
    const std::string sent = with.names.sent(longName);
    QVERIFY(sent != longName);
    with.tools[longName] = {ClientTool::Kind::Function, "short", "space"};
    const std::string stream = streamOf(
        [&](AnswerSink &sink) {
            sink.start("big-model");
            sink.toolCallStart(0, "call_1", sent);
            sink.toolCallEnd(0);
            sink.usage(someUsage);
            sink.finish(StopReason::ToolUse, {});
        },
        with);
    QCOMPARE(ResponsesAnswerTranscript(stream).lines(), list({"created big-model", "in_progress big-model", "open function_call", "  + {}",
                                                              "function_call completed call_1 space short {}"}) +
                                                            QStringList{ended});
}

void ResponsesAnswerStreamTest::hugeArgumentsGoThrough()
{
    std::string line;
    while (line.size() < 2u * 1024 * 1024)
        line += "+ \\\"quoted\\\" \\\\ \\u00fc\\n";
    const std::string stream = streamOf([&](AnswerSink &sink) {
        sink.toolCallStart(0, "call_1", "apply_patch");
        const std::string arguments = "{\"input\":\"" + line + "\"}";
        for (std::size_t at = 0; at < arguments.size(); at += 61)
            sink.toolCallArguments(0, std::string_view(arguments).substr(at, 61));
        sink.toolCallEnd(0);
        sink.usage(someUsage);
        sink.finish(StopReason::ToolUse, {});
    });
    const ResponsesAnswerTranscript transcript(stream);
    QVERIFY(transcript.lines().filter(QStringLiteral("WRONG")).isEmpty());
    QVERIFY(transcript.response()["output"][0]["input"] == nlohmann::json::parse('"' + line + '"'));
}

QTEST_APPLESS_MAIN(ResponsesAnswerStreamTest)
#include "ResponsesAnswerStreamTest.moc"
