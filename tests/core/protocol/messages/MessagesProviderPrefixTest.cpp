// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesRequest.h"
#include "core/protocol/messages/provider/MessagesProvider.h"

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

/// The messages of a conversation of `turns` questions and answers as a coding client sends them.
std::vector<std::string> recorded(int turns)
{
    std::vector<std::string> messages;
    for (int i = 0; i < turns; ++i) {
        const std::string n = std::to_string(i);
        if (i % 7 == 3)
            messages.push_back(R"({"role":"system","content":"The date is day )" + n + "\"}");
        messages.push_back(R"({"role":"user","content":[{"type":"text","text":"Question )" + n +
                           R"("},{"type":"text","text":"<system-reminder>note</system-reminder>"}]})");
        if (i % 11 == 5)
            messages.push_back(R"({"role":"assistant","content":[{"type":"thinking","thinking":"nothing","signature":"s"}]})");
        std::string assistant = R"({"role":"assistant","content":[{"type":"thinking","thinking":"Thought )" + n +
                                R"(","signature":"sig"},{"type":"text","text":"I will."},)" + R"({"type":"tool_use","id":"toolu_)" +
                                std::to_string(i % 9) + R"(","name":"Read","input":{"path":"/a/)" + n + "\"}}";
        if (i % 3 == 0)
            assistant += R"(,{"type":"tool_use","id":"second_)" + n + R"(","name":"mcp.server/list","input":{}})";
        messages.push_back(assistant + "]}");
        std::string results = R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_)" + std::to_string(i % 9) + "\",";
        results += i % 5 == 2 ? R"("content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"QUJD"}}]})"
                              : R"("is_error":)" + std::string(i % 4 == 1 ? "true" : "false") + R"(,"content":"Result )" + n + "\"}";
        if (i % 6 == 0)
            results += R"(,{"type":"tool_result","tool_use_id":"second_)" + n + R"(","content":""})";
        messages.push_back(results + "]}");
        messages.push_back(R"({"role":"assistant","content":"Answer )" + n + "\"}");
    }
    return messages;
}

std::string request(const std::vector<std::string> &messages, std::size_t count)
{
    std::string body =
        R"({"model":"claude-x","max_tokens":64000,"stream":true,"system":[{"type":"text","text":"x-anthropic-billing-header: cch=)" +
        std::to_string(count) + R"(;"},{"type":"text","text":"You are."}],"messages":[)";
    for (std::size_t i = 0; i < count; ++i)
        body += (i > 0 ? "," : "") + messages[i];
    return body +
           R"(],"tools":[{"name":"Read","input_schema":{"type":"object","properties":{}}},{"name":"mcp.server/list","input_schema":{}}]})";
}

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
