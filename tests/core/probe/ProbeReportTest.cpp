// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeReport.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using Kind = ProbeStep::Kind;
using State = ProbeStep::State;

class ProbeReportTest : public QObject
{
    Q_OBJECT

    static ProbeReport passed(State key, std::size_t models, int firstToken)
    {
        ProbeReport report;
        report.steps = {{Kind::Key, key, {}, {}}, {Kind::Answer, State::Passed, {}, {}}};
        report.finished = true;
        report.models.resize(models);
        report.firstToken = std::chrono::milliseconds(firstToken);
        return report;
    }

private Q_SLOTS:
    void aTestIsSummedUp_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("models");
        QTest::addColumn<int>("firstToken");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("all") << int(State::Passed) << 214 << 380 << QStringLiteral("Key works – 214 models – 380 ms");
        QTest::newRow("one model") << int(State::Passed) << 1 << 0 << QStringLiteral("Key works – 1 model – 0 ms");
        QTest::newRow("no list") << int(State::Passed) << 0 << 9 << QStringLiteral("Key works – 9 ms");
        QTest::newRow("no key") << int(State::Skipped) << 2 << -1 << QStringLiteral("Works – 2 models");
    }
    void aTestIsSummedUp()
    {
        QFETCH(int, key);
        QFETCH(int, models);
        QFETCH(int, firstToken);
        QTEST(summary(passed(State(key), std::size_t(models), firstToken)), "sentence");
    }

    void aFailureIsSummedUpByItsSentence()
    {
        ProbeReport report = passed(State::Failed, 3, -1);
        report.steps.front().sentence = QStringLiteral("The lab rejected the key (401).");
        QCOMPARE(summary(report), QStringLiteral("The lab rejected the key (401)."));
        QVERIFY(!report.passed());
    }

    void everyStepHasANameOfItsOwn()
    {
        QStringList names;
        for (const Kind kind : {Kind::Name, Kind::Connection, Kind::Tls, Kind::Key, Kind::Models, Kind::Answer})
            names += stepName(kind);
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(ProbeReportTest)
#include "ProbeReportTest.moc"
