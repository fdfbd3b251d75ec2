// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrich/PromptCompression.h"

#include "core/enrich/PromptText.h"

#include <QtTest/QtTest>

using namespace gatehouse;

namespace {
QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

/// `count` paragraphs of 100 bytes, their breaks included.
std::string paragraphs(int count, char letter = 'p')
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += std::string(98, letter) + "\n\n";
    return all;
}

constexpr auto note = "[Part of these instructions was left out to save space.]";
} // namespace

class PromptCompressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksGo_data();
    void blanksGo();
    void aCutFindsAGoodPlace_data();
    void aCutFindsAGoodPlace();
    void adviceGivesWayToFiveRules();
    void whatChangesNothingIsNothing_data();
    void whatChangesNothingIsNothing();
    void theBillingLineGoes();
    void thePromptFitsTheBudget_data();
    void thePromptFitsTheBudget();
    void whatIsKeptIsNeverCut();
    void theSamePromptStaysTheSame();
    void whatFitsNeedsNoSummary();
    void aSummaryIsAskedForWithoutWhatIsKept();
    void theKeyKnowsWhatIsSummarized();
    void onlyASummaryIsAccepted_data();
    void onlyASummaryIsAccepted();
    void aSummaryStandsInFrontOfWhatIsKept();
};

void PromptCompressionTest::blanksGo_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("one line") << QByteArray("a  ") << QByteArray("a");
    QTest::newRow("empty lines") << QByteArray("a\n\n\n \t\n\nb\n") << QByteArray("a\n\nb\n");
    QTest::newRow("carriage returns") << QByteArray("a\r\n\r\n\r\nb") << QByteArray("a\n\nb");
    QTest::newRow("indents stay") << QByteArray("- a\n  - b  \n") << QByteArray("- a\n  - b\n");
    QTest::newRow("fences stay") << QByteArray("```\na  \n\n\nb\n```\n\n\nc") << QByteArray("```\na  \n\n\nb\n```\n\nc");
}

void PromptCompressionTest::blanksGo()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QCOMPARE(QByteArray::fromStdString(withoutBlanks(before.toStdString())), after);
}

void PromptCompressionTest::aCutFindsAGoodPlace_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QString>("cut");
    QTest::newRow("it fits") << QStringLiteral("abc") << 3 << QStringLiteral("abc");
    QTest::newRow("a paragraph") << QStringLiteral("aaaa\n\nbb\nbb") << 9 << QStringLiteral("aaaa");
    QTest::newRow("a paragraph that is too far back") << QStringLiteral("a\n\nbbbbbbbb\ncccc") << 14 << QStringLiteral("a\n\nbbbbbbbb");
    QTest::newRow("a line") << QStringLiteral("aaaa\nbbbb") << 7 << QStringLiteral("aaaa");
    QTest::newRow("one long line") << QStringLiteral("aaaaaaaa") << 5 << QStringLiteral("aaaaa");
    QTest::newRow("whole characters") << QStringLiteral("äää") << 3 << QStringLiteral("ä");
    QTest::newRow("an open fence") << QStringLiteral("```\naaaa\nbbbb\n```") << 10 << QStringLiteral("```\naaaa\n```");
    QTest::newRow("no room") << QStringLiteral("aaa") << 0 << QString();
}

void PromptCompressionTest::aCutFindsAGoodPlace()
{
    QFETCH(QString, whole);
    QFETCH(int, bytes);
    QFETCH(QString, cut);
    QCOMPARE(text(cutTo(whole.toStdString(), static_cast<std::size_t>(bytes))), cut);
}

void PromptCompressionTest::adviceGivesWayToFiveRules()
{
    const auto compact =
        compactPrompt({"You are an agent.", "# Tone and style\nBe nice.\n\n\n# System\nx\n\n\n\ny\n# Environment\ncwd:  /p \n"}, 4096);
    QVERIFY(compact.has_value());
    QVERIFY(compact->starts_with("Working rules:\n1. "));
    QVERIFY(compact->find("\n5. ") != std::string::npos && compact->find("\n6. ") == std::string::npos);
    QVERIFY2(compact->ends_with("\n\nYou are an agent.\n\n# System\nx\n\ny\n\n# Environment\ncwd:  /p"), compact->c_str());
    QVERIFY(compact->find("nice") == std::string::npos);
}

void PromptCompressionTest::whatChangesNothingIsNothing_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::newRow("nothing") << QString();
    QTest::newRow("short") << QStringLiteral("You are an agent.\n\n# System\nx");
    QTest::newRow("kept alone") << QStringLiteral("# Environment\nx  \n\n\n\ny");
}

void PromptCompressionTest::whatChangesNothingIsNothing()
{
    QFETCH(QString, prompt);
    QVERIFY(!compactPrompt({prompt.toStdString()}, 4096));
    QVERIFY(!compactPrompt({}, 4096));
}

void PromptCompressionTest::theBillingLineGoes()
{
    const auto compact = compactPrompt({"x-anthropic-billing-header: cc_version=1; cch=abc;", "You are an agent."}, 4096);
    QCOMPARE(text(compact.value_or("")), QStringLiteral("You are an agent."));
    QCOMPARE(text(compactPrompt({"x-anthropic-billing-header: a\nYou"}, 4096).value_or("")), QStringLiteral("You"));
}

void PromptCompressionTest::thePromptFitsTheBudget_data()
{
    QTest::addColumn<int>("budget");
    for (const int budget : {256, 300, 512, 1000, 1024})
        QTest::newRow(qPrintable(QString::number(budget))) << budget;
}

void PromptCompressionTest::thePromptFitsTheBudget()
{
    QFETCH(int, budget);
    const auto compact =
        compactPrompt({"You are an agent.", paragraphs(50), "# Doing tasks\n" + paragraphs(50, 'd'), "# Environment\ncwd: /p"}, budget);
    QVERIFY(compact.has_value());
    QVERIFY(estimatedTokens(compact->size()) <= budget);
    QVERIFY(estimatedTokens(compact->size()) > budget - 40); // and uses it
    QVERIFY(compact->find(note) != std::string::npos);
    QVERIFY(compact->ends_with("\n\n# Environment\ncwd: /p"));
    QVERIFY(compact->find(std::string(97, 'p') + "\n\n" + note) != std::string::npos); // whole paragraphs
}

void PromptCompressionTest::whatIsKeptIsNeverCut()
{
    const std::string mine = "Contents of /p/CLAUDE.md:\n\n" + paragraphs(40, 'k') + "end";
    const auto compact = compactPrompt({paragraphs(40), mine}, 256);
    QVERIFY(compact.has_value());
    QVERIFY(compact->ends_with(mine));
    const std::size_t rest = compact->size() - mine.size();
    QVERIFY2(rest > 150 && rest <= 256 + 80, std::to_string(rest).c_str()); // a quarter of the budget, and the note
}

void PromptCompressionTest::theSamePromptStaysTheSame()
{
    const std::vector<std::string> blocks{paragraphs(60), "# Doing tasks\nx"};
    QVERIFY(compactPrompt(blocks, 500) == compactPrompt(blocks, 500));
    // What is compact already is left alone.
    const auto once = compactPrompt(blocks, 500);
    QVERIFY(!compactPrompt({*once}, 500));
}

void PromptCompressionTest::whatFitsNeedsNoSummary()
{
    QVERIFY(!summaryRequest({"You are an agent."}, 256));
    QVERIFY(!summaryRequest({paragraphs(5), "# Doing tasks\n" + paragraphs(100)}, 400)); // compact is enough
    QVERIFY(!summaryRequest({"Contents of CLAUDE.md\n" + paragraphs(100)}, 256));        // there is nothing to summarize
    QVERIFY(summaryRequest({paragraphs(20)}, 256).has_value());
}

void PromptCompressionTest::aSummaryIsAskedForWithoutWhatIsKept()
{
    const auto request = summaryRequest({paragraphs(200), "# Environment\ncwd: /secret-place"}, 500);
    QVERIFY(request.has_value());
    QVERIFY(request->text.find("/secret-place") == std::string::npos);
    QVERIFY(estimatedTokens(request->text.size()) <= 1500);
    QVERIFY(estimatedTokens(request->text.size()) > 1400);
    QCOMPARE(request->maxTokens, std::int64_t(500));
    QVERIFY(request->instructions.find("at most 375 tokens") != std::string::npos);
}

void PromptCompressionTest::theKeyKnowsWhatIsSummarized()
{
    const auto key = [](const std::string &environment, char letter, int budget) {
        return summaryRequest({paragraphs(30, letter), "# Environment\n" + environment}, budget)->key;
    };
    const std::string first = key("date: 1", 'p', 300);
    QCOMPARE(first.size(), std::size_t(64));
    QCOMPARE(key("date: 2", 'p', 300), first); // the next turn
    QVERIFY(key("date: 1", 'q', 300) != first);
    QVERIFY(key("date: 1", 'p', 301) != first);
}

void PromptCompressionTest::onlyASummaryIsAccepted_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("size"); // -1: refused
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("a refusal") << QByteArray("I cannot help with that.") << -1;
    QTest::newRow("100 bytes") << QByteArray(100, 'a') << -1;
    QTest::newRow("white space around little") << QByteArray(200, ' ') + QByteArray(50, 'a') << -1;
    QTest::newRow("101 bytes") << QByteArray(101, 'a') << 101;
    QTest::newRow("white space around") << "\n\n" + QByteArray(300, 'a') + "\n" << 300;
    QTest::newRow("thoughts in front") << "<think>" + QByteArray(500, 't') + "</think>\n" + QByteArray(200, 'a') << 200;
    QTest::newRow("longer than the budget") << QByteArray(2000, 'a') << 1200;
    QTest::newRow("longer than the text") << QByteArray(4000, 'a') << -1;
}

void PromptCompressionTest::onlyASummaryIsAccepted()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, size);
    const auto request = summaryRequest({paragraphs(30)}, 300);
    const auto summary = acceptSummary(answer.toStdString(), *request, 300);
    QCOMPARE(summary ? int(summary->size()) : -1, size);
}

void PromptCompressionTest::aSummaryStandsInFrontOfWhatIsKept()
{
    QCOMPARE(text(promptWithSummary({"a", "# Environment\nb\n# Doing tasks\nc\n# x\nd\n# Language\ne"}, "The summary.")),
             QStringLiteral("The summary.\n\n# Environment\nb\n\n# Language\ne"));
}

QTEST_GUILESS_MAIN(PromptCompressionTest)
#include "PromptCompressionTest.moc"
