// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/TranslationPipe.h"
#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/messages/client/MessagesAnswerEncoder.h"
#include "core/protocol/messages/client/MessagesRequest.h"
#include "core/protocol/responses/provider/ResponsesProvider.h"
#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/responses/ResponsesStreams.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace gatehouse;
using Json = nlohmann::ordered_json;

namespace {

/// What a row changes in the target.
struct Setup
{
    ResponsesTraits responses;
    ChatTraits chat;
    std::string model = "gpt-5.5";
    std::optional<ModelInfo> info;
    bool stream = true;
    std::shared_ptr<ReasoningStore> store;
};

Result<EncodedRequest, ApiError> encodeFor(const Conversation &conversation, const Setup &setup)
{
    RequestTarget target{setup.model, setup.chat, setup.info ? &*setup.info : nullptr, setup.store.get(), setup.stream};
    target.provider = "openai";
    target.responses = setup.responses;
    return encodeResponses(conversation, target);
}

Result<EncodedRequest, ApiError> encode(const std::string &body, const Setup &setup)
{
    const auto conversation = decodeMessages(RequestBody::copyOf(body));
    if (!conversation)
        return conversation.error();
    return encodeFor(*conversation, setup);
}

/// What a strict provider refuses; empty: nothing.
std::string lint(const Json &body)
{
    static const std::regex legalName("^[a-zA-Z0-9_-]{1,64}$");
    std::map<std::string, std::string> open; // call id → type of its output
    std::set<std::string> seen;
    std::string last;
    for (const Json &item : body.at("input")) {
        const std::string type = item.at("type");
        const bool output = type == "function_call_output" || type == "custom_tool_call_output";
        if (last == "reasoning" && type != "message" && type != "function_call" && type != "custom_tool_call" && type != "reasoning")
            return "reasoning that nothing follows";
        if (type == "function_call" || type == "custom_tool_call") {
            const std::string id = item.at("call_id");
            if (!std::regex_match(id, legalName) || !seen.insert(id).second)
                return "call id " + id + " is not legal or not unique";
            if (!std::regex_match(item.at("name").get<std::string>(), legalName))
                return "the name of a call is not legal";
            if (type == "function_call" && !Json::parse(item.at("arguments").get<std::string>()).is_object())
                return "arguments are not an object";
            open[id] = type + "_output";
        } else if (output) {
            const auto call = open.find(item.at("call_id").get<std::string>());
            if (call == open.end() || call->second != type)
                return "an output answers nothing";
            open.erase(call);
        } else if (type == "message") {
            const std::string role = item.at("role");
            if (role != "assistant" && !open.empty())
                return "calls are unanswered before a message of role " + role;
            if (item.at("content").empty())
                return "an empty message";
            for (const Json &part : item.at("content")) {
                const std::string kind = part.at("type");
                const bool fits = role == "assistant" ? kind == "output_text" || kind == "refusal" : kind.starts_with("input_");
                if (!fits || (part.contains("text") && part.at("text") == ""))
                    return "part " + kind + " in a message of role " + role;
            }
        } else if (type == "reasoning") {
            if (item.contains("id") || !item.at("summary").is_array() || item.value("encrypted_content", "").empty())
                return "a reasoning item that cannot be found";
        } else {
            return "an item of type " + type;
        }
        last = type;
    }
    if (last == "reasoning")
        return "reasoning that nothing follows";
    if (!open.empty())
        return "calls are unanswered at the end";
    for (const Json &tool : body.value("tools", Json::array())) {
        if (!std::regex_match(tool.at("name").get<std::string>(), legalName))
            return "a tool is not legal";
        if (tool.at("type") == "function" && (tool.at("parameters").at("type") != "object" || !tool.at("strict").is_boolean()))
            return "parameters are not an object";
    }
    if (!body.contains("tools") && (body.contains("tool_choice") || body.contains("parallel_tool_calls")))
        return "a choice without tools";
    static const std::set<std::string> known{"model",        "stream",    "store", "include",     "max_output_tokens",   "temperature",
                                             "top_p",        "reasoning", "text",  "user",        "safety_identifier",   "prompt_cache_key",
                                             "service_tier", "metadata",  "tools", "tool_choice", "parallel_tool_calls", "instructions",
                                             "input"};
    std::string lastMember;
    for (const auto &[key, value] : body.items()) {
        if (!known.contains(key))
            return "unknown member " + key;
        lastMember = key;
    }
    if (lastMember != "input")
        return "input is not the last member";
    return body.dump().find("cache_control") != std::string::npos ? "cache_control was left in" : "";
}

} // namespace

class ResponsesWriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHolds_data();
    void everyRuleHolds();
    void whatOnlyOpenAiCanSayGoesThrough();
    void strictWhereTheSchemaCanBe_data();
    void strictWhereTheSchemaCanBe();
    void freeformToolsAndTheirCalls();
    void refusalsAndFilesByAddress();
    void sealedReasoningGoesBackToItsOriginAlone();
    void theStoreStandsInForLostReasoning();
    void whatWasThoughtComesBackAsItWas_data();
    void whatWasThoughtComesBackAsItWas();
    void aRequestOfEmptyMessagesIsRefused();
    void whatWasLoweredIsTold();
    void argumentsKeepTheirBytes();

private:
    std::map<QByteArray, Setup> m_setups;
};

/// One row a rule. `members` are those of a Messages request; `expected` maps JSON pointers into the body sent to what must stand there,
/// null to what must not be there.
void ResponsesWriteTest::everyRuleHolds_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [this](const char *name, const std::string &members, const char *expected, const Setup &setup = {}) {
        m_setups[name] = setup;
        QTest::newRow(name) << QByteArray::fromStdString(members) << QByteArray(expected);
    };
    const auto with = [](auto change) {
        Setup setup;
        change(setup);
        return setup;
    };
    const auto model = [&](const char *name) { return with([name](Setup &s) { s.model = name; }); };
    const std::string hi = R"("messages":[{"role":"user","content":"hi"}])";
    const auto plus = [&hi](const char *members) { return hi + "," + members; };

    // the frame
    row("the frame", hi,
        R"({"/model":"gpt-5.5","/stream":true,"/store":false,"/include":["reasoning.encrypted_content"],"/input":[{"type":"message","role":"user","content":[{"type":"input_text","text":"hi"}]}],"/instructions":null,"/tools":null,"/reasoning":null,"/text":null,"/max_output_tokens":null})");
    row("a whole answer", hi, R"({"/stream":false})", with([](Setup &s) { s.stream = false; }));
    row("no include, no store where they are not taken", hi, R"({"/include":null,"/store":null})", with([](Setup &s) {
            s.responses.encryptedReasoning = false;
            s.responses.store = false;
        }));
    row("no include for a model that does not reason", hi, R"({"/include":null})", model("gpt-4o"));
    row("the catalogue decides what reasons", plus(R"("thinking":{"type":"enabled","budget_tokens":5000})"),
        R"({"/include":null,"/reasoning":null})", with([](Setup &s) { s.info = ModelInfo(); }));
    row("max_output_tokens", plus(R"("max_tokens":100)"), R"({"/max_output_tokens":100})");
    row("max_output_tokens is 16 at least", plus(R"("max_tokens":1)"), R"({"/max_output_tokens":16})");
    row("max_output_tokens is what the model gives", plus(R"("max_tokens":128000)"), R"({"/max_output_tokens":8192})", with([](Setup &s) {
            s.info = ModelInfo();
            s.info->output = 8192;
        }));
    row("reasoning models refuse temperature", plus(R"("temperature":0.5,"top_p":0.9,"top_k":3,"stop_sequences":["x"])"),
        R"({"/temperature":null,"/top_p":null})");
    row("temperature", plus(R"("temperature":0.50,"top_p":1)"), R"({"/temperature":0.5,"/top_p":1})", model("gpt-4o"));

    // reasoning
    row("adaptive thinking", plus(R"("thinking":{"type":"adaptive"})"), R"({"/reasoning":{"summary":"auto"}})");
    row("adaptive thinking with an effort", plus(R"("thinking":{"type":"adaptive"},"output_config":{"effort":"high"})"),
        R"({"/reasoning":{"effort":"high","summary":"auto"}})");
    row("a small budget", plus(R"("thinking":{"type":"enabled","budget_tokens":1024})"),
        R"({"/reasoning":{"effort":"low","summary":"auto"}})");
    row("a middle budget", plus(R"("thinking":{"type":"enabled","budget_tokens":15999})"),
        R"({"/reasoning":{"effort":"medium","summary":"auto"}})");
    row("a big budget", plus(R"("thinking":{"type":"enabled","budget_tokens":16000})"),
        R"({"/reasoning":{"effort":"high","summary":"auto"}})");
    row("max is xhigh", plus(R"("output_config":{"effort":"max"})"), R"({"/reasoning":{"effort":"xhigh"}})");
    row("max is high where xhigh is not known", plus(R"("output_config":{"effort":"max"})"), R"({"/reasoning":{"effort":"high"}})",
        model("gpt-5"));
    row("off", plus(R"("thinking":{"type":"disabled"})"), R"({"/reasoning":{"effort":"none"}})");
    row("off is minimal for gpt-5", plus(R"("thinking":{"type":"disabled"})"), R"({"/reasoning":{"effort":"minimal"}})",
        model("gpt-5-mini"));
    row("off is low for o4", plus(R"("thinking":{"type":"disabled"})"), R"({"/reasoning":{"effort":"low"}})", model("openai/o4-mini"));
    row("off is left out for others", plus(R"("thinking":{"type":"disabled"})"), R"({"/reasoning":null})", model("kimi-k3"));

    // system
    row("instructions without the billing line",
        R"("system":[{"type":"text","text":"x-anthropic-billing-header: cch=1;"},{"type":"text","text":"You are.","cache_control":{"type":"ephemeral"}},{"type":"text","text":"Be."}],)" +
            hi,
        R"({"/instructions":"You are.\n\nBe."})");
    row("system in the middle",
        R"("messages":[{"role":"user","content":"a"},{"role":"system","content":"The date."},{"role":"assistant","content":"b"},{"role":"user","content":"c"}])",
        R"({"/input/1":{"type":"message","role":"developer","content":[{"type":"input_text","text":"The date."}]},"/input/2/role":"assistant"})");

    // tools
    row("tools",
        plus(
            R"("tools":[{"name":"A","description":"Does \"a\"","input_schema":{"$schema":"x","type":"object","properties":{"k":{"type":"string"}}},"cache_control":{"type":"ephemeral"}},{"name":"b.c/d","input_schema":{}},{"name":"A","input_schema":{}}])"),
        R"({"/tools/0/type":"function","/tools/0/name":"A","/tools/0/description":"Does \"a\"","/tools/0/strict":false,"/tools/0/parameters/properties/k/type":"string","/tools/1/name":"b_c_d_f9e0d5b4","/tools/1/parameters/properties":{},"/tools/2":null})");
    row("tools of the provider and deferred ones are left out",
        plus(
            R"("tools":[{"type":"web_search_20250305","name":"web_search"},{"name":"A","defer_loading":true,"input_schema":{"type":"object"}}],"tool_choice":{"type":"any","disable_parallel_tool_use":true})"),
        R"({"/tools":null,"/tool_choice":null,"/parallel_tool_calls":null})");
    const std::string tool = R"("tools":[{"name":"A","input_schema":{"type":"object"}}],"tool_choice":)";
    row("auto", plus((tool + R"({"type":"auto"})").c_str()), R"({"/tool_choice":"auto","/parallel_tool_calls":null})");
    row("any", plus((tool + R"({"type":"any","disable_parallel_tool_use":true})").c_str()),
        R"({"/tool_choice":"required","/parallel_tool_calls":false})");
    row("none", plus((tool + R"({"type":"none"})").c_str()), R"({"/tool_choice":"none"})");
    row("a named tool", plus((tool + R"({"type":"tool","name":"A"})").c_str()), R"({"/tool_choice":{"type":"function","name":"A"}})");
    row("a named tool that is not there", plus((tool + R"({"type":"tool","name":"B"})").c_str()), R"({"/tool_choice":"auto"})");

    // history
    row("calls and their outputs",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"x"},{"type":"tool_use","id":"1","name":"A","input":{"k":1}},{"type":"tool_use","id":"2","name":"B","input":null}]},)"
        R"({"role":"user","content":[{"type":"text","text":"before"},{"type":"tool_result","tool_use_id":"2","content":"two"},{"type":"tool_result","tool_use_id":"1","content":[{"type":"text","text":"one"},{"type":"text","text":"more"}]}]}])",
        R"({"/input/1":{"type":"message","role":"assistant","content":[{"type":"output_text","text":"x"}]},"/input/2":{"type":"function_call","call_id":"1","name":"A","arguments":"{\"k\":1}"},"/input/3/arguments":"{}","/input/4":{"type":"function_call_output","call_id":"2","output":"two"},"/input/5/output":"one\nmore","/input/6/content":[{"type":"input_text","text":"before"}]})");
    row("a missing output, an empty one, one that failed",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}},{"type":"tool_use","id":"2","name":"A","input":{}},{"type":"tool_use","id":"3","name":"A","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1"},{"type":"tool_result","tool_use_id":"2","is_error":true,"content":"no"}]}])",
        R"({"/input/4/output":"","/input/5/output":"Error: no","/input/6":{"type":"function_call_output","call_id":"3","output":"[There is no result: the call was interrupted.]"},"/input/7":null})");
    row("an error that says so itself, and one without words",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}},{"type":"tool_use","id":"2","name":"A","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1","is_error":true,"content":"Error: no"},{"type":"tool_result","tool_use_id":"2","is_error":true}]}])",
        R"({"/input/3/output":"Error: no","/input/4/output":"Error"})");
    row("an output that answers nothing",
        R"("messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"x","content":"old"},{"type":"text","text":"go"}]}])",
        R"({"/input/0/content":[{"type":"input_text","text":"[Result of an earlier tool call that is not part of this conversation any more]"},{"type":"input_text","text":"old"},{"type":"input_text","text":"go"}],"/input/1":null})");
    row("images in an output",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":[{"type":"text","text":"see"},{"type":"image","source":{"type":"base64","media_type":"image/png","data":"QUJD"}}]}]}])",
        R"({"/input/2/output":[{"type":"input_text","text":"see"},{"type":"input_image","detail":"auto","image_url":"data:image/png;base64,QUJD"}]})");
    row("no images for a provider without them",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"QUJD"}}]}]}])",
        R"({"/input/2/output":"[An image was left out here: this model takes no images.]"})",
        with([](Setup &s) { s.responses.images = false; }));
    row("images and PDFs",
        R"("messages":[{"role":"user","content":[{"type":"image","source":{"type":"url","url":"https://a/b.png"}},{"type":"document","title":"T","source":{"type":"base64","media_type":"application/pdf","data":"JVBE"}},{"type":"document","source":{"type":"url","url":"https://d"}}]}])",
        R"({"/input/0/content":[{"type":"input_image","detail":"auto","image_url":"https://a/b.png"},{"type":"input_file","filename":"T.pdf","file_data":"data:application/pdf;base64,JVBE"},{"type":"input_file","file_url":"https://d"}]})");
    row("no files for a provider without them",
        R"("messages":[{"role":"user","content":[{"type":"document","title":"T","source":{"type":"base64","media_type":"application/pdf","data":"JVBE"}}]}])",
        R"({"/input/0/content":[{"type":"input_text","text":"Document: T\n[Its content was left out: this provider takes no files.]"}]})",
        with([](Setup &s) { s.responses.files = false; }));
    row("ids are made legal and unique",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"a.b:c","name":"A","input":{}},{"type":"tool_use","id":"a.b:c","name":"A","input":{}},{"type":"tool_use","name":"A","input":{}}]}])",
        R"({"/input/1/call_id":"a_b_c","/input/2/call_id":"a_b_c_2","/input/3/call_id":"call_3","/input/4/call_id":"a_b_c","/input/6/call_id":"call_3"})");
    row("empty texts and turns are dropped",
        R"("messages":[{"role":"user","content":[{"type":"text","text":""},{"type":"text","text":"a"}]},{"role":"assistant","content":[{"type":"thinking","thinking":"t","signature":"s"}]},{"role":"assistant","content":""},{"role":"user","content":"b"}])",
        R"({"/input/0/content":[{"type":"input_text","text":"a"}],"/input/1/role":"user","/input/2":null})");
    row("turns of the assistant that follow one another are answered together",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}}]},{"role":"assistant","content":[{"type":"text","text":"and"},{"type":"tool_use","id":"2","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":"one"},{"type":"tool_result","tool_use_id":"2","content":"two"}]}])",
        R"({"/input/1/type":"function_call","/input/2/type":"message","/input/3/type":"function_call","/input/4/output":"one","/input/5/output":"two"})");
    row("server tools in history are text",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"server_tool_use","id":"s","name":"web_search","input":{"query":"q"}},{"type":"web_search_tool_result","tool_use_id":"s","content":[{"type":"web_search_result","title":"T","url":"https://u","encrypted_content":"XXXX"}]},{"type":"text","text":"so"}]},{"role":"user","content":"b"}])",
        R"({"/input/1/content/0/text":"[Called the provider's tool web_search with {\"query\":\"q\"}]","/input/1/content/1/text":"[Result of the provider's tool: T\nhttps://u]","/input/1/content/2/text":"so"})");

    // who asks, and the form of the answer
    row("a user meets its own cache", plus(R"("metadata":{"user_id":"user-1"})"), R"({"/user":null,"/prompt_cache_key":"user-1"})");
    row("a user where it is taken", plus(R"("metadata":{"user_id":"{\"a\":1}"})"),
        R"({"/user":"015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862","/prompt_cache_key":"015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"})",
        with([](Setup &s) { s.chat.userField = true; }));
    row("a schema for the answer", plus(R"("output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}})"),
        R"({"/text":{"format":{"type":"json_schema","name":"answer","schema":{"type":"object"},"strict":false}}})");
}

void ResponsesWriteTest::everyRuleHolds()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, expected);
    const auto request = encode("{\"model\":\"claude-x\"," + members.toStdString() + "}", m_setups.at(QTest::currentDataTag()));
    QVERIFY2(bool(request), request ? "" : request.error().message.c_str());
    const Json body = Json::parse(request->body);
    const Json wanted = Json::parse(expected.toStdString());
    for (const auto &[pointer, value] : wanted.items()) {
        const Json::json_pointer place(pointer);
        if (value.is_null()) {
            QVERIFY2(!body.contains(place), (pointer + " in " + request->body).c_str());
            continue;
        }
        QVERIFY2(body.contains(place), (pointer + " is missing in " + request->body).c_str());
        QVERIFY2(body.at(place) == value, (pointer + " is " + body.at(place).dump() + ", wanted " + value.dump()).c_str());
    }
    const std::string fault = lint(body);
    QVERIFY2(fault.empty(), (fault + " in " + request->body).c_str());
}

void ResponsesWriteTest::whatOnlyOpenAiCanSayGoesThrough()
{
    auto conversation =
        decodeMessages(RequestBody::copyOf(R"({"model":"m","metadata":{"user_id":"u"},"messages":[{"role":"user","content":"a"}]})"));
    QVERIFY(bool(conversation));
    conversation->openAi.verbosity = {"low"};
    conversation->openAi.promptCacheKey = {"key"};
    conversation->openAi.safetyIdentifier = {"safe"};
    conversation->openAi.serviceTier = {"flex"};
    conversation->openAi.metadata = R"({"a":"b"})";
    conversation->format.kind = ConversationFormat::Kind::JsonObject;
    const auto request = encodeFor(*conversation, {});
    QVERIFY(bool(request));
    const Json body = Json::parse(request->body);
    QCOMPARE(body.at("text").dump(), std::string(R"({"format":{"type":"json_object"},"verbosity":"low"})"));
    QCOMPARE(body.at("prompt_cache_key").get<std::string>(), std::string("key"));
    QCOMPARE(body.at("safety_identifier").get<std::string>(), std::string("safe"));
    QCOMPARE(body.at("service_tier").get<std::string>(), std::string("flex"));
    QCOMPARE(body.at("metadata").dump(), std::string(R"({"a":"b"})"));
    QVERIFY(lint(body).empty());
}

void ResponsesWriteTest::strictWhereTheSchemaCanBe_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<bool>("strict");
    const auto row = [](const char *name, const char *schema, bool strict) { QTest::newRow(name) << QByteArray(schema) << strict; };
    row("closed, all required", R"({"type":"object","properties":{"k":{"type":"string"}},"required":["k"],"additionalProperties":false})",
        true);
    row("nothing at all", R"({"type":"object","properties":{},"additionalProperties":false})", true);
    row("an array of closed objects",
        R"({"type":"object","properties":{"k":{"type":"array","items":{"type":"object","properties":{},"additionalProperties":false}}},"required":["k"],"additionalProperties":false})",
        true);
    row("open", R"({"type":"object","properties":{"k":{"type":"string"}},"required":["k"]})", false);
    row("not all required", R"({"type":"object","properties":{"k":{},"l":{}},"required":["k"],"additionalProperties":false})", false);
    row("an open object inside",
        R"({"type":"object","properties":{"k":{"anyOf":[{"type":"object","properties":{"x":{}}},{"type":"null"}]}},"required":["k"],"additionalProperties":false})",
        false);
    row("oneOf", R"({"type":"object","properties":{"k":{"oneOf":[]}},"required":["k"],"additionalProperties":false})", false);
    row("no object", R"({"type":"string"})", false);
    row("none", "", false);
}

/// Anything else would be refused.
void ResponsesWriteTest::strictWhereTheSchemaCanBe()
{
    QFETCH(QByteArray, schema);
    QFETCH(bool, strict);
    auto conversation =
        decodeMessages(RequestBody::copyOf(R"({"model":"m","messages":[{"role":"user","content":"a"}],"tools":[{"name":"A"}]})"));
    QVERIFY(bool(conversation));
    conversation->tools.front().schema = std::string_view(schema.constData(), static_cast<std::size_t>(schema.size()));
    for (const bool asked : {false, true}) {
        conversation->tools.front().strict = asked;
        const auto request = encodeFor(*conversation, {});
        QVERIFY(bool(request));
        const Json body = Json::parse(request->body);
        QCOMPARE(lint(body), std::string());
        QCOMPARE(body.at("tools").at(0).at("strict").get<bool>(), asked && strict);
    }
}

void ResponsesWriteTest::freeformToolsAndTheirCalls()
{
    auto conversation = decodeMessages(RequestBody::copyOf(
        R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"c","name":"apply_patch","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"c","content":"Done"}]}],"tools":[{"name":"apply_patch","description":"Edits","input_schema":{}}],"tool_choice":{"type":"tool","name":"apply_patch"}})"));
    QVERIFY(bool(conversation));
    conversation->tools.front().freeform = true;
    conversation->tools.front().format = R"({"type":"grammar","syntax":"lark","definition":"start: \"x\""})";
    ConversationPart &call = conversation->parts.at(1);
    call.freeform = true;
    call.text = {R"(*** \"x\"\n)"};

    const auto native = encodeFor(*conversation, {});
    QVERIFY(bool(native));
    Json body = Json::parse(native->body);
    QCOMPARE(lint(body), std::string());
    QCOMPARE(
        body.at("tools").at(0).dump(),
        std::string(
            R"({"type":"custom","name":"apply_patch","description":"Edits","format":{"type":"grammar","syntax":"lark","definition":"start: \"x\""}})"));
    QCOMPARE(body.at("tool_choice").dump(), std::string(R"({"type":"custom","name":"apply_patch"})"));
    QCOMPARE(body.at("input").at(1).dump(),
             std::string(R"({"type":"custom_tool_call","call_id":"c","name":"apply_patch","input":"*** \"x\"\n"})"));
    QCOMPARE(body.at("input").at(2).dump(), std::string(R"({"type":"custom_tool_call_output","call_id":"c","output":"Done"})"));

    Setup functions;
    functions.responses.freeformTools = false;
    const auto translated = encodeFor(*conversation, functions);
    QVERIFY(bool(translated));
    body = Json::parse(translated->body);
    QCOMPARE(lint(body), std::string());
    const Json &tool = body.at("tools").at(0);
    QCOMPARE(tool.at("description").get<std::string>(), std::string("Edits\n\nThe input must follow this lark grammar:\nstart: \"x\""));
    QCOMPARE(tool.at("parameters").at("required").dump(), std::string(R"(["input"])"));
    QCOMPARE(body.at("tool_choice").at("type").get<std::string>(), std::string("function"));
    QCOMPARE(Json::parse(body.at("input").at(1).at("arguments").get<std::string>()).at("input").get<std::string>(),
             std::string("*** \"x\"\n"));
    QCOMPARE(body.at("input").at(2).at("type").get<std::string>(), std::string("function_call_output"));
}

void ResponsesWriteTest::refusalsAndFilesByAddress()
{
    auto conversation = decodeMessages(RequestBody::copyOf(
        R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"Well."},{"type":"text","text":"No."}]},{"role":"user","content":"b"}]})"));
    QVERIFY(bool(conversation));
    conversation->parts.at(2).kind = ConversationPart::Kind::Refusal;
    const auto request = encodeFor(*conversation, {});
    QVERIFY(bool(request));
    QCOMPARE(Json::parse(request->body).at("input").at(1).at("content").dump(),
             std::string(R"([{"type":"output_text","text":"Well."},{"type":"refusal","refusal":"No."}])"));
}

void ResponsesWriteTest::sealedReasoningGoesBackToItsOriginAlone()
{
    Reasoning reasoning{.text = "the \"thought\"", .itemId = "rs_foreign", .encryptedContent = "ENC", .origin = "openai"};
    const auto input = [&reasoning](bool redacted, bool encrypted = true) {
        const std::string block =
            redacted ? R"({"type":"redacted_thinking","data":")" + sealReasoning(reasoning, true) + "\"}"
                     : R"({"type":"thinking","thinking":"the \"thought\"","signature":")" + sealReasoning(reasoning, false) + "\"}";
        Setup setup;
        setup.responses.encryptedReasoning = encrypted;
        const auto request = encode(R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":[)" + block +
                                        R"(,{"type":"text","text":"I will."},{"type":"tool_use","id":"x","name":"A","input":{}}]},)"
                                        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"x","content":"1"}]},)"
                                        R"({"role":"assistant","content":[)" +
                                        block + "]}]}",
                                    setup);
        const Json body = request ? Json::parse(request->body) : Json();
        return lint(body).empty() ? body.at("input") : Json();
    };
    const std::string item =
        R"({"type":"reasoning","summary":[{"type":"summary_text","text":"the \"thought\""}],"encrypted_content":"ENC"})";
    for (const bool redacted : {false, true}) {
        QCOMPARE(input(redacted).at(1).dump(), item);
        QCOMPARE(input(redacted).at(2).at("type").get<std::string>(), std::string("message"));
        QCOMPARE(input(redacted).size(), std::size_t(5)); // what nothing follows is left out
        QCOMPARE(input(redacted, false).at(1).at("type").get<std::string>(), std::string("message"));
    }
    reasoning.origin = "another";
    QCOMPARE(input(false).at(1).at("type").get<std::string>(), std::string("message"));
    reasoning.origin.clear();
    QCOMPARE(input(false).at(1).dump(), item);
    reasoning.encryptedContent.clear(); // an id alone leads nowhere
    QCOMPARE(input(false).at(1).at("type").get<std::string>(), std::string("message"));
}

void ResponsesWriteTest::theStoreStandsInForLostReasoning()
{
    Setup setup;
    setup.store = std::make_shared<ReasoningStore>();
    const auto first =
        std::make_shared<Reasoning>(Reasoning{.text = "one", .itemId = "rs_1", .encryptedContent = "E1", .origin = "openai"});
    setup.store->remember("call_1", first);
    setup.store->remember("call_2", first);
    setup.store->remember("call_3", std::make_shared<Reasoning>(Reasoning{.encryptedContent = "E2", .origin = "openai"}));
    setup.store->remember("call_4", std::make_shared<Reasoning>(Reasoning{.encryptedContent = "E3", .origin = "another"}));
    std::string body =
        R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"I will."})";
    for (const char *id : {"call_1", "call_2", "call_3", "call_4"})
        body += R"(,{"type":"tool_use","id":")" + std::string(id) + R"(","name":"A","input":{}})";
    const auto request = encode(body + "]}]}", setup);
    QVERIFY(bool(request));
    const Json sent = Json::parse(request->body);
    QCOMPARE(lint(sent), std::string());
    QStringList kinds;
    for (const Json &item : sent.at("input"))
        kinds << QString::fromStdString(item.value("encrypted_content", item.at("type").get<std::string>()));
    QCOMPARE(kinds.mid(0, 8).join(QLatin1Char(' ')),
             QStringLiteral("message E1 message function_call function_call E2 function_call function_call"));
}

void ResponsesWriteTest::whatWasThoughtComesBackAsItWas_data()
{
    QTest::addColumn<std::string>("summary");
    QTest::newRow("with a summary") << std::string("I \"think\"");
    QTest::newRow("without") << std::string();
}

/// From a provider's stream to a Messages client and back in its next request.
void ResponsesWriteTest::whatWasThoughtComesBackAsItWas()
{
    QFETCH(std::string, summary);
    std::string escaped;
    json::appendEscaped(escaped, summary);
    const auto counter = std::make_shared<int>(0);
    const auto ids = [counter](std::string_view prefix) { return std::string(prefix) + "new" + std::to_string(++*counter); };
    auto encoder = std::make_unique<MessagesAnswerEncoder>(AnswerOptions{.stream = false, .model = "claude-x", .provider = "openai"},
                                                           ToolNames(), ids);
    auto decoder = makeResponsesDecoder(*encoder, ids, {.store = nullptr, .provider = "openai"});
    TranslationPipe pipe(std::move(encoder), std::move(decoder));
    const std::string answer = test::answerOf(pipe, test::created + test::done(0, test::thought("rs_1", escaped, "ENC+/=")) +
                                                        test::done(1, test::message("msg_1", "I will.")) +
                                                        test::done(2, test::call("fc_1", "call_12345678", "A", "{}")) + test::completed());
    const Json content = Json::parse(answer).at("content");
    const auto request =
        encode(R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":)" + content.dump() +
                   R"(},{"role":"user","content":[{"type":"tool_result","tool_use_id":"call_12345678","content":"1"}]}]})",
               {});
    QVERIFY(bool(request));
    const Json body = Json::parse(request->body);
    QCOMPARE(lint(body), std::string());
    Json item{{"type", "reasoning"}, {"summary", Json::array()}, {"encrypted_content", "ENC+/="}};
    if (!summary.empty())
        item["summary"].push_back({{"type", "summary_text"}, {"text", summary}});
    QCOMPARE(body.at("input").at(1).dump(), item.dump());
    QCOMPARE(body.at("input").at(2).at("content").at(0).at("text").get<std::string>(), std::string("I will."));
    QCOMPARE(body.at("input").at(3).at("call_id").get<std::string>(), std::string("call_12345678"));
}

void ResponsesWriteTest::aRequestOfEmptyMessagesIsRefused()
{
    const auto request =
        encode(R"({"model":"m","system":"s","messages":[{"role":"user","content":[]},{"role":"assistant","content":""}]})", {});
    QVERIFY(!request);
    QCOMPARE(request.error().status, 400);
    QVERIFY(request.error().message.find("messages") != std::string::npos);
}

void ResponsesWriteTest::whatWasLoweredIsTold()
{
    Setup setup;
    setup.info = ModelInfo();
    setup.info->output = 8192;
    const auto lowered = encode(R"({"model":"m","max_tokens":8193,"messages":[{"role":"user","content":"a"}]})", setup);
    QVERIFY(bool(lowered) && lowered->loweredMaxTokens == 8192);
    const auto kept = encode(R"({"model":"m","max_tokens":8192,"messages":[{"role":"user","content":"a"}]})", setup);
    QVERIFY(bool(kept) && !kept->loweredMaxTokens);
}

void ResponsesWriteTest::argumentsKeepTheirBytes()
{
    const std::string input = R"({"z":1.0,"a":12345678901234567890, "nested":{"k":"quote \" and \\ and \u00fc and 日本"},"e":1E3})";
    const auto request = encode(
        R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"x","name":"A","input":)" +
            input + "}]}]}",
        {});
    QVERIFY(bool(request));
    QCOMPARE(Json::parse(request->body).at("input").at(1).at("arguments").get<std::string>(), input);
}

QTEST_APPLESS_MAIN(ResponsesWriteTest)
#include "ResponsesWriteTest.moc"
