// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesRequest.h"
#include "core/protocol/messages/provider/MessagesProvider.h"
#include "tests/core/protocol/RecordedConversation.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class MessagesProviderPrefixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyTurnsKeepTheirPrefix_data();
    void fiftyTurnsKeepTheirPrefix();
    void aBigImageIsCopiedOnce();
};

namespace {

using test::recorded;
using test::request;

/// Marks are no part of what a provider compares.
std::string withoutMarks(std::string body)
{
    static const std::string mark = R"(,"cache_control":{"type":"ephemeral"})";
    for (std::size_t at = 0; (at = body.find(mark, at)) != std::string::npos;)
        body.erase(at, mark.size());
    return body;
}

} // namespace

void MessagesProviderPrefixTest::fiftyTurnsKeepTheirPrefix_data()
{
    QTest::addColumn<bool>("betas");
    QTest::addColumn<bool>("required");
    QTest::newRow("Anthropic-like") << true << false;
    QTest::newRow("thinking required") << false << true;
    QTest::newRow("plain") << false << false;
}

void MessagesProviderPrefixTest::fiftyTurnsKeepTheirPrefix()
{
    QFETCH(bool, betas);
    QFETCH(bool, required);
    const ChatTraits chat;
    MessagesTraits traits;
    traits.betas = betas;
    traits.thinkingRequired = required;
    const std::vector<std::string> messages = recorded(50);
    std::string before;
    int compared = 0;
    for (std::size_t count = 1; count < messages.size(); ++count) {
        // A request is sent when the client has spoken; what follows it is what the model answered.
        if (!messages[count].starts_with(R"({"role":"assistant")"))
            continue;
        const auto conversation = decodeMessages(RequestBody::copyOf(request(messages, count)));
        QVERIFY(bool(conversation));
        const RequestTarget target{.model = "some-model", .traits = chat, .messages = traits};
        const auto first = encodeMessages(*conversation, target);
        const auto again = encodeMessages(*conversation, target);
        QVERIFY(bool(first) && bool(again));
        QCOMPARE(first->body, again->body);
        QVERIFY(first->body.ends_with("]}]}"));
        const std::string body = withoutMarks(first->body);
        // The last message may grow by what the user adds; all before it stands.
        QVERIFY2(body.starts_with(before), std::to_string(count).c_str());
        before = body.substr(0, body.size() - 4);
        ++compared;
    }
    QVERIFY(compared > 90);
}

void MessagesProviderPrefixTest::aBigImageIsCopiedOnce()
{
    const ChatTraits chat;
    const std::string image(8'000'000, 'A');
    const auto conversation = decodeMessages(RequestBody::copyOf(
        R"({"model":"m","messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":")" +
        image + R"("}}]}]})"));
    QVERIFY(bool(conversation));
    const auto encoded = encodeMessages(*conversation, {.model = "m", .traits = chat});
    QVERIFY(bool(encoded));
    QVERIFY(encoded->body.size() > image.size() && encoded->body.size() < image.size() + 1000);
    QVERIFY(encoded->body.capacity() < 2 * image.size()); // it was never grown by doubling
}

QTEST_APPLESS_MAIN(MessagesProviderPrefixTest)
#include "MessagesProviderPrefixTest.moc"
