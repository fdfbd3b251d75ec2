// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/AnswerWays.h"
#include "tests/core/protocol/chat/ChatTranscript.h"
#include "tests/core/protocol/messages/MessagesTranscript.h"
#include "tests/core/protocol/responses/ResponsesAnswerTranscript.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace gatehouse::test;

/// The rules on answers: a provider of each dialect says the same, and a client of each dialect hears it.
class TranslationRulesAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClientHearsTheSame_data();
    void everyClientHearsTheSame();
    void anErrorInTheMiddleEndsTheAnswer_data();
    void anErrorInTheMiddleEndsTheAnswer();
    void anAnswerCutOffIsNeverTakenForWhole_data();
    void anAnswerCutOffIsNeverTakenForWhole();
    void anAnswerPrintedOverLinesComesInOneLineEach_data();
    void anAnswerPrintedOverLinesComesInOneLineEach();
    void toolsGetTheirOwnTermsBack_data();
    void toolsGetTheirOwnTermsBack();
};

namespace {

const std::string usualUsage = "\nusage in=12 read=8 write=0 out=7";

/// A row for each pair; `other` is what a client hears whose dialect cannot say all.
void rule(const char *name, const Ways &streams, const std::string &wanted, const Ways &other = {})
{
    for (const Dialect client : dialects)
        for (const Dialect provider : dialects)
            if (!streams.of(provider).empty())
                QTest::newRow(wayName(name, provider, client))
                    << client << provider << streams.of(provider)
                    << (other.of(client).empty() || client == provider ? wanted : other.of(client));
}

/// What a strict client finds wrong with a stream.
std::string wrongIn(Dialect client, const std::string &stream)
{
    const QStringList lines = client == Dialect::Messages ? MessagesTranscript(stream).lines()
                              : client == Dialect::Chat   ? ChatTranscript(stream).lines()
                                                          : ResponsesAnswerTranscript(stream).lines();
    return lines.filter(QStringLiteral("WRONG")).join(QLatin1Char('\n')).toStdString();
}

std::string joined(std::vector<std::string> first, const std::vector<std::string> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return responsesStream(first);
}

std::vector<std::string> call(int index, const std::string &id, const std::string &name, const std::string &arguments)
{
    const std::string n = std::to_string(index);
    const std::string head =
        R"({"id":"fc_)" + n + R"(","type":"function_call","call_id":")" + id + R"(","name":")" + name + R"(","status":)";
    return responsesItem(index, head + R"("in_progress","arguments":""})", "function_call_arguments.delta", arguments,
                         head + R"("completed","arguments":)" + Json(arguments).dump() + '}');
}

std::vector<std::string> said(int index, const std::string &words)
{
    const std::string head = R"({"id":"msg_)" + std::to_string(index) + R"(","type":"message","role":"assistant","status":)";
    return responsesItem(index, head + R"("in_progress","content":[]})", "output_text.delta", words,
                         head + R"("completed","content":[{"type":"output_text","annotations":[],"text":)" + Json(words).dump() + "}]}");
}

std::vector<std::string> interleaved()
{
    const auto one = call(0, "call_one", "A", R"({"x":1})");
    const auto two = call(1, "call_two", "B", R"({"y":2})");
    return {one[0], two[0], two[1], one[1], one[2], two[2]};
}

const Ways plainAnswer{
    messagesStream({{R"({"type":"text","text":""})", {R"({"type":"text_delta","text":"Hel"})", R"({"type":"text_delta","text":"lo"})"}}}),
    chatStream({R"({"content":"Hel"})", R"({"content":"lo"})"}), responsesStream(said(0, "Hello"))};

const Ways twoCalls{
    messagesStream(
        {{R"({"type":"tool_use","id":"call_one","name":"A","input":{}})",
          {R"({"type":"input_json_delta","partial_json":"{\"x\""})", R"({"type":"input_json_delta","partial_json":":1}"})"}},
         {R"({"type":"tool_use","id":"call_two","name":"B","input":{}})", {R"({"type":"input_json_delta","partial_json":"{\"y\":2}"})"}}},
        R"({"stop_reason":"tool_use","stop_sequence":null})"),
    chatStream(
        {R"({"tool_calls":[{"index":0,"id":"call_one","type":"function","function":{"name":"A","arguments":""}},{"index":1,"id":"call_two","type":"function","function":{"name":"B","arguments":""}}]})",
         R"({"tool_calls":[{"index":1,"function":{"arguments":"{\"y\""}}]})",
         R"({"tool_calls":[{"index":0,"function":{"arguments":"{\"x\":1}"}}]})",
         R"({"tool_calls":[{"index":1,"function":{"arguments":":2}"}}]})"},
        "\"tool_calls\""),
    responsesStream(interleaved())};

} // namespace

void TranslationRulesAnswerTest::everyClientHearsTheSame_data()
{
    QTest::addColumn<Dialect>("client");
    QTest::addColumn<Dialect>("provider");
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<std::string>("wanted");
    rule("text", plainAnswer, "text Hello\nfinish end" + usualUsage);
    rule("rule 1: calls side by side", twoCalls, "call call_one A {\"x\":1}\ncall call_two B {\"y\":2}\nfinish tools" + usualUsage);
    rule("rule 3: a call that ended as if there were none",
         {messagesStream(
              {{R"({"type":"tool_use","id":"call_one","name":"A","input":{}})", {R"({"type":"input_json_delta","partial_json":"{}"})"}}}),
          chatStream({R"({"tool_calls":[{"index":0,"id":"call_one","type":"function","function":{"name":"A","arguments":"{}"}}]})"}),
          responsesStream(call(0, "call_one", "A", "{}"))},
         "call call_one A {}\nfinish tools" + usualUsage, {});
    rule(
        "rule 4: no arguments",
        {messagesStream({{R"({"type":"tool_use","id":"call_one","name":"A","input":{}})", {}}},
                        R"({"stop_reason":"tool_use","stop_sequence":null})"),
         chatStream({R"({"tool_calls":[{"index":0,"id":"call_one","type":"function","function":{"name":"A","arguments":""}}]})"},
                    "\"tool_calls\""),
         responsesStream(
             {call(0, "call_one", "A", "")[0],
              R"({"type":"response.output_item.done","output_index":0,"item":{"id":"fc_0","type":"function_call","call_id":"call_one","name":"A","status":"completed","arguments":"{}"}})"})},
        "call call_one A {}\nfinish tools" + usualUsage, {});
    rule("rule 9: what was thought",
         {messagesStream({{R"({"type":"thinking","thinking":"","signature":""})",
                           {R"({"type":"thinking_delta","thinking":"hm"})", R"({"type":"signature_delta","signature":"S"})"}},
                          {R"({"type":"text","text":""})", {R"({"type":"text_delta","text":"So"})"}}}),
          chatStream({R"({"reasoning_content":"h"})", R"({"reasoning_content":"m"})", R"({"content":"So"})"}),
          joined(
              responsesItem(0, R"({"id":"rs_1","type":"reasoning","summary":[]})", "reasoning_summary_text.delta", "hm",
                            R"({"id":"rs_1","type":"reasoning","summary":[{"type":"summary_text","text":"hm"}],"encrypted_content":"E"})"),
              said(1, "So"))},
         "think hm\ntext So\nfinish end" + usualUsage);
    rule("rule 13: the limit is reached",
         {messagesStream({{R"({"type":"text","text":""})", {R"({"type":"text_delta","text":"So"})"}}},
                         R"({"stop_reason":"max_tokens","stop_sequence":null})"),
          chatStream({R"({"content":"So"})"}, "\"length\""),
          responsesStream(said(0, "So"), {}, "incomplete", R"({"reason":"max_output_tokens"})")},
         "text So\nfinish max" + usualUsage);
    rule("rule 13: a refusal",
         {messagesStream({{R"({"type":"text","text":""})", {R"({"type":"text_delta","text":"No"})"}}},
                         R"({"stop_reason":"refusal","stop_sequence":null})"),
          chatStream({R"({"content":"No"})"}, "\"content_filter\""),
          responsesStream(said(0, "No"), {}, "incomplete", R"({"reason":"content_filter"})")},
         "text No\nfinish refusal" + usualUsage);
    rule("rule 13: a word to stop at",
         {messagesStream({{R"({"type":"text","text":""})", {R"({"type":"text_delta","text":"So"})"}}},
                         R"({"stop_reason":"stop_sequence","stop_sequence":"END"})"),
          {},
          {}},
         "text So\nfinish stop END" + usualUsage, {{}, "text So\nfinish end" + usualUsage, "text So\nfinish end" + usualUsage});
    rule(
        "rule 25: a search of the provider's",
        {messagesStream(
             {{R"({"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}})",
               {R"({"type":"input_json_delta","partial_json":"{\"query\":\"Qt\"}"})"}},
              {R"({"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":"web_search_result","url":"https://qt.io","title":"Qt","encrypted_content":"X"}]})",
               {}},
              {R"({"type":"text","text":""})", {R"({"type":"text_delta","text":"So"})"}}}),
         {},
         joined(
             {R"({"type":"response.output_item.added","output_index":0,"item":{"id":"ws_1","type":"web_search_call","status":"in_progress","action":{"type":"search","query":"Qt"}}})",
              R"({"type":"response.output_item.done","output_index":0,"item":{"id":"ws_1","type":"web_search_call","status":"completed","action":{"type":"search","query":"Qt","sources":[{"type":"url","url":"https://qt.io"}]}}})"},
             said(1, "So"))},
        "server web_search {\"query\":\"Qt\"}\ntext So\nfinish end" + usualUsage, {{}, "text So\nfinish end" + usualUsage, {}});
    const std::string crlf = QString::fromStdString(plainAnswer.chat).replace(QStringLiteral("\n"), QStringLiteral("\r\n")).toStdString();
    rule(
        "rule 17: CRLF, a BOM, no space, a comment",
        {"\xef\xbb\xbf: hi\r\n\r\n" + QString::fromStdString(plainAnswer.messages)
                                          .replace(QStringLiteral("\n"), QStringLiteral("\r\n"))
                                          .replace(QStringLiteral("data: "), QStringLiteral("data:"))
                                          .toStdString(),
         "\xef\xbb\xbf: hi\r\n\r\n" + QString::fromStdString(crlf).replace(QStringLiteral("data: "), QStringLiteral("data:")).toStdString(),
         "\xef\xbb\xbf: hi\r\n\r\n" + QString::fromStdString(plainAnswer.responses)
                                          .replace(QStringLiteral("\n"), QStringLiteral("\r\n"))
                                          .replace(QStringLiteral("data: "), QStringLiteral("data:"))
                                          .toStdString()},
        "text Hello\nfinish end" + usualUsage);
    rule("rule 17: no [DONE], and the last event without a blank line",
         {plainAnswer.messages.substr(0, plainAnswer.messages.size() - 2),
          plainAnswer.chat.substr(0, plainAnswer.chat.size() - std::string("\n\ndata: [DONE]\n\n").size()),
          plainAnswer.responses.substr(0, plainAnswer.responses.size() - 2)},
         "text Hello\nfinish end" + usualUsage);
    rule(
        "rule 17: a whole answer where a stream was asked for",
        {R"({"id":"msg_1","type":"message","role":"assistant","model":"big","content":[{"type":"text","text":"Hello"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":12,"cache_read_input_tokens":8,"output_tokens":7}})",
         R"({"id":"c","object":"chat.completion","created":1,"model":"big","choices":[{"index":0,"message":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":20,"completion_tokens":7,"total_tokens":27,"prompt_tokens_details":{"cached_tokens":8}}})",
         R"({"id":"resp_1","object":"response","created_at":1,"model":"big","status":"completed","error":null,"incomplete_details":null,"output":[{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{"type":"output_text","annotations":[],"text":"Hello"}]}],)" +
             std::string(responsesUsage) + "}"},
        "text Hello\nfinish end" + usualUsage);
}

void TranslationRulesAnswerTest::everyClientHearsTheSame()
{
    QFETCH(Dialect, client);
    QFETCH(Dialect, provider);
    QFETCH(std::string, stream);
    QFETCH(std::string, wanted);
    const auto pipe = newPipe(client, provider);
    const std::string whole = answerOf(*pipe, stream);
    QVERIFY2(pipe->progress().terminal, pipe->progress().error ? pipe->progress().error->message.c_str() : "not terminal");
    QCOMPARE(QString::fromStdString(heard(client, whole)), QString::fromStdString(wanted));
    if (client != provider) {
        QCOMPARE(wrongIn(client, whole), std::string());
        QCOMPARE(pipe->progress().usage.output, 7);
    }
    QCOMPARE(heard(client, answerOfBytes(*newPipe(client, provider), stream)), wanted);
    for (std::size_t at = 1; at < stream.size(); at += 11)
        QCOMPARE(heard(client, answerOfCut(*newPipe(client, provider), stream, at)), wanted);
    const auto silent = newPipe(client, provider, {.stream = false});
    const std::string body = answerOf(*silent, stream);
    QVERIFY2(Json::accept(body), body.c_str());
    QCOMPARE(QString::fromStdString(heard(client, body)), QString::fromStdString(wanted));
}

void TranslationRulesAnswerTest::anErrorInTheMiddleEndsTheAnswer_data()
{
    QTest::addColumn<Dialect>("client");
    QTest::addColumn<Dialect>("provider");
    QTest::addColumn<std::string>("before");
    QTest::addColumn<std::string>("fault");
    const Ways faults{"event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Too busy\"}}\n\n",
                      "data: {\"error\":{\"message\":\"Too busy\",\"type\":\"server_error\",\"code\":503}}\n\n",
                      "event: response.failed\ndata: "
                      "{\"type\":\"response.failed\",\"response\":{\"id\":\"resp_1\",\"object\":\"response\",\"status\":\"failed\","
                      "\"error\":{\"code\":\"server_is_overloaded\",\"message\":\"Too busy\"},\"output\":[]}}\n\n"};
    for (const Dialect client : dialects)
        for (const Dialect provider : dialects) {
            const std::string &all = plainAnswer.of(provider);
            const std::string words = provider == Dialect::Messages ? "\"lo\""
                                      : provider == Dialect::Chat   ? "\"lo\""
                                                                    : "response.output_text.delta\",";
            const std::string before = all.substr(0, all.find("\n\n", all.find(words)) + 2);
            QTest::newRow(wayName("rule 16: an error", provider, client)) << client << provider << before << faults.of(provider);
            QTest::newRow(wayName("rule 17: the stream breaks off", provider, client)) << client << provider << before << std::string();
        }
}

void TranslationRulesAnswerTest::anErrorInTheMiddleEndsTheAnswer()
{
    QFETCH(Dialect, client);
    QFETCH(Dialect, provider);
    QFETCH(std::string, before);
    QFETCH(std::string, fault);
    const auto pipe = newPipe(client, provider);
    const std::string out = answerOf(*pipe, before + fault);
    QVERIFY(pipe->progress().meaningful && pipe->progress().error && !pipe->progress().terminal);
    QVERIFY2(heard(client, out).starts_with("error "), out.c_str());
    if (!fault.empty())
        QVERIFY2(out.find("Too busy") != std::string::npos, out.c_str());
    QVERIFY2(out.find("event: message_stop") == std::string::npos && out.find("data: [DONE]") == std::string::npos &&
                 out.find("event: response.completed") == std::string::npos,
             out.c_str());
    // Before anything was said there is a real status to answer with.
    const auto early = newPipe(client, provider);
    QCOMPARE(answerOf(*early, fault), std::string());
    QVERIFY(early->progress().error && !early->progress().meaningful);
}

void TranslationRulesAnswerTest::anAnswerCutOffIsNeverTakenForWhole_data()
{
    QTest::addColumn<Dialect>("client");
    QTest::addColumn<Dialect>("provider");
    QTest::addColumn<std::string>("body");
    for (const Dialect client : dialects)
        for (const Dialect provider : dialects) {
            const auto pipe = newPipe(provider, provider, {.stream = false});
            QTest::newRow(wayName("rule 17: a body", provider, client)) << client << provider << answerOf(*pipe, twoCalls.of(provider));
            QTest::newRow(wayName("rule 17: a stream", provider, client)) << client << provider << twoCalls.of(provider);
        }
}

void TranslationRulesAnswerTest::anAnswerCutOffIsNeverTakenForWhole()
{
    QFETCH(Dialect, client);
    QFETCH(Dialect, provider);
    QFETCH(std::string, body);
    // From here on the reason of the end is known, and the rest is ornament.
    std::size_t known = body.size();
    if (!body.starts_with('{')) {
        const char *last = provider == Dialect::Messages ? "\"message_delta\""
                           : provider == Dialect::Chat   ? "\"finish_reason\":\"tool_calls\""
                                                         : "response.completed";
        known = body.find("\n\n", body.find(last));
    }
    for (std::size_t size = 0; size < body.size(); ++size) {
        const auto pipe = newPipe(client, provider, {.stream = false});
        answerOf(*pipe, body.substr(0, size));
        QVERIFY2(pipe->progress().terminal ? size >= known : pipe->progress().error.has_value(), body.substr(0, size).c_str());
    }
}

void TranslationRulesAnswerTest::anAnswerPrintedOverLinesComesInOneLineEach_data()
{
    QTest::addColumn<Dialect>("client");
    QTest::addColumn<Dialect>("provider");
    QTest::addColumn<std::string>("body");
    const Ways bodies{
        R"({"id":"msg_1","type":"message","role":"assistant","model":"big","content":[{"type":"text","text":"So","citations":[{"type":"web_search_result_location","url":"https://a","title":"A","cited_text":"w"}]},{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{"query":"Qt"}},{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[{"type":"web_search_result","url":"https://qt.io","title":"Qt"}]},{"type":"tool_use","id":"call_one","name":"A","input":{"x":[1,{"y":2}]}}],"stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":12,"output_tokens":7}})",
        R"({"id":"c","object":"chat.completion","created":1,"model":"big","choices":[{"index":0,"message":{"role":"assistant","content":"So","annotations":[{"type":"url_citation","url_citation":{"url":"https://a","title":"A","start_index":0,"end_index":2}}],"reasoning_details":[{"type":"reasoning.text","text":"hm"}],"tool_calls":[{"id":"call_one","type":"function","function":{"name":"A","arguments":"{\"x\":1}"}}]},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":20,"completion_tokens":7}})",
        R"({"id":"resp_1","object":"response","created_at":1,"model":"big","status":"completed","error":null,"incomplete_details":null,"output":[{"id":"ws_1","type":"web_search_call","status":"completed","action":{"type":"search","query":"Qt","sources":[{"type":"url","url":"https://qt.io"}]}},{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{"type":"output_text","annotations":[{"type":"url_citation","url":"https://a","title":"A","start_index":0,"end_index":2}],"text":"So"}]},{"id":"fc_1","type":"function_call","call_id":"call_one","name":"A","status":"completed","arguments":"{\"x\":1}"}],)" +
            std::string(responsesUsage) + "}"};
    for (const Dialect client : dialects)
        for (const Dialect provider : dialects)
            QTest::newRow(wayName("whole", provider, client)) << client << provider << Json::parse(bodies.of(provider)).dump(2);
}

void TranslationRulesAnswerTest::anAnswerPrintedOverLinesComesInOneLineEach()
{
    QFETCH(Dialect, client);
    QFETCH(Dialect, provider);
    QFETCH(std::string, body);
    const std::string out = answerOf(*newPipe(client, provider), body);
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);)
        QVERIFY2(line.empty() || line.starts_with("event: ") || line == "data: [DONE]" ||
                     (line.starts_with("data: ") && Json::accept(line.substr(6))),
                 line.c_str());
    std::string told = heard(client, out);
    std::erase_if(told, [](char c) { return c == ' ' || c == '\n'; });
    QVERIFY2(told.find("textSo") != std::string::npos && told.find("callcall_oneA{\"x\":") != std::string::npos, told.c_str());
}

void TranslationRulesAnswerTest::toolsGetTheirOwnTermsBack_data()
{
    QTest::addColumn<Dialect>("provider");
    QTest::addColumn<Dialect>("client");
    QTest::addColumn<std::string>("asked");
    QTest::addColumn<std::string>("arguments");
    QTest::addColumn<std::string>("wanted");
    for (const Dialect provider : dialects) {
        const auto row = [provider](const char *name, Dialect client, const std::string &asked, const char *arguments,
                                    const std::string &wanted) {
            if (client != provider)
                QTest::newRow(wayName(name, provider, client)) << provider << client << asked << std::string(arguments) << wanted;
        };
        const std::string tooLong = "mcp__" + std::string(70, 'n') + ".x";
        row("rule 18: a long name", Dialect::Messages, R"("tools":[{"name":")" + tooLong + R"("}])", R"({"x":1})",
            "\"name\":\"" + tooLong + '"');
        row("rule 18: a long name", Dialect::Chat, R"("tools":[{"type":"function","function":{"name":")" + tooLong + R"("}}])",
            R"({"x":1})", "\"name\":\"" + tooLong + '"');
        row("rule 18: a long name", Dialect::Responses, R"("tools":[{"type":"function","name":")" + tooLong + R"("}])", R"({"x":1})",
            "\"name\":\"" + tooLong + '"');
        row("rule 30: a freeform tool", Dialect::Responses, R"("tools":[{"type":"custom","name":"P"}])", R"({"input":"a \"b\"\n"})",
            R"("input":"a \"b\"\n")");
        row("rule 30: a freeform tool", Dialect::Chat, R"("tools":[{"type":"custom","custom":{"name":"P"}}])", R"({"input":"a \"b\"\n"})",
            R"("custom":{"name":"P","input":"a \"b\"\n"})");
        row("rule 30: local_shell", Dialect::Responses, R"("tools":[{"type":"local_shell"}])", R"({"command":["ls"]})",
            R"("type":"local_shell_call")");
        row("rule 30: a tool in a namespace", Dialect::Responses,
            R"("tools":[{"type":"namespace","name":"agents","tools":[{"type":"function","name":"spawn"}]}])", "{}",
            R"("namespace":"agents")");
        row("the older functions", Dialect::Chat, R"("functions":[{"name":"A"}])", R"({"x":1})",
            R"("function_call":{"name":"A","arguments":"{\"x\":1}"})");
    }
}

void TranslationRulesAnswerTest::toolsGetTheirOwnTermsBack()
{
    QFETCH(Dialect, provider);
    QFETCH(Dialect, client);
    QFETCH(std::string, asked);
    QFETCH(std::string, arguments);
    QFETCH(std::string, wanted);
    Setup setup;
    setup.responses.freeformTools = false;
    auto request = sent(client, provider, asked, setup);
    QVERIFY(bool(request));
    const Json &tool = request->body.at("tools").at(0);
    const std::string name = tool.contains("function") ? tool.at("function").at("name") : tool.at("name");
    const std::string start = R"({"type":"tool_use","id":"call_one","name":")" + name + R"(","input":{}})";
    const std::string delta = R"({"type":"input_json_delta","partial_json":)" + Json(arguments).dump() + '}';
    const std::string chunk = R"({"tool_calls":[{"index":0,"id":"call_one","type":"function","function":{"name":")" + name +
                              R"(","arguments":)" + Json(arguments).dump() + "}}]}";
    const std::string stream = provider == Dialect::Messages ? messagesStream({{start.c_str(), {delta.c_str()}}},
                                                                              R"({"stop_reason":"tool_use","stop_sequence":null})")
                               : provider == Dialect::Chat   ? chatStream({chunk.c_str()}, "\"tool_calls\"")
                                                             : responsesStream(call(0, "call_one", name, arguments));
    const std::string whole =
        answerOf(*newPipe(client, provider, {.stream = false, .names = request->request.names, .tools = request->tools}), stream);
    QVERIFY2(whole.find(wanted) != std::string::npos, whole.c_str());
    const std::string streamed = answerOf(*newPipe(client, provider, {.names = request->request.names, .tools = request->tools}), stream);
    if (asked.find("functions") != std::string::npos) {
        QVERIFY2(streamed.find(R"("function_call":{"name":"A","arguments":""})") != std::string::npos &&
                     streamed.find(R"("finish_reason":"function_call")") != std::string::npos,
                 streamed.c_str());
        QVERIFY2(streamed.find("tool_calls") == std::string::npos, streamed.c_str());
    } else {
        QCOMPARE(wrongIn(client, streamed), std::string());
    }
}

QTEST_APPLESS_MAIN(TranslationRulesAnswerTest)
#include "TranslationRulesAnswerTest.moc"
