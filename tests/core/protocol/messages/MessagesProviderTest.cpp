// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/provider/MessagesProvider.h"

#include "core/protocol/conversation/Reasoning.h"
#include "core/protocol/messages/client/MessagesRequest.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <regex>
#include <set>

using namespace gatehouse;
using Json = nlohmann::ordered_json;
using Role = Conversation::Role;

namespace {

/// What a row changes in the target.
struct Setup
{
    MessagesTraits traits{.betas = false};
    std::string model = "some-model";
    std::optional<ModelInfo> info;
    std::shared_ptr<ReasoningStore> store;
};

} // namespace

class MessagesProviderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHolds_data();
    void everyRuleHolds();
    void onlyClaudeModelsThatKnowItThinkAdaptively_data();
    void onlyClaudeModelsThatKnowItThinkAdaptively();
    void aRequestOfEmptyMessagesIsRefused();
    void whatWasLoweredIsTold();
    void sealsOfTheSameProviderComeBack_data();
    void sealsOfTheSameProviderComeBack();
    void theStoreStandsInForLostThinking();
    void freeformToolsBecomeFunctions();
    void aRoundTripLosesNothing();
    void marksComeAfterEachOther();

private:
    std::map<QByteArray, Setup> m_setups;
    static Result<EncodedRequest, ApiError> encode(const std::string &members, const Setup &setup);
};

namespace {

std::string lint(const Json &body, const MessagesTraits &traits)
{
    static const std::regex legalName("^[a-zA-Z0-9_-]{1,64}$");
    std::set<std::string> open;
    std::set<std::string> seen;
    std::string last;
    std::size_t marks = body.dump().find("cache_control") == std::string::npos ? 0 : 1;
    if (marks > 0) {
        const std::string text = body.dump();
        marks = 0;
        for (std::size_t at = 0; (at = text.find("\"cache_control\":", at)) != std::string::npos; ++at)
            ++marks;
    }
    if (marks > 4)
        return "more than four cache marks";
    if (!body.contains("max_tokens") || body.at("max_tokens") <= 0)
        return "no max_tokens";
    std::string lastMember;
    for (const auto &[key, value] : body.items())
        lastMember = key;
    if (lastMember != "messages")
        return "messages do not come last";
    for (const Json &message : body.at("messages")) {
        const std::string role = message.at("role");
        if (role != "user" && role != "assistant")
            return "role " + role;
        if (role == last)
            return "two messages of role " + role + " in a row";
        if (last.empty() && role == "assistant")
            return "the assistant speaks first";
        last = role;
        if (!message.at("content").is_array() || message.at("content").empty())
            return "an empty message";
        bool resultsOver = false;
        for (const Json &block : message.at("content")) {
            const std::string type = block.at("type");
            if (type == "text" && std::regex_match(block.at("text").get<std::string>(), std::regex("[ \\n\\t\\r]*")))
                return "an empty text";
            if (type == "tool_result") {
                if (role == "assistant" || resultsOver)
                    return "a result in the wrong place";
                if (open.erase(block.at("tool_use_id").get<std::string>()) == 0)
                    return "a result answers nothing";
                continue;
            }
            resultsOver = true;
            if (!open.empty() && role == "user")
                return "calls are unanswered";
            if (type == "redacted_thinking" && !traits.redactedThinking)
                return "redacted thinking";
            if (type != "tool_use")
                continue;
            const std::string id = block.at("id");
            if (!std::regex_match(id, legalName) || !seen.insert(id).second)
                return "id " + id + " is not legal or not unique";
            open.insert(id);
            if (!block.at("input").is_object() || !std::regex_match(block.at("name").get<std::string>(), legalName))
                return "a call is not legal";
        }
        if (role == "assistant" && message.at("content").back().at("type").get<std::string>().find("thinking") != std::string::npos)
            return "thinking ends a message";
    }
    if (!open.empty())
        return "calls are unanswered at the end";
    for (const Json &tool : body.value("tools", Json::array())) {
        if (tool.contains("type"))
            continue;
        if (!std::regex_match(tool.at("name").get<std::string>(), legalName) || tool.at("input_schema").at("type") != "object")
            return "a tool is not legal";
    }
    if (!body.contains("tools") && body.contains("tool_choice"))
        return "a choice without tools";
    const bool thinks = body.contains("thinking") && body.at("thinking").at("type") != "disabled";
    if (thinks && (body.contains("temperature") || body.contains("top_p") || body.contains("top_k")))
        return "sampling while thinking";
    if (thinks && body.contains("tool_choice") && body.at("tool_choice").at("type") != "auto" &&
        body.at("tool_choice").at("type") != "none")
        return "a tool is forced on a model that thinks";
    if (thinks && body.at("thinking").contains("budget_tokens")) {
        const int budget = body.at("thinking").at("budget_tokens");
        if (budget < 1024 || budget >= body.at("max_tokens").get<int>())
            return "the budget does not fit";
    }
    if (body.contains("temperature") && (body.contains("top_p") || body.at("temperature") > 1))
        return "temperature";
    return {};
}

const std::string hi = R"("messages":[{"role":"user","content":"hi"}])";

} // namespace

Result<EncodedRequest, ApiError> MessagesProviderTest::encode(const std::string &members, const Setup &setup)
{
    auto conversation = decodeMessages(RequestBody::copyOf("{\"model\":\"client\"," + members + "}"));
    if (!conversation)
        return conversation.error();
    const ChatTraits chat;
    return encodeMessages(*conversation, {.model = setup.model,
                                          .traits = chat,
                                          .info = setup.info ? &*setup.info : nullptr,
                                          .reasoning = setup.store.get(),
                                          .stream = true,
                                          .provider = "p",
                                          .messages = setup.traits});
}

/// One row a rule. `members` are those of the request; `expected` maps JSON pointers into the body sent to what must stand there, null to
/// what must not be there.
void MessagesProviderTest::everyRuleHolds_data()
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
    const Setup anthropic = with([](Setup &s) {
        s.model = "claude-opus-4-7";
        s.traits = {.betas = true,
                    .threads = false,
                    .serverTools = true,
                    .images = true,
                    .documents = true,
                    .redactedThinking = true,
                    .thinkingRequired = false,
                    .adaptiveThinking = true,
                    .structuredOutput = true};
    });
    const Setup older = with([&](Setup &s) {
        s = anthropic;
        s.model = "claude-haiku-4-5";
    });
    const Setup deepseek = with([](Setup &s) { s.traits.thinkingRequired = true; });
    const Setup small = with([](Setup &s) {
        s.info = ModelInfo();
        s.info->output = 8192;
        s.info->images = false;
        s.info->temperature = false;
    });

    // the frame
    row("model, limit, stream", hi,
        R"({"/model":"some-model","/max_tokens":32000,"/stream":true,"/system":null,"/tools":null,"/thinking":null,"/messages":[{"role":"user","content":[{"type":"text","text":"hi"}]}]})");
    row("the client's limit", hi + R"(,"max_tokens":5)", R"({"/max_tokens":5})");
    row("the model's limit where none is given", hi, R"({"/max_tokens":8192})", small);
    row("a limit over the model's", hi + R"(,"max_tokens":64000)", R"({"/max_tokens":8192})", small);
    row("sampling", hi + R"(,"temperature":0.70,"top_k":5)", R"({"/temperature":0.7,"/top_k":5})");
    row("OpenAI's temperature", hi + R"(,"temperature":1.7)", R"({"/temperature":1})");
    row("one of temperature and top_p", hi + R"(,"temperature":0.2,"top_p":0.9)", R"({"/temperature":0.2,"/top_p":null})");
    row("top_p alone", hi + R"(,"top_p":0.9)", R"({"/top_p":0.9})");
    row("no sampling where the model takes none", hi + R"(,"temperature":0.2)", R"({"/temperature":null})", small);
    row("blank stop sequences", hi + R"(,"stop_sequences":["  ","\n","END"])", R"({"/stop_sequences":["END"]})");
    row("only blank stop sequences", hi + R"(,"stop_sequences":["  "])", R"({"/stop_sequences":null})");
    row("user", hi + R"(,"metadata":{"user_id":"u"})", R"({"/metadata":{"user_id":"u"}})");

    // thinking
    row("adaptive", hi + R"(,"thinking":{"type":"adaptive"},"output_config":{"effort":"max"},"temperature":1)",
        R"({"/thinking":{"type":"adaptive"},"/output_config":{"effort":"max"},"/temperature":null})", anthropic);
    row("adaptive from a budget", hi + R"(,"thinking":{"type":"enabled","budget_tokens":8000})",
        R"({"/thinking":{"type":"adaptive"},"/output_config":{"effort":"medium"}})", anthropic);
    row("an effort alone", hi + R"(,"output_config":{"effort":"low"})",
        R"({"/thinking":{"type":"adaptive"},"/output_config":{"effort":"low"}})", anthropic);
    row("a budget from an effort", hi + R"(,"max_tokens":64000,"output_config":{"effort":"medium"})",
        R"({"/thinking":{"type":"enabled","budget_tokens":8192},"/output_config":null})", older);
    row("a budget leaves room", hi + R"(,"max_tokens":6000,"output_config":{"effort":"high"})", R"({"/thinking/budget_tokens":3000})",
        older);
    row("a budget that is too small", hi + R"(,"max_tokens":6000,"thinking":{"type":"enabled","budget_tokens":100})",
        R"({"/thinking/budget_tokens":1024})");
    row("a budget over the limit", hi + R"(,"max_tokens":6000,"thinking":{"type":"enabled","budget_tokens":9000})",
        R"({"/thinking/budget_tokens":5999})");
    row("no room for a budget", hi + R"(,"max_tokens":1000,"thinking":{"type":"enabled","budget_tokens":2000},"temperature":0.5)",
        R"({"/thinking":null,"/temperature":0.5})");
    row("off", hi + R"(,"thinking":{"type":"disabled"})", R"({"/thinking":{"type":"disabled"}})");
    row("a model that cannot think", hi + R"(,"thinking":{"type":"adaptive"})", R"({"/thinking":null})", small);
    row("lost thinking in the middle of a step turns it off",
        R"("max_tokens":9000,"thinking":{"type":"enabled","budget_tokens":2000},"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"1"}]}])",
        R"({"/thinking":null})", older);
    row("a forced tool gives way to thinking",
        hi +
            R"(,"max_tokens":9000,"thinking":{"type":"enabled","budget_tokens":2000},"tools":[{"name":"A","input_schema":{}}],"tool_choice":{"type":"any"})",
        R"({"/tool_choice":{"type":"auto"}})");

    // tools
    row("tools",
        hi +
            R"(,"tools":[{"name":"A","description":"D","input_schema":{"properties":{"b":{}}}},{"name":"A"},{"name":"mcp.x/y"}],"tool_choice":{"type":"tool","name":"A","disable_parallel_tool_use":true})",
        R"({"/tools/0":{"name":"A","description":"D","input_schema":{"type":"object","properties":{"b":{}}}},"/tools/1/name":"mcp_x_y_05a5c7ee","/tools/2":null,"/tool_choice":{"type":"tool","name":"A","disable_parallel_tool_use":true}})");
    row("what the API refuses at a schema's top",
        hi + R"(,"tools":[{"name":"A","input_schema":{"type":"object","properties":{},"anyOf":[{}],"required":["x"]}}])",
        R"({"/tools/0/input_schema":{"type":"object","properties":{},"required":["x"]}})");
    row("a choice of what is not there", hi + R"(,"tools":[{"name":"A"}],"tool_choice":{"type":"tool","name":"B"})",
        R"({"/tool_choice":{"type":"auto"}})");
    row("no choice without tools", hi + R"(,"tool_choice":{"type":"any"})", R"({"/tool_choice":null})");
    row("one call at a time", hi + R"(,"tools":[{"name":"A"}],"tool_choice":{"type":"auto","disable_parallel_tool_use":true})",
        R"({"/tool_choice":{"type":"auto","disable_parallel_tool_use":true}})");
    row("tools of the provider where it runs them", hi + R"(,"tools":[{"type":"web_search_20250305","name":"web_search","max_uses":8}])",
        R"({"/tools/0":{"type":"web_search_20250305","name":"web_search","max_uses":8}})", anthropic);
    row("tools of the provider where it does not", hi + R"(,"tools":[{"type":"web_search_20250305","name":"web_search"},{"name":"A"}])",
        R"({"/tools/0/name":"A","/tools/1":null})");
    row("calls in a history without tools",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"A","input":{}}]}])",
        R"({"/tools/0/name":"A","/tool_choice":{"type":"none"}})");

    // output
    row("a schema", hi + R"(,"output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}})",
        R"({"/output_config/format":{"type":"json_schema","schema":{"type":"object"}},"/system":null})", anthropic);
    row("a schema in words", hi + R"(,"system":"S","output_config":{"format":{"type":"json_schema","schema":{"type":"object"}}})",
        R"({"/output_config":null,"/system/1/text":"Answer with one JSON object that fits this JSON Schema, and with nothing else: {\"type\":\"object\"}"})");

    // system
    row("system",
        R"("system":[{"type":"text","text":"x-anthropic-billing-header: a=1;"},{"type":"text","text":"You are."},{"type":"text","text":" "}],"messages":[{"role":"system","content":"Early."},{"role":"user","content":"hi"},{"role":"system","content":"Now."},{"role":"user","content":"more"}])",
        R"({"/system":[{"type":"text","text":"You are."},{"type":"text","text":"Early."}],"/messages/0/content/1/text":"<system-reminder>\nNow.\n</system-reminder>","/messages/0/content/2/text":"more","/messages/1":null})");

    // roles
    row("roles take turns",
        R"("messages":[{"role":"assistant","content":"x"},{"role":"assistant","content":[{"type":"text","text":"y"}]},{"role":"user","content":""},{"role":"assistant","content":"z \n"}])",
        R"({"/messages/0/role":"user","/messages/1/content":[{"type":"text","text":"x"},{"type":"text","text":"y"},{"type":"text","text":"z"}],"/messages/2":null})");
    row("a model that thinks does not go on in its own words",
        R"("max_tokens":9000,"thinking":{"type":"enabled","budget_tokens":2000},"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}])",
        R"({"/messages/2/content/0/text":"Continue."})");
    row("results come first, none missing, none too many",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"1","name":"A","input":{"k":1.0}},{"type":"text","text":"behind"},{"type":"tool_use","id":"2","name":"B","input":null}]},)"
        R"({"role":"system","content":"note"},{"role":"user","content":[{"type":"text","text":"before"},{"type":"tool_result","tool_use_id":"2","is_error":true},{"type":"tool_result","tool_use_id":"9","content":"lost"},{"type":"text","text":"after"}]}])",
        R"({"/messages/1/content/0/text":"behind","/messages/1/content/1/id":"1","/messages/2/content/0":{"type":"tool_result","tool_use_id":"2","content":"Error","is_error":true},)"
        R"("/messages/2/content/1/tool_use_id":"1","/messages/2/content/1/is_error":true,"/messages/2/content/2/text":"<system-reminder>\nnote\n</system-reminder>","/messages/2/content/3/text":"before",)"
        R"("/messages/2/content/5/text":"lost","/messages/2/content/6/text":"after"})");
    row("ids are legal and unique",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"a.b","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"a.b","content":"1"}]},{"role":"assistant","content":[{"type":"tool_use","id":"a.b","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"a.b","content":"2"}]}])",
        R"({"/messages/1/content/0/id":"a_b","/messages/2/content/0/tool_use_id":"a_b","/messages/3/content/0/id":"a_b_2","/messages/4/content/0/content":"2"})");

    // media
    row("images",
        R"("messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/gif","data":"QUJD"}},{"type":"image","source":{"type":"url","url":"https://a"}}]}])",
        R"({"/messages/0/content/0":{"type":"image","source":{"type":"base64","media_type":"image/gif","data":"QUJD"}},"/messages/0/content/1/source":{"type":"url","url":"https://a"}})");
    row("images in a result",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":[{"type":"text","text":"x"},{"type":"image","source":{"type":"base64","media_type":"image/gif","data":"QUJD"}}]}]}])",
        R"({"/messages/2/content/0/content/1/type":"image"})");
    row("no images where the model takes none",
        R"("messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/gif","data":"QUJD"}}]}])",
        R"({"/messages/0/content/0/type":"text"})", small);
    row("a PDF",
        R"("messages":[{"role":"user","content":[{"type":"document","title":"T","source":{"type":"base64","media_type":"application/pdf","data":"QUJD"}}]}])",
        R"({"/messages/0/content/0/source":{"type":"base64","media_type":"application/pdf","data":"QUJD"},"/messages/0/content/0/title":"T"})",
        anthropic);
    row("a PDF where none is taken",
        R"("messages":[{"role":"user","content":[{"type":"document","title":"T","source":{"type":"base64","media_type":"application/pdf","data":"QUJD"}}]}])",
        R"({"/messages/0/content/0/text":"Document: T\n[Its content was left out: this provider takes no files.]"})");
    row("searches in the history",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"q"}},{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":"web_search_result","url":"https://a","title":"A","encrypted_content":"E"}]},{"type":"text","text":"x"}]},{"role":"user","content":"b"}])",
        R"({"/messages/1/content/0":{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"q"}},"/messages/1/content/1/content/0/encrypted_content":"E"})",
        anthropic);
    row("a search without its content",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}},{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1"}]},{"role":"user","content":"b"}])",
        R"({"/messages/1/content/0/type":"text","/messages/1/content/1/type":"text"})", anthropic);
    row("searches in words",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"q"}},{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":"web_search_result","url":"https://a","title":"A","encrypted_content":"E"}]},{"type":"text","text":"x","citations":[{"type":"web_search_result_location"}]}]},{"role":"user","content":"b"}])",
        R"({"/messages/1/content/0/text":"[Called the provider's tool web_search with {\"query\":\"q\"}]","/messages/1/content/1/text":"[Result of the provider's tool: https://a\nA]","/messages/1/content/2":{"type":"text","text":"x"}})");

    // thinking in the history
    const std::string signedTurn =
        R"("thinking":{"type":"adaptive"},"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"theirs"},{"type":"redacted_thinking","data":"blob"},{"type":"text","text":"x"}]},{"role":"user","content":"b"}])";
    row("a provider's own signature stays", signedTurn,
        R"({"/messages/1/content/0":{"type":"thinking","thinking":"hm","signature":"theirs"},"/messages/1/content/1":{"type":"redacted_thinking","data":"blob"}})",
        anthropic);
    row("redacted thinking where it is not taken", signedTurn,
        R"({"/messages/1/content/0/type":"thinking","/messages/1/content/1/type":"text"})");
    row("thinking alone is no turn",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"S"}]},{"role":"user","content":"b"}])",
        R"({"/messages/0/content/1/text":"b","/messages/1":null})", anthropic);
    row("required thinking that was lost",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"x"},{"type":"tool_use","id":"t","name":"A","input":{}}]}])",
        R"({"/messages/1/content/0":{"type":"thinking","thinking":"tool call","signature":""},"/messages/1/content/1/text":"x"})",
        deepseek);
    row("required thinking without a signature",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":""},{"type":"tool_use","id":"t","name":"A","input":{}}]}])",
        R"({"/messages/1/content/0":{"type":"thinking","thinking":"hm","signature":""},"/messages/1/content/1/type":"tool_use"})",
        deepseek);
    row("nothing is required while thinking is off",
        R"("thinking":{"type":"disabled"},"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"A","input":{}}]}])",
        R"({"/messages/1/content/0/type":"tool_use"})", deepseek);

    // cache marks
    row("marks where there are none",
        R"("system":"S","tools":[{"name":"A"},{"name":"B"}],"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":[{"type":"text","text":"c"},{"type":"text","text":"d"}]}])",
        R"({"/system/0/cache_control":{"type":"ephemeral"},"/tools/1/cache_control":{"type":"ephemeral"},"/tools/0/cache_control":null,"/messages/0/content/0/cache_control":{"type":"ephemeral"},"/messages/2/content/1/cache_control":{"type":"ephemeral"},"/messages/2/content/0/cache_control":null})",
        anthropic);
    row("the client's marks stay alone",
        R"("system":[{"type":"text","text":"S","cache_control":{"type":"ephemeral","ttl":"1h"}}],"tools":[{"name":"A"}],"messages":[{"role":"user","content":"a"}])",
        R"({"/system/0/cache_control":{"type":"ephemeral","ttl":"1h"},"/tools/0/cache_control":null,"/messages/0/content/0/cache_control":null})",
        anthropic);
    row("marks in plain words for others",
        R"("system":[{"type":"text","text":"S","cache_control":{"type":"ephemeral","scope":"global"}}],"messages":[{"role":"user","content":"a"}])",
        R"({"/system/0/cache_control":{"type":"ephemeral"}})");
}

void MessagesProviderTest::everyRuleHolds()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, expected);
    const Setup &setup = m_setups[QTest::currentDataTag()];
    const auto encoded = encode(members.toStdString(), setup);
    QVERIFY2(bool(encoded), encoded ? "" : encoded.error().message.c_str());
    const Json body = Json::parse(encoded->body, nullptr, false);
    QVERIFY2(!body.is_discarded(), encoded->body.c_str());
    const std::string wrong = lint(body, setup.traits);
    QVERIFY2(wrong.empty(), (wrong + ": " + encoded->body).c_str());
    const Json rules = Json::parse(expected.toStdString());
    for (const auto &[pointer, value] : rules.items()) {
        const Json::json_pointer at(pointer);
        const Json actual = body.contains(at) ? body.at(at) : Json();
        QVERIFY2(nlohmann::json::parse(actual.dump()) == nlohmann::json::parse(value.dump()),
                 (pointer + " is " + actual.dump() + " in " + encoded->body).c_str());
    }
}

void MessagesProviderTest::onlyClaudeModelsThatKnowItThinkAdaptively_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("adaptive");
    for (const char *model : {"claude-opus-4-7", "claude-opus-4-8-20260101", "anthropic/claude-opus-4.7", "claude-sonnet-5",
                              "claude-opus-5-5", "claude-fable-5", "us.anthropic.claude-opus-5-v1", "kimi-k3"})
        QTest::newRow(model) << QString::fromLatin1(model) << true;
    for (const char *model : {"claude-opus-4-5-20251101", "claude-sonnet-4-6", "claude-sonnet-4-20250514", "claude-3-7-sonnet-latest",
                              "claude-haiku-4-5", "claude"})
        QTest::newRow(model) << QString::fromLatin1(model) << false;
}

void MessagesProviderTest::onlyClaudeModelsThatKnowItThinkAdaptively()
{
    QFETCH(QString, model);
    QFETCH(bool, adaptive);
    Setup setup;
    setup.model = model.toStdString();
    setup.traits.adaptiveThinking = true;
    const auto encoded = encode(hi + R"(,"thinking":{"type":"adaptive"})", setup);
    QVERIFY(bool(encoded));
    QCOMPARE(encoded->body.find(R"("thinking":{"type":"adaptive"})") != std::string::npos, adaptive);
    QCOMPARE(encoded->body.find(R"("thinking":{"type":"enabled")") != std::string::npos, !adaptive);
}

void MessagesProviderTest::aRequestOfEmptyMessagesIsRefused()
{
    const auto refused = encode(R"("messages":[{"role":"user","content":" "},{"role":"assistant","content":[]}])", {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().status, 400);
}

void MessagesProviderTest::whatWasLoweredIsTold()
{
    Setup setup;
    setup.info = ModelInfo();
    setup.info->output = 100;
    const auto lowered = encode(hi + R"(,"max_tokens":101)", setup);
    QCOMPARE(lowered->loweredMaxTokens.value_or(0), 100);
    QVERIFY(!encode(hi + R"(,"max_tokens":100)", setup)->loweredMaxTokens);
}

void MessagesProviderTest::sealsOfTheSameProviderComeBack_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("required");
    QTest::addColumn<QString>("first");
    const auto native = QStringLiteral(R"({"type":"thinking","thinking":"hm","signature":"S"})");
    QTest::newRow("the same") << QStringLiteral("p") << false << native;
    QTest::newRow("unknown") << QString() << false << native;
    QTest::newRow("another") << QStringLiteral("q") << false << QStringLiteral(R"({"type":"text","text":"x"})");
    QTest::newRow("another, but the text is wanted")
        << QStringLiteral("q") << true << QStringLiteral(R"({"type":"thinking","thinking":"hm","signature":""})");
}

void MessagesProviderTest::sealsOfTheSameProviderComeBack()
{
    QFETCH(QString, origin);
    QFETCH(bool, required);
    QFETCH(QString, first);
    const std::string seal = sealReasoning({.signature = "S", .redactedData = "blob", .origin = origin.toStdString()}, false);
    Setup setup;
    setup.traits.redactedThinking = true;
    setup.traits.thinkingRequired = required;
    const auto encoded = encode(
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":")" +
            seal + R"("},{"type":"text","text":"x"}]},{"role":"user","content":"b"}])",
        setup);
    QVERIFY(bool(encoded));
    const Json content = Json::parse(encoded->body).at("messages").at(1).at("content");
    QCOMPARE(QString::fromStdString(content.at(0).dump()), first);
    if (origin == QStringLiteral("p"))
        QCOMPARE(QString::fromStdString(content.at(1).dump()), QStringLiteral(R"({"type":"redacted_thinking","data":"blob"})"));
}

void MessagesProviderTest::theStoreStandsInForLostThinking()
{
    Setup setup;
    setup.store = std::make_shared<ReasoningStore>();
    setup.store->remember("t", std::make_shared<const Reasoning>(Reasoning{.text = "was here", .signature = "S", .origin = "p"}));
    setup.store->remember("u", std::make_shared<const Reasoning>(Reasoning{.text = "elsewhere", .signature = "S", .origin = "q"}));
    const std::string members =
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"x"},{"type":"tool_use","id":"t","name":"A","input":{}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":"1"}]},{"role":"assistant","content":[{"type":"tool_use","id":"u","name":"A","input":{}}]}])";
    Json messages = Json::parse(encode(members, setup)->body).at("messages");
    QCOMPARE(messages.at(1).at("content").at(0).dump(), std::string(R"({"type":"thinking","thinking":"was here","signature":"S"})"));
    QCOMPARE(messages.at(3).at("content").at(0).at("type").get<std::string>(), std::string("tool_use"));
    setup.traits.thinkingRequired = true;
    messages = Json::parse(encode(members, setup)->body).at("messages");
    QCOMPARE(messages.at(3).at("content").at(0).dump(), std::string(R"({"type":"thinking","thinking":"elsewhere","signature":""})"));
}

void MessagesProviderTest::freeformToolsBecomeFunctions()
{
    Conversation conversation(RequestBody::copyOf("{}"));
    ConversationTool tool;
    tool.name = conversation.keep("apply_patch");
    tool.description = conversation.keep("Patch \"files\".");
    tool.freeform = true;
    conversation.tools.push_back(tool);
    const auto turn = [&conversation](Role role, const ConversationPart &part) {
        conversation.turns.push_back({role, static_cast<std::uint32_t>(conversation.parts.size()), 1});
        conversation.parts.push_back(part);
    };
    ConversationPart part;
    part.text = conversation.keep("hi");
    turn(Role::User, part);
    part = {};
    part.kind = ConversationPart::Kind::ToolCall;
    part.freeform = true;
    part.id = conversation.keep("call_1");
    part.name = conversation.keep("apply_patch");
    part.text = conversation.keep("*** Begin\n\"x\"");
    turn(Role::Assistant, part);
    const ChatTraits chat;
    const auto encoded = encodeMessages(conversation, {.model = "m", .traits = chat});
    QVERIFY(bool(encoded));
    const Json body = Json::parse(encoded->body);
    QCOMPARE(lint(body, MessagesTraits()), std::string());
    QCOMPARE(body.at("messages").at(1).at("content").at(0).at("input").at("input").get<std::string>(), std::string("*** Begin\n\"x\""));
    QCOMPARE(body.at("tools").at(0).at("input_schema").at("required").dump(), std::string("[\"input\"]"));
    QVERIFY(body.at("tools").at(0).at("description").get<std::string>().starts_with("Patch \"files\"."));
}

void MessagesProviderTest::aRoundTripLosesNothing()
{
    Setup setup;
    setup.model = "claude-opus-4-7";
    setup.traits = {.betas = true,
                    .threads = false,
                    .serverTools = true,
                    .images = true,
                    .documents = true,
                    .redactedThinking = true,
                    .thinkingRequired = false,
                    .adaptiveThinking = true,
                    .structuredOutput = true};
    const std::string sent =
        R"({"model":"claude-opus-4-7","max_tokens":64000,"stream":true,"thinking":{"type":"adaptive"},"output_config":{"effort":"high","format":{"type":"json_schema","schema":{"type":"object","b":1.0,"a":2}}},)"
        R"("stop_sequences":["a\n"],"metadata":{"user_id":"u"},"tools":[{"name":"Read","description":"D","input_schema":{"type":"object","properties":{}}},{"type":"web_search_20250305","name":"web_search","max_uses":8}],)"
        R"("tool_choice":{"type":"auto"},"system":[{"type":"text","text":"S","cache_control":{"type":"ephemeral","ttl":"1h"}}],"messages":[{"role":"user","content":[{"type":"text","text":"q"},)"
        R"({"type":"image","source":{"type":"base64","media_type":"image/png","data":"QUJD"}},{"type":"document","source":{"type":"text","media_type":"text/plain","data":"words"},"title":"T","context":"C"},)"
        R"({"type":"document","source":{"type":"content","content":[{"type":"text","text":"one"}]}},{"type":"document","source":{"type":"file","file_id":"f"}},)"
        R"({"type":"search_result","source":"https://s","title":"R","content":[{"type":"text","text":"found"}]}]},)"
        R"({"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"sig"},{"type":"redacted_thinking","data":"blob"},)"
        R"({"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"q"}},{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":"web_search_result","encrypted_content":"E"}]},)"
        R"({"type":"text","text":"a","citations":[{"type":"web_search_result_location","encrypted_index":"I"}]},{"type":"tool_use","id":"toolu_1","name":"Read","input":{"z":1.0,"a":[1,2]},"cache_control":{"type":"ephemeral"}}]},)"
        R"({"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_1","content":[{"type":"text","text":"r"},{"type":"image","source":{"type":"url","url":"https://i"}}],"is_error":true},{"type":"text","text":"go"}]}]})";
    const ChatTraits chat;
    const auto conversation = decodeMessages(RequestBody::copyOf(sent));
    QVERIFY(bool(conversation));
    const auto encoded = encodeMessages(
        *conversation, {.model = setup.model, .traits = chat, .stream = true, .provider = "anthropic", .messages = setup.traits});
    QVERIFY(bool(encoded));
    QCOMPARE(QString::fromStdString(encoded->body), QString::fromStdString(sent));
}

void MessagesProviderTest::marksComeAfterEachOther()
{
    Setup setup;
    setup.traits.betas = true;
    std::string content;
    for (int i = 0; i < 7; ++i)
        content += (i > 0 ? "," : "") + std::string(R"({"type":"text","text":"x","cache_control":{"type":"ephemeral"}})");
    const auto encoded = encode(R"("messages":[{"role":"user","content":[)" + content + "]}]", setup);
    const Json blocks = Json::parse(encoded->body).at("messages").at(0).at("content");
    for (std::size_t i = 0; i < 7; ++i)
        QCOMPARE(blocks.at(i).contains("cache_control"), i >= 3); // the last four are worth most
}

QTEST_APPLESS_MAIN(MessagesProviderTest)
#include "MessagesProviderTest.moc"
