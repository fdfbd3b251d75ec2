// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/RequestCursor.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class RequestCursorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aContainerIsPassedOver_data();
    void aContainerIsPassedOver();
    void aContainerThatDoesNotEndFails_data();
    void aContainerThatDoesNotEndFails();
};

void RequestCursorTest::aContainerIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("container");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("empty array") << QByteArray("[]");
    QTest::newRow("nested") << QByteArray(R"({"a":[{"b":[[]]},{}],"c":{}})");
    QTest::newRow("brackets in strings") << QByteArray(R"(["}","]",{"]}":"{["}])");
    QTest::newRow("quotes in strings") << QByteArray(R"({"a":"\"}","b\"]":["\""]})");
    QTest::newRow("backslashes before the end") << QByteArray(R"(["\\",{"a\\\\":"\\\"}"},"\\\\\\"])");
    QTest::newRow("other escapes") << QByteArray(R"({"a":"\u007d\n\/}","b":"{"})");
    QTest::newRow("other kinds") << QByteArray(R"([1.5e3,true,null,"x",-1])");
}

/// Wherever the 64 bytes lie that are looked at together.
void RequestCursorTest::aContainerIsPassedOver()
{
    QFETCH(QByteArray, container);
    for (int before = 0; before < 130; ++before) {
        const std::string value = '[' + std::string(static_cast<std::size_t>(before), ' ') + container.toStdString() + ']';
        const std::string text = value + R"(,"}]")";
        RequestCursor in(text);
        QCOMPARE(QByteArray::fromStdString(std::string(in.skip())), QByteArray::fromStdString(value));
        QVERIFY(!in.failed());
        RequestCursor alone(value); // nothing behind it
        QCOMPARE(alone.skip().size(), value.size());
    }
}

void RequestCursorTest::aContainerThatDoesNotEndFails_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("open") << QByteArray("{");
    QTest::newRow("inner one open") << QByteArray(R"({"a":[})");
    QTest::newRow("in a string") << QByteArray(R"(["a]])");
    QTest::newRow("behind a backslash") << QByteArray(R"(["a\"]])");
    QTest::newRow("64 bytes") << QByteArray(R"([")" + QByteArray(62, 'x'));
}

void RequestCursorTest::aContainerThatDoesNotEndFails()
{
    QFETCH(QByteArray, text);
    const std::string bytes = text.toStdString();
    RequestCursor in(bytes);
    QVERIFY(in.skip().empty());
    QVERIFY(in.failed());
}

QTEST_APPLESS_MAIN(RequestCursorTest)
#include "RequestCursorTest.moc"
