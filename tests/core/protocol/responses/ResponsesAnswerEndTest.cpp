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

class ResponsesAnswerEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void ResponsesAnswerEndTest::everyReasonHasItsEnd_data()
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

void ResponsesAnswerEndTest::everyReasonHasItsEnd()
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
    QCOMPARE(transcript.lines().mid(4), (QStringList{call ? QStringLiteral("function_call %1 call_1 read {\"a\":1}").arg(status)
                                                          : QStringLiteral("message %1 [Hi]").arg(status),
                                                     end + QStringLiteral(" in=20 read=0 write=0 out=7 think=0")}));
    QCOMPARE(encoder->progress().stopReason, word);
    QVERIFY(encoder->progress().terminal);
}

void ResponsesAnswerEndTest::usageIsCountedInOpenAisWay()
{
    const std::string stream = streamOf([](AnswerSink &sink) {
        sink.text("Hi");
        sink.usage({.input = 5, .cacheRead = 100, .cacheWrite = 30, .output = 9, .reasoning = 4, .reported = true});
        sink.finish(StopReason::EndTurn, {});
    });
    QCOMPARE(ResponsesAnswerTranscript(stream).lines().last(), QStringLiteral("completed in=135 read=100 write=30 out=9 think=4"));
}

void ResponsesAnswerEndTest::usageThatNobodyReportedStaysSmall()
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

void ResponsesAnswerEndTest::theEventsOfATextAreTheApis()
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
               R"(","error":null,"incomplete_details":null,"model":"gpt-5.5","output":[)" + output + "]," + rest + R"(,"usage":)" + usage +
               '}';
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

void ResponsesAnswerEndTest::theEchoStandsInEveryFrameInOneLine()
{
    ResponsesEncoderOptions with = options();
    with.echo = "\"tools\":[\n{\"type\":\"function\",\n\"name\":\"a\"}],\"instructions\":\"Be "
                "\\\"brief\\\"\\n\",\"model\":\"no\",\"id\":\"no\",\"store\":false,";
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

void ResponsesAnswerEndTest::anErrorBeforeContentWritesNothing()
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

void ResponsesAnswerEndTest::anErrorBehindContentEndsTheStream_data()
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

void ResponsesAnswerEndTest::anErrorBehindContentEndsTheStream()
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

void ResponsesAnswerEndTest::failBeforeContentIsAWholeStream()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->fail(makeError(ErrorKind::Timeout, "Too late."), out);
    pipe->fail(makeError(ErrorKind::Timeout, "Too late."), out);
    QCOMPARE(ResponsesAnswerTranscript(out).lines(), list({"created gpt-5.5", "in_progress gpt-5.5", "failed server_error: Too late."}));
    QVERIFY(!pipe->progress().terminal);
}

void ResponsesAnswerEndTest::nothingFollowsTheEnd()
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

void ResponsesAnswerEndTest::doneIsToldOnceWithTheOutput()
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

void ResponsesAnswerEndTest::pingsAreComments()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->ping(out);
    feed(*pipe, text("Hi"), out);
    pipe->ping(out);
    QCOMPARE(ResponsesAnswerTranscript(out).lines(),
             list({"comment", "created gpt-5.5", "in_progress gpt-5.5", "open message", "  + Hi", "comment"}));
}

QTEST_APPLESS_MAIN(ResponsesAnswerEndTest)
#include "ResponsesAnswerEndTest.moc"
