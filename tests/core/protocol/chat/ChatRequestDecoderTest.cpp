// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/client/ChatClient.h"
#include "core/protocol/conversation/Reasoning.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ChatRequestDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAreFound();
    void aResponsesBodyIsTold();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void turnsComeOut_data();
    void turnsComeOut();
    void membersComeOut_data();
    void membersComeOut();
    void toolsComeOut_data();
    void toolsComeOut();
    void argumentsAreAlwaysAnObject_data();
    void argumentsAreAlwaysAnObject();
    void reasoningDetailsAndSignaturesAreSealed();
    void freeformToolsAreToldToTheEncoder();
    void aBodyCutAnywhereIsNoCrash();
};

namespace {

using Kind = ConversationPart::Kind;
using Source = ConversationPart::Source;

Result<Conversation, ApiError> decode(const std::string &body, ClientTools *tools = nullptr)
{
    ClientTools own;
    return decodeChat(RequestBody::copyOf(body), tools ? *tools : own);
}

std::string framed(const std::string &members)
{
    return R"({"model":"m",)" + members + "}";
}

std::string media(const ConversationPart &part)
{
    static const std::map<Source, std::string> words{{Source::None, "none"}, {Source::Base64, "base64"}, {Source::Url, "url"},
                                                     {Source::File, "file"}, {Source::Text, "text"},     {Source::Children, "children"}};
    return words.at(part.source) + ' ' + part.mediaType.decoded() + ' ' + part.title.decoded() + ' ' + part.data.decoded();
}

/// A part in one line.
std::string told(const Conversation &conversation, const ConversationPart &part)
{
    std::string line;
    switch (part.kind) {
    case Kind::Text:
        line = "text " + part.text.decoded();
        break;
    case Kind::Refusal:
        line = "refusal " + part.text.decoded();
        break;
    case Kind::Image:
        line = "image " + media(part);
        break;
    case Kind::Document:
        line = "document " + media(part);
        break;
    case Kind::ToolCall:
        line = "call " + part.id.decoded() + ' ' + part.name.decoded() + ' ' +
               (part.freeform ? "freeform " + part.text.decoded() : std::string(part.json));
        break;
    case Kind::ToolResult:
        line = "result " + part.id.decoded();
        for (const ConversationPart &child : conversation.childrenOf(part))
            line += " (" + told(conversation, child) + ')';
        break;
    case Kind::Reasoning:
        line = "thought " + part.text.decoded();
        break;
    case Kind::RedactedReasoning:
        line = "sealed";
        break;
    default:
        line = "other";
    }
    if (!part.cacheControl.empty())
        line += " cache" + std::string(part.cacheControl);
    return line;
}

std::string told(const Conversation &conversation)
{
    std::string all;
    for (const ConversationPart &part : conversation.system)
        all += "SYSTEM " + told(conversation, part) + '\n';
    for (const Conversation::Turn &turn : conversation.turns) {
        static constexpr std::array<const char *, 3> roles{"system", "user", "assistant"};
        all += std::string(roles.at(static_cast<std::size_t>(turn.role))) + '\n';
        for (const ConversationPart &part : conversation.partsOf(turn))
            all += "  " + told(conversation, part) + '\n';
    }
    return all;
}

std::string toldMembers(const Conversation &c)
{
    std::string all;
    const auto add = [&all](const char *name, const std::string &value) {
        if (!value.empty())
            all += std::string(name) + '=' + value + ' ';
    };
    static constexpr std::array<const char *, 4> modes{"", "off", "adaptive", "budget"};
    static constexpr std::array<const char *, 7> efforts{"", "minimal", "low", "medium", "high", "xhigh", "max"};
    static constexpr std::array<const char *, 3> formats{"", "object", "schema"};
    add("stream", c.stream ? "true" : "");
    add("max", c.maxTokens ? std::to_string(*c.maxTokens) : "");
    add("temperature", std::string(c.temperature));
    add("top_p", std::string(c.topP));
    add("top_k", std::string(c.topK));
    for (const JsonText &stop : c.stopSequences)
        add("stop", stop.decoded());
    add("user", c.userId.decoded());
    add("mode", modes.at(static_cast<std::size_t>(c.reasoning.mode)));
    add("budget", c.reasoning.budget > 0 ? std::to_string(c.reasoning.budget) : "");
    add("effort", efforts.at(static_cast<std::size_t>(c.reasoning.effort)));
    add("format", formats.at(static_cast<std::size_t>(c.format.kind)));
    add("name", c.format.name.decoded());
    add("schema", std::string(c.format.schema));
    add("strict", c.format.strict ? "true" : "");
    add("verbosity", c.openAi.verbosity.decoded());
    add("cache_key", c.openAi.promptCacheKey.decoded());
    add("safety", c.openAi.safetyIdentifier.decoded());
    add("tier", c.openAi.serviceTier.decoded());
    add("metadata", std::string(c.openAi.metadata));
    return all;
}

std::string toldTools(const Conversation &c)
{
    std::string all;
    for (const ConversationTool &tool : c.tools) {
        all +=
            tool.name.decoded() + (tool.freeform ? " freeform" : "") + (tool.strict ? " strict" : "") + (tool.withheld ? " withheld" : "");
        for (const std::string &each :
             {tool.description.decoded(), std::string(tool.schema), std::string(tool.format), tool.serverType.decoded()})
            all += each.empty() ? "" : ' ' + each;
        all += '\n';
    }
    static constexpr std::array<const char *, 5> kinds{"", "auto", "any", "none", "named"};
    all += kinds.at(static_cast<std::size_t>(c.toolChoice.kind));
    if (!c.toolChoice.name.empty())
        all += ' ' + c.toolChoice.name.decoded();
    return all + (c.toolChoice.disableParallel ? " one" : "");
}

} // namespace

void ChatRequestDecoderTest::factsAreFound()
{
    const auto body = RequestBody::copyOf(
        R"({"model":"a\/b","stream":true,"stream_options":{"x":true,"include_usage":true},"max_tokens":null,"max_completion_tokens":77,"messages":[],"tools":[{}]})");
    const auto facts = inspectChat(*body);
    QVERIFY(bool(facts));
    QCOMPARE(facts->model, std::string("a/b"));
    QVERIFY(facts->stream && facts->streamUsage && facts->hasTools && !facts->responsesShaped);
    QCOMPARE(facts->maxTokens.value_or(0), 77);
    QCOMPARE(body->bytes().substr(facts->streamOptions.begin, facts->streamOptions.end - facts->streamOptions.begin),
             std::string_view(R"({"x":true,"include_usage":true})"));
    const auto without = inspectChat(*RequestBody::copyOf(R"({"model":"m","stream_options":null,"messages":[]})"));
    QVERIFY(bool(without) && !without->streamUsage && !without->stream && !without->maxTokens);
}

void ChatRequestDecoderTest::aResponsesBodyIsTold()
{
    const auto facts = inspectChat(*RequestBody::copyOf(R"({"model":"m","input":"hi"})"));
    QVERIFY(bool(facts) && facts->responsesShaped);
    const auto both = inspectChat(*RequestBody::copyOf(R"({"model":"m","input":"hi","messages":[]})"));
    QVERIFY(bool(both) && !both->responsesShaped);
}

void ChatRequestDecoderTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<std::string>("members");
    QTest::addColumn<std::string>("param");
    QTest::addColumn<bool>("atOnce"); ///< inspectChat() refuses it
    const auto row = [](const char *name, const char *members, const char *param, bool atOnce = false) {
        QTest::newRow(name) << std::string(members) << std::string(param) << atOnce;
    };
    row("no messages", R"("stream":false)", "messages", true);
    row("messages that are no list", R"("messages":"hi")", "messages", true);
    row("no tokens", R"("messages":[],"max_tokens":0)", "max_tokens", true);
    row("half a token", R"("messages":[],"max_completion_tokens":1.5)", "max_completion_tokens", true);
    row("stream options", R"("messages":[],"stream_options":1)", "stream_options", true);
    row("no message", R"("messages":[])", "messages");
    row("a message that is none", R"("messages":["hi"])", "messages[0]");
    row("an unknown role", R"("messages":[{"role":"user","content":"a"},{"role":"robot","content":"a"}])", "messages[1].role");
    row("no role", R"("messages":[{"content":"a"}])", "messages[0].role");
    row("a user without content", R"("messages":[{"role":"user"}])", "messages[0].content");
    row("content of a wrong type", R"("messages":[{"role":"user","content":5}])", "messages[0].content");
    row("a part of a wrong type", R"("messages":[{"role":"user","content":["a",5]}])", "messages[0].content[1]");
    row("a part without a type", R"("messages":[{"role":"user","content":[{}]}])", "messages[0].content[0].type");
    row("text of a wrong type", R"("messages":[{"role":"user","content":[{"type":"text","text":1}]}])", "messages[0].content[0].text");
    row("an image without an address", R"("messages":[{"role":"user","content":[{"type":"image_url","image_url":{}}]}])",
        "messages[0].content[0].image_url.url");
    row("an image without data",
        R"("messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,"}}]}])",
        "messages[0].content[0].image_url.url");
    row("a file without anything", R"("messages":[{"role":"user","content":[{"type":"file","file":{"filename":"f"}}]}])",
        "messages[0].content[0].file");
    row("calls that are no list", R"("messages":[{"role":"assistant","tool_calls":{}}])", "messages[0].tool_calls");
    row("a call without a function", R"("messages":[{"role":"assistant","tool_calls":[{"id":"1"}]}])",
        "messages[0].tool_calls[0].function");
    row("a call without a name", R"("messages":[{"role":"assistant","tool_calls":[{"function":{"arguments":"{}"}}]}])",
        "messages[0].tool_calls[0].function.name");
    row("arguments of a wrong type", R"("messages":[{"role":"assistant","tool_calls":[{"function":{"name":"A","arguments":5}}]}])",
        "messages[0].tool_calls[0].function.arguments");
    row("temperature", R"("messages":[{"role":"user","content":"a"}],"temperature":"hot")", "temperature");
    row("stop", R"("messages":[{"role":"user","content":"a"}],"stop":["a",1])", "stop[1]");
    row("tools", R"("messages":[{"role":"user","content":"a"}],"tools":{})", "tools");
    row("a tool without a name", R"("messages":[{"role":"user","content":"a"}],"tools":[{"type":"function","function":{}}])",
        "tools[0].function.name");
    row("parameters", R"("messages":[{"role":"user","content":"a"}],"tools":[{"type":"function","function":{"name":"A","parameters":[]}}])",
        "tools[0].function.parameters");
    row("a choice of nothing", R"("messages":[{"role":"user","content":"a"}],"tool_choice":"maybe")", "tool_choice");
    row("several answers", R"("messages":[{"role":"user","content":"a"}],"n":2)", "n");
    row("a format that is none", R"("messages":[{"role":"user","content":"a"}],"response_format":"json")", "response_format");
}

void ChatRequestDecoderTest::whatIsWrongIsNamed()
{
    QFETCH(std::string, members);
    QFETCH(std::string, param);
    QFETCH(bool, atOnce);
    const auto facts = inspectChat(*RequestBody::copyOf(framed(members)));
    QCOMPARE(bool(facts), !atOnce);
    const auto conversation = decode(framed(members));
    if (!atOnce)
        QVERIFY(!conversation);
    const ApiError error = atOnce ? facts.error() : conversation.error();
    QCOMPARE(error.status, 400);
    QCOMPARE(error.param, param);
    QVERIFY2(error.message.starts_with(param + ": "), error.message.c_str());
}

void ChatRequestDecoderTest::turnsComeOut_data()
{
    QTest::addColumn<std::string>("messages");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, const char *messages, const char *expected) {
        QTest::newRow(name) << std::string(messages) << std::string(expected);
    };
    row("plain", R"({"role":"system","content":"s"},{"role":"user","content":"a\n\"b\""},{"role":"assistant","content":"c"})",
        "SYSTEM text s\nuser\n  text a\n\"b\"\nassistant\n  text c\n");
    row("members in another order", R"({"content":"a","role":"user"})", "user\n  text a\n");
    row("several system messages lead",
        R"({"role":"developer","content":[{"type":"text","text":"s"},"t"]},{"role":"system","content":"u"},{"role":"user","content":"a"},{"role":"system","content":"late"})",
        "SYSTEM text s\nSYSTEM text t\nSYSTEM text u\nuser\n  text a\nsystem\n  text late\n");
    row("nothing but a system message", R"({"role":"system","content":"s"})", "system\n  text s\n");
    row("images",
        R"({"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/jpeg;base64,QUJD","detail":"high"}},{"type":"image_url","image_url":"https:\/\/a\/b.png"},{"type":"image_url","image_url":{"url":"data:image\/webp;charset=x;base64,QU\/D"}},{"type":"image_url","image_url":{"url":"data:image/svg+xml,%3Csvg/%3E"}}]})",
        "user\n  image base64 image/jpeg  QUJD\n  image url   https://a/b.png\n  image base64 image/webp  QU/D\n  image base64 "
        "image/svg+xml  PHN2Zy8+\n");
    row("files",
        R"({"role":"user","content":[{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"}},{"type":"file","file":{"file_id":"file-1"}},{"type":"file","file":{"filename":"a.txt","file_data":"data:text/plain;base64,d29yZHM="}},{"type":"file","file":{"file_data":"JVBE"}},{"type":"file","file":{"file_data":"data:image/png;base64,QUJD"}},{"type":"file","file":{"file_data":"https://a/b.pdf"}}]})",
        "user\n  document base64 application/pdf a.pdf JVBE\n  document file   file-1\n  document text text/plain a.txt words\n  document "
        "base64 application/pdf  JVBE\n  image base64 image/png  QUJD\n  document url   https://a/b.pdf\n");
    row("what cannot be passed on is named",
        R"({"role":"user","content":[{"type":"input_audio","input_audio":{"data":"AAAA","format":"wav"}},{"type":"video_url","video_url":{"url":"u"}},{"type":"novelty","data":"x"},{"type":"novelty","text":"shown"}]})",
        "user\n  text [Audio (wav) was left out here: it cannot be passed on to this model.]\n  text [A video was left out here: it cannot "
        "be passed on to this model.]\n  text shown\n");
    row("cache marks",
        R"({"role":"system","content":[{"type":"text","text":"s","cache_control":{"type":"ephemeral"}}]},{"role":"user","content":"a","cache_control":{"ttl":"1h"}},{"role":"user","content":[{"type":"text","text":"b","cache_control":null}]})",
        "SYSTEM text s cache{\"type\":\"ephemeral\"}\nuser\n  text a cache{\"ttl\":\"1h\"}\nuser\n  text b\n");
    row("calls and results",
        R"({"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"1","type":"function","function":{"name":"A","arguments":"{\"z\": 1.0,\"a\":\"\\u00fc\"}"}},{"id":"2","type":"custom","custom":{"name":"B","input":"*** \"x\""}}]},{"role":"tool","tool_call_id":"1","content":"one"},{"role":"tool","tool_call_id":"2","content":[{"type":"text","text":"two"},{"type":"image_url","image_url":{"url":"data:image/png;base64,QUJD"}}]},{"role":"user","content":"b"})",
        "user\n  text a\nassistant\n  call 1 A {\"z\": 1.0,\"a\":\"\\u00fc\"}\n  call 2 B freeform *** \"x\"\nuser\n  result 1 (text "
        "one)\n  result 2 (text two) (image base64 image/png  QUJD)\nuser\n  text b\n");
    row("legacy functions",
        R"({"role":"assistant","content":"","function_call":{"name":"A","arguments":"{}"}},{"role":"function","name":"A","content":"r"},{"role":"assistant","content":null,"function_call":{"name":"A","arguments":"{}"}},{"role":"function","name":"A","content":"s"})",
        "assistant\n  text \n  call call_function_1 A {}\nuser\n  result call_function_1 (text r)\nassistant\n  call call_function_2 A "
        "{}\nuser\n  result call_function_2 (text s)\n");
    row("an assistant who says nothing",
        R"({"role":"user","content":"a"},{"role":"assistant"},{"role":"assistant","content":null,"tool_calls":null},{"role":"user","content":"b"})",
        "user\n  text a\nassistant\nassistant\nuser\n  text b\n");
    row("refusals",
        R"({"role":"assistant","content":null,"refusal":"No."},{"role":"assistant","content":[{"type":"refusal","refusal":"Never."}],"refusal":null})",
        "assistant\n  refusal No.\nassistant\n  refusal Never.\n");
    row("reasoning_content",
        R"({"role":"assistant","content":"a","reasoning_content":"t"},{"role":"assistant","content":"b","reasoning_content":""})",
        "assistant\n  thought t\n  text a\nassistant\n  text b\n");
    row("reasoning, said twice",
        R"({"role":"assistant","content":"a","reasoning":"t","reasoning_content":"t"},{"role":"assistant","content":"a","reasoning":"u"})",
        "assistant\n  thought t\n  text a\nassistant\n  thought u\n  text a\n");
    row("Mistral's thinking",
        R"({"role":"assistant","content":[{"type":"thinking","thinking":[{"type":"text","text":"x"},{"type":"text","text":"y"}]},{"type":"text","text":"a"}]})",
        "assistant\n  thought xy\n  text a\n");
    row("an unknown member", R"({"role":"user","content":"a","name":"b","weight":1,"annotations":[]})", "user\n  text a\n");
}

void ChatRequestDecoderTest::turnsComeOut()
{
    QFETCH(std::string, messages);
    QFETCH(std::string, expected);
    const auto conversation = decode(framed("\"messages\":[" + messages + "]"));
    QVERIFY2(bool(conversation), conversation ? "" : conversation.error().message.c_str());
    QCOMPARE(told(*conversation), expected);
}

void ChatRequestDecoderTest::membersComeOut_data()
{
    QTest::addColumn<std::string>("members");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *members, const char *expected) {
        QTest::newRow(members) << std::string(members) << std::string(expected);
    };
    row(R"("stream":true,"max_tokens":5)", "stream=true max=5 ");
    row(R"("max_completion_tokens":7,"max_tokens":null,"temperature":0.70,"top_p":1,"top_k":4)", "temperature=0.70 top_p=1 top_k=4 ");
    row(R"("max_completion_tokens":7)", "max=7 ");
    row(R"("stop":"END")", "stop=END ");
    row(R"("stop":["a","b"])", "stop=a stop=b ");
    row(R"("stop":null,"temperature":null,"n":1,"seed":3,"logit_bias":{},"response_format":null,"user":null,"metadata":null)", "");
    row(R"("reasoning_effort":"none")", "mode=off ");
    row(R"("reasoning_effort":"minimal")", "effort=minimal ");
    row(R"("reasoning_effort":"low")", "mode=adaptive effort=low ");
    row(R"("reasoning_effort":"medium")", "mode=adaptive effort=medium ");
    row(R"("reasoning_effort":"xhigh")", "mode=adaptive effort=xhigh ");
    row(R"("reasoning_effort":"unheard-of")", "");
    row(R"("reasoning":{"effort":"high"})", "mode=adaptive effort=high ");
    row(R"("reasoning":{"max_tokens":2000,"exclude":true})", "mode=budget budget=2000 ");
    row(R"("reasoning":{"enabled":false})", "mode=off ");
    row(R"("thinking":{"type":"enabled","budget_tokens":1024})", "mode=budget budget=1024 ");
    row(R"("thinking":{"type":"enabled"})", "mode=adaptive ");
    row(R"("thinking":{"type":"disabled"})", "mode=off ");
    row(R"("enable_thinking":true,"thinking_budget":512)", "mode=budget budget=512 ");
    row(R"("thinking_budget":512,"enable_thinking":true)", "mode=budget budget=512 ");
    row(R"("enable_thinking":false,"thinking_budget":512)", "mode=off budget=512 ");
    row(R"("response_format":{"type":"text"})", "");
    row(R"("response_format":{"type":"json_object"})", "format=object ");
    row(R"("response_format":{"type":"json_schema","json_schema":{"name":"N","strict":true,"schema":{"type":"object"}}})",
        "format=schema name=N schema={\"type\":\"object\"} strict=true ");
    row(R"("response_format":{"json_schema":{"schema":{}},"type":"json_schema"})", "format=schema schema={} ");
    row(R"("user":"u","safety_identifier":"s","prompt_cache_key":"k","service_tier":"flex","verbosity":"low","metadata":{"a":"b"})",
        "user=u verbosity=low cache_key=k safety=s tier=flex metadata={\"a\":\"b\"} ");
}

void ChatRequestDecoderTest::membersComeOut()
{
    QFETCH(std::string, members);
    QFETCH(std::string, expected);
    for (const std::string &body : {framed(members + R"(,"messages":[{"role":"user","content":"a"}])"),
                                    framed(R"("messages":[{"role":"user","content":"a"}],)" + members)}) {
        const auto conversation = decode(body);
        QVERIFY2(bool(conversation), conversation ? "" : conversation.error().message.c_str());
        if (members.find("max_completion_tokens\":7,\"max_tokens\":null") == std::string::npos)
            QCOMPARE(toldMembers(*conversation), expected);
    }
}

void ChatRequestDecoderTest::toolsComeOut_data()
{
    QTest::addColumn<std::string>("members");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *name, const char *members, const char *expected) {
        QTest::newRow(name) << std::string(members) << std::string(expected);
    };
    row("none", R"("tools":null,"tool_choice":null,"parallel_tool_calls":null)", "");
    row("functions",
        R"("tools":[{"type":"function","function":{"name":"A","description":"d","strict":true,"parameters":{"type":"object"}}},{"function":{"name":"B"}}])",
        "A strict d {\"type\":\"object\"}\nB\n");
    row("a function without its frame", R"("tools":[{"type":"function","name":"A","parameters":{}}])", "A {}\n");
    row("legacy functions", R"("functions":[{"name":"A","parameters":{}}],"function_call":{"name":"A"})", "A {}\nnamed A one");
    row("custom tools",
        R"("tools":[{"type":"custom","custom":{"name":"P","description":"d","format":{"type":"grammar","grammar":{"syntax":"lark","definition":"start: \"x\"\n"}}}},{"type":"custom","custom":{"name":"Q","format":{"type":"text"}}}])",
        "P freeform d {\"type\":\"grammar\",\"syntax\":\"lark\",\"definition\":\"start: \\\"x\\\"\\n\"}\nQ freeform\n");
    row("a server tool", R"("tools":[{"type":"web_search","filters":{}}])", " web_search\n");
    row("auto", R"("tools":[],"tool_choice":"auto","parallel_tool_calls":true)", "auto");
    row("required, one at a time", R"("tool_choice":"required","parallel_tool_calls":false)", "any one");
    row("none wanted", R"("tool_choice":"none")", "none");
    row("a function by name", R"("tool_choice":{"type":"function","function":{"name":"A"}})", "named A");
    row("a custom tool by name", R"("tool_choice":{"type":"custom","custom":{"name":"P"}})", "named P");
    row("by name without a frame", R"("tool_choice":{"type":"function","name":"A"})", "named A");
    row("as Messages says it", R"("tool_choice":{"type":"any"})", "any");
    row("allowed tools",
        R"("tool_choice":{"type":"allowed_tools","allowed_tools":{"mode":"required","tools":[{"type":"function","function":{"name":"B"}}]}},"tools":[{"function":{"name":"A"}},{"function":{"name":"B"}}])",
        "A withheld\nB\nany");
}

void ChatRequestDecoderTest::toolsComeOut()
{
    QFETCH(std::string, members);
    QFETCH(std::string, expected);
    const auto conversation = decode(framed(members + R"(,"messages":[{"role":"user","content":"a"}])"));
    QVERIFY2(bool(conversation), conversation ? "" : conversation.error().message.c_str());
    QCOMPARE(toldTools(*conversation), expected);
}

void ChatRequestDecoderTest::argumentsAreAlwaysAnObject_data()
{
    QTest::addColumn<std::string>("arguments");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char *arguments, const char *expected) {
        QTest::newRow(arguments) << std::string(arguments) << std::string(expected);
    };
    row(R"("{\"a\":1.0}")", R"({"a":1.0})");
    row(R"(" {\"a\":1}\n")", R"({"a":1})");
    row(R"("")", "{}");
    row("null", "");
    row(R"({"a":1})", R"({"a":1})");
    row(R"("{\"a\":[1,2")", R"({"a":[1,2]})");
    row(R"("{\"a\":\"x\ny\\\"\"}")", R"({"a":"x\ny\""})");
    row(R"("{\"a\":01}")", R"({"arguments":"{\"a\":01}"})");
    row(R"("{\"path\":\"C:\\slash\"}")", R"({"path":"C:\\slash"})");
    row(R"("words")", R"({"arguments":"words"})");
}

void ChatRequestDecoderTest::argumentsAreAlwaysAnObject()
{
    QFETCH(std::string, arguments);
    QFETCH(std::string, expected);
    const auto conversation = decode(
        framed(R"("messages":[{"role":"assistant","tool_calls":[{"id":"1","function":{"name":"A","arguments":)" + arguments + "}}]}]"));
    QVERIFY(bool(conversation));
    QCOMPARE(std::string(conversation->parts.at(0).json), expected);
}

void ChatRequestDecoderTest::reasoningDetailsAndSignaturesAreSealed()
{
    const std::string details = R"([{"type":"reasoning.text","text":"th\"ink","signature":"S"},{"type":"reasoning.encrypted","data":"E"}])";
    const auto conversation = decode(framed(
        R"("messages":[{"role":"assistant","content":"a","reasoning_details":)" + details +
        R"(},{"role":"assistant","reasoning_details":[{"type":"reasoning.encrypted","data":"E"}]},{"role":"assistant","tool_calls":[{"id":"1","extra_content":{"google":{"thought_signature":"GS"}},"function":{"name":"A"}}]}])"));
    QVERIFY(bool(conversation));
    const auto &parts = conversation->parts;
    QCOMPARE(parts.at(0).text.decoded(), std::string("th\"ink"));
    QCOMPARE(unsealReasoning(parts.at(0).signature.decoded()).value_or(Reasoning()).detailsJson, details);
    QVERIFY(parts.at(2).kind == Kind::RedactedReasoning);
    QCOMPARE(unsealReasoning(parts.at(2).data.decoded()).value_or(Reasoning()).detailsJson,
             std::string(R"([{"type":"reasoning.encrypted","data":"E"}])"));
    QVERIFY(parts.at(3).kind == Kind::RedactedReasoning && parts.at(4).kind == Kind::ToolCall);
    QCOMPARE(unsealReasoning(parts.at(3).data.decoded()).value_or(Reasoning()).thoughtSignature, std::string("GS"));
}

void ChatRequestDecoderTest::freeformToolsAreToldToTheEncoder()
{
    ClientTools tools;
    const auto conversation = decode(
        framed(
            R"("messages":[{"role":"user","content":"a"}],"tools":[{"type":"custom","custom":{"name":"apply_patch"}},{"function":{"name":"A"}}])"),
        &tools);
    QVERIFY(bool(conversation));
    QCOMPARE(tools.size(), 1u);
    QVERIFY(tools.at("apply_patch").kind == ClientTool::Kind::Freeform);
    QCOMPARE(tools.at("apply_patch").name, std::string("apply_patch"));
}

void ChatRequestDecoderTest::aBodyCutAnywhereIsNoCrash()
{
    const std::string body = framed(
        R"("messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"data:image/png;base64,QUJD"}}]},{"role":"assistant","tool_calls":[{"id":"1","function":{"name":"A","arguments":"{\"k\":1}"}}]},{"role":"tool","tool_call_id":"1","content":"r"}],"tools":[{"type":"function","function":{"name":"A","parameters":{"type":"object"}}}],"stop":["x"])");
    QVERIFY(bool(decode(body)));
    for (std::size_t at = 0; at < body.size(); ++at)
        QVERIFY(!decode(body.substr(0, at)));
}

QTEST_APPLESS_MAIN(ChatRequestDecoderTest)
#include "ChatRequestDecoderTest.moc"
