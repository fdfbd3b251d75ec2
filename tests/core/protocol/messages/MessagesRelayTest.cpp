// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesRelay.h"

#include "tests/core/protocol/answer/AnswerFeeding.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace gatehouse;
using namespace gatehouse::test;

class MessagesRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesGoThroughButForNamesHoweverTheyAreCut_data();
    void bytesGoThroughButForNamesHoweverTheyAreCut();
    void withoutRewritingEveryByteStays();
    void observesUsageStopAndMeaning();
    void blocksThatComeWholeHaveMeaning();
    void anErrorFirstWritesNothing_data();
    void anErrorFirstWritesNothing();
    void aStreamThatBreaksOffIsNeverASuccess();
    void aWholeAnswerKeepsItsBytes_data();
    void aWholeAnswerKeepsItsBytes();
    void aStreamIsCollectedWhereAWholeAnswerWasAskedFor();
    void aWholeAnswerIsPlayedAsAStream();
    void pingsAsEventOnceTheMessageHasBegun();
    void aHundredDeltasAreCheap();
};

namespace {

std::unique_ptr<AnswerPipe> newPipe(bool stream = true, bool rewrite = true)
{
    return makeMessagesRelay({.stream = stream, .model = "claude-opus-4-7", .rewriteNames = rewrite, .estimatedInput = 0});
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

const std::string start = sse(
    "message_start",
    R"(,"message":{"id":"msg_1","type":"message","role":"assistant","model":"glm-5","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":12,"cache_read_input_tokens":3,"cache_creation_input_tokens":1,"output_tokens":1}})");
const std::string ping = sse("ping", "");
const std::string thinking = sse("content_block_start", R"(,"index":0,"content_block":{"type":"thinking","thinking":"","signature":""})") +
                             sse("content_block_delta", R"(,"index":0,"delta":{"type":"thinking_delta","thinking":"model \"glm-5\""})") +
                             sse("content_block_delta", R"(,"index":0,"delta":{"type":"signature_delta","signature":"U2ln"})") +
                             sse("content_block_stop", R"(,"index":0)");
const std::string words =
    sse("content_block_start", R"(,"index":1,"content_block":{"type":"text","text":""})") +
    sse("content_block_delta", R"(,"index":1,"delta":{"type":"text_delta","text":"I am \"model\":\"glm-5\" \u00fc"})") +
    sse("content_block_delta", R"(,"index":1,"delta":{"type":"text_delta","text":"!"})") + sse("content_block_stop", R"(,"index":1)");
const std::string tool =
    sse("content_block_start", R"(,"index":2,"content_block":{"type":"tool_use","id":"toolu_1","name":"Bash","input":{}})") +
    sse("content_block_delta", R"(,"index":2,"delta":{"type":"input_json_delta","partial_json":"{\"a\":"})") +
    sse("content_block_delta", R"(,"index":2,"delta":{"type":"input_json_delta","partial_json":"1.0}"})") +
    sse("content_block_stop", R"(,"index":2)");
std::string finish(const std::string &reason)
{
    return sse("message_delta", R"(,"delta":{"stop_reason":")" + reason + R"(","stop_sequence":null},"usage":{"output_tokens":9})");
}
const std::string stop = sse("message_stop", "");
const std::string renamedStart = replaced(start, "glm-5", "claude-opus-4-7");

} // namespace

void MessagesRelayTest::bytesGoThroughButForNamesHoweverTheyAreCut_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, const std::string &stream, const std::string &expected) {
        QTest::newRow(name) << stream << expected;
    };
    const std::string all = start + ping + thinking + words + tool + finish("tool_use") + stop;
    const std::string wanted = renamedStart + ping + thinking + words + tool + finish("tool_use") + stop;
    row("everything", all, wanted);
    row("CRLF", replaced(all, "\n", "\r\n"), replaced(wanted, "\n", "\r\n"));
    row("no event lines", replaced(replaced(all, "event: content_block_delta\n", ""), "event: message_start\n", ""),
        replaced(replaced(wanted, "event: content_block_delta\n", ""), "event: message_start\n", ""));
    row("odd spacing", replaced(all, "data: {\"type\":\"message_start\",", "data:{ \"type\" : \"message_start\" ,"),
        replaced(wanted, "data: {\"type\":\"message_start\",", "data:{ \"type\" : \"message_start\" ,"));
    row("comments and unknown events",
        ": OPENROUTER PROCESSING\n\n" + start + sse("novelty", ",\"a\":1") + words + finish("end_turn") + stop,
        ": OPENROUTER PROCESSING\n\n" + renamedStart + sse("novelty", ",\"a\":1") + words + finish("end_turn") + stop);
    row("[DONE] and events behind the end", start + words + finish("end_turn") + "data: [DONE]\n\n" + stop + "data: [DONE]\n\n" + ping,
        renamedStart + words + finish("end_turn") + stop);
    row("a tool call that ends as end_turn", start + tool + finish("end_turn") + stop, renamedStart + tool + finish("tool_use") + stop);
    row("max_tokens stays", start + tool + finish("max_tokens") + stop, renamedStart + tool + finish("max_tokens") + stop);
    row("no blank line at the end", start + words + finish("end_turn") + stop.substr(0, stop.size() - 2),
        renamedStart + words + finish("end_turn") + stop);
    row("several data lines", replaced(start, ",\"message\"", "\ndata: ,\"message\"") + words + finish("end_turn") + stop,
        replaced(renamedStart, ",\"message\"", " ,\"message\"") + words + finish("end_turn") + stop);
    row("no model", replaced(start, "\"model\":\"glm-5\",", "") + words + finish("end_turn") + stop,
        replaced(start, "\"model\":\"glm-5\",", "") + words + finish("end_turn") + stop);
    const std::string error = sse("error", R"(,"error":{"type":"overloaded_error","message":"Overloaded"})");
    row("error in mid-stream", start + words + error + ping + stop,
        renamedStart + words +
            sse("error", R"(,"error":{"type":"overloaded_error","message":"Overloaded","code":null,"param":null},"request_id":null)"));
    row("no message_stop", start + words + finish("end_turn"),
        renamedStart + words + finish("end_turn") +
            sse("error",
                R"(,"error":{"type":"api_error","message":"The provider's answer ended before it was complete (no message_stop came). Try again.","code":null,"param":null},"request_id":null)"));
    row("an event cut off",
        start + words + "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"te",
        renamedStart + words +
            sse("error",
                R"(,"error":{"type":"api_error","message":"The provider's answer ended before it was complete (no message_stop came). Try again.","code":null,"param":null},"request_id":null)"));
}

void MessagesRelayTest::bytesGoThroughButForNamesHoweverTheyAreCut()
{
    QFETCH(std::string, stream);
    QFETCH(std::string, expected);
    QCOMPARE(answerOf(*newPipe(), stream), expected);
    QCOMPARE(answerOfBytes(*newPipe(), stream), expected);
    for (std::size_t at = 0; at <= stream.size(); ++at)
        QCOMPARE(answerOfCut(*newPipe(), stream, at), expected);
}

void MessagesRelayTest::withoutRewritingEveryByteStays()
{
    const std::string stream = start + thinking + words + finish("end_turn") + stop;
    QCOMPARE(answerOf(*newPipe(true, false), stream), stream);
}

void MessagesRelayTest::observesUsageStopAndMeaning()
{
    const auto pipe = newPipe();
    std::string out;
    feed(*pipe, start + ping + sse("content_block_start", R"(,"index":0,"content_block":{"type":"text","text":""})"), out);
    QVERIFY(!pipe->progress().meaningful);
    feed(*pipe, sse("content_block_delta", R"(,"index":0,"delta":{"type":"text_delta","text":"x"})"), out);
    QVERIFY(pipe->progress().meaningful && !pipe->progress().terminal);
    feed(
        *pipe,
        sse("content_block_stop", R"(,"index":0)") +
            sse("message_delta",
                R"(,"delta":{"stop_reason":"stop_sequence","stop_sequence":"END"},"usage":{"input_tokens":0,"output_tokens":9,"output_tokens_details":{"thinking_tokens":4}})") +
            stop,
        out);
    const AnswerProgress &progress = pipe->progress();
    QVERIFY(progress.terminal && !progress.error && progress.usage.reported);
    QCOMPARE(progress.stopReason, std::string("stop_sequence"));
    QCOMPARE(progress.usage.input, 12);
    QCOMPARE(progress.usage.cacheRead, 3);
    QCOMPARE(progress.usage.cacheWrite, 1);
    QCOMPARE(progress.usage.output, 9);
    QCOMPARE(progress.usage.reasoning, 4);
}

void MessagesRelayTest::blocksThatComeWholeHaveMeaning()
{
    const auto pipe = newPipe();
    std::string out;
    feed(*pipe, start + sse("content_block_start", R"(,"index":0,"content_block":{"type":"redacted_thinking","data":"x"})"), out);
    QVERIFY(pipe->progress().meaningful);
}

void MessagesRelayTest::anErrorFirstWritesNothing_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("event") << sse("error", R"(,"error":{"type":"overloaded_error","message":"m"})") << 529;
    QTest::newRow("event without a name")
        << std::string("data: {\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\",\"message\":\"m\"}}\n\n") << 429;
    QTest::newRow("OpenAI's shape") << std::string("data: {\"error\":{\"message\":\"m\",\"code\":503}}\n\n") << 503;
    QTest::newRow("JSON") << std::string(R"({"type":"error","error":{"type":"authentication_error","message":"m"}})") << 401;
    QTest::newRow("cut JSON") << std::string(R"({"type":"message","content":[{"type":"te)") << 502;
    QTest::newRow("nothing") << std::string() << 502;
}

void MessagesRelayTest::anErrorFirstWritesNothing()
{
    QFETCH(std::string, body);
    QFETCH(int, status);
    for (const bool stream : {true, false}) {
        const auto pipe = newPipe(stream);
        QCOMPARE(answerOfBytes(*pipe, body), std::string());
        QVERIFY(pipe->progress().error && !pipe->progress().meaningful && !pipe->progress().terminal);
        QCOMPARE(pipe->progress().error->status, status);
        std::string out;
        pipe->fail(*pipe->progress().error, out);
        QVERIFY(out.starts_with(stream ? "event: error\n" : "{\"type\":\"error\""));
        const std::size_t size = out.size();
        pipe->fail(*pipe->progress().error, out);
        pipe->ping(out);
        feed(*pipe, words, out);
        pipe->end(out);
        QCOMPARE(out.size(), size);
    }
}

void MessagesRelayTest::aStreamThatBreaksOffIsNeverASuccess()
{
    const std::string stream = start + thinking + words + finish("end_turn") + stop;
    for (std::size_t at = 0; at < stream.size(); ++at) {
        const auto pipe = newPipe();
        const std::string out = answerOf(*pipe, stream.substr(0, at));
        QCOMPARE(pipe->progress().terminal, !pipe->progress().error.has_value());
        QVERIFY(!pipe->progress().terminal || at > stream.size() - 3);
        QCOMPARE(out.find("event: error") != std::string::npos, pipe->progress().error && pipe->progress().meaningful);
    }
}

void MessagesRelayTest::aWholeAnswerKeepsItsBytes_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("expected");
    QTest::newRow("text")
        << std::string(
               R"({"id":"msg_1", "model" : "glm-5","content":[{"type":"text","text":"\"model\":\"glm-5\""}],"stop_reason":"end_turn","usage":{"input_tokens":5,"output_tokens":2}, "x":1.0})")
        << std::string(
               R"({"id":"msg_1", "model" : "claude-opus-4-7","content":[{"type":"text","text":"\"model\":\"glm-5\""}],"stop_reason":"end_turn","usage":{"input_tokens":5,"output_tokens":2}, "x":1.0})");
    QTest::newRow("a tool call that ends as end_turn")
        << std::string(
               R"({"stop_reason":"end_turn","content":[{"type":"tool_use","id":"t","name":"A","input":{"model":"glm-5"}}],"model":"glm-5","usage":{"input_tokens":5,"output_tokens":2}})")
        << std::string(
               R"({"stop_reason":"tool_use","content":[{"type":"tool_use","id":"t","name":"A","input":{"model":"glm-5"}}],"model":"claude-opus-4-7","usage":{"input_tokens":5,"output_tokens":2}})");
}

void MessagesRelayTest::aWholeAnswerKeepsItsBytes()
{
    QFETCH(std::string, body);
    QFETCH(std::string, expected);
    const auto pipe = newPipe(false);
    QCOMPARE(answerOfBytes(*pipe, body), expected);
    QVERIFY(pipe->progress().terminal && pipe->progress().meaningful);
    QCOMPARE(pipe->progress().usage.input, 5);
    QCOMPARE(pipe->progress().usage.output, 2);
}

void MessagesRelayTest::aStreamIsCollectedWhereAWholeAnswerWasAskedFor()
{
    const auto pipe = newPipe(false);
    const std::string stream = start + ping + thinking + words + tool + finish("end_turn") + stop;
    const std::string out = answerOfBytes(*pipe, stream);
    QVERIFY(pipe->progress().terminal);
    const auto message = nlohmann::ordered_json::parse(out);
    QCOMPARE(message["content"].dump(),
             std::string(
                 R"([{"type":"thinking","thinking":"model \"glm-5\"","signature":"U2ln"},{"type":"text","text":"I am \"model\":\"glm-5\" )"
                 "\xc3\xbc"
                 R"(!"},{"type":"tool_use","id":"toolu_1","name":"Bash","input":{"a":1.0}}])"));
    QCOMPARE(message["model"].get<std::string>(), std::string("claude-opus-4-7"));
    QCOMPARE(message["stop_reason"].get<std::string>(), std::string("tool_use"));
    QCOMPARE(message["usage"].dump(),
             std::string(R"({"input_tokens":12,"cache_read_input_tokens":3,"cache_creation_input_tokens":1,"output_tokens":9})"));
    QCOMPARE(answerOf(*newPipe(false), stream), out);
}

void MessagesRelayTest::aWholeAnswerIsPlayedAsAStream()
{
    const std::string body =
        R"({"id":"msg_1","type":"message","role":"assistant","model":"glm-5","content":[{"type":"thinking","thinking":"I \"x\"","signature":"U2ln"},)"
        R"({"type":"text","text":"Hi\n","citations":[{"url":"u"}]},{"type":"redacted_thinking","data":"d"},{"type":"tool_use","id":"t","name":"A","input":{"a":1.0}}],)"
        R"("stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":5,"output_tokens":2}})";
    const std::string streamed = answerOf(*newPipe(), body);
    QVERIFY(streamed.starts_with("event: message_start\n") && streamed.ends_with(stop));
    // What is made of a message becomes the message again.
    QCOMPARE(nlohmann::json::parse(answerOf(*newPipe(false), streamed)), nlohmann::json::parse(replaced(body, "glm-5", "claude-opus-4-7")));
    QCOMPARE(answerOf(*newPipe(), streamed), streamed);
    // One that was printed over lines comes in events of one line each.
    const std::string printed = answerOf(*newPipe(), nlohmann::ordered_json::parse(body).dump(2));
    QCOMPARE(std::count(printed.begin(), printed.end(), '\n'), std::count(streamed.begin(), streamed.end(), '\n'));
    QCOMPARE(nlohmann::json::parse(answerOf(*newPipe(false), printed)), nlohmann::json::parse(answerOf(*newPipe(false), streamed)));
}

void MessagesRelayTest::pingsAsEventOnceTheMessageHasBegun()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->ping(out);
    QCOMPARE(out, std::string(": ping\n\n"));
    feed(*pipe, start.substr(0, start.size() - 1), out);
    pipe->ping(out);
    QCOMPARE(out, std::string(": ping\n\n: ping\n\n"));
    feed(*pipe, "\n", out);
    pipe->ping(out);
    QCOMPARE(out, ": ping\n\n: ping\n\n" + renamedStart + ping);
}

void MessagesRelayTest::aHundredDeltasAreCheap()
{
    std::string stream;
    for (int i = 0; i < 100; ++i)
        stream += sse("content_block_delta", R"(,"index":1,"delta":{"type":"text_delta","text":"some words of an answer"})");
    const Padded piece(stream);
    const auto pipe = newPipe();
    std::string out;
    feed(*pipe, start, out);
    QBENCHMARK
    {
        out.clear();
        pipe->feed(piece.bytes(), out);
    }
    QCOMPARE(out, stream);
}

QTEST_APPLESS_MAIN(MessagesRelayTest)
#include "MessagesRelayTest.moc"
