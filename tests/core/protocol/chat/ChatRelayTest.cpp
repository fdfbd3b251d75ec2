// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatClient.h"
#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/chat/ChatStreams.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using namespace gatehouse::test;

class ChatRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesGoThroughButForNamesHoweverTheyAreCut_data();
    void bytesGoThroughButForNamesHoweverTheyAreCut();
    void withoutRewritingEveryByteStays();
    void observesUsageStopAndMeaning();
    void anErrorFirstWritesNothing_data();
    void anErrorFirstWritesNothing();
    void aStreamThatBreaksOffIsNeverASuccess();
    void aWholeAnswerKeepsItsBytes_data();
    void aWholeAnswerKeepsItsBytes();
    void aStreamIsCollectedWhereAWholeAnswerWasAskedFor_data();
    void aStreamIsCollectedWhereAWholeAnswerWasAskedFor();
    void aWholeAnswerIsPlayedAsAStream();
    void pingsAreComments();
    void aHundredDeltasAreCheap();
};

namespace {

std::unique_ptr<AnswerPipe> newPipe(bool stream = true, bool usage = true, bool rewrite = true)
{
    AnswerOptions options;
    options.stream = stream;
    options.model = "asked-for";
    options.rewriteNames = rewrite;
    options.streamUsage = usage;
    return makeChatRelay(options);
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string renamed(const std::string &stream)
{
    return replaced(stream, R"("model":"big-model")", R"("model":"asked-for")");
}

const std::string words = text("I am ") + text(R"(\"model\":\"big-model\" \u00fc)") + text("!");
const std::string stop = chunk("{}", "stop");
const std::string wantedUsage = renamed(usual);

std::string errorEvent(const char *type, const char *message, const char *code)
{
    return "data: " + nlohmann::ordered_json{{"error", {{"message", message}, {"type", type}, {"param", nullptr}, {"code", code}}}}.dump() +
           "\n\n";
}

} // namespace

void ChatRelayTest::bytesGoThroughButForNamesHoweverTheyAreCut_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("expected");
    QTest::addColumn<bool>("usage");
    const auto row = [](const char *name, const std::string &stream, const std::string &expected, bool usage = true) {
        QTest::newRow(name) << stream << expected << usage;
    };
    const std::string head = role + words;
    const std::string seen = renamed(head);
    row("everything", head + stop + usual + done, seen + renamed(stop) + wantedUsage + done);
    row("usage that was not asked for", head + stop + usual + done, seen + renamed(stop) + done, false);
    row("usage in the chunk that ends it", head + chunk("{}", "stop", R"({"prompt_tokens":1,"completion_tokens":2})") + done,
        seen + renamed(chunk("{}", "stop", R"({"prompt_tokens":1,"completion_tokens":2})")) + done, false);
    row("no usage, no [DONE]", head + stop, seen + renamed(stop) + done);
    row("usage, no [DONE]", head + stop + usual, seen + renamed(stop) + wantedUsage + done);
    row("no blank line at the end", head + stop + "data: [DONE]", seen + renamed(stop) + done);
    row("events behind the end", head + stop + usual + done + words + done, seen + renamed(stop) + wantedUsage + done);
    row("CRLF", replaced(head + stop, "\n", "\r\n") + done, replaced(seen + renamed(stop), "\n", "\r\n") + done);
    row("no space behind data:", replaced(head + stop, "data: ", "data:") + "data:[DONE]\n\n",
        replaced(seen + renamed(stop), "data: ", "data:") + done);
    row("odd spacing", replaced(head, R"("model":"big-model",)", R"( "model" : "big-model" , )") + stop + done,
        replaced(seen, R"("model":"asked-for",)", R"( "model" : "asked-for" , )") + renamed(stop) + done);
    row("the model behind the text",
        R"(data: {"choices":[{"index":0,"delta":{"content":"a"}}],"model":"big-model"})"
        "\n\n"
        R"(data: {"choices":[{"index":0,"delta":{"content":"longer"}}],"model":"big-model"})"
        "\n\n" +
            stop + done,
        R"(data: {"choices":[{"index":0,"delta":{"content":"a"}}],"model":"asked-for"})"
        "\n\n"
        R"(data: {"choices":[{"index":0,"delta":{"content":"longer"}}],"model":"asked-for"})"
        "\n\n" +
            renamed(stop) + done);
    row("no model", replaced(head, R"("model":"big-model",)", "") + stop + done,
        replaced(head, R"("model":"big-model",)", "") + renamed(stop) + done);
    row("comments", ": OPENROUTER PROCESSING\n\n" + head + ": again\n\n" + stop + done,
        ": OPENROUTER PROCESSING\n\n" + seen + ": again\n\n" + renamed(stop) + done);
    row("several data lines", replaced(role, ",\"choices\"", "\ndata: ,\"choices\"") + words + stop + done,
        replaced(renamed(role), ",\"choices\"", " ,\"choices\"") + renamed(words + stop) + done);
    row("choices empty first",
        R"(data: {"choices":[],"prompt_filter_results":[]})"
        "\n\n" +
            head + stop + done,
        R"(data: {"choices":[],"prompt_filter_results":[]})"
        "\n\n" +
            seen + renamed(stop) + done,
        false);
    row("reasoning", role + chunk(R"({"reasoning_content":"hm "})") + chunk(R"({"reasoning_content":"so"})") + words + stop + done,
        renamed(role + chunk(R"({"reasoning_content":"hm "})") + chunk(R"({"reasoning_content":"so"})") + words + stop) + done);
    const std::string opened = call("0", R"("id":"call_1","type":"function","function":{"name":"A","arguments":""})");
    const std::string more = call("0", R"("function":{"arguments":"{}"})");
    row("a tool call that ends as stop", role + opened + more + stop + done,
        renamed(role + opened + more + chunk("{}", "tool_calls")) + done);
    row("tool_calls without one", head + chunk("{}", "tool_calls") + done, seen + renamed(stop) + done);
    row("length stays", role + opened + chunk("{}", "length") + done, renamed(role + opened + chunk("{}", "length")) + done);
    row("a reason that no client knows", head + chunk("{}", "MAX_TOKENS") + done, seen + renamed(chunk("{}", "length")) + done);
    const std::string emptyReason = R"("logprobs":null,"finish_reason":"")";
    row("an empty reason in each chunk", replaced(head, R"("logprobs":null,"finish_reason":null)", emptyReason) + stop + done,
        seen + renamed(stop) + done);
    row("a delta that is null", head + chunk("null", "stop") + done, seen + renamed(stop) + done);
    const auto second = [](const std::string &event) { return replaced(event, R"("choices":[{"index":0)", R"("choices":[{"index":1)"); };
    row("two answers", role + opened + second(words) + second(stop) + stop + done,
        renamed(role + opened + second(words) + second(stop) + chunk("{}", "tool_calls")) + done);
    row("calls without an index",
        role + call("", R"("id":"call_1","type":"function","function":{"name":"A","arguments":"{\"a\""})") +
            call("", R"("function":{"arguments":":1}"})") + call("", R"("id":"call_2","function":{"name":"B","arguments":"{}"})") +
            call("", R"("id":"call_1","function":{"arguments":" "})") + stop + done,
        renamed(role + call("0", R"("id":"call_1","type":"function","function":{"name":"A","arguments":"{\"a\""})") +
                call("0", R"("function":{"arguments":":1}"})") + call("1", R"("id":"call_2","function":{"name":"B","arguments":"{}"})") +
                call("0", R"("id":"call_1","function":{"arguments":" "})") + chunk("{}", "tool_calls")) +
            done);
    row("two calls in one chunk without index, one with null",
        role +
            chunk(
                R"({"tool_calls":[{"id":"call_1","function":{"name":"A","arguments":"{}"}},{"index":null,"id":"call_2","function":{"name":"B","arguments":"{}"}}]})") +
            stop + done,
        renamed(
            role +
            chunk(
                R"({"tool_calls":[{"index":0,"id":"call_1","function":{"name":"A","arguments":"{}"}},{"index":1,"id":"call_2","function":{"name":"B","arguments":"{}"}}]})") +
            chunk("{}", "tool_calls")) +
            done);
    row("an error in mid-stream",
        head + R"(data: {"error":{"message":"Overloaded","type":"server_error","code":503}})" + "\n\n" + stop + done,
        seen + errorEvent("server_error", "Overloaded", "503"));
    row("a finish that is an error", head + chunk("{}", "network_error") + done,
        seen + errorEvent("server_error",
                          "The provider broke its answer off (finish_reason \"network_error\"). Try again, or choose another provider.",
                          "server_error"));
    const std::string cutOff = errorEvent(
        "server_error", "The provider's answer ended before it was complete (no finish_reason came). Try again.", "server_error");
    row("no finish_reason", head, seen + cutOff);
    row("[DONE] without a finish_reason", head + done, seen + cutOff);
    row("an event cut off", head + stop.substr(0, stop.size() - 20), seen + cutOff);
    row("something else", head + "data: hello\n\n" + stop,
        seen +
            errorEvent("server_error", "The provider sent something in its stream that is not part of an answer: hello", "server_error"));
}

void ChatRelayTest::bytesGoThroughButForNamesHoweverTheyAreCut()
{
    QFETCH(std::string, stream);
    QFETCH(std::string, expected);
    QFETCH(bool, usage);
    QCOMPARE(answerOf(*newPipe(true, usage), stream), expected);
    QCOMPARE(answerOfBytes(*newPipe(true, usage), stream), expected);
    for (std::size_t at = 0; at <= stream.size(); ++at)
        QCOMPARE(answerOfCut(*newPipe(true, usage), stream, at), expected);
}

void ChatRelayTest::withoutRewritingEveryByteStays()
{
    const std::string stream = role + words + stop + usual + done;
    QCOMPARE(answerOf(*newPipe(true, true, false), stream), stream);
}

void ChatRelayTest::observesUsageStopAndMeaning()
{
    const auto pipe = newPipe(true, false);
    std::string out;
    feed(*pipe, role, out);
    QVERIFY(!pipe->progress().meaningful);
    feed(*pipe, text("x"), out);
    QVERIFY(pipe->progress().meaningful && !pipe->progress().terminal);
    feed(
        *pipe,
        call("0", R"("id":"call_1","function":{"name":"A","arguments":"{}"})") + stop +
            usageChunk(
                R"({"prompt_tokens":20,"completion_tokens":9,"prompt_tokens_details":{"cached_tokens":15},"completion_tokens_details":{"reasoning_tokens":4}})") +
            done,
        out);
    const AnswerProgress &progress = pipe->progress();
    QVERIFY(progress.terminal && !progress.error && progress.usage.reported);
    QCOMPARE(progress.stopReason, std::string("tool_use"));
    QCOMPARE(progress.usage.input, 5);
    QCOMPARE(progress.usage.cacheRead, 15);
    QCOMPARE(progress.usage.output, 9);
    QCOMPARE(progress.usage.reasoning, 4);
    for (const std::string &meaning : {chunk(R"({"reasoning":"x"})"), chunk(R"({"refusal":"x"})"), chunk("{}", "stop"),
                                       call("0", R"("id":"call_1","function":{"name":"A","arguments":""})")}) {
        const auto other = newPipe();
        feed(*other, meaning, out);
        QVERIFY(other->progress().meaningful);
    }
}

void ChatRelayTest::anErrorFirstWritesNothing_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("event") << std::string("data: {\"error\":{\"message\":\"m\",\"code\":503}}\n\n") << 503;
    QTest::newRow("event by name") << std::string("event: error\ndata: {\"message\":\"m\",\"type\":\"rate_limit_error\"}\n\n") << 429;
    QTest::newRow("JSON") << std::string(R"({"error":{"type":"authentication_error","message":"m"}})") << 401;
    QTest::newRow("a list") << std::string(R"([{"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED"}}])") << 429;
    QTest::newRow("cut JSON") << std::string(R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}])") << 502;
    QTest::newRow("other JSON") << std::string(R"({"hello":1})") << 502;
    QTest::newRow("a page") << std::string("<html><title>Login</title></html>") << 502;
    QTest::newRow("nothing") << std::string() << 502;
}

void ChatRelayTest::anErrorFirstWritesNothing()
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
        QVERIFY(out.starts_with(stream ? "data: {\"error\":{" : "{\"error\":{"));
        const std::size_t size = out.size();
        pipe->fail(*pipe->progress().error, out);
        pipe->ping(out);
        feed(*pipe, words, out);
        pipe->end(out);
        QCOMPARE(out.size(), size);
    }
}

void ChatRelayTest::aStreamThatBreaksOffIsNeverASuccess()
{
    const std::string stream = role + words + stop + usual + done;
    const std::size_t finished = (role + words + stop).size() - 2;
    for (std::size_t at = 0; at < stream.size(); ++at) {
        const auto pipe = newPipe();
        const std::string out = answerOf(*pipe, stream.substr(0, at));
        QCOMPARE(pipe->progress().terminal, !pipe->progress().error.has_value());
        QCOMPARE(pipe->progress().terminal, at >= finished);
        QCOMPARE(out.ends_with(done), at >= finished);
        QCOMPARE(out.find("data: {\"error\"") != std::string::npos, pipe->progress().error && pipe->progress().meaningful);
    }
}

void ChatRelayTest::aWholeAnswerKeepsItsBytes_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("expected");
    QTest::newRow("text")
        << std::string(
               R"({"id":"c", "model" : "big-model","choices":[{"index":0,"message":{"role":"assistant","content":"\"model\":\"big-model\""},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":2}, "x":1.0})")
        << std::string(
               R"({"id":"c", "model" : "asked-for","choices":[{"index":0,"message":{"role":"assistant","content":"\"model\":\"big-model\""},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":2}, "x":1.0})");
    QTest::newRow("a tool call that ends as stop")
        << std::string(
               R"({"choices":[{"finish_reason":"stop","message":{"tool_calls":[{"id":"t","type":"function","function":{"name":"A","arguments":"{}"}}]}}],"model":"big-model","usage":{"prompt_tokens":5,"completion_tokens":2}})")
        << std::string(
               R"({"choices":[{"finish_reason":"tool_calls","message":{"tool_calls":[{"id":"t","type":"function","function":{"name":"A","arguments":"{}"}}]}}],"model":"asked-for","usage":{"prompt_tokens":5,"completion_tokens":2}})");
    QTest::newRow("no reason")
        << std::string(
               R"({"choices":[{"message":{"content":"x"},"finish_reason":null}],"usage":{"prompt_tokens":5,"completion_tokens":2}})")
        << std::string(
               R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":2}})");
}

void ChatRelayTest::aWholeAnswerKeepsItsBytes()
{
    QFETCH(std::string, body);
    QFETCH(std::string, expected);
    const auto pipe = newPipe(false);
    QCOMPARE(answerOfBytes(*pipe, body), expected);
    QVERIFY(pipe->progress().terminal && pipe->progress().meaningful);
    QCOMPARE(pipe->progress().usage.input, 5);
    QCOMPARE(pipe->progress().usage.output, 2);
}

void ChatRelayTest::aStreamIsCollectedWhereAWholeAnswerWasAskedFor_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("message");
    QTest::addColumn<std::string>("finish");
    QTest::newRow("text and reasoning")
        << role + chunk(R"({"reasoning_content":"hm "})") + chunk(R"({"reasoning_content":"so"})") + words + stop
        << std::string("{\"content\":\"I am \\\"model\\\":\\\"big-model\\\" \xc3\xbc!\",\"reasoning_content\":\"hm so\",\"refusal\":null,"
                       "\"role\":\"assistant\"}")
        << std::string("stop");
    QTest::newRow("calls")
        << chunk(R"({"role":"assistant"})") + call("", R"("id":"call_1","type":"function","function":{"name":"A","arguments":"{\"a\""})") +
               call("", R"("function":{"arguments":":1}"})") + call("", R"("id":"call_2","function":{"name":"B","arguments":"{}"})") + stop
        << std::string(
               R"({"content":null,"role":"assistant","tool_calls":[{"function":{"arguments":"{\"a\":1}","name":"A"},"id":"call_1","type":"function"},{"function":{"arguments":"{}","name":"B"},"id":"call_2","type":"function"}]})")
        << std::string("tool_calls");
    QTest::newRow("calls repeated in each chunk")
        << role + call("0", R"("id":"call_1","type":"function","function":{"name":"A","arguments":"{"})") +
               call("0", R"("id":"call_1","type":"function","function":{"name":"A","arguments":"}"})") + stop
        << std::string(
               R"({"content":"","refusal":null,"role":"assistant","tool_calls":[{"function":{"arguments":"{}","name":"A"},"id":"call_1","type":"function"}]})")
        << std::string("tool_calls");
    QTest::newRow("lists and custom calls")
        << chunk(R"({"reasoning_details":[]})") + chunk(R"({"reasoning_details":[{"a":1}]})") +
               chunk(R"({"reasoning_details":[{"b":2},{"c":3}]})") +
               call("0", R"("id":"call_1","type":"custom","custom":{"name":"P","input":"x"})") + call("0", R"("custom":{"input":"y"})") +
               stop
        << std::string(
               R"({"content":null,"reasoning_details":[{"a":1},{"b":2},{"c":3}],"role":"assistant","tool_calls":[{"custom":{"input":"xy","name":"P"},"id":"call_1","type":"custom"}]})")
        << std::string("tool_calls");
}

void ChatRelayTest::aStreamIsCollectedWhereAWholeAnswerWasAskedFor()
{
    QFETCH(std::string, stream);
    QFETCH(std::string, message);
    QFETCH(std::string, finish);
    const std::string body = stream + usual + done;
    const auto pipe = newPipe(false);
    const std::string out = answerOfBytes(*pipe, body);
    QVERIFY(pipe->progress().terminal && pipe->progress().meaningful);
    const auto answer = nlohmann::json::parse(out);
    QCOMPARE(answer["choices"][0]["message"].dump(), message);
    QCOMPARE(answer["choices"][0]["finish_reason"].get<std::string>(), finish);
    QCOMPARE(answer["object"].get<std::string>(), std::string("chat.completion"));
    QCOMPARE(answer["model"].get<std::string>(), std::string("asked-for"));
    QCOMPARE(answer["id"].get<std::string>(), std::string("chatcmpl-7"));
    QCOMPARE(answer["usage"]["total_tokens"].get<int>(), 27);
    QCOMPARE(answerOf(*newPipe(false), body), out);
    QCOMPARE(answerOf(*newPipe(false), stream).empty(), false);
    const auto broken = newPipe(false);
    QCOMPARE(answerOf(*broken, stream.substr(0, stream.size() - 30)), std::string());
    QVERIFY(broken->progress().error);
}

void ChatRelayTest::aWholeAnswerIsPlayedAsAStream()
{
    const std::string body =
        R"({"id":"c","object":"chat.completion","created":1,"model":"big-model","choices":[{"index":0,"message":{"role":"assistant","content":"Hi\n","reasoning_content":"hm",)"
        "\n"
        R"("tool_calls":[{"id":"call_1","type":"function","function":{"name":"A","arguments":"{}"}},{"id":"call_2","type":"function","function":{"name":"B","arguments":"{}"}}]},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":2}})";
    const auto pipe = newPipe();
    const std::string streamed = answerOfBytes(*pipe, body);
    QVERIFY(pipe->progress().terminal && streamed.ends_with(done));
    QVERIFY(streamed.find("\"index\":1") != std::string::npos);
    // What is made of an answer becomes the answer again, and is a stream that needs no change.
    auto wanted = nlohmann::json::parse(body);
    wanted["model"] = "asked-for";
    wanted["choices"][0]["finish_reason"] = "tool_calls";
    QCOMPARE(nlohmann::json::parse(answerOf(*newPipe(false), streamed)), wanted);
    QCOMPARE(answerOf(*newPipe(), streamed), streamed);
    const std::string silent = answerOf(*newPipe(true, false), body);
    QVERIFY(silent.find("usage") == std::string::npos && silent.ends_with(done));
}

void ChatRelayTest::pingsAreComments()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->ping(out);
    feed(*pipe, role, out);
    pipe->ping(out);
    QCOMPARE(out, ": ping\n\n" + renamed(role) + ": ping\n\n");
    const auto whole = newPipe(false);
    whole->ping(out);
    QCOMPARE(out, ": ping\n\n" + renamed(role) + ": ping\n\n");
}

void ChatRelayTest::aHundredDeltasAreCheap()
{
    std::string stream;
    for (int i = 0; i < 100; ++i)
        stream += text("some words of an answer");
    const Padded piece(stream);
    const auto pipe = newPipe();
    std::string out;
    feed(*pipe, role, out);
    QBENCHMARK
    {
        out.clear();
        pipe->feed(piece.bytes(), out);
    }
    QCOMPARE(out, renamed(stream));
}

QTEST_APPLESS_MAIN(ChatRelayTest)
#include "ChatRelayTest.moc"
