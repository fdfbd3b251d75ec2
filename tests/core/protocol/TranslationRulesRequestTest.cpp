// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/RequestRules.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;

/// The rules on what was said so far: turns, tool results, system messages, media, reasoning.
class TranslationRulesRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHolds_data();
    void everyRuleHolds();
};

namespace {

void addResultRules()
{
    rule(
        "rule 2: ids that repeat and ids that no provider takes",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"x.1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"x.1","content":"one"}]},{"role":"assistant","content":[{"type":"tool_use","id":"x.1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"x.1","content":"two"}]}])",
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"x.1","type":"function","function":{"name":"A","arguments":"{}"}}]},{"role":"tool","tool_call_id":"x.1","content":"one"},{"role":"assistant","content":null,"tool_calls":[{"id":"x.1","type":"function","function":{"name":"A","arguments":"{}"}}]},{"role":"tool","tool_call_id":"x.1","content":"two"}])",
         R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"x.1","name":"A","arguments":"{}"},{"type":"function_call_output","call_id":"x.1","output":"one"},{"type":"function_call","call_id":"x.1","name":"A","arguments":"{}"},{"type":"function_call_output","call_id":"x.1","output":"two"}])"},
        {R"({"/messages/1/content/0/id":"x_1","/messages/2/content/0/tool_use_id":"x_1","/messages/3/content/0/id":"x_1_2","/messages/4/content/0/tool_use_id":"x_1_2","/messages/4/content/0/content":"two"})",
         R"({"/messages/1/tool_calls/0/id":"x_1","/messages/2/tool_call_id":"x_1","/messages/3/tool_calls/0/id":"x_1_2","/messages/4/tool_call_id":"x_1_2","/messages/4/content":"two"})",
         R"({"/input/1/call_id":"x_1","/input/2/call_id":"x_1","/input/3/call_id":"x_1_2","/input/4/call_id":"x_1_2","/input/4/output":"two"})"});
    rule(
        "rule 4: arguments that are no object",
        {{},
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"A","arguments":""}}]},{"role":"tool","tool_call_id":"c1","content":"r"}])",
         R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"c1","name":"A","arguments":""},{"type":"function_call_output","call_id":"c1","output":"r"}])"},
        {R"({"/messages/1/content/0/input":{}})", R"({"/messages/1/tool_calls/0/function/arguments":"{}"})",
         R"({"/input/1/arguments":"{}"})"});
    rule(
        "rule 5: results come first, then the words beside them",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"I look"},{"type":"tool_use","id":"c1","name":"A","input":{"x":1}},{"type":"tool_use","id":"c2","name":"B","input":{}}]},{"role":"user","content":[{"type":"text","text":"go on"},{"type":"tool_result","tool_use_id":"c2","content":"two"},{"type":"tool_result","tool_use_id":"c1","content":"one"}]}])",
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":"I look","tool_calls":[{"id":"c1","type":"function","function":{"name":"A","arguments":"{\"x\":1}"}},{"id":"c2","type":"function","function":{"name":"B","arguments":"{}"}}]},{"role":"user","content":"go on"},{"role":"tool","tool_call_id":"c2","content":"two"},{"role":"tool","tool_call_id":"c1","content":"one"}])",
         R"("input":[{"role":"user","content":"a"},{"role":"assistant","content":"I look"},{"type":"function_call","call_id":"c1","name":"A","arguments":"{\"x\":1}"},{"type":"function_call","call_id":"c2","name":"B","arguments":"{}"},{"role":"user","content":"go on"},{"type":"function_call_output","call_id":"c2","output":"two"},{"type":"function_call_output","call_id":"c1","output":"one"}])"},
        {R"({"/messages/1/content/0/text":"I look","/messages/2/content/0/tool_use_id":"c2","/messages/2/content/1/tool_use_id":"c1","/messages/2/content/2/text":"go on","/messages/2/content/3":null,"/messages/3":null})",
         R"({"/messages/1/content":"I look","/messages/2/tool_call_id":"c2","/messages/3/tool_call_id":"c1","/messages/4/role":"user","/messages/4/content":"go on","/messages/5":null})",
         R"({"/input/1/content/0/text":"I look","/input/4/call_id":"c2","/input/5/call_id":"c1","/input/6/role":"user","/input/6/content/0/text":"go on","/input/7":null})"});
    rule(
        "rule 5: a call that was never answered, and an answer to no call",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c9","content":"lost"}]}])",
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"A","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c9","content":"lost"}])",
         R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"c1","name":"A","arguments":"{}"},{"type":"function_call_output","call_id":"c9","output":"lost"}])"},
        {R"({"/messages/2/content/0/content":"~no result","/messages/2/content/0/is_error":true,"/messages/2/content/1/text":"~Result of an earlier","/messages/2/content/2/text":"lost"})",
         R"({"/messages/2/content":"~no result","/messages/3/role":"user","/messages/3/content":"~lost"})",
         R"({"/input/2/output":"~no result","/input/3/role":"user","/input/3/content/1/text":"lost"})"});
    rule(
        "rule 6: an image in a result",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":[{"type":"text","text":"see"},{"type":"image","source":{"type":"base64","media_type":"image/jpeg","data":"QUJD"}}]}]}])",
         {},
         R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"c1","name":"A","arguments":"{}"},{"type":"function_call_output","call_id":"c1","output":[{"type":"input_text","text":"see"},{"type":"input_image","image_url":"data:image/jpeg;base64,QUJD"}]}])"},
        {R"({"/messages/2/content/0/content/0/text":"see","/messages/2/content/0/content/1/source":{"type":"base64","media_type":"image/jpeg","data":"QUJD"}})",
         R"({"/messages/2/role":"tool","/messages/2/content":"~see","/messages/3/role":"user","/messages/3/content/1/image_url/url":"data:image/jpeg;base64,QUJD","/messages/4":null})",
         R"({"/input/2/output/0/text":"see","/input/2/output/1/image_url":"data:image/jpeg;base64,QUJD","/input/3":null})"});
    rule(
        "rule 6: images of two results, in one message behind both",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"A","input":{}},{"type":"tool_use","id":"c2","name":"B","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":[{"type":"image","source":{"type":"url","url":"https://a/1.png"}}]},{"type":"tool_result","tool_use_id":"c2","content":[{"type":"image","source":{"type":"url","url":"https://a/2.png"}}]}]}])",
         {},
         R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"c1","name":"A","arguments":"{}"},{"type":"function_call","call_id":"c2","name":"B","arguments":"{}"},{"type":"function_call_output","call_id":"c1","output":[{"type":"input_image","image_url":"https://a/1.png"}]},{"type":"function_call_output","call_id":"c2","output":[{"type":"input_image","image_url":"https://a/2.png"}]}])"},
        {R"({"/messages/2/content/0/content/0/source/url":"https://a/1.png","/messages/2/content/1/content/0/source/url":"https://a/2.png"})",
         R"({"/messages/2/role":"tool","/messages/3/role":"tool","/messages/4/content/1/image_url/url":"https://a/1.png","/messages/4/content/3/image_url/url":"https://a/2.png","/messages/5":null})",
         R"({"/input/3/output/0/image_url":"https://a/1.png","/input/4/output/0/image_url":"https://a/2.png"})"});
    rule(
        "rule 6: an empty result",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1"}]}])",
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"A","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1","content":""}])",
         R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"c1","name":"A","arguments":"{}"},{"type":"function_call_output","call_id":"c1","output":""}])"},
        {R"({"/messages/2/content/0/content":""})", R"({"/messages/2/content":""})", R"({"/input/2/output":""})"});
    rule(
        "rule 6: a result that tells an error",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","is_error":true,"content":"no such file"}]}])",
         {},
         {}},
        {R"({"/messages/2/content/0/is_error":true,"/messages/2/content/0/content":"no such file"})",
         R"({"/messages/2/content":"Error: no such file"})", R"({"/input/2/output":"Error: no such file"})"});
}

void addSystemRules()
{
    rule(
        "rule 8: the system prompt without the line that changes with every call",
        {R"("system":[{"type":"text","text":"x-anthropic-billing-header: cc_version=1; cch=00000;"},{"type":"text","text":"Be brief.","cache_control":{"type":"ephemeral"}},{"type":"text","text":"Be kind."}])",
         R"("messages":[{"role":"system","content":"x-anthropic-billing-header: cc_version=1;\nBe brief."},{"role":"developer","content":"Be kind."},{"role":"user","content":"hi"}])",
         R"("instructions":"x-anthropic-billing-header: cc_version=1;\n\nBe brief.","input":[{"role":"developer","content":"Be kind."},{"role":"user","content":"hi"}])"},
        {R"({"/system/0/text":"Be brief.","/system/1/text":"Be kind.","/messages/1":null})",
         R"({"/messages/0/role":"system","/messages/0/content":"Be brief.\n\nBe kind.","/messages/1/role":"user","/messages/2":null})",
         R"({"/instructions":"Be brief.\n\nBe kind.","/input/0/role":"user","/input/1":null})"});
    rule(
        "rule 8: a system message in the middle",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"system","content":"now in French"},{"role":"user","content":"c"}])",
         R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"system","content":"now in French"},{"role":"user","content":"c"}])",
         R"("input":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"developer","content":"now in French"},{"role":"user","content":"c"}])"},
        {R"({"/system":null,"/messages/2/content/0/text":"<system-reminder>\nnow in French\n</system-reminder>","/messages/2/content/1/text":"c"})",
         R"({"/messages/2/role":"user","/messages/2/content":"~<system-reminder>\nnow in French\n</system-reminder>","/messages/3":null})",
         R"({"/instructions":null,"/input/2/role":"developer","/input/2/content/0/text":"now in French","/input/3/role":"user"})"});
    rule(
        "rule 8: cache marks only for those who know them",
        {R"("system":[{"type":"text","text":"s","cache_control":{"type":"ephemeral"}}],"messages":[{"role":"user","content":[{"type":"text","text":"a","cache_control":{"type":"ephemeral"}}]}])",
         R"("messages":[{"role":"system","content":[{"type":"text","text":"s","cache_control":{"type":"ephemeral"}}]},{"role":"user","content":[{"type":"text","text":"a","cache_control":{"type":"ephemeral"}}]}])",
         {}},
        {R"({"/system/0/cache_control/type":"ephemeral","/messages/0/content/0/cache_control/type":"ephemeral"})",
         R"({"/messages/0/content":"s","/messages/1/content":"a"})",
         R"({"/instructions":"s","/input/0/content/0":{"type":"input_text","text":"a"}})"});
    rule("rule 8: cache marks for Claude behind OpenRouter",
         {R"("messages":[{"role":"user","content":[{"type":"text","text":"a","cache_control":{"type":"ephemeral"}}]}])",
          R"("messages":[{"role":"user","content":[{"type":"text","text":"a","cache_control":{"type":"ephemeral"}}]}])",
          {}},
         {{}, R"({"/messages/0/content/0/cache_control":{"type":"ephemeral"}})", {}}, with([](Setup &setup) {
             setup.chat.cacheControl = true;
             setup.model = "anthropic/claude-opus-4.5";
         }));
    rule(
        "rule 27: neighbours of one role are one, and empty texts are dropped",
        {R"("messages":[{"role":"user","content":"a"},{"role":"user","content":[{"type":"text","text":" "},{"type":"text","text":"b"}]},{"role":"assistant","content":"c"},{"role":"assistant","content":""},{"role":"assistant","content":"d"},{"role":"user","content":"e"}])",
         R"("messages":[{"role":"user","content":"a"},{"role":"user","content":[{"type":"text","text":" "},{"type":"text","text":"b"}]},{"role":"assistant","content":"c"},{"role":"assistant","content":""},{"role":"assistant","content":"d"},{"role":"user","content":"e"}])",
         R"("input":[{"role":"user","content":"a"},{"role":"user","content":[{"type":"input_text","text":" "},{"type":"input_text","text":"b"}]},{"role":"assistant","content":"c"},{"role":"assistant","content":""},{"role":"assistant","content":"d"},{"role":"user","content":"e"}])"},
        {R"({"/messages/0/content/0/text":"a","/messages/0/content/1/text":"b","/messages/1/content/0/text":"c","/messages/1/content/1/text":"d","/messages/2/content/0/text":"e","/messages/3":null})",
         R"({"/messages/0/content":"a\n\nb","/messages/1/content":"c\nd","/messages/2/content":"e","/messages/3":null})", "{}"});
    rule("rule 27: the assistant never speaks first",
         {R"("messages":[{"role":"assistant","content":"b"},{"role":"user","content":"c"}])",
          R"("messages":[{"role":"assistant","content":"b"},{"role":"user","content":"c"}])",
          R"("input":[{"role":"assistant","content":"b"},{"role":"user","content":"c"}])"},
         {R"({"/messages/0/role":"user","/messages/1/role":"assistant","/messages/1/content/0/text":"b"})",
          R"({"/messages/0/role":"user","/messages/1/role":"assistant","/messages/1/content":"b"})", R"({"/input/0/role":"assistant"})"});
    rule("rule 27: words to go on from end in no white space",
         {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b \n"}])",
          R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b \n"}])",
          R"("input":[{"role":"user","content":"a"},{"role":"assistant","content":"b \n"}])"},
         {R"({"/messages/1/content/0/text":"b"})", R"({"/messages/1/role":"assistant"})", R"({"/input/1/role":"assistant"})"});
}

void addMediaRules()
{
    rule(
        "rule 24: a PDF",
        {R"("messages":[{"role":"user","content":[{"type":"document","title":"a.pdf","source":{"type":"base64","media_type":"application/pdf","data":"JVBE"}},{"type":"text","text":"b"}]}])",
         R"("messages":[{"role":"user","content":[{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"}},{"type":"text","text":"b"}]}])",
         R"("input":[{"role":"user","content":[{"type":"input_file","filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"},{"type":"input_text","text":"b"}]}])"},
        {R"({"/messages/0/content/0/source":{"type":"base64","media_type":"application/pdf","data":"JVBE"},"/messages/0/content/0/title":"a.pdf","/messages/0/content/1/text":"b"})",
         R"({"/messages/0/content/0/file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"},"/messages/0/content/1/text":"b"})",
         R"({"/input/0/content/0/file_data":"data:application/pdf;base64,JVBE","/input/0/content/0/filename":"a.pdf","/input/0/content/1/text":"b"})"});
    rule(
        "rule 24: a PDF for those who take none",
        {R"("messages":[{"role":"user","content":[{"type":"document","title":"a.pdf","source":{"type":"base64","media_type":"application/pdf","data":"JVBE"}}]}])",
         R"("messages":[{"role":"user","content":[{"type":"file","file":{"filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"}}]}])",
         R"("input":[{"role":"user","content":[{"type":"input_file","filename":"a.pdf","file_data":"data:application/pdf;base64,JVBE"}]}])"},
        {R"({"/messages/0/content/0/text":"~a.pdf"})", R"({"/messages/0/content":"~takes no files"})",
         R"({"/input/0/content/0/text":"~takes no files"})"},
        with([](Setup &setup) { setup.chat.files = setup.responses.files = setup.messages.documents = false; }));
    rule(
        "rule 24: a text document keeps its title and context",
        {R"("messages":[{"role":"user","content":[{"type":"document","title":"T","context":"C","citations":{"enabled":true},"source":{"type":"text","media_type":"text/plain","data":"words"}}]}])",
         {},
         {}},
        {R"({"/messages/0/content/0/title":"T","/messages/0/content/0/context":"C","/messages/0/content/0/source/data":"words","/messages/0/content/0/citations":null})",
         R"({"/messages/0/content":"Document: T\nContext: C\n\nwords"})",
         R"({"/input/0/content/0/text":"Document: T\nContext: C\n\nwords"})"});
    rule(
        "rule 25: a search that a provider made is told to others in words",
        {R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"Qt"}},{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":"web_search_result","url":"https://qt.io","title":"Qt","encrypted_content":"SECRET"}]},{"type":"text","text":"b"}]},{"role":"user","content":"c"}])",
         {},
         R"("input":[{"role":"user","content":"a"},{"type":"web_search_call","id":"ws_1","status":"completed","action":{"type":"search","query":"Qt","sources":[{"type":"url","url":"https://qt.io"}]}},{"role":"assistant","content":"b"},{"role":"user","content":"c"}])"},
        {{}, R"({"/messages/1/content":"~web_search","/messages/2/content":"c"})", R"({"/input/1/content/0/text":"~web_search"})"},
        with([](Setup &setup) { setup.messages.serverTools = false; }));
    rule(
        "rule 25: hosted calls of all kinds are read by everybody",
        {{},
         {},
         R"("input":[{"role":"user","content":"a"},{"type":"file_search_call","id":"fs_1","status":"completed","queries":["Qt"],"results":[{"filename":"f.md","text":"words of it"}]},{"type":"code_interpreter_call","id":"ci_1","status":"completed","code":"print 1","outputs":[{"type":"logs","logs":"1"}]},{"type":"image_generation_call","id":"ig_1","status":"completed","result":"QUJD"},{"type":"mcp_call","id":"mcp_1","name":"look","server_label":"lab","arguments":"{\"q\":1}","output":"found"},{"role":"assistant","content":"b"},{"role":"user","content":"c"}])"},
        {R"({"/messages/1/content/0/text":"~file_search","/messages/2/content/0/text":"c"})",
         R"({"/messages/1/content":"~code_interpreter","/messages/2/content":"c"})", R"({"/input/1/role":"assistant"})"});
}

void addReasoningRules()
{
    const Ways called{
        R"("thinking":{"type":"adaptive"},"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"S"},{"type":"tool_use","id":"c1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"r"}]}])",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"reasoning_content":"hm","tool_calls":[{"id":"c1","type":"function","function":{"name":"A","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1","content":"r"}])",
        R"("input":[{"role":"user","content":"a"},{"type":"reasoning","summary":[{"type":"summary_text","text":"hm"}],"content":null,"encrypted_content":"S"},{"type":"function_call","call_id":"c1","name":"A","arguments":"{}"},{"type":"function_call_output","call_id":"c1","output":"r"}])"};
    rule("rule 10: what was thought goes back as text", called, {{}, R"({"/messages/1/reasoning_content":"hm"})", {}},
         with([](Setup &setup) { setup.chat.reasoningReturn = ChatTraits::ReasoningReturn::WithToolCalls; }));
    rule("rule 10: what was thought does not go to those who do not want it", called, {{}, R"({"/messages/1/reasoning_content":null})", {}},
         with([](Setup &setup) { setup.chat.reasoningReturn = ChatTraits::ReasoningReturn::Never; }));
    const Ways silent{
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"tool_use","id":"c1","name":"A","input":{}}]},{"role":"user","content":[{"type":"tool_result","tool_use_id":"c1","content":"r"}]}])",
        R"("messages":[{"role":"user","content":"a"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"A","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1","content":"r"}])",
        R"("input":[{"role":"user","content":"a"},{"type":"function_call","call_id":"c1","name":"A","arguments":"{}"},{"type":"function_call_output","call_id":"c1","output":"r"}])"};
    rule("rule 10: a placeholder where a provider insists", silent, {{}, R"({"/messages/1/reasoning_content":"tool call"})", {}},
         with([](Setup &setup) { setup.chat.reasoningReturn = ChatTraits::ReasoningReturn::WithToolCalls; }));
    rule("rule 10: from the store where the client drops it", silent, {{}, R"({"/messages/1/reasoning_content":"kept"})", {}},
         with([](Setup &setup) {
             setup.chat.reasoningReturn = ChatTraits::ReasoningReturn::WithToolCalls;
             setup.store = std::make_shared<ReasoningStore>();
             setup.store->remember("c1", std::make_shared<Reasoning>(Reasoning{.text = "kept", .origin = "another"}));
         }));
    rule("rule 28: the stand-in for a thought signature", silent,
         {{}, R"({"/messages/1/tool_calls/0/extra_content/google/thought_signature":"skip_thought_signature_validator"})", {}},
         with([](Setup &setup) { setup.chat.reasoningReturn = ChatTraits::ReasoningReturn::ThoughtSignature; }));
    rule("rule 28: a thought signature from the store", silent,
         {{}, R"({"/messages/1/tool_calls/0/extra_content/google/thought_signature":"SIG"})", {}}, with([](Setup &setup) {
             setup.chat.reasoningReturn = ChatTraits::ReasoningReturn::ThoughtSignature;
             setup.store = std::make_shared<ReasoningStore>();
             setup.store->remember("c1", std::make_shared<Reasoning>(Reasoning{.thoughtSignature = "SIG", .origin = "maker"}));
         }));
    rule("rule 29: nothing is stored, and no item brings its id", called, {{}, {}, R"({"/store":false,"/previous_response_id":null})"});
}

} // namespace

void TranslationRulesRequestTest::everyRuleHolds_data()
{
    addRuleColumns();
    addResultRules();
    addSystemRules();
    addMediaRules();
    addReasoningRules();
}

void TranslationRulesRequestTest::everyRuleHolds()
{
    QFETCH(Dialect, client);
    QFETCH(Dialect, provider);
    QFETCH(std::string, asked);
    QFETCH(std::string, wanted);
    QFETCH(Setup, setup);
    const std::string fault = brokenRule(client, provider, asked, wanted, setup);
    QVERIFY2(fault.empty(), fault.c_str());
}

QTEST_APPLESS_MAIN(TranslationRulesRequestTest)
#include "TranslationRulesRequestTest.moc"
