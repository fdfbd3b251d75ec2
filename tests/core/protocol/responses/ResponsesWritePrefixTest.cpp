// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/messages/client/MessagesRequest.h"
#include "core/protocol/responses/provider/ResponsesProvider.h"
#include "tests/core/protocol/RecordedConversation.h"

#include <QtTest/QtTest>

#include <vector>

using namespace gatehouse;
using namespace gatehouse::test;

class ResponsesWritePrefixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyTurnsKeepTheirPrefix_data();
    void fiftyTurnsKeepTheirPrefix();
    void aBigImageIsCopiedOnce();
};

void ResponsesWritePrefixTest::fiftyTurnsKeepTheirPrefix_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::newRow("reasoning in seals") << true;
    QTest::newRow("reasoning from the store") << false;
}

void ResponsesWritePrefixTest::fiftyTurnsKeepTheirPrefix()
{
    QFETCH(bool, sealed);
    std::vector<std::string> messages = recorded(50);
    ReasoningStore store;
    const auto thought = std::make_shared<Reasoning>(Reasoning{.text = "kept", .encryptedContent = "ENC", .origin = "p"});
    if (sealed) {
        int count = 0;
        for (std::string &message : messages) {
            Reasoning own = *thought;
            own.encryptedContent += std::to_string(count++);
            if (const auto at = message.find(R"("signature":"sig")"); at != std::string::npos)
                message.replace(at, 17, "\"signature\":\"" + sealReasoning(own, false) + "\"");
        }
    } else {
        for (int i = 0; i < 50; ++i)
            store.remember("second_" + std::to_string(i), thought);
    }
    std::string before;
    int compared = 0;
    bool reasoned = false;
    for (std::size_t count = 1; count <= messages.size(); ++count) {
        const bool nextIsAnswer = count < messages.size() && messages[count].starts_with(R"({"role":"assistant")");
        if (!nextIsAnswer)
            continue;
        const auto conversation = decodeMessages(RequestBody::copyOf(request(messages, count)));
        QVERIFY(bool(conversation));
        const ChatTraits traits;
        RequestTarget target{"some-model", traits, nullptr, &store, true};
        target.provider = "p";
        const auto first = encodeResponses(*conversation, target);
        const auto again = encodeResponses(*conversation, target);
        QVERIFY(bool(first) && bool(again));
        QCOMPARE(first->body, again->body);
        QVERIFY(first->body.ends_with("]}"));
        const std::string open = first->body.substr(0, first->body.size() - 2);
        QVERIFY2(open.starts_with(before), qPrintable(QStringLiteral("request %1 of %2").arg(count).arg(messages.size())));
        QVERIFY(open.size() >= before.size());
        before = open;
        reasoned = reasoned || open.find(R"("type":"reasoning")") != std::string::npos;
        ++compared;
    }
    QVERIFY(compared >= 100);
    QVERIFY(reasoned);
}

void ResponsesWritePrefixTest::aBigImageIsCopiedOnce()
{
    const std::string data(8u * 1024 * 1024, 'A');
    const auto body = RequestBody::copyOf(
        R"({"model":"m","messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":")" +
        data + "\"}}]}]}");
    const ChatTraits traits;
    const auto conversation = decodeMessages(body);
    QVERIFY(bool(conversation));
    const auto sent = encodeResponses(*conversation, {"m", traits, nullptr, nullptr, true});
    QVERIFY(bool(sent));
    QVERIFY(sent->body.size() > data.size() && sent->body.size() < data.size() + 500);
    QVERIFY(sent->body.capacity() < data.size() * 5 / 4);
}

QTEST_APPLESS_MAIN(ResponsesWritePrefixTest)
#include "ResponsesWritePrefixTest.moc"
