// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ShellQuoting.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace gatehouse;

class ShellQuotingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuotedWordMeansTheSameToAShell_data();
    void aQuotedWordMeansTheSameToAShell();
    void wordsOfPowerShellAreQuoted_data();
    void wordsOfPowerShellAreQuoted();
};

void ShellQuotingTest::aQuotedWordMeansTheSameToAShell_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("plain") << QByteArray("http://127.0.0.1:8787") << QByteArray("http://127.0.0.1:8787");
    QTest::newRow("empty") << QByteArray() << QByteArray("''");
    QTest::newRow("space") << QByteArray("a b") << QByteArray("'a b'");
    QTest::newRow("one quote") << QByteArray("it's") << QByteArray("'it'\\''s'");
    QTest::newRow("substitution") << QByteArray("$(id) `id` $HOME") << QByteArray("'$(id) `id` $HOME'");
    QTest::newRow("semicolon") << QByteArray("a;id") << QByteArray("'a;id'");
    QTest::newRow("brackets") << QByteArray("claude-opus-4-7[1m]") << QByteArray("'claude-opus-4-7[1m]'");
    QTest::newRow("tilde") << QByteArray("~") << QByteArray("'~'");
    QTest::newRow("equals at the front") << QByteArray("=ls") << QByteArray("'=ls'");
    QTest::newRow("line break") << QByteArray("a\nb") << QByteArray("'a\nb'");
    QTest::newRow("double quotes and backslash") << QByteArray("\"\\") << QByteArray("'\"\\'");
    QTest::newRow("beyond ASCII") << QByteArray("kl\xc3\xa4r") << QByteArray("'kl\xc3\xa4r'");
}

void ShellQuotingTest::aQuotedWordMeansTheSameToAShell()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, quoted);
    QCOMPARE(QByteArray::fromStdString(shellQuoted(text.toStdString())), quoted);

    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("printf %s ") + QString::fromUtf8(quoted)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), text);
}

void ShellQuotingTest::wordsOfPowerShellAreQuoted_data()
{
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("plain") << QByteArray("'plain'");
    QTest::newRow("it's") << QByteArray("'it''s'");
    QTest::newRow("$(id) `n \"x\"") << QByteArray("'$(id) `n \"x\"'");
    QTest::newRow("typographic \xe2\x80\x99") << QByteArray("'typographic \xe2\x80\x99\xe2\x80\x99'");
    QTest::newRow("dash \xe2\x80\x93") << QByteArray("'dash \xe2\x80\x93'");
}

void ShellQuotingTest::wordsOfPowerShellAreQuoted()
{
    QFETCH(QByteArray, quoted);
    QCOMPARE(QByteArray::fromStdString(powerShellQuoted(QTest::currentDataTag())), quoted);
}

QTEST_GUILESS_MAIN(ShellQuotingTest)
#include "ShellQuotingTest.moc"
