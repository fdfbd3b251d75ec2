// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsWriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <atomic>
#include <semaphore>

using namespace gatehouse;

namespace {
constexpr qsizetype longText = 2 * 1024 * 1024;
} // namespace

class SettingsWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsWritten();
    void somebodysEditIsLeftAlone_data();
    void somebodysEditIsLeftAlone();
    void ofManyTextsTheNewestIsTheLast();
    void whatWaitsIsWrittenAfterAFailureToo();
    void aFileIsRemoved();
    void itTellsOfItsEnd();
    void killedAtAnyMomentItLeavesAWholeFile();

private:
    static void put(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size());
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".json")); }
};

void SettingsWriterTest::aTextIsWritten()
{
    SettingsWriter writer(path(), [] {});
    QVERIFY(writer.isIdle());
    writer.write({"one", true}, {});
    QCOMPARE(writer.wait(), QString());
    QVERIFY(writer.isIdle());
    QCOMPARE(content(path()), QByteArray("one"));
    writer.write({"two", true}, {"one", true});
    QCOMPARE(writer.wait(), QString());
    QCOMPARE(content(path()), QByteArray("two"));
    QVERIFY(!writer.explains("two"));
}

void SettingsWriterTest::somebodysEditIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<bool>("removal");
    QTest::newRow("other text") << QByteArray("theirs") << QByteArray("ours") << false;
    QTest::newRow("longer") << QByteArray("ours and theirs") << QByteArray("ours") << false;
    QTest::newRow("shorter") << QByteArray("our") << QByteArray("ours") << false;
    QTest::newRow("made meanwhile") << QByteArray("theirs") << QByteArray() << false;
    QTest::newRow("emptied") << QByteArray("") << QByteArray("ours") << false;
    QTest::newRow("removal") << QByteArray("theirs") << QByteArray("ours") << true;
}

void SettingsWriterTest::somebodysEditIsLeftAlone()
{
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, base);
    QFETCH(bool, removal);
    put(path(), there);
    SettingsWriter writer(path(), [] {});
    writer.write({removal ? QByteArray() : QByteArray("new"), !removal}, {base, !base.isEmpty()});
    const QString failure = writer.wait();
    QVERIFY2(failure.startsWith(path()) && failure.contains(QStringLiteral("another program")), qPrintable(failure));
    QCOMPARE(content(path()), there);
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("somebodysEditIsLeftAlone*")}, QDir::Files).size(), 1);
}

void SettingsWriterTest::ofManyTextsTheNewestIsTheLast()
{
    SettingsWriter writer(path(), [] {});
    for (int i = 0; i < 500; ++i)
        writer.write({QByteArray::number(i), true}, {});
    QCOMPARE(writer.wait(), QString());
    QCOMPARE(content(path()), QByteArray("499"));
}

void SettingsWriterTest::whatWaitsIsWrittenAfterAFailureToo()
{
    // The folder is missing its place until the first text was refused.
    const QString place = m_folder.filePath(QStringLiteral("place"));
    put(place, "a file");
    std::binary_semaphore refused{0}, goOn{0};
    std::atomic<int> ends = 0;
    SettingsWriter writer(place + QStringLiteral("/file.json"), [&] {
        if (++ends == 1) {
            refused.release();
            goOn.acquire();
        }
    });
    writer.write({"one", true}, {});
    refused.acquire();
    QVERIFY(QFile::remove(place));
    writer.write({"two", true}, {});
    goOn.release();
    QCOMPARE(writer.wait(), QString());
    QCOMPARE(content(place + QStringLiteral("/file.json")), QByteArray("two"));
}

void SettingsWriterTest::aFileIsRemoved()
{
    put(path(), "ours");
    SettingsWriter writer(path(), [] {});
    writer.write({}, {"ours", true});
    QCOMPARE(writer.wait(), QString());
    QVERIFY(!QFileInfo::exists(path()));
}

void SettingsWriterTest::itTellsOfItsEnd()
{
    std::counting_semaphore<16> ended{0};
    SettingsWriter writer(path(), [&] { ended.release(); });
    for (int i = 0; i < 3; ++i) {
        const QByteArray before = i ? QByteArray::number(i - 1) : QByteArray();
        writer.write({QByteArray::number(i), true}, {before, i > 0});
        QVERIFY(ended.try_acquire_for(std::chrono::seconds(20)));
        QVERIFY(writer.isIdle());
    }
}

void SettingsWriterTest::killedAtAnyMomentItLeavesAWholeFile()
{
    put(path(), QByteArray(longText, '.'));
    int changes = 0;
    for (int round = 0; round < 25; ++round) {
        const QByteArray before = content(path());
        QProcess child;
        auto variables = QProcessEnvironment::systemEnvironment();
        variables.insert(QStringLiteral("GATEHOUSE_TEST_WRITES"), path());
        child.setProcessEnvironment(variables);
        child.start(QCoreApplication::applicationFilePath(), QStringList());
        QVERIFY(child.waitForReadyRead(20'000));
        // Spread over the time of about two writes.
        QElapsedTimer timer;
        timer.start();
        while (timer.nsecsElapsed() < round * 400'000) {
        }
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const QByteArray after = content(path());
        QCOMPARE(after.size(), longText);
        QCOMPARE(after.count(after.front()), longText);
        changes += after != before;
    }
    QVERIFY(changes >= 5);
}

/// What the killed one does: long texts of one letter each, the next as soon as the one before is there.
static int writeUntilKilled(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 1;
    FileText before{file.readAll(), true};
    SettingsWriter writer(path, [] {});
    for (char letter = before.bytes.front();;) {
        letter = letter >= 'a' && letter < 'z' ? static_cast<char>(letter + 1) : 'a';
        const FileText text{QByteArray(longText, letter), true};
        writer.write(text, std::exchange(before, text));
        if (!writer.wait().isEmpty())
            return 2;
        (void)std::fputc('.', stdout);
        (void)std::fflush(stdout);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QString path = qEnvironmentVariable("GATEHOUSE_TEST_WRITES"); !path.isEmpty())
        return writeUntilKilled(path);
    SettingsWriterTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "SettingsWriterTest.moc"
