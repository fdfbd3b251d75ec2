// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/MessagesRequestPatch.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class MessagesRequestPatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thinkingIsTakenOutAndNothingElseIsTouched_data();
    void thinkingIsTakenOutAndNothingElseIsTouched();
};

void MessagesRequestPatchTest::thinkingIsTakenOutAndNothingElseIsTouched_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none there") << QByteArray(R"({"messages":[{"role":"assistant","content":"x"}]})")
                                << QByteArray(R"({"messages":[{"role":"assistant","content":"x"}]})");
    QTest::newRow("first")
        << QByteArray(
               R"({"messages":[{"role":"assistant","content":[{"type":"thinking","thinking":"a","signature":"s"}, {"type":"text","text":"b"}]}],"x":1.0})")
        << QByteArray(R"({"messages":[{"role":"assistant","content":[{"type":"text","text":"b"}]}],"x":1.0})");
    QTest::newRow("in the middle, type last")
        << QByteArray(
               R"({"messages":[{"content":[{"type":"text","text":"a"},{"thinking":"a","type":"thinking"},{"type":"tool_use","id":"i","name":"n","input":{"type":"thinking"}}],"role":"assistant"}]})")
        << QByteArray(
               R"({"messages":[{"content":[{"type":"text","text":"a"},{"type":"tool_use","id":"i","name":"n","input":{"type":"thinking"}}],"role":"assistant"}]})");
    QTest::newRow("redacted")
        << QByteArray(
               R"({"messages":[{"role":"assistant","content":[{"type":"redacted_thinking","data":"d"},{"type":"text","text":"b"}]}]})")
        << QByteArray(R"({"messages":[{"role":"assistant","content":[{"type":"text","text":"b"}]}]})");
    QTest::newRow("nothing else in the turn")
        << QByteArray(R"({"messages":[{"role":"assistant","content":[{"type":"thinking","thinking":"a"}]}]})")
        << QByteArray(R"({"messages":[{"role":"assistant","content":[{"type":"text","text":"[thinking]"}]}]})");
    QTest::newRow("a user's words about it stay")
        << QByteArray(R"({"messages":[{"role":"user","content":[{"type":"thinking","thinking":"a"}]}]})")
        << QByteArray(R"({"messages":[{"role":"user","content":[{"type":"thinking","thinking":"a"}]}]})");
}

void MessagesRequestPatchTest::thinkingIsTakenOutAndNothingElseIsTouched()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    const std::string text = body.toStdString();
    const std::vector<BodyPatch> patches = withoutThinking(text);
    std::string result;
    for (std::string_view slice : patched(text, patches))
        result += slice;
    QCOMPARE(QByteArray::fromStdString(result), expected);
}

QTEST_APPLESS_MAIN(MessagesRequestPatchTest)
#include "MessagesRequestPatchTest.moc"
