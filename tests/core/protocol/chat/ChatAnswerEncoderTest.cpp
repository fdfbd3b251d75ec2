// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatClient.h"
#include "tests/core/protocol/chat/ChatTranscript.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;

class ChatAnswerEncoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamIsInOrder_data();
    void aStreamIsInOrder();
    void aWholeAnswerSaysTheSame_data();
    void aWholeAnswerSaysTheSame();
    void freeformInputComesOutHoweverItIsCut();
    void usageCountsAsOpenAiDoes();
    void everyStopReasonHasAWord_data();
    void everyStopReasonHasAWord();
    void nothingIsWrittenBeforeTheFirstContent();
    void anErrorInMidStreamIsTheLastEvent();
    void namesAreTheClients();
    void pingsAreComments();
};

namespace {

/// What an answer tells, one step a line.
using Step = void (*)(AnswerSink &);

Usage usual()
{
    Usage usage;
    usage.input = 10;
    usage.cacheRead = 5;
    usage.cacheWrite = 2;
    usage.output = 7;
    usage.reasoning = 3;
    usage.reported = true;
    return usage;
}

ClientTools patchTool()
{
    ClientTool tool;
    tool.kind = ClientTool::Kind::Freeform;
    tool.name = "apply_patch";
    return {{"apply_patch", tool}};
}

struct Fixture
{
    explicit Fixture(bool stream, bool streamUsage = true, bool rewrite = true)
    {
        AnswerOptions options;
        options.stream = stream;
        options.model = "asked-for";
        options.rewriteNames = rewrite;
        options.streamUsage = streamUsage;
        options.created = 1770000000;
        encoder = makeChatEncoder(options, {}, patchTool(), [](std::string_view prefix) { return std::string(prefix) + '1'; });
        encoder->writeTo(out);
    }
    std::string out;
    std::unique_ptr<AnswerEncoder> encoder;
};

void tellText(AnswerSink &sink)
{
    sink.start("big-model");
    sink.text("Hello");
    sink.text(" \"you\"\n");
    sink.usage(usual());
    sink.finish(StopReason::EndTurn, {});
}

void tellReasoning(AnswerSink &sink)
{
    sink.start("big-model");
    sink.reasoning("Let me");
    sink.reasoningDetails(R"({"type":"reasoning.text","text":"Let me"})");
    sink.reasoning(" see");
    sink.reasoningMark(ReasoningMark::Signature, "SIG");
    sink.reasoningEnd();
    sink.text("So.");
    sink.usage(usual());
    sink.finish(StopReason::EndTurn, {});
}

void tellCalls(AnswerSink &sink)
{
    sink.start("big-model");
    sink.text("Look");
    sink.toolCallStart(0, "toolu_a", "Read");
    sink.toolCallArguments(0, "{\"a\":");
    sink.toolCallStart(1, "toolu_b", "Bash");
    sink.toolCallArguments(1, "{\"b\":1}");
    sink.toolCallArguments(0, "\"x\"}");
    sink.toolCallEnd(1);
    sink.toolCallEnd(0);
    sink.toolCallStart(2, "toolu_c", "List");
    sink.toolCallEnd(2);
    sink.usage(usual());
    sink.finish(StopReason::EndTurn, {});
}

void tellLateCall(AnswerSink &sink)
{
    sink.start("big-model");
    sink.toolCallStart(1, "toolu_b", "Bash");
    sink.toolCallArguments(1, "{}");
    sink.toolCallEnd(1);
    sink.toolCallStart(0, "toolu_a", "Read");
    sink.toolCallArguments(0, "{}");
    sink.toolCallEnd(0);
    sink.usage(usual());
    sink.finish(StopReason::ToolUse, {});
}

void tellPatch(AnswerSink &sink)
{
    sink.start("big-model");
    sink.toolCallStart(0, "toolu_p", "apply_patch");
    sink.toolCallArguments(0, R"({"input":"*** Begin\n)");
    sink.toolCallArguments(0, R"(+\"x\""})");
    sink.toolCallEnd(0);
    sink.usage(usual());
    sink.finish(StopReason::ToolUse, {});
}

void tellRefusal(AnswerSink &sink)
{
    sink.start("big-model");
    sink.refusal("I will not.");
    sink.usage(usual());
    sink.finish(StopReason::Refusal, {});
}

void tellCitations(AnswerSink &sink)
{
    sink.start("big-model");
    sink.text("W\xc3\xb6rter");
    sink.citation({.url = "https://a", .title = "A", .cited = "words"});
    sink.citation({.url = "https://b", .title = "B", .cited = {}});
    sink.text(" more");
    sink.citation({.url = "https://c", .title = "C", .cited = {}});
    sink.usage(usual());
    sink.finish(StopReason::EndTurn, {});
}

void tellNothing(AnswerSink &sink)
{
    sink.start("big-model");
    sink.usage(usual());
    sink.finish(StopReason::EndTurn, {});
}

const std::string usageJson =
    R"({"completion_tokens":7,"completion_tokens_details":{"reasoning_tokens":3},"prompt_tokens":17,"prompt_tokens_details":{"cache_write_tokens":2,"cached_tokens":5},"total_tokens":24})";

} // namespace

void ChatAnswerEncoderTest::aStreamIsInOrder_data()
{
    QTest::addColumn<Step>("tell");
    QTest::addColumn<QStringList>("expected");
    const QString frame = QStringLiteral("chatcmpl-1 asked-for 1770000000");
    const QString usage = QStringLiteral("usage ") + QString::fromStdString(usageJson);
    const auto row = [&](const char *name, Step tell, std::initializer_list<const char *> middle) {
        QStringList lines{frame};
        for (const char *line : middle)
            lines << QString::fromUtf8(line);
        QTest::newRow(name) << tell << lines + QStringList{usage, QStringLiteral("done")};
    };
    row("text", tellText, {"role assistant \"\"", "content: Hello| \"you\"\n", "finish stop"});
    row("reasoning", tellReasoning, {"role assistant \"\"", "reasoning_content: Let me| see", "content: So.", "finish stop"});
    row("calls side by side", tellCalls,
        {"role assistant \"\"", "content: Look", "call 0 function toolu_a Read", "args 0: {\"a\":", "call 1 function toolu_b Bash",
         "args 1: {\"b\":1}", "args 0: \"x\"}", "call 2 function toolu_c List", "args 2: {}", "finish tool_calls"});
    row("a call that comes late", tellLateCall,
        {"role assistant null", "call 0 function toolu_b Bash", "args 0: {}", "call 1 function toolu_a Read", "args 1: {}",
         "finish tool_calls"});
    row("a freeform tool", tellPatch,
        {"role assistant null", "call 0 custom toolu_p apply_patch", "args 0: *** Begin\n|+\"x\"", "finish tool_calls"});
    row("refusal", tellRefusal, {"role assistant \"\"", "refusal: I will not.", "finish content_filter"});
    row("citations", tellCitations,
        {"role assistant \"\"", "content: W\xc3\xb6rter",
         R"(cite [{"type":"url_citation","url_citation":{"end_index":6,"start_index":0,"title":"A","url":"https://a"}}])",
         R"(cite [{"type":"url_citation","url_citation":{"end_index":6,"start_index":0,"title":"B","url":"https://b"}}])", "content:  more",
         R"(cite [{"type":"url_citation","url_citation":{"end_index":11,"start_index":6,"title":"C","url":"https://c"}}])", "finish stop"});
    row("nothing", tellNothing, {"role assistant \"\"", "finish stop"});
}

void ChatAnswerEncoderTest::aStreamIsInOrder()
{
    QFETCH(Step, tell);
    QFETCH(QStringList, expected);
    Fixture fixture(true);
    tell(*fixture.encoder);
    QCOMPARE(ChatTranscript(fixture.out).lines(), expected);
    QVERIFY(fixture.encoder->progress().terminal && fixture.encoder->progress().meaningful);
    const std::size_t size = fixture.out.size();
    fixture.encoder->text("late");
    fixture.encoder->toolCallStart(9, "toolu_z", "Z");
    fixture.encoder->citation({.url = "https://z", .title = {}, .cited = {}});
    fixture.encoder->error(makeError(ErrorKind::Api, "late"));
    fixture.encoder->fail(makeError(ErrorKind::Api, "late"));
    fixture.encoder->finish(StopReason::EndTurn, {});
    fixture.encoder->ping();
    QCOMPARE(fixture.out.size(), size);

    Fixture silent(true, false);
    tell(*silent.encoder);
    QStringList withoutUsage = expected;
    withoutUsage.removeAt(withoutUsage.size() - 2);
    QCOMPARE(ChatTranscript(silent.out).lines(), withoutUsage);
}

void ChatAnswerEncoderTest::aWholeAnswerSaysTheSame_data()
{
    QTest::addColumn<Step>("tell");
    QTest::addColumn<std::string>("message");
    QTest::addColumn<std::string>("finish");
    const auto row = [](const char *name, Step tell, const char *message, const char *finish) {
        QTest::newRow(name) << tell << std::string(message) << std::string(finish);
    };
    row("text", tellText, R"({"role":"assistant","content":"Hello \"you\"\n","refusal":null})", "stop");
    row("reasoning", tellReasoning, R"({"role":"assistant","content":"So.","refusal":null,"reasoning_content":"Let me see"})", "stop");
    row("calls", tellCalls,
        R"({"role":"assistant","content":"Look","refusal":null,"tool_calls":[{"id":"toolu_a","type":"function","function":{"name":"Read","arguments":"{\"a\":\"x\"}"}},{"id":"toolu_b","type":"function","function":{"name":"Bash","arguments":"{\"b\":1}"}},{"id":"toolu_c","type":"function","function":{"name":"List","arguments":"{}"}}]})",
        "tool_calls");
    row("a freeform tool", tellPatch,
        R"({"role":"assistant","content":null,"refusal":null,"tool_calls":[{"id":"toolu_p","type":"custom","custom":{"name":"apply_patch","input":"*** Begin\n+\"x\""}}]})",
        "tool_calls");
    row("refusal", tellRefusal, R"({"role":"assistant","content":null,"refusal":"I will not."})", "content_filter");
    row("citations", tellCitations,
        "{\"role\":\"assistant\",\"content\":\"W\xc3\xb6rter "
        "more\",\"refusal\":null,\"annotations\":[{\"type\":\"url_citation\",\"url_citation\":{"
        "\"url\":\"https://a\",\"title\":\"A\",\"start_index\":0,\"end_index\":6}},{\"type\":\"url_citation\",\"url_citation\":{\"url\":"
        "\"https://b\",\"title\":\"B\",\"start_index\":0,\"end_index\":6}},{\"type\":\"url_citation\",\"url_citation\":{\"url\":\"https://"
        "c\",\"title\":\"C\",\"start_index\":6,\"end_index\":11}}]}",
        "stop");
    row("nothing", tellNothing, R"({"role":"assistant","content":"","refusal":null})", "stop");
}

void ChatAnswerEncoderTest::aWholeAnswerSaysTheSame()
{
    QFETCH(Step, tell);
    QFETCH(std::string, message);
    QFETCH(std::string, finish);
    Fixture fixture(false, false);
    tell(*fixture.encoder);
    const auto answer = nlohmann::ordered_json::parse(fixture.out);
    QCOMPARE(answer["choices"][0]["message"].dump(), message);
    QCOMPARE(answer["choices"][0]["finish_reason"].get<std::string>(), finish);
    QCOMPARE(answer["object"].get<std::string>(), std::string("chat.completion"));
    QCOMPARE(answer["model"].get<std::string>(), std::string("asked-for"));
    QCOMPARE(answer["created"].get<int>(), 1770000000);
    QCOMPARE(nlohmann::json(answer["usage"]).dump(), usageJson);
}

void ChatAnswerEncoderTest::freeformInputComesOutHoweverItIsCut()
{
    const std::string arguments = R"( { "input" : "a\n\"b\" \\ \u00fc \ud83d\ude00 \t/" } )";
    const std::string expected = "a\n\"b\" \\ \xc3\xbc \xf0\x9f\x98\x80 \t/";
    for (std::size_t at = 0; at <= arguments.size(); ++at) {
        Fixture fixture(true);
        fixture.encoder->toolCallStart(0, "toolu_p", "apply_patch");
        fixture.encoder->toolCallArguments(0, std::string_view(arguments).substr(0, at));
        fixture.encoder->toolCallArguments(0, std::string_view(arguments).substr(at));
        fixture.encoder->toolCallEnd(0);
        fixture.encoder->finish(StopReason::ToolUse, {});
        QString input;
        const QStringList lines = ChatTranscript(fixture.out).lines();
        for (const QString &line : lines) {
            QVERIFY2(!line.startsWith(QStringLiteral("WRONG")), qPrintable(line));
            if (line.startsWith(QStringLiteral("args 0: ")))
                input = line.mid(8).remove(QLatin1Char('|'));
        }
        QCOMPARE(input.toStdString(), expected);
    }
}

void ChatAnswerEncoderTest::usageCountsAsOpenAiDoes()
{
    Fixture fixture(false);
    fixture.encoder->start("m");
    fixture.encoder->text("12345");
    fixture.encoder->finish(StopReason::EndTurn, {});
    const auto usage = nlohmann::json::parse(fixture.out)["usage"];
    QCOMPARE(usage["completion_tokens"].get<int>(), 2); // estimated: the provider told none
    QCOMPARE(usage["total_tokens"].get<int>(), 2);
    QVERIFY(!usage["prompt_tokens_details"].contains("cache_write_tokens"));
}

void ChatAnswerEncoderTest::everyStopReasonHasAWord_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("call");
    QTest::addColumn<std::string>("finish");
    QTest::addColumn<std::string>("logged");
    const auto row = [](const char *name, StopReason reason, bool call, const char *finish, const char *logged) {
        QTest::newRow(name) << static_cast<int>(reason) << call << std::string(finish) << std::string(logged);
    };
    row("end", StopReason::EndTurn, false, "stop", "end_turn");
    row("end with a call", StopReason::EndTurn, true, "tool_calls", "tool_use");
    row("call", StopReason::ToolUse, true, "tool_calls", "tool_use");
    row("call without one", StopReason::ToolUse, false, "stop", "end_turn");
    row("length", StopReason::MaxTokens, false, "length", "max_tokens");
    row("length within a call", StopReason::MaxTokens, true, "length", "max_tokens");
    row("context", StopReason::ContextWindowExceeded, false, "length", "model_context_window_exceeded");
    row("refusal", StopReason::Refusal, false, "content_filter", "refusal");
    row("pause", StopReason::PauseTurn, false, "stop", "pause_turn");
    row("sequence", StopReason::StopSequence, false, "stop", "stop_sequence");
}

void ChatAnswerEncoderTest::everyStopReasonHasAWord()
{
    QFETCH(int, reason);
    QFETCH(bool, call);
    QFETCH(std::string, finish);
    QFETCH(std::string, logged);
    Fixture fixture(true);
    fixture.encoder->text("x");
    if (call)
        fixture.encoder->toolCallStart(0, "toolu_a", "A");
    fixture.encoder->finish(static_cast<StopReason>(reason), {});
    QVERIFY(ChatTranscript(fixture.out).lines().contains(QStringLiteral("finish ") + QString::fromStdString(finish)));
    QCOMPARE(fixture.encoder->progress().stopReason, logged);
}

void ChatAnswerEncoderTest::nothingIsWrittenBeforeTheFirstContent()
{
    for (const bool stream : {true, false}) {
        Fixture fixture(stream);
        fixture.encoder->start("m");
        fixture.encoder->usage(usual());
        fixture.encoder->reasoningMark(ReasoningMark::Signature, "S");
        fixture.encoder->reasoningEnd();
        fixture.encoder->error(makeError(ErrorKind::Overloaded, "busy"));
        QCOMPARE(fixture.out, std::string());
        QVERIFY(!fixture.encoder->progress().meaningful && fixture.encoder->progress().error);
        fixture.encoder->fail(*fixture.encoder->progress().error);
        const std::string error = R"({"error":{"message":"busy","type":"server_error","param":null,"code":"server_is_overloaded"}})";
        QCOMPARE(fixture.out, stream ? "data: " + error + "\n\n" : error);
    }
}

void ChatAnswerEncoderTest::anErrorInMidStreamIsTheLastEvent()
{
    Fixture fixture(true);
    fixture.encoder->start("m");
    fixture.encoder->text("x");
    fixture.encoder->error(makeError(ErrorKind::Api, "broke"));
    fixture.encoder->text("y");
    fixture.encoder->finish(StopReason::EndTurn, {});
    QCOMPARE(ChatTranscript(fixture.out).lines().last(), QStringLiteral("error server_error: broke"));
    QVERIFY(!fixture.encoder->progress().terminal);
}

void ChatAnswerEncoderTest::namesAreTheClients()
{
    ToolNames names;
    const std::string sent = names.sent("a tool/with signs");
    AnswerOptions options;
    options.stream = false;
    options.model = "asked-for";
    options.rewriteNames = false;
    const auto encoder = makeChatEncoder(options, names, {}, randomId);
    std::string out;
    encoder->writeTo(out);
    encoder->start("big-model");
    encoder->toolCallStart(0, "toolu_a", sent);
    encoder->finish(StopReason::ToolUse, {});
    const auto answer = nlohmann::json::parse(out);
    QCOMPARE(answer["model"].get<std::string>(), std::string("big-model"));
    QCOMPARE(answer["choices"][0]["message"]["tool_calls"][0]["function"]["name"].get<std::string>(), std::string("a tool/with signs"));
    QVERIFY(answer["id"].get<std::string>().starts_with("chatcmpl-"));
}

void ChatAnswerEncoderTest::pingsAreComments()
{
    Fixture fixture(true);
    fixture.encoder->ping();
    fixture.encoder->text("x");
    fixture.encoder->ping();
    QCOMPARE(ChatTranscript(fixture.out).lines().count(QStringLiteral("comment")), 2);
    QVERIFY(fixture.out.starts_with(": ping\n\n"));
    Fixture whole(false);
    whole.encoder->ping();
    QCOMPARE(whole.out, std::string());
}

QTEST_APPLESS_MAIN(ChatAnswerEncoderTest)
#include "ChatAnswerEncoderTest.moc"
