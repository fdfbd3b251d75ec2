// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrich/SystemPrompt.h"

#include "core/protocol/messages/client/MessagesRequest.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using Mode = CompressionSettings::Mode;

class SystemPromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePromptStaysWhereNothingIsToBeDone_data();
    void thePromptStaysWhereNothingIsToBeDone();
    void aCompactPromptGoesIntoTheConversation();
    void aCompactPromptGoesIntoARequestThatIsPassedThrough();
    void aSummaryIsAskedForOnce();
    void withoutASummaryThePromptIsCompact();
    void whileAnotherAsksThePromptIsCompact();
};

namespace {
Conversation read(const std::string &system, const std::string &user = "Hello")
{
    return std::move(*decodeMessages(RequestBody::copyOf(R"({"model":"m","max_tokens":1,"system":)" + system +
                                                         R"(,"messages":[{"role":"user","content":")" + user + R"("}]})")));
}

std::string big()
{
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += std::string(98, 'p') + "\\n\\n";
    return text;
}

QString systemOf(const Conversation &conversation)
{
    QStringList blocks;
    for (const ConversationPart &part : conversation.system)
        blocks << QString::fromStdString(part.text.decoded());
    return blocks.join(QStringLiteral(" / "));
}

const std::string advised = R"([{"type":"text","text":"You are \u00e4n \"agent\"."},)"
                            R"({"type":"text","text":"# Tone and style\nnice\n# Environment\nx","cache_control":{"type":"ephemeral"}}])";
} // namespace

void SystemPromptTest::thePromptStaysWhereNothingIsToBeDone_data()
{
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<int>("mode");
    QTest::newRow("off") << QByteArray::fromStdString(advised) << QByteArray("Hello") << int(Mode::Off);
    QTest::newRow("short") << QByteArray(R"("You are an agent.")") << QByteArray("Hello") << int(Mode::Compact);
    QTest::newRow("short, to be summarized") << QByteArray(R"("You are an agent.")") << QByteArray("Hello") << int(Mode::Summarize);
    QTest::newRow("empty") << QByteArray(R"("")") << QByteArray("Hello") << int(Mode::Compact);
    for (const Mode mode : {Mode::Compact, Mode::Summarize}) {
        QTest::newRow(qPrintable(QStringLiteral("compaction by its system prompt %1").arg(int(mode))))
            << QByteArray(R"("You are a helpful AI assistant tasked with summarizing conversations.\n# Tone and style\nx)") +
                   big().c_str() + "\""
            << QByteArray("Hello") << int(mode);
        QTest::newRow(qPrintable(QStringLiteral("compaction by what the user says %1").arg(int(mode))))
            << QByteArray::fromStdString(advised) << QByteArray(R"(Wrap it in <analysis> tags, then \u003csummary\u003e.)") << int(mode);
    }
}

void SystemPromptTest::thePromptStaysWhereNothingIsToBeDone()
{
    QFETCH(QByteArray, system);
    QFETCH(QByteArray, user);
    QFETCH(int, mode);
    SummaryStore store;
    QVERIFY(!planSystemPrompt(read(system.toStdString(), user.toStdString()), {Mode(mode), 500}, store));
}

void SystemPromptTest::aCompactPromptGoesIntoTheConversation()
{
    SummaryStore store;
    Conversation conversation = read(advised);
    const auto plan = planSystemPrompt(conversation, {Mode::Compact, 4096}, store);
    QVERIFY(plan && !plan->summary);
    setSystemPrompt(conversation, plan->text);
    QCOMPARE(conversation.system.size(), std::size_t(1));
    QVERIFY(systemOf(conversation).endsWith(QStringLiteral("\n\nYou are \u00e4n \"agent\".\n\n# Environment\nx")));
    QVERIFY(conversation.system[0].cacheControl == R"({"type":"ephemeral"})");
    QCOMPARE(settleSummary(conversation, *plan, {}, {Mode::Compact, 4096}, store), plan->text);
}

void SystemPromptTest::aCompactPromptGoesIntoARequestThatIsPassedThrough()
{
    QCOMPARE(systemPromptValue(read(advised), "a\n\"b\""),
             std::string(R"([{"type":"text","text":"a\n\"b\"","cache_control":{"type":"ephemeral"}}])"));
    QCOMPARE(systemPromptValue(read(R"("x")"), "a"), std::string(R"([{"type":"text","text":"a"}])"));
}

void SystemPromptTest::aSummaryIsAskedForOnce()
{
    const Compression compression{Mode::Summarize, 500};
    SummaryStore store;
    const Conversation first = read("\"" + big() + "# Environment\\nturn: 1\"");
    const auto plan = planSystemPrompt(first, compression, store);
    QVERIFY(plan && plan->summary);
    const std::string summary(200, 's');
    QCOMPARE(settleSummary(first, *plan, summary, compression, store), summary + "\n\n# Environment\nturn: 1");

    const auto later = planSystemPrompt(read("\"" + big() + "# Environment\\nturn: 2\""), compression, store);
    QVERIFY(later && !later->summary);
    QCOMPARE(later->text, summary + "\n\n# Environment\nturn: 2");
}

void SystemPromptTest::withoutASummaryThePromptIsCompact()
{
    const Compression compression{Mode::Summarize, 500};
    SummaryStore store;
    const Conversation conversation = read("\"" + big() + "\"");
    const auto plan = planSystemPrompt(conversation, compression, store);
    QVERIFY(plan && plan->summary);
    QCOMPARE(settleSummary(conversation, *plan, "I cannot.", compression, store), plan->text);
    const auto later = planSystemPrompt(conversation, compression, store);
    QVERIFY(later && !later->summary); // it is not tried again and again
    QCOMPARE(later->text, plan->text);
}

void SystemPromptTest::whileAnotherAsksThePromptIsCompact()
{
    const Compression compression{Mode::Summarize, 500};
    SummaryStore store;
    const Conversation conversation = read("\"" + big() + "\"");
    const auto first = planSystemPrompt(conversation, compression, store);
    const auto second = planSystemPrompt(conversation, compression, store);
    QVERIFY(first->summary && !second->summary);
    QCOMPARE(second->text, first->text);
    store.abandon(first->summary->key);
    QVERIFY(planSystemPrompt(conversation, compression, store)->summary);
}

QTEST_GUILESS_MAIN(SystemPromptTest)
#include "SystemPromptTest.moc"
