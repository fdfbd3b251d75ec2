// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/ConversationTokens.h"
#include "core/protocol/conversation/Reasoning.h"
#include "tests/core/protocol/responses/ResponsesRequestOutline.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::tests;

class ResponsesRequestItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsBecomeTurns_data();
    void itemsBecomeTurns();
    void wrongItemsAreNamedByTheirPlace_data();
    void wrongItemsAreNamedByTheirPlace();
    void aSealOfOursGivesTheReasoningBack_data();
    void aSealOfOursGivesTheReasoningBack();
    void aSummaryOfOursOpens();
    void aSummaryOfOthersIsNamed();
    void earlierItemsComeFirst();
    void plainTextStaysASliceOfTheBody();
    void mediaAreWeighedAndNotRead_data();
    void mediaAreWeighedAndNotRead();
    void callsAndReasoningCount();
};

void ResponsesRequestItemsTest::itemsBecomeTurns_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("outline");
    const auto row = [](const char *name, const char *input, const char *outline) {
        QTest::newRow(name) << QByteArray(input) << QByteArray(outline);
    };
    row("a text", R"("Hi \u00e9")", "user: text Hi \xc3\xa9");
    row("a message without a type", R"([{"role":"user","content":"Hi"}])", "user: text Hi");
    row("parts of all names",
        R"([{"type":"message","role":"user","content":[{"type":"input_text","text":"a"},{"text":"b","type":"text"}]},)"
        R"({"type":"message","id":"msg_1","status":"completed","role":"assistant","content":[{"type":"output_text","text":"c","annotations":[],"logprobs":[]},)"
        R"({"type":"refusal","refusal":"no"}]}])",
        "user: text a | text b\nassistant: text c | refusal no");
    row("leading system and developer messages are the system prompt",
        R"([{"role":"developer","content":"d"},{"role":"system","content":[{"type":"input_text","text":"s"}]},{"role":"user","content":"u"},)"
        R"({"role":"developer","content":"later"},{"role":"user","content":"v"}])",
        "system: text d | text s\nuser: text u\ndeveloper: text later\nuser: text v");
    row("nothing but a developer message is what there is to answer", R"([{"role":"developer","content":"d"}])", "developer: text d");
    row("messages of the user stay apart", R"([{"role":"user","content":"a"},{"role":"user","content":"b"}])",
        "user: text a\nuser: text b");
    row("empty messages are passed over",
        R"([{"role":"user","content":"a"},{"role":"assistant","content":[]},{"role":"user","content":""}])", "user: text a");
    row("parallel calls are one turn, and so are their outputs",
        R"([{"role":"user","content":"u"},{"type":"reasoning","id":"rs_1","summary":[{"type":"summary_text","text":"hm"}],"encrypted_content":"gAAA"},)"
        R"({"type":"message","role":"assistant","content":[{"type":"output_text","text":"Reading."}]},)"
        R"({"type":"function_call","id":"fc_1","call_id":"c1","name":"read","arguments":"{\"path\": \"a\"}","status":"completed"},)"
        R"({"type":"function_call","id":"fc_2","call_id":"c2","name":"read","arguments":"{}"},)"
        R"({"type":"function_call_output","call_id":"c1","output":"A"},{"type":"function_call_output","call_id":"c2","output":"B"},)"
        R"({"type":"function_call","call_id":"c3","name":"read","arguments":""},{"type":"function_call_output","call_id":"c3","output":""}])",
        "user: text u\nassistant: reasoning hm / gAAA | text Reading. | call c1 read {\"path\": \"a\"} | call c2 read {}\n"
        "user: result c1 [text A] | result c2 [text B]\nassistant: call c3 read {}\nuser: result c3 []");
    row("arguments that are no object",
        R"([{"type":"function_call","call_id":"c","name":"f","arguments":"{\"a\":"},{"type":"function_call","call_id":"d","name":"f","arguments":"[1]"},)"
        R"({"type":"function_call","call_id":"e","name":"f","arguments":{"n":1.0}},{"type":"function_call","call_id":"g","name":"f"}])",
        "assistant: call c f {\"arguments\":\"{\\\"a\\\":\"} | call d f {\"arguments\":\"[1]\"} | call e f {\"n\":1.0} | call g f {}");
    row("a call in a namespace has its flat name",
        R"([{"type":"function_call","call_id":"c","namespace":"multi_agent_v1","name":"spawn_agent","arguments":"{}"}])",
        "assistant: call c multi_agent_v1__spawn_agent {}");
    row("outputs with media",
        R"([{"type":"function_call_output","call_id":"c","output":[{"type":"input_text","text":"see"},)"
        R"({"type":"input_image","image_url":"data:image/png;base64,QUJD","detail":"original"},{"type":"input_file","file_data":"data:application/pdf;base64,JVBE","filename":"a.pdf"}]}])",
        "user: result c [text see, image base64 image/png QUJD, document base64 application/pdf a.pdf JVBE]");
    row("freeform calls",
        R"([{"type":"custom_tool_call","id":"ctc_1","call_id":"c","name":"apply_patch","input":"*** Begin Patch\n\"x\""},)"
        R"({"type":"custom_tool_call_output","call_id":"c","output":"Done"}])",
        "assistant: call c apply_patch freeform *** Begin Patch\n\"x\"\nuser: result c [text Done]");
    row("local shell, answered by the item's id",
        R"([{"type":"local_shell_call","id":"lsh_1","call_id":"c","status":"completed","action":{"type":"exec","command":["ls","-l"],"env":{},"user":null}},)"
        R"({"type":"local_shell_call_output","id":"lsh_1","output":"{\"output\":\"x\"}"}])",
        "assistant: call c local_shell {\"command\":[\"ls\",\"-l\"],\"env\":{}}\nuser: result c [text {\"output\":\"x\"}]");
    row("shell",
        R"([{"type":"shell_call","call_id":"c","action":{"commands":["ls"],"timeout_ms":5}},{"type":"shell_call_output","call_id":"c","output":)"
        R"([{"stdout":"out","stderr":"err","outcome":{"type":"exit","exit_code":1}},{"stdout":"","stderr":"","outcome":{"type":"timeout"}}]}])",
        "assistant: call c shell {\"commands\":[\"ls\"],\"timeout_ms\":5}\nuser: result c [text outerr\n[exit code 1], text \n[The command "
        "took "
        "too long and was stopped.]]");
    row("patches",
        R"([{"type":"apply_patch_call","call_id":"c","operation":{"type":"delete_file","path":"a"}},)"
        R"({"type":"apply_patch_call_output","call_id":"c","status":"failed"},{"type":"apply_patch_call_output","call_id":"d","status":"completed","output":"ok"}])",
        "assistant: call c apply_patch {\"operation\":{\"type\":\"delete_file\",\"path\":\"a\"}}\n"
        "user: failure c [text The patch was not applied.] | result d [text ok]");
    row("a tool search that the client ran",
        R"([{"type":"tool_search_call","id":"tsc_1","call_id":"c","execution":"client","arguments":{"query":"agent"}},)"
        R"({"type":"tool_search_output","call_id":"c","execution":"client","tools":[{"type":"namespace","name":"ns","tools":[)"
        R"({"type":"function","name":"a","parameters":{}},{"type":"function","name":"b"}]},{"type":"function","name":"plain"}]},)"
        R"({"type":"tool_search_output","call_id":"d","tools":[]}])",
        "assistant: call c tool_search {\"query\":\"agent\"}\n"
        "user: result c [reference ns__a, reference ns__b, reference plain] | result d [text No tools were found.]");
    row("a tool search that the provider ran",
        R"([{"type":"tool_search_call","id":"tsc_1","call_id":null,"execution":"server","arguments":{"paths":["x"]}},)"
        R"({"type":"tool_search_output","call_id":null,"execution":"server","tools":[{"type":"function","name":"f"}]},{"role":"user","content":"u"}])",
        "assistant: server call tsc_1 tool_search {\"arguments\":{\"paths\":[\"x\"]}}\nuser: text u");
    row("what providers ran",
        R"([{"type":"web_search_call","id":"ws_1","status":"completed","action":{"type":"search","query":"q"}},)"
        R"({"type":"code_interpreter_call","id":"ci_1","code":"1+1","outputs":[{"type":"logs","logs":"2"}],"container_id":"x"},)"
        R"({"type":"image_generation_call","id":"ig_1","result":"AAAA","status":"completed"},{"type":"telepathy_call","id":"t_1"}])",
        "assistant: server call ws_1 web_search {\"query\":\"q\"} | server call ci_1 code_interpreter "
        "{\"code\":\"1+1\",\"outputs\":[{\"type\":\"logs\",\"logs\":\"2\"}]} | server call ig_1 image_generation {} | server call t_1 "
        "telepathy {}");
    row("MCP",
        R"([{"type":"mcp_list_tools","id":"l","server_label":"s","tools":[]},{"type":"mcp_call","id":"m","server_label":"s","name":"f","arguments":"{}","output":"o"},)"
        R"({"type":"mcp_approval_request","id":"r","server_label":"s","name":"g","arguments":"{}"},{"type":"mcp_approval_response","approval_request_id":"r","approve":false,"reason":"no"}])",
        "assistant: text [The provider called f of the MCP server s with {}]\n[Result: o] | text [The provider asked to call g of the MCP "
        "server s "
        "with {}]\nuser: text [The call was not approved: no]");
    row("a screenshot",
        R"([{"type":"computer_call_output","call_id":"c","output":{"type":"computer_screenshot","image_url":"https://a/b.png"}}])",
        "user: image url https://a/b.png");
    row("reasoning without anything to keep", R"([{"type":"reasoning","summary":[]},{"role":"user","content":"u"}])", "user: text u");
    row("reasoning in its own words",
        R"([{"type":"reasoning","summary":[{"type":"summary_text","text":"s"}],"content":[{"type":"reasoning_text","text":"a"},{"type":"reasoning_text","text":"b"}]}])",
        "assistant: reasoning a\n\nb");
    row("what is not here or not known",
        R"([{"type":"item_reference","id":"msg_1"},{"id":"msg_2"},{"type":"compaction_trigger"},{"type":"program","code":"x"},{"type":"hologram","text":"x"},)"
        R"({"role":"user","content":[{"type":"input_text","text":"u"},{"type":"scent"},{"type":"poem","text":"p"},{"type":"input_audio","input_audio":{}}]}])",
        "user: text u | text p | text [A recording was left out here: this provider takes no audio.]");
    row("images",
        R"([{"role":"user","content":[{"type":"input_image","image_url":"https:\/\/a\/b"},{"type":"input_image","file_id":"file_1","image_url":null},)"
        R"({"type":"image_url","image_url":{"url":"data:image\/jpg;base64,QUJD"}},{"type":"input_image","image_url":"data:;base64,iVBORw0KGgoAAAA"},)"
        R"({"type":"input_image","image_url":"data:image/png;base64,QU\nJD"}]}])",
        "user: image url https://a/b | image file file_1 | image base64 image/jpeg QUJD | image base64 image/png iVBORw0KGgoAAAA | "
        "image base64 image/png QUJD");
    row("files",
        R"([{"role":"user","content":[{"type":"input_file","file_url":"https://a/b.pdf"},{"type":"input_file","file_id":"file_1"},)"
        R"({"type":"input_file","filename":"n.txt","file_data":"data:text/plain;base64,aMOpCg=="},{"type":"input_file","file_data":"JVBERi0x"},)"
        R"({"type":"input_file","filename":"x.pdf","file_data":"AAECAw=="},{"type":"input_file","file_data":"d29yZHM="},)"
        R"({"type":"input_file","file_data":"AAECAw=="},{"type":"input_file","file_data":"data:image/png;base64,QUJD"},)"
        R"({"type":"input_file","file_data":"data:text/csv,a%2Cb"}]}])",
        "user: document url https://a/b.pdf | document file file_1 | document text text/plain n.txt h\xc3\xa9\n | document base64 "
        "application/pdf "
        "JVBERi0x | document base64 application/pdf x.pdf AAECAw== | document text text/plain words | document base64 "
        "application/octet-stream AAECAw== | image base64 image/png QUJD | document text text/plain a,b");
}

void ResponsesRequestItemsTest::itemsBecomeTurns()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, outline);
    QCOMPARE(told(decoded(withInput(input.toStdString()))), outline);
}

void ResponsesRequestItemsTest::wrongItemsAreNamedByTheirPlace_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("begin");
    const auto row = [](const char *name, const char *input, const char *begin) {
        QTest::newRow(name) << QByteArray(input) << QByteArray(begin);
    };
    row("nothing", R"("")", "input invalid_value: ");
    row("nothing but a reference", R"([{"type":"item_reference","id":"x"}])", "input invalid_value: ");
    row("a number", "5", "input invalid_type: ");
    row("an item that is a text", R"(["x"])", "input[0] invalid_type: ");
    row("no type and no role", R"([{"role":"user","content":"x"},{"text":"x"}])", "input[1].type missing_required_parameter: ");
    row("type a number", R"([{"type":1}])", "input[0].type invalid_type: ");
    row("no role", R"([{"type":"message","content":"x"}])", "input[0].role missing_required_parameter: ");
    row("role a number", R"([{"role":1,"content":"x"}])", "input[0].role invalid_type: ");
    row("unknown role", R"([{"role":"tool","content":"x"}])", "input[0].role invalid_value: ");
    row("content an object", R"([{"role":"user","content":{}}])", "input[0].content invalid_type: ");
    row("part a number", R"([{"role":"user","content":[1]}])", "input[0].content[0] invalid_type: ");
    row("part without type", R"([{"role":"user","content":[{"text":"x"}]}])", "input[0].content[0].type missing_required_parameter: ");
    row("text a number", R"([{"role":"user","content":[{"type":"input_text","text":1}]}])", "input[0].content[0].text invalid_type: ");
    row("no text", R"([{"role":"user","content":[{"type":"input_text"}]}])", "input[0].content[0].text missing_required_parameter: ");
    row("image of nothing", R"([{"role":"user","content":[{"type":"input_image"}]}])",
        "input[0].content[0].image_url missing_required_parameter: ");
    row("image a number", R"([{"role":"user","content":[{"type":"input_image","image_url":1}]}])",
        "input[0].content[0].image_url invalid_type: ");
    row("file of nothing", R"([{"role":"user","content":[{"type":"input_file","filename":"x"}]}])",
        "input[0].content[0].file_data missing_required_parameter: ");
    row("call without a name", R"([{"type":"function_call","call_id":"c","arguments":"{}"}])",
        "input[0].name missing_required_parameter: ");
    row("call without an id", R"([{"type":"function_call","name":"f","arguments":"{}"}])", "input[0].call_id missing_required_parameter: ");
    row("arguments a number", R"([{"type":"function_call","call_id":"c","name":"f","arguments":1}])", "input[0].arguments invalid_type: ");
    row("freeform input an object", R"([{"type":"custom_tool_call","call_id":"c","name":"f","input":{}}])",
        "input[0].input invalid_type: ");
    row("output a number", R"([{"type":"function_call_output","call_id":"c","output":1}])", "input[0].output invalid_type: ");
    row("output without an id", R"([{"type":"function_call_output","output":"x"}])", "input[0].call_id missing_required_parameter: ");
    row("part of an output", R"([{"type":"function_call_output","call_id":"c","output":[{"type":"input_text","text":[]}]}])",
        "input[0].output[0].text invalid_type: ");
    row("shell without action", R"([{"type":"local_shell_call","call_id":"c"}])", "input[0].action invalid_type: ");
    row("patch without operation", R"([{"type":"apply_patch_call","call_id":"c","operation":"x"}])", "input[0].operation invalid_type: ");
    row("summary a number", R"([{"type":"reasoning","summary":1}])", "input[0].summary invalid_type: ");
    row("loaded tools an object", R"([{"type":"tool_search_output","call_id":"c","tools":{}}])", "input[0].tools invalid_type: ");
    row("a loaded tool without a name", R"([{"type":"tool_search_output","call_id":"c","tools":[{"type":"function"}]}])",
        "input[0].tools[0].name missing_required_parameter: ");
}

void ResponsesRequestItemsTest::wrongItemsAreNamedByTheirPlace()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, begin);
    auto conversation = decoded(withInput(input.toStdString()));
    QVERIFY2(told(conversation).startsWith(begin), told(conversation).constData());
    QCOMPARE(conversation.error().status, 400);
}

void ResponsesRequestItemsTest::aSealOfOursGivesTheReasoningBack_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("sealsText");
    QTest::addColumn<QByteArray>("text");
    const QByteArray summary = R"("summary":[{"type":"summary_text","text":"short"}])";
    QTest::newRow("sealed text before a summary") << summary << true << QByteArray("all that \"I\" thought");
    QTest::newRow("a summary where the seal has none") << summary << false << QByteArray("short");
    QTest::newRow("own words before a seal") << summary + R"(,"content":[{"type":"reasoning_text","text":"said"}])" << true
                                             << QByteArray("said");
    QTest::newRow("nothing but a seal") << QByteArray(R"("summary":[],"content":null)") << true << QByteArray("all that \"I\" thought");
}

void ResponsesRequestItemsTest::aSealOfOursGivesTheReasoningBack()
{
    QFETCH(QByteArray, members);
    QFETCH(bool, sealsText);
    QFETCH(QByteArray, text);
    const std::string seal = sealReasoning({.text = "all that \"I\" thought", .signature = "sig"}, sealsText);
    const auto conversation = decoded(
        withInput("[{\"type\":\"reasoning\",\"id\":\"rs_1\"," + members.toStdString() + ",\"encrypted_content\":\"" + seal + "\"}]"));
    QCOMPARE(told(conversation), "assistant: reasoning " + text + " / " + QByteArray::fromStdString(seal));
    QVERIFY(conversation->parts.front().id.empty()); // another provider would not know it
}

void ResponsesRequestItemsTest::aSummaryOfOursOpens()
{
    const std::string seal = sealReasoning({.text = "They want a \"door\".\nDone: half."}, true);
    const std::string expected = "user: text Summary of the conversation so far:\n\nThey want a \"door\".\nDone: half.\nuser: text Go on";
    for (const char *type : {"compaction", "compaction_summary"}) {
        const std::string item = std::string("{\"type\":\"") + type + "\",\"encrypted_content\":\"" + seal + "\"}";
        const auto conversation = decoded(withInput("[" + item + ",{\"role\":\"user\",\"content\":\"Go on\"}]"));
        QCOMPARE(told(conversation), QByteArray::fromStdString(expected));
    }
}

void ResponsesRequestItemsTest::aSummaryOfOthersIsNamed()
{
    for (const char *value : {"\"gAAAAAB\"", "null", "5", "\"gh1.!!!\""}) {
        const std::string item = std::string("{\"type\":\"compaction\",\"encrypted_content\":") + value + "}";
        const auto conversation = decoded(withInput("[" + item + "]"));
        QVERIFY(told(conversation).startsWith("user: text [The conversation up to here was summed up by another provider"));
    }
}

void ResponsesRequestItemsTest::earlierItemsComeFirst()
{
    ClientTools tools;
    const std::string earlier =
        R"({"role":"developer","content":"d"},{"type":"message","role":"user","content":[{"type":"input_text","text":"u"}]}, )"
        R"({"type":"function_call","call_id":"c","name":"f","arguments":"{}"})";
    const std::string result = R"([{"type":"function_call_output","call_id":"c","output":"x"}])";
    const std::string message = R"({"role":"user","content":"u"})";
    const std::string nothing = R"({"model":"m","previous_response_id":"resp_1"})";
    QCOMPARE(told(decoded(withInput(result), tools, earlier)),
             QByteArray("system: text d\nuser: text u\nassistant: call c f {}\nuser: result c [text x]"));
    QCOMPARE(told(decoded(withInput("\"more\""), tools, message)), QByteArray("user: text u\nuser: text more"));
    QCOMPARE(told(decoded(nothing, tools, message)), QByteArray("user: text u"));
}

void ResponsesRequestItemsTest::plainTextStaysASliceOfTheBody()
{
    const auto body = RequestBody::copyOf(withInput(
        R"([{"role":"user","content":[{"type":"input_text","text":"words"},{"type":"input_image","image_url":"data:image/png;base64,QUJD"}]},)"
        R"({"type":"function_call","call_id":"c","name":"f","arguments":"{}"}])"));
    ClientTools tools;
    const auto conversation = decodeResponses(body, nullptr, tools);
    QVERIFY(bool(conversation));
    const auto isSlice = [&body](std::string_view text) {
        return text.data() >= body->bytes().data() && text.data() + text.size() <= body->bytes().data() + body->bytes().size();
    };
    QVERIFY(isSlice(conversation->parts[0].text.inside));
    QVERIFY(isSlice(conversation->parts[1].data.inside));
    QVERIFY(isSlice(conversation->parts[2].json));
}

void ResponsesRequestItemsTest::mediaAreWeighedAndNotRead_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<int>("tokens"); // without the four of the turn
    const QByteArray base64(40'000, 'A');
    QTest::newRow("image") << QByteArray(R"({"type":"input_image","image_url":"data:image/png;base64,)") + base64 + "\"}" << 1600;
    QTest::newRow("image address") << QByteArray(R"({"type":"input_image","image_url":"https://a/b"})") << 1600;
    QTest::newRow("PDF") << QByteArray(R"({"type":"input_file","file_data":"data:application/pdf;base64,)") + base64 + "\"}" << 1500;
    QTest::newRow("text file") << QByteArray(R"({"type":"input_file","file_data":"data:text/plain;base64,)") +
                                      QByteArray(400, 'a').toBase64() + "\"}"
                               << 103; // 400 letters, and the name of the type
}

void ResponsesRequestItemsTest::mediaAreWeighedAndNotRead()
{
    QFETCH(QByteArray, part);
    QFETCH(int, tokens);
    const auto message = decoded(withInput(R"([{"role":"user","content":[)" + part.toStdString() + "]}]"));
    QVERIFY2(bool(message), told(message).constData());
    const auto estimate = static_cast<int>(estimateTokens(*message)) - 4;
    QVERIFY2(estimate >= tokens - 3 && estimate <= tokens, qPrintable(QString::number(estimate)));
    const auto output = decoded(withInput(R"([{"type":"function_call_output","call_id":"c","output":[)" + part.toStdString() + "]}]"));
    QCOMPARE(static_cast<int>(estimateTokens(*output)) - 4, estimate);
}

void ResponsesRequestItemsTest::callsAndReasoningCount()
{
    const auto estimate = [](const std::string &item) { return estimateTokens(*decoded(withInput("[" + item + "]"))); };
    const std::string words(400, 'w');
    const std::string freeform = R"({"type":"custom_tool_call","call_id":"c","name":"p","input":")" + words + "\"}";
    const std::string call = R"({"type":"function_call","call_id":"c","name":"p","arguments":"{\"a\":\")" + words + "\\\"}\"}";
    const std::string reasoning = R"({"type":"reasoning","summary":[{"type":"summary_text","text":")" + words +
                                  "\"}],\"encrypted_content\":\"" + std::string(40'000, 'e') + "\"}";
    QCOMPARE(estimate(freeform), 105);
    QCOMPARE(estimate(call), 107);
    QCOMPARE(estimate(reasoning), 104);
}

QTEST_APPLESS_MAIN(ResponsesRequestItemsTest)
#include "ResponsesRequestItemsTest.moc"
