// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/FolderLock.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

class FolderLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAtATimeHasIt();
    void aFolderThatIsMadeIsItsOwners();
    void whereNoFolderCanBeMadeThereIsNoLock();
};

void FolderLockTest::oneAtATimeHasIt()
{
    const QTemporaryDir dir;
    {
        const FolderLock first(dir.path(), 0ms);
        QCOMPARE(first.outcome(), FolderLock::Outcome::Locked);
        const FolderLock second(dir.path(), 20ms);
        QCOMPARE(second.outcome(), FolderLock::Outcome::Busy);
    }
    const FolderLock third(dir.path(), 0ms);
    QCOMPARE(third.outcome(), FolderLock::Outcome::Locked);
}

void FolderLockTest::aFolderThatIsMadeIsItsOwners()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("a/b"));
    {
        const FolderLock lock(folder, 0ms);
        QCOMPARE(lock.outcome(), FolderLock::Outcome::Locked);
    }
    QVERIFY((QFile::permissions(folder) & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOther)) ==
            QFileDevice::Permissions());
    QVERIFY(QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void FolderLockTest::whereNoFolderCanBeMadeThereIsNoLock()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const FolderLock lock(dir.filePath(QStringLiteral("file/folder")), 0ms);
    QCOMPARE(lock.outcome(), FolderLock::Outcome::NoFolder);
}

QTEST_GUILESS_MAIN(FolderLockTest)
#include "FolderLockTest.moc"
