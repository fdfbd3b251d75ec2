// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/responses/ResponsesRequestOutline.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::tests;

class ResponsesRequestHostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCutBodyNeverCrashesTheDecoder();
    void everyMemberMayBeOfAnyType();
    void manyItemsAreTakenAndMoreRefused();
    void earlierItemsCountToo();
    void thousandsOfToolsKeepTheirNames();
    void depthIsNoDanger();
    void duplicatesAreTakenOnce();
    void oneItemsManyMembersAreQuick();

private:
    static std::string everything();
};

/// Every kind of item, part, tool and member once.
std::string ResponsesRequestHostileTest::everything()
{
    return R"({"model":"m","instructions":"i","stream":true,"input":[{"role":"developer","content":[{"type":"input_text","text":"d\u00e9"}]},)"
           R"({"role":"user","content":[{"type":"input_image","image_url":"data:image/png;base64,QUJD"},{"type":"input_file","filename":"f.txt","file_data":"data:text/plain;base64,QUJD"}]},)"
           R"({"type":"reasoning","summary":[{"type":"summary_text","text":"s"}],"content":[{"type":"reasoning_text","text":"r"}],"encrypted_content":"gh1.e30"},)"
           R"({"type":"function_call","call_id":"c","namespace":"n","name":"f","arguments":"{\"a\":1}"},)"
           R"({"type":"function_call_output","call_id":"c","output":[{"type":"input_text","text":"o"}]},)"
           R"({"type":"custom_tool_call","call_id":"c","name":"p","input":"x"},{"type":"custom_tool_call_output","call_id":"c","output":"o"},)"
           R"({"type":"local_shell_call","call_id":"c","action":{"type":"exec","command":["x"]}},{"type":"local_shell_call_output","id":"c","output":"o"},)"
           R"({"type":"shell_call","call_id":"c","action":{"commands":[]}},{"type":"shell_call_output","call_id":"c","output":[{"stdout":"x","outcome":{"type":"exit","exit_code":0}}]},)"
           R"({"type":"apply_patch_call","call_id":"c","operation":{}},{"type":"apply_patch_call_output","call_id":"c","status":"failed","output":"o"},)"
           R"({"type":"tool_search_call","call_id":"c","execution":"client","arguments":{}},{"type":"tool_search_output","call_id":"c","tools":[{"type":"function","name":"t"}]},)"
           R"({"type":"web_search_call","id":"w","action":{"type":"search","query":"q"}},{"type":"mcp_call","name":"x","server_label":"s","arguments":"{}","error":{}},)"
           R"({"type":"compaction","encrypted_content":"gh1.e30"},{"type":"computer_call_output","output":{"type":"computer_screenshot","image_url":"u"}},{"type":"item_reference","id":"i"}],)"
           R"("tools":[{"type":"function","name":"a","description":"d","parameters":{},"strict":true},{"type":"custom","name":"p","format":{"type":"text"}},)"
           R"({"type":"namespace","name":"n","description":"d","tools":[{"type":"function","name":"f","defer_loading":true}]},{"type":"tool_search","execution":"client"},)"
           R"({"type":"local_shell"},{"type":"shell","environment":{"type":"local"}},{"type":"web_search"}],)"
           R"("tool_choice":{"type":"allowed_tools","mode":"auto","tools":[{"type":"function","name":"a"}]},"parallel_tool_calls":false,"reasoning":{"effort":"low"},)"
           R"("text":{"format":{"type":"json_schema","name":"n","schema":{}},"verbosity":"low"},"metadata":{"a":"b"},"temperature":1,"max_output_tokens":5,"user":"u"})";
}

void ResponsesRequestHostileTest::aCutBodyNeverCrashesTheDecoder()
{
    const std::string whole = everything();
    QVERIFY2(bool(decoded(whole)), told(decoded(whole)).constData());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string cut = whole.substr(0, length);
        QVERIFY(!inspectResponses(*RequestBody::copyOf(cut)));
        ClientTools tools;
        const auto conversation = decoded(cut, tools); // what inspectResponses() refused, with a bound on what may happen
        inputItems(*RequestBody::copyOf(cut), {});
        responseEcho(*RequestBody::copyOf(cut));
    }
}

void ResponsesRequestHostileTest::everyMemberMayBeOfAnyType()
{
    const std::string whole = everything();
    int refused = 0;
    int taken = 0;
    for (std::size_t colon = whole.find("\":"); colon != std::string::npos; colon = whole.find("\":", colon + 1)) {
        RequestCursor value(std::string_view(whole).substr(colon + 2));
        const std::size_t length = value.skip().size();
        for (const char *other : {"null", "true", "-1", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]", "[\"x\"]", R"([{"type":"x"}])"}) {
            const std::string changed = whole.substr(0, colon + 2) + other + whole.substr(colon + 2 + length);
            const auto body = RequestBody::copyOf(changed);
            if (!inspectResponses(*body))
                continue;
            auto conversation = decoded(changed);
            ++(conversation ? taken : refused);
            if (!conversation) {
                QCOMPARE(conversation.error().status, 400);
                QVERIFY2(!conversation.error().param.empty(), changed.c_str());
            }
            responseEcho(*body);
        }
    }
    QVERIFY(refused > 200 && taken > 200);
}

void ResponsesRequestHostileTest::manyItemsAreTakenAndMoreRefused()
{
    std::string items;
    for (int at = 0; at < 5'000; ++at)
        items +=
            R"(,{"type":"function_call","call_id":"c","name":"f","arguments":"{}"},{"type":"function_call_output","call_id":"c","output":"x"})";
    const auto most = decoded(withInput("[" + items.substr(1) + "]"));
    QVERIFY(bool(most));
    QCOMPARE(most->turns.size(), std::size_t(10'000));
    QVERIFY(told(decoded(withInput("[" + items.substr(1) + R"(,{"role":"user","content":"x"}])")))
                .startsWith("input array_above_max_length: "));
}

void ResponsesRequestHostileTest::earlierItemsCountToo()
{
    std::string items = R"({"role":"user","content":"x"})";
    for (int at = 1; at < 10'000; ++at)
        items += R"(,{"role":"user","content":"x"})";
    ClientTools tools;
    QVERIFY(bool(decoded(R"({"model":"m","previous_response_id":"r"})", tools, items)));
    QVERIFY(told(decoded(withInput("\"x\""), tools, items)).startsWith("user:"));
    QVERIFY(told(decoded(withInput(R"([{"role":"user","content":"x"}])"), tools, items)).startsWith("input array_above_max_length: "));
}

void ResponsesRequestHostileTest::thousandsOfToolsKeepTheirNames()
{
    std::string tools;
    for (int at = 0; at < 3'000; ++at)
        tools += R"(,{"type":"namespace","name":")" + std::string(100, 'n') + std::to_string(at) +
                 R"(","tools":[{"type":"function","name":"f"}]})";
    ClientTools own;
    const auto conversation = decoded(withInput("\"x\"", ",\"tools\":[" + tools.substr(1) + "]"), own);
    QVERIFY(bool(conversation));
    QCOMPARE(conversation->tools.size(), std::size_t(3'000));
    QCOMPARE(own.size(), std::size_t(3'000));
    for (const auto &[flat, tool] : own)
        QVERIFY(flat.size() <= 64 && tool.name == "f");
}

void ResponsesRequestHostileTest::depthIsNoDanger()
{
    constexpr std::size_t depth = 250;
    const std::string deep = std::string(depth, '[') + std::string(depth, ']');
    QVERIFY(bool(decoded(withInput(R"([{"role":"user","content":"x"},{"type":"hologram","x":)" + deep + "}]"))));
    QVERIFY(told(decoded(withInput(R"([{"role":"user","content":)" + deep + "}]"))).startsWith("input[0].content[0] invalid_type"));
    std::string nested = R"({"type":"function","name":"f"})";
    for (int at = 0; at < 60; ++at)
        nested = R"({"type":"namespace","name":"n","tools":[)" + nested + "]}";
    const auto conversation = decoded(withInput("\"x\"", ",\"tools\":[" + nested + "]"));
    QVERIFY(conversation && conversation->tools.empty());
}

void ResponsesRequestHostileTest::duplicatesAreTakenOnce()
{
    const auto conversation = decoded(withInput(
        R"([{"role":"user","role":"user","content":"a","content":"b"}])",
        R"(,"instructions":"a","instructions":"b","tools":[{"type":"function","name":"f","name":"g"},{"type":"function","name":"g"},{"type":"custom","name":"g"}])"));
    QCOMPARE(told(conversation), QByteArray("system: text b\nuser: text b"));
    QCOMPARE(conversation->tools.size(), std::size_t(1));
    QVERIFY(!conversation->tools.front().freeform);
}

void ResponsesRequestHostileTest::oneItemsManyMembersAreQuick()
{
    std::string item = R"({"role":"user","content":[)";
    for (int at = 0; at < 100'000; ++at)
        item += R"({"type":"input_text","text":"x"},)";
    item += R"({"type":"input_text","text":"y"}])";
    for (int at = 0; at < 100'000; ++at)
        item += ",\"k" + std::to_string(at) + "\":[]";
    QElapsedTimer timer;
    timer.start();
    const auto conversation = decoded(withInput("[" + item + "}]"));
    QVERIFY(conversation && conversation->parts.size() == 100'001);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(ResponsesRequestHostileTest)
#include "ResponsesRequestHostileTest.moc"
