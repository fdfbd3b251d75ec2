// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/RequestRules.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;

/// The rules on tools: choice, names, schemas, and tools that are more than functions.
class TranslationRulesToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHolds_data();
    void everyRuleHolds();
};

namespace {

/// A tool of this name and schema in each dialect.
Ways offered(const std::string &name, const std::string &schema, const Ways &more = {})
{
    return {R"("tools":[{"name":")" + name + R"(","description":"d","input_schema":)" + schema + "}]" + more.messages,
            R"("tools":[{"type":"function","function":{"name":")" + name + R"(","description":"d","parameters":)" + schema + "}}]" +
                more.chat,
            R"("tools":[{"type":"function","name":")" + name + R"(","description":"d","parameters":)" + schema + "}]" + more.responses};
}

const std::string plainSchema = R"({"type":"object","properties":{"x":{"type":"number","minimum":1.0}},"required":["x"]})";

void addChoiceRules()
{
    rule("rule 7: auto",
         offered("A", plainSchema, {R"(,"tool_choice":{"type":"auto"})", R"(,"tool_choice":"auto")", R"(,"tool_choice":"auto")"}),
         {R"({"/tool_choice":{"type":"auto"}})", R"({"/tool_choice":"auto"})", R"({"/tool_choice":"auto"})"});
    rule("rule 7: any",
         offered("A", plainSchema, {R"(,"tool_choice":{"type":"any"})", R"(,"tool_choice":"required")", R"(,"tool_choice":"required")"}),
         {R"({"/tool_choice":{"type":"any"}})", R"({"/tool_choice":"required"})", R"({"/tool_choice":"required"})"});
    rule("rule 7: none",
         offered("A", plainSchema, {R"(,"tool_choice":{"type":"none"})", R"(,"tool_choice":"none")", R"(,"tool_choice":"none")"}),
         {R"({"/tool_choice":{"type":"none"}})", R"({"/tool_choice":"none"})", R"({"/tool_choice":"none"})"});
    rule("rule 7: one by its name, one at a time",
         offered("A", plainSchema,
                 {R"(,"tool_choice":{"type":"tool","name":"A","disable_parallel_tool_use":true})",
                  R"(,"tool_choice":{"type":"function","function":{"name":"A"}},"parallel_tool_calls":false)",
                  R"(,"tool_choice":{"type":"function","name":"A"},"parallel_tool_calls":false)"}),
         {R"({"/tool_choice":{"type":"tool","name":"A","disable_parallel_tool_use":true}})",
          R"({"/tool_choice":{"type":"function","function":{"name":"A"}},"/parallel_tool_calls":false})",
          R"({"/tool_choice":{"type":"function","name":"A"},"/parallel_tool_calls":false})"});
    rule("rule 7: one at a time, and nothing else",
         offered("A", plainSchema,
                 {R"(,"tool_choice":{"type":"auto","disable_parallel_tool_use":true})", R"(,"parallel_tool_calls":false)",
                  R"(,"parallel_tool_calls":false)"}),
         {R"({"/tool_choice":{"type":"auto","disable_parallel_tool_use":true}})", R"({"/parallel_tool_calls":false})",
          R"({"/parallel_tool_calls":false})"});
    rule("rule 7: no choice without tools",
         {R"("tools":[],"tool_choice":{"type":"any","disable_parallel_tool_use":true})",
          R"("tools":[],"tool_choice":"required","parallel_tool_calls":false)",
          R"("tools":[],"tool_choice":"required","parallel_tool_calls":false)"},
         {R"({"/tools":null,"/tool_choice":null})", R"({"/tools":null,"/tool_choice":null,"/parallel_tool_calls":null})",
          R"({"/tools":null,"/tool_choice":null,"/parallel_tool_calls":null})"});
    rule("rule 7: no force while the model thinks",
         offered("A", plainSchema,
                 {R"(,"max_tokens":9000,"thinking":{"type":"enabled","budget_tokens":2000},"tool_choice":{"type":"tool","name":"A"})",
                  R"(,"max_tokens":9000,"reasoning_effort":"high","tool_choice":{"type":"function","function":{"name":"A"}})",
                  R"(,"max_output_tokens":9000,"reasoning":{"effort":"high"},"tool_choice":{"type":"function","name":"A"})"}),
         {R"({"/tool_choice":{"type":"auto"}})", R"({"/tool_choice":"auto"})", {}},
         with([](Setup &setup) { setup.chat.forcedToolChoice = false; }));
}

void addNameRules()
{
    const std::string tooLong(70, 'n');
    rule("rule 18: a name that is too long", offered(tooLong, plainSchema),
         {R"({"/tools/0/name":"~)" + std::string(55, 'n') + R"(_"})", R"({"/tools/0/function/name":"~)" + std::string(55, 'n') + R"(_"})",
          R"({"/tools/0/name":"~)" + std::string(55, 'n') + R"(_"})"});
    rule("rule 18: a name of letters that nobody takes", offered("a.b/c", plainSchema),
         {R"({"/tools/0/name":"~a_b_c_"})", R"({"/tools/0/function/name":"~a_b_c_"})", R"({"/tools/0/name":"~a_b_c_"})"});
    rule(
        "rule 18: the second of a name",
        {R"("tools":[{"name":"A","input_schema":{"type":"object","properties":{}}},{"name":"A","description":"e","input_schema":{"type":"object","properties":{}}}])",
         R"("tools":[{"type":"function","function":{"name":"A"}},{"type":"function","function":{"name":"A","description":"e"}}])",
         R"("tools":[{"type":"function","name":"A"},{"type":"function","name":"A","description":"e"}])"},
        {R"({"/tools/0/name":"A","/tools/1":null})", R"({"/tools/0/function/name":"A","/tools/1":null})",
         R"({"/tools/0/name":"A","/tools/1":null})"});
    rule(
        "rule 18: calls in the history are named alike",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"a.b","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"r"}]}],"tools":[{"name":"a.b","input_schema":{}}])",
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"a.b","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1","content":"r"}],"tools":[{"type":"function","function":{"name":"a.b"}}])",
         R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"c1","name":"a.b","arguments":"{}"},{"type":"function_call_output","call_id":"c1","output":"r"}],"tools":[{"type":"function","name":"a.b"}])"},
        {R"({"/tools/0/name":"~a_b_","/messages/1/content/0/name":"~a_b_"})",
         R"({"/tools/0/function/name":"~a_b_","/messages/1/tool_calls/0/function/name":"~a_b_"})",
         R"({"/tools/0/name":"~a_b_","/input/1/name":"~a_b_"})"});
}

void addSchemaRules()
{
    rule("rule 19: a plain schema as it is", offered("A", plainSchema),
         {R"({"/tools/0/input_schema":)" + plainSchema + "}", R"({"/tools/0/function/parameters":)" + plainSchema + "}",
          R"({"/tools/0/parameters":)" + plainSchema + "}"});
    rule("rule 19: no schema",
         {R"("tools":[{"name":"A"}])", R"("tools":[{"type":"function","function":{"name":"A"}}])",
          R"("tools":[{"type":"function","name":"A","parameters":null}])"},
         {R"({"/tools/0/input_schema":{"type":"object","properties":{}}})",
          R"({"/tools/0/function/parameters":{"type":"object","properties":{}}})",
          R"({"/tools/0/parameters":{"type":"object","properties":{}}})"});
    rule("rule 19: a root without a type", offered("A", R"({"$schema":"s","additionalProperties":false})"),
         {R"({"/tools/0/input_schema":{"type":"object","properties":{},"$schema":"s","additionalProperties":false}})",
          R"({"/tools/0/function/parameters/type":"object"})", R"({"/tools/0/parameters/type":"object"})"});
    const std::string plain =
        R"({"type":"object","properties":{"k":{"anyOf":[{"const":"a"},{"const":"b"}]},"a":{"type":"string"}},"required":["k"]})";
    for (const char *word : {"anyOf", "oneOf"})
        rule(
            (std::string("rule 19: ") + word + " at the root").c_str(),
            offered(
                "A",
                std::string(R"({")") + word +
                    R"(":[{"type":"object","properties":{"k":{"const":"a"},"a":{"type":"string"}},"required":["k","a"]},{"properties":{"k":{"const":"b"}},"required":["k"]}]})"),
            {R"({"/tools/0/input_schema":)" + plain + "}", R"({"/tools/0/function/parameters":)" + plain + "}",
             R"({"/tools/0/parameters":)" + plain + "}"});
    rule("rule 19: allOf at the root",
         offered("A", R"({"type":"object","allOf":[{"properties":{"a":{}},"required":["a"]},{"properties":{"b":{}},"required":["b"]}]})"),
         {R"({"/tools/0/input_schema":{"type":"object","properties":{"a":{},"b":{}},"required":["a","b"]}})",
          R"({"/tools/0/function/parameters":{"type":"object","properties":{"a":{},"b":{}},"required":["a","b"]}})",
          R"({"/tools/0/parameters":{"type":"object","properties":{"a":{},"b":{}},"required":["a","b"]}})"});
    rule(
        "rule 19: strict only where the schema is so",
        {{},
         R"("tools":[{"type":"function","function":{"name":"A","strict":true,"parameters":{"type":"object","properties":{"x":{}}}}},{"type":"function","function":{"name":"B","strict":true,"parameters":{"type":"object","properties":{},"required":[],"additionalProperties":false}}}])",
         R"("tools":[{"type":"function","name":"A","strict":true,"parameters":{"type":"object","properties":{"x":{}}}},{"type":"function","name":"B","strict":true,"parameters":{"type":"object","properties":{},"required":[],"additionalProperties":false}}])"},
        {R"({"/tools/0/strict":null})", R"({"/tools/0/function/strict":null,"/tools/1/function/strict":true})",
         R"({"/tools/0/strict":false,"/tools/1/strict":true})"});
    rule(
        "rule 19: what Gemini does not know",
        offered(
            "A",
            R"({"$schema":"s","type":"object","$defs":{"D":{"type":"string"}},"properties":{"c":{"const":1},"n":{"type":["string","null"]},"r":{"$ref":"#/$defs/D"},"m":{"type":"integer","exclusiveMinimum":0}},"patternProperties":{},"additionalProperties":false})"),
        {{},
         R"({"/tools/0/function/parameters":{"type":"object","properties":{"c":{"type":"string","enum":["1"]},"n":{"type":"string","nullable":true},"r":{"type":"string"},"m":{"type":"integer"}}}})",
         {}},
        with([](Setup &setup) {
            setup.chat.strictSchemas = true;
            setup.chat.openAiMembers = false;
        }));
    rule(
        "rule 19: what only Anthropic knows of a tool",
        {R"("tools":[{"type":"custom","name":"A","input_schema":{"type":"object","properties":{}},"cache_control":{"type":"ephemeral"},"input_examples":[{}],"eager_input_streaming":true,"strict":false}])",
         {},
         {}},
        {R"({"/tools/0/name":"A","/tools/0/eager_input_streaming":null})",
         R"({"/tools/0/function":{"name":"A","parameters":{"type":"object","properties":{}}}})",
         R"({"/tools/0":{"type":"function","name":"A","parameters":{"type":"object","properties":{}},"strict":false}})"});
}

void addOwnToolRules()
{
    const Ways patch{
        {},
        R"("tools":[{"type":"custom","custom":{"name":"P","description":"d","format":{"type":"grammar","grammar":{"syntax":"lark","definition":"start: \"x\""}}}}])",
        R"("tools":[{"type":"custom","name":"P","description":"d","format":{"type":"grammar","syntax":"lark","definition":"start: \"x\""}}])"};
    rule(
        "rule 30: a freeform tool", patch,
        {R"({"/tools/0/name":"P","/tools/0/input_schema/required":["input"],"/tools/0/description":"~start: \"x\""})",
         R"({"/tools/0/type":"function","/tools/0/function/parameters/required":["input"],"/tools/0/function/description":"~start: \"x\""})",
         R"({"/tools/0":{"type":"custom","name":"P","description":"d","format":{"type":"grammar","syntax":"lark","definition":"start: \"x\""}}})"});
    rule("rule 30: a freeform tool for those who have none", patch,
         {{}, {}, R"({"/tools/0/type":"function","/tools/0/parameters/required":["input"]})"},
         with([](Setup &setup) { setup.responses.freeformTools = false; }));
    rule(
        "rule 30: a call of a freeform tool and its result",
        {{},
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"custom","custom":{"name":"P","input":"*** \"x\"\n"}}]},{"role":"tool","tool_call_id":"c1","content":"done"}],"tools":[{"type":"custom","custom":{"name":"P"}}])",
         R"("input":[{"role":"user","content":"a"},{"type":"custom_tool_call","call_id":"c1","name":"P","input":"*** \"x\"\n"},{"type":"custom_tool_call_output","call_id":"c1","output":"done"}],"tools":[{"type":"custom","name":"P"}])"},
        {R"({"/messages/1/content/0/input":{"input":"*** \"x\"\n"},"/messages/2/content/0/content":"done"})",
         R"({"/messages/1/tool_calls/0/function/arguments":"{\"input\":\"*** \\\"x\\\"\\n\"}","/messages/2/content":"done"})",
         R"({"/input/1/type":"custom_tool_call","/input/1/input":"*** \"x\"\n","/input/2/type":"custom_tool_call_output","/input/2/output":"done"})"});
    rule(
        "rule 30: local_shell, and a tool in a namespace",
        {{},
         {},
         R"("tools":[{"type":"local_shell"},{"type":"namespace","name":"agents","description":"many","tools":[{"type":"function","name":"spawn","parameters":{"type":"object","properties":{}}}]}],"input":[{"role":"user","content":"a"},{"type":"local_shell_call","call_id":"c1","action":{"type":"exec","command":["ls"]}},{"type":"local_shell_call_output","call_id":"c1","output":"f"},{"type":"function_call","call_id":"c2","namespace":"agents","name":"spawn","arguments":"{}"},{"type":"function_call_output","call_id":"c2","output":"g"}])"},
        {R"({"/tools/0/name":"local_shell","/tools/1/name":"agents__spawn","/messages/1/content/0/input":{"command":["ls"]},"/messages/3/content/0/name":"agents__spawn"})",
         R"({"/tools/0/function/name":"local_shell","/tools/1/function/name":"agents__spawn","/messages/1/tool_calls/0/function/arguments":"{\"command\":[\"ls\"]}","/messages/3/tool_calls/0/function/name":"agents__spawn"})",
         R"({"/tools/0/name":"local_shell","/tools/1/name":"agents__spawn","/input/1/type":"function_call","/input/3/name":"agents__spawn"})"});
    rule("rule 25: a search that the provider makes",
         {R"("tools":[{"type":"web_search_20250305","name":"web_search","max_uses":3}])", R"("tools":[{"type":"web_search"}])",
          R"("tools":[{"type":"web_search"}])"},
         {R"({"/tools/0/type":"web_search_20250305","/tools/0/name":"web_search"})", R"({"/tools":null})", R"({"/tools":null})"});
    rule(
        "the older functions are tools",
        {{},
         R"("functions":[{"name":"A","description":"d","parameters":{"type":"object","properties":{}}}],"function_call":{"name":"A"},"messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"function_call":{"name":"A","arguments":"{\"x\":1}"}},{"role":"function","name":"A","content":"r"}])",
         {}},
        {R"({"/tools/0/name":"A","/tool_choice":{"type":"tool","name":"A","disable_parallel_tool_use":true},"/messages/1/content/0/input":{"x":1},"/messages/2/content/0/content":"r"})",
         R"({"/tools/0/function/name":"A","/tool_choice/function/name":"A","/parallel_tool_calls":false,"/messages/1/tool_calls/0/function/arguments":"{\"x\":1}","/messages/2/content":"r"})",
         R"({"/tools/0/name":"A","/tool_choice/name":"A","/parallel_tool_calls":false,"/input/1/arguments":"{\"x\":1}","/input/2/output":"r"})"});
}

} // namespace

void TranslationRulesToolsTest::everyRuleHolds_data()
{
    addRuleColumns();
    addChoiceRules();
    addNameRules();
    addSchemaRules();
    addOwnToolRules();
}

void TranslationRulesToolsTest::everyRuleHolds()
{
    QFETCH(Dialect, client);
    QFETCH(Dialect, provider);
    QFETCH(std::string, asked);
    QFETCH(std::string, wanted);
    QFETCH(Setup, setup);
    const std::string fault = brokenRule(client, provider, asked, wanted, setup);
    QVERIFY2(fault.empty(), fault.c_str());
}

QTEST_APPLESS_MAIN(TranslationRulesToolsTest)
#include "TranslationRulesToolsTest.moc"
