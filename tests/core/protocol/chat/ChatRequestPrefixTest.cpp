// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatRequest.h"
#include "core/protocol/messages/client/MessagesRequest.h"
#include "tests/core/protocol/RecordedConversation.h"

#include <QtTest/QtTest>

#include <vector>

using namespace gatehouse;
using namespace gatehouse::test;
using Return = ChatTraits::ReasoningReturn;

class ChatRequestPrefixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyTurnsKeepTheirPrefix_data();
    void fiftyTurnsKeepTheirPrefix();
    void aHundredKilobytesAreTranslatedQuickly();
    void aBigImageIsCopiedOnce();
};

void ChatRequestPrefixTest::fiftyTurnsKeepTheirPrefix_data()
{
    QTest::addColumn<int>("reasoning");
    QTest::addColumn<int>("ids");
    QTest::newRow("when known") << int(Return::WhenKnown) << int(ChatTraits::ToolIds::Any);
    QTest::newRow("with tool calls") << int(Return::WithToolCalls) << int(ChatTraits::ToolIds::Any);
    QTest::newRow("details") << int(Return::Details) << int(ChatTraits::ToolIds::Any);
    QTest::newRow("thought signature") << int(Return::ThoughtSignature) << int(ChatTraits::ToolIds::Any);
    QTest::newRow("never, nine alphanumerics") << int(Return::Never) << int(ChatTraits::ToolIds::NineAlphanumerics);
}

void ChatRequestPrefixTest::fiftyTurnsKeepTheirPrefix()
{
    QFETCH(int, reasoning);
    QFETCH(int, ids);
    ChatTraits traits;
    traits.reasoningReturn = Return(reasoning);
    traits.toolIds = ChatTraits::ToolIds(ids);
    const std::vector<std::string> messages = recorded(50);
    std::string before;
    int compared = 0;
    for (std::size_t count = 1; count <= messages.size(); ++count) {
        // A request is sent when the client has spoken; what follows it is what the model answered.
        const bool nextIsAnswer = count < messages.size() && messages[count].starts_with(R"({"role":"assistant")");
        if (!nextIsAnswer)
            continue;
        const auto conversation = decodeMessages(RequestBody::copyOf(request(messages, count)));
        QVERIFY(bool(conversation));
        const RequestTarget target{"some-model", traits, nullptr, nullptr, true};
        const auto first = encodeChat(*conversation, target);
        const auto again = encodeChat(*conversation, target);
        QVERIFY(bool(first) && bool(again));
        QCOMPARE(first->body, again->body);
        QVERIFY(first->body.ends_with("]}"));
        const std::string open = first->body.substr(0, first->body.size() - 2);
        QVERIFY2(open.starts_with(before), qPrintable(QStringLiteral("request %1 of %2").arg(count).arg(messages.size())));
        QVERIFY(open.size() >= before.size());
        before = open;
        ++compared;
    }
    QVERIFY(compared >= 100);
}

void ChatRequestPrefixTest::aHundredKilobytesAreTranslatedQuickly()
{
    std::vector<std::string> messages = recorded(160);
    messages.push_back(R"({"role":"user","content":"last"})");
    const std::string text = request(messages, messages.size());
    QVERIFY(text.size() > 80'000);
    const auto body = RequestBody::copyOf(text);
    const ChatTraits traits;
    const RequestTarget target{"some-model", traits, nullptr, nullptr, true};
    std::size_t bytes = 0;
    QBENCHMARK
    {
        const auto facts = inspectMessages(*body);
        const auto conversation = decodeMessages(body);
        const auto chat = encodeChat(*conversation, target);
        bytes += chat->body.size() + facts->model.size();
    }
    QVERIFY(bytes > 50'000);
}

void ChatRequestPrefixTest::aBigImageIsCopiedOnce()
{
    const std::string data(8u * 1024 * 1024, 'A');
    const auto body = RequestBody::copyOf(
        R"({"model":"m","messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":")" +
        data + "\"}}]}]}");
    const ChatTraits traits;
    const auto conversation = decodeMessages(body);
    QVERIFY(bool(conversation));
    const auto chat = encodeChat(*conversation, {"m", traits, nullptr, nullptr, true});
    QVERIFY(bool(chat));
    QVERIFY(chat->body.size() > data.size() && chat->body.size() < data.size() + 500);
    QVERIFY(chat->body.capacity() < data.size() * 5 / 4);
}

QTEST_APPLESS_MAIN(ChatRequestPrefixTest)
#include "ChatRequestPrefixTest.moc"
