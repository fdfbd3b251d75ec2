// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/client/MessagesRequest.h"

#include <QtTest/QtTest>

using namespace gatehouse;

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;
using Role = Conversation::Role;

namespace {

std::shared_ptr<RequestBody> body(const std::string &text)
{
    return RequestBody::copyOf(text);
}

/// A request with these messages and the members that every request has.
std::string withMessages(const std::string &messages, const std::string &more = {})
{
    return R"({"model":"m","max_tokens":10,"messages":)" + messages + more + "}";
}

} // namespace

class MessagesRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAreFoundInOnePass();
    void theModelsPlaceIsExact_data();
    void theModelsPlaceIsExact();
    void wrongMembersAreNamed_data();
    void wrongMembersAreNamed();
    void wrongContentIsNamedByItsPlace_data();
    void wrongContentIsNamedByItsPlace();
    void turnsAndPartsAreSlicesOfTheBody();
    void membersMayComeInAnyOrder();
    void sourcesOfMediaAreTold();
    void toolResultsHoldTheirParts();
    void settingsAreRead();
    void thinkingIsRead_data();
    void thinkingIsRead();
    void deferredToolsAreWithheldUntilLoaded_data();
    void deferredToolsAreWithheldUntilLoaded();
    void unknownThingsArePassedOver();
    void nothingNewIsRefused_data();
    void nothingNewIsRefused();
    void theLastMessageThatAsksForAnEffortGetsIt();
    void citationsAreKept();
    void moreThanTenThousandMessagesAreRefused();
    void aCutBodyNeverCrashesTheDecoder();
    void keptTextLivesWithTheConversation();
};

void MessagesRequestTest::factsAreFoundInOnePass()
{
    const auto facts = inspectMessages(*body(
        R"({"messages":[],"stream":true,"model":"claude-\u0061","max_tokens":64000,"thread":{"type":"create"},"tools":[{"name":"a"}]})"));
    QVERIFY(bool(facts));
    QCOMPARE(facts->model, std::string("claude-a"));
    QVERIFY(facts->stream);
    QVERIFY(facts->hasThread);
    QVERIFY(facts->hasTools);
    QCOMPARE(facts->maxTokens.value_or(0), 64000);

    const auto least = inspectMessages(*body(R"({"model":"m","messages":[],"thread":null,"tools":[]})"));
    QVERIFY(bool(least));
    QVERIFY(!least->stream && !least->hasThread && !least->hasTools && !least->maxTokens);
}

void MessagesRequestTest::theModelsPlaceIsExact_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("first") << QByteArray(R"({"model":"abc","messages":[]})") << QByteArray(R"("abc")");
    QTest::newRow("last with space") << QByteArray(R"({"messages":[{"model":"x"}], "model" :  "a b" })") << QByteArray(R"("a b")");
    QTest::newRow("escaped") << QByteArray(R"({"model":"a\"b\\","messages":[]})") << QByteArray(R"("a\"b\\")");
    QTest::newRow("behind text that looks like it")
        << QByteArray(R"({"system":"\"model\":\"no\"","model":"yes","messages":[]})") << QByteArray(R"("yes")");
}

void MessagesRequestTest::theModelsPlaceIsExact()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, token);
    const auto facts = inspectMessages(*body(text.toStdString()));
    QVERIFY(bool(facts));
    const auto begin = static_cast<qsizetype>(facts->modelBegin);
    QCOMPARE(text.mid(begin, static_cast<qsizetype>(facts->modelEnd) - begin), token);
}

void MessagesRequestTest::wrongMembersAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *name, const QByteArray &text, const char *words) { QTest::newRow(name) << text << QByteArray(words); };
    row("not JSON", "{", "cannot be read");
    row("no model", R"({"messages":[]})", "model: field required");
    row("model a number", R"({"model":5,"messages":[]})", "model: must be a string");
    row("model null", R"({"model":null,"messages":[]})", "model: must be a string");
    row("model empty", R"({"model":"","messages":[]})", "model: must not be empty");
    row("model too long", R"({"model":")" + QByteArray(513, 'a') + R"(","messages":[]})", "model: must be at most 512 bytes");
    row("model with a line break", R"({"model":"a\nb","messages":[]})", "model: must not contain control characters");
    row("no messages", R"({"model":"m"})", "messages: field required");
    row("messages an object", R"({"model":"m","messages":{}})", "messages: must be an array");
    row("messages null", R"({"model":"m","messages":null})", "messages: must be an array");
    row("stream a word", R"({"model":"m","messages":[],"stream":"true"})", "stream: must be a boolean");
    for (const char *value : {"\"5\"", "-1", "0", "1e308", "null", "1.5", "true", "99999999999999999999", "[]"})
        QTest::addRow("max_tokens %s", value) << QByteArray(R"({"model":"m","messages":[],"max_tokens":)") + value + "}"
                                              << QByteArray("max_tokens: must be a positive integer");
}

void MessagesRequestTest::wrongMembersAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    const auto facts = inspectMessages(*body(text.toStdString()));
    QVERIFY(!facts);
    QCOMPARE(facts.error().status, 400);
    QVERIFY(facts.error().kind == ErrorKind::InvalidRequest);
    QVERIFY2(QByteArray::fromStdString(facts.error().message).contains(words), facts.error().message.c_str());
}

void MessagesRequestTest::wrongContentIsNamedByItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    const auto messages = [](const char *name, const char *value, const char *words) {
        QTest::newRow(name) << QByteArray::fromStdString(withMessages(value)) << QByteArray(words);
    };
    const auto member = [](const char *name, const char *more, const char *words) {
        QTest::newRow(name) << QByteArray::fromStdString(withMessages(R"([{"role":"user","content":"x"}])", more)) << QByteArray(words);
    };
    messages("none", "[]", "messages: at least one");
    messages("not an object", R"(["x"])", "messages.0: must be an object");
    messages("no role", R"([{"content":"x"}])", "messages.0.role: must be");
    messages("unknown role", R"([{"role":"user","content":"x"},{"role":"tool","content":"x"}])", "messages.1.role: must be");
    messages("no content", R"([{"role":"user"}])", "messages.0.content: field required");
    messages("content a number", R"([{"role":"user","content":5}])", "messages.0.content: must be a string or an array");
    messages("block a number", R"([{"role":"user","content":[5]}])", "messages.0.content.0: must be an object");
    messages("block without type", R"([{"role":"user","content":[{"text":"a"}]}])", "messages.0.content.0.type: field required");
    messages("text a number", R"([{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":1}]}])",
             "messages.0.content.1.text: must be a string");
    messages("image without source", R"([{"role":"user","content":[{"type":"image"}]}])", "messages.0.content.0.source: must be an object");
    messages("image without data", R"([{"role":"user","content":[{"type":"image","source":{"type":"base64"}}]}])", "source: holds no data");
    messages("source without type", R"([{"role":"user","content":[{"type":"image","source":{"data":"x"}}]}])",
             "source.type: field required");
    messages("inside a tool result",
             R"([{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":[{"type":"text","text":{}}]}]}])",
             "messages.0.content.0.content.0.text: must be a string");
    messages(
        "nested for ever",
        R"([{"role":"user","content":[{"type":"tool_result","content":[{"type":"tool_result","content":[{"type":"tool_result","content":[{"type":"tool_result","content":[{"type":"tool_result","content":[{"type":"text","text":"x"}]}]}]}]}]}]}])",
        "nested too deeply");
    member("system a number", R"(,"system":5)", "system: must be a string or an array");
    member("tools an object", R"(,"tools":{})", "tools: must be an array");
    member("tool a word", R"(,"tools":["x"])", "tools.0: must be an object");
    member("schema a word", R"(,"tools":[{"name":"a","input_schema":"x"}])", "tools.0.input_schema: must be an object");
    member("tool choice a word", R"(,"tool_choice":"auto")", "tool_choice: must be an object");
    member("unknown tool choice", R"(,"tool_choice":{"type":"some"})", "tool_choice.type: must be");
    member("named without a name", R"(,"tool_choice":{"type":"tool"})", "tool_choice.name: field required");
    member("temperature a word", R"(,"temperature":"hot")", "temperature: must be a number");
    member("stop a word", R"(,"stop_sequences":"x")", "stop_sequences: must be an array");
    member("stop a number", R"(,"stop_sequences":["x",1])", "stop_sequences.1: must be a string");
    member("thinking unknown", R"(,"thinking":{"type":"deep"})", "thinking.type: must be");
    member("budget negative", R"(,"thinking":{"type":"enabled","budget_tokens":-1})", "thinking.budget_tokens: must be a positive integer");
    member("user a number", R"(,"metadata":{"user_id":1})", "metadata.user_id: must be a string");
}

void MessagesRequestTest::wrongContentIsNamedByItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    const auto conversation = decodeMessages(body(text.toStdString()));
    QVERIFY(!conversation);
    QCOMPARE(conversation.error().status, 400);
    QVERIFY2(QByteArray::fromStdString(conversation.error().message).contains(words), conversation.error().message.c_str());
}

void MessagesRequestTest::turnsAndPartsAreSlicesOfTheBody()
{
    const auto bytes =
        body(withMessages(R"([{"role":"user","content":"h\u00e9\n"},{"role":"system","content":[]},{"role":"assistant","content":[)"
                          R"({"type":"thinking","thinking":"hm","signature":"sig"},{"type":"redacted_thinking","data":"blob"},)"
                          R"({"type":"text","text":"ok","cache_control":{"type":"ephemeral"}},)"
                          R"({"type":"tool_use","id":"toolu_1","name":"Read","input": {"b": 1.0, "a":[ 2 ]} }]}])",
                          R"(,"system":[{"type":"text","text":"be kind"}])"));
    const auto conversation = decodeMessages(bytes);
    QVERIFY(bool(conversation));
    QCOMPARE(conversation->turns.size(), std::size_t(3));
    QVERIFY(conversation->turns[0].role == Role::User && conversation->turns[1].role == Role::System &&
            conversation->turns[2].role == Role::Assistant);
    QCOMPARE(conversation->turns[1].partCount, 0u);
    const auto parts = conversation->partsOf(conversation->turns[2]);
    QCOMPARE(parts.size(), std::size_t(4));
    QVERIFY(parts[0].kind == Kind::Reasoning && parts[1].kind == Kind::RedactedReasoning && parts[2].kind == Kind::Text &&
            parts[3].kind == Kind::ToolCall);
    QCOMPARE(parts[0].text.inside, std::string_view("hm"));
    QCOMPARE(parts[0].signature.inside, std::string_view("sig"));
    QCOMPARE(parts[1].data.inside, std::string_view("blob"));
    QCOMPARE(parts[2].cacheControl, std::string_view(R"({"type":"ephemeral"})"));
    QCOMPARE(parts[3].json, std::string_view(R"({"b": 1.0, "a":[ 2 ]})"));
    const JsonText text = conversation->partsOf(conversation->turns[0])[0].text;
    QCOMPARE(text.inside, std::string_view(R"(h\u00e9\n)"));
    QCOMPARE(text.decoded(), std::string("h\xc3\xa9\n"));
    QVERIFY(text.inside.data() > bytes->bytes().data() && text.inside.data() < bytes->bytes().data() + bytes->bytes().size());
    QCOMPARE(conversation->system.size(), std::size_t(1));
}

void MessagesRequestTest::membersMayComeInAnyOrder()
{
    const auto conversation = decodeMessages(body(
        R"({"messages":[{"content":[{"text":"x","type":"text"},{"content":[{"source":{"data":"QUJD","media_type":"image/png","type":"base64"},"type":"image"}],)"
        R"("is_error":true,"tool_use_id":"t1","type":"tool_result"}],"role":"user"}],"max_tokens":5,"model":"m"})"));
    QVERIFY(bool(conversation));
    const auto parts = conversation->partsOf(conversation->turns[0]);
    QCOMPARE(parts.size(), std::size_t(2));
    QVERIFY(parts[1].kind == Kind::ToolResult && parts[1].isError);
    QCOMPARE(parts[1].id.inside, std::string_view("t1"));
    QCOMPARE(conversation->childrenOf(parts[1])[0].data.inside, std::string_view("QUJD"));
}

void MessagesRequestTest::sourcesOfMediaAreTold()
{
    const auto conversation = decodeMessages(body(withMessages(
        R"([{"role":"user","content":[{"type":"image","source":{"type":"url","url":"https://a/b.png"}},{"type":"image","source":{"type":"file","file_id":"file_1"}},)"
        R"({"type":"document","title":"T","context":"C","source":{"type":"text","media_type":"text/plain","data":"words"}},)"
        R"({"type":"document","source":{"type":"content","content":[{"type":"text","text":"one"},{"type":"text","text":"two"}]}},)"
        R"({"type":"document","source":{"type":"content","content":"alone"}},)"
        R"({"type":"search_result","title":"S","source":"https://s","content":[{"type":"text","text":"found"}]}]}])")));
    QVERIFY(bool(conversation));
    const auto parts = conversation->partsOf(conversation->turns[0]);
    QCOMPARE(parts.size(), std::size_t(6));
    QVERIFY(parts[0].source == Source::Url && parts[0].data.says("https://a/b.png"));
    QVERIFY(parts[1].source == Source::File && parts[1].data.says("file_1"));
    QVERIFY(parts[2].source == Source::Text && parts[2].title.says("T") && parts[2].context.says("C") && parts[2].data.says("words"));
    QCOMPARE(conversation->childrenOf(parts[3]).size(), std::size_t(2));
    QVERIFY(conversation->childrenOf(parts[4])[0].text.says("alone"));
    QVERIFY(parts[5].kind == Kind::SearchResult && parts[5].data.says("https://s"));
    QVERIFY(conversation->childrenOf(parts[5])[0].text.says("found"));
}

void MessagesRequestTest::toolResultsHoldTheirParts()
{
    const auto conversation = decodeMessages(body(withMessages(
        R"([{"role":"user","content":[{"type":"tool_result","tool_use_id":"a","content":"plain"},{"type":"tool_result","tool_use_id":"b"},)"
        R"({"type":"tool_result","tool_use_id":"c","content":null},{"type":"tool_result","tool_use_id":"d","content":[)"
        R"({"type":"document","source":{"type":"content","content":[{"type":"text","text":"deep"}]}},{"type":"tool_reference","tool_name":"X"}]}]}])")));
    QVERIFY(bool(conversation));
    const auto parts = conversation->partsOf(conversation->turns[0]);
    QVERIFY(conversation->childrenOf(parts[0])[0].text.says("plain"));
    QCOMPARE(parts[1].childCount, 0u);
    QCOMPARE(parts[2].childCount, 0u);
    const auto children = conversation->childrenOf(parts[3]);
    QCOMPARE(children.size(), std::size_t(2));
    QVERIFY(conversation->childrenOf(children[0])[0].text.says("deep"));
    QVERIFY(children[1].kind == Kind::ToolReference && children[1].name.says("X"));
}

void MessagesRequestTest::settingsAreRead()
{
    const auto conversation = decodeMessages(body(withMessages(
        R"([{"role":"user","content":"x"}])",
        R"(,"stream":true,"temperature":0.70,"top_p":1,"top_k":5,"stop_sequences":["a","b\n"],"metadata":{"user_id":"u1"},)"
        R"("tool_choice":{"type":"tool","name":"T","disable_parallel_tool_use":true},"output_config":{"effort":"max","format":{"type":"json_schema","schema":{"type":"object"}}},)"
        R"("tools":[{"name":"T","description":"D","input_schema":{"type":"object"},"defer_loading":true},{"type":"web_search_20250305","name":"web_search"},{"type":"custom","name":"C"}])")));
    QVERIFY(bool(conversation));
    QVERIFY(conversation->stream);
    QCOMPARE(conversation->maxTokens.value_or(0), 10);
    QCOMPARE(conversation->temperature, std::string_view("0.70"));
    QCOMPARE(conversation->topK, std::string_view("5"));
    QCOMPARE(conversation->stopSequences.size(), std::size_t(2));
    QVERIFY(conversation->userId.says("u1"));
    QVERIFY(conversation->toolChoice.kind == ConversationToolChoice::Kind::Named && conversation->toolChoice.disableParallel);
    QVERIFY(conversation->reasoning.effort == ConversationReasoning::Effort::Max);
    QCOMPARE(conversation->format.schema, std::string_view(R"({"type":"object"})"));
    QCOMPARE(conversation->tools.size(), std::size_t(3));
    QVERIFY(conversation->tools[0].deferred);
    QVERIFY(conversation->tools[1].serverType.says("web_search_20250305"));
    QVERIFY(conversation->tools[2].serverType.empty());
}

void MessagesRequestTest::thinkingIsRead_data()
{
    using Mode = ConversationReasoning::Mode;
    QTest::addColumn<QByteArray>("thinking");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("budget");
    QTest::newRow("adaptive") << QByteArray(R"({"type":"adaptive","display":"updates"})") << int(Mode::Adaptive) << 0;
    QTest::newRow("budget") << QByteArray(R"({"type":"enabled","budget_tokens":31999})") << int(Mode::Budget) << 31999;
    QTest::newRow("enabled alone") << QByteArray(R"({"type":"enabled"})") << int(Mode::Adaptive) << 0;
    QTest::newRow("disabled") << QByteArray(R"({"type":"disabled"})") << int(Mode::Off) << 0;
    QTest::newRow("null") << QByteArray("null") << int(Mode::Unspecified) << 0;
}

void MessagesRequestTest::thinkingIsRead()
{
    QFETCH(QByteArray, thinking);
    QFETCH(int, mode);
    QFETCH(int, budget);
    const auto conversation =
        decodeMessages(body(withMessages(R"([{"role":"user","content":"x"}])", ",\"thinking\":" + thinking.toStdString())));
    QVERIFY(bool(conversation));
    QCOMPARE(int(conversation->reasoning.mode), mode);
    QCOMPARE(int(conversation->reasoning.budget), budget);
}

void MessagesRequestTest::deferredToolsAreWithheldUntilLoaded_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("moreTools");
    QTest::addColumn<bool>("withheld");
    const QByteArray text = R"({"type":"text","text":"x"})";
    QTest::newRow("never named") << text << QByteArray() << true;
    QTest::newRow("another one named")
        << QByteArray(R"({"type":"tool_result","tool_use_id":"t","content":[{"type":"tool_reference","tool_name":"Other"}]})")
        << QByteArray() << true;
    QTest::newRow("named in a result")
        << QByteArray(R"({"type":"tool_result","tool_use_id":"t","content":[{"type":"tool_reference","tool_name":"Web\u0046etch"}]})")
        << QByteArray() << false;
    QTest::newRow("called before") << QByteArray(R"({"type":"tool_use","id":"t","name":"WebFetch","input":{}})") << QByteArray() << false;
    QTest::newRow("found by the provider before")
        << QByteArray(
               R"({"type":"tool_search_tool_result","tool_use_id":"s","content":{"type":"tool_search_tool_search_result","tool_references":[{"type":"tool_reference","tool_name":"WebFetch"}]}})")
        << QByteArray() << false;
    QTest::newRow("added in the conversation") << QByteArray(R"({"type":"tool_addition","tool":{"name":"WebFetch"}})") << QByteArray()
                                               << false;
    QTest::newRow("the provider would search") << text
                                               << QByteArray(R"(,{"type":"tool_search_tool_bm25_20251119","name":"tool_search_tool_bm25"})")
                                               << false;
}

void MessagesRequestTest::deferredToolsAreWithheldUntilLoaded()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, moreTools);
    QFETCH(bool, withheld);
    const auto conversation = decodeMessages(
        body(withMessages("[{\"role\":\"user\",\"content\":[" + content.toStdString() + "]}]",
                          R"(,"tools":[{"name":"WebFetch","defer_loading":true,"input_schema":{}},{"name":"Bash","input_schema":{}})" +
                              moreTools.toStdString() + "]")));
    QVERIFY(bool(conversation));
    QCOMPARE(conversation->tools[0].withheld, withheld);
    QVERIFY(!conversation->tools[1].withheld);
}

void MessagesRequestTest::unknownThingsArePassedOver()
{
    const auto conversation = decodeMessages(body(withMessages(
        R"([{"role":"user","output_config":{"effort":"x"},"content":[{"type":"container_upload","file_id":"f"},{"type":"hologram","x":[{"y":1}]},)"
        R"({"type":"hologram","text":"shown"},{"type":"compaction","content":"summary"},{"type":"tool_removal","tool_name":"X"}]}])",
        R"(,"context_management":{"edits":[{"type":"clear_thinking_20251015"}]},"service_tier":"auto","output_config":{"effort":"galactic"})")));
    QVERIFY(bool(conversation));
    QCOMPARE(conversation->parts.size(), std::size_t(3));
    QVERIFY(conversation->parts[0].text.decoded().find("file f was uploaded") != std::string::npos);
    QVERIFY(conversation->parts[1].text.says("shown"));
    QVERIFY(conversation->parts[2].text.says("summary"));
    QVERIFY(conversation->reasoning.effort == ConversationReasoning::Effort::Unspecified);
}

void MessagesRequestTest::nothingNewIsRefused_data()
{
    QTest::addColumn<QByteArray>("members");
    const auto content = [](const char *name, const char *blocks) {
        QTest::newRow(name) << QByteArray(R"("messages":[{"role":"user","content":[)") + blocks + "]}]";
    };
    const auto member = [](const char *name, const char *members) {
        QTest::newRow(name) << QByteArray(R"("messages":[{"role":"user","content":"x"}],)") + members;
    };
    content("a source", R"({"type":"image","source":{"type":"tape","data":"x"}})");
    content("a block", R"({"type":"hologram","source":5,"content":{"a":[]},"input":"x","tool":1})");
    content(
        "searches in the history",
        R"({"type":"server_tool_use","id":"s","name":"web_search","input":{}},{"type":"web_search_tool_result","tool_use_id":"s","content":{"type":"web_search_tool_result_error"}})");
    content(
        "MCP in the history",
        R"({"type":"mcp_tool_use","id":"s","name":"x","server_name":"y","input":{}},{"type":"mcp_tool_result","tool_use_id":"s","is_error":false,"content":[{"type":"text","text":"r"}]})");
    content(
        "advice, code and fallback",
        R"({"type":"advisor_tool_result","tool_use_id":"s","content":{}},{"type":"bash_code_execution_tool_result","content":null},{"type":"fallback","from":{}})");
    content(
        "citations",
        R"({"type":"text","text":"x","citations":[{"type":"char_location"}]},{"type":"document","citations":{"enabled":true},"source":{"type":"text","data":"d"}})");
    content("citations null", R"({"type":"text","text":"x","citations":null})");
    content("callers", R"({"type":"tool_use","id":"t","name":"n","input":{},"caller":{"type":"direct"},"toolset_name":"x"})");
    member(
        "tools of the provider",
        R"("tools":[{"type":"computer_toolset_20260801"},{"type":"mcp_toolset","mcp_server_name":"x"},{"type":"bash_20250124","name":"bash"},{"type":"advisor_20260301","name":"advisor","model":"m"}])");
    member(
        "members of tools",
        R"("tools":[{"name":"a","input_schema":{},"strict":true,"input_examples":[{}],"allowed_callers":["x"],"eager_input_streaming":true}])");
    member(
        "members",
        R"("thread":{"type":"create"},"fallbacks":[],"mcp_servers":[{"url":"x"}],"container":"c","betas":["b"],"speed":"fast","compaction":{},"diagnostics":{},"inference_geo":"x","cache_control":{"type":"ephemeral"})");
    member("thinking between tools", R"("thinking":{"type":"between_tools"})");
    member("output_config", R"("output_config":{"effort":"galactic","format":{"type":"grammar"},"shape":[]})");
}

void MessagesRequestTest::nothingNewIsRefused()
{
    QFETCH(QByteArray, members);
    const auto bytes = body("{\"model\":\"m\"," + members.toStdString() + "}");
    QVERIFY(bool(inspectMessages(*bytes)));
    const auto conversation = decodeMessages(bytes);
    QVERIFY2(bool(conversation), conversation ? "" : conversation.error().message.c_str());
    QCOMPARE(conversation->turns.size(), std::size_t(1));
}

void MessagesRequestTest::theLastMessageThatAsksForAnEffortGetsIt()
{
    using Effort = ConversationReasoning::Effort;
    const auto effort = [](const char *first, const char *second) {
        const auto conversation =
            decodeMessages(body(std::string(R"({"model":"m","messages":[{"role":"user","content":"x")") + first +
                                R"(},{"role":"system","content":[])" + second + R"(}],"output_config":{"effort":"max"}})"));
        return conversation ? conversation->reasoning.effort : Effort::Minimal;
    };
    QVERIFY(effort("", "") == Effort::Max);
    QVERIFY(effort(R"(,"output_config":{"effort":"high"})", "") == Effort::High);
    QVERIFY(effort(R"(,"output_config":{"effort":"high"})", R"(,"output_config":{"effort":"low"})") == Effort::Low);
    QVERIFY(effort("", R"(,"output_config":null)") == Effort::Max);
}

void MessagesRequestTest::citationsAreKept()
{
    const auto conversation = decodeMessages(
        body(withMessages(R"([{"role":"assistant","content":[{"type":"text","text":"x","citations":[{"type":"char_location"}]}]}])")));
    QVERIFY(bool(conversation));
    QCOMPARE(conversation->parts[0].citations, std::string_view(R"([{"type":"char_location"}])"));
}

void MessagesRequestTest::moreThanTenThousandMessagesAreRefused()
{
    const auto many = [](std::size_t count) {
        std::string messages = "[";
        for (std::size_t i = 0; i < count; ++i)
            messages += i == 0 ? R"({"role":"user","content":"x"})" : R"(,{"role":"user","content":"x"})";
        return withMessages(messages + "]");
    };
    QVERIFY(bool(decodeMessages(body(many(10'000)))));
    const auto refused = decodeMessages(body(many(10'001)));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("10000") != std::string::npos);
}

void MessagesRequestTest::aCutBodyNeverCrashesTheDecoder()
{
    const std::string whole = withMessages(
        R"([{"role":"user","content":[{"type":"text","text":"a\u0041\\"},{"type":"image","source":{"type":"base64","media_type":"image/png","data":"QUJD"}}]},)"
        R"({"role":"assistant","content":[{"type":"tool_use","id":"t","name":"n","input":{"a":[1,{"b":"]}"}]}}]}])",
        R"(,"system":"s","tools":[{"name":"n","input_schema":{"type":"object","properties":{}}}],"tool_choice":{"type":"any"},"thinking":{"type":"adaptive"})");
    QVERIFY(bool(decodeMessages(body(whole))));
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY(!inspectMessages(*body(whole.substr(0, length))) && !decodeMessages(body(whole.substr(0, length))));
}

void MessagesRequestTest::keptTextLivesWithTheConversation()
{
    auto decoded = decodeMessages(body(withMessages(R"([{"role":"user","content":"x"}])")));
    QVERIFY(bool(decoded));
    const JsonText first = decoded->keep("a \"quoted\" text that is longer than any small string buffer");
    for (int i = 0; i < 100; ++i)
        decoded->keep("more");
    const Conversation moved = std::move(*decoded);
    QCOMPARE(first.inside, std::string_view("a \\\"quoted\\\" text that is longer than any small string buffer"));
    QCOMPARE(moved.turns.size(), std::size_t(1));
}

QTEST_APPLESS_MAIN(MessagesRequestTest)
#include "MessagesRequestTest.moc"
