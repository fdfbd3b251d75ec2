// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigText.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace gatehouse;
using Json = nlohmann::json;
using Place = std::vector<std::string>;

class ConfigTextJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneMemberIsSetAndTheRestStays_data();
    void oneMemberIsSetAndTheRestStays();
    void aMemberIsRemovedAndTheRestStays_data();
    void aMemberIsRemovedAndTheRestStays();
    void aBrokenTextIsRefusedWithItsPlace_data();
    void aBrokenTextIsRefusedWithItsPlace();
    void whatIsNoObjectIsRefused_data();
    void whatIsNoObjectIsRefused();
    void whatAProgramRefusesIsTold_data();
    void whatAProgramRefusesIsTold();
    void valuesAreFound_data();
    void valuesAreFound();
    void settingTheSameAgainChangesNothing();
    void aLongValueIsLaidOutLikeItsText();
    void anyDocumentKeepsItsMeaningBesideTheEdit();
    void anyGarbageIsRefusedOrLeftReadable();
};

namespace {

std::string edited(const std::string &text, const Place &place, const std::optional<std::string> &json)
{
    const auto result = editJson(text, {{place, json}});
    return result ? *result : "refused: " + result.error().toStdString();
}

Place placeOf(const char *dotted)
{
    Place place;
    const QList<QByteArray> parts = QByteArray(dotted).split('.');
    for (const QByteArray &part : parts)
        place.push_back(part.toStdString());
    return place;
}

/// The text without comments and without commas before a closing brace or bracket, for a parser that takes neither.
std::string strict(const std::string &text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '"') {
            const std::size_t begin = at++;
            while (text[at] != '"')
                at += text[at] == '\\' ? 2 : 1;
            plain += text.substr(begin, ++at - begin);
        } else if (text.compare(at, 2, "//") == 0) {
            at = std::min(text.find('\n', at), text.size());
        } else if (text.compare(at, 2, "/*") == 0) {
            at = text.find("*/", at) + 2;
        } else {
            if ((text[at] == '}' || text[at] == ']') && plain.ends_with(','))
                plain.pop_back();
            if (std::strchr(" \t\r\n", text[at]) == nullptr)
                plain += text[at];
            ++at;
        }
    }
    return plain;
}

/// Documents as people write them, and worse: comments anywhere, odd spaces, texts of every script. The same seed makes the same document.
class Maker
{
public:
    explicit Maker(unsigned seed) : m_random(seed), m_crlf(below(4) == 0), m_odd(below(3)), m_trailing(below(2) == 0) {}

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    std::string document() { return gap(0) + object(0) + gap(0); }

    std::string value(int depth)
    {
        switch (below(depth > 3 ? 4 : 6)) {
        case 0:
            return quoted(word());
        case 1:
            return std::vector<std::string>{"0", "-1.5e+3", "12345678", "0.25", "1E5"}[static_cast<std::size_t>(below(5))];
        case 2:
            return std::vector<std::string>{"true", "false", "null"}[static_cast<std::size_t>(below(3))];
        case 3:
            return "\"\\u00e9\\n\\\\ // no comment /* nor this */ ,}\"";
        case 4:
            return array(depth);
        default:
            return object(depth + 1);
        }
    }
    std::string name() { return m_names[static_cast<std::size_t>(below(static_cast<int>(m_names.size())))]; }

private:
    std::string word()
    {
        return std::vector<std::string>{
            "", "a b", "\xe7\xba\xaf", "\xf0\x9f\x94\x91 key", "it's", "http://127.0.0.1:8787", "{,}"}[static_cast<std::size_t>(below(7))];
    }
    std::string quoted(const std::string &text) { return "\"" + text + "\""; }
    std::string lineEnd() const { return m_crlf ? "\r\n" : "\n"; }
    std::string gap(int depth)
    {
        if (m_odd == 0)
            return {};
        std::string text;
        for (int more = below(3); more > 0; --more)
            switch (below(m_odd == 1 ? 2 : 5)) {
            case 0:
                text += " ";
                break;
            case 1:
                text += lineEnd() + std::string(static_cast<std::size_t>(depth * 2), ' ');
                break;
            case 2:
                text += "\t";
                break;
            case 3:
                text += "/* block " + std::to_string(m_comments++) + "} */";
                break;
            default:
                text += "// line " + std::to_string(m_comments++) + " \"," + lineEnd();
            }
        return text;
    }
    std::string array(int depth)
    {
        std::string text = "[" + gap(depth);
        const int count = below(4);
        for (int i = 0; i < count; ++i)
            text += value(depth + 1) + gap(depth) + (i + 1 < count || m_trailing ? "," + gap(depth) : "");
        return text + "]";
    }
    std::string object(int depth)
    {
        std::string text = "{" + gap(depth + 1);
        const int count = below(5);
        for (int i = 0; i < count; ++i)
            text += quoted(name()) + gap(depth) + ":" + gap(depth) + value(depth) + gap(depth) +
                    (i + 1 < count || m_trailing ? "," + gap(depth + 1) : "");
        return text + "}";
    }

    std::mt19937 m_random;
    bool m_crlf;
    int m_odd;
    bool m_trailing;
    int m_comments = 0;
    const Place m_names{"env", "a", "b", "model", "\xc3\xbc", "a b", "deep", "x.y"};
};

/// How many comments of the maker's stand in the text, each counted once and in the right order.
std::size_t commentsIn(const std::string &text, const std::string &of)
{
    std::size_t count = 0, from = 0;
    for (std::size_t number = 0; number < 200; ++number)
        for (const char *kind : {"block ", "line "}) {
            const std::string comment = kind + std::to_string(number);
            if (of.find(comment) == std::string::npos)
                continue;
            const std::size_t found = text.find(comment, from);
            if (found != std::string::npos) {
                ++count;
                from = found;
            }
        }
    return count;
}

} // namespace

void ConfigTextJsonTest::oneMemberIsSetAndTheRestStays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *name, const char *text, const char *place, const char *value, const char *wanted) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(place) << QByteArray(value) << QByteArray(wanted);
    };
    row("nothing yet", "", "env.URL", "\"u\"", "{\n  \"env\": {\n    \"URL\": \"u\"\n  }\n}\n");
    row("spaces alone", " \r\n", "a", "1", "{\r\n  \"a\": 1\r\n}\r\n");
    row("a comment alone", "// mine\n", "a", "1", "// mine\n{\n  \"a\": 1\n}\n");
    row("an empty object", "{}", "a", "1", "{\n  \"a\": 1\n}");
    row("an empty object with a comment", "{\n  // mine\n}\n", "a", "1", "{\n  // mine\n  \"a\": 1\n}\n");
    row("behind the last", "{\n  \"a\": 1\n}\n", "b", "2", "{\n  \"a\": 1,\n  \"b\": 2\n}\n");
    row("behind a comment", "{\n  \"a\": 1 // one\n}\n", "b", "2", "{\n  \"a\": 1, // one\n  \"b\": 2\n}\n");
    row("a trailing comma stays one", "{\n  \"a\": 1,\n}\n", "b", "2", "{\n  \"a\": 1,\n  \"b\": 2,\n}\n");
    row("tabs", "{\n\t\"a\": {\n\t\t\"b\": 1\n\t}\n}\n", "a.c.d", "2",
        "{\n\t\"a\": {\n\t\t\"b\": 1,\n\t\t\"c\": {\n\t\t\t\"d\": 2\n\t\t}\n\t}\n}\n");
    row("four spaces and CRLF", "{\r\n    \"a\": 1\r\n}\r\n", "b.c", "2",
        "{\r\n    \"a\": 1,\r\n    \"b\": {\r\n        \"c\": 2\r\n    }\r\n}\r\n");
    row("one line", "{\"a\":1}", "b", "{\"c\":[1,2]}", "{\"a\":1,\"b\":{\"c\":[1, 2]}}");
    row("one line with spaces", "{ \"a\": 1 }", "b", "2", "{ \"a\": 1, \"b\": 2 }");
    row("an object in one line among lines", "{\n  \"a\": {\"b\": 1},\n  \"c\": 2\n}", "a.d", "3",
        "{\n  \"a\": {\"b\": 1, \"d\": 3},\n  \"c\": 2\n}");
    row("a value in place", "{\n  \"a\": \"old\", // why\n  \"b\": 2\n}\n", "a", "\"new\"", "{\n  \"a\": \"new\", // why\n  \"b\": 2\n}\n");
    row("the last of two of one name", "{\"a\": 1, \"a\": 2}", "a", "3", "{\"a\": 1, \"a\": 3}");
    row("below the last of two of one name", "{\"a\": {\"b\": 1}, \"a\": {}}", "a.b", "3", "{\"a\": {\"b\": 1}, \"a\": {\"b\": 3}}");
    row("a name that is written with escapes", "{\"\\u0061\": 1}", "a", "2", "{\"\\u0061\": 2}");
    row("no final line end", "{\n  \"a\": 1\n}", "b", "2", "{\n  \"a\": 1,\n  \"b\": 2\n}");
    row("no indentation", "{\n\"a\": 1\n}", "b.c", "2", "{\n\"a\": 1,\n\"b\": {\n\"c\": 2\n}\n}");
}

void ConfigTextJsonTest::oneMemberIsSetAndTheRestStays()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, wanted);
    QCOMPARE(QByteArray::fromStdString(edited(text.toStdString(), placeOf(place), value.toStdString())), wanted);
}

void ConfigTextJsonTest::aMemberIsRemovedAndTheRestStays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *name, const char *text, const char *place, const char *wanted) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(place) << QByteArray(wanted);
    };
    row("the only one", "{\n  \"a\": 1\n}\n", "a", "{}\n");
    row("the first", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "a", "{\n  \"b\": 2\n}\n");
    row("the last", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "b", "{\n  \"a\": 1\n}\n");
    row("the last before a trailing comma", "{\n  \"a\": 1,\n  \"b\": 2,\n}\n", "b", "{\n  \"a\": 1,\n}\n");
    row("in one line", "{\"a\":1, \"b\":2, \"c\":3}", "b", "{\"a\":1, \"c\":3}");
    row("the last in one line", "{\"a\":1, \"b\":2}", "b", "{\"a\":1}");
    row("comments stay", "{\n  \"a\": 1, // one\n  \"b\": 2 // two\n}\n", "b", "{\n  \"a\": 1 // one\n  // two\n}\n");
    row("a comment before the comma stays", "{\"a\": 1 /* one */, \"b\": 2}", "a", "{/* one */ \"b\": 2}");
    row("all of one name", "{\"a\": 1, \"b\": 2, \"a\": 3}", "a", "{\"b\": 2}");
    row("what is not there", "{\"a\": 1}", "b.c", "{\"a\": 1}");
    row("below what is no object", "{\"a\": 1}", "a.c", "{\"a\": 1}");
    row("from nothing", "", "a", "");
    row("CRLF", "{\r\n  \"a\": 1,\r\n  \"b\": {\r\n    \"c\": 2\r\n  }\r\n}", "b", "{\r\n  \"a\": 1\r\n}");
}

void ConfigTextJsonTest::aMemberIsRemovedAndTheRestStays()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, wanted);
    QCOMPARE(QByteArray::fromStdString(edited(text.toStdString(), placeOf(place), std::nullopt)), wanted);
}

void ConfigTextJsonTest::aBrokenTextIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QByteArray &text, const char *place) {
        QTest::newRow(name) << text << QString::fromLatin1(place);
    };
    row("no end", "{\n  \"a\": 1", "line 2, column 9");
    row("no comma", "{\n  \"a\": 1\n  \"b\": 2\n}", "line 3, column 3");
    row("two commas", "{\"a\": 1,, \"b\": 2}", "line 1, column 9");
    row("a comma alone", "{,}", "line 1, column 2");
    row("no colon", "{\"a\" 1}", "line 1, column 6");
    row("no value", "{\"a\": }", "line 1, column 7");
    row("a name without quotes", "{a: 1}", "line 1, column 2");
    row("single quotes", "{'a': 1}", "line 1, column 2");
    row("a text without an end", "{\"a\": \"b}", "line 1, column 7");
    row("a line end in a text", "{\"a\": \"b\nc\"}", "line 1, column 9");
    row("an escape that is none", "{\"a\": \"\\x\"}", "line 1, column 8");
    row("half an escape", "{\"a\": \"\\u12\"}", "line 1, column 8");
    row("a zero in front", "{\"a\": 01}", "line 1, column 7");
    row("a bare dot", "{\"a\": 1.}", "line 1, column 7");
    row("something behind the end", "{} x", "line 1, column 4");
    row("a comment without an end", "{} /* x", "line 1, column 4");
    row("columns are code points", "{\"\xe7\xba\xaf\xe7\xba\xaf\" 1}", "line 1, column 7");
    row("not UTF-8", "{\"a\": \"\xff\"}", "line 1, column 8");
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), "line 1, column 1");
    row("a nest without bottom", QByteArray(100000, '['), "line 1, column 202");
}

void ConfigTextJsonTest::aBrokenTextIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto result = editJson(text.toStdString(), {{{"a"}, "1"}});
    QVERIFY(!result);
    QVERIFY2(result.error().contains(place + QLatin1Char(':')), qUtf8Printable(result.error()));
    QVERIFY(!editJson(text.toStdString(), {{{"a"}, std::nullopt}}));
    QVERIFY(!editJson(text.toStdString(), {}));
    QVERIFY(!jsonAt(text.toStdString(), {"a"}));
}

void ConfigTextJsonTest::whatIsNoObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("a list as the root") << QByteArray("\n[1]") << QStringLiteral("line 2");
    QTest::newRow("a number as the root") << QByteArray("1") << QStringLiteral("line 1");
    QTest::newRow("a text on the way") << QByteArray("{\n\"env\": \"secret\"}") << QStringLiteral("\"env\" in line 2");
    QTest::newRow("null on the way") << QByteArray("{\"env\": null}") << QStringLiteral("\"env\" in line 1");
}

void ConfigTextJsonTest::whatIsNoObjectIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, word);
    const auto result = editJson(text.toStdString(), {{{"env", "URL"}, "1"}});
    QVERIFY(!result);
    QVERIFY2(result.error().contains(word), qUtf8Printable(result.error()));
    QVERIFY(!result.error().contains(QStringLiteral("secret")));
}

void ConfigTextJsonTest::whatAProgramRefusesIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("forms"); // how many of the forms, from the most lenient one on, take it
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *text, int forms, const char *place) {
        QTest::newRow(name) << QByteArray(text) << forms << QString::fromLatin1(place);
    };
    row("plain", "{\"a\": [1, {}], \"b\": \"// no comment, /* nor this */ ,]\"}", 3, "");
    row("nothing", "", 3, "");
    row("spaces", " \r\n", 3, "");
    row("a comment above", "// mine\n{}", 2, "line 1, column 1");
    row("a comment inside", "{\n  \"a\": 1 /* one */\n}", 2, "line 2, column 10");
    row("comments alone", "// mine\n", 2, "line 1, column 1");
    row("a comma behind the last member", "{\n  \"a\": 1,\n}", 1, "line 2, column 9");
    row("a comma behind the last item", "{\"a\": [1,\n]}", 1, "line 1, column 9");
    row("a list", "\n[]", 0, "line 2");
    row("null", "null", 0, "line 1");
    row("broken", "{\"a\" 1}", 0, "line 1, column 6");
}

void ConfigTextJsonTest::whatAProgramRefusesIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(int, forms);
    QFETCH(QString, place);
    int takenBy = 0;
    for (const JsonForm form : {JsonForm::CommentsAndCommas, JsonForm::Comments, JsonForm::Plain}) {
        const QString problem = problemInJson(text.toStdString(), form);
        if (problem.isEmpty())
            ++takenBy;
        else
            QVERIFY2(problem.contains(place), qUtf8Printable(problem));
    }
    QCOMPARE(takenBy, forms);
}

void ConfigTextJsonTest::valuesAreFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("string");
    const auto row = [](const char *name, const char *text, const char *place, const char *json, const char *string) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(place) << QByteArray(json) << QByteArray(string);
    };
    row("a text", "{\"a\": \"b\"}", "a", "\"b\"", "b");
    row("the last of its name", "{\"a\": 1, \"a\": \"2\"}", "a", "\"2\"", "2");
    row("escapes", R"({"a": "\"\\\/\b\f\n\r\t\u00e9\ud83d\udd11\ud83d"})", "a", R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\udd11\ud83d")",
        "\"\\/\b\f\n\r\t\xc3\xa9\xf0\x9f\x94\x91\xef\xbf\xbd");
    row("an object as it stands", "{\"a\": { /* c */ \"b\" : 1 }}", "a", "{ /* c */ \"b\" : 1 }", nullptr);
    row("below", "{\"a\": {\"b\": true}}", "a.b", "true", nullptr);
    row("not there", "{\"a\": {\"b\": true}}", "a.c", nullptr, nullptr);
    row("below what is no object", "{\"a\": \"b\"}", "a.b", nullptr, nullptr);
    row("no text at all", "", "a", nullptr, nullptr);
}

void ConfigTextJsonTest::valuesAreFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, string);
    const auto found = jsonAt(text.toStdString(), placeOf(place));
    QCOMPARE(found.has_value(), !json.isNull());
    QCOMPARE(QByteArray::fromStdString(found.value_or("")), json.isNull() ? QByteArray("") : json);
    const auto unescaped = jsonStringAt(text.toStdString(), placeOf(place));
    QCOMPARE(unescaped.has_value(), !string.isNull());
    QCOMPARE(QByteArray::fromStdString(unescaped.value_or("")), string.isNull() ? QByteArray("") : string);
}

void ConfigTextJsonTest::settingTheSameAgainChangesNothing()
{
    const std::string text = "{ \"a\" : [ 1,2 , {\"b\":\"\\u0063\"} ] }";
    QCOMPARE(edited(text, {"a"}, R"([1, 2, {"b": "c"}])"), text);
    const std::vector<JsonEdit> edits{{{"env", "A"}, R"({"x": [1, {"y": null}]})"}, {{"env", "B"}, "\"b\""}, {{"c"}, std::nullopt}};
    const auto once = editJson("{\n}\n", edits);
    QVERIFY(once);
    const auto twice = editJson(*once, edits);
    QVERIFY(twice);
    QCOMPARE(*twice, *once);
}

void ConfigTextJsonTest::aLongValueIsLaidOutLikeItsText()
{
    QCOMPARE(edited("{\n    \"a\": 1\n}\n", {"list"}, R"([{"id":"x","on":true,"tags":["p","q"],"none":{}},[]])"),
             std::string("{\n    \"a\": 1,\n    \"list\": [\n        {\n            \"id\": \"x\",\n            \"on\": true,\n"
                         "            \"tags\": [\"p\", \"q\"],\n            \"none\": {}\n        },\n        []\n    ]\n}\n"));
}

void ConfigTextJsonTest::anyDocumentKeepsItsMeaningBesideTheEdit()
{
    for (unsigned seed = 1; seed <= 4000; ++seed) {
        Maker maker(seed);
        const std::string text = maker.document();
        const Json before = Json::parse(strict(text));
        Place place{maker.name()};
        while (maker.below(2) == 0)
            place.push_back(maker.name());
        const std::string value = maker.value(2);

        // What the edit should come to, and whether it can be made at all.
        Json wanted = before, *at = &wanted;
        std::size_t made = place.size();
        bool possible = true;
        for (std::size_t i = 0; i < place.size() && possible; ++i) {
            possible = at->is_object();
            if (!possible)
                break;
            if (!at->contains(place[i]) && made == place.size())
                made = i;
            at = &(*at)[place[i]];
            if (at->is_null() && made < place.size() && i + 1 < place.size())
                *at = Json::object();
        }
        const auto result = editJson(text, {{place, value}});
        const std::string told = "seed " + std::to_string(seed) + ": " + text + "\n=> " + (result ? *result : result.error().toStdString());
        QVERIFY2(bool(result) == possible, told.c_str());
        if (!result)
            continue;
        *at = Json::parse(strict(value));
        const std::string plain = strict(*result);
        QVERIFY2(Json::accept(plain), told.c_str());
        QVERIFY2(Json::parse(plain) == wanted, told.c_str());
        if (made < place.size())
            QVERIFY2(commentsIn(*result, text) == commentsIn(text, text), told.c_str());
        const auto found = jsonAt(*result, place);
        QVERIFY2(found && Json::parse(strict(*found)) == *at, told.c_str());

        // Taken back: what was made goes as a whole, what was there gets its value again.
        const Place top(place.begin(), place.begin() + static_cast<std::ptrdiff_t>(std::min(made + 1, place.size())));
        const auto back = editJson(*result, {{top, made < place.size() ? std::nullopt : jsonAt(text, place)}});
        QVERIFY2(back && Json::parse(strict(*back)) == before, (told + "\n=> " + (back ? *back : back.error().toStdString())).c_str());

        const auto removed = editJson(text, {{place, std::nullopt}});
        QVERIFY2(removed && !jsonAt(*removed, place), told.c_str());
        Json less = before, *parent = &less;
        for (std::size_t i = 0; i + 1 < place.size() && parent; ++i)
            parent = parent->is_object() && parent->contains(place[i]) ? &(*parent)[place[i]] : nullptr;
        if (parent && parent->is_object())
            parent->erase(place.back());
        QVERIFY2(Json::parse(strict(*removed)) == less, (told + "\nwithout it " + *removed).c_str());
    }
}

void ConfigTextJsonTest::anyGarbageIsRefusedOrLeftReadable()
{
    std::mt19937 random(7);
    static constexpr std::string_view alphabet = "{}[]\",:/*\\\n\r\t u01eE+-.tfn\xc3\xa9\xff#'a";
    int taken = 0;
    for (int run = 0; run < 20000; ++run) {
        std::string text;
        if (run % 2 == 0) {
            Maker maker(static_cast<unsigned>(run));
            text = maker.document();
            for (unsigned i = random() % 3; i <= 3 && !text.empty(); ++i)
                text[random() % text.size()] = alphabet[random() % alphabet.size()];
        } else {
            for (unsigned size = random() % 40; size > 0; --size)
                text.push_back(alphabet[random() % alphabet.size()]);
        }
        const auto result = editJson(text, {{{"env", "URL"}, "\"u\""}});
        (void)editJson(text, {{{"env"}, std::nullopt}});
        if (!result)
            continue;
        ++taken;
        QVERIFY2(jsonStringAt(*result, {"env", "URL"}) == "u", (text + "\n=> " + *result).c_str());
    }
    QVERIFY(taken > 500);
}

QTEST_GUILESS_MAIN(ConfigTextJsonTest)
#include "ConfigTextJsonTest.moc"
