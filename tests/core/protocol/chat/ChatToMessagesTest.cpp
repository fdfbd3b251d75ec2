// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/protocol/chat/ChatToMessages.h"

#include "tests/core/protocol/answer/AnswerFeeding.h"
#include "tests/core/protocol/chat/ChatStreams.h"
#include "tests/core/protocol/messages/MessagesTranscript.h"

#include <QtTest/QtTest>

#include <string>

using namespace gatehouse;
using namespace gatehouse::test;

namespace {

std::unique_ptr<AnswerPipe> newPipe(bool stream = true, ReasoningStore *store = nullptr, ToolNames names = {})
{
    const auto counter = std::make_shared<int>(0);
    const auto ids = [counter](std::string_view prefix) { return std::string(prefix) + "new" + std::to_string(++*counter); };
    return makeChatToMessages({.stream = stream, .model = "claude-opus-4-7", .rewriteNames = true, .estimatedInput = 11}, std::move(names),
                              store, ids);
}

const QString begin = QStringLiteral("start claude-opus-4-7 in=11 read=0 write=0 out=1");
const QString endUsual = QStringLiteral("end end_turn null in=20 read=0 write=0 out=7");
const QString endTools = QStringLiteral("end tool_use null in=20 read=0 write=0 out=7");

} // namespace

class ChatToMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsBecomeStrictMessagesHoweverTheyAreCut_data();
    void streamsBecomeStrictMessagesHoweverTheyAreCut();
    void wholeAnswersBecomeWholeMessages_data();
    void wholeAnswersBecomeWholeMessages();
    void aWholeAnswerIsStreamedAndAStreamIsCollected();
    void everyStopReasonHasItsWord_data();
    void everyStopReasonHasItsWord();
    void aStreamThatBreaksOffIsNeverASuccess();
    void anErrorBeforeAnythingOfMeaningWritesNothing_data();
    void anErrorBeforeAnythingOfMeaningWritesNothing();
    void failEndsTheStreamOnce();
    void pingsWhereAClientCanTakeThem();
    void toolNamesComeBackAsTheClientKnowsThem();
    void reasoningBeforeToolCallsIsRemembered();
    void eachGeminiSignatureIsRememberedWithItsCall();
    void providersOwnNameWhereNamesAreNotRewritten();
    void aHundredDeltasAreCheap();
};

void ChatToMessagesTest::streamsBecomeStrictMessagesHoweverTheyAreCut_data()
{
    QTest::addColumn<std::string>("stream");
    QTest::addColumn<QStringList>("expected");
    const QString known = QStringLiteral("start claude-opus-4-7 in=20 read=0 write=0 out=7"); // nothing of meaning came before the usage
    const auto row = [&known](const char *name, const std::string &stream, QStringList expected) {
        const bool begunAtTheEnd = expected.front() == QStringLiteral("late");
        if (begunAtTheEnd)
            expected.removeFirst();
        expected = QStringList{begunAtTheEnd ? known : begin, QStringLiteral("ping")} + expected;
        QTest::newRow(name) << stream << expected;
    };
    const auto list = [](std::initializer_list<const char *> lines) {
        QStringList out;
        for (const char *line : lines)
            out << QString::fromUtf8(line);
        return out;
    };
    const QStringList hello = list({"open 0 text", "text 0: Hel|lo", "close 0"}) + QStringList{endUsual, QStringLiteral("stop")};
    const QStringList tail{endTools, QStringLiteral("stop")};
    const std::string finish = chunk("{}", "stop");
    const std::string tools = chunk("{}", "tool_calls");

    row("text", role + text("Hel") + text("lo") + finish + usual + done, hello);
    row("escapes and UTF-8", text("\\\"\\n\\u00fc\\ud83d\\ude00 \xe6\x97\xa5") + finish + usual + done,
        list({"open 0 text", "text 0: \"\n\xc3\xbc\xf0\x9f\x98\x80 \xe6\x97\xa5", "close 0"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("a lone surrogate", text("a\\ud83d") + finish + usual + done,
        list({"open 0 text", "text 0: a\xef\xbf\xbd", "close 0"}) + QStringList{endUsual, QStringLiteral("stop")});
    row("broken UTF-8", text("a\xff") + finish + usual + done,
        list({"open 0 text", "text 0: a\xef\xbf\xbd", "close 0"}) + QStringList{endUsual, QStringLiteral("stop")});
    std::string crlf = role + text("Hel") + text("lo") + finish + usual + done;
    for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2)
        crlf.insert(at, "\r");
    row("CRLF", crlf, hello);
    row("byte order mark, comments, no space",
        "\xef\xbb\xbf: OPENROUTER PROCESSING\n\n" + text("Hel") + ": keep-alive\n\ndata:" + text("lo").substr(6) + finish + usual + done,
        hello);
    row("no [DONE]", role + text("Hel") + text("lo") + finish + usual, hello);
    row("no blank line at the end", role + text("Hel") + text("lo") + finish + usual.substr(0, usual.size() - 2), hello);
    row("choices empty first (Azure)",
        "data: {\"id\":\"\",\"choices\":[],\"prompt_filter_results\":[]}\n\n" + text("Hel") + text("lo") + finish + usual + done, hello);
    row("finish with content", text("Hel") + chunk(R"({"content":"lo"})", "stop") + usual + done, hello);
    row("finish twice", text("Hel") + text("lo") + finish + chunk("{}", "length") + usual + done, hello);
    row("usage with finish", text("Hel") + text("lo") + chunk("{}", "stop", R"({"prompt_tokens":20,"completion_tokens":7})") + done, hello);
    row("usage in the choice (Moonshot)",
        text("Hel") + text("lo") +
            "data: "
            "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\",\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":7}}]}"
            "\n\n" +
            done,
        hello);
    row("usage in x_groq",
        text("Hel") + text("lo") +
            "data: "
            "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],\"x_groq\":{\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":7}}"
            "}\n\n" +
            done,
        hello);
    row("null everywhere",
        chunk(R"({"role":null,"content":null,"tool_calls":null,"reasoning_content":null,"function_call":null})") + text("Hel") +
            text("lo") + finish + usual + done,
        hello);
    row("content as parts", chunk(R"({"content":[{"type":"text","text":"Hel"},"lo"]})") + finish + usual + done, hello);
    row("events after the end", text("Hel") + text("lo") + finish + usual + done + text("more") + done, hello);
    row("no usage: estimates", text("12345678") + finish + done,
        list({"open 0 text", "text 0: 12345678", "close 0", "end end_turn null in=11 read=0 write=0 out=2", "stop"}));
    row("nothing but an end", role + finish + usual + done, {QStringLiteral("late"), endUsual, QStringLiteral("stop")});
    row("a matched stop string (vLLM)",
        text("x") + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\",\"stop_reason\":\"END\"}]}\n\n" + usual,
        list({"open 0 text", "text 0: x", "close 0", "end stop_sequence \"END\" in=20 read=0 write=0 out=7", "stop"}));

    row("reasoning_content, then text",
        role + chunk(R"({"reasoning_content":"I "})") + chunk(R"({"reasoning_content":"think"})") + text("\\n\\n") + text("Yes") + finish +
            usual + done,
        list({"open 0 thinking", "think 0: I |think", "sign 0: <><>", "close 0", "open 1 text", "text 1: Yes", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("reasoning, both names at once", chunk(R"({"reasoning":"I","reasoning_content":"I"})") + text("Yes") + finish + usual + done,
        list({"open 0 thinking", "think 0: I", "sign 0: <><>", "close 0", "open 1 text", "text 1: Yes", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("reasoning behind text", text("A") + chunk(R"({"reasoning":"I"})") + text("B") + finish + usual + done,
        list({"open 0 text", "text 0: A", "close 0", "open 1 thinking", "think 1: I", "sign 1: <><>", "close 1", "open 2 text", "text 2: B",
              "close 2"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("reasoning alone", chunk(R"({"reasoning_content":"I"})") + finish + usual + done,
        list({"open 0 thinking", "think 0: I", "sign 0: <><>", "close 0"}) + QStringList{endUsual, QStringLiteral("stop")});
    row("OpenRouter's details in fragments",
        chunk(
            R"({"content":"","reasoning":"I ","reasoning_details":[{"type":"reasoning.text","text":"I ","format":"anthropic-claude-v1","index":0}]})") +
            chunk(
                R"({"content":"","reasoning":"think","reasoning_details":[{"type":"reasoning.text","text":"think","format":"anthropic-claude-v1","index":0}]})") +
            chunk(R"({"reasoning_details":[{"type":"reasoning.text","signature":"c2ln","format":"anthropic-claude-v1","index":0}]})") +
            text("Yes") + finish + usual + done,
        list({"open 0 thinking", "think 0: I |think",
              "sign 0: <[{\"type\":\"reasoning.text\",\"text\":\"I "
              "think\",\"format\":\"anthropic-claude-v1\",\"index\":0,\"signature\":\"c2ln\"}]><>",
              "close 0", "open 1 text", "text 1: Yes", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("details tell the text alone",
        chunk(R"({"reasoning_details":[{"type":"reasoning.summary","summary":"S"}]})") + text("Yes") + finish + usual + done,
        list({"open 0 thinking", "think 0: S", "sign 0: <[{\"type\":\"reasoning.summary\",\"summary\":\"S\"}]><>", "close 0", "open 1 text",
              "text 1: Yes", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("encrypted reasoning before a call",
        chunk(R"({"reasoning_details":[{"type":"reasoning.encrypted","data":"abc","id":"rs_1","index":0}]})") +
            call("0", R"("id":"call_abcdefgh","type":"function","function":{"name":"Bash","arguments":"{\"a\":1}"})") + tools + usual +
            done,
        list({"open 0 redacted_thinking <[{\"type\":\"reasoning.encrypted\",\"data\":\"abc\",\"id\":\"rs_1\",\"index\":0}]><>", "close 0",
              "open 1 tool_use call_abcdefgh Bash", "args 1: {\"a\":1}", "close 1"}) +
            tail);
    row("Gemini's signature",
        call(
            "0",
            R"("id":"call_abcdefgh","type":"function","extra_content":{"google":{"thought_signature":"U2ln"}},"function":{"name":"Bash","arguments":"{\"a\":1}"})") +
            tools + usual + done,
        list({"open 0 redacted_thinking <><U2ln>", "close 0", "open 1 tool_use call_abcdefgh Bash", "args 1: {\"a\":1}", "close 1"}) +
            tail);
    row("Mistral's thinking parts",
        chunk(R"({"content":[{"type":"thinking","thinking":[{"type":"text","text":"I "}]}]})") +
            chunk(R"({"content":[{"type":"thinking","thinking":[{"type":"text","text":"think"}]},{"type":"text","text":"Y"}]})") +
            text("es") + finish + usual + done,
        list({"open 0 thinking", "think 0: I |think", "sign 0: <><>", "close 0", "open 1 text", "text 1: Y|es", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("think tags", text("<think>I think</think>\\n\\nYes") + finish + usual + done,
        list({"open 0 thinking", "think 0: I think", "sign 0: <><>", "close 0", "open 1 text", "text 1: Yes", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("think tags over chunks",
        text("\\n<th") + text("ink>I ") + text("th</thi") + text("s</th") + text("ink") + text(">\\n") + text(" Yes") + finish + usual +
            done,
        list({"open 0 thinking",
              "think 0: I |th|</thi"
              "s",
              "sign 0: <><>", "close 0", "open 1 text", "text 1: Yes", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("think tags written as escapes", text("\\u003cthink\\u003eI\\u003c/think\\u003eYes") + finish + usual + done,
        list({"open 0 thinking", "think 0: I", "sign 0: <><>", "close 0", "open 1 text", "text 1: Yes", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});
    row("think tags never closed", text("<think>I</thi") + finish + usual + done,
        list({"open 0 thinking", "think 0: I|</thi", "sign 0: <><>", "close 0"}) + QStringList{endUsual, QStringLiteral("stop")});
    row("think tags in prose stay text", text("Use `<think>x</think>` ") + text("<think>") + finish + usual + done,
        list({"open 0 text", "text 0: Use `<think>x</think>` |<think>", "close 0"}) + QStringList{endUsual, QStringLiteral("stop")});
    row("almost a think tag", text(" <") + text("thin") + text("g>") + finish + usual + done,
        list({"open 0 text", "text 0:  <thing>", "close 0"}) + QStringList{endUsual, QStringLiteral("stop")});
    row("think tags behind a reasoning field stay text", chunk(R"({"reasoning":"I"})") + text("<think>x</think>") + finish + usual + done,
        list({"open 0 thinking", "think 0: I", "sign 0: <><>", "close 0", "open 1 text", "text 1: <think>x</think>", "close 1"}) +
            QStringList{endUsual, QStringLiteral("stop")});

    const std::string open0 = call("0", R"("id":"call_aaaaaaaa","type":"function","function":{"name":"Bash","arguments":""})");
    const std::string open1 = call("1", R"("id":"call_bbbbbbbb","type":"function","function":{"name":"Read","arguments":""})");
    row("one call",
        role + open0 + call("0", R"("function":{"arguments":"{\"a\":"})") + call("0", R"("function":{"arguments":"1}"})") + tools + usual +
            done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":|1}", "close 0"}) + tail);
    row("text, then a call", text("So:") + open0 + call("0", R"("function":{"arguments":"{\"a\":1}"})") + tools + usual + done,
        list({"open 0 text", "text 0: So:", "close 0", "open 1 tool_use call_aaaaaaaa Bash", "args 1: {\"a\":1}", "close 1"}) + tail);
    row("white space before a call is no text",
        text("\\n\\n") + open0 + call("0", R"("function":{"arguments":"{\"a\":1}"})") + tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":1}", "close 0"}) + tail);
    row("two calls in turn",
        open0 + call("0", R"("function":{"arguments":"{\"a\":1}"})") + open1 + call("1", R"("function":{"arguments":"{\"b\":"})") +
            call("1", R"("function":{"arguments":"2}"})") + tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":1}", "close 0", "open 1 tool_use call_bbbbbbbb Read",
              "args 1: {\"b\":|2}", "close 1"}) +
            tail);
    row("two calls that take turns, text between",
        open0 + open1 + call("1", R"("function":{"arguments":"{\"b\":"})") + call("0", R"("function":{"arguments":"{\"a\":"})") +
            text("hm") + call("1", R"("function":{"arguments":"2}"})") + call("0", R"("function":{"arguments":"1}"})") + text("!") + tools +
            usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":|1}", "close 0", "open 1 tool_use call_bbbbbbbb Read",
              "args 1: {\"b\":2}", "close 1", "open 2 text", "text 2: hm|!", "close 2"}) +
            tail);
    row("several calls in one chunk",
        chunk(
            R"({"tool_calls":[{"index":0,"id":"call_aaaaaaaa","function":{"name":"Bash","arguments":"{\"a\":1}"}},{"index":1,"id":"call_bbbbbbbb","function":{"name":"Read","arguments":"{}"}}]})") +
            tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":1}", "close 0", "open 1 tool_use call_bbbbbbbb Read", "args 1: {}",
              "close 1"}) +
            tail);
    row("one index for two calls (older Gemini)",
        call("0", R"("id":"call_aaaaaaaa","function":{"name":"Bash","arguments":"{\"a\":1}"})") +
            call("0", R"("id":"call_bbbbbbbb","function":{"name":"Read","arguments":"{\"b\":2}"})") + tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":1}", "close 0", "open 1 tool_use call_bbbbbbbb Read",
              "args 1: {\"b\":2}", "close 1"}) +
            tail);
    row("late id, then late name",
        call("0", R"("function":{"arguments":"{\"a\":"})") + call("0", R"("id":"call_aaaaaaaa","function":{"name":null})") +
            call("0", R"("id":"","function":{"name":"Bash","arguments":"1"})") +
            call("0", R"("id":null,"function":{"name":"","arguments":"}"})") + tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":|1|}", "close 0"}) + tail);
    row("name and id in every chunk",
        call("0", R"("id":"call_aaaaaaaa","function":{"name":"Bash","arguments":"{\"a\":"})") +
            call("0", R"("id":"call_aaaaaaaa","function":{"name":"Bash","arguments":"1}"})") + tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":|1}", "close 0"}) + tail);
    row("no id ever", call("0", R"("function":{"name":"Bash","arguments":"{\"a\":1}"})") + tools + usual + done,
        list({"late", "open 0 tool_use toolu_new2 Bash", "args 0: {\"a\":1}", "close 0"}) + tail);
    row("no index",
        call("", R"("id":"call_aaaaaaaa","function":{"name":"Bash","arguments":"{\"a\":"})") +
            call("", R"("function":{"arguments":"1}"})") +
            call("", R"("id":"call_bbbbbbbb","function":{"name":"Read","arguments":"{\"b\":2}"})") + tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":|1}", "close 0", "open 1 tool_use call_bbbbbbbb Read",
              "args 1: {\"b\":2}", "close 1"}) +
            tail);
    row("no index and no id",
        chunk(R"({"tool_calls":[{"function":{"name":"Bash","arguments":{"a":1}}},{"function":{"name":"Read","arguments":{"b":2}}}]})") +
            tools + usual + done,
        list({"late", "open 0 tool_use toolu_new2 Bash", "args 0: {\"a\":1}", "close 0", "open 1 tool_use toolu_new3 Read",
              "args 1: {\"b\":2}", "close 1"}) +
            tail);
    row("no name ever", call("0", R"("id":"call_aaaaaaaa","function":{"arguments":"{\"a\":1}"})") + tools + usual + done,
        list({"late", "open 0 tool_use call_aaaaaaaa tool_1", "args 0: {\"a\":1}", "close 0"}) + tail);
    row("an id that no client takes, and a counter",
        call("0", R"("id":"functions.Bash:0","function":{"name":"Bash","arguments":"{\"a\":1}"})") +
            call("1", R"("id":"call_1","function":{"name":"Bash","arguments":"{\"a\":2}"})") + tools + usual + done,
        list({"open 0 tool_use functions_Bash_0 Bash", "args 0: {\"a\":1}", "close 0", "open 1 tool_use call_1_new2 Bash",
              "args 1: {\"a\":2}", "close 1"}) +
            tail);
    row("one id for two calls",
        chunk(
            R"({"tool_calls":[{"index":0,"id":"call_aaaaaaaa","function":{"name":"Bash","arguments":"{\"a\":1}"}},{"index":1,"id":"call_aaaaaaaa","function":{"name":"Read","arguments":"{\"b\":2}"}}]})") +
            tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":1}", "close 0", "open 1 tool_use call_aaaaaaaa_2 Read",
              "args 1: {\"b\":2}", "close 1"}) +
            tail);
    row("empty arguments", open0 + tools + usual + done, list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {}", "close 0"}) + tail);
    row("{} before the arguments",
        open0 + call("0", R"("function":{"arguments":"{}"})") + call("0", R"("function":{"arguments":"{\"a\":1}"})") + tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":1}", "close 0"}) + tail);
    row("arguments twice",
        open0 + call("0", R"("function":{"arguments":"{\"a\":1}"})") + call("0", R"("function":{"arguments":"{\"a\":1}"})") + tools +
            usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":1}", "close 0"}) + tail);
    row("arguments in a string in a string",
        call("0", R"("id":"call_aaaaaaaa","function":{"name":"Bash","arguments":"\"{\\\"a\\\":1}\""})") + tools + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":1}", "close 0"}) + tail);
    row("function_call",
        chunk(R"({"function_call":{"name":"Bash","arguments":"{\"a\":"}})") + chunk(R"({"function_call":{"arguments":"1}"}})") +
            chunk("{}", "function_call") + usual + done,
        list({"late", "open 0 tool_use toolu_new2 Bash", "args 0: {\"a\":1}", "close 0"}) + tail);
    row("finish stop with a call", open0 + finish + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {}", "close 0"}) + tail);
    row("finish tool_calls without a call", text("Hel") + text("lo") + tools + usual + done, hello);
    row("cut by max_tokens in a call", open0 + call("0", R"("function":{"arguments":"{\"a\":"})") + chunk("{}", "length") + usual + done,
        list({"open 0 tool_use call_aaaaaaaa Bash", "args 0: {\"a\":", "cut arguments", "close 0",
              "end max_tokens null in=20 read=0 write=0 out=7", "stop"}));
    row("runaway white space",
        open0 + call("0", R"("function":{"arguments":"{\"a\":1,)" + std::string(600, ' ') + R"("})") + tools + usual + done,
        QStringList{QStringLiteral("open 0 tool_use call_aaaaaaaa Bash"),
                    QStringLiteral("args 0: {\"a\":1,") + QString(600, QLatin1Char(' ')),
                    QStringLiteral("error api_error: The model went on without end: with one tool call after another, or with white space "
                                   "in one. The answer was stopped. Try again.")});
    row("white space in a string is none",
        open0 + call("0", R"("function":{"arguments":"{\"a\":\")" + std::string(600, ' ') + R"(\"}"})") + tools + usual + done,
        QStringList{QStringLiteral("open 0 tool_use call_aaaaaaaa Bash"),
                    QStringLiteral("args 0: {\"a\":\"") + QString(600, QLatin1Char(' ')) + QStringLiteral("\"}"),
                    QStringLiteral("close 0")} +
            tail);

    row("error in mid-stream",
        text("PARTIAL ") +
            "data: {\"error\":{\"message\":\"Overloaded\",\"type\":\"server_error\",\"param\":null,\"code\":\"overloaded\"}}\n\n",
        list({"open 0 text", "text 0: PARTIAL ", "error overloaded_error: Overloaded"}));
    row("error with a choice (OpenRouter)",
        text("PARTIAL ") +
            "data: {\"error\":{\"code\":429,\"message\":\"Rate limited, key "
            "sk-abcdefghijkl\"},\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}]}\n\n" +
            done,
        list({"open 0 text", "text 0: PARTIAL ", "error rate_limit_error: Rate limited, key [redacted]"}));
    row("finish_reason error", text("PARTIAL ") + chunk("{}", "error") + done,
        list({"open 0 text", "text 0: PARTIAL ",
              "error api_error: The provider broke its answer off (finish_reason \"error\"). Try again, or choose another provider."}));
    row("no JSON in the stream", text("PARTIAL ") + "data: upstream went away\n\n" + done,
        list({"open 0 text", "text 0: PARTIAL ",
              "error api_error: The provider sent something in its stream that is not part of an answer: upstream went away"}));
    row("ends without finish_reason", text("PARTIAL "),
        list({"open 0 text", "text 0: PARTIAL ",
              "error api_error: The provider's answer ended before it was complete (no finish_reason came). Try again."}));
    row("[DONE] without finish_reason", text("PARTIAL ") + done,
        list({"open 0 text", "text 0: PARTIAL ",
              "error api_error: The provider's answer ended before it was complete (no finish_reason came). Try again."}));
}

void ChatToMessagesTest::streamsBecomeStrictMessagesHoweverTheyAreCut()
{
    QFETCH(std::string, stream);
    QFETCH(QStringList, expected);
    const std::string whole = answerOf(*newPipe(), stream);
    QCOMPARE(MessagesTranscript(whole).lines(), expected);
    QCOMPARE(answerOfBytes(*newPipe(), stream), whole);
    for (std::size_t at = 0; at <= stream.size(); ++at)
        QCOMPARE(answerOfCut(*newPipe(), stream, at), whole);
}

void ChatToMessagesTest::wholeAnswersBecomeWholeMessages_data()
{
    QTest::addColumn<std::string>("choice");
    QTest::addColumn<std::string>("content");
    QTest::addColumn<std::string>("stop");
    const auto row = [](const char *name, const char *choice, const char *content, const char *stop) {
        QTest::newRow(name) << std::string(choice) << std::string(content) << std::string(stop);
    };
    row("text", R"("message":{"role":"assistant","content":"Hi"},"finish_reason":"stop")", R"([{"type":"text","text":"Hi"}])", "end_turn");
    row("no finish_reason", R"("message":{"content":"Hi"},"finish_reason":null)", R"([{"type":"text","text":"Hi"}])", "end_turn");
    row("nothing", R"("message":{"content":null},"finish_reason":"stop")", "[]", "end_turn");
    row("reasoning behind content", R"("message":{"content":"Hi","reasoning_content":"I"},"finish_reason":"stop")",
        R"([{"type":"thinking","thinking":"I","signature":"gh1.e30"},{"type":"text","text":"Hi"}])", "end_turn");
    row("calls, without ids and index",
        R"("message":{"content":null,"tool_calls":[{"function":{"name":"A","arguments":"{\"a\":1}"}},{"function":{"name":"A","arguments":""}}]},"finish_reason":"stop")",
        R"([{"type":"tool_use","id":"toolu_new2","name":"A","input":{"a":1}},{"type":"tool_use","id":"toolu_new3","name":"A","input":{}}])",
        "tool_use");
    row("calls before content",
        R"("message":{"tool_calls":[{"id":"call_aaaaaaaa","function":{"name":"A","arguments":"{}"}}],"content":"So"},"finish_reason":"tool_calls")",
        R"([{"type":"text","text":"So"},{"type":"tool_use","id":"call_aaaaaaaa","name":"A","input":{}}])", "tool_use");
    row("numbers keep their digits",
        R"("message":{"tool_calls":[{"id":"call_aaaaaaaa","function":{"name":"A","arguments":{"z":1.10,"a":12345678901234567890}}}]},"finish_reason":"stop")",
        R"([{"type":"tool_use","id":"call_aaaaaaaa","name":"A","input":{"z":1.10,"a":12345678901234567890}}])", "tool_use");
    row("arguments cut off",
        R"("message":{"tool_calls":[{"id":"call_aaaaaaaa","function":{"name":"A","arguments":"{\"a\":[1,{\"b\":\"x"}}]},"finish_reason":"length")",
        R"([{"type":"tool_use","id":"call_aaaaaaaa","name":"A","input":{"a":[1,{"b":"x"}]}}])", "max_tokens");
    row("arguments that are no JSON",
        R"("message":{"tool_calls":[{"id":"call_aaaaaaaa","function":{"name":"A","arguments":"ls -l"}}]},"finish_reason":"tool_calls")",
        R"([{"type":"tool_use","id":"call_aaaaaaaa","name":"A","input":{"arguments":"ls -l"}}])", "tool_use");
    row("think tags", R"("message":{"content":"<think>I</think>\n\nHi"},"finish_reason":"stop")",
        R"([{"type":"thinking","thinking":"I","signature":"gh1.e30"},{"type":"text","text":"Hi"}])", "end_turn");
}

void ChatToMessagesTest::wholeAnswersBecomeWholeMessages()
{
    QFETCH(std::string, choice);
    QFETCH(std::string, content);
    QFETCH(std::string, stop);
    const std::string body = R"({"id":"c","object":"chat.completion","model":"big","choices":[{"index":0,)" + choice +
                             R"(}],"usage":{"prompt_tokens":20,"completion_tokens":7,"prompt_tokens_details":{"cached_tokens":5}}})";
    const std::string expected =
        R"({"id":"msg_new1","type":"message","role":"assistant","model":"claude-opus-4-7","content":)" + content + R"(,"stop_reason":")" +
        stop +
        R"(","stop_sequence":null,"usage":{"input_tokens":15,"cache_creation_input_tokens":0,"cache_read_input_tokens":5,"output_tokens":7,)"
        R"("cache_creation":{"ephemeral_5m_input_tokens":0,"ephemeral_1h_input_tokens":0},"service_tier":"standard"}})";
    QCOMPARE(answerOf(*newPipe(false), body), expected);
    QCOMPARE(answerOfBytes(*newPipe(false), "\n\n" + body + "\n"), expected);
}

void ChatToMessagesTest::aWholeAnswerIsStreamedAndAStreamIsCollected()
{
    const std::string body =
        R"({"choices":[{"index":0,"message":{"content":"Hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":20,"completion_tokens":7}})";
    const QStringList expected{QStringLiteral("start claude-opus-4-7 in=20 read=0 write=0 out=7"),
                               QStringLiteral("ping"),
                               QStringLiteral("open 0 text"),
                               QStringLiteral("text 0: Hello"),
                               QStringLiteral("close 0"),
                               endUsual,
                               QStringLiteral("stop")};
    QCOMPARE(MessagesTranscript(answerOf(*newPipe(), body)).lines(), expected);

    const auto pipe = newPipe(false);
    const auto message = nlohmann::json::parse(
        answerOf(*pipe, text("Hel") + call("0", R"("id":"call_aaaaaaaa","function":{"name":"A","arguments":"{\"a\""})") + text("lo") +
                            call("0", R"("function":{"arguments":":1}"})") + chunk("{}", "stop") + usual + done));
    QCOMPARE(
        message["content"].dump(),
        std::string(
            R"([{"text":"Hel","type":"text"},{"id":"call_aaaaaaaa","input":{"a":1},"name":"A","type":"tool_use"},{"text":"lo","type":"text"}])"));
    QCOMPARE(message["stop_reason"].get<std::string>(), std::string("tool_use"));
    QVERIFY(pipe->progress().terminal);
}

void ChatToMessagesTest::everyStopReasonHasItsWord_data()
{
    QTest::addColumn<std::string>("finish");
    QTest::addColumn<std::string>("stop");
    const std::pair<const char *, const char *> rows[] = {
        {"stop", "end_turn"},          {"length", "max_tokens"},
        {"max_tokens", "max_tokens"},  {"content_filter", "refusal"},
        {"sensitive", "refusal"},      {"tool_calls", "end_turn"},
        {"function_call", "end_turn"}, {"model_length", "model_context_window_exceeded"},
        {"eos", "end_turn"},
    };
    for (const auto &[finish, stop] : rows)
        QTest::newRow(finish) << std::string(finish) << std::string(stop);
}

void ChatToMessagesTest::everyStopReasonHasItsWord()
{
    QFETCH(std::string, finish);
    QFETCH(std::string, stop);
    const auto pipe = newPipe();
    answerOf(*pipe, text("x") + chunk("{}", finish) + done);
    QVERIFY(pipe->progress().terminal);
    QCOMPARE(pipe->progress().stopReason, stop);
}

void ChatToMessagesTest::aStreamThatBreaksOffIsNeverASuccess()
{
    const std::string stream = role + text("Hello") + call("0", R"("id":"call_aaaaaaaa","function":{"name":"A","arguments":"{\"a\":1}"})") +
                               chunk("{}", "tool_calls") + usual + done;
    const std::size_t finished = stream.find("\"finish_reason\":\"tool_calls\"");
    for (std::size_t at = 0; at < stream.size(); ++at) {
        const auto pipe = newPipe();
        const QStringList lines = MessagesTranscript(answerOf(*pipe, stream.substr(0, at))).lines();
        const bool success = pipe->progress().terminal;
        QCOMPARE(success, !pipe->progress().error.has_value());
        QVERIFY2(!success || at > finished, qPrintable(QString::number(at)));
        QCOMPARE(!lines.isEmpty() && lines.last() == QStringLiteral("stop"), success);
        QVERIFY(lines.filter(QStringLiteral("WRONG")).isEmpty());
        QCOMPARE(!lines.isEmpty() && lines.last().startsWith(QStringLiteral("error")), !success && pipe->progress().meaningful);
    }
}

void ChatToMessagesTest::anErrorBeforeAnythingOfMeaningWritesNothing_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("message");
    const auto row = [](const char *name, const std::string &body, int status, const char *message) {
        QTest::newRow(name) << body << status << std::string(message);
    };
    row("error event", role + "data: {\"error\":{\"message\":\"Overloaded\",\"code\":\"overloaded\"}}\n\n", 529, "Overloaded");
    row("event: error", "event: error\ndata: {\"message\":\"busy\",\"code\":\"rate_limit_exceeded\"}\n\n", 429, "busy");
    row("only JSON", R"({"error":{"message":"no such key","type":"authentication_error"}})", 401, "no such key");
    row("JSON of vLLM", R"({"object":"error","message":"nope","type":"BadRequestError","code":400})", 400, "nope");
    row("JSON in an array (Google)", R"([{"error":{"code":503,"message":"later","status":"UNAVAILABLE"}}])", 503, "later");
    row("MiniMax", R"({"id":"1","choices":null,"base_resp":{"status_code":1008,"status_msg":"insufficient balance"}})", 500,
        "insufficient balance");
    row("a page", "<html><head><title>502 Bad Gateway</title></head></html>", 502,
        "The provider sent a web page in place of an answer (502 Bad Gateway). Check its base_url in the settings.");
    row("JSON that is cut", R"({"choices":[{"message":{"content":"Hel)", 502,
        "The provider's answer ended before it was complete. Try again.");
    row("JSON of something else", R"({"ok":true})", 502,
        "The provider sent JSON that is not an answer in the chat dialect. Check its dialect and base_url in the settings.");
    row("nothing", "", 502, "The provider's answer ended before it was complete (no finish_reason came). Try again.");
    row("too long in mid-answer",
        "data: {\"error\":{\"message\":\"This model's maximum context length is 65536 tokens. However, you requested 70000 "
        "tokens\",\"code\":\"context_length_exceeded\"}}\n\n",
        400, "prompt is too long: 70000 tokens > 65536 maximum");
}

void ChatToMessagesTest::anErrorBeforeAnythingOfMeaningWritesNothing()
{
    QFETCH(std::string, body);
    QFETCH(int, status);
    QFETCH(std::string, message);
    for (const bool stream : {true, false}) {
        const auto pipe = newPipe(stream);
        QCOMPARE(answerOfBytes(*pipe, body), std::string());
        QVERIFY(!pipe->progress().meaningful && !pipe->progress().terminal && pipe->progress().error);
        QCOMPARE(pipe->progress().error->status, status);
        QCOMPARE(pipe->progress().error->message, message);
        std::string out;
        pipe->fail(*pipe->progress().error, out);
        QVERIFY(out.starts_with(stream ? "event: error\ndata: {\"type\":\"error\"" : "{\"type\":\"error\""));
        pipe->fail(*pipe->progress().error, out);
        pipe->ping(out);
        feed(*pipe, text("belated"), out);
        pipe->end(out);
        QCOMPARE(out.find("event: error", 1), std::string::npos);
        QVERIFY(out.find("belated") == std::string::npos && out.find("ping") == std::string::npos);
    }
}

void ChatToMessagesTest::failEndsTheStreamOnce()
{
    const auto pipe = newPipe();
    std::string out;
    feed(*pipe, text("Hel"), out);
    pipe->fail(makeError(ErrorKind::Timeout, "silent"), out);
    feed(*pipe, text("lo") + done, out);
    pipe->end(out);
    QCOMPARE(MessagesTranscript(out).lines().last(), QStringLiteral("error timeout_error: silent"));

    const auto finished = newPipe();
    std::string whole = answerOf(*finished, text("x") + chunk("{}", "stop") + done);
    const std::size_t size = whole.size();
    finished->fail(makeError(ErrorKind::Timeout, "silent"), whole);
    finished->ping(whole);
    QCOMPARE(whole.size(), size);
}

void ChatToMessagesTest::pingsWhereAClientCanTakeThem()
{
    const auto pipe = newPipe();
    std::string out;
    pipe->ping(out);
    feed(*pipe, role, out);
    pipe->ping(out);
    QCOMPARE(out, std::string(": ping\n\n: ping\n\n"));
    feed(*pipe, text("x"), out);
    pipe->ping(out);
    feed(*pipe, chunk("{}", "stop") + done, out);
    QCOMPARE(MessagesTranscript(out).lines().filter(QStringLiteral("ping")).size(), 2);
    std::string none;
    newPipe(false)->ping(none);
    QVERIFY(none.empty());
}

void ChatToMessagesTest::toolNamesComeBackAsTheClientKnowsThem()
{
    ToolNames names;
    const std::string original = "mcp__server__" + std::string(80, 'x');
    const std::string sent = names.sent(original);
    QVERIFY(sent != original);
    const std::string out =
        answerOf(*newPipe(true, nullptr, names),
                 call("0", R"("id":"call_aaaaaaaa","function":{"name":")" + sent + R"(","arguments":"{}"})") + chunk("{}", "stop") + done);
    QVERIFY(MessagesTranscript(out).lines().contains(QStringLiteral("open 0 tool_use call_aaaaaaaa ") + QString::fromStdString(original)));
}

void ChatToMessagesTest::reasoningBeforeToolCallsIsRemembered()
{
    ReasoningStore store;
    const std::string thought =
        chunk(R"({"reasoning":"I ","reasoning_details":[{"type":"reasoning.text","text":"I "}]})") + chunk(R"({"reasoning":"see"})");
    answerOf(*newPipe(true, &store), thought + call("0", R"("id":"call_aaaaaaaa","function":{"name":"A","arguments":"{}"})") +
                                         call("1", R"("id":"call_bbbbbbbb","function":{"name":"A","arguments":"{}"})") +
                                         chunk("{}", "tool_calls") + done);
    for (const char *id : {"call_aaaaaaaa", "call_bbbbbbbb"}) {
        const auto found = store.find(id);
        QVERIFY(found);
        QCOMPARE(found->text, std::string("I see"));
        QCOMPARE(found->detailsJson, std::string(R"([{"type":"reasoning.text","text":"I "}])"));
    }
    answerOf(*newPipe(true, &store), text("<think>hm</think>") +
                                         call("0", R"("id":"call_cccccccc","function":{"name":"A","arguments":"{}"})") +
                                         chunk("{}", "tool_calls") + done);
    QVERIFY(store.find("call_cccccccc"));
    QCOMPARE(store.find("call_cccccccc")->text, std::string("hm"));
    answerOf(*newPipe(true, &store), thought + call("0", R"("id":"call_dddddddd","function":{"name":"A","arguments":"{}"})"));
    QVERIFY(!store.find("call_dddddddd"));
}

void ChatToMessagesTest::eachGeminiSignatureIsRememberedWithItsCall()
{
    ReasoningStore store;
    answerOf(
        *newPipe(true, &store),
        chunk(
            R"({"tool_calls":[{"index":0,"id":"call_aaaaaaaa","extra_content":{"google":{"thought_signature":"U2ln"}},"function":{"name":"A","arguments":"{}"}},{"index":1,"id":"call_bbbbbbbb","function":{"name":"A","arguments":"{}"}}]})") +
            chunk("{}", "tool_calls") + done);
    QCOMPARE(store.find("call_aaaaaaaa")->thoughtSignature, std::string("U2ln"));
    QCOMPARE(store.find("call_bbbbbbbb")->thoughtSignature, std::string());
}

void ChatToMessagesTest::providersOwnNameWhereNamesAreNotRewritten()
{
    const auto pipe =
        makeChatToMessages({.stream = true, .model = "claude-opus-4-7", .rewriteNames = false, .estimatedInput = 0}, {}, nullptr);
    QVERIFY(MessagesTranscript(answerOf(*pipe, text("x") + chunk("{}", "stop") + done))
                .lines()
                .first()
                .startsWith(QStringLiteral("start big-model ")));
}

void ChatToMessagesTest::aHundredDeltasAreCheap()
{
    const Padded piece(text("some words of an answer"));
    const auto pipe = newPipe();
    std::string out;
    out.reserve(64 * 1024);
    QBENCHMARK
    {
        for (int i = 0; i < 100; ++i)
            pipe->feed(piece.bytes(), out);
        QVERIFY(out.size() > 10'000);
        out.clear();
    }
}

QTEST_APPLESS_MAIN(ChatToMessagesTest)
#include "ChatToMessagesTest.moc"
