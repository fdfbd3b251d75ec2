// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigText.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace gatehouse;
using Json = nlohmann::json;
using Path = std::vector<std::string>;

class ConfigTextTomlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneKeyIsSetAndTheRestStays_data();
    void oneKeyIsSetAndTheRestStays();
    void aKeyIsRemovedAndTheRestStays_data();
    void aKeyIsRemovedAndTheRestStays();
    void whatCannotBeSetAloneIsRefused_data();
    void whatCannotBeSetAloneIsRefused();
    void aBrokenTextIsRefusedWithItsPlace_data();
    void aBrokenTextIsRefusedWithItsPlace();
    void aWholeProviderIsAddedToARealConfiguration();
    void stringsAreFound_data();
    void stringsAreFound();
    void aQuotedStringMeansTheSame();
    void anyDocumentKeepsItsMeaningBesideTheEdit();
    void anyGarbageIsRefusedOrLeftReadable();
};

namespace {

Path pathOf(const QByteArray &dotted)
{
    Path path;
    if (!dotted.isEmpty())
        for (const QByteArray &part : dotted.split('.'))
            path.push_back(part.toStdString());
    return path;
}

std::string edited(const std::string &text, const char *table, const char *key, const std::optional<std::string> &toml)
{
    const auto result = editToml(text, {{pathOf(table), key, toml}});
    return result ? *result : "refused: " + result.error().toStdString();
}

/// What the texts mean to a parser that is not ours: Python's. Nothing for those that it refuses.
std::vector<std::optional<Json>> parsed(const std::vector<std::string> &texts)
{
    static const QString script = QStringLiteral("import json, sys, tomllib\n"
                                                 "def plain(value):\n"
                                                 "    if isinstance(value, dict): return {k: plain(v) for k, v in value.items()}\n"
                                                 "    if isinstance(value, list): return [plain(v) for v in value]\n"
                                                 "    return type(value).__name__ + ' ' + str(value)\n"
                                                 "def read(text):\n"
                                                 "    try: return plain(tomllib.loads(text))\n"
                                                 "    except tomllib.TOMLDecodeError: return None\n"
                                                 "json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)\n");
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script});
    python.write(QByteArray::fromStdString(Json(texts).dump()));
    python.closeWriteChannel();
    std::vector<std::optional<Json>> meanings;
    if (!python.waitForFinished(50'000) || python.exitCode() != 0) {
        QTest::qFail(python.readAllStandardError().constData(), __FILE__, __LINE__);
        return std::vector<std::optional<Json>>(texts.size());
    }
    for (Json &meaning : Json::parse(python.readAllStandardOutput().toStdString()))
        meanings.push_back(meaning.is_null() ? std::nullopt : std::optional(std::move(meaning)));
    return meanings;
}

/// Documents with everything that the language has: dotted and quoted keys, tables in one line, lists of tables, long texts, comments.
class Maker
{
public:
    explicit Maker(unsigned seed) : m_random(seed), m_end(below(3) == 0 ? "\r\n" : "\n") {}

    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    std::string key()
    {
        return std::vector<std::string>{
            "a", "b", "model", "model-x", "\"q r\"", "'l.t'", "\"\\u00fc\"", "1"}[static_cast<std::size_t>(below(8))];
    }
    std::string name()
    {
        return std::vector<std::string>{"a", "b", "model", "model-x", "q r", "l.t", "\xc3\xbc", "1"}[static_cast<std::size_t>(below(8))];
    }
    std::string value(int depth = 0)
    {
        switch (below(depth > 1 ? 8 : 11)) {
        case 0:
            return "\"text # no comment [x] \\\" = \"";
        case 1:
            return "'C:\\path\\'";
        case 2:
            return "\"\"\"" + m_end + "long \\\"\"\" [not.a.table]" + m_end + "k = \"\"v\"\"\"\"\"";
        case 3:
            return "'''" + m_end + "# [no]" + m_end + "''''";
        case 4:
            return "-1_000";
        case 5:
            return "1979-05-27 07:32:00Z";
        case 6:
            return "0x1F";
        case 7:
            return std::vector<std::string>{"true", "nan", "-inf", "6.5e-3", "07:32:00"}[static_cast<std::size_t>(below(5))];
        case 8:
            return "[ 1, # one ]" + m_end + "  2," + m_end + "]";
        case 9:
            return "[" + value(depth + 1) + " , {x = 1}]";
        default: {
            std::string text = "{";
            const int count = below(3);
            for (int i = 0; i < count; ++i)
                text += (i > 0 ? " ,  " : " ") + key() + (below(4) == 0 ? "." + key() : "") + "= " + value(depth + 2);
            return text + (below(2) == 0 ? " }" : "}");
        }
        }
    }
    /// Valid in most cases: the same key may stand twice.
    std::string document()
    {
        std::string text;
        const int lines = 2 + below(9);
        for (int i = 0; i < lines; ++i)
            switch (below(8)) {
            case 0:
                text += "# comment [" + std::to_string(i) + "] = \"" + m_end;
                break;
            case 1:
                text += std::string(static_cast<std::size_t>(below(3)), ' ') + m_end;
                break;
            case 2:
                text += "[" + key() + (below(2) == 0 ? " . " + key() : "") + "] # header" + m_end;
                break;
            case 3:
                text += "[[" + key() + "]]" + m_end;
                break;
            case 4:
                text += key() + "." + key() + " = " + value() + m_end;
                break;
            default:
                text += std::string(static_cast<std::size_t>(below(3)), ' ') + key() + (below(2) == 0 ? "=" : " = ") + value() +
                        (below(3) == 0 ? " # why" : "") + m_end;
            }
        if (below(4) == 0 && !text.empty())
            text.resize(text.size() - m_end.size());
        return text;
    }

private:
    std::mt19937 m_random;
    std::string m_end;
};

} // namespace

void ConfigTextTomlTest::oneKeyIsSetAndTheRestStays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *name, const char *text, const char *table, const char *key, const char *value, const char *wanted) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(table) << QByteArray(key) << QByteArray(value) << QByteArray(wanted);
    };
    row("nothing yet", "", "", "a", "1", "a = 1\n");
    row("nothing yet, a table", "", "t.u", "a", "1", "[t.u]\na = 1\n");
    row("behind the root's last", "a = 1\n\n[t]\nb = 2\n", "", "c", "3", "a = 1\nc = 3\n\n[t]\nb = 2\n");
    row("before the first table", "[t]\nb = 2\n", "", "c", "3", "c = 3\n\n[t]\nb = 2\n");
    row("above the comment of the first table", "# file\n\n# the table\n[t]\n", "", "c", "3", "# file\n\nc = 3\n\n# the table\n[t]\n");
    row("among comments alone", "# file\n", "", "c", "3", "# file\nc = 3\n");
    row("a value in place", "a = \"old\" # why\nb = 2\n", "", "a", "\"new\"", "a = \"new\" # why\nb = 2\n");
    row("a long text in place", "a = \"\"\"\n[t]\na = 1\n\"\"\"\n[t]\na = 2\n", "", "a", "5", "a = 5\n[t]\na = 2\n");
    row("a list over lines in place", "a = [\n 1, # ]\n 2,\n]\nb = 1\n", "", "a", "[]", "a = []\nb = 1\n");
    row("in its table", "[t]\n  a = 1\n\n[u]\nb = 2\n", "t", "c", "3", "[t]\n  a = 1\n  c = 3\n\n[u]\nb = 2\n");
    row("in an empty table", "[t]\n[u]\n", "t", "c", "3", "[t]\nc = 3\n[u]\n");
    row("a table that its children made", "[t.u]\nb = 2\n", "t", "c", "3", "[t.u]\nb = 2\n\n[t]\nc = 3\n");
    row("a new table", "a = 1\n", "t", "c", "3", "a = 1\n\n[t]\nc = 3\n");
    row("no final line end", "a = 1", "t", "c", "3", "a = 1\n\n[t]\nc = 3");
    row("no final line end, in the last table", "[t]\na = 1", "t", "c", "3", "[t]\na = 1\nc = 3");
    row("CRLF", "a = 1\r\n[t]\r\nb = 2\r\n", "t", "c", "3", "a = 1\r\n[t]\r\nb = 2\r\nc = 3\r\n");
    row("a dotted key in place", "t.a = 1\n", "t", "a", "2", "t.a = 2\n");
    row("beside dotted keys", "t.a = 1\nb = 2\n", "t", "c", "3", "t.a = 1\nt.c = 3\nb = 2\n");
    row("dotted below a table", "[t]\nu.a = 1\n", "t.u", "c", "3", "[t]\nu.a = 1\nu.c = 3\n");
    row("a table in one line", "t = { a = 1 }\n", "t", "c", "3", "t = { a = 1, c = 3 }\n");
    row("an empty table in one line", "t = {}\n", "t", "c", "3", "t = { c = 3 }\n");
    row("deep in a table in one line", "t = { u = { a = 1 }, b = 2 }\n", "t.u", "a", "3", "t = { u = { a = 3 }, b = 2 }\n");
    row("made deep in a table in one line", "t = { b = 2 }\n", "t.u", "a", "3", "t = { b = 2, u.a = 3 }\n");
    row("quoted keys", "[\"t\".'u']\n\"a\" = 1\n", "t.u", "a", "2", "[\"t\".'u']\n\"a\" = 2\n");
    row("spaces in the header", "[ t . u ]\na = 1\n", "t.u", "b", "2", "[ t . u ]\na = 1\nb = 2\n");
    row("a key that needs quotes", "", "t x", "a b", "1", "[\"t x\"]\n\"a b\" = 1\n");
    row("beside a list of tables", "[[l]]\na = 1\n[l.t]\na = 1\n", "t", "a", "2", "[[l]]\na = 1\n[l.t]\na = 1\n\n[t]\na = 2\n");
    row("before a list of tables", "[[l]]\na = 1\n", "", "a", "2", "a = 2\n\n[[l]]\na = 1\n");
    row("the same again", "a = 0x10\n", "", "a", "16", "a = 0x10\n");
}

void ConfigTextTomlTest::oneKeyIsSetAndTheRestStays()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, wanted);
    QCOMPARE(QByteArray::fromStdString(edited(text.toStdString(), table, key, value.toStdString())), wanted);
}

void ConfigTextTomlTest::aKeyIsRemovedAndTheRestStays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("wanted");
    const auto row = [](const char *name, const char *text, const char *table, const char *key, const char *wanted) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(table) << QByteArray(key) << QByteArray(wanted);
    };
    row("at the root", "a = 1\nb = 2\n", "", "a", "b = 2\n");
    row("its comment stays", "a = 1 # why\nb = 2\n", "", "a", "# why\nb = 2\n");
    row("the last, without a line end", "a = 1\nb = 2", "", "b", "a = 1\n");
    row("in a table", "[t]\na = 1\nb = 2\n", "t", "a", "[t]\nb = 2\n");
    row("a value over lines", "a = [\n1,\n]\nb = 2\n", "", "a", "b = 2\n");
    row("dotted", "t.a = 1\nt.b = 2\n", "t", "a", "t.b = 2\n");
    row("in a table in one line", "t = { a = 1, b = 2 }\n", "t", "a", "t = { b = 2 }\n");
    row("the last in a table in one line", "t = { a = 1, b = 2 }\n", "t", "b", "t = { a = 1 }\n");
    row("a whole table", "[p]\nx = 1\n\n[p.g]\nname = \"g\"\n\n[q]\ny = 2\n", "p", "g", "[p]\nx = 1\n\n[q]\ny = 2\n");
    row("a table and those below", "[p.g]\na = 1\n[p.g.h]\nb = 2\n[q]\n", "p", "g", "[q]\n");
    row("a list of tables", "a = 1\n[[l]]\nb = 1\n[[l]]\nb = 2\n[t]\n", "", "l", "a = 1\n[t]\n");
    row("what is not there", "a = 1\n", "t.u", "a", "a = 1\n");
    row("what is in a list", "[[l]]\na = 1\n", "l", "a", "[[l]]\na = 1\n");
    row("from nothing", "", "t", "a", "");
}

void ConfigTextTomlTest::aKeyIsRemovedAndTheRestStays()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, wanted);
    QCOMPARE(QByteArray::fromStdString(edited(text.toStdString(), table, key, std::nullopt)), wanted);
}

void ConfigTextTomlTest::whatCannotBeSetAloneIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *text, const char *table, const char *key, const char *value) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(table) << QByteArray(key) << QByteArray(value);
    };
    row("in a list of tables", "[[t]]\na = 1\n", "t", "a", "2");
    row("below a list of tables", "[[t]]\na = 1\n", "t.u", "a", "2");
    row("below a number", "t = 1\n", "t", "a", "2");
    row("below a list", "t = [{a = 1}]\n", "t", "a", "2");
    row("instead of a table", "[t.u]\na = 1\n", "t", "u", "2");
    row("instead of dotted keys", "t.u.a = 1\n", "t", "u", "2");
    row("two values at once", "a = 1\n", "", "a", "2\nb = 3");
    row("a value that is none", "a = 1\n", "", "a", "two");
    row("a value with an end of its own", "t = { a = 1 }\n", "t", "a", "2 # x");
}

void ConfigTextTomlTest::whatCannotBeSetAloneIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    const auto result = editToml(text.toStdString(), {{pathOf(table), key.toStdString(), value.toStdString()}});
    QVERIFY2(!result, result ? result->c_str() : "");
    QVERIFY(result.error().endsWith(QLatin1Char('.')));
}

void ConfigTextTomlTest::aBrokenTextIsRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("no value") << QByteArray("a = 1\nb = \n") << QStringLiteral("line 2,");
    QTest::newRow("twice") << QByteArray("a = 1\na = 2\n") << QStringLiteral("line 2,");
    QTest::newRow("an open text") << QByteArray("a = \"sk-secret\nb = 1\n") << QStringLiteral("line 1,");
    QTest::newRow("not UTF-8") << QByteArray("\xe7\xba\xaf = 1\na = \"\xff\"\n") << QStringLiteral("line 2, column 6");
    QTest::newRow("zero bytes") << QByteArray("a\0 = 1", 6) << QStringLiteral("line 1,");
}

void ConfigTextTomlTest::aBrokenTextIsRefusedWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    for (const auto &edits :
         {std::vector<TomlEdit>{{{}, "a", "1"}}, std::vector<TomlEdit>{{{}, "a", std::nullopt}}, std::vector<TomlEdit>{}}) {
        const auto result = editToml(text.toStdString(), edits);
        QVERIFY(!result);
        QVERIFY2(result.error().contains(place), qUtf8Printable(result.error()));
        QVERIFY(!result.error().contains(QStringLiteral("secret")));
    }
    QVERIFY(!tomlStringAt(text.toStdString(), {}, "a"));
}

void ConfigTextTomlTest::aWholeProviderIsAddedToARealConfiguration()
{
    const std::string text =
        "# mine\nmodel = \"gpt-5.5\" # the good one\napproval_policy = \"on-request\"\n\n[projects.\"/home/me/a b\"]\n"
        "trust_level = \"trusted\"\n\n[mcp_servers.files]\ncommand = \"npx\"\nargs = [\n  \"-y\", # yes\n  \"files\",\n]\n";
    const Path table{"model_providers", "gatehouse"};
    const std::vector<TomlEdit> edits{{{}, "model", "\"claude-opus-4-8\""},
                                      {{}, "model_provider", "\"gatehouse\""},
                                      {table, "name", "\"Gatehouse\""},
                                      {table, "base_url", "\"http://127.0.0.1:8787/v1\""},
                                      {table, "requires_openai_auth", "false"}};
    const auto result = editToml(text, edits);
    QVERIFY(result);
    QCOMPARE(
        QByteArray::fromStdString(*result),
        QByteArray(
            "# mine\nmodel = \"claude-opus-4-8\" # the good one\napproval_policy = \"on-request\"\nmodel_provider = \"gatehouse\"\n\n"
            "[projects.\"/home/me/a b\"]\ntrust_level = \"trusted\"\n\n[mcp_servers.files]\ncommand = \"npx\"\nargs = [\n  \"-y\", # yes\n"
            "  \"files\",\n]\n\n[model_providers.gatehouse]\nname = \"Gatehouse\"\nbase_url = \"http://127.0.0.1:8787/v1\"\n"
            "requires_openai_auth = false\n"));
    const auto again = editToml(*result, edits);
    QVERIFY(again);
    QCOMPARE(*again, *result);
    const auto back = editToml(
        *result, {{{}, "model", "\"gpt-5.5\""}, {{}, "model_provider", std::nullopt}, {{"model_providers"}, "gatehouse", std::nullopt}});
    QVERIFY(back);
    QCOMPARE(QByteArray::fromStdString(*back).trimmed(), QByteArray::fromStdString(text).trimmed());
}

void ConfigTextTomlTest::stringsAreFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("found");
    QTest::newRow("at the root") << QByteArray("k = \"v\"\n[t]\nk = \"w\"") << QByteArray("") << QByteArray("v");
    QTest::newRow("in a table") << QByteArray("k = \"v\"\n[t]\nk = \"w\"") << QByteArray("t") << QByteArray("w");
    QTest::newRow("dotted") << QByteArray("t.u.k = 'v'") << QByteArray("t.u") << QByteArray("v");
    QTest::newRow("in one line") << QByteArray("t = {u.k = \"\\u00e9\"}") << QByteArray("t.u") << QByteArray("\xc3\xa9");
    QTest::newRow("a number") << QByteArray("k = 1") << QByteArray("") << QByteArray();
    QTest::newRow("not there") << QByteArray("t.k = 'v'") << QByteArray("") << QByteArray();
    QTest::newRow("in a list") << QByteArray("[[t]]\nk = 'v'") << QByteArray("t") << QByteArray();
}

void ConfigTextTomlTest::stringsAreFound()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, table);
    QFETCH(QByteArray, found);
    const auto value = tomlStringAt(text.toStdString(), pathOf(table), "k");
    QCOMPARE(value.has_value(), !found.isNull());
    QCOMPARE(QByteArray::fromStdString(value.value_or("")), found.isNull() ? QByteArray("") : found);
}

void ConfigTextTomlTest::aQuotedStringMeansTheSame()
{
    std::string every = "\xe7\xba\xaf";
    for (char c = 1; c < 127; ++c)
        every.push_back(c);
    every.push_back('\x7f');
    QCOMPARE(tomlStringAt("k = " + tomlString(every), {}, "k"), std::optional(every));
}

void ConfigTextTomlTest::anyDocumentKeepsItsMeaningBesideTheEdit()
{
    struct Case
    {
        std::string text, value, key;
        Path table;
        std::string result = {}, back = {}, removed = {};
    };
    std::vector<Case> cases;
    std::vector<std::string> texts;
    for (unsigned seed = 1; seed <= 6000; ++seed) {
        Maker maker(seed);
        Case &one = cases.emplace_back(Case{.text = maker.document(), .value = maker.value(1), .key = maker.name(), .table = {}});
        for (int depth = maker.below(3); depth > 0; --depth)
            one.table.push_back(maker.name());
        texts.push_back(one.text);
        texts.push_back("x = " + one.value);
    }
    const auto meanings = parsed(texts);
    std::vector<std::string> results;
    std::vector<std::pair<const Case *, Json>> expected;
    int set = 0;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        Case &one = cases[i];
        const auto &before = meanings[2 * i], &value = meanings[2 * i + 1];
        if (!before || !value)
            continue;
        Json wanted = *before, *at = &wanted;
        Path made;
        bool isNew = false, possible = true;
        for (const std::string &name : one.table) {
            if (!isNew)
                made.push_back(name);
            isNew = isNew || !at->contains(name);
            at = &(*at)[name];
            if (at->is_null())
                *at = Json::object();
            possible = at->is_object();
            if (!possible)
                break;
        }
        const auto result = editToml(one.text, {{one.table, one.key, one.value}});
        const std::string told = one.text + "\n=>\n" + (result ? *result : result.error().toStdString());
        if (!possible) {
            QVERIFY2(!result, told.c_str());
            continue;
        }
        if (!isNew) {
            made.push_back(one.key);
            isNew = !at->contains(one.key);
        }
        const auto removed = editToml(one.text, {{one.table, one.key, std::nullopt}});
        QVERIFY2(removed, told.c_str());
        Json without = *before, *parent = &without;
        for (const std::string &name : one.table)
            parent = parent && parent->contains(name) ? &(*parent)[name] : nullptr;
        if (parent && !parent->contains(one.key))
            QCOMPARE(*removed, one.text);
        results.push_back(*removed);
        expected.emplace_back(&one, Json());
        if (!result) {
            // A table, or a list of them, cannot become a value; all else can be set.
            QVERIFY2(at->contains(one.key) && ((*at)[one.key].is_object() || (*at)[one.key].is_array()), told.c_str());
            continue;
        }
        ++set;
        (*at)[one.key] = (*value)["x"];
        one.result = *result;
        results.push_back(*result);
        expected.emplace_back(&one, wanted);
        for (std::size_t comment = one.text.find("# comment"); comment != std::string::npos;
             comment = one.text.find("# comment", comment + 1))
            QVERIFY2(result->find(one.text.substr(comment, 13)) != std::string::npos, told.c_str());
        if (isNew) {
            const std::string last = made.back();
            made.pop_back();
            const auto back = editToml(*result, {{made, last, std::nullopt}});
            QVERIFY2(back, told.c_str());
            one.back = *back;
            results.push_back(*back);
            expected.emplace_back(&one, *before);
        }
    }
    const auto after = parsed(results);
    for (std::size_t i = 0; i < results.size(); ++i) {
        const Case &one = *expected[i].first;
        const std::string told = one.text + "\n=>\n" + results[i];
        QVERIFY2(after[i], told.c_str());
        if (!expected[i].second.is_null())
            QVERIFY2(*after[i] == expected[i].second, told.c_str());
    }
    QVERIFY2(set > 1000, qPrintable(QString::number(set)));
}

void ConfigTextTomlTest::anyGarbageIsRefusedOrLeftReadable()
{
    std::mt19937 random(11);
    static constexpr std::string_view alphabet = "[]{}=.,\"'#\\\n\r\t -_0aue1:\xc3\xa9\xff";
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
        const auto result = editToml(text, {{{"t", "u"}, "k", "\"v\""}});
        (void)editToml(text, {{{}, "a", std::nullopt}});
        if (result)
            QVERIFY2(tomlStringAt(*result, {"t", "u"}, "k") == "v", (text + "\n=>\n" + *result).c_str());
    }
}

QTEST_GUILESS_MAIN(ConfigTextTomlTest)
#include "ConfigTextTomlTest.moc"
