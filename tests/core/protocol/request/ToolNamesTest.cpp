// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/request/ToolNames.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <set>

using namespace gatehouse;

class ToolNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreLegalAndComeBack_data();
    void namesAreLegalAndComeBack();
    void legalNamesStandForThemselves();
    void namesThatLookAlikeStayApart();
    void anUnknownNameIsItself();
    void theSameNameIsSentEachTime();
};

void ToolNamesTest::namesAreLegalAndComeBack_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::newRow("legal") << QByteArray("Read_file-2");
    QTest::newRow("64 characters") << QByteArray(64, 'a');
    QTest::newRow("65 characters") << QByteArray(65, 'a');
    QTest::newRow("300 characters") << QByteArray("mcp__server__") + QByteArray(287, 'x');
    QTest::newRow("dots and slashes") << QByteArray("server.tool/name");
    QTest::newRow("UTF-8") << QByteArray("\xe6\x97\xa5\xe6\x9c\xac");
    QTest::newRow("UTF-8 cut by the limit") << QByteArray(54, 'a') + QByteArray("\xe6\x97\xa5") + QByteArray(20, 'b');
    QTest::newRow("none") << QByteArray("");
    QTest::newRow("space") << QByteArray(" ");
}

void ToolNamesTest::namesAreLegalAndComeBack()
{
    QFETCH(QByteArray, original);
    ToolNames names;
    const std::string sent = names.sent(original.toStdString());
    static const QRegularExpression legal(QStringLiteral("^[a-zA-Z0-9_-]{1,64}$"));
    QVERIFY2(legal.match(QString::fromStdString(sent)).hasMatch(), sent.c_str());
    QCOMPARE(QByteArray::fromStdString(std::string(names.original(sent))), original);
}

void ToolNamesTest::legalNamesStandForThemselves()
{
    ToolNames names;
    QCOMPARE(names.sent("Bash"), std::string("Bash"));
    QCOMPARE(names.sent(std::string(64, 'a')), std::string(64, 'a'));
}

void ToolNamesTest::namesThatLookAlikeStayApart()
{
    ToolNames names;
    const std::string dot = names.sent("a.b");
    const std::string slash = names.sent("a/b");
    const std::string imitation = names.sent(dot); // legal, but taken
    const std::string longOne = names.sent(std::string(70, 'x') + "1");
    const std::string longTwo = names.sent(std::string(70, 'x') + "2");
    const std::set<std::string> all{dot, slash, imitation, longOne, longTwo};
    QCOMPARE(all.size(), std::size_t(5));
    QCOMPARE(names.original(imitation), std::string_view(dot));
    QCOMPARE(names.original(dot), std::string_view("a.b"));
}

void ToolNamesTest::anUnknownNameIsItself()
{
    const ToolNames names;
    QCOMPARE(names.original("invented"), std::string_view("invented"));
}

void ToolNamesTest::theSameNameIsSentEachTime()
{
    ToolNames first;
    ToolNames second;
    second.sent("other.name");
    QCOMPARE(first.sent("a.b"), first.sent("a.b"));
    QCOMPARE(first.sent("a.b"), second.sent("a.b"));
}

QTEST_APPLESS_MAIN(ToolNamesTest)
#include "ToolNamesTest.moc"
