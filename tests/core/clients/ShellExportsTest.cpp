// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ShellExports.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

using namespace gatehouse;

class ShellExportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuotedWordMeansTheSameToAShell_data();
    void aQuotedWordMeansTheSameToAShell();
    void allSevenVariablesAreExported();
    void unsetFamiliesTakeOfferedNamesThenPlainOnes();
};

void ShellExportsTest::aQuotedWordMeansTheSameToAShell_data()
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

void ShellExportsTest::aQuotedWordMeansTheSameToAShell()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, quoted);
    QCOMPARE(QByteArray::fromStdString(shellQuoted(text.toStdString())), quoted);

    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("printf %s ") + QString::fromUtf8(quoted)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), text);
}

void ShellExportsTest::allSevenVariablesAreExported()
{
    const GatewayOffer offer{"http://127.0.0.1:8787",
                             Secret("gh-it's"),
                             {},
                             {{"opus", "lab/big model"}, {"sonnet", "claude-sonnet-4-6"}, {"haiku", "claude-glm-4.5-air"}}};
    QCOMPARE(claudeCodeExports(offer), std::string("export ANTHROPIC_BASE_URL=http://127.0.0.1:8787\n"
                                                   "export ANTHROPIC_AUTH_TOKEN='gh-it'\\''s'\n"
                                                   "export ANTHROPIC_MODEL='lab/big model'\n"
                                                   "export ANTHROPIC_DEFAULT_OPUS_MODEL='lab/big model'\n"
                                                   "export ANTHROPIC_DEFAULT_SONNET_MODEL=claude-sonnet-4-6\n"
                                                   "export ANTHROPIC_DEFAULT_HAIKU_MODEL=claude-glm-4.5-air\n"
                                                   "export CLAUDE_CODE_SUBAGENT_MODEL=claude-sonnet-4-6\n"));
}

void ShellExportsTest::unsetFamiliesTakeOfferedNamesThenPlainOnes()
{
    const GatewayOffer offer{"http://127.0.0.1:8787", Secret(), {{"big", ""}, {"claude-opus-4-6", ""}}, {}};
    const QString text = QString::fromStdString(claudeCodeExports(offer));
    QVERIFY(text.contains(QStringLiteral("ANTHROPIC_AUTH_TOKEN=not-needed\n")));
    QVERIFY(text.contains(QStringLiteral("ANTHROPIC_DEFAULT_OPUS_MODEL=claude-opus-4-6\n")));
    QVERIFY(text.contains(QStringLiteral("ANTHROPIC_DEFAULT_SONNET_MODEL=claude-sonnet-4-6\n")));
    QVERIFY(text.contains(QStringLiteral("ANTHROPIC_DEFAULT_HAIKU_MODEL=claude-haiku-4-5\n")));
}

QTEST_GUILESS_MAIN(ShellExportsTest)
#include "ShellExportsTest.moc"
