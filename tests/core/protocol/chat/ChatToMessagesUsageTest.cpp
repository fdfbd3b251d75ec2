// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/chat/ChatStreams.h"
#include "tests/core/protocol/chat/ChatToMessages.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;

class ChatToMessagesUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensAreCountedExactly_data();
    void tokensAreCountedExactly();
    void withoutUsageItIsEstimatedAndSaysSo();
};

void ChatToMessagesUsageTest::tokensAreCountedExactly_data()
{
    QTest::addColumn<std::string>("usage");
    QTest::addColumn<QList<int>>("counts"); // input, read, write, output, reasoning
    const auto row = [](const char *name, const char *usage, const QList<int> &counts) {
        QTest::newRow(name) << std::string(usage) << counts;
    };
    row("plain", R"({"prompt_tokens":20,"completion_tokens":7,"total_tokens":27})", {20, 0, 0, 7, 0});
    row("OpenAI",
        R"({"prompt_tokens":100,"completion_tokens":7,"total_tokens":107,"prompt_tokens_details":{"cached_tokens":64,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":5}})",
        {36, 64, 0, 7, 5});
    row("cache writes (OpenRouter)",
        R"({"prompt_tokens":100,"completion_tokens":7,"prompt_tokens_details":{"cached_tokens":60,"cache_write_tokens":30}})",
        {10, 60, 30, 7, 0});
    row("DeepSeek",
        R"({"prompt_tokens":100,"completion_tokens":7,"prompt_tokens_details":{"cached_tokens":64},"prompt_cache_hit_tokens":64,"prompt_cache_miss_tokens":36})",
        {36, 64, 0, 7, 0});
    row("Moonshot", R"({"prompt_tokens":100,"completion_tokens":7,"cached_tokens":50})", {50, 50, 0, 7, 0});
    row("Anthropic's names beside",
        R"({"prompt_tokens":100,"completion_tokens":7,"cache_read_input_tokens":50,"cache_creation_input_tokens":20})", {30, 50, 20, 7, 0});
    row("Anthropic's names alone", R"({"input_tokens":30,"output_tokens":7,"cache_read_input_tokens":50,"cache_creation_input_tokens":20})",
        {30, 50, 20, 7, 0});
    row("Responses' names alone",
        R"({"input_tokens":100,"output_tokens":7,"input_tokens_details":{"cached_tokens":50},"output_tokens_details":{"reasoning_tokens":2}})",
        {50, 50, 0, 7, 2});
    row("more cached than there is", R"({"prompt_tokens":10,"completion_tokens":7,"cached_tokens":50,"cache_write_tokens":9})",
        {0, 10, 0, 7, 0});
    row("reasoning beside completion (xAI)",
        R"({"prompt_tokens":10,"completion_tokens":7,"total_tokens":37,"completion_tokens_details":{"reasoning_tokens":20}})",
        {10, 0, 0, 27, 20});
    row("nulls, fractions and text",
        R"({"prompt_tokens":"20","completion_tokens":7.0,"prompt_tokens_details":null,"cached_tokens":null,"queue_time":0.1})",
        {20, 0, 0, 7, 0});
    row("negative", R"({"prompt_tokens":20,"completion_tokens":7,"cached_tokens":-5})", {20, 0, 0, 7, 0});
}

void ChatToMessagesUsageTest::tokensAreCountedExactly()
{
    QFETCH(std::string, usage);
    QFETCH(QList<int>, counts);
    const std::string streams[] = {
        text("x") + chunk("{}", "stop") + usageChunk(usage) + done,
        text("x") + chunk("{}", "stop", usage) + done,
        text("x") + chunk("{}", "stop", usage),
        chunk(R"({"content":"x"})", {}, R"({"prompt_tokens":1,"completion_tokens":1})") + chunk("{}", "stop") + usageChunk(usage) +
            usageChunk("null") + done,
        chunk(R"({"content":"x"})", {}, usage) + chunk("{}", "stop", R"({"prompt_tokens":0,"completion_tokens":0})") + done,
        R"({"choices":[{"message":{"content":"x"},"finish_reason":"stop"}],"usage":)" + usage + "}",
    };
    for (const std::string &stream : streams) {
        const auto pipe = makeChatToMessages({.stream = true, .model = "m", .rewriteNames = true, .estimatedInput = 11}, {}, nullptr);
        answerOf(*pipe, stream);
        const Usage &told = pipe->progress().usage;
        QVERIFY(told.reported && pipe->progress().terminal);
        QCOMPARE((QList<int>{int(told.input), int(told.cacheRead), int(told.cacheWrite), int(told.output), int(told.reasoning)}), counts);
    }
}

void ChatToMessagesUsageTest::withoutUsageItIsEstimatedAndSaysSo()
{
    const auto pipe = makeChatToMessages({.stream = true, .model = "m", .rewriteNames = true, .estimatedInput = 11}, {}, nullptr);
    answerOf(*pipe, text("123456789") + chunk("{}", "stop") + usageChunk(R"({"prompt_tokens":0,"completion_tokens":0})") + done);
    QVERIFY(!pipe->progress().usage.reported);
    QCOMPARE(pipe->progress().usage.input, 11);
    QCOMPARE(pipe->progress().usage.output, 3);
}

QTEST_APPLESS_MAIN(ChatToMessagesUsageTest)
#include "ChatToMessagesUsageTest.moc"
