// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/ConversationTokens.h"
#include "tests/core/protocol/responses/ResponsesRequestOutline.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::tests;

class ResponsesRequestToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolsBecomeOneFlatList_data();
    void toolsBecomeOneFlatList();
    void functionsKeepTheirWords();
    void knownToolsAreDescribed();
    void longNamesAreShortened();
    void namesOfOthersAreNeverTaken();
    void namesHangOnTheToolsAlone();
    void loadedToolsAreOffered();
    void deferredToolsAreWithheldUntilLoaded_data();
    void deferredToolsAreWithheldUntilLoaded();
    void theChoiceIsRead_data();
    void theChoiceIsRead();
    void whatIsNotAllowedIsWithheld();
    void wrongToolsAreNamed_data();
    void wrongToolsAreNamed();
    void grammarsCount();

private:
    static std::string withTools(const std::string &tools, const std::string &input = R"("x")", const std::string &more = {})
    {
        return withInput(input, ",\"tools\":[" + tools + "]" + more);
    }
    /// "name", "name*" if withheld, "type!" if the provider would run it, "(format)" if freeform.
    static std::string listOf(const Conversation &conversation);
    static std::string listOf(const ClientTools &tools);
};

std::string ResponsesRequestToolsTest::listOf(const Conversation &conversation)
{
    std::string list;
    for (const ConversationTool &tool : conversation.tools) {
        list += (list.empty() ? "" : " ") + tool.name.decoded();
        list += !tool.serverType.empty() ? "=" + tool.serverType.decoded() + "!" : tool.withheld ? "*" : "";
        list += tool.freeform ? "(" + std::string(tool.format) + ")" : "";
    }
    return list;
}

std::string ResponsesRequestToolsTest::listOf(const ClientTools &tools)
{
    static constexpr std::array kinds{"function", "legacy", "freeform", "local_shell", "tool_search", "shell", "apply_patch"};
    std::string list;
    for (const auto &[flat, tool] : tools) {
        list += (list.empty() ? "" : " ") + flat + '=';
        list += kinds.at(static_cast<std::size_t>(tool.kind));
        list += ':' + tool.nameSpace + '/' + tool.name;
    }
    return list;
}

void ResponsesRequestToolsTest::toolsBecomeOneFlatList_data()
{
    QTest::addColumn<QByteArray>("tools");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("own");
    const auto row = [](const char *name, const char *tools, const char *list, const char *own) {
        QTest::newRow(name) << QByteArray(tools) << QByteArray(list) << QByteArray(own);
    };
    row("functions", R"({"type":"function","name":"a"},{"name":"b","type":"function","parameters":{}})", "a b", "");
    row("as Chat Completions has it", R"({"type":"function","function":{"name":"a","parameters":{}}})", "a", "");
    row("freeform",
        R"({"type":"custom","name":"p","format":{"type":"grammar","syntax":"lark","definition":"x"}},{"type":"custom","name":"q"})",
        R"(p({"type":"grammar","syntax":"lark","definition":"x"}) q())", "p=freeform:/p q=freeform:/q");
    row("namespaces",
        R"({"type":"namespace","name":"mcp__x__","tools":[{"type":"function","name":"a"}]},{"type":"namespace","name":"n","description":"d","tools":[)"
        R"({"type":"function","name":"a"},{"type":"custom","name":"b"}]},{"type":"namespace","name":"empty","tools":[]})",
        "mcp__x__a n__a n__b()", "mcp__x__a=function:mcp__x__/a n__a=function:n/a n__b=freeform:n/b");
    row("Codex", R"({"type":"local_shell"},{"type":"tool_search","execution":"client","description":"d","parameters":{"type":"object"}})",
        "local_shell tool_search", "local_shell=local_shell:/local_shell tool_search=tool_search:/tool_search");
    row("run by the client", R"({"type":"shell"},{"type":"apply_patch"})", "shell apply_patch",
        "apply_patch=apply_patch:/apply_patch shell=shell:/shell");
    row("run by the client, said so", R"({"type":"shell","environment":{"type":"local","skills":[]}})", "shell", "shell=shell:/shell");
    row("run by the provider",
        R"({"type":"web_search","filters":{}},{"type":"web_search_preview_2025_03_11"},{"type":"file_search","vector_store_ids":[]},{"type":"mcp","server_label":"s"},)"
        R"({"type":"shell","environment":{"type":"container_auto"}},{"type":"tool_search"},{"type":"hologram"})",
        "web_search=web_search! web_search_preview_2025_03_11=web_search_preview_2025_03_11! file_search=file_search! mcp=mcp! "
        "shell=shell! "
        "tool_search=tool_search! hologram=hologram!",
        "");
    row("the same tool twice", R"({"type":"function","name":"a"},{"type":"function","name":"a","description":"other"})", "a", "");
}

void ResponsesRequestToolsTest::toolsBecomeOneFlatList()
{
    QFETCH(QByteArray, tools);
    ClientTools own;
    const auto conversation = decoded(withTools(tools.toStdString()), own);
    QVERIFY2(bool(conversation), told(conversation).constData());
    QTEST(QByteArray::fromStdString(listOf(*conversation)), "list");
    QTEST(QByteArray::fromStdString(listOf(own)), "own");
}

void ResponsesRequestToolsTest::functionsKeepTheirWords()
{
    const auto conversation = decoded(withTools(
        R"({"type":"function","name":"a","description":"d\n","strict":true,"parameters":{"b": 1.0, "a":[ 2 ]}},{"type":"function","name":"b","strict":null,"parameters":null},)"
        R"({"type":"namespace","name":"n","description":"of all","tools":[{"type":"function","name":"c"},{"type":"function","name":"d","description":"own"}]})"));
    QVERIFY(bool(conversation));
    const auto &tools = conversation->tools;
    QVERIFY(tools[0].strict && !tools[1].strict);
    QCOMPARE(tools[0].schema, std::string_view(R"({"b": 1.0, "a":[ 2 ]})"));
    QCOMPARE(tools[0].description.inside, std::string_view(R"(d\n)"));
    QVERIFY(tools[1].schema.empty());
    QCOMPARE(tools[2].description.decoded(), std::string("of all"));
    QCOMPARE(tools[3].description.decoded(), std::string("own"));
}

void ResponsesRequestToolsTest::knownToolsAreDescribed()
{
    const auto conversation =
        decoded(withTools(R"({"type":"local_shell"},{"type":"shell"},{"type":"apply_patch"},{"type":"tool_search","execution":"client"})"));
    QVERIFY(bool(conversation));
    QCOMPARE(conversation->tools.size(), std::size_t(4));
    for (const ConversationTool &tool : conversation->tools) {
        QVERIFY(!tool.description.empty());
        QVERIFY2(json::check(tool.schema), std::string(tool.schema).c_str());
        QVERIFY(tool.schema.starts_with(R"({"type":"object","properties":{)"));
    }
}

void ResponsesRequestToolsTest::longNamesAreShortened()
{
    const std::string nameSpace(40, 'n');
    const std::string name(40, 'f');
    const std::string tools = R"({"type":"namespace","name":")" + nameSpace + R"(","tools":[{"type":"function","name":")" + name +
                              R"(a"},{"type":"function","name":")" + name + "b\"}]}";
    ClientTools own;
    const auto conversation = decoded(
        withTools(tools, R"([{"type":"function_call","call_id":"c","namespace":")" + nameSpace + R"(","name":")" + name + "b\"}]"), own);
    QVERIFY(bool(conversation));
    const std::string first = conversation->tools[0].name.decoded();
    const std::string second = conversation->tools[1].name.decoded();
    QVERIFY(first != second && first.size() <= 64 && second.size() <= 64);
    QCOMPARE(conversation->parts.front().name.decoded(), second);
    QCOMPARE(own.at(second).name, name + "b");
    QCOMPARE(own.at(second).nameSpace, nameSpace);
}

void ResponsesRequestToolsTest::namesOfOthersAreNeverTaken()
{
    ClientTools own;
    // Three ways to say "a__b__c": the plain one stays what it is.
    const auto conversation = decoded(
        withTools(
            R"({"type":"namespace","name":"a","tools":[{"type":"function","name":"b__c"}]},{"type":"namespace","name":"a__b","tools":[{"type":"function","name":"c"}]},)"
            R"({"type":"function","name":"a__b__c"})",
            R"([{"type":"function_call","call_id":"1","name":"a__b__c"},{"type":"function_call","call_id":"2","namespace":"a","name":"b__c"},)"
            R"({"type":"function_call","call_id":"3","namespace":"a__b","name":"c"}])"),
        own);
    QVERIFY(bool(conversation));
    std::vector<std::string> names;
    for (const ConversationTool &tool : conversation->tools)
        names.push_back(tool.name.decoded());
    QVERIFY(names[0] != names[1] && names[1] != names[2] && names[0] != names[2]);
    QCOMPARE(names[2], std::string("a__b__c"));
    QCOMPARE(own.size(), std::size_t(2));
    QCOMPARE(own.at(names[0]).nameSpace, std::string("a"));
    QCOMPARE(own.at(names[1]).nameSpace, std::string("a__b"));
    QCOMPARE(conversation->parts[0].name.decoded(), names[2]);
    QCOMPARE(conversation->parts[1].name.decoded(), names[0]);
    QCOMPARE(conversation->parts[2].name.decoded(), names[1]);
}

void ResponsesRequestToolsTest::namesHangOnTheToolsAlone()
{
    const std::string tools = R"({"type":"namespace","name":"n n","tools":[{"type":"function","name":"a"}]})";
    const auto first = decoded(withTools(tools));
    const auto later = decoded(withTools(tools, R"([{"role":"user","content":"x"},{"type":"function_call","call_id":"c","name":"z"}])"));
    QCOMPARE(first->tools.front().name.decoded(), later->tools.front().name.decoded());
    QVERIFY(first->tools.front().name.decoded().starts_with("n_n__a_")); // a space is refused by providers
}

void ResponsesRequestToolsTest::loadedToolsAreOffered()
{
    ClientTools own;
    const auto conversation = decoded(
        withTools(
            R"({"type":"function","name":"exec"},{"type":"tool_search","execution":"client"})",
            R"([{"role":"user","content":"u"},{"type":"tool_search_call","call_id":"s","execution":"client","arguments":{"query":"q"}},)"
            R"({"type":"tool_search_output","call_id":"s","execution":"client","tools":[{"type":"namespace","name":"multi_agent_v1","tools":[)"
            R"({"type":"function","name":"spawn_agent","defer_loading":true,"parameters":{"type":"object"}},{"type":"function","name":"exec","defer_loading":true}]}]},)"
            R"({"type":"additional_tools","role":"developer","tools":[{"type":"function","name":"extra"},{"type":"function","name":"exec"}]},)"
            R"({"type":"function_call","call_id":"c","namespace":"multi_agent_v1","name":"spawn_agent","arguments":"{}"}])"),
        own);
    QVERIFY2(bool(conversation), told(conversation).constData());
    QCOMPARE(listOf(*conversation), std::string("exec tool_search multi_agent_v1__spawn_agent multi_agent_v1__exec extra"));
    QCOMPARE(conversation->parts.back().name.decoded(), std::string("multi_agent_v1__spawn_agent"));
    QCOMPARE(own.at("multi_agent_v1__spawn_agent").nameSpace, std::string("multi_agent_v1"));
    QVERIFY(!own.contains("exec") && !own.contains("extra"));
}

void ResponsesRequestToolsTest::deferredToolsAreWithheldUntilLoaded_data()
{
    QTest::addColumn<QByteArray>("search");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("list");
    const QByteArray client = R"(,{"type":"tool_search","execution":"client"})";
    QTest::newRow("nothing loaded") << client << QByteArray(R"("x")") << QByteArray("a* n__b* tool_search");
    QTest::newRow("loaded") << client
                            << QByteArray(R"([{"type":"tool_search_output","call_id":"c","tools":[{"type":"namespace","name":"n","tools":[)"
                                          R"({"type":"function","name":"b","defer_loading":true}]}]}])")
                            << QByteArray("a* n__b tool_search");
    QTest::newRow("called") << client << QByteArray(R"([{"type":"function_call","call_id":"c","name":"a"}])")
                            << QByteArray("a n__b* tool_search");
    QTest::newRow("a search that is not there")
        << QByteArray(R"(,{"type":"tool_search"})") << QByteArray(R"("x")") << QByteArray("a n__b tool_search=tool_search!");
    QTest::newRow("no search") << QByteArray() << QByteArray(R"("x")") << QByteArray("a n__b");
}

void ResponsesRequestToolsTest::deferredToolsAreWithheldUntilLoaded()
{
    QFETCH(QByteArray, search);
    QFETCH(QByteArray, input);
    const auto conversation =
        decoded(withTools(R"({"type":"function","name":"a","defer_loading":true},{"type":"namespace","name":"n","tools":[)"
                          R"({"type":"function","name":"b","defer_loading":true}]})" +
                              search.toStdString(),
                          input.toStdString()));
    QVERIFY(bool(conversation));
    QTEST(QByteArray::fromStdString(listOf(*conversation)), "list");
}

void ResponsesRequestToolsTest::theChoiceIsRead_data()
{
    using Kind = ConversationToolChoice::Kind;
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char *choice, Kind kind, const char *name = "") {
        QTest::newRow(choice) << QByteArray(choice) << int(kind) << QByteArray(name);
    };
    row("null", Kind::Unspecified);
    row(R"("auto")", Kind::Auto);
    row(R"("none")", Kind::None);
    row(R"("required")", Kind::Any);
    row(R"({"type":"function","name":"f"})", Kind::Named, "f");
    row(R"({"type":"function","function":{"name":"f"}})", Kind::Named, "f");
    row(R"({"name":"g","namespace":"n","type":"function"})", Kind::Named, "n__g");
    row(R"({"type":"custom","name":"p"})", Kind::Named, "p");
    row(R"({"type":"local_shell"})", Kind::Named, "local_shell");
    row(R"({"type":"shell"})", Kind::Auto, "shell");
    row(R"({"type":"function","name":"gone"})", Kind::Auto, "gone");
    row(R"({"type":"web_search"})", Kind::Auto);
    row(R"({"type":"mcp","server_label":"s","name":"f"})", Kind::Auto);
    row(R"({"type":"allowed_tools","mode":"auto","tools":[]})", Kind::Auto);
    row(R"({"type":"allowed_tools","mode":"required","tools":[{"type":"function","name":"f"}]})", Kind::Any);
}

void ResponsesRequestToolsTest::theChoiceIsRead()
{
    QFETCH(QByteArray, choice);
    ClientTools own;
    const auto conversation = decoded(
        withTools(
            R"({"type":"function","name":"f"},{"type":"namespace","name":"n","tools":[{"type":"function","name":"g"}]},{"type":"custom","name":"p"},{"type":"local_shell"})",
            R"("x")", ",\"tool_choice\":" + choice.toStdString()),
        own);
    QVERIFY2(bool(conversation), told(conversation).constData());
    QTEST(int(conversation->toolChoice.kind), "kind");
    QTEST(QByteArray::fromStdString(conversation->toolChoice.name.decoded()), "name");
}

void ResponsesRequestToolsTest::whatIsNotAllowedIsWithheld()
{
    const auto conversation = decoded(withTools(
        R"({"type":"function","name":"f"},{"type":"function","name":"g"},{"type":"local_shell"},{"type":"custom","name":"p"},{"type":"web_search"})",
        R"("x")",
        R"(,"tool_choice":{"type":"allowed_tools","mode":"auto","tools":[{"type":"function","name":"g"},{"type":"local_shell"},{"type":"web_search"}]})"));
    QVERIFY(bool(conversation));
    QCOMPARE(listOf(*conversation), std::string("f* g local_shell p*() web_search=web_search!"));
}

void ResponsesRequestToolsTest::wrongToolsAreNamed_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("begin");
    const auto row = [](const char *name, const char *members, const char *begin) {
        QTest::newRow(name) << QByteArray(members) << QByteArray(begin);
    };
    row("an object", R"("tools":{})", "tools invalid_type: ");
    row("a tool that is a word", R"("tools":["x"])", "tools[0] invalid_type: ");
    row("no type", R"("tools":[{"name":"x"}])", "tools[0].type missing_required_parameter: ");
    row("type a number", R"("tools":[{"type":1}])", "tools[0].type invalid_type: ");
    row("no name", R"("tools":[{"type":"web_search"},{"type":"function"}])", "tools[1].name missing_required_parameter: ");
    row("a namespace without a name", R"("tools":[{"type":"namespace","tools":[]}])", "tools[0].name missing_required_parameter: ");
    row("in a namespace", R"("tools":[{"type":"namespace","name":"n","tools":[{"type":"custom"}]}])",
        "tools[0].tools[0].name missing_required_parameter: ");
    row("a namespace of a word", R"("tools":[{"type":"namespace","name":"n","tools":"x"}])", "tools[0].tools invalid_type: ");
    row("parameters an array", R"("tools":[{"type":"function","name":"f","parameters":[]}])", "tools[0].parameters invalid_type: ");
    row("description a number", R"("tools":[{"type":"function","name":"f","description":1}])", "tools[0].description invalid_type: ");
    row("unknown choice", R"("tool_choice":"some")", "tool_choice invalid_value: ");
    row("choice a number", R"("tool_choice":1)", "tool_choice invalid_type: ");
    row("choice without a name", R"("tool_choice":{"type":"function"})", "tool_choice.name missing_required_parameter: ");
    row("allowed nothing", R"("tool_choice":{"type":"allowed_tools","mode":"auto"})", "tool_choice.tools invalid_type: ");
}

void ResponsesRequestToolsTest::wrongToolsAreNamed()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, begin);
    const auto conversation = decoded(withInput("\"x\"", "," + members.toStdString()));
    QVERIFY2(told(conversation).startsWith(begin), told(conversation).constData());
}

void ResponsesRequestToolsTest::grammarsCount()
{
    const std::string custom = R"({"type":"custom","name":"p")";
    const auto bare = decoded(withTools(custom + "}"));
    const auto ruled = decoded(withTools(custom + R"(,"format":{"type":"grammar","definition":")" + std::string(400, 'g') + "\"}}"));
    const auto hosted = decoded(withTools(custom + R"(},{"type":"web_search","filters":{}})"));
    QVERIFY(estimateTokens(*ruled) >= estimateTokens(*bare) + 100);
    QVERIFY(estimateTokens(*ruled) <= estimateTokens(*bare) + 115);
    QVERIFY(estimateTokens(*hosted) < estimateTokens(*bare) + 20);
}

QTEST_APPLESS_MAIN(ResponsesRequestToolsTest)
#include "ResponsesRequestToolsTest.moc"
