// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SecretFile.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace gatehouse;

class SecretFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextIsReadWithoutItsLineBreak_data();
    void theTextIsReadWithoutItsLineBreak();
    void whatIsNoKeyIsRefused_data();
    void whatIsNoKeyIsRefused();
    void aFileThatOthersReadIsNamedAndWorks();
    void whatIsNoFileIsRefused();

private:
    std::string write(const QByteArray &content, QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QTemporaryDir m_folder;
};

std::string SecretFileTest::write(const QByteArray &content, QFileDevice::Permissions permissions)
{
    QFile file(m_folder.filePath(QStringLiteral("key")));
    file.remove();
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.setPermissions(permissions))
        qFatal("cannot write the test's file");
    return file.fileName().toStdString();
}

void SecretFileTest::theTextIsReadWithoutItsLineBreak_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("bare") << QByteArray("sk-1") << QByteArray("sk-1");
    QTest::newRow("line break") << QByteArray("sk-1\n") << QByteArray("sk-1");
    QTest::newRow("of another system") << QByteArray("sk-1\r\n") << QByteArray("sk-1");
    QTest::newRow("spaces stay") << QByteArray(" sk 1 ") << QByteArray(" sk 1 ");
    QTest::newRow("the largest") << QByteArray(SecretFile::largest, 'x') << QByteArray(SecretFile::largest, 'x');
}

void SecretFileTest::theTextIsReadWithoutItsLineBreak()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, key);
    const SecretFile file = SecretFile::read(write(content));
    QCOMPARE(QByteArray::fromStdString(std::string(file.secret.reveal())), key);
    QCOMPARE(file.problem, std::string());
}

void SecretFileTest::whatIsNoKeyIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("is empty");
    QTest::newRow("a line break") << QByteArray("\n") << QStringLiteral("is empty");
    QTest::newRow("too large") << QByteArray(SecretFile::largest + 1, 'x') << QStringLiteral("larger than 64 KiB");
    QTest::newRow("two lines") << QByteArray("sk-canary\nX: y\n") << QStringLiteral("more than one line");
}

void SecretFileTest::whatIsNoKeyIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const SecretFile file = SecretFile::read(write(content));
    QVERIFY(file.secret.isEmpty());
    QVERIFY2(QString::fromStdString(file.problem).contains(says), file.problem.c_str());
    QVERIFY(file.problem.find("canary") == std::string::npos);
}

void SecretFileTest::aFileThatOthersReadIsNamedAndWorks()
{
    const std::string path = write("sk-1", QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup);
    const SecretFile file = SecretFile::read(path);
    QVERIFY(file.secret.reveal() == "sk-1");
    QVERIFY2(file.problem.find("chmod 600 " + path) != std::string::npos, file.problem.c_str());
}

void SecretFileTest::whatIsNoFileIsRefused()
{
    const std::string missing = m_folder.filePath(QStringLiteral("missing")).toStdString();
    QVERIFY(SecretFile::read(missing).problem.find("does not exist") != std::string::npos);
    QVERIFY(SecretFile::read(m_folder.path().toStdString()).problem.find("not an ordinary file") != std::string::npos);
    // A pipe without a writer would make us wait for ever.
    const std::string pipe = m_folder.filePath(QStringLiteral("pipe")).toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QVERIFY(SecretFile::read(pipe).problem.find("not an ordinary file") != std::string::npos);
}

QTEST_GUILESS_MAIN(SecretFileTest)
#include "SecretFileTest.moc"
