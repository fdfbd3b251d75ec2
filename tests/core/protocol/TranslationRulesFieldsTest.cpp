// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/RequestRules.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;

/// The rules on the parameters of a request: limits, sampling, reasoning, the user, the form of the answer.
class TranslationRulesFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHolds_data();
    void everyRuleHolds();
};

namespace {

Setup reasoningModel()
{
    return with([](Setup &setup) { setup.model = "gpt-5.2"; });
}

void addLimitRules()
{
    const Ways limit{R"("max_tokens":500)", R"("max_tokens":500)", R"("max_output_tokens":500)"};
    rule("rule 20: the limit", limit,
         {R"({"/max_tokens":500})", R"({"/max_tokens":500,"/max_completion_tokens":null})", R"({"/max_output_tokens":500})"});
    rule("rule 20: the limit for a model that reasons", limit,
         {R"({"/max_tokens":500})", R"({"/max_tokens":null,"/max_completion_tokens":500})", R"({"/max_output_tokens":500})"},
         reasoningModel());
    rule("rule 20: the newer word of Chat", {{}, R"("max_completion_tokens":500)", {}},
         {R"({"/max_tokens":500})", R"({"/max_tokens":500})", R"({"/max_output_tokens":500})"});
    rule("rule 20: no more than the model gives", {R"("max_tokens":90000)", R"("max_tokens":90000)", R"("max_output_tokens":90000)"},
         {R"({"/max_tokens":4000})", R"({"/max_tokens":4000})", R"({"/max_output_tokens":4000})"}, with([](Setup &setup) {
             setup.info.emplace();
             setup.info->output = 4000;
         }));
    rule("rule 20: no limit", {{}, R"("n":1)", R"("truncation":"auto")"},
         {R"({"/max_tokens":32000})", R"({"/max_tokens":null,"/max_completion_tokens":null})", R"({"/max_output_tokens":null})"});
    const Ways warm{R"("temperature":0.50,"top_p":0.9)", R"("temperature":0.50,"top_p":0.9)", R"("temperature":0.50,"top_p":0.9)"};
    rule("rule 21: temperature", warm,
         {R"({"/temperature":0.5,"/top_p":null})", R"({"/temperature":0.5,"/top_p":0.9})", R"({"/temperature":0.5,"/top_p":0.9})"});
    rule("rule 21: no temperature for a model that reasons", warm,
         {R"({"/temperature":null,"/top_p":null})", R"({"/temperature":null,"/top_p":null})", R"({"/temperature":null,"/top_p":null})"},
         reasoningModel());
    rule("rule 21: no temperature beside thinking",
         {R"("max_tokens":9000,"thinking":{"type":"enabled","budget_tokens":2000},"temperature":0.5)",
          R"("max_tokens":9000,"reasoning_effort":"low","temperature":0.5)",
          R"("max_output_tokens":9000,"reasoning":{"effort":"low"},"temperature":0.5)"},
         {R"({"/temperature":null})", {}, {}});
    rule("rule 21: more heat than the Messages API takes", {{}, R"("temperature":1.7)", R"("temperature":1.7)"},
         {R"({"/temperature":1})", R"({"/temperature":1.7})", R"({"/temperature":1.7})"});
    const Ways stops{R"("stop_sequences":["a"," ","b","c","d","e"])", R"("stop":["a"," ","b","c","d","e"])", {}};
    rule("rule 22: no blank words to stop at, and no more than are taken", stops,
         {R"({"/stop_sequences":["a","b","c","d","e"]})", R"({"/stop":["a","b","c","d"]})", R"({"/stop":null})"},
         with([](Setup &setup) { setup.chat.maxStopSequences = 4; }));
    rule("rule 22: models that reason take none", stops, {{}, R"({"/stop":null})", {}}, reasoningModel());
}

void addReasoningRules()
{
    rule("rule 11: a budget below the least", {R"("max_tokens":5000,"thinking":{"type":"enabled","budget_tokens":100})", {}, {}},
         {R"({"/thinking/budget_tokens":1024})", R"({"/reasoning_effort":"low"})", R"({"/reasoning/effort":"low"})"});
    rule("rule 11: a budget above the limit", {R"("max_tokens":5000,"thinking":{"type":"enabled","budget_tokens":20000})", {}, {}},
         {R"({"/thinking/budget_tokens":4999})", R"({"/reasoning_effort":"high"})", R"({"/reasoning/effort":"high"})"});
    struct Word
    {
        const char *effort;
        const char *openAi;
        int budget;
    };
    for (const Word &word : {Word{"low", "low", 2048}, Word{"medium", "medium", 8192}, Word{"high", "high", 24576},
                             Word{"xhigh", "xhigh", 32000}, Word{"max", "xhigh", 32000}}) {
        const std::string effort = word.effort;
        const Ways asked{R"("max_tokens":90000,"thinking":{"type":"adaptive"},"output_config":{"effort":")" + effort + "\"}",
                         effort == "max" ? "" : R"("max_tokens":90000,"reasoning_effort":")" + effort + '"',
                         effort == "max" ? "" : R"("max_output_tokens":90000,"reasoning":{"effort":")" + effort + "\"}"};
        rule(("rule 12: effort " + effort).c_str(), asked,
             {R"({"/thinking/type":"adaptive","/output_config/effort":")" + effort + "\"}",
              std::string(R"({"/reasoning_effort":")") + word.openAi + "\"}",
              std::string(R"({"/reasoning/effort":")") + word.openAi + "\"}"},
             reasoningModel());
        rule(("rule 12: effort " + effort + " as a budget").c_str(), asked,
             {R"({"/thinking":{"type":"enabled","budget_tokens":)" + std::to_string(word.budget) + "}}", {}, {}},
             with([](Setup &setup) { setup.messages.adaptiveThinking = false; }));
    }
    for (const auto &[budget, effort] : {std::pair{"3999", "low"}, std::pair{"15999", "medium"}, std::pair{"16000", "high"}})
        rule((std::string("rule 12: a budget of ") + budget).c_str(),
             {std::string(R"("max_tokens":90000,"thinking":{"type":"enabled","budget_tokens":)") + budget + "}", {}, {}},
             {std::string(R"({"/thinking/budget_tokens":)") + budget + "}", std::string(R"({"/reasoning_effort":")") + effort + "\"}",
              std::string(R"({"/reasoning/effort":")") + effort + "\"}"});
    rule("rule 12: no thinking", {R"("thinking":{"type":"disabled"})", R"("reasoning_effort":"none")", R"("reasoning":{"effort":"none"})"},
         {R"({"/thinking":{"type":"disabled"}})", R"({"/reasoning_effort":"none"})", R"({"/reasoning/effort":"none"})"}, reasoningModel());
}

void addOtherRules()
{
    const Ways named{R"("metadata":{"user_id":"u-1"})", R"("user":"u-1")", R"("user":"u-1")"};
    rule("rule 23: the user", named,
         {R"({"/metadata/user_id":"u-1"})", R"({"/user":"u-1"})", R"({"/user":"u-1","/prompt_cache_key":"u-1"})"});
    rule("rule 23: the user, for those who refuse it", named, {{}, R"({"/user":null})", R"({"/user":null})"},
         with([](Setup &setup) { setup.chat.userField = false; }));
    rule("rule 23: a user's id that is JSON",
         {R"("metadata":{"user_id":"{\"device_id\":\"d\"}"})", R"("user":"{\"device_id\":\"d\"}")", R"("user":"{\"device_id\":\"d\"}")"},
         {R"({"/metadata/user_id":"{\"device_id\":\"d\"}"})",
          R"({"/user":"357854d94db82037b8aba693c135488981582f38cb9a31b0da5fdefc732309ca"})", "{}"});
    rule("rule 14: the usage is asked for", {R"("top_k":5)", R"("n":1)", R"("truncation":"auto")"},
         {{}, R"({"/stream_options":{"include_usage":true}})", {}});
    rule("rule 14: the usage is not asked for where that is refused", {R"("top_k":5)", R"("n":1)", R"("truncation":"auto")"},
         {{}, R"({"/stream_options":null})", {}}, with([](Setup &setup) { setup.chat.streamUsage = false; }));
    const Ways formed{
        R"("output_config":{"format":{"type":"json_schema","schema":{"type":"object","properties":{"z":{}}}}})",
        R"("response_format":{"type":"json_schema","json_schema":{"name":"N","schema":{"type":"object","properties":{"z":{}}}}})",
        R"("text":{"format":{"type":"json_schema","name":"N","schema":{"type":"object","properties":{"z":{}}}}})"};
    rule("an answer's form", formed,
         {R"({"/output_config/format":{"type":"json_schema","schema":{"type":"object","properties":{"z":{}}}}})",
          R"({"/response_format/json_schema/schema":{"type":"object","properties":{"z":{}}}})",
          R"({"/text/format/schema":{"type":"object","properties":{"z":{}}}})"});
    rule("an answer's form, for those who know no schemas", formed,
         {R"({"/output_config":null,"/system/0/text":"~JSON Schema"})",
          R"({"/response_format":{"type":"json_object"},"/messages/0/content":"~JSON Schema"})",
          {}},
         with([](Setup &setup) { setup.chat.jsonSchema = setup.messages.structuredOutput = false; }));
}

} // namespace

void TranslationRulesFieldsTest::everyRuleHolds_data()
{
    addRuleColumns();
    addLimitRules();
    addReasoningRules();
    addOtherRules();
}

void TranslationRulesFieldsTest::everyRuleHolds()
{
    QFETCH(Dialect, client);
    QFETCH(Dialect, provider);
    QFETCH(std::string, asked);
    QFETCH(std::string, wanted);
    QFETCH(Setup, setup);
    const std::string fault = brokenRule(client, provider, asked, wanted, setup);
    QVERIFY2(fault.empty(), fault.c_str());
}

QTEST_APPLESS_MAIN(TranslationRulesFieldsTest)
#include "TranslationRulesFieldsTest.moc"
