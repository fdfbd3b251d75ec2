// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientConnector.h"

#include <QtTest/QtTest>

#include <random>

using namespace gatehouse;

class UnifiedDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreShownWithThreeLinesAround_data();
    void changesAreShownWithThreeLinesAround();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void aChangedSecretIsStillAChange();
    void anyDiffMakesTheNewTextOfTheOld();
    void aHugeChangeIsShownAsOneBlock();
};

void UnifiedDiffTest::changesAreShownWithThreeLinesAround_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("diff");
    const auto row = [](const char *name, const char *before, const char *after, const char *diff) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(diff);
    };
    row("nothing", "a\n", "a\n", "");
    row("one line", "a\n", "b\n", "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n+b\n");
    row("a new file", nullptr, "a\nb\n", "--- (no file)\n+++ f\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    row("no file any more", "a\n", nullptr, "--- f\n+++ (no file)\n@@ -1,1 +0,0 @@\n-a\n");
    row("context", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nX\n6\n7\n8\n9\n",
        "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n");
    row("two places", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n",
        "--- f\n+++ f\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n@@ -7,4 +8,3 @@\n 7\n 8\n 9\n-10\n");
    row("no line end", "a", "a\n", "--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n\\ No line end at the end of the file\n+a\n");
    row("other line ends", "a\r\nb\r\n", "a\r\nc\r\n", "--- f\n+++ f\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n");
}

void UnifiedDiffTest::changesAreShownWithThreeLinesAround()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, diff);
    const auto bytes = [](const QByteArray &text) { return text.isNull() ? std::nullopt : std::optional(text.toStdString()); };
    QCOMPARE(unifiedDiff({QStringLiteral("f"), bytes(before), bytes(after)}, {}), diff);
}

void UnifiedDiffTest::secretsAreMasked_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *line, const char *shown) {
        QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(shown);
    };
    row("the one that is named, anywhere", "start --with gh-secret,gh-secret", "start --with ••••,••••");
    row("a token in JSON", "  \"ANTHROPIC_AUTH_TOKEN\": \"sk-other\",", "  \"ANTHROPIC_AUTH_TOKEN\": \"••••\",");
    row("a key in TOML", "api_key = 'sk-other' # mine", "api_key = '••••' # mine");
    row("a bearer token in TOML", "experimental_bearer_token=\"sk-\\\"other\"", "experimental_bearer_token=\"••••\"");
    row("two in one line", "{\"apiKey\": \"one\", \"password\": \"two\"}", "{\"apiKey\": \"••••\", \"password\": \"••••\"}");
    row("the name of a variable", "env_key = \"LAB_KEY\"", "env_key = \"LAB_KEY\"");
    row("a variable's place", "\"apiKey\": \"{env:LAB_KEY}\"", "\"apiKey\": \"{env:LAB_KEY}\"");
    row("in an address", "\"u\": \"https://me:pw@lab.example/x\"", "\"u\": \"https://••••@lab.example/x\"");
    row("in lines of headers", "\"ANTHROPIC_CUSTOM_HEADERS\": \"X-Lab: abc\"", "\"ANTHROPIC_CUSTOM_HEADERS\": \"••••\"");
    row("in a command", "run = [\"curl\", \"Authorization: Bearer abc\"]", "run = [\"curl\", \"Authorization: Bearer ••••\"]");
    row("an address without", "\"u\": \"https://lab.example/@x\"", "\"u\": \"https://lab.example/@x\"");
    row("what is no secret", "\"model\": \"gpt\"", "\"model\": \"gpt\"");
    row("a number of tokens", "\"max_tokens\": 5", "\"max_tokens\": 5");
}

void UnifiedDiffTest::secretsAreMasked()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, shown);
    const QString diff = unifiedDiff({QStringLiteral("f"), line.toStdString() + "\n", std::nullopt}, {"gh-secret", ""});
    QCOMPARE(diff.section(QLatin1Char('\n'), 3, 3), QLatin1Char('-') + shown);
}

void UnifiedDiffTest::aChangedSecretIsStillAChange()
{
    const QString diff = unifiedDiff({QStringLiteral("f"), "\"token\": \"one\"\n", "\"token\": \"two\"\n"}, {"two"});
    QVERIFY(diff.endsWith(QStringLiteral("-\"token\": \"••••\"\n+\"token\": \"••••\"\n")));
}

void UnifiedDiffTest::anyDiffMakesTheNewTextOfTheOld()
{
    std::mt19937 random(3);
    const auto text = [&random] {
        std::string made;
        for (unsigned lines = random() % 30; lines > 0; --lines)
            made += std::string(1, static_cast<char>('a' + random() % 4)) + "\n";
        return made;
    };
    for (int run = 0; run < 500; ++run) {
        const std::string before = text(), after = text();
        const QString diff = unifiedDiff({QStringLiteral("f"), before, after}, {});
        // Applied by hand: what stands between the hunks is taken over.
        const QStringList old = QString::fromStdString(before).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QStringList made;
        qsizetype at = 0;
        static const QRegularExpression head(QStringLiteral("^@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@$"));
        for (const QString &line : diff.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2)) {
            if (const auto match = head.match(line); match.hasMatch()) {
                const qsizetype start = match.captured(1).toInt() - (match.captured(2) == QLatin1String("0") ? 0 : 1);
                made += old.mid(at, start - at);
                at = start;
                QCOMPARE(match.captured(3).toInt() - (match.captured(4) == QLatin1String("0") ? 0 : 1), made.size());
            } else if (line.startsWith(QLatin1Char('+'))) {
                made.append(line.mid(1));
            } else {
                QCOMPARE(line.mid(1), old.value(at++));
                if (line.startsWith(QLatin1Char(' ')))
                    made.append(line.mid(1));
            }
        }
        made += old.mid(at);
        QCOMPARE(made, QString::fromStdString(after).split(QLatin1Char('\n'), Qt::SkipEmptyParts));
    }
}

void UnifiedDiffTest::aHugeChangeIsShownAsOneBlock()
{
    std::string before, after;
    for (int line = 0; line < 5000; ++line) {
        before += std::to_string(line) + "\n";
        after += std::to_string(line + 100'000) + "\n";
    }
    const QString diff = unifiedDiff({QStringLiteral("f"), before, after}, {});
    QVERIFY(diff.contains(QStringLiteral("@@ -1,5000 +1,5000 @@\n-0\n-1\n")));
}

QTEST_GUILESS_MAIN(UnifiedDiffTest)
#include "UnifiedDiffTest.moc"
