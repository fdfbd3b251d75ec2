// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using Command = CommandLine::Command;

class CommandLineTest : public QObject
{
    Q_OBJECT

    static CommandLine parsed(const QString &words)
    {
        return parseCommandLine(QStringList{QStringLiteral("gatehouse")} + words.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }

private Q_SLOTS:
    void eachCommandIsUnderstood_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("command");
        QTest::newRow("nothing") << "" << int(Command::Tray);
        QTest::newRow("serve") << "serve" << int(Command::Serve);
        QTest::newRow("status") << "status" << int(Command::Status);
        QTest::newRow("stop") << "stop" << int(Command::Stop);
        QTest::newRow("restart") << "restart" << int(Command::Restart);
        QTest::newRow("key set") << "key set deepseek" << int(Command::KeySet);
        QTest::newRow("key list") << "key list" << int(Command::KeyList);
        QTest::newRow("connect") << "connect" << int(Command::Connect);
        QTest::newRow("connect a client") << "connect codex" << int(Command::Connect);
        QTest::newRow("connect, taken back") << "connect --undo codex" << int(Command::Connect);
        QTest::newRow("connect, only shown") << "connect codex --dry-run" << int(Command::Connect);
        QTest::newRow("connect, printed") << "connect codex --print toml" << int(Command::Connect);
        QTest::newRow("key remove") << "key remove deepseek" << int(Command::KeyRemove);
        QTest::newRow("--help") << "--help" << int(Command::Help);
        QTest::newRow("--help behind a command") << "serve --help" << int(Command::Help);
        QTest::newRow("--version") << "--version" << int(Command::Version);
    }
    void eachCommandIsUnderstood()
    {
        QFETCH(QString, words);
        QFETCH(int, command);
        const CommandLine line = parsed(words);
        QCOMPARE(line.error, QString());
        QCOMPARE(int(line.command), command);
    }

    void optionsStandAnywhere()
    {
        const CommandLine line = parsed(QStringLiteral("--port 0 serve --settings a.json"));
        QCOMPARE(line.error, QString());
        QCOMPARE(line.port, std::optional<quint16>(quint16(0)));
        QCOMPARE(line.settings, QStringLiteral("a.json"));
        QVERIFY(parsed(QStringLiteral("status --json")).json);
        QCOMPARE(parsed(QStringLiteral("key set deepseek")).provider, QStringLiteral("deepseek"));
        QCOMPARE(parsed(QStringLiteral("connect --print ps1 qwen-code")).client, QStringLiteral("qwen-code"));
        QCOMPARE(parsed(QStringLiteral("connect --print ps1 qwen-code")).print, QStringLiteral("ps1"));
        QVERIFY(parsed(QStringLiteral("connect codex --undo")).undo);
        QVERIFY(parsed(QStringLiteral("connect codex --dry-run")).dryRun);
    }

    void whatMakesNoSenseIsSaid_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown command") << "sevre"
                                         << "sevre";
        QTest::newRow("unknown option") << "serve --prot 1"
                                        << "prot";
        QTest::newRow("port in words") << "serve --port http"
                                       << "http";
        QTest::newRow("port too large") << "serve --port 65536"
                                        << "65536";
        QTest::newRow("port below zero") << "serve --port=-1"
                                         << "-1";
        QTest::newRow("key alone") << "key"
                                   << "set";
        QTest::newRow("key what") << "key show"
                                  << "set";
        QTest::newRow("key set whom") << "key set"
                                      << "provider";
        QTest::newRow("a form that is none") << "connect codex --print yaml"
                                             << "yaml";
        QTest::newRow("no form") << "connect codex --print="
                                 << "--print";
        QTest::newRow("two ways at once") << "connect codex --undo --dry-run"
                                          << "one can be done at a time";
        QTest::newRow("taken back of whom") << "connect --undo"
                                            << "connect CLIENT";
        QTest::newRow("taken back of nothing") << "status --dry-run"
                                               << "connect CLIENT";
        QTest::newRow("two clients") << "connect codex opencode"
                                     << "opencode";
        QTest::newRow("one word too many") << "serve now"
                                           << "now";
    }
    void whatMakesNoSenseIsSaid()
    {
        QFETCH(QString, words);
        QFETCH(QString, part);
        const QString error = parsed(words).error;
        QVERIFY2(error.contains(part), qPrintable(error));
        QVERIFY2(error.endsWith(QLatin1Char('.')), qPrintable(error));
    }

    void aKeyOnTheCommandLineIsRefusedAndNotRepeated()
    {
        const QString error = parsed(QStringLiteral("key set deepseek sk-canary-0123456789")).error;
        QVERIFY(!error.isEmpty());
        QVERIFY(!error.contains(QStringLiteral("sk-canary")));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
