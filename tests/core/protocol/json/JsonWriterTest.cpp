// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonWriter.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace gatehouse;

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsEscapedAndComesBack_data();
    void textIsEscapedAndComesBack();
    void everyByteComesBackAtEveryPlace();
    void escapesAreUndone_data();
    void escapesAreUndone();
    void commasStandBetweenEntriesOnly();
};

void JsonWriterTest::textIsEscapedAndComesBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("inside");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("plain") << QByteArray("plain text, longer than one block of sixteen")
                           << QByteArray("plain text, longer than one block of sixteen");
    QTest::newRow("quotes and backslashes") << QByteArray("a\"b\\c/") << QByteArray(R"(a\"b\\c/)");
    QTest::newRow("named controls") << QByteArray("\n\r\t\b\f") << QByteArray(R"(\n\r\t\b\f)");
    QTest::newRow("other controls") << QByteArray("\x00\x01\x1f\x7f", 4) << QByteArray("\\u0000\\u0001\\u001f\x7f");
    QTest::newRow("UTF-8 stays") << QByteArray("\xc3\xbc\xe2\x9c\x93\xf0\x9f\x98\x80")
                                 << QByteArray("\xc3\xbc\xe2\x9c\x93\xf0\x9f\x98\x80");
}

void JsonWriterTest::textIsEscapedAndComesBack()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, inside);
    std::string out;
    json::appendEscaped(out, text.toStdString());
    QCOMPARE(QByteArray::fromStdString(out), inside);
    QCOMPARE(QByteArray::fromStdString(json::unescaped(out)), text);
}

void JsonWriterTest::everyByteComesBackAtEveryPlace()
{
    for (int byte = 0; byte < 128; ++byte) {
        for (std::size_t at = 0; at < 40; ++at) {
            std::string text(40, 'x');
            text[at] = static_cast<char>(byte);
            std::string out;
            json::appendEscaped(out, text);
            QVERIFY(byte != '"' || out.find("\\\"") == at);
            QVERIFY(std::none_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }));
            QCOMPARE(json::unescaped(out), text);
        }
    }
}

void JsonWriterTest::escapesAreUndone_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("slash") << QByteArray(R"(a\/b)") << QByteArray("a/b");
    QTest::newRow("two bytes") << QByteArray(R"(\u00fc)") << QByteArray("\xc3\xbc");
    QTest::newRow("three bytes, capitals") << QByteArray(R"(\u65E5)") << QByteArray("\xe6\x97\xa5");
    QTest::newRow("pair") << QByteArray(R"(x\ud83d\ude00y)") << QByteArray("x\xf0\x9f\x98\x80y");
    QTest::newRow("lone high surrogate") << QByteArray(R"(x\ud83dy)") << QByteArray("x\xef\xbf\xbdy");
    QTest::newRow("lone low surrogate") << QByteArray(R"(\ude00)") << QByteArray("\xef\xbf\xbd");
    QTest::newRow("high and no low") << QByteArray(R"(\ud83d\u0041)")
                                     << QByteArray("\xef\xbf\xbd"
                                                   "A");
    QTest::newRow("cut escape") << QByteArray(R"(ab\u12)") << QByteArray("ab\xef\xbf\xbd");
    QTest::newRow("no code") << QByteArray(R"(\ucard)") << QByteArray("\xef\xbf\xbdrd");
    QTest::newRow("a character where digits should be")
        << QByteArray("\\u\xc3\xbc\xc3\xa4\xc3\xb6") << QByteArray("\xef\xbf\xbd\xc3\xbc\xc3\xa4\xc3\xb6");
    QTest::newRow("lone backslash") << QByteArray("ab\\") << QByteArray("ab");
}

void JsonWriterTest::escapesAreUndone()
{
    QFETCH(QByteArray, inside);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(json::unescaped(inside.toStdString())), text);
}

void JsonWriterTest::commasStandBetweenEntriesOnly()
{
    std::string out;
    json::Writer writer(out);
    writer.beginObject()
        .member("a", std::int64_t(-5))
        .key("b")
        .beginArray()
        .string("x")
        .number(1)
        .beginObject()
        .endObject()
        .null()
        .endArray();
    writer.key("c")
        .beginObject()
        .endObject()
        .member("d", true)
        .key("e")
        .escapedString("\\n")
        .key("f")
        .raw("[1]")
        .member("g", "h")
        .endObject();
    QCOMPARE(out, std::string(R"({"a":-5,"b":["x",1,{},null],"c":{},"d":true,"e":"\n","f":[1],"g":"h"})"));
}

QTEST_APPLESS_MAIN(JsonWriterTest)
#include "JsonWriterTest.moc"
