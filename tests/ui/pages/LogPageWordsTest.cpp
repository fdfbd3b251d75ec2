// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/RequestWords.h"

#include <QtCore/QLocale>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

class LogPageWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QStringLiteral("en_GB"))); }
    void timesHaveTheirUnits_data();
    void timesHaveTheirUnits();
    void timesOfDayHaveTheirSeconds_data();
    void timesOfDayHaveTheirSeconds();
    void anotherDayIsNamed();
    void numbersFollowTheLocale();
    void clientsHaveTheirNames_data();
    void clientsHaveTheirNames();
    void theStateIsToldInWords_data();
    void theStateIsToldInWords();
    void theWayIsToldAsFarAsItIsKnown();
    void outcomesAreSentences_data();
    void outcomesAreSentences();
};

void LogPageWordsTest::timesHaveTheirUnits_data()
{
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<QString>("words");
    const auto row = [](int milliseconds, const char *words) {
        QTest::addRow("%d", milliseconds) << milliseconds << QString::fromUtf8(words);
    };
    row(0, "0 ms");
    row(999, "999 ms");
    row(1000, "1 s");
    row(1040, "1.0 s");
    row(3149, "3.1 s");
    row(9960, "10.0 s");
    row(10'400, "10 s");
    row(59'400, "59 s");
    row(59'600, "1 min 0 s");
    row(125'000, "2 min 5 s");
    row(3'600'000, "60 min 0 s");
}

void LogPageWordsTest::timesHaveTheirUnits()
{
    QFETCH(int, milliseconds);
    QFETCH(QString, words);
    QCOMPARE(RequestWords::duration(std::chrono::milliseconds(milliseconds)), words);
}

void LogPageWordsTest::timesOfDayHaveTheirSeconds_data()
{
    QTest::addColumn<QString>("locale");
    for (const char *locale : {"en_US", "en_GB", "de_DE", "zh_CN", "ja_JP", "da_DK", "ar_EG", "fi_FI", "C"})
        QTest::newRow(locale) << QString::fromLatin1(locale);
}

void LogPageWordsTest::timesOfDayHaveTheirSeconds()
{
    QFETCH(QString, locale);
    QLocale::setDefault(QLocale(locale));
    const QDateTime first(QDate::currentDate(), QTime(9, 5, 11));
    QStringList seen;
    for (const int seconds : {0, 1}) {
        LoggedRequest request;
        request.started = std::chrono::system_clock::time_point(std::chrono::milliseconds(first.addSecs(seconds).toMSecsSinceEpoch()));
        seen += RequestWords(request).time();
    }
    QVERIFY2(seen.at(0) != seen.at(1), qPrintable(seen.at(0)));
    QVERIFY2(seen.at(0).contains(QLocale().toString(11)), qPrintable(seen.at(0)));
    QVERIFY2(!seen.at(0).contains(QLatin1String("ss")), qPrintable(seen.at(0)));
}

void LogPageWordsTest::anotherDayIsNamed()
{
    LoggedRequest request;
    request.started = std::chrono::system_clock::now() - std::chrono::hours(48);
    const RequestWords words(request);
    QVERIFY(words.time().startsWith(QLocale().toString(words.began().date(), QLocale::ShortFormat)));
}

void LogPageWordsTest::numbersFollowTheLocale()
{
    LoggedRequest request;
    request.record.usage = {.input = 1234567, .output = 8901, .reported = true};
    QCOMPARE(RequestWords(request).tokens(), QStringLiteral("1,234,567 / 8,901"));
    QLocale::setDefault(QLocale(QStringLiteral("de_DE")));
    QCOMPARE(RequestWords(request).tokens(), QStringLiteral("1.234.567 / 8.901"));
    QCOMPARE(RequestWords::duration(3100ms), QStringLiteral("3,1 s"));
    request.record.usage.reported = false;
    QCOMPARE(RequestWords(request).tokens(), QString());
}

void LogPageWordsTest::clientsHaveTheirNames_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("known") << QStringLiteral("claude-desktop") << QStringLiteral("Claude Desktop");
    QTest::newRow("the token of all") << QStringLiteral("default") << QStringLiteral("Any client");
    QTest::newRow("none") << QString() << QStringLiteral("Not known");
    QTest::newRow("one's own") << QStringLiteral("my-script") << QStringLiteral("my-script");
}

void LogPageWordsTest::clientsHaveTheirNames()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    LoggedRequest request;
    request.record.client = id.toStdString();
    QCOMPARE(RequestWords(request).client(), name);
}

void LogPageWordsTest::theStateIsToldInWords_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<int>("firstEvent");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("failed");
    const auto row = [](const char *words, bool running, int first, int status, const char *outcome, bool isFailed) {
        QTest::newRow(words) << running << first << status << QString::fromLatin1(outcome) << QString::fromLatin1(words) << isFailed;
    };
    row("Waiting", true, -1, 0, "", false);
    row("Answering", true, 10, 0, "", false);
    row("Done (200)", false, 10, 200, "end_turn", false);
    row("Failed (429)", false, -1, 429, "error: lab: Slow down", true);
    row("Broke off (200)", false, 10, 200, "error: lab: gone", true);
    row("Client left", false, -1, 0, "client left", false);
}

void LogPageWordsTest::theStateIsToldInWords()
{
    QFETCH(bool, running);
    QFETCH(int, firstEvent);
    QFETCH(int, status);
    QFETCH(QString, outcome);
    QFETCH(QString, words);
    QFETCH(bool, failed);
    LoggedRequest request;
    request.running = running;
    request.record.firstEvent = std::chrono::milliseconds(firstEvent);
    request.record.status = status;
    request.record.outcome = outcome.toStdString();
    QCOMPARE(RequestWords(request).status(), words);
    QCOMPARE(RequestWords(request).isFailed(), failed);
}

void LogPageWordsTest::theWayIsToldAsFarAsItIsKnown()
{
    LoggedRequest request;
    request.record.path = "/v1/models";
    QCOMPARE(RequestWords(request).way(), QStringLiteral("/v1/models"));
    request.record.name = "opus";
    QCOMPARE(RequestWords(request).way(), QStringLiteral("opus"));
    request.record.route = "lab/%1"; // a name of theirs is no place for one of ours
    QCOMPARE(RequestWords(request).way(), QStringLiteral("opus → lab/%1"));
    request.record.name = "lab/%1";
    QCOMPARE(RequestWords(request).way(), QStringLiteral("lab/%1"));
}

void LogPageWordsTest::outcomesAreSentences_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *outcome, const char *sentence) {
        QTest::newRow(outcome) << QString::fromLatin1(outcome) << QString::fromLatin1(sentence);
    };
    row("error: lab: Slow down", "lab: Slow down");
    row("end_turn", "The answer came to its end.");
    row("tool_calls", "The model asked for a tool.");
    row("length", "The answer reached the most tokens that it may have.");
    row("client left", "The client left before the answer was over.");
    row("something_new", "It ended with \"something_new\".");
    row("", "");
}

void LogPageWordsTest::outcomesAreSentences()
{
    QFETCH(QString, outcome);
    QFETCH(QString, sentence);
    LoggedRequest request;
    request.record.outcome = outcome.toStdString();
    QCOMPARE(RequestWords(request).outcome(), sentence);
}

QTEST_GUILESS_MAIN(LogPageWordsTest)
#include "LogPageWordsTest.moc"
