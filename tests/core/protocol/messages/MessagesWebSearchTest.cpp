// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesWebSearch.h"

#include "core/protocol/messages/client/MessagesRequest.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class MessagesWebSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSideRequestForASearchIsTold_data();
    void aSideRequestForASearchIsTold();
    void theModelIsToldThatItCannotSearch();
    void theMissingSearchCarriesItsQuery();
};

void MessagesWebSearchTest::aSideRequestForASearchIsTold_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("search");
    QTest::addColumn<QByteArray>("query");
    const QByteArray tool = R"("tools":[{"type":"web_search_20250305","name":"web_search","max_uses":8}],)";
    const QByteArray asked =
        R"("messages":[{"role":"user","content":[{"type":"text","text":"Perform a web search for the query: Qt 6 \"coroutines\"\n"}]}])";
    QTest::newRow("Claude Code's") << tool + asked << true << QByteArray("Qt 6 \"coroutines\"");
    QTest::newRow("the last words count")
        << tool +
               R"("messages":[{"role":"user","content":"query: old"},{"role":"assistant","content":"x"},{"role":"user","content":"new one"}])"
        << true << QByteArray("new one");
    QTest::newRow("no words") << tool + R"("messages":[{"role":"assistant","content":"x"}])" << true << QByteArray();
    QTest::newRow("no tools") << asked << false << QByteArray();
    QTest::newRow("beside another tool")
        << QByteArray(R"("tools":[{"type":"web_search_20250305","name":"web_search"},{"name":"Bash","input_schema":{}}],)") + asked << false
        << QByteArray();
    QTest::newRow("a tool of that name that the client runs")
        << QByteArray(R"("tools":[{"name":"web_search","input_schema":{}}],)") + asked << false << QByteArray();
}

void MessagesWebSearchTest::aSideRequestForASearchIsTold()
{
    QFETCH(QByteArray, members);
    QFETCH(bool, search);
    QFETCH(QByteArray, query);
    const auto conversation = decodeMessages(RequestBody::copyOf("{\"model\":\"m\"," + members.toStdString() + "}"));
    QVERIFY(bool(conversation));
    const auto told = soleWebSearchQuery(*conversation);
    QCOMPARE(told.has_value(), search);
    if (told)
        QCOMPARE(QByteArray::fromStdString(*told), query);
}

void MessagesWebSearchTest::theModelIsToldThatItCannotSearch()
{
    auto conversation = decodeMessages(RequestBody::copyOf(
        R"({"model":"m","system":"You search.","messages":[{"role":"user","content":"query: x"}],"tools":[{"type":"web_search_20250305","name":"web_search"}],"tool_choice":{"type":"tool","name":"web_search"}})"));
    QVERIFY(bool(conversation));
    answerWithoutWebSearch(*conversation);
    QVERIFY(conversation->tools.empty());
    QVERIFY(conversation->toolChoice.kind == ConversationToolChoice::Kind::Unspecified);
    QCOMPARE(conversation->system.size(), std::size_t(2));
    QVERIFY(conversation->system[1].text.inside.starts_with("Web search is not available"));
    QVERIFY(!soleWebSearchQuery(*conversation));
}

void MessagesWebSearchTest::theMissingSearchCarriesItsQuery()
{
    const MissingWebSearch missing("a \"b\"\n");
    QCOMPARE(missing.tool().inputJson, std::string_view(R"({"query":"a \"b\"\n"})"));
    QCOMPARE(missing.tool().errorCode, std::string_view("unavailable"));
}

QTEST_APPLESS_MAIN(MessagesWebSearchTest)
#include "MessagesWebSearchTest.moc"
