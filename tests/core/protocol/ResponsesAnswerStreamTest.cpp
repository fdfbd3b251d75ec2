// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/TranslationPipe.h"
#include "core/protocol/chat/ChatAnswerDecoder.h"
#include "core/protocol/responses/ResponsesClient.h"

#include "AnswerFeeding.h"
#include "ChatStreams.h"
#include "ResponsesAnswerTranscript.h"

#include <QtTest/QtTest>

#include <functional>
#include <string>

using namespace gatehouse;
using namespace gatehouse::test;

using Tell = std::function<void(AnswerSink &)>;
Q_DECLARE_METATYPE(Tell)

class ResponsesAnswerStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chatStreamsBecomeStrictResponsesHoweverTheyAreCut_data();
    void chatStreamsBecomeStrictResponsesHoweverTheyAreCut();
    void whatASinkIsToldBecomesItems_data();
    void whatASinkIsToldBecomesItems();
    void everyReasonHasItsEnd_data();
    void everyReasonHasItsEnd();
    void usageIsCountedInOpenAisWay();
    void usageThatNobodyReportedStaysSmall();
    void theEventsOfATextAreTheApis();
    void theEchoStandsInEveryFrameInOneLine();
    void anErrorBeforeContentWritesNothing();
    void anErrorBehindContentEndsTheStream_data();
    void anErrorBehindContentEndsTheStream();
    void failBeforeContentIsAWholeStream();
    void nothingFollowsTheEnd();
    void doneIsToldOnceWithTheOutput();
    void pingsAreComments();
    void namesAreTheClientsOwn();
    void hugeArgumentsGoThrough();
};

namespace {

IdSource counting()
{
    const auto counter = std::make_shared<int>(0);
    return [counter](std::string_view prefix) { return std::string(prefix) + std::to_string(++*counter); };
}

ClientTools codexTools()
{
    return {{"apply_patch", {ClientTool::Kind::Freeform, "apply_patch", ""}},
            {"local_shell", {ClientTool::Kind::LocalShell, "local_shell", ""}},
            {"tool_search", {ClientTool::Kind::ToolSearch, "tool_search", ""}},
            {"shell", {ClientTool::Kind::Shell, "shell", ""}},
            {"patcher", {ClientTool::Kind::ApplyPatch, "apply_patch", ""}},
            {"agents__spawn", {ClientTool::Kind::Function, "spawn", "agents"}},
            {"agents__note", {ClientTool::Kind::Freeform, "note", "agents"}}};
}

ResponsesEncoderOptions options()
{
    return {.answer = {.stream = true, .model = "gpt-5.5", .provider = "big", .created = 1770000000, .estimatedInput = 11},
            .names = {},
            .tools = codexTools(),
            .echo = {},
            .done = {}};
}

std::unique_ptr<AnswerPipe> newPipe()
{
    auto encoder = makeResponsesEncoder(options(), counting());
    auto decoder = std::make_unique<ChatAnswerDecoder>(*encoder, counting(), AnswerMemory{nullptr, "big"});
    return std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
}

std::string streamOf(const Tell &tell, ResponsesEncoderOptions with = options())
{
    std::string out;
    const auto encoder = makeResponsesEncoder(std::move(with), counting());
    encoder->writeTo(out);
    tell(*encoder);
    return out;
}

/// Lists as one text, so that a failed comparison shows where they differ.
QString joined(const QStringList &lines)
{
    return lines.join(QLatin1Char('\n'));
}

QStringList list(std::initializer_list<const char *> lines)
{
    QStringList out;
    for (const char *line : lines)
        out << QString::fromUtf8(line);
    return out;
}

const Usage someUsage{.input = 20, .output = 7, .reported = true};
const QString ended = QStringLiteral("completed in=20 read=0 write=0 out=7 think=0");

} // namespace

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
        {"open custom_tool_call", "  + *** Be|gin\n|\"C:\\|\xf0\x9f\x98\x80" "A",
         "custom_tool_call completed call_aaaaaaaa apply_patch *** Begin\n\"C:\\\xf0\x9f\x98\x80" "A"});
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
        {"open local_shell_call", "local_shell_call completed call_aaaaaaaa "
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
    row("a search that failed", [](AnswerSink &sink) { sink.serverTool({"ws_9", "web_search", R"({"query":"a"})", {}, "unavailable"}); },
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
        {"open reasoning", "  + One", "reasoning [One] <One><><sig1><big>", "open reasoning", "  + Two", "reasoning [Two] <Two><><enc2><big>",
         "open message", "  + Hi", "message completed [Hi]"});
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

void ResponsesAnswerStreamTest::everyReasonHasItsEnd_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("call");
    QTest::addColumn<QString>("end");
    QTest::addColumn<std::string>("word");
    const auto row = [](const char *name, StopReason reason, bool call, const char *end, const char *word) {
        QTest::newRow(name) << static_cast<int>(reason) << call << QString::fromUtf8(end) << std::string(word);
    };
    row("end", StopReason::EndTurn, false, "completed", "end_turn");
    row("end with a call", StopReason::EndTurn, true, "completed", "tool_use");
    row("tools without a call", StopReason::ToolUse, false, "completed", "end_turn");
    row("tools", StopReason::ToolUse, true, "completed", "tool_use");
    row("stop sequence", StopReason::StopSequence, false, "completed", "stop_sequence");
    row("pause", StopReason::PauseTurn, false, "completed", "pause_turn");
    row("too long", StopReason::MaxTokens, false, "incomplete max_output_tokens", "max_tokens");
    row("too long in a call", StopReason::MaxTokens, true, "incomplete max_output_tokens", "max_tokens");
    row("context", StopReason::ContextWindowExceeded, false, "incomplete max_output_tokens", "model_context_window_exceeded");
    row("refusal", StopReason::Refusal, false, "incomplete content_filter", "refusal");
}

void ResponsesAnswerStreamTest::everyReasonHasItsEnd()
{
    QFETCH(int, reason);
    QFETCH(bool, call);
    QFETCH(QString, end);
    QFETCH(std::string, word);
    std::string out;
    const auto encoder = makeResponsesEncoder(options(), counting());
    encoder->writeTo(out);
    encoder->start("m");
    if (call) {
        encoder->toolCallStart(0, "call_1", "read");
        encoder->toolCallArguments(0, "{\"a\":1}");
    } else {
        encoder->text("Hi");
    }
    encoder->usage(someUsage);
    encoder->finish(static_cast<StopReason>(reason), "###");
    const ResponsesAnswerTranscript transcript(out);
    const QString status = end.startsWith(QStringLiteral("incomplete")) ? QStringLiteral("incomplete") : QStringLiteral("completed");
    QCOMPARE(transcript.lines().mid(4),
             (QStringList{call ? QStringLiteral("function_call %1 call_1 read {\"a\":1}").arg(status)
                               : QStringLiteral("message %1 [Hi]").arg(status),
                          end + QStringLiteral(" in=20 read=0 write=0 out=7 think=0")}));
    QCOMPARE(encoder->progress().stopReason, word);
    QVERIFY(encoder->progress().terminal);
}

void ResponsesAnswerStreamTest::usageIsCountedInOpenAisWay()
{
    const std::string stream = streamOf([](AnswerSink &sink) {
        sink.text("Hi");
        sink.usage({.input = 5, .cacheRead = 100, .cacheWrite = 30, .output = 9, .reasoning = 4, .reported = true});
        sink.finish(StopReason::EndTurn, {});
    });
    QCOMPARE(ResponsesAnswerTranscript(stream).lines().last(), QStringLiteral("completed in=135 read=100 write=30 out=9 think=4"));
}

void ResponsesAnswerStreamTest::usageThatNobodyReportedStaysSmall()
{
    const std::string stream = streamOf([](AnswerSink &sink) {
        sink.text("four by four....");
        sink.usage({});
        sink.finish(StopReason::EndTurn, {});
    });
    QCOMPARE(ResponsesAnswerTranscript(stream).lines().last(), QStringLiteral("completed in=11 read=0 write=0 out=4 think=0"));
    const std::string odd = streamOf([](AnswerSink &sink) {
        sink.text("Hi");
        sink.usage({.input = -3, .cacheRead = 10, .output = -1, .reported = true});
        sink.finish(StopReason::EndTurn, {});
    });
    QCOMPARE(ResponsesAnswerTranscript(odd).lines().last(), QStringLiteral("completed in=10 read=10 write=0 out=0 think=0"));
}

void ResponsesAnswerStreamTest::theEventsOfATextAreTheApis()
{
    const std::string stream = streamOf([](AnswerSink &sink) {
        sink.text("Hi");
        sink.usage(someUsage);
        sink.finish(StopReason::EndTurn, {});
    });
    const std::string rest =
        R"("instructions":null,"metadata":{},"parallel_tool_calls":true,"previous_response_id":null,"temperature":null,"tool_choice":"auto","tools":[],"top_p":null)";
    const auto response = [&rest](const std::string &status, const std::string &output, const std::string &usage) {
        return R"("response":{"id":"resp_1","object":"response","created_at":1770000000,"status":")" + status +
               R"(","error":null,"incomplete_details":null,"model":"gpt-5.5","output":[)" + output + "]," + rest + R"(,"usage":)" + usage + '}';
    };
    int number = 0;
    const auto event = [&number](const std::string &type, const std::string &members) {
        return "event: " + type + "\ndata: {\"type\":\"" + type + "\",\"sequence_number\":" + std::to_string(number++) + ',' + members +
               "}\n\n";
    };
    const std::string item =
        R"({"id":"msg_2","type":"message","status":"completed","content":[{"type":"output_text","text":"Hi","annotations":[],"logprobs":[]}],"role":"assistant"})";
    const std::string at = R"("item_id":"msg_2","output_index":0,"content_index":0,)";
    std::string expected = event("response.created", response("in_progress", "", "null"));
    expected += event("response.in_progress", response("in_progress", "", "null"));
    expected += event("response.output_item.added",
                      R"("output_index":0,"item":{"id":"msg_2","type":"message","status":"in_progress","content":[],"role":"assistant"})");
    expected += event("response.content_part.added", at + R"("part":{"type":"output_text","text":"","annotations":[],"logprobs":[]})");
    expected += event("response.output_text.delta", at + R"("delta":"Hi","logprobs":[])");
    expected += event("response.output_text.done", at + R"("text":"Hi","logprobs":[])");
    expected += event("response.content_part.done", at + R"("part":{"type":"output_text","text":"Hi","annotations":[],"logprobs":[]})");
    expected += event("response.output_item.done", R"("output_index":0,"item":)" + item);
    expected += event(
        "response.completed",
        response(
            "completed", item,
            R"({"input_tokens":20,"input_tokens_details":{"cached_tokens":0,"cache_write_tokens":0},"output_tokens":7,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":27})"));
    QCOMPARE(stream, expected);
}

void ResponsesAnswerStreamTest::theEchoStandsInEveryFrameInOneLine()
{
    ResponsesEncoderOptions with = options();
    with.echo = "\"tools\":[\n{\"type\":\"function\",\n\"name\":\"a\"}],\"instructions\":\"Be \\\"brief\\\"\\n\",\"model\":\"no\",\"id\":\"no\",\"store\":false,";
    const std::string stream = streamOf(
        [](AnswerSink &sink) {
            sink.text("Hi");
            sink.usage(someUsage);
            sink.finish(StopReason::EndTurn, {});
        },
        with);
    const ResponsesAnswerTranscript transcript(stream);
    QCOMPARE(transcript.lines().size(), 6);
    QVERIFY(transcript.lines().filter(QStringLiteral("WRONG")).isEmpty());
    const nlohmann::json &response = transcript.response();
    QCOMPARE(response["model"].get<std::string>(), "gpt-5.5");
    QCOMPARE(response["tools"].dump(), R"([{"name":"a","type":"function"}])");
    QCOMPARE(response["instructions"].get<std::string>(), "Be \"brief\"\n");
    QCOMPARE(response["store"], false);
    QCOMPARE(response["tool_choice"], "auto");
}

void ResponsesAnswerStreamTest::anErrorBeforeContentWritesNothing()
{
    std::string out;
    const auto encoder = makeResponsesEncoder(options(), counting());
    encoder->writeTo(out);
    encoder->start("m");
    encoder->error(makeError(ErrorKind::RateLimit, "Slow down."));
    QCOMPARE(out, "");
    QVERIFY(encoder->progress().error && !encoder->progress().meaningful && !encoder->progress().terminal);
    QCOMPARE(encoder->progress().error->status, 429);
}

void ResponsesAnswerStreamTest::anErrorBehindContentEndsTheStream_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("code");
    QTest::addColumn<std::string>("retryAfter");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, ErrorKind kind, const char *code, const char *retryAfter, const char *line) {
        QTest::newRow(name) << static_cast<int>(kind) << std::string(code) << std::string(retryAfter) << QString::fromUtf8(line);
    };
    row("overloaded is worth another try", ErrorKind::Overloaded, "overloaded_error", "", "failed server_error: Oh.");
    row("server", ErrorKind::Api, "", "", "failed server_error: Oh.");
    row("gateway", ErrorKind::BadGateway, "", "", "failed server_error: Oh.");
    row("rate limit", ErrorKind::RateLimit, "1302", "", "failed rate_limit_exceeded: Oh.");
    row("rate limit with a time", ErrorKind::RateLimit, "", "7", "failed rate_limit_exceeded: Oh. Please try again in 7s.");
    row("rate limit with a date", ErrorKind::RateLimit, "", "Wed, 21 Oct 2026 07:28:00 GMT", "failed rate_limit_exceeded: Oh.");
    row("money", ErrorKind::Billing, "", "", "failed insufficient_quota: Oh.");
    row("context", ErrorKind::InvalidRequest, "context_length_exceeded", "", "failed context_length_exceeded: Oh.");
    row("request", ErrorKind::InvalidRequest, "", "", "failed invalid_prompt: Oh.");
    row("key", ErrorKind::Authentication, "", "", "failed invalid_api_key: Oh.");
    row("permission", ErrorKind::Permission, "", "", "failed server_error: Oh.");
}

void ResponsesAnswerStreamTest::anErrorBehindContentEndsTheStream()
{
    QFETCH(int, kind);
    QFETCH(std::string, code);
    QFETCH(std::string, retryAfter);
    QFETCH(QString, line);
    const std::string stream = streamOf([&](AnswerSink &sink) {
        sink.reasoning("Hm");
        sink.text("Hi");
        ApiError error = makeError(static_cast<ErrorKind>(kind), "Oh.");
        error.code = code;
        if (!retryAfter.empty())
            error.retryAfter = retryAfter;
        sink.error(error);
        sink.error(error);
    });
    QCOMPARE(ResponsesAnswerTranscript(stream).lines().mid(2),
             list({"open reasoning", "  + Hm", "reasoning [Hm] <Hm><><><>", "open message", "  + Hi"}) + QStringList{line});
}

void ResponsesAnswerStreamTest::failBeforeContentIsAWholeStream()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->fail(makeError(ErrorKind::Timeout, "Too late."), out);
    pipe->fail(makeError(ErrorKind::Timeout, "Too late."), out);
    QCOMPARE(ResponsesAnswerTranscript(out).lines(),
             list({"created gpt-5.5", "in_progress gpt-5.5", "failed server_error: Too late."}));
    QVERIFY(!pipe->progress().terminal);
}

void ResponsesAnswerStreamTest::nothingFollowsTheEnd()
{
    const auto pipe = newPipe();
    std::string out = answerOf(*pipe, text("Hi") + chunk("{}", "stop") + usual + done);
    const std::string before = out;
    pipe->ping(out);
    pipe->fail(makeError(ErrorKind::Api, "no"), out);
    pipe->end(out);
    QCOMPARE(out, before);
    const auto broken = newPipe();
    const std::string cut = answerOf(*broken, text("Hi"));
    QVERIFY(ResponsesAnswerTranscript(cut).lines().last().startsWith(QStringLiteral("failed server_error: ")));
    QVERIFY(!broken->progress().terminal && broken->progress().error);
}

void ResponsesAnswerStreamTest::doneIsToldOnceWithTheOutput()
{
    QStringList told;
    ResponsesEncoderOptions with = options();
    with.done = [&told](std::string_view id, std::string_view items) {
        told << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
        for (const nlohmann::json &item : nlohmann::json::parse('[' + std::string(items) + ']'))
            told << ResponsesAnswerTranscript::itemLine(item);
    };
    const Tell tell = [](AnswerSink &sink) {
        sink.reasoning("Hm");
        sink.text("Hi");
        sink.finish(StopReason::MaxTokens, {});
        sink.finish(StopReason::MaxTokens, {});
    };
    const QStringList expected = list({"resp_1", "reasoning [Hm] <Hm><><><>", "message incomplete [Hi]"});
    streamOf(tell, with);
    QCOMPARE(told, expected);
    told.clear();
    with.answer.stream = false;
    streamOf(tell, with);
    QCOMPARE(told, expected);
    told.clear();
    streamOf([](AnswerSink &sink) { sink.error(makeError(ErrorKind::Api, "no")); }, with);
    QCOMPARE(told, QStringList());
}

void ResponsesAnswerStreamTest::pingsAreComments()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->ping(out);
    feed(*pipe, text("Hi"), out);
    pipe->ping(out);
    QCOMPARE(ResponsesAnswerTranscript(out).lines(),
             list({"comment", "created gpt-5.5", "in_progress gpt-5.5", "open message", "  + Hi", "comment"}));
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
    QCOMPARE(ResponsesAnswerTranscript(stream).lines(),
             list({"created big-model", "in_progress big-model", "open function_call", "  + {}",
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
