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

class ResponsesAnswerWholeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chatAnswersBecomeOneResponse_data();
    void chatAnswersBecomeOneResponse();
    void theResponseHasEveryMemberOnce();
    void anErrorWritesNothingUntilItIsAskedFor();
    void pingsAreNotForWholeAnswers();
};

namespace {

std::unique_ptr<AnswerPipe> newWholePipe()
{
    ResponsesEncoderOptions with = options();
    with.answer.stream = false;
    with.echo = R"("temperature":0.5,"tools":[],)";
    auto encoder = makeResponsesEncoder(std::move(with), counting());
    auto decoder = std::make_unique<ChatAnswerDecoder>(*encoder, counting(), AnswerMemory{nullptr, "big"});
    return std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
}

std::string whole(const std::string &message, const std::string &finish)
{
    return R"({"id":"c","object":"chat.completion","created":1,"model":"big","choices":[{"index":0,"message":{"role":"assistant",)" +
           message + R"(},"finish_reason":")" + finish + R"("}],"usage":{"prompt_tokens":20,"completion_tokens":7,"total_tokens":27}})";
}

QStringList told(const std::string &body)
{
    const nlohmann::json response = nlohmann::json::parse(body);
    QStringList lines{QString::fromStdString(response["status"].get<std::string>())};
    if (!response["incomplete_details"].is_null())
        lines.first() += QLatin1Char(' ') + QString::fromStdString(response["incomplete_details"]["reason"].get<std::string>());
    for (const nlohmann::json &item : response["output"])
        lines << ResponsesAnswerTranscript::itemLine(item);
    return lines << ResponsesAnswerTranscript::usageLine(response["usage"]);
}

} // namespace

void ResponsesAnswerWholeTest::chatAnswersBecomeOneResponse_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const std::string &body, std::initializer_list<const char *> lines) {
        QStringList expected;
        for (const char *line : lines)
            expected << QString::fromUtf8(line);
        QTest::newRow(name) << body << expected + QStringList{QStringLiteral("in=20 read=0 write=0 out=7 think=0")};
    };
    row("text", whole(R"("content":"Hi \"you\"\n")", "stop"), {"completed", "message completed [Hi \"you\"\n]"});
    row("nothing", whole(R"("content":"")", "stop"), {"completed"});
    row("too long", whole(R"("content":"Hi")", "length"), {"incomplete max_output_tokens", "message incomplete [Hi]"});
    row("filtered", whole(R"("content":"Hi")", "content_filter"), {"incomplete content_filter", "message incomplete [Hi]"});
    row("refused", whole(R"("content":null,"refusal":"No.")", "stop"), {"completed", "message completed [No.]"});
    row("reasoning and calls",
        whole(
            R"("content":"Hi","reasoning_content":"Hm","tool_calls":[{"id":"call_aaaaaaaa","type":"function","function":{"name":"read","arguments":"{\"a\":1}"}},{"id":"call_bbbbbbbb","type":"function","function":{"name":"apply_patch","arguments":"{\"input\":\"a\\nb\\ud83d\\ude00\"}"}},{"id":"call_cccccccc","type":"function","function":{"name":"tool_search","arguments":"{\"query\":\"x\"}"}}])",
            "tool_calls"),
        {"completed", "reasoning [Hm] <Hm><><><>", "message completed [Hi]", "function_call completed call_aaaaaaaa read {\"a\":1}",
         "custom_tool_call completed call_bbbbbbbb apply_patch a\nb\xf0\x9f\x98\x80",
         "tool_search_call completed call_cccccccc client {\"query\":\"x\"}"});
    row("a stream that was not asked for", text("Hi") + chunk("{}", "stop") + usual + done, {"completed", "message completed [Hi]"});
}

void ResponsesAnswerWholeTest::chatAnswersBecomeOneResponse()
{
    QFETCH(std::string, body);
    QFETCH(QStringList, expected);
    const auto pipe = newWholePipe();
    const std::string answer = answerOf(*pipe, body);
    QCOMPARE(told(answer), expected);
    QVERIFY(pipe->progress().terminal && pipe->progress().meaningful);
    QCOMPARE(answerOfBytes(*newWholePipe(), body), answer);
    for (std::size_t at = 0; at <= body.size(); ++at)
        QCOMPARE(answerOfCut(*newWholePipe(), body, at), answer);
}

void ResponsesAnswerWholeTest::theResponseHasEveryMemberOnce()
{
    const std::string answer = answerOf(*newWholePipe(), whole(R"("content":"Hi")", "stop"));
    QCOMPARE(
        answer,
        R"({"id":"resp_1","object":"response","created_at":1770000000,"status":"completed","error":null,"incomplete_details":null,"model":"gpt-5.5","output":[{"id":"msg_2","type":"message","status":"completed","content":[{"type":"output_text","text":"Hi","annotations":[],"logprobs":[]}],"role":"assistant"}],"temperature":0.5,"tools":[],"instructions":null,"metadata":{},"parallel_tool_calls":true,"previous_response_id":null,"tool_choice":"auto","top_p":null,"usage":{"input_tokens":20,"input_tokens_details":{"cached_tokens":0,"cache_write_tokens":0},"output_tokens":7,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":27}})");
}

void ResponsesAnswerWholeTest::anErrorWritesNothingUntilItIsAskedFor()
{
    const auto pipe = newWholePipe();
    std::string out = answerOf(*pipe, text("Hi"));
    QCOMPARE(out, "");
    QVERIFY(pipe->progress().error && !pipe->progress().meaningful);
    pipe->fail(*pipe->progress().error, out);
    const nlohmann::json body = nlohmann::json::parse(out);
    QCOMPARE(body["error"]["type"].get<std::string>(), "server_error");
    QCOMPARE(body["error"]["message"].get<std::string>(), pipe->progress().error->message);
}

void ResponsesAnswerWholeTest::pingsAreNotForWholeAnswers()
{
    const auto pipe = newWholePipe();
    std::string out;
    pipe->ping(out);
    QCOMPARE(out, "");
}

QTEST_APPLESS_MAIN(ResponsesAnswerWholeTest)
#include "ResponsesAnswerWholeTest.moc"
