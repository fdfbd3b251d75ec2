// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientConnector.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cstdio>
#include <random>

using namespace gatehouse;

namespace {

constexpr ClientKind client = ClientKind::Codex;

/// Large enough that a write that is cut short would show.
std::string original(int file)
{
    return std::string(static_cast<std::size_t>(60'000 + file), static_cast<char>('a' + file)) + "\n";
}

std::string pointing(std::string_view text)
{
    return "here\n" + std::string(text);
}

ClientPlan planIn(const QString &folder)
{
    ClientPlan plan;
    for (const char *name : {"first.json", "second.json", "made/third.json"})
        plan.files.push_back({.path = QDir(folder).filePath(QString::fromLatin1(name)),
                              .edit = [](std::string_view text) -> Result<std::string, QString> {
                                  return text.starts_with("here") ? std::string(text) : pointing(text);
                              },
                              .pointsHere = [](std::string_view text) { return text.starts_with("here"); }});
    return plan;
}

/// What the killed process does: connects and takes back without end, telling of each step.
int connectAndUndo(const QString &folder)
{
    ClientConnector connector(QDir(folder).filePath(QStringLiteral("state")));
    for (;;) {
        if (!connector.connect(client, planIn(folder)) || !connector.undo(client))
            return 1;
        std::printf(".");
        std::fflush(stdout);
    }
}

} // namespace

class ClientConnectorKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverEndsTheProcessEachFileIsWholeAndTheOriginalCanBeHadBack();
};

void ClientConnectorKillTest::whateverEndsTheProcessEachFileIsWholeAndTheOriginalCanBeHadBack()
{
    QTemporaryDir dir;
    const auto put = [&dir](const char *name, const std::string &bytes) {
        QFile file(dir.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(bytes)) > 0;
    };
    const auto bytes = [&dir](const char *name) {
        QFile file(dir.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string("no file");
    };
    QVERIFY(put("first.json", original(0)));
    QVERIFY(put("second.json", original(1)));
    std::mt19937 random(4);
    int interrupted = 0;
    for (int round = 0; round < 40; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--connect-and-undo"), dir.path()});
        QVERIFY(child.waitForReadyRead(20'000));
        // One more time to see how long it takes, and then a part of that.
        using Clock = std::chrono::steady_clock;
        const auto begin = Clock::now();
        QVERIFY(child.waitForReadyRead(20'000));
        const auto start = Clock::now();
        const auto part = (start - begin) * (random() % 1000) / 1000;
        while (Clock::now() - start < part)
            QThread::yieldCurrentThread();
        child.kill();
        QVERIFY(child.waitForFinished(20'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        const std::string first = bytes("first.json"), second = bytes("second.json"), third = bytes("made/third.json");
        QVERIFY(first == original(0) || first == pointing(original(0)));
        QVERIFY(second == original(1) || second == pointing(original(1)));
        QVERIFY(third == "no file" || third == pointing(""));
        ClientConnector connector(dir.filePath(QStringLiteral("state")));
        interrupted += connector.canUndo(client) ? 1 : 0;
        // Sometimes the next start connects at once, over what the last one left.
        if (random() % 2 == 0) {
            const auto made = connector.connect(client, planIn(dir.path()));
            QVERIFY2(made, made ? "" : qUtf8Printable(made.error()));
        }
        const auto undone = connector.undo(client);
        QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error()));
        QVERIFY(bytes("first.json") == original(0));
        QVERIFY(bytes("second.json") == original(1));
        // Nothing else is left: no copies of edits, no half-written files, no folders.
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
                 (QStringList{QStringLiteral("first.json"), QStringLiteral("second.json"), QStringLiteral("state")}));
        QVERIFY(QDir(dir.filePath(QStringLiteral("state"))).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
    QVERIFY2(interrupted > 5, qPrintable(QString::number(interrupted)));
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--connect-and-undo"))
        return connectAndUndo(arguments.value(2));
    ClientConnectorKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "ClientConnectorKillTest.moc"
