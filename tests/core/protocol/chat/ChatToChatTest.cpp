// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/TranslationPipe.h"
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/chat/provider/ChatAnswerDecoder.h"
#include "core/protocol/chat/provider/ChatRequest.h"
#include "core/protocol/conversation/Reasoning.h"
#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/chat/ChatStreams.h"
#include "tests/core/protocol/chat/ChatTranscript.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;
using namespace gatehouse::test;
using Json = nlohmann::ordered_json;

class ChatToChatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBothCanSayStays_data();
    void whatBothCanSayStays();
    void whatAProviderDoesNotTakeIsSaidOtherwise_data();
    void whatAProviderDoesNotTakeIsSaidOtherwise();
    void whatIsOpaqueGoesBackToItsMakerAlone();
    void answersStayHoweverTheyAreCut_data();
    void answersStayHoweverTheyAreCut();
    void wholeAnswersStay_data();
    void wholeAnswersStay();
};

namespace {

struct Sent
{
    ChatTraits traits;
    std::string model = "some-model";
    std::string provider = {};
    std::shared_ptr<ReasoningStore> store = {};
};

ChatTraits openAiTraits()
{
    ChatTraits traits;
    traits.openAiMembers = true;
    traits.userField = true;
    traits.effort = ChatTraits::EffortField::ReasoningEffort;
    return traits;
}

Result<Json, ApiError> sent(const std::string &members, const Sent &to)
{
    ClientTools tools;
    auto conversation = decodeChat(RequestBody::copyOf(R"({"model":"m","stream":true,)" + members + "}"), tools);
    if (!conversation)
        return conversation.error();
    RequestTarget target{to.model, to.traits};
    target.provider = to.provider;
    target.reasoning = to.store.get();
    auto request = encodeChat(*conversation, target);
    if (!request)
        return request.error();
    return Json::parse(request->body);
}

std::unique_ptr<AnswerPipe> newPipe(bool stream)
{
    AnswerOptions options;
    options.stream = stream;
    options.model = "asked-for";
    options.streamUsage = true;
    ClientTool patch;
    patch.kind = ClientTool::Kind::Freeform;
    patch.name = "apply_patch";
    const auto ids = [](std::string_view prefix) { return std::string(prefix) + '1'; };
    auto encoder = makeChatEncoder(options, {}, {{"apply_patch", patch}}, ids);
    auto decoder = std::make_unique<ChatAnswerDecoder>(*encoder, ids, AnswerMemory());
    return std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
}

} // namespace

void ChatToChatTest::whatBothCanSayStays_data()
{
    QTest::addColumn<std::string>("members");
    const auto row = [](const char *name, const char *members) { QTest::newRow(name) << std::string(members); };
    row("messages",
        R"("messages":[{"role":"system","content":"s"},{"role":"user","content":"a\n\"b\" \u00fc"},{"role":"assistant","content":"c"},{"role":"user","content":"d"}])");
    row("media",
        R"("messages":[{"role":"user","content":[{"type":"text","text":"look"},{"type":"image_url","image_url":{"url":"data:image/jpeg;base64,QUJD"}},{"type":"image_url","image_url":{"url":"https://a/b.png"}},{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"}}]}])");
    row("calls and results",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":"I look","reasoning_content":"hm","tool_calls":[{"id":"call_1","type":"function","function":{"name":"A","arguments":"{\"z\":1.0,\"a\":[]}"}},{"id":"call_2","type":"function","function":{"name":"B","arguments":"{}"}}]},{"role":"tool","tool_call_id":"call_1","content":"one"},{"role":"tool","tool_call_id":"call_2","content":""},{"role":"user","content":"go on"}])");
    row("an assistant who refused",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"refusal":"No."},{"role":"user","content":"b"}])");
    row("parameters",
        R"("messages":[{"role":"user","content":"a"}],"max_tokens":9,"temperature":0.5,"top_p":1,"stop":["x","y"],"user":"u","safety_identifier":"s","prompt_cache_key":"k","service_tier":"flex","verbosity":"low","reasoning_effort":"low")");
    row("a schema",
        R"("messages":[{"role":"user","content":"a"}],"response_format":{"type":"json_schema","json_schema":{"name":"N","schema":{"type":"object"},"strict":true}})");
    row("any JSON", R"("messages":[{"role":"user","content":"a"}],"response_format":{"type":"json_object"})");
    row("tools",
        R"("messages":[{"role":"user","content":"a"}],"tools":[{"type":"function","function":{"name":"A","description":"d","parameters":{"type":"object","properties":{"x":{"type":"string"}},"required":["x"],"additionalProperties":false},"strict":true}},{"type":"function","function":{"name":"B","parameters":{"type":"object","properties":{}}}}],"tool_choice":"required","parallel_tool_calls":false)");
    row("a tool by name",
        R"("messages":[{"role":"user","content":"a"}],"tools":[{"type":"function","function":{"name":"A","parameters":{"type":"object","properties":{}}}}],"tool_choice":{"type":"function","function":{"name":"A"}})");
}

void ChatToChatTest::whatBothCanSayStays()
{
    QFETCH(std::string, members);
    const auto body = sent(members, {.traits = openAiTraits()});
    QVERIFY2(bool(body), body ? "" : body.error().message.c_str());
    const Json wanted = Json::parse("{" + members + "}");
    for (const auto &[key, value] : wanted.items())
        QVERIFY2(body->contains(key) && nlohmann::json(body->at(key)) == nlohmann::json(value),
                 (key + " of " + body->dump() + ", wanted " + value.dump()).c_str());
    // And no more than that, twice as once.
    for (const auto &[key, value] : body->items())
        QVERIFY2(wanted.contains(key) || key == "model" || key == "stream" || key == "stream_options", key.c_str());
    Json again = *body;
    again.erase("model");
    again.erase("stream");
    again.erase("stream_options");
    const std::string inner = again.dump();
    const auto twice = sent(inner.substr(1, inner.size() - 2), {.traits = openAiTraits()});
    QVERIFY(bool(twice));
    QCOMPARE(twice->dump(), body->dump());
}

void ChatToChatTest::whatAProviderDoesNotTakeIsSaidOtherwise_data()
{
    QTest::addColumn<std::string>("members");
    QTest::addColumn<std::string>("expected");
    QTest::addColumn<std::string>("model");
    QTest::addColumn<bool>("openAi");
    const auto row = [](const char *name, const char *members, const char *expected, const char *model = "some-model",
                        bool openAi = false) {
        QTest::newRow(name) << std::string(R"("messages":[{"role":"user","content":"a"}],)") + members << std::string(expected)
                            << std::string(model) << openAi;
    };
    row("what OpenAI alone knows",
        R"("safety_identifier":"s","prompt_cache_key":"k","service_tier":"flex","verbosity":"low","metadata":{})",
        R"({"/safety_identifier":null,"/prompt_cache_key":null,"/service_tier":null,"/verbosity":null,"/metadata":null})");
    row("metadata without store", R"("metadata":{"a":"b"})", R"({"/metadata":null})", "gpt-5.2", true);
    row("a freeform tool",
        R"("tools":[{"type":"custom","custom":{"name":"P","description":"d","format":{"type":"grammar","grammar":{"syntax":"lark","definition":"start: \"x\"\n"}}}}],"tool_choice":{"type":"custom","custom":{"name":"P"}})",
        R"({"/tools/0/type":"function","/tools/0/function/name":"P","/tools/0/function/description":"d\n\nThe input must follow this lark grammar:\nstart: \"x\"\n",)"
        R"("/tools/0/function/parameters/required":["input"],"/tools/0/function/parameters/properties/input/type":"string","/tools/0/function/strict":null,"/tool_choice/function/name":"P"})",
        "gpt-5.2", true);
    row("strict is left out where it would be refused",
        R"("tools":[{"type":"function","function":{"name":"A","strict":true,"parameters":{"type":"object","properties":{"x":{"type":"string"}}}}}])",
        R"({"/tools/0/function/strict":null})", "gpt-5.2", true);
    row("strict is left out where it is not known",
        R"("tools":[{"type":"function","function":{"name":"A","strict":true,"parameters":{"type":"object","properties":{},"additionalProperties":false}}}])",
        R"({"/tools/0/function/strict":null})");
    const char *alternatives =
        R"("tools":[{"type":"function","function":{"name":"A","parameters":{"description":"d","$defs":{"C":{"properties":{"c":{"type":"null"}}}},"properties":{"z":{}},"anyOf":[{"type":"object","properties":{"kind":{"const":"a"},"a":{"type":"string"}},"required":["kind","a"]},{"properties":{"kind":{"const":"b"}},"required":["kind"]},{"allOf":[{"$ref":"#/$defs/C"},{"required":["kind"]}]}]}}}])";
    row("alternatives at the root", alternatives,
        R"({"/tools/0/function/parameters":{"type":"object","properties":{"z":{},"kind":{"anyOf":[{"const":"a"},{"const":"b"}]},"a":{"type":"string"},"c":{"type":"null"}},"required":["kind"],"description":"d","$defs":{"C":{"properties":{"c":{"type":"null"}}}}}})",
        "gpt-5.2");
    row("alternatives at the root, for others", alternatives, R"({"/tools/0/function/parameters/anyOf/1/required":["kind"]})");
    row("minimal effort", R"("reasoning_effort":"minimal")", R"({"/reasoning_effort":"minimal"})", "gpt-5", true);
    row("minimal effort for newer ones", R"("reasoning_effort":"minimal")", R"({"/reasoning_effort":"low"})", "gpt-5.2", true);
    row("no reasoning", R"("reasoning_effort":"none")", R"({"/reasoning_effort":"none"})", "gpt-5.2", true);
    row("as little reasoning as there is", R"("reasoning_effort":"none")", R"({"/reasoning_effort":"minimal"})", "gpt-5", true);
    row("no reasoning for one that must", R"("reasoning_effort":"none")", R"({"/reasoning_effort":null})", "o3", true);
}

void ChatToChatTest::whatAProviderDoesNotTakeIsSaidOtherwise()
{
    QFETCH(std::string, members);
    QFETCH(std::string, expected);
    QFETCH(std::string, model);
    QFETCH(bool, openAi);
    const auto body = sent(members, {.traits = openAi ? openAiTraits() : ChatTraits(), .model = model});
    QVERIFY2(bool(body), body ? "" : body.error().message.c_str());
    const Json wanted = Json::parse(expected);
    for (const auto &[pointer, value] : wanted.items()) {
        const Json::json_pointer place(pointer);
        const Json found = body->contains(place) ? body->at(place) : Json();
        QVERIFY2(nlohmann::json(found) == nlohmann::json(value), (pointer + " of " + body->dump()).c_str());
    }
}

void ChatToChatTest::whatIsOpaqueGoesBackToItsMakerAlone()
{
    Reasoning reasoning;
    reasoning.text = "thought";
    reasoning.detailsJson = R"([{"type":"reasoning.encrypted","data":"E"}])";
    reasoning.thoughtSignature = "SIG";
    reasoning.origin = "maker";
    Sent to;
    to.store = std::make_shared<ReasoningStore>();
    to.store->remember("call_1", std::make_shared<Reasoning>(reasoning));
    const std::string members =
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"A","arguments":"{}"}}]}])";
    for (const char *provider : {"maker", "another"}) {
        to.provider = provider;
        const bool own = to.provider == "maker";
        to.traits.reasoningReturn = ChatTraits::ReasoningReturn::Details;
        const auto details = sent(members, to);
        QVERIFY(bool(details));
        QCOMPARE(details->at("messages").at(1).contains("reasoning_details"), own);
        QCOMPARE(details->at("messages").at(1).value("reasoning", ""), std::string(own ? "" : "thought"));
        to.traits.reasoningReturn = ChatTraits::ReasoningReturn::ThoughtSignature;
        const auto signature = sent(members, to);
        QVERIFY(bool(signature));
        QCOMPARE(signature->at(Json::json_pointer("/messages/1/tool_calls/0/extra_content/google/thought_signature")).get<std::string>(),
                 std::string(own ? "SIG" : "skip_thought_signature_validator"));
        to.traits.reasoningReturn = ChatTraits::ReasoningReturn::WhenKnown;
        const auto text = sent(members, to);
        QVERIFY(bool(text));
        QCOMPARE(text->at("messages").at(1).value("reasoning_content", ""), std::string("thought"));
    }
    // What the client itself brings back has no maker's name, and goes to whoever wants it.
    to.traits.reasoningReturn = ChatTraits::ReasoningReturn::Details;
    const auto brought = sent(
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","reasoning":"t","reasoning_details":[{"type":"reasoning.text","text":"t","signature":"S"}]},{"role":"user","content":"c"}])",
        to);
    QVERIFY(bool(brought));
    QCOMPARE(brought->at("messages").at(1).at("reasoning_details").dump(),
             std::string(R"([{"type":"reasoning.text","text":"t","signature":"S"}])"));
}

void ChatToChatTest::answersStayHoweverTheyAreCut_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const std::string &stream, std::initializer_list<const char *> middle) {
        QStringList lines{QStringLiteral("chatcmpl-1 asked-for 0")};
        for (const char *line : middle)
            lines << QString::fromUtf8(line);
        lines << QStringLiteral("usage {\"completion_tokens\":7,\"completion_tokens_details\":{\"reasoning_tokens\":0},"
                                "\"prompt_tokens\":20,\"prompt_tokens_details\":{\"cached_tokens\":0},\"total_tokens\":27}")
              << QStringLiteral("done");
        QTest::newRow(name) << role + stream + usual + done << lines;
    };
    row("text and reasoning", chunk(R"({"reasoning":"hm"})") + text("So") + text(".") + chunk("{}", "stop"),
        {"role assistant \"\"", "reasoning_content: hm", "content: So|.", "finish stop"});
    row("a refusal", chunk(R"({"refusal":"I will"})") + chunk(R"({"refusal":" not."})") + chunk("{}", "stop"),
        {"role assistant \"\"", "refusal: I will| not.", "finish stop"});
    row("citations",
        text("Words") +
            chunk(
                R"({"annotations":[{"type":"url_citation","url_citation":{"url":"https://a","title":"A","start_index":0,"end_index":5}}]})") +
            chunk("{}", "stop"),
        {"role assistant \"\"", "content: Words",
         R"(cite [{"type":"url_citation","url_citation":{"end_index":5,"start_index":0,"title":"A","url":"https://a"}}])", "finish stop"});
    row("calls side by side",
        call("0", R"("id":"call_first","function":{"name":"A","arguments":"{\"a\""})") +
            call("1", R"("id":"call_second","function":{"name":"B","arguments":"{}"})") + call("0", R"("function":{"arguments":":1}"})") +
            chunk("{}", "tool_calls"),
        {"role assistant null", "call 0 function call_first A", "args 0: {\"a\"", "call 1 function call_second B", "args 0: :1}",
         "args 1: {}", "finish tool_calls"});
    row("a custom call",
        call("0", R"("id":"call_first","type":"custom","custom":{"name":"apply_patch","input":""})") +
            call("0", R"("custom":{"input":"*** \"a\"\n"})") + call("0", R"("custom":{"input":"\\ end"})") + chunk("{}", "tool_calls"),
        {"role assistant null", "call 0 custom call_first apply_patch", "args 0: *** \"a\"\n|\\ end", "finish tool_calls"});
    row("a function in place of a custom tool",
        call("0", R"("id":"call_first","function":{"name":"apply_patch","arguments":"{\"input\":\"a\\nb\"}"})") + chunk("{}", "tool_calls"),
        {"role assistant null", "call 0 custom call_first apply_patch", "args 0: a\nb", "finish tool_calls"});
}

void ChatToChatTest::answersStayHoweverTheyAreCut()
{
    QFETCH(std::string, stream);
    QFETCH(QStringList, expected);
    const std::string whole = answerOf(*newPipe(true), stream);
    QCOMPARE(ChatTranscript(whole).lines(), expected);
    QCOMPARE(answerOfBytes(*newPipe(true), stream), whole);
    for (std::size_t at = 0; at <= stream.size(); ++at)
        QCOMPARE(answerOfCut(*newPipe(true), stream, at), whole);
}

void ChatToChatTest::wholeAnswersStay_data()
{
    QTest::addColumn<std::string>("message");
    QTest::addColumn<std::string>("finish");
    const auto row = [](const char *name, const char *message, const char *finish) {
        QTest::newRow(name) << std::string(message) << std::string(finish);
    };
    row("text", R"({"role":"assistant","content":"Hi","refusal":null,"reasoning_content":"hm"})", "stop");
    row("refusal", R"({"role":"assistant","content":null,"refusal":"No."})", "stop");
    row("citations",
        R"({"role":"assistant","content":"Words","refusal":null,"annotations":[{"type":"url_citation","url_citation":{"url":"https://a","title":"A","start_index":0,"end_index":5}}]})",
        "stop");
    row("calls",
        R"({"role":"assistant","content":null,"refusal":null,"tool_calls":[{"id":"call_first","type":"function","function":{"name":"A","arguments":"{\"a\":1.0}"}},{"id":"call_second","type":"custom","custom":{"name":"apply_patch","input":"a\n\"b\""}}]})",
        "tool_calls");
}

void ChatToChatTest::wholeAnswersStay()
{
    QFETCH(std::string, message);
    QFETCH(std::string, finish);
    const std::string body = R"({"id":"c","object":"chat.completion","created":1,"model":"big-model","choices":[{"index":0,"message":)" +
                             message + R"(,"finish_reason":")" + finish +
                             R"("}],"usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}})";
    const auto answer = nlohmann::json::parse(answerOfBytes(*newPipe(false), body));
    QCOMPARE(answer["choices"][0]["message"].dump(), nlohmann::json::parse(message).dump());
    QCOMPARE(answer["choices"][0]["finish_reason"].get<std::string>(), finish);
    QCOMPARE(answer["usage"]["total_tokens"].get<int>(), 7);
}

QTEST_APPLESS_MAIN(ChatToChatTest)
#include "ChatToChatTest.moc"
