// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/provider/ChatRequest.h"

#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/messages/client/MessagesRequest.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace gatehouse;
using Json = nlohmann::ordered_json;
using Return = ChatTraits::ReasoningReturn;
using Effort = ChatTraits::EffortField;

namespace {

/// What a row changes in the target.
struct Setup
{
    ChatTraits traits;
    std::string model = "some-model";
    std::optional<ModelInfo> info;
    bool stream = true;
    std::shared_ptr<ReasoningStore> store;
};

std::string lint(const Json &body, bool cacheControl)
{
    static const std::regex legalName("^[a-zA-Z0-9_-]{1,64}$");
    std::set<std::string> open;
    std::set<std::string> seen;
    std::string last;
    std::size_t systems = 0;
    for (const Json &message : body.at("messages")) {
        const std::string role = message.at("role");
        if (role == "tool") {
            if (open.erase(message.at("tool_call_id").get<std::string>()) == 0)
                return "a tool message answers nothing";
            last = role;
            continue;
        }
        if (!open.empty())
            return "calls are unanswered before a message of role " + role;
        if (role == last)
            return "two messages of role " + role + " in a row";
        if (last.empty() && role == "assistant")
            return "the assistant speaks first";
        if ((role == "system" || role == "developer") && (++systems > 1 || !last.empty()))
            return "a system message that does not lead";
        last = role;
        if (role != "assistant")
            continue;
        const bool empty = message.at("content").is_null() || message.at("content") == "";
        if (empty && !message.contains("tool_calls"))
            return "an empty assistant message";
        for (const Json &call : message.value("tool_calls", Json::array())) {
            const std::string id = call.at("id");
            if (!std::regex_match(id, legalName) || !seen.insert(id).second)
                return "call id " + id + " is not legal or not unique";
            open.insert(id);
            if (!Json::parse(call.at("function").at("arguments").get<std::string>()).is_object())
                return "arguments are not an object";
            if (!std::regex_match(call.at("function").at("name").get<std::string>(), legalName))
                return "the name of a call is not legal";
        }
    }
    if (!open.empty())
        return "calls are unanswered at the end";
    for (const Json &tool : body.value("tools", Json::array())) {
        if (tool.at("type") != "function" || !std::regex_match(tool.at("function").at("name").get<std::string>(), legalName))
            return "a tool is not legal";
        if (tool.at("function").at("parameters").at("type") != "object" ||
            !tool.at("function").at("parameters").at("properties").is_object())
            return "parameters are not an object with properties";
    }
    if (!body.contains("tools") && (body.contains("tool_choice") || body.contains("parallel_tool_calls")))
        return "a choice without tools";
    for (const char *key : {"system", "stop_sequences", "metadata", "context_management", "output_config", "betas", "top_k", "top_level"})
        if (body.contains(key))
            return std::string("unknown member ") + key;
    if (body.contains("stream_options") && body.at("stream") != true)
        return "stream_options without stream";
    if (!cacheControl && body.dump().find("cache_control") != std::string::npos)
        return "cache_control was left in";
    return {};
}

} // namespace

class ChatRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHolds_data();
    void everyRuleHolds();
    void aRequestOfEmptyMessagesIsRefused();
    void whatWasLoweredIsTold();
    void theStoreStandsInForLostReasoning();
    void sealedReasoningComesBack();
    void argumentsKeepTheirBytes();

private:
    std::map<QByteArray, Setup> m_setups;
    static Result<EncodedRequest, ApiError> encode(const std::string &body, const Setup &setup);
};

Result<EncodedRequest, ApiError> ChatRequestTest::encode(const std::string &body, const Setup &setup)
{
    auto conversation = decodeMessages(RequestBody::copyOf(body));
    if (!conversation)
        return conversation.error();
    const RequestTarget target{setup.model, setup.traits, setup.info ? &*setup.info : nullptr, setup.store.get(), setup.stream};
    return encodeChat(*conversation, target);
}

/// One row a rule. `members` are those of the request; `expected` maps JSON pointers into the body sent to what must stand there, null to
/// what must not be there.
void ChatRequestTest::everyRuleHolds_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [this](const char *name, const char *members, const char *expected, const Setup &setup = {}) {
        m_setups[name] = setup;
        QTest::newRow(name) << QByteArray(members) << QByteArray(expected);
    };
    const auto with = [](auto change) {
        Setup setup;
        change(setup);
        return setup;
    };
    const Setup openAi = with([](Setup &s) {
        s.model = "gpt-5.4";
        s.traits.effort = Effort::ReasoningEffort;
        s.traits.maxStopSequences = 4;
    });
    const Setup deepseek = with([](Setup &s) {
        s.traits.reasoningReturn = Return::WithToolCalls;
        s.traits.effort = Effort::ThinkingType;
        s.traits.forcedToolChoice = false;
        s.traits.jsonSchema = false;
    });
    const Setup openRouter = with([](Setup &s) {
        s.model = "anthropic/claude-x";
        s.traits.reasoningReturn = Return::Details;
        s.traits.effort = Effort::ReasoningObject;
        s.traits.cacheControl = true;
    });
    const Setup gemini = with([](Setup &s) {
        s.traits.reasoningReturn = Return::ThoughtSignature;
        s.traits.strictSchemas = true;
    });
    const Setup qwen = with([](Setup &s) { s.traits.effort = Effort::EnableThinking; });
    const Setup mistral = with([](Setup &s) { s.traits.toolIds = ChatTraits::ToolIds::NineAlphanumerics; });
    const Setup textOnly = with([](Setup &s) {
        s.info = ModelInfo();
        s.info->images = false;
        s.traits.files = false;
    });
    const Setup whole = with([](Setup &s) { s.stream = false; });

    // the frame
    row("model and stream", R"("messages":[{"role":"user","content":"hi"}])",
        R"({"/model":"some-model","/stream":true,"/stream_options":{"include_usage":true},"/messages":[{"role":"user","content":"hi"}],"/tools":null,"/max_tokens":null})");
    row("no stream options in a whole answer", R"("messages":[{"role":"user","content":"hi"}])",
        R"({"/stream":false,"/stream_options":null})", whole);
    row("no stream options where they are not taken", R"("messages":[{"role":"user","content":"hi"}])",
        R"({"/stream":true,"/stream_options":null})", with([](Setup &s) { s.traits.streamUsage = false; }));

    // 2: ids
    row("2 ids used twice are made unique",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"1"}]},)"
        R"({"role":"assistant","content":[{"type":"tool_use","id":"t","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"2"}]}])",
        R"({"/messages/1/tool_calls/0/id":"t","/messages/2/tool_call_id":"t","/messages/3/tool_calls/0/id":"t_2","/messages/4/tool_call_id":"t_2","/messages/4/content":"2"})");
    row("2 ids twice in one message",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"A","input":{}},{"type":"tool_use","id":"t","name":"B","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"1"},{"type":"tool_result","tool_use_id":"t","content":"2"}]}])",
        R"({"/messages/2/tool_call_id":"t","/messages/2/content":"1","/messages/3/tool_call_id":"t_2","/messages/3/content":"2"})");
    row("2 ids are made legal",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"a.b:c/d","name":"A","input":{}},{"type":"tool_use","name":"A","input":{}}]}])",
        R"({"/messages/1/tool_calls/0/id":"a_b_c_d","/messages/1/tool_calls/1/id":"call_2","/messages/2/tool_call_id":"a_b_c_d","/messages/3/tool_call_id":"call_2"})");
    row("2 long ids are cut",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","name":"A","input":{}}]}])",
        R"({"/messages/1/tool_calls/0/id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_0f45e858"})");
    row("2 Mistral wants nine",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"abcDEF123","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"abcDEF123","content":"1"}]}])",
        R"({"/messages/1/tool_calls/0/id":"abcDEF123","/messages/2/tool_call_id":"abcDEF123"})", mistral);

    // 4: arguments
    row("4 no input is an empty object",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A"},{"type":"tool_use","id":"2","name":"A","input":null},{"type":"tool_use","id":"3","name":"A","input":""}]}])",
        R"({"/messages/1/content":null,"/messages/1/tool_calls/0/function/arguments":"{}","/messages/1/tool_calls/1/function/arguments":"{}","/messages/1/tool_calls/2/function/arguments":"{}"})");

    // 5: order
    row("5 results come before the text beside them",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"x"},{"type":"tool_use","id":"1","name":"A","input":{"k":1}},{"type":"tool_use","id":"2","name":"B","input":{}}]},)"
        R"({"role":"user","content":[{"type":"text","text":"before"},{"type":"tool_result","tool_use_id":"2","content":"two"},{"type":"tool_result","tool_use_id":"1","content":[{"type":"text","text":"one"},{"type":"text","text":"more"}]},{"type":"text","text":"after"}]}])",
        R"({"/messages/1/content":"x","/messages/2":{"role":"tool","tool_call_id":"2","content":"two"},"/messages/3":{"role":"tool","tool_call_id":"1","content":"one\nmore"},"/messages/4":{"role":"user","content":"before\n\nafter"},"/messages/5":null})");
    row("5 a missing result gets a stand-in",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}},{"type":"tool_use","id":"2","name":"A","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":"one"},{"type":"text","text":"go on"}]}])",
        R"({"/messages/3":{"role":"tool","tool_call_id":"2","content":"[There is no result: the call was interrupted.]"},"/messages/4/content":"go on"})");
    row("5 a missing result at the end",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}}]}])",
        R"({"/messages/2/role":"tool","/messages/2/tool_call_id":"1"})");
    row("5 an orphan becomes text",
        R"("messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"gone","content":"lost words"}]}])",
        R"({"/messages/0/role":"user","/messages/0/content":"[Result of an earlier tool call that is not part of this conversation any more]\n\nlost words"})");
    row("5 a second result for one call becomes text",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":"one"},{"type":"tool_result","tool_use_id":"1","content":"again"}]}])",
        R"({"/messages/2/content":"one","/messages/3/role":"user"})");
    row("5 results spread over two user messages",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}},{"type":"tool_use","id":"2","name":"A","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":"one"}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"2","content":"two"}]}])",
        R"({"/messages/2/content":"one","/messages/3/content":"two","/messages/4":null})");

    // 6: media in results
    row("6 an image of a result goes behind",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"Read","input":{}},{"type":"tool_use","id":"2","name":"A","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"QUJD"}}]},{"type":"tool_result","tool_use_id":"2","content":"two"},{"type":"text","text":"look"}]}])",
        R"({"/messages/2/content":"[The media of this result is attached to the next user message.]","/messages/3/content":"two",)"
        R"("/messages/4/content":[{"type":"text","text":"Attached media from the result of Read:"},{"type":"image_url","image_url":{"url":"data:image/png;base64,QUJD"}},{"type":"text","text":"look"}]})");
    row("6 a PDF of a result goes behind as a file",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"Read","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":[{"type":"text","text":"PDF file read"},{"type":"document","title":"doc","source":{"type":"base64","media_type":"application/pdf","data":"JVBE"}}]}]}])",
        R"({"/messages/2/content":"PDF file read\n[The media of this result is attached to the next user message.]",)"
        R"("/messages/3/content/1":{"type":"file","file":{"filename":"doc.pdf","file_data":"data:application/pdf;base64,JVBE"}}})");
    row("6 an empty result is empty text",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"1"}]}])",
        R"({"/messages/2/content":""})");
    row("6 an error is marked",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}},{"type":"tool_use","id":"2","name":"A","input":{}},{"type":"tool_use","id":"3","name":"A","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"1","is_error":true,"content":"no such file"},{"type":"tool_result","tool_use_id":"2","is_error":true,"content":"Error: known"},{"type":"tool_result","tool_use_id":"3","is_error":true}]}])",
        R"({"/messages/2/content":"Error: no such file","/messages/3/content":"Error: known","/messages/4/content":"Error"})");

    // 7: tool choice
    const auto tools = [](const char *choice) {
        return std::string(
                   R"("messages":[{"role":"user","content":"a"}],"tools":[{"name":"A","input_schema":{"type":"object","properties":{}}}],"tool_choice":)") +
               choice;
    };
    row("7 auto", tools(R"({"type":"auto"})").c_str(), R"({"/tool_choice":"auto","/parallel_tool_calls":null})");
    row("7 any is required", tools(R"({"type":"any"})").c_str(), R"({"/tool_choice":"required"})");
    row("7 none", tools(R"({"type":"none"})").c_str(), R"({"/tool_choice":"none"})");
    row("7 named", tools(R"({"type":"tool","name":"A"})").c_str(), R"({"/tool_choice":{"type":"function","function":{"name":"A"}}})");
    row("7 named, but not offered", tools(R"({"type":"tool","name":"B"})").c_str(), R"({"/tool_choice":"auto"})");
    row("7 one call at a time", tools(R"({"type":"auto","disable_parallel_tool_use":true})").c_str(), R"({"/parallel_tool_calls":false})");
    row("7 one call at a time where it is not taken", tools(R"({"type":"auto","disable_parallel_tool_use":true})").c_str(),
        R"({"/parallel_tool_calls":null})", with([](Setup &s) { s.traits.parallelToolCalls = false; }));
    row("7 no tools, no choice",
        R"("messages":[{"role":"user","content":"a"}],"tools":[],"tool_choice":{"type":"any","disable_parallel_tool_use":true})",
        R"({"/tool_choice":null,"/tools":null,"/parallel_tool_calls":null})");
    row("7 forced while thinking", (tools(R"({"type":"any"})") + R"(,"thinking":{"type":"adaptive"})").c_str(),
        R"({"/tool_choice":"auto"})", deepseek);
    row("7 named while thinking by default", tools(R"({"type":"tool","name":"A"})").c_str(), R"({"/tool_choice":"auto"})", deepseek);
    row("7 forced without thinking", (tools(R"({"type":"any"})") + R"(,"thinking":{"type":"disabled"})").c_str(),
        R"({"/tool_choice":"required"})", deepseek);

    // 8: system
    row("8 system blocks are joined and the billing line is gone",
        R"("system":[{"type":"text","text":"x-anthropic-billing-header: cc_version=2; cch=1;"},{"type":"text","text":"You are.","cache_control":{"type":"ephemeral"}},{"type":"text","text":"Rules."}],"messages":[{"role":"user","content":"a"}])",
        R"({"/messages/0":{"role":"system","content":"You are.\n\nRules."}})");
    row("8 a billing line before other text",
        R"("system":"x-anthropic-billing-header: cch=1;\n\nYou are.","messages":[{"role":"user","content":"a"}])",
        R"({"/messages/0/content":"You are."})");
    row("8 leading system messages are hoisted",
        R"("system":"one","messages":[{"role":"system","content":"two"},{"role":"system","content":[{"type":"text","text":"three"}]},{"role":"user","content":"a"}])",
        R"({"/messages/0":{"role":"system","content":"one\n\ntwo\n\nthree"},"/messages/1":{"role":"user","content":"a"}})");
    row("8 later ones are wrapped where they stand",
        R"("system":"one","messages":[{"role":"user","content":"a"},{"role":"system","content":"env"},{"role":"assistant","content":"b"},{"role":"system","content":[]},{"role":"user","content":"c"},{"role":"system","content":"<system-reminder>\nx\n</system-reminder>"}])",
        R"({"/messages/1/content":"a\n\n<system-reminder>\nenv\n</system-reminder>","/messages/2/content":"b","/messages/3/content":"c\n\n<system-reminder>\nx\n</system-reminder>","/messages/4":null})");
    row("8 one between a call and its result",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}}]},{"role":"system","content":"note"},{"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":"r"}]}])",
        R"({"/messages/2/role":"tool","/messages/3/content":"<system-reminder>\nnote\n</system-reminder>"})");
    row("8 nothing but system messages", R"("messages":[{"role":"system","content":"do it"}])",
        R"({"/messages/0/role":"user","/messages/1":null})");
    row("8 developer for a reasoning model", R"("system":"s","messages":[{"role":"user","content":"a"}])",
        R"({"/messages/0/role":"developer"})", with([](Setup &s) {
            s.model = "o3";
            s.traits.developerRole = true;
        }));
    row("8 cache marks are kept where they are taken",
        R"("system":[{"type":"text","text":"s","cache_control":{"type":"ephemeral"}}],"messages":[{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b","cache_control":{"type":"ephemeral","ttl":"1h"}}]}])",
        R"({"/messages/0/content":[{"type":"text","text":"s","cache_control":{"type":"ephemeral"}}],"/messages/1/content/0":{"type":"text","text":"a"},"/messages/1/content/1":{"type":"text","text":"b","cache_control":{"type":"ephemeral","ttl":"1h"}}})",
        openRouter);
    row("8 and dropped elsewhere",
        R"("messages":[{"role":"user","content":[{"type":"text","text":"b","cache_control":{"type":"ephemeral"}}]}])",
        R"({"/messages/0/content":"b"})");

    // 10: reasoning back
    const char *thought =
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"thinking","thinking":"let me\nsee","signature":"foreign"},{"type":"text","text":"t"},{"type":"tool_use","id":"1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":"r"}]},)"
        R"({"role":"assistant","content":[{"type":"thinking","thinking":"done","signature":"s"},{"type":"text","text":"end"}]},{"role":"user","content":"b"}])";
    row("10 with tool calls", thought, R"({"/messages/1/reasoning_content":"let me\nsee","/messages/3/reasoning_content":null})", deepseek);
    row("10 when known", thought, R"({"/messages/1/reasoning_content":"let me\nsee","/messages/3/reasoning_content":"done"})");
    row("10 never", thought, R"({"/messages/1/reasoning_content":null,"/messages/3/reasoning_content":null})",
        with([](Setup &s) { s.traits.reasoningReturn = Return::Never; }));
    row("10 details were never made", thought,
        R"({"/messages/1/reasoning":"let me\nsee","/messages/1/reasoning_details":null,"/messages/1/reasoning_content":null})", openRouter);
    row("10 a stand-in where it was lost",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"redacted_thinking","data":"foreign"},{"type":"tool_use","id":"1","name":"A","input":{}}]}])",
        R"({"/messages/1/reasoning_content":"tool call"})", deepseek);
    row("10 nothing known, nothing sent",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}}]}])",
        R"({"/messages/1/reasoning_content":null})");
    row("28 a stand-in for Gemini's signature on the first call",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{}},{"type":"tool_use","id":"2","name":"A","input":{}}]}])",
        R"({"/messages/1/tool_calls/0/extra_content":{"google":{"thought_signature":"skip_thought_signature_validator"}},"/messages/1/tool_calls/1/extra_content":null,"/messages/1/reasoning_content":null})",
        gemini);

    // 12: effort
    const auto think = [](const char *more) { return std::string(R"("messages":[{"role":"user","content":"a"}],)") + more; };
    row("12 effort", think(R"("output_config":{"effort":"medium"})").c_str(), R"({"/reasoning_effort":"medium"})", openAi);
    row("12 max is the highest there is", think(R"("output_config":{"effort":"max"})").c_str(), R"({"/reasoning_effort":"xhigh"})", openAi);
    row("12 where nothing is above high", think(R"("output_config":{"effort":"max"})").c_str(), R"({"/reasoning_effort":"high"})",
        with([](Setup &s) {
            s.model = "gpt-5-mini";
            s.traits.effort = Effort::ReasoningEffort;
        }));
    row("12 a small budget", think(R"("thinking":{"type":"enabled","budget_tokens":3999})").c_str(), R"({"/reasoning_effort":"low"})",
        openAi);
    row("12 a middle budget", think(R"("thinking":{"type":"enabled","budget_tokens":4000})").c_str(), R"({"/reasoning_effort":"medium"})",
        openAi);
    row("12 a big budget", think(R"("thinking":{"type":"enabled","budget_tokens":16000})").c_str(), R"({"/reasoning_effort":"high"})",
        openAi);
    row("12 adaptive alone says nothing", think(R"("thinking":{"type":"adaptive"})").c_str(),
        R"({"/reasoning_effort":null,"/thinking":null})", openAi);
    row("12 no effort for a model that does not reason", think(R"("output_config":{"effort":"high"})").c_str(),
        R"({"/reasoning_effort":null})", with([](Setup &s) {
            s.model = "gpt-4.1";
            s.traits.effort = Effort::ReasoningEffort;
        }));
    row("12 OpenRouter", think(R"("thinking":{"type":"enabled","budget_tokens":20000})").c_str(), R"({"/reasoning":{"effort":"high"}})",
        openRouter);
    row("12 OpenRouter, adaptive", think(R"("thinking":{"type":"adaptive"})").c_str(), R"({"/reasoning":{"enabled":true}})", openRouter);
    row("12 thinking type on", think(R"("thinking":{"type":"adaptive"})").c_str(), R"({"/thinking":{"type":"enabled"}})", deepseek);
    row("12 thinking type off", think(R"("thinking":{"type":"disabled"})").c_str(), R"({"/thinking":{"type":"disabled"}})", deepseek);
    row("12 thinking not named", think(R"("max_tokens":5)").c_str(), R"({"/thinking":null})", deepseek);
    row("12 GLM keeps its thoughts", think(R"("thinking":{"type":"adaptive"})").c_str(),
        R"({"/thinking":{"type":"enabled","clear_thinking":false}})", with([](Setup &s) {
            s.model = "glm-5";
            s.traits.effort = Effort::ThinkingType;
        }));
    row("12 Qwen", think(R"("thinking":{"type":"enabled","budget_tokens":2048})").c_str(),
        R"({"/enable_thinking":true,"/thinking_budget":2048})", qwen);
    row("12 Qwen in a whole answer", think(R"("thinking":{"type":"adaptive"})").c_str(), R"({"/enable_thinking":false})",
        with([](Setup &s) {
            s.traits.effort = Effort::EnableThinking;
            s.stream = false;
        }));
    row("12 not taken", think(R"("thinking":{"type":"adaptive"},"output_config":{"effort":"high"})").c_str(),
        R"({"/thinking":null,"/reasoning_effort":null,"/reasoning":null,"/enable_thinking":null})");

    // 18, 19: tools
    row("18 names are made legal, in history too",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"a.b","input":{}}]}],"tools":[{"name":"a.b","input_schema":{}}],"tool_choice":{"type":"tool","name":"a.b"})",
        R"({"/tools/0/function/name":"a_b_2e7336dc","/messages/1/tool_calls/0/function/name":"a_b_2e7336dc","/tool_choice/function/name":"a_b_2e7336dc"})");
    row("18 a name used twice goes once",
        R"("messages":[{"role":"user","content":"a"}],"tools":[{"name":"A","description":"first"},{"name":"A","description":"second"}])",
        R"({"/tools/0/function/description":"first","/tools/1":null})");
    row("19 the root becomes an object",
        R"("messages":[{"role":"user","content":"a"}],"tools":[{"name":"A"},{"name":"B","input_schema":{"required":["x"]}},{"name":"C","input_schema":{"type":["object","null"],"properties":{"x":{"type":"string","format":"uri"}}}}])",
        R"({"/tools/0/function/parameters":{"type":"object","properties":{}},"/tools/1/function/parameters":{"type":"object","properties":{},"required":["x"]},"/tools/2/function/parameters":{"type":"object","properties":{"x":{"type":"string","format":"uri"}}}})");
    row("19 members of the Messages API alone are gone",
        R"("messages":[{"role":"user","content":"a"}],"tools":[{"type":"custom","name":"A","description":"d","input_schema":{"type":"object","properties":{}},"cache_control":{"type":"ephemeral"},"input_examples":[{}],"eager_input_streaming":true,"defer_loading":false}])",
        R"({"/tools/0":{"type":"function","function":{"name":"A","description":"d","parameters":{"type":"object","properties":{}}}}})");
    row("19 Gemini's subset",
        R"("messages":[{"role":"user","content":"a"}],"tools":[{"name":"A","input_schema":{"$schema":"s","type":"object","additionalProperties":false,"$defs":{"P":{"type":"object","properties":{"n":{"type":"integer","exclusiveMinimum":0}}}},)"
        R"("required":["a","gone"],"properties":{"a":{"const":"x"},"b":{"type":["string","null"],"format":"uri"},"c":{"enum":[1,2,null]},"d":{"$ref":"#/$defs/P"},"e":{"oneOf":[{"type":"string"},{"type":"number"}]},"f":{"allOf":[{"type":"string"},{"description":"both"}]},"g":{"type":"array"},"h":{"type":"string","format":"date-time"}}}}])",
        R"({"/tools/0/function/parameters":{"type":"object","properties":{"a":{"type":"string","enum":["x"]},"b":{"type":"string","nullable":true},"c":{"type":"string","enum":["1","2"]},"d":{"type":"object","properties":{"n":{"type":"integer"}}},)"
        R"("e":{"anyOf":[{"type":"string"},{"type":"number"}]},"f":{"type":"string","description":"both"},"g":{"type":"array","items":{"type":"string"}},"h":{"type":"string","format":"date-time"}},"required":["a"]}})",
        gemini);

    // 20 to 23: parameters
    row("20 max_tokens", think(R"("max_tokens":100)").c_str(), R"({"/max_tokens":100,"/max_completion_tokens":null})");
    row("20 max_completion_tokens for OpenAI's reasoning models", think(R"("max_tokens":100)").c_str(),
        R"({"/max_tokens":null,"/max_completion_tokens":100})", openAi);
    row("20 o-models behind a maker's name", think(R"("max_tokens":100)").c_str(), R"({"/max_completion_tokens":100})",
        with([](Setup &s) { s.model = "openai/o4-mini"; }));
    row("20 the catalogue decides", think(R"("max_tokens":100)").c_str(), R"({"/max_tokens":100})", with([](Setup &s) {
            s.model = "gpt-5";
            s.traits.maxTokens = ChatTraits::MaxTokensField::MaxTokens;
        }));
    row("20 lowered to what the model gives", think(R"("max_tokens":128000)").c_str(), R"({"/max_tokens":8192})", with([](Setup &s) {
            s.info = ModelInfo();
            s.info->output = 8192;
        }));
    row("21 temperature and top_p", think(R"("temperature":0.70,"top_p":1,"top_k":5)").c_str(),
        R"({"/temperature":0.7,"/top_p":1,"/top_k":null})");
    row("21 reasoning models refuse them", think(R"("temperature":0.5,"top_p":1)").c_str(), R"({"/temperature":null,"/top_p":null})",
        openAi);
    row("21 so says the catalogue", think(R"("temperature":0.5)").c_str(), R"({"/temperature":null})", with([](Setup &s) {
            s.info = ModelInfo();
            s.info->temperature = false;
        }));
    row("22 stop sequences", think(R"("stop_sequences":["a",""," \n","b","c","d","e"])").c_str(), R"({"/stop":["a","b","c","d"]})",
        with([](Setup &s) { s.traits.maxStopSequences = 4; }));
    row("22 no limit", think(R"("stop_sequences":["a","b","c","d","e"])").c_str(), R"({"/stop":["a","b","c","d","e"]})");
    row("22 reasoning models refuse them", think(R"("stop_sequences":["a"])").c_str(), R"({"/stop":null})", openAi);
    row("22 blank ones alone", think(R"("stop_sequences":[""])").c_str(), R"({"/stop":null})");
    const Setup user = with([](Setup &s) { s.traits.userField = true; });
    row("23 a short user", think(R"("metadata":{"user_id":"user-1"})").c_str(), R"({"/user":"user-1"})", user);
    row("23 a user that is JSON is hashed", think(R"("metadata":{"user_id":"{\"a\":1}"})").c_str(),
        R"({"/user":"015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"})", user);
    row("23 not where it is not taken", think(R"("metadata":{"user_id":"user-1"})").c_str(), R"({"/user":null})");

    // 24: images and documents
    row("24 images",
        R"("messages":[{"role":"user","content":[{"type":"image","source":{"type":"url","url":"https://a/b.png"}},{"type":"image","source":{"type":"file","file_id":"f"}}]}])",
        R"({"/messages/0/content/0/image_url/url":"https://a/b.png","/messages/0/content/1/type":"text"})");
    row("24 no images for a model without eyes",
        R"("messages":[{"role":"user","content":[{"type":"text","text":"x"},{"type":"image","source":{"type":"base64","media_type":"image/png","data":"QUJD"}}]}])",
        R"({"/messages/0/content":"x\n\n[An image was left out here: this model takes no images.]"})", textOnly);
    row("24 no files for a provider without them",
        R"("messages":[{"role":"user","content":[{"type":"document","title":"T","source":{"type":"base64","media_type":"application/pdf","data":"JVBE"}}]}])",
        R"({"/messages/0/content":"Document: T\n[Its content was left out: this provider takes no files.]"})", textOnly);
    row("24 text documents keep title and context",
        R"("messages":[{"role":"user","content":[{"type":"document","title":"T","context":"C","citations":{"enabled":true},"source":{"type":"text","media_type":"text/plain","data":"words"}}]}])",
        R"({"/messages/0/content":"Document: T\nContext: C\n\nwords"})");
    row("24 text in base64",
        R"("messages":[{"role":"user","content":[{"type":"document","source":{"type":"base64","media_type":"text/plain","data":"d29yZHM="}}]}])",
        R"({"/messages/0/content":"Document\n\nwords"})");
    row("24 documents of blocks, by address, and search results",
        R"("messages":[{"role":"user","content":[{"type":"document","source":{"type":"content","content":[{"type":"text","text":"one"}]}},{"type":"document","source":{"type":"url","url":"https://d"}},{"type":"search_result","title":"S","source":"https://s","content":[{"type":"text","text":"found"}]}]}])",
        R"({"/messages/0/content":"Document\n\none\n\nDocument\nAddress: https://d\n\nSearch result: S\nSource: https://s\n\nfound"})");

    // 25: server tools
    row("25 server tools are left out",
        R"("messages":[{"role":"user","content":"a"}],"tools":[{"type":"web_search_20250305","name":"web_search","max_uses":8}],"tool_choice":{"type":"tool","name":"web_search"})",
        R"({"/tools":null,"/tool_choice":null})");
    row("25 their history is text",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"server_tool_use","id":"s","name":"web_search","input":{"query":"q"}},{"type":"web_search_tool_result","tool_use_id":"s","content":[{"type":"web_search_result","title":"T","url":"https://u","encrypted_content":"XXXX"}]},{"type":"text","text":"so"}]}])",
        R"({"/messages/1/content":"[Called the provider's tool web_search with {\"query\":\"q\"}]\n[Result of the provider's tool: T\nhttps://u]\nso","/messages/1/tool_calls":null})");

    // 27: runs
    row("27 runs are merged",
        R"("messages":[{"role":"user","content":"a"},{"role":"user","content":"b"},{"role":"assistant","content":"c"},{"role":"assistant","content":"d"},{"role":"user","content":"e"}])",
        R"({"/messages":[{"role":"user","content":"a\n\nb"},{"role":"assistant","content":"c\nd"},{"role":"user","content":"e"}]})");
    row("27 empty ones are dropped",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"thinking","thinking":"x","signature":"y"},{"type":"text","text":""}]},{"role":"user","content":[{"type":"text","text":" \n"},{"type":"text","text":"b"}]}])",
        R"({"/messages":[{"role":"user","content":"a\n\nb"}]})");
    row("27 the user speaks first", R"("messages":[{"role":"assistant","content":"a"},{"role":"user","content":"b"}])",
        R"({"/messages/0/role":"user","/messages/1/content":"a","/messages/2/content":"b"})");

    // deferred tools
    row("deferred tools wait",
        R"("messages":[{"role":"user","content":"a"}],"tools":[{"name":"Bash","input_schema":{"type":"object","properties":{}}},{"name":"DeferredToolPlaceholder","defer_loading":true,"input_schema":{"type":"object","properties":{}}}])",
        R"({"/tools/0/function/name":"Bash","/tools/1":null})");
    row("a loaded tool is offered and named",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"ToolSearch","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"1","content":[{"type":"tool_reference","tool_name":"WebFetch"}]},{"type":"text","text":"Tool loaded."}]}],)"
        R"("tools":[{"name":"WebFetch","defer_loading":true,"input_schema":{"type":"object","properties":{}}}])",
        R"({"/tools/0/function/name":"WebFetch","/tools/0/defer_loading":null,"/messages/2/content":"Tool loaded: WebFetch","/messages/3/content":"Tool loaded."})");

    // structured answers
    row("an output schema", think(R"("output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}})").c_str(),
        R"({"/response_format":{"type":"json_schema","json_schema":{"name":"answer","schema":{"type":"object"}}}})");
    row("an output schema where only json_object is known",
        think(R"("output_format":{"type":"json_schema","schema":{"type":"object"}})").c_str(),
        R"({"/response_format":{"type":"json_object"},"/messages/0":{"role":"system","content":"Answer with one JSON object that fits this JSON Schema, and with nothing else: {\"type\":\"object\"}"}})",
        deepseek);
}

void ChatRequestTest::everyRuleHolds()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, expected);
    const Setup &setup = m_setups.at(QTest::currentDataTag());
    const auto request = encode("{\"model\":\"claude-x\"," + members.toStdString() + "}", setup);
    QVERIFY2(bool(request), request ? "" : request.error().message.c_str());
    const Json body = Json::parse(request->body);
    const Json wanted = Json::parse(expected.toStdString());
    for (const auto &[pointer, value] : wanted.items()) {
        const Json::json_pointer place(pointer);
        if (value.is_null()) {
            QVERIFY2(!body.contains(place) || body.at(place).is_null(), (pointer + " in " + request->body).c_str());
            continue;
        }
        QVERIFY2(body.contains(place), (pointer + " is missing in " + request->body).c_str());
        QVERIFY2(body.at(place) == value, (pointer + " is " + body.at(place).dump() + ", wanted " + value.dump()).c_str());
    }
    const std::string fault = lint(body, setup.traits.cacheControl);
    QVERIFY2(fault.empty(), (fault + " in " + request->body).c_str());
}

void ChatRequestTest::aRequestOfEmptyMessagesIsRefused()
{
    const auto request =
        encode(R"({"model":"m","system":"s","messages":[{"role":"user","content":[]},{"role":"assistant","content":""}]})", {});
    QVERIFY(!request);
    QCOMPARE(request.error().status, 400);
    QVERIFY(request.error().message.find("messages") != std::string::npos);
}

void ChatRequestTest::whatWasLoweredIsTold()
{
    Setup setup;
    setup.info = ModelInfo();
    setup.info->output = 8192;
    const auto lowered = encode(R"({"model":"m","max_tokens":8193,"messages":[{"role":"user","content":"a"}]})", setup);
    QVERIFY(bool(lowered) && lowered->loweredMaxTokens == 8192);
    const auto kept = encode(R"({"model":"m","max_tokens":8192,"messages":[{"role":"user","content":"a"}]})", setup);
    QVERIFY(bool(kept) && !kept->loweredMaxTokens);
}

void ChatRequestTest::theStoreStandsInForLostReasoning()
{
    const std::string body =
        R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"call_7","name":"A","input":{}}]}]})";
    Setup setup;
    setup.store = std::make_shared<ReasoningStore>();
    setup.store->remember("call_7", std::make_shared<Reasoning>(Reasoning{.text = "kept \"thought\"",
                                                                          .detailsJson = R"([{"type":"reasoning.encrypted","data":"E"}])",
                                                                          .thoughtSignature = "SIG"}));
    const auto message = [&](Return how) {
        setup.traits.reasoningReturn = how;
        const auto request = encode(body, setup);
        return request ? Json::parse(request->body).at("messages").at(1) : Json();
    };
    QCOMPARE(message(Return::WithToolCalls).at("reasoning_content").get<std::string>(), std::string("kept \"thought\""));
    QCOMPARE(message(Return::WhenKnown).at("reasoning_content").get<std::string>(), std::string("kept \"thought\""));
    QCOMPARE(message(Return::Details).at("reasoning_details").dump(), std::string(R"([{"type":"reasoning.encrypted","data":"E"}])"));
    QCOMPARE(message(Return::ThoughtSignature)
                 .at("tool_calls")
                 .at(0)
                 .at("extra_content")
                 .at("google")
                 .at("thought_signature")
                 .get<std::string>(),
             std::string("SIG"));
    QVERIFY(!message(Return::Never).contains("reasoning_content"));
}

void ChatRequestTest::sealedReasoningComesBack()
{
    const Reasoning reasoning{"the thought", R"([{"type":"reasoning.text","text":"the thought","signature":"S"}])", "GSIG"};
    const auto body = [](const std::string &block) {
        return R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":[)" + block +
               R"(,{"type":"tool_use","id":"x","name":"A","input":{}}]}]})";
    };
    const std::string thinking =
        body(R"({"type":"thinking","thinking":"the thought","signature":")" + sealReasoning(reasoning, false) + "\"}");
    const std::string redacted = body(R"({"type":"redacted_thinking","data":")" + sealReasoning(reasoning, true) + "\"}");
    Setup setup;
    for (const std::string &text : {thinking, redacted}) {
        const auto message = [&](Return how) {
            setup.traits.reasoningReturn = how;
            const auto request = encode(text, setup);
            return request ? Json::parse(request->body).at("messages").at(1) : Json();
        };
        QCOMPARE(message(Return::WithToolCalls).at("reasoning_content").get<std::string>(), reasoning.text);
        QCOMPARE(message(Return::Details).at("reasoning_details").dump(), reasoning.detailsJson);
        QCOMPARE(message(Return::ThoughtSignature)
                     .at("tool_calls")
                     .at(0)
                     .at("extra_content")
                     .at("google")
                     .at("thought_signature")
                     .get<std::string>(),
                 reasoning.thoughtSignature);
    }
}

void ChatRequestTest::argumentsKeepTheirBytes()
{
    const std::string input = R"({"z":1.0,"a":12345678901234567890, "nested":{"k":"quote \" and \\ and \u00fc and 日本"},"e":1E3})";
    const auto request = encode(
        R"({"model":"m","messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"x","name":"A","input":)" +
            input + "}]}]}",
        {});
    QVERIFY(bool(request));
    QCOMPARE(Json::parse(request->body).at("messages").at(1).at("tool_calls").at(0).at("function").at("arguments").get<std::string>(),
             input);
}

QTEST_APPLESS_MAIN(ChatRequestTest)
#include "ChatRequestTest.moc"
