// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/responses/client/ResponsesClient.h"
#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/responses/ResponsesAnswerTranscript.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using namespace gatehouse::test;

class ResponsesRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesGoThroughButForTheNameHoweverTheyAreCut_data();
    void bytesGoThroughButForTheNameHoweverTheyAreCut();
    void withoutRewritingEveryByteStays();
    void observesUsageStopAndMeaning_data();
    void observesUsageStopAndMeaning();
    void meaningBeginsWithContent();
    void anErrorFirstWritesNothing_data();
    void anErrorFirstWritesNothing();
    void failBeforeAnythingIsAWholeStream();
    void aWholeAnswerKeepsItsBytes_data();
    void aWholeAnswerKeepsItsBytes();
    void aStreamIsCollectedWhereAWholeAnswerWasAskedFor_data();
    void aStreamIsCollectedWhereAWholeAnswerWasAskedFor();
    void aWholeAnswerIsPlayedAsAStream();
    void pingsAreComments();
    void aHundredDeltasAreCheap();
};

namespace {

std::unique_ptr<AnswerPipe> newPipe(bool stream = true, bool rewrite = true)
{
    return makeResponsesRelay({.stream = stream, .model = "gpt-5.5", .rewriteNames = rewrite, .estimatedInput = 0});
}

std::string sse(const std::string &name, const std::string &rest)
{
    return "event: " + name + "\ndata: {\"type\":\"" + name + '"' + rest + "}\n\n";
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

const std::string message =
    R"({"id":"msg_1","type":"message","status":"completed","role":"assistant","content":[{"type":"output_text","text":"I am \"model\":\"big-5\"","annotations":[],"logprobs":[]}]})";
const std::string thought =
    R"({"id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"Hm"}],"encrypted_content":"gAAAAAB"})";
const std::string function =
    R"({"id":"fc_1","type":"function_call","status":"completed","arguments":"{\"a\":1.0}","call_id":"call_1","name":"read"})";
const std::string usage =
    R"({"input_tokens":16,"input_tokens_details":{"cached_tokens":3,"cache_write_tokens":1},"output_tokens":9,"output_tokens_details":{"reasoning_tokens":2},"total_tokens":25})";

std::string response(const std::string &status, const std::string &output, const std::string &tokens = "null",
                     const std::string &incomplete = "null")
{
    return R"({"id":"resp_1","object":"response","created_at":1,"status":")" + status + R"(","error":null,"incomplete_details":)" +
           incomplete + R"(,"model":"big-5","output":[)" + output +
           R"(],"instructions":"model: big-5","metadata":{},"parallel_tool_calls":true,"tool_choice":"auto","tools":[],"usage":)" + tokens +
           '}';
}

std::string frame(const std::string &type, int number, const std::string &body)
{
    return sse(type, ",\"sequence_number\":" + std::to_string(number) + ",\"response\":" + body);
}

const std::string start =
    frame("response.created", 0, response("in_progress", "")) + frame("response.in_progress", 1, response("in_progress", ""));
const std::string opened =
    sse("response.output_item.added",
        R"(,"sequence_number":2,"output_index":0,"item":{"id":"msg_1","type":"message","status":"in_progress","role":"assistant","content":[]})") +
    sse("response.content_part.added",
        R"(,"sequence_number":3,"item_id":"msg_1","output_index":0,"content_index":0,"part":{"type":"output_text","text":"","annotations":[],"logprobs":[]})");
const std::string words =
    sse("response.output_text.delta",
        R"(,"sequence_number":4,"item_id":"msg_1","output_index":0,"content_index":0,"delta":"I am \"model\":\"big-5\"","logprobs":[])");
const std::string closed =
    sse("response.output_text.done",
        R"(,"sequence_number":5,"item_id":"msg_1","output_index":0,"content_index":0,"text":"I am \"model\":\"big-5\"","logprobs":[])") +
    sse("response.output_item.done", R"(,"sequence_number":6,"output_index":0,"item":)" + message);
const std::string text = opened + words + closed;
const std::string completed = frame("response.completed", 7, response("completed", message, usage));

/// The same bytes under the name that the client asked for: model members alone.
std::string renamed(const std::string &stream)
{
    return replaced(stream, R"("model":"big-5","output")", R"("model":"gpt-5.5","output")");
}

std::string failed(int number, const std::string &code, const std::string &why)
{
    return frame(
        "response.failed", number,
        renamed(replaced(response("failed", ""), "\"error\":null", "\"error\":{\"code\":\"" + code + "\",\"message\":\"" + why + "\"}")));
}

const std::string cutShort = "The provider's answer ended before it was complete (no response.completed came). Try again.";

} // namespace

void ResponsesRelayTest::bytesGoThroughButForTheNameHoweverTheyAreCut_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, const std::string &stream, const std::string &expected) {
        QTest::newRow(name) << stream << expected;
    };
    const std::string all = start + text + completed;
    row("everything", all, renamed(all));
    row("CRLF", replaced(all, "\n", "\r\n"), replaced(renamed(all), "\n", "\r\n"));
    const auto unnamed = [](const std::string &stream) {
        return replaced(replaced(stream, "event: response.completed\n", ""), "event: response.output_text.delta\n", "");
    };
    row("no event lines", unnamed(all), unnamed(renamed(all)));
    row("odd spacing", replaced(all, "data: {\"type\":\"response.created\",", "data:{ \"type\" : \"response.created\" ,"),
        replaced(renamed(all), "data: {\"type\":\"response.created\",", "data:{ \"type\" : \"response.created\" ,"));
    row("comments and unknown events",
        ": keep-alive\n\n" + start + sse("response.novelty", ",\"a\":1") + sse("keepalive", "") + text + completed,
        ": keep-alive\n\n" + renamed(start) + sse("response.novelty", ",\"a\":1") + sse("keepalive", "") + text + renamed(completed));
    row("[DONE] and events behind the end", start + text + "data: [DONE]\n\n" + completed + "data: [DONE]\n\n" + words,
        renamed(start) + text + renamed(completed));
    const std::string incomplete =
        frame("response.incomplete", 7, response("incomplete", message, usage, R"({"reason":"max_output_tokens"})"));
    row("incomplete", start + text + incomplete + completed, renamed(start + text + incomplete));
    row("no blank line at the end", all.substr(0, all.size() - 2), renamed(all));
    row("several data lines", replaced(start, ",\"response\"", "\ndata: ,\"response\"") + text + completed,
        renamed(replaced(start, ",\"response\"", " ,\"response\"") + text + completed));
    row("no model", replaced(start, "\"model\":\"big-5\",", "") + text + completed,
        replaced(start, "\"model\":\"big-5\",", "") + text + renamed(completed));
    const std::string failure =
        frame("response.failed", 5,
              replaced(response("failed", ""), "\"error\":null", R"("error":{"code":"server_is_overloaded","message":"Busy"})"));
    row("failed in mid-stream", start + opened + words + failure + completed, renamed(start + opened + words + failure));
    row("an error event in mid-stream",
        start + opened + words + sse("error", R"(,"sequence_number":5,"code":"rate_limit_exceeded","message":"Slow","param":null)") +
            failure,
        renamed(start + opened + words) + failed(6, "rate_limit_exceeded", "Slow"));
    row("an error object in mid-stream",
        start + opened + words + "data: {\"error\":{\"message\":\"Busy\",\"type\":\"overloaded_error\"}}\n\n",
        renamed(start + opened + words) + failed(6, "server_error", "Busy"));
    row("no end", start + text, renamed(start + text) + failed(7, "server_error", cutShort));
    row("an event cut off", start + text + completed.substr(0, 90), renamed(start + text) + failed(7, "server_error", cutShort));
}

void ResponsesRelayTest::bytesGoThroughButForTheNameHoweverTheyAreCut()
{
    QFETCH(std::string, stream);
    QFETCH(std::string, expected);
    QCOMPARE(answerOf(*newPipe(), stream), expected);
    QCOMPARE(answerOfBytes(*newPipe(), stream), expected);
    for (std::size_t at = 0; at <= stream.size(); ++at)
        QCOMPARE(answerOfCut(*newPipe(), stream, at), expected);
}

void ResponsesRelayTest::withoutRewritingEveryByteStays()
{
    const std::string stream = start + text + completed;
    QCOMPARE(answerOf(*newPipe(true, false), stream), stream);
}

void ResponsesRelayTest::observesUsageStopAndMeaning_data()
{
    QTest::addColumn<std::string>("end");
    QTest::addColumn<std::string>("stop");
    const auto row = [](const char *name, const std::string &end, const char *stop) { QTest::newRow(name) << end << std::string(stop); };
    row("text", completed, "end_turn");
    row("a call", frame("response.completed", 7, response("completed", message + ',' + function, usage)), "tool_use");
    row("a call that only its item tells",
        sse("response.output_item.done", ",\"output_index\":1,\"item\":" + function) +
            frame("response.completed", 7, response("completed", "", usage)),
        "tool_use");
    row("too long", frame("response.incomplete", 7, response("incomplete", message, usage, R"({"reason":"max_output_tokens"})")),
        "max_tokens");
    row("filtered", frame("response.incomplete", 7, response("incomplete", message, usage, R"({"reason":"content_filter"})")), "refusal");
}

void ResponsesRelayTest::observesUsageStopAndMeaning()
{
    QFETCH(std::string, end);
    QFETCH(std::string, stop);
    for (const bool stream : {true, false}) {
        const auto pipe = newPipe(stream);
        answerOf(*pipe, start + text + end);
        const AnswerProgress &progress = pipe->progress();
        QVERIFY(progress.terminal && progress.meaningful && !progress.error);
        QCOMPARE(progress.stopReason, stop);
        QCOMPARE(progress.usage.input, 12);
        QCOMPARE(progress.usage.cacheRead, 3);
        QCOMPARE(progress.usage.cacheWrite, 1);
        QCOMPARE(progress.usage.output, 9);
        QCOMPARE(progress.usage.reasoning, 2);
        QVERIFY(progress.usage.reported);
    }
}

void ResponsesRelayTest::meaningBeginsWithContent()
{
    const auto pipe = newPipe();
    std::string out;
    feed(*pipe, start + opened + sse("response.rate_limits", ""), out);
    QVERIFY(!pipe->progress().meaningful);
    QVERIFY(!out.empty());
    feed(*pipe, words, out);
    QVERIFY(pipe->progress().meaningful);
    const auto other = newPipe();
    feed(*other, start + sse("response.output_item.added", ",\"output_index\":0,\"item\":" + function), out);
    QVERIFY(other->progress().meaningful);
}

void ResponsesRelayTest::anErrorFirstWritesNothing_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<std::string>("code");
    const auto row = [](const char *name, const std::string &body, ErrorKind kind, const char *code) {
        QTest::newRow(name) << body << static_cast<int>(kind) << std::string(code);
    };
    const auto failure = [](const std::string &error) {
        return start + frame("response.failed", 2, replaced(response("failed", ""), "\"error\":null", "\"error\":" + error));
    };
    row("rate limit", failure(R"({"code":"rate_limit_exceeded","message":"Slow"})"), ErrorKind::RateLimit, "rate_limit_exceeded");
    row("context", failure(R"({"code":"context_length_exceeded","message":"Your input exceeds the context window."})"),
        ErrorKind::InvalidRequest, "context_length_exceeded");
    row("money", failure(R"({"code":"insufficient_quota","message":"Pay"})"), ErrorKind::Billing, "insufficient_quota");
    row("overloaded", failure(R"({"code":"server_is_overloaded","message":"Busy"})"), ErrorKind::Overloaded, "server_is_overloaded");
    row("server", failure(R"({"code":"server_error","message":"Oh"})"), ErrorKind::Api, "server_error");
    row("prompt", failure(R"({"code":"invalid_prompt","message":"No"})"), ErrorKind::InvalidRequest, "invalid_prompt");
    row("no more than a word", failure(R"("Busy, overloaded")"), ErrorKind::Overloaded, "");
    row("nothing told", failure("null"), ErrorKind::Api, "");
    row("an error event", start + sse("error", R"(,"code":"server_error","message":"Oh","param":null)"), ErrorKind::Api, "server_error");
    row("an error event with an object", sse("error", R"(,"error":{"type":"overloaded_error","message":"Busy"})"), ErrorKind::Overloaded,
        "");
    row("a body", R"({"error":{"message":"Slow","type":"requests","code":"rate_limit_exceeded"}})", ErrorKind::RateLimit,
        "rate_limit_exceeded");
    row("a failed response", replaced(response("failed", ""), "\"error\":null", R"("error":{"code":"server_error","message":"Oh"})"),
        ErrorKind::Api, "server_error");
    row("a web page", "<html><title>Login</title></html>", ErrorKind::BadGateway, "");
    row("half a body", response("completed", message, usage).substr(0, 200), ErrorKind::BadGateway, "");
    row("nothing", "", ErrorKind::BadGateway, "");
    row("a frame alone", start + opened, ErrorKind::BadGateway, "");
}

void ResponsesRelayTest::anErrorFirstWritesNothing()
{
    QFETCH(std::string, body);
    QFETCH(int, kind);
    QFETCH(std::string, code);
    for (const bool stream : {true, false}) {
        const auto pipe = newPipe(stream);
        const std::string out = answerOf(*pipe, body);
        QVERIFY(out.find("failed") == std::string::npos && (stream || out.empty()));
        const AnswerProgress &progress = pipe->progress();
        QVERIFY(progress.error && !progress.meaningful && !progress.terminal);
        QCOMPARE(static_cast<int>(progress.error->kind), kind);
        QCOMPARE(progress.error->code, code);
        QVERIFY(!progress.error->message.empty());
    }
}

void ResponsesRelayTest::failBeforeAnythingIsAWholeStream()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->fail(makeError(ErrorKind::Timeout, "Too late."), out);
    pipe->fail(makeError(ErrorKind::Timeout, "Too late."), out);
    QVERIFY(out.starts_with("event: response.created\n"));
    QVERIFY(out.find("\"sequence_number\":1") != std::string::npos && out.find("\"sequence_number\":2") == std::string::npos);
    QVERIFY(out.find(R"("error":{"code":"server_error","message":"Too late."})") != std::string::npos);
    const auto behind = newPipe();
    std::string second;
    feed(*behind, start, second);
    behind->fail(makeError(ErrorKind::Timeout, "Too late."), second);
    QCOMPARE(second, renamed(start) + failed(2, "server_error", "Too late."));
    const auto whole = newPipe(false);
    std::string body;
    whole->fail(makeError(ErrorKind::Timeout, "Too late."), body);
    QCOMPARE(nlohmann::json::parse(body)["error"]["message"].get<std::string>(), "Too late.");
}

void ResponsesRelayTest::aWholeAnswerKeepsItsBytes_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("expected");
    const std::string body = response("completed", thought + ",\n " + message, usage);
    QTest::newRow("an answer") << body << renamed(body);
    QTest::newRow("space around it") << "\n " + body + "\n" << renamed(body);
    const std::string compacted =
        R"({"id":"resp_1","object":"response.compaction","output":[{"type":"compaction","encrypted_content":"x"}]})";
    QTest::newRow("compaction") << compacted << compacted;
    const std::string count = R"({"object":"response.input_tokens","input_tokens":11})";
    QTest::newRow("a count") << count << count;
}

void ResponsesRelayTest::aWholeAnswerKeepsItsBytes()
{
    QFETCH(std::string, body);
    QFETCH(std::string, expected);
    const auto pipe = newPipe(false);
    QCOMPARE(answerOf(*pipe, body), expected);
    QVERIFY(pipe->progress().terminal);
    QCOMPARE(answerOfBytes(*newPipe(false), body), expected);
    for (std::size_t at = 0; at <= body.size(); ++at)
        QCOMPARE(answerOfCut(*newPipe(false), body, at), expected);
}

void ResponsesRelayTest::aStreamIsCollectedWhereAWholeAnswerWasAskedFor_data()
{
    QTest::addColumn<std::string>("stream");
    const std::string whole = response("completed", message, usage);
    QTest::newRow("as it should be") << start + text + frame("response.completed", 7, whole);
    QTest::newRow("without output in the end") << start + text + frame("response.completed", 7, response("completed", "", usage));
}

void ResponsesRelayTest::aStreamIsCollectedWhereAWholeAnswerWasAskedFor()
{
    QFETCH(std::string, stream);
    const std::string expected = renamed(response("completed", message, usage));
    QCOMPARE(answerOf(*newPipe(false), stream), expected);
    QCOMPARE(answerOfBytes(*newPipe(false), stream), expected);
    for (std::size_t at = 0; at <= stream.size(); ++at)
        QCOMPARE(answerOfCut(*newPipe(false), stream, at), expected);
}

void ResponsesRelayTest::aWholeAnswerIsPlayedAsAStream()
{
    const std::string body = nlohmann::json::parse(response("completed", message + ',' + function, usage)).dump(2);
    const std::string stream = answerOf(*newPipe(), body);
    const ResponsesAnswerTranscript transcript(stream);
    QCOMPARE(transcript.lines(),
             (QStringList{QStringLiteral("created gpt-5.5"), QStringLiteral("in_progress gpt-5.5"), QStringLiteral("open message"),
                          QStringLiteral("  + I am \"model\":\"big-5\""), QStringLiteral("message completed [I am \"model\":\"big-5\"]"),
                          QStringLiteral("open function_call"), QStringLiteral("  + {\"a\":1.0}"),
                          QStringLiteral("function_call completed call_1 read {\"a\":1.0}"),
                          QStringLiteral("completed in=16 read=3 write=1 out=9 think=2")}));
    nlohmann::json expected = nlohmann::json::parse(body);
    expected["model"] = "gpt-5.5";
    QVERIFY(transcript.response() == expected);
    const std::string rich = response(
        "incomplete",
        thought +
            R"(,{"id":"msg_2","type":"message","status":"completed","role":"assistant","content":[{"type":"output_text","text":"a","annotations":[{"type":"url_citation"}],"logprobs":[]},{"type":"refusal","refusal":"no"}]},{"id":"ctc_1","type":"custom_tool_call","status":"completed","call_id":"call_2","name":"patch","input":"x\ny"},{"id":"ws_1","type":"web_search_call","status":"completed","action":{"type":"search"}})",
        usage, R"({"reason":"max_output_tokens"})");
    const std::string played = answerOf(*newPipe(), rich);
    QCOMPARE(answerOfBytes(*newPipe(), rich), played);
    for (const std::string expectedEvent : {"response.reasoning_summary_text.delta", "response.reasoning_summary_part.done",
                                            "response.refusal.done", "response.custom_tool_call_input.delta", "response.incomplete"})
        QVERIFY2(played.find("event: " + expectedEvent + "\n") != std::string::npos, expectedEvent.c_str());
}

void ResponsesRelayTest::pingsAreComments()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->ping(out);
    QCOMPARE(out, ": ping\n\n");
    feed(*pipe, start + text + completed, out);
    const std::string before = out;
    pipe->ping(out);
    QCOMPARE(out, before);
}

void ResponsesRelayTest::aHundredDeltasAreCheap()
{
    std::string stream = start + opened;
    for (int i = 0; i < 100; ++i)
        stream += words;
    stream += closed + completed;
    QBENCHMARK
    {
        QCOMPARE(answerOf(*newPipe(), stream).size(), renamed(stream).size());
    }
}

QTEST_APPLESS_MAIN(ResponsesRelayTest)
#include "ResponsesRelayTest.moc"
