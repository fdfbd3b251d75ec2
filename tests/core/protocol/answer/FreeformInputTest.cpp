// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/FreeformInput.h"

#include "core/protocol/json/JsonWriter.h"

#include <QtTest/QtTest>

#include <string>

using namespace gatehouse;

class FreeformInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTextComesOutHoweverTheArgumentsAreCut_data();
    void theTextComesOutHoweverTheArgumentsAreCut();
    void textComesOutAsSoonAsItIsSure();
    void whatComesBehindTheTextIsDropped();
    void aHugeInputComesOutWhole();
};

namespace {

std::string textOf(const std::vector<std::string> &fragments)
{
    FreeformInput input;
    std::string out;
    for (const std::string &fragment : fragments)
        out += input.add(fragment);
    return out += input.finish();
}

} // namespace

void FreeformInputTest::theTextComesOutHoweverTheArgumentsAreCut_data()
{
    QTest::addColumn<std::string>("arguments");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, const std::string &arguments, const std::string &expected) {
        QTest::newRow(name) << arguments << expected;
    };
    const std::string face = "\xf0\x9f\x98\x80";
    const std::string unknown = "\xef\xbf\xbd";
    row("plain", R"({"input":"abc"})", "abc");
    row("space everywhere", " {\n \"input\" \t:\r\n \"abc\" } ", "abc");
    row("empty text", R"({"input":""})", "");
    row("every short escape", R"({"input":"\"\\\/\b\f\n\r\t"})", "\"\\/\b\f\n\r\t");
    row("escapes of characters", R"({"input":"\u0041\u00fc\u65e5\u0000x"})", std::string("A\xc3\xbc\xe6\x97\xa5\0x", 8));
    row("UTF-8", "{\"input\":\"\xc3\xbc\xe6\x97\xa5" + face + "\"}", "\xc3\xbc\xe6\x97\xa5" + face);
    row("a pair", R"({"input":"a\ud83d\ude00b"})", "a" + face + "b");
    row("a pair in capitals", R"({"input":"\uD83D\uDE00"})", face);
    row("pairs in a row", R"({"input":"\ud83d\ude00\ud83d\ude00"})", face + face);
    row("a high half alone", R"({"input":"\ud83dx"})", unknown + "x");
    row("a high half at the end", R"({"input":"\ud83d"})", unknown);
    row("a high half before an escape", R"({"input":"\ud83d\n"})", unknown + "\n");
    row("a high half before a quote", R"({"input":"\ud83d\""})", unknown + "\"");
    row("a high half before a character", R"({"input":"\ud83d\u0041"})", unknown + "A");
    row("a high half before a pair", R"({"input":"\ud83d\ud83d\ude00"})", unknown + face);
    row("a low half alone", R"({"input":"\ude00x"})", unknown + "x");
    row("a broken escape", R"({"input":"\u12zzx"})", unknown + "zzx");
    row("an escape that is none", R"({"input":"\q"})", "q");
    row("a raw line feed", "{\"input\":\"a\nb\tc\"}", "a\nb\tc");
    row("a patch", R"({"input":"*** Begin Patch\n*** Add File: a \"b\".txt\n+C:\\dir\\\n*** End Patch"})",
        "*** Begin Patch\n*** Add File: a \"b\".txt\n+C:\\dir\\\n*** End Patch");
    row("other members behind", R"({"input":"abc","more":{"input":"no"}})", "abc");
    row("other members before", R"({"why":"x","input":"a\nbc"})", "a\nbc");
    row("one member of another name", R"({"patch":"a\nbc"})", "a\nbc");
    row("a longer name", R"({"inputs":"abc"})", "abc");
    row("several members, none of them it", R"({"a":"x","b":"y"})", R"({"a":"x","b":"y"})");
    row("input that is no text", R"({"input":{"a":1}})", R"({"input":{"a":1}})");
    row("no object but a text", R"("a\nbc")", "a\nbc");
    row("no JSON", "*** Begin Patch", "*** Begin Patch");
    row("no members", "{}", "");
    row("nothing", "", "");
    row("cut off in the text", R"({"input":"abc)", "abc");
    row("cut off behind a backslash", R"({"input":"abc\)", "abc");
    row("cut off in an escape", R"({"input":"abc\u00)", "abc");
    row("cut off in a pair", R"({"input":"abc\ud83d\ude)", "abc" + unknown);
    row("cut off in other members", R"({"why":"x","input":"abc)", "abc");
}

void FreeformInputTest::theTextComesOutHoweverTheArgumentsAreCut()
{
    QFETCH(std::string, arguments);
    QFETCH(std::string, expected);
    QCOMPARE(textOf({arguments}), expected);
    std::vector<std::string> bytes;
    for (const char byte : arguments)
        bytes.emplace_back(1, byte);
    QCOMPARE(textOf(bytes), expected);
    for (std::size_t first = 0; first <= arguments.size(); ++first)
        for (std::size_t second = first; second <= arguments.size(); ++second)
            QCOMPARE(textOf({arguments.substr(0, first), arguments.substr(first, second - first), arguments.substr(second)}), expected);
}

void FreeformInputTest::textComesOutAsSoonAsItIsSure()
{
    FreeformInput input;
    QCOMPARE(std::string(input.add("{\"inp")), "");
    QCOMPARE(std::string(input.add("ut\": \"ab")), "ab");
    QCOMPARE(std::string(input.add("c\\")), "c");
    QCOMPARE(std::string(input.add("n\\ud83d")), "\n");
    QCOMPARE(std::string(input.add("\\ude00d")), "\xf0\x9f\x98\x80"
                                                 "d");
    QCOMPARE(std::string(input.add("\"}")), "");
    QCOMPARE(std::string(input.finish()), "");
}

void FreeformInputTest::whatComesBehindTheTextIsDropped()
{
    FreeformInput input;
    QCOMPARE(std::string(input.add("{\"input\":\"a\"} \"b\"")), "a");
    QCOMPARE(std::string(input.add("\"c\"")), "");
    QCOMPARE(std::string(input.finish()), "");
}

void FreeformInputTest::aHugeInputComesOutWhole()
{
    std::string text;
    for (int line = 0; text.size() < 4u * 1024 * 1024; ++line)
        text += "+ line \"" + std::to_string(line) + "\" \\ \xc3\xbc\n";
    std::string arguments = "{\"input\":";
    json::appendString(arguments, text);
    arguments += '}';
    std::vector<std::string> fragments;
    for (std::size_t at = 0; at < arguments.size(); at += 977)
        fragments.push_back(arguments.substr(at, 977));
    QVERIFY(textOf(fragments) == text);
}

QTEST_APPLESS_MAIN(FreeformInputTest)
#include "FreeformInputTest.moc"
