// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/XdgAutostart.h"

#include "ui/desktop/DesktopEntry.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <memory>

using namespace gatehouse;

class XdgAutostartTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsOffWhereThereIsNoEntry();
    void turnedOnItHasAnEntryThatStartsTheProgram();
    void turnedOffItStaysAsAHiddenEntry();
    void whatOthersWroteIsKept();
    void anEntryThatOthersSwitchedOffIsOff_data();
    void anEntryThatOthersSwitchedOffIsOff();
    void aFolderThatCannotBeWrittenIsNamed();
    void aLinkStaysALink();
    void theProgramIsQuoted_data();
    void theProgramIsQuoted();

private:
    QString file() const { return m_dir->filePath(QStringLiteral("autostart/gatehouse.desktop")); }
    XdgAutostart autostart(const QString &program = QStringLiteral("/opt/gatehouse/gatehouse-tray")) const
    {
        return {m_dir->filePath(QStringLiteral("autostart")), program};
    }
    QByteArray read() const
    {
        QFile entry(file());
        return entry.open(QIODevice::ReadOnly) ? entry.readAll() : QByteArray();
    }
    void write(const QByteArray &text) const
    {
        QDir().mkpath(m_dir->filePath(QStringLiteral("autostart")));
        QFile entry(file());
        QVERIFY(entry.open(QIODevice::WriteOnly));
        entry.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_dir;

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
};

void XdgAutostartTest::itIsOffWhereThereIsNoEntry()
{
    XdgAutostart start = autostart();
    QVERIFY(start.isPossible());
    QVERIFY(!start.isOn());
    QCOMPARE(start.turn(false), QString());
    QVERIFY(!QFile::exists(file()));
}

void XdgAutostartTest::turnedOnItHasAnEntryThatStartsTheProgram()
{
    XdgAutostart start = autostart();
    QCOMPARE(start.turn(true), QString());
    QVERIFY(start.isOn());
    const QByteArray entry = read();
    QVERIFY(entry.startsWith("[Desktop Entry]\n"));
    QCOMPARE(entryValue(entry, "Type"), QByteArray("Application"));
    QCOMPARE(entryValue(entry, "Name"), QByteArray("Gatehouse"));
    QCOMPARE(entryValue(entry, "Exec"), QByteArray("\"/opt/gatehouse/gatehouse-tray\""));
}

void XdgAutostartTest::turnedOffItStaysAsAHiddenEntry()
{
    XdgAutostart start = autostart();
    QCOMPARE(start.turn(true), QString());
    QCOMPARE(start.turn(false), QString());
    QVERIFY(!start.isOn());
    QCOMPARE(entryValue(read(), "Hidden"), QByteArray("true"));
    QCOMPARE(start.turn(true), QString());
    QVERIFY(start.isOn());
    QCOMPARE(entryValue(read(), "Hidden"), std::optional<QByteArray>());
}

void XdgAutostartTest::whatOthersWroteIsKept()
{
    const QByteArray theirs = "# mine\n[Desktop Entry]\nName=Gate\nName[de]=Tor\nX-Delay=20\nExec=/old/gatehouse-tray --quiet\n\n"
                              "[Desktop Action stop]\nName=Stop\nExec=gatehouse stop\nHidden=true\n";
    write(theirs);
    XdgAutostart start = autostart();
    QVERIFY(start.isOn()); // the Hidden is another group's
    QCOMPARE(start.turn(false), QString());
    QVERIFY(!start.isOn());
    QCOMPARE(start.turn(true), QString());
    const QByteArray entry = read();
    for (const char *line :
         {"# mine\n", "Name=Gate\n", "Name[de]=Tor\n", "X-Delay=20\n", "[Desktop Action stop]\nName=Stop\nExec=gatehouse stop\n"})
        QVERIFY2(entry.contains(line), line);
    QCOMPARE(entryValue(entry, "Exec"), QByteArray("\"/opt/gatehouse/gatehouse-tray\""));
}

void XdgAutostartTest::anEntryThatOthersSwitchedOffIsOff_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("hidden") << QByteArray("[Desktop Entry]\nExec=gatehouse-tray\nHidden=true\n");
    QTest::newRow("hidden, written with room") << QByteArray("[Desktop Entry]\nExec=gatehouse-tray\nHidden = true");
    QTest::newRow("GNOME") << QByteArray("[Desktop Entry]\nExec=gatehouse-tray\nX-GNOME-Autostart-enabled=false\n");
    QTest::newRow("nothing to start") << QByteArray("[Desktop Entry]\nName=Gatehouse\n");
    QTest::newRow("no entry") << QByteArray("Exec=gatehouse-tray\n");
    QTest::newRow("empty") << QByteArray();
}

void XdgAutostartTest::anEntryThatOthersSwitchedOffIsOff()
{
    QFETCH(QByteArray, entry);
    write(entry);
    XdgAutostart start = autostart();
    QVERIFY(!start.isOn());
    QCOMPARE(start.turn(true), QString());
    QVERIFY(start.isOn());
}

void XdgAutostartTest::aFolderThatCannotBeWrittenIsNamed()
{
    // A file in the folder's place: also the superuser cannot write there.
    QFile blocker(m_dir->filePath(QStringLiteral("autostart")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    XdgAutostart start = autostart();
    const QString problem = start.turn(true);
    QVERIFY(problem.contains(m_dir->filePath(QStringLiteral("autostart"))));
    QVERIFY(problem.endsWith(u'.'));
    QVERIFY(!start.isOn());
}

void XdgAutostartTest::aLinkStaysALink()
{
    write({});
    const QString target = m_dir->filePath(QStringLiteral("dotfiles.desktop"));
    QVERIFY(QFile::rename(file(), target));
    QVERIFY(QFile::link(target, file()));
    XdgAutostart start = autostart();
    QCOMPARE(start.turn(true), QString());
    QVERIFY(QFileInfo(file()).isSymLink());
    QVERIFY(start.isOn());
}

void XdgAutostartTest::theProgramIsQuoted_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("exec");
    QTest::newRow("plain") << QStringLiteral("/usr/bin/gatehouse-tray") << QByteArray("\"/usr/bin/gatehouse-tray\"");
    QTest::newRow("space") << QStringLiteral("/my programs/g") << QByteArray("\"/my programs/g\"");
    QTest::newRow("quote") << QStringLiteral("/a\"b") << QByteArray(R"("/a\\"b")");
    QTest::newRow("dollar") << QStringLiteral("/a$b") << QByteArray(R"("/a\\$b")");
    QTest::newRow("backtick") << QStringLiteral("/a`b") << QByteArray(R"("/a\\`b")");
    QTest::newRow("backslash") << QStringLiteral("/a\\b") << QByteArray(R"("/a\\\\b")");
    QTest::newRow("percent") << QStringLiteral("/a%b") << QByteArray("\"/a%%b\"");
    QTest::newRow("letters of another script") << QStringLiteral("/プログラム") << QStringLiteral("\"/プログラム\"").toUtf8();
}

void XdgAutostartTest::theProgramIsQuoted()
{
    QFETCH(QString, program);
    QFETCH(QByteArray, exec);
    XdgAutostart start = autostart(program);
    QCOMPARE(start.turn(true), QString());
    QCOMPARE(entryValue(read(), "Exec"), exec);
}

QTEST_GUILESS_MAIN(XdgAutostartTest)
#include "XdgAutostartTest.moc"
