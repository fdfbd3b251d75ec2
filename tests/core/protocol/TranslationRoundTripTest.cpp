// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/AnswerWays.h"
#include "tests/core/protocol/RequestReferee.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;

/// There and back again: what two dialects can both say is not lost between them, and what a provider wants back reaches it.
class TranslationRoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBothCanSayComesBack_data();
    void whatBothCanSayComesBack();
    void whatAProviderWantsBackReachesIt_data();
    void whatAProviderWantsBackReachesIt();
};

namespace {

/// The members of a provider's request as a client's.
std::string membersOf(Json body)
{
    for (const char *key : {"model", "stream", "stream_options", "store", "include"})
        body.erase(key);
    const std::string all = body.dump();
    return all.substr(1, all.size() - 2);
}

/// A call's result with an image and words beside it cannot be told from a message of its own in Chat.
bool canSay(Dialect dialect, const char *what)
{
    return dialect != Dialect::Chat || std::string(what) != "an image in a result";
}

} // namespace

void TranslationRoundTripTest::whatBothCanSayComesBack_data()
{
    QTest::addColumn<Dialect>("client");
    QTest::addColumn<Dialect>("between");
    QTest::addColumn<std::string>("asked");
    const auto row = [](const char *name, const Ways &asked) {
        for (const Dialect client : dialects)
            for (const Dialect between : dialects)
                if (client != between && canSay(between, name) && canSay(client, name) && !asked.of(client).empty())
                    QTest::newRow(wayName(name, client, between)) << client << between << asked.of(client);
    };
    row("texts and images",
        {R"("system":[{"type":"text","text":"s"}],"messages":[{"role":"user","content":[{"type":"text","text":"a\n\"b\" \u00fc"},{"type":"image","source":{"type":"base64","media_type":"image/jpeg","data":"QUJD"}},{"type":"image","source":{"type":"url","url":"https://a/b.png"}}]},{"role":"assistant","content":[{"type":"text","text":"c"}]},{"role":"user","content":[{"type":"text","text":"d"}]}])",
         R"("messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"a\n\"b\" \u00fc"},{"type":"image_url","image_url":{"url":"data:image/jpeg;base64,QUJD"}},{"type":"image_url","image_url":{"url":"https://a/b.png"}}]},{"role":"assistant","content":"c"},{"role":"user","content":"d"}])",
         R"("instructions":"s","input":[{"role":"user","content":[{"type":"input_text","text":"a\n\"b\" \u00fc"},{"type":"input_image","image_url":"data:image/jpeg;base64,QUJD"},{"type":"input_image","image_url":"https://a/b.png"}]},{"role":"assistant","content":"c"},{"role":"user","content":"d"}])"});
    row("a file",
        {R"("messages":[{"role":"user","content":[{"type":"document","title":"a.pdf","source":{"type":"base64","media_type":"application/pdf","data":"JVBE"}}]}])",
         R"("messages":[{"role":"user","content":[{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"}}]}])",
         R"("input":[{"role":"user","content":[{"type":"input_file","filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"}]}])"});
    row("calls and results",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"I look"},{"type":"tool_use","id":"call_1","name":"A","input":{"z":1.0,"a":[]}},{"type":"tool_use","id":"call_2","name":"B","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"call_1","content":"one"},{"type":"tool_result","tool_use_id":"call_2","content":""},{"type":"text","text":"go on"}]}],"tools":[{"name":"A","input_schema":{"type":"object","properties":{}}}])",
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":"I look","tool_calls":[{"id":"call_1","type":"function","function":{"name":"A","arguments":"{\"z\":1.0,\"a\":[]}"}},{"id":"call_2","type":"function","function":{"name":"B","arguments":"{}"}}]},{"role":"tool","tool_call_id":"call_1","content":"one"},{"role":"tool","tool_call_id":"call_2","content":""},{"role":"user","content":"go on"}],"tools":[{"type":"function","function":{"name":"A","parameters":{"type":"object","properties":{}}}}])",
         R"("input":[{"role":"user","content":"a"},{"role":"assistant","content":"I look"},{"type":"function_call","call_id":"call_1","name":"A","arguments":"{\"z\":1.0,\"a\":[]}"},{"type":"function_call","call_id":"call_2","name":"B","arguments":"{}"},{"type":"function_call_output","call_id":"call_1","output":"one"},{"type":"function_call_output","call_id":"call_2","output":""},{"role":"user","content":"go on"}],"tools":[{"type":"function","name":"A","parameters":{"type":"object","properties":{}}}])"});
    row("an image in a result",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"call_1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"call_1","content":[{"type":"text","text":"see"},{"type":"image","source":{"type":"url","url":"https://a/b.png"}}]}]}],"tools":[{"name":"A","input_schema":{"type":"object","properties":{}}}])",
         {},
         R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"call_1","name":"A","arguments":"{}"},{"type":"function_call_output","call_id":"call_1","output":[{"type":"input_text","text":"see"},{"type":"input_image","image_url":"https://a/b.png"}]}],"tools":[{"type":"function","name":"A","parameters":{"type":"object","properties":{}}}])"});
    const std::string schema =
        R"({"properties":{"b":{"type":"number","minimum":1.0},"a":{"anyOf":[{"type":"null"},{"enum":["\u00fc"]}]}},"type":"object","required":["b"]})";
    row("a schema, byte for byte",
        {R"("tools":[{"name":"A","description":"d","input_schema":)" + schema + "}]",
         R"("tools":[{"type":"function","function":{"name":"A","description":"d","parameters":)" + schema + "}}]",
         R"("tools":[{"type":"function","name":"A","description":"d","parameters":)" + schema + "}]"});
    row("one tool by its name, one at a time",
        {R"("tools":[{"name":"A","input_schema":{"type":"object","properties":{}}}],"tool_choice":{"type":"tool","name":"A","disable_parallel_tool_use":true})",
         R"("tools":[{"type":"function","function":{"name":"A","parameters":{"type":"object","properties":{}}}}],"tool_choice":{"type":"function","function":{"name":"A"}},"parallel_tool_calls":false)",
         R"("tools":[{"type":"function","name":"A","parameters":{"type":"object","properties":{}}}],"tool_choice":{"type":"function","name":"A"},"parallel_tool_calls":false)"});
    row("parameters", {R"("max_tokens":77,"temperature":0.50,"metadata":{"user_id":"u"})",
                       R"("max_tokens":77,"temperature":0.50,"user":"u")", R"("max_output_tokens":77,"temperature":0.50,"user":"u")"});
    row("effort", {R"("max_tokens":9000,"thinking":{"type":"adaptive"},"output_config":{"effort":"high"})",
                   R"("max_tokens":9000,"reasoning_effort":"high")", R"("max_output_tokens":9000,"reasoning":{"effort":"high"})"});
    row("an answer's form",
        {R"("output_config":{"format":{"type":"json_schema","schema":{"type":"object","properties":{"z":{},"a":{}}}}})",
         R"("response_format":{"type":"json_schema","json_schema":{"name":"answer","schema":{"type":"object","properties":{"z":{},"a":{}}}}})",
         R"("text":{"format":{"type":"json_schema","name":"answer","schema":{"type":"object","properties":{"z":{},"a":{}}}}})"});
    QTest::newRow("words to stop at (Messages \u2192 Chat)")
        << Dialect::Messages << Dialect::Chat << std::string(R"("stop_sequences":["x","\n\n"])");
    QTest::newRow("words to stop at (Chat \u2192 Messages)") << Dialect::Chat << Dialect::Messages << std::string(R"("stop":["x","\n\n"])");
}

void TranslationRoundTripTest::whatBothCanSayComesBack()
{
    QFETCH(Dialect, client);
    QFETCH(Dialect, between);
    QFETCH(std::string, asked);
    Setup setup;
    setup.messages.betas = false; // cache marks of our own making
    const auto once = sent(client, client, asked, setup);
    QVERIFY2(bool(once), once ? "" : once.error().message.c_str());
    const auto there = sent(client, between, asked, setup);
    QVERIFY2(bool(there), there ? "" : there.error().message.c_str());
    const auto back = sent(between, client, membersOf(there->body), setup);
    QVERIFY2(bool(back), back ? "" : back.error().message.c_str());
    Json wanted = once->body;
    Json found = back->body;
    for (Json *each : {&wanted, &found}) {
        each->erase("prompt_cache_key"); // made of the user
        if (asked.find("max_") == std::string::npos)
            each->erase("max_tokens"), each->erase("max_output_tokens");
    }
    QCOMPARE(QString::fromStdString(found.dump()), QString::fromStdString(wanted.dump()));
}

void TranslationRoundTripTest::whatAProviderWantsBackReachesIt_data()
{
    QTest::addColumn<Dialect>("provider");
    QTest::addColumn<Dialect>("client");
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("wanted");
    QTest::addColumn<std::string>("secret");
    QTest::addColumn<int>("how");
    QTest::addColumn<bool>("drops");
    using Return = ChatTraits::ReasoningReturn;
    const auto row = [](const char *name, Dialect provider, const std::string &stream, const char *wanted, const char *secret,
                        Return how = Return::WhenKnown) {
        for (const Dialect client : dialects)
            for (const bool drops : {false, true})
                if (client != provider && (drops || client != Dialect::Chat))
                    QTest::newRow(wayName((std::string(name) + (drops ? ", from the store" : ", sealed")).c_str(), provider, client))
                        << provider << client << stream << std::string(wanted) << std::string(secret) << static_cast<int>(how) << drops;
    };
    row("signature", Dialect::Messages,
        messagesStream({{R"({"type":"thinking","thinking":"","signature":""})",
                         {R"({"type":"thinking_delta","thinking":"hm"})", R"({"type":"signature_delta","signature":"OPAQUE=="})"}},
                        {R"({"type":"tool_use","id":"toolu_one","name":"A","input":{}})",
                         {R"({"type":"input_json_delta","partial_json":"{\"x\":1}"})"}}},
                       R"({"stop_reason":"tool_use","stop_sequence":null})"),
        R"({"/messages/1/content/0":{"type":"thinking","thinking":"hm","signature":"OPAQUE=="},"/messages/1/content/1/id":"toolu_one","/messages/1/content/1/input":{"x":1},"/messages/2/content/0/tool_use_id":"toolu_one"})",
        "OPAQUE==");
    row("redacted thinking", Dialect::Messages,
        messagesStream(
            {{R"({"type":"redacted_thinking","data":"OPAQUE=="})", {}},
             {R"({"type":"tool_use","id":"toolu_one","name":"A","input":{}})", {R"({"type":"input_json_delta","partial_json":"{}"})"}}},
            R"({"stop_reason":"tool_use","stop_sequence":null})"),
        R"({"/messages/1/content/0":{"type":"redacted_thinking","data":"OPAQUE=="},"/messages/1/content/1/id":"toolu_one"})", "OPAQUE==");
    std::vector<std::string> events =
        responsesItem(0, R"({"id":"rs_1","type":"reasoning","summary":[]})", "reasoning_summary_text.delta", "hm",
                      R"({"id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"hm"}],"encrypted_content":"OPAQUE=="})");
    for (std::string &each : responsesItem(
             1, R"({"id":"fc_1","type":"function_call","call_id":"call_one","name":"A","arguments":"","status":"in_progress"})",
             "function_call_arguments.delta", R"({"x":1})",
             R"({"id":"fc_1","type":"function_call","call_id":"call_one","name":"A","arguments":"{\"x\":1}","status":"completed"})"))
        events.push_back(std::move(each));
    row("encrypted_content", Dialect::Responses, responsesStream(events),
        R"({"/input/1":{"type":"reasoning","summary":[{"type":"summary_text","text":"hm"}],"encrypted_content":"OPAQUE=="},"/input/2/call_id":"call_one","/input/2/arguments":"{\"x\":1}","/input/3/call_id":"call_one"})",
        "OPAQUE==");
    row("reasoning_details", Dialect::Chat,
        chatStream({R"({"reasoning":"hm","reasoning_details":[{"type":"reasoning.text","text":"hm","index":0}]})",
                    R"({"reasoning_details":[{"type":"reasoning.text","signature":"OPAQUE==","index":0}]})",
                    R"({"tool_calls":[{"index":0,"id":"call_one","type":"function","function":{"name":"A","arguments":"{\"x\":1}"}}]})"},
                   "\"tool_calls\""),
        R"({"/messages/1/reasoning_details/0/signature":"OPAQUE==","/messages/1/reasoning_details/0/text":"hm","/messages/1/tool_calls/0/id":"call_one","/messages/2/tool_call_id":"call_one"})",
        "OPAQUE==", Return::Details);
    row("thought_signature", Dialect::Chat,
        chatStream(
            {R"({"tool_calls":[{"index":0,"id":"call_one","type":"function","function":{"name":"A","arguments":"{\"x\":1}"},"extra_content":{"google":{"thought_signature":"OPAQUE=="}}}]})"},
            "\"tool_calls\""),
        R"({"/messages/1/tool_calls/0/extra_content/google/thought_signature":"OPAQUE==","/messages/1/tool_calls/0/id":"call_one"})",
        "OPAQUE==", Return::ThoughtSignature);
    row("reasoning_content", Dialect::Chat,
        chatStream({R"({"reasoning_content":"hm"})",
                    R"({"tool_calls":[{"index":0,"id":"call_one","type":"function","function":{"name":"A","arguments":"{\"x\":1}"}}]})"},
                   "\"tool_calls\""),
        R"({"/messages/1/reasoning_content":"hm","/messages/1/tool_calls/0/id":"call_one"})", "", Return::WithToolCalls);
}

void TranslationRoundTripTest::whatAProviderWantsBackReachesIt()
{
    QFETCH(Dialect, provider);
    QFETCH(Dialect, client);
    QFETCH(std::string, stream);
    QFETCH(std::string, wanted);
    QFETCH(std::string, secret);
    QFETCH(int, how);
    QFETCH(bool, drops);
    const auto store = std::make_shared<ReasoningStore>();
    const Json answer =
        Json::parse(answerOf(*newPipe(client, provider, {.stream = false, .store = drops ? store.get() : nullptr}), stream));
    // The client's next request: what it was told, and the call's result.
    std::string id;
    Json history = Json::array({Json{{"role", "user"}, {"content", "a"}}});
    if (client == Dialect::Messages) {
        Json blocks = Json::array();
        for (const Json &block : answer.at("content")) {
            id = block.value("id", id);
            if (!drops || block.at("type") == "tool_use")
                blocks.push_back(block);
        }
        history.push_back({{"role", "assistant"}, {"content", blocks}});
        history.push_back(
            {{"role", "user"}, {"content", Json::array({Json{{"type", "tool_result"}, {"tool_use_id", id}, {"content", "r"}}})}});
    } else if (client == Dialect::Chat) {
        Json message = answer.at("choices").at(0).at("message");
        message.erase("reasoning_content");
        id = message.at("tool_calls").at(0).at("id");
        history.push_back(message);
        history.push_back({{"role", "tool"}, {"tool_call_id", id}, {"content", "r"}});
    } else {
        for (const Json &item : answer.at("output")) {
            id = item.value("call_id", id);
            if (!drops || item.at("type") == "function_call")
                history.push_back(item);
        }
        history.push_back({{"type", "function_call_output"}, {"call_id", id}, {"output", "r"}});
    }
    std::string members = (client == Dialect::Responses ? "\"input\":" : "\"messages\":") + history.dump();
    members += client == Dialect::Messages ? R"(,"max_tokens":9000,"thinking":{"type":"adaptive"})"
               : client == Dialect::Chat   ? R"(,"max_tokens":9000,"reasoning_effort":"high")"
                                           : R"(,"max_output_tokens":9000,"reasoning":{"effort":"high"})";
    Setup setup;
    setup.store = drops ? store : nullptr;
    setup.chat.reasoningReturn = static_cast<ChatTraits::ReasoningReturn>(how);
    const auto next = sent(client, provider, members, setup);
    QVERIFY2(bool(next), next ? "" : next.error().message.c_str());
    QCOMPARE(RequestReferee::refused(provider, next->body), std::string());
    QCOMPARE(QString::fromStdString(difference(next->body, Json::parse(wanted))), QString());
    if (secret.empty())
        return;
    setup.provider = "another";
    for (const Dialect other : dialects) {
        const auto foreign = sent(client, other, members, setup);
        QVERIFY2(bool(foreign), foreign ? "" : foreign.error().message.c_str());
        QCOMPARE(RequestReferee::refused(other, foreign->body), std::string());
        QVERIFY2(foreign->request.body.find(secret) == std::string::npos, foreign->request.body.c_str());
    }
}

QTEST_APPLESS_MAIN(TranslationRoundTripTest)
#include "TranslationRoundTripTest.moc"
