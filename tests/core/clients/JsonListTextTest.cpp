// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/JsonListText.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class JsonListTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourItemsComeFirstAndTheOthersStay_data();
    void ourItemsComeFirstAndTheOthersStay();
    void whatIsNoListIsRefusedInWords();
};

void JsonListTextTest::ourItemsComeFirstAndTheOthersStay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after);
    };
    row("no list", "{}\n", "{\n  \"list\": [\n    {\n      \"id\": \"our-1\"\n    },\n    {\n      \"id\": \"our-2\"\n    }\n  ]\n}\n");
    row("empty list", "{\n  \"list\": []\n}",
        "{\n  \"list\": [\n    {\n      \"id\": \"our-1\"\n    },\n    {\n      \"id\": \"our-2\"\n    }\n  ]\n}");
    row("others, with comments", "{\n  \"list\": [\n    // mine\n    { \"id\": \"a\" }, /* b */\n    { \"id\": \"b\" },\n  ]\n}",
        "{\n  \"list\": [\n    {\n      \"id\": \"our-1\"\n    },\n    {\n      \"id\": \"our-2\"\n    },\n    // mine\n    { \"id\": "
        "\"a\" }, /* b */\n"
        "    { \"id\": \"b\" },\n  ]\n}");
    row("an old one of ours in the middle",
        "{\n  \"list\": [\n    { \"id\": \"a\" },\n    { \"id\": \"our-old\" },\n    { \"id\": \"b\" }\n  ]\n}",
        "{\n  \"list\": [\n    {\n      \"id\": \"our-1\"\n    },\n    {\n      \"id\": \"our-2\"\n    },\n    { \"id\": \"a\" },\n"
        "    { \"id\": \"b\" }\n  ]\n}");
    row("an old one of ours at the end", "{\n  \"list\": [\n    { \"id\": \"a\" },\n    { \"id\": \"our-old\" }\n  ]\n}",
        "{\n  \"list\": [\n    {\n      \"id\": \"our-1\"\n    },\n    {\n      \"id\": \"our-2\"\n    },\n    { \"id\": \"a\" }\n  ]\n}");
    row("in one line", R"({"list":[{"id":"a"}]})", R"({"list":[{"id":"our-1"}, {"id":"our-2"}, {"id":"a"}]})");
    row("ours already", "{\"list\": [ {\"id\":\"our-1\"} ,{ \"id\":\"our-2\" }, {\"id\":\"a\"}]}",
        "{\"list\": [ {\"id\":\"our-1\"} ,{ \"id\":\"our-2\" }, {\"id\":\"a\"}]}");
}

void JsonListTextTest::ourItemsComeFirstAndTheOthersStay()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const JsonListEdit edit{.place = {"list"},
                            .ours = [](const JsonNode &item) { return stringMember(item, "id").starts_with("our-"); },
                            .items = {R"({"id": "our-1"})", R"({"id": "our-2"})"}};
    const auto once = editJsonList(before.toStdString(), edit);
    QVERIFY(once);
    QCOMPARE(QByteArray::fromStdString(*once), after);
    const auto twice = editJsonList(*once, edit);
    QVERIFY(twice);
    QCOMPARE(*twice, *once);
}

void JsonListTextTest::whatIsNoListIsRefusedInWords()
{
    const JsonListEdit edit{.place = {"list"}, .ours = [](const JsonNode &) { return false; }, .items = {"1"}};
    const auto wrong = editJsonList(R"({"list": "text"})", edit);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error(), QStringLiteral("\"list\" should be a list in brackets."));
    QVERIFY(!editJsonList(R"({"list": [)", edit));
}

QTEST_GUILESS_MAIN(JsonListTextTest)
#include "JsonListTextTest.moc"
