// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonCheck.h"

#include "core/protocol/json/JsonWriter.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class JsonCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validJsonPasses_data();
    void validJsonPasses();
    void brokenJsonIsRefusedWithItsPlace_data();
    void brokenJsonIsRefusedWithItsPlace();
    void aBodyCutAnywhereIsRefused();
    void theOutlineHoldsTheTopLevelMembers();
    void aSpecialByteIsFoundAtEveryPlaceInAString();
    void depthIsCountedInObjectsAndArrays_data();
    void depthIsCountedInObjectsAndArrays();
};

void JsonCheckTest::validJsonPasses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("space everywhere") << QByteArray(" \t\r\n{ \"a\" : [ 1 , { } , [ ] ] , \"b\" : null }\n ");
    QTest::newRow("numbers") << QByteArray(R"({"a":[0,-0,1.5,1e3,1E+3,-2.5e-10,123456789012345678901234567890]})");
    QTest::newRow("escapes") << QByteArray(R"({"\"\\\/\b\f\n\r\t":"\u0041\ud83d\ude00\uFFFF"})");
    QTest::newRow("lone surrogate is grammar all the same") << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("UTF-8") << QByteArray("{\"\xc3\xbc\":\"\xe6\x97\xa5\xf0\x9f\x98\x80\"}");
    QTest::newRow("a NUL between two words escaped") << QByteArray(R"({"a":"x\u0000y"})");
    QTest::newRow("duplicates that do not matter") << QByteArray(R"({"a":1,"a":2})");
    QTest::newRow("second model deeper down") << QByteArray(R"({"model":"a","b":{"model":1,"model":2}})");
}

void JsonCheckTest::validJsonPasses()
{
    QFETCH(QByteArray, text);
    const auto outline = json::check(text.toStdString());
    QVERIFY2(bool(outline), outline ? "" : outline.error().what.c_str());
}

void JsonCheckTest::brokenJsonIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("word");
    const auto row = [](const char *name, const QByteArray &text, int offset, const char *word) {
        QTest::newRow(name) << text << offset << QByteArray(word);
    };
    row("empty", "", 0, "empty");
    row("blank", "  \n", 3, "empty");
    row("byte order mark", "\xef\xbb\xbf{}", 0, "byte order mark");
    row("array at the top", "[1]", 0, "not a JSON object");
    row("string at the top", "\"a\"", 0, "not a JSON object");
    row("two objects", "{} {}", 3, "follows");
    row("garbage behind", "{}x", 2, "follows");
    row("comma at the end", R"({"a":1,})", 7, "name in quotes");
    row("comma at the end of an array", R"({"a":[1,]})", 8, "value");
    row("no comma", R"({"a":1 "b":2})", 7, "comma or a closing brace");
    row("no comma in an array", R"({"a":[1 2]})", 8, "comma or a closing bracket");
    row("wrong bracket", R"({"a":[1}})", 7, "closing bracket");
    row("no colon", R"({"a" 1})", 5, "colon");
    row("name without quotes", "{a:1}", 1, "name in quotes");
    row("single quotes", "{'a':1}", 1, "name in quotes");
    row("leading zero", R"({"a":01})", 6, "closing brace");
    row("plus", R"({"a":+1})", 5, "value");
    row("lone minus", R"({"a":-})", 5, "number");
    row("point without digits", R"({"a":1.})", 5, "number");
    row("exponent without digits", R"({"a":1e})", 5, "number");
    row("NaN", R"({"a":NaN})", 5, "value");
    row("word cut", R"({"a":tru})", 5, "value");
    row("comment", R"({/**/"a":1})", 1, "name in quotes");
    row("raw newline in a string", "{\"a\":\"x\ny\"}", 7, "control character");
    row("raw NUL in a string", QByteArray("{\"a\":\"x\0y\"}", 11), 7, "control character");
    row("unknown escape", R"({"a":"\x41"})", 6, "escape");
    row("short \\u", R"({"a":"\u12"})", 6, "hexadecimal");
    row("no end of string", R"({"a":"xyz)", 5, "does not end");
    row("backslash at the end", "{\"a\":\"xyz\\", 5, "does not end");
    row("bad UTF-8", "{\"a\":\"x\xff\"}", 7, "UTF-8");
    row("overlong UTF-8", "{\"a\":\"\xc0\xaf\"}", 6, "UTF-8");
    row("surrogate in UTF-8", "{\"a\":\"\xed\xa0\x80\"}", 6, "UTF-8");
    row("cut UTF-8", "{\"a\":\"\xe6\x97\"}", 6, "UTF-8");
    row("model twice", R"({"model":"a","x":1,"model":"b"})", 20, "\"model\" stands there twice");
    row("model twice, once in escapes", R"({"model":"a","mod\u0065l":"b"})", 14, "\"model\"");
    row("stream twice", R"({"stream":true,"stream":false})", 16, "\"stream\"");
    row("messages twice", R"({"messages":[],"messages":[]})", 16, "\"messages\"");
    row("input twice", R"({"input":[],"input":[]})", 13, "\"input\"");
}

void JsonCheckTest::brokenJsonIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    QFETCH(QByteArray, word);
    const std::string bytes = text.toStdString();
    const auto outline = json::check(bytes);
    QVERIFY(!outline);
    QVERIFY2(QByteArray::fromStdString(outline.error().what).contains(word), outline.error().what.c_str());
    QCOMPARE(static_cast<int>(outline.error().offset), offset);
}

void JsonCheckTest::aBodyCutAnywhereIsRefused()
{
    const std::string whole =
        R"({"model":"a\u0041\n","list":[1.5e3,true,null,{"x":"y"}],"messages":[{"role":"user","content":"h\u00fc"}]})";
    QVERIFY(bool(json::check(whole)));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string cut = whole.substr(0, length);
        QVERIFY2(!json::check(cut), cut.c_str());
    }
}

void JsonCheckTest::theOutlineHoldsTheTopLevelMembers()
{
    const std::string text = R"( {"a" : [1, 2] , "mod\u0065l": "x\"y" ,"n":-1.5e3,"o":{"model":1},"z":null } )";
    const auto outline = json::check(text);
    QVERIFY(bool(outline));
    QCOMPARE(outline->members.size(), std::size_t(5));
    QCOMPARE(outline->value("a"), std::string_view("[1, 2]"));
    QCOMPARE(outline->value("model"), std::string_view(R"("x\"y")"));
    QCOMPARE(outline->value("n"), std::string_view("-1.5e3"));
    QCOMPARE(outline->value("o"), std::string_view(R"({"model":1})"));
    QCOMPARE(outline->value("z"), std::string_view("null"));
    QVERIFY(outline->value("none").empty());
}

void JsonCheckTest::aSpecialByteIsFoundAtEveryPlaceInAString()
{
    for (int length = 0; length < 150; ++length) {
        for (int at = 0; at < length; ++at) {
            std::string inside(static_cast<std::size_t>(length), 'x');
            inside[static_cast<std::size_t>(at)] = '\x1f';
            const std::string bad = "{\"a\":\"" + inside + "\"}";
            const auto refused = json::check(bad);
            QVERIFY(!refused);
            QCOMPARE(refused.error().offset, static_cast<std::size_t>(6 + at));
            std::string escaped = "{\"a\":";
            json::appendString(escaped, inside);
            escaped += '}';
            QVERIFY(bool(json::check(escaped)));
        }
    }
}

void JsonCheckTest::depthIsCountedInObjectsAndArrays_data()
{
    QTest::addColumn<bool>("arrays");
    QTest::newRow("arrays") << true;
    QTest::newRow("objects") << false;
}

void JsonCheckTest::depthIsCountedInObjectsAndArrays()
{
    QFETCH(bool, arrays);
    const auto nested = [arrays](int levels) { // the top object is the first
        std::string text = "{\"a\":";
        for (int i = 1; i < levels; ++i)
            text += arrays ? "[" : "{\"a\":";
        text += "1";
        for (int i = 1; i < levels; ++i)
            text += arrays ? "]" : "}";
        return text + "}";
    };
    QVERIFY(bool(json::check(nested(256))));
    const auto refused = json::check(nested(257));
    QVERIFY(!refused);
    QVERIFY(refused.error().what.find("256") != std::string::npos);
    QVERIFY(!json::check(std::string(1'000'000, '[')));
    QVERIFY(!json::check("{\"a\":" + std::string(1'000'000, '[')));
}

QTEST_APPLESS_MAIN(JsonCheckTest)
#include "JsonCheckTest.moc"
