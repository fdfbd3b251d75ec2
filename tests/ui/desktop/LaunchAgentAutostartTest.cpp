// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/LaunchAgentAutostart.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QtTest>

using namespace gatehouse;

class LaunchAgentAutostartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnedOnThereIsAPropertyListThatStartsTheProgram();
    void turnedOffItIsGone();
    void aFolderThatCannotBeWrittenIsNamed();
};

void LaunchAgentAutostartTest::turnedOnThereIsAPropertyListThatStartsTheProgram()
{
    const QTemporaryDir dir;
    LaunchAgentAutostart start(dir.filePath(QStringLiteral("LaunchAgents")), QStringLiteral("/Applications/A & B/gatehouse"));
    QVERIFY(!start.isOn());
    QCOMPARE(start.turn(true), QString());
    QVERIFY(start.isOn());

    QFile file(dir.filePath(QStringLiteral("LaunchAgents/org.gatehouse.gatehouse.plist")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            texts += reader.text().toString();
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(texts.mid(0, 4), QStringList({QStringLiteral("Label"), QStringLiteral("org.gatehouse.gatehouse"),
                                           QStringLiteral("ProgramArguments"), QStringLiteral("/Applications/A & B/gatehouse")}));
    QVERIFY(texts.contains(QStringLiteral("RunAtLoad")));
}

void LaunchAgentAutostartTest::turnedOffItIsGone()
{
    const QTemporaryDir dir;
    LaunchAgentAutostart start(dir.path(), QStringLiteral("/Applications/gatehouse"));
    QCOMPARE(start.turn(false), QString());
    QCOMPARE(start.turn(true), QString());
    QCOMPARE(start.turn(false), QString());
    QVERIFY(!start.isOn());
}

void LaunchAgentAutostartTest::aFolderThatCannotBeWrittenIsNamed()
{
    const QTemporaryDir dir;
    QFile blocker(dir.filePath(QStringLiteral("LaunchAgents")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    LaunchAgentAutostart start(blocker.fileName(), QStringLiteral("/Applications/gatehouse"));
    QVERIFY(start.turn(true).contains(blocker.fileName()));
    QVERIFY(!start.isOn());
}

QTEST_GUILESS_MAIN(LaunchAgentAutostartTest)
#include "LaunchAgentAutostartTest.moc"
