// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/messages/relay/MessagesRequestPatch.h"

#include "core/protocol/conversation/Reasoning.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <map>
#include <memory>

using namespace gatehouse;

namespace {

struct Provider
{
    MessagesTraits traits{.betas = false};
    std::string model = "some-model";
    std::optional<ModelInfo> info = std::nullopt;
};

} // namespace

class MessagesRequestPatchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodiesAreMadeFitForTheirProvider_data();
    void bodiesAreMadeFitForTheirProvider();
    void theSystemPromptIsReplaced();
    void theWiderOfTwoPatchesStays();
    void aMegabyteTakesNoTimeThatGrowsWithItsSquare();
    void thinkingIsTakenOutAndNothingElseIsTouched_data();
    void thinkingIsTakenOutAndNothingElseIsTouched();

private:
    std::map<QByteArray, std::shared_ptr<Provider>> m_providers;
};

void MessagesRequestPatchTest::thinkingIsTakenOutAndNothingElseIsTouched_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none there") << QByteArray(R"({"messages":[{"role":"assistant","content":"x"}]})")
                                << QByteArray(R"({"messages":[{"role":"assistant","content":"x"}]})");
    QTest::newRow("first")
        << QByteArray(
               R"({"messages":[{"role":"assistant","content":[{"type":"thinking","thinking":"a","signature":"s"}, {"type":"text","text":"b"}]}],"x":1.0})")
        << QByteArray(R"({"messages":[{"role":"assistant","content":[{"type":"text","text":"b"}]}],"x":1.0})");
    QTest::newRow("in the middle, type last")
        << QByteArray(
               R"({"messages":[{"content":[{"type":"text","text":"a"},{"thinking":"a","type":"thinking"},{"type":"tool_use","id":"i","name":"n","input":{"type":"thinking"}}],"role":"assistant"}]})")
        << QByteArray(
               R"({"messages":[{"content":[{"type":"text","text":"a"},{"type":"tool_use","id":"i","name":"n","input":{"type":"thinking"}}],"role":"assistant"}]})");
    QTest::newRow("redacted")
        << QByteArray(
               R"({"messages":[{"role":"assistant","content":[{"type":"redacted_thinking","data":"d"},{"type":"text","text":"b"}]}]})")
        << QByteArray(R"({"messages":[{"role":"assistant","content":[{"type":"text","text":"b"}]}]})");
    QTest::newRow("nothing else in the turn")
        << QByteArray(R"({"messages":[{"role":"assistant","content":[{"type":"thinking","thinking":"a"}]}]})")
        << QByteArray(R"({"messages":[{"role":"assistant","content":[{"type":"text","text":"[thinking]"}]}]})");
    QTest::newRow("a user's words about it stay")
        << QByteArray(R"({"messages":[{"role":"user","content":[{"type":"thinking","thinking":"a"}]}]})")
        << QByteArray(R"({"messages":[{"role":"user","content":[{"type":"thinking","thinking":"a"}]}]})");
}

void MessagesRequestPatchTest::thinkingIsTakenOutAndNothingElseIsTouched()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    const std::string text = body.toStdString();
    const std::vector<BodyPatch> patches = withoutThinking(text);
    std::string result;
    for (std::string_view slice : patched(text, patches))
        result += slice;
    QCOMPARE(QByteArray::fromStdString(result), expected);
}

namespace {

Provider anthropic()
{
    return {.traits = {.betas = true,
                       .threads = false,
                       .serverTools = true,
                       .images = true,
                       .documents = true,
                       .redactedThinking = true,
                       .thinkingRequired = false,
                       .adaptiveThinking = true,
                       .structuredOutput = true},
            .model = "claude-opus-4-7"};
}

std::string joined(std::string_view body, const std::vector<BodyPatch> &patches)
{
    std::string whole;
    for (const std::string_view slice : patched(body, patches))
        whole += slice;
    return whole;
}

std::vector<BodyPatch> patchesOf(const std::string &body, const Provider &provider)
{
    const ChatTraits chat;
    return patchesFor(body, {.model = provider.model,
                             .traits = chat,
                             .info = provider.info ? &*provider.info : nullptr,
                             .provider = "p",
                             .messages = provider.traits});
}

} // namespace

/// `given` and `sent` are the members behind `model`.
void MessagesRequestPatchTest::bodiesAreMadeFitForTheirProvider_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("sent");
    const auto row = [this](const char *name, const std::string &given, const std::string &sent, const Provider &provider = {}) {
        m_providers[name] = std::make_shared<Provider>(provider);
        QTest::newRow(name) << QByteArray::fromStdString(given) << QByteArray::fromStdString(sent);
    };
    const auto messages = [](const std::string &list) { return R"("messages":[)" + list + "]"; };
    const auto user = [](const std::string &content) { return R"({"role":"user","content":[)" + content + "]}"; };
    const auto assistant = [](const std::string &content) { return R"({"role":"assistant","content":[)" + content + "]}"; };
    const std::string hi = messages(R"({"role":"user","content":"hi"})");
    const std::string text = R"({"type":"text","text":"x"})";
    const std::string call = R"({"type":"tool_use","id":"t","name":"A","input":{}})";
    const std::string result = R"({"type":"tool_result","tool_use_id":"t","content":"r"})";
    Provider documents;
    documents.traits.documents = true;
    Provider blind;
    blind.traits.images = false;
    Provider required;
    required.traits.thinkingRequired = true;
    Provider adaptive;
    adaptive.traits.adaptiveThinking = true;
    Provider older = anthropic();
    older.model = "claude-haiku-4-5";
    Provider noSampling;
    noSampling.info = ModelInfo();
    noSampling.info->temperature = false;
    noSampling.info->reasoning = true;

    row("nothing to do", hi + R"(,"max_tokens":5,"system":"S","temperature":1)", hi + R"(,"max_tokens":5,"system":"S","temperature":1)");
    row("members of betas",
        R"("context_management":{"edits":[{"type":"x"}]},"betas":["a"],)" + hi +
            R"(,"speed":"fast","max_tokens":5,"mcp_servers":[{"name":"}"}])",
        hi + R"(,"max_tokens":5)");
    row("members of betas stay where they are known", R"("context_management":{"edits":[]},)" + hi + R"(,"betas":["a"])",
        R"("context_management":{"edits":[]},)" + hi + R"(,"betas":["a"])", anthropic());
    row("threads that nobody keeps", R"("thread":{"type":"create"},)" + hi, hi, anthropic());
    row("sampling that the model does not take", hi + R"(,"temperature":1,"top_p":0.9)", hi, noSampling);

    // thinking
    row("adaptive thinking as a budget",
        hi + R"(,"max_tokens":64000,"thinking":{"type":"adaptive","display":"updates"},"output_config":{"effort":"medium"})",
        hi + R"(,"max_tokens":64000,"thinking":{"type":"enabled","budget_tokens":8192})");
    row("adaptive thinking where it is known",
        hi + R"(,"thinking":{"type":"adaptive","display":"updates"},"output_config":{"effort":"max"})",
        hi + R"(,"thinking":{"type":"adaptive"},"output_config":{"effort":"max"})", adaptive);
    row("adaptive thinking for an older Claude",
        hi + R"(,"max_tokens":64000,"thinking":{"type":"adaptive"},"output_config":{"effort":"low"})",
        hi + R"(,"max_tokens":64000,"thinking":{"type":"enabled","budget_tokens":2048})", older);
    row("a budget for a newer Claude", hi + R"(,"max_tokens":64000,"thinking":{"type":"enabled","budget_tokens":31999})",
        hi + R"(,"max_tokens":64000,"thinking":{"type":"adaptive"},"output_config":{"effort":"high"})", anthropic());
    row("a budget stays", hi + R"(,"max_tokens":64000,"thinking":{"type":"enabled","budget_tokens":31999})",
        hi + R"(,"max_tokens":64000,"thinking":{"type":"enabled","budget_tokens":31999})");
    row("a budget that is too small", hi + R"(,"max_tokens":64000,"thinking":{"type":"enabled","budget_tokens":512})",
        hi + R"(,"max_tokens":64000,"thinking":{"type":"enabled","budget_tokens":1024})");
    row("no room to think", hi + R"(,"max_tokens":512,"thinking":{"type":"adaptive"})", hi + R"(,"max_tokens":512)");
    row("thinking off", hi + R"(,"thinking":{"type":"disabled"})", hi + R"(,"thinking":{"type":"disabled"})");

    // the form of the answer
    const std::string format = R"("format":{"type":"json_schema","schema":{"type":"object"}})";
    const std::string note = R"(Answer with one JSON object that fits this JSON Schema, and with nothing else: {\"type\":\"object\"})";
    row("a schema in words, no system", hi + R"(,"output_config":{)" + format + "}", hi + R"(,"system":")" + note + "\"");
    row("a schema in words, system text", R"("system":"S",)" + hi + R"(,"output_config":{)" + format + "}",
        R"("system":"S\n\n)" + note + "\"," + hi);
    row("a schema in words, system blocks", R"("system":[{"type":"text","text":"S"}],)" + hi + R"(,"output_config":{)" + format + "}",
        R"("system":[{"type":"text","text":"S"},{"type":"text","text":")" + note + "\"}]," + hi);
    row("a schema that is known", hi + R"(,"output_config":{"effort":"high",)" + format + "}",
        hi + R"(,"output_config":{"effort":"high",)" + format + "}", anthropic());

    // tools
    row("members of tools",
        hi +
            R"(,"tools":[{"name":"A","input_schema":{"defer_loading":1},"defer_loading":false,"eager_input_streaming":true,"cache_control":{"type":"ephemeral","scope":"global"}}])",
        hi + R"(,"tools":[{"name":"A","input_schema":{"defer_loading":1},"cache_control":{"type":"ephemeral"}}])");
    row("deferred tools, loaded and not",
        messages(user(R"({"type":"tool_result","tool_use_id":"t","content":[{"type":"tool_reference","tool_name":"B"}]})")) +
            R"(,"tools":[{"name":"A","defer_loading":true},{"name":"B","defer_loading":true},{"name":"DeferredToolPlaceholder","defer_loading":true},{"name":"C"}])",
        messages(user(R"({"type":"tool_result","tool_use_id":"t","content":[{"type":"text","text":"Tool loaded: B"}]})")) +
            R"(,"tools":[{"name":"B"},{"name":"C"}])");
    row("tools of the provider",
        hi +
            R"(,"tools":[{"type":"web_search_20250305","name":"web_search"},{"type":"custom","name":"A"}],"tool_choice":{"type":"tool","name":"web_search"})",
        hi + R"(,"tools":[{"type":"custom","name":"A"}])");
    row("no other tools",
        hi + R"(,"tools":[{"type":"web_search_20250305","name":"web_search"}],"tool_choice":{"type":"auto"},"max_tokens":5)",
        hi + R"(,"max_tokens":5)");
    row("tools of the provider where it runs them", hi + R"(,"tools":[{"type":"web_search_20250305","name":"web_search"}])",
        hi + R"(,"tools":[{"type":"web_search_20250305","name":"web_search"}])", anthropic());

    // messages of the system
    row("the system between messages",
        messages(R"({"role":"user","content":"q"},{"role":"system","content":"S \"1\"","output_config":{"effort":"low"}},)" +
                 assistant(text) + "," + user(text)),
        messages(
            R"({"role":"user","content":[{"type":"text","text":"q"},{"type":"text","text":"<system-reminder>\nS \"1\"\n</system-reminder>"}]},)" +
            assistant(text) + "," + user(text)));
    row("the system between messages, as blocks",
        messages(
            user(text) +
            R"(,{"role":"system","content":[{"type":"text","text":"a"},{"text":"<system-reminder>b</system-reminder>","type":"text"}]},{"role":"system","content":[]},)" +
            user(R"({"type":"text","text":"y","citations":[1]})")),
        messages(user(
            text +
            R"(,{"type":"text","text":"<system-reminder>\na\n</system-reminder>"},{"text":"<system-reminder>b</system-reminder>","type":"text"},{"type":"text","text":"y"})")));
    row("the system before results",
        messages(R"({"role":"user","content":"q"},)" + assistant(call) + R"(,{"content":"late","role":"system"},)" +
                 user(result + "," + text)),
        messages(R"({"role":"user","content":"q"},)" + assistant(call) + "," +
                 user(result + "," + text + R"(,{"type":"text","text":"<system-reminder>\nlate\n</system-reminder>"})")));
    row("the system alone and empty", messages(user(text) + "," + assistant(text) + R"(,{"role":"system","content":[]})"),
        messages(user(text) + "," + assistant(text) +
                 R"(,{"role":"user","content":[{"type":"text","text":"<system-reminder></system-reminder>"}]})"));
    row("what is odd between messages is left to the provider",
        messages(R"({"role":"system","content":[{"type":"text"}]},{"role":"user","content":{"type":"text"}})"),
        messages(
            R"({"role":"user","content":[{"type":"text","text":"<system-reminder>\n[A block of type text was left out here: this provider does not know it.]\n</system-reminder>"}]})"));
    row("the system where it is known", messages(user(text) + R"(,{"role":"system","content":"S"})"),
        messages(user(text) + R"(,{"role":"system","content":"S"})"), anthropic());
    row("what a message asks of effort", messages(R"({"role":"user","output_config":{"effort":"low"},"content":"q"})"),
        messages(R"({"role":"user","content":"q"})"));

    // blocks
    row("images", messages(user(R"({"type":"image","source":{"type":"base64","data":"QUJD"}},)" + text)),
        messages(user(R"({"type":"text","text":"[An image was left out here: this model takes no images.]"},)" + text)), blind);
    row("a PDF",
        messages(user(R"({"type":"document","title":"T","source":{"type":"base64","media_type":"application/pdf","data":"QUJD"}})")),
        messages(user(R"({"type":"text","text":"Document: T\n[Its content was left out: this provider takes no files.]"})")));
    row("a PDF that is taken",
        messages(user(R"({"type":"document","source":{"type":"base64","data":"QUJD"},"citations":{"enabled":true}})")),
        messages(user(R"({"type":"document","source":{"type":"base64","data":"QUJD"}})")), documents);
    row("tools of the provider in the history",
        messages(
            user(text) + "," +
            assistant(
                R"({"type":"server_tool_use","id":"s","name":"web_search","input":{"query":"q"}},{"type":"web_search_tool_result","tool_use_id":"s","content":[{"title":"A","encrypted_content":"E"}]},)" +
                text)),
        messages(
            user(text) + "," +
            assistant(
                R"({"type":"text","text":"[Called the provider's tool web_search with {\"query\":\"q\"}]"},{"type":"text","text":"[Result of the provider's tool: A]"},)" +
                text)));
    row("blocks that are newer than the provider",
        messages(user(R"({"type":"compaction","content":"sum"},{"type":"hologram","x":1},)" + text)),
        messages(user(
            R"({"type":"text","text":"sum"},{"type":"text","text":"[A block of type hologram was left out here: this provider does not know it.]"},)" +
            text)));
    row("members of calls and marks",
        messages(
            user(text) + "," +
            assistant(
                R"({"type":"tool_use","caller":{"type":"direct"},"id":"t","name":"A","input":{"caller":1},"cache_control":{"type":"ephemeral","ttl":"1h"}})")),
        messages(user(text) + "," +
                 assistant(R"({"type":"tool_use","id":"t","name":"A","input":{"caller":1},"cache_control":{"type":"ephemeral"}})")));

    // thinking in the history
    const auto seal = [](const char *signature, const char *origin) {
        return sealReasoning({.text = "hm", .signature = signature, .origin = origin}, false);
    };
    const auto thinking = [](const std::string &signature) {
        return R"({"type":"thinking","thinking":"hm","signature":")" + signature + "\"}";
    };
    row("a signature of the provider's own stays", messages(user(text) + "," + assistant(thinking("theirs") + "," + text)),
        messages(user(text) + "," + assistant(thinking("theirs") + "," + text)), anthropic());
    row("a seal of another provider goes", messages(user(text) + "," + assistant(thinking(seal("S", "q")) + "," + text)),
        messages(user(text) + "," + assistant(text)), anthropic());
    row("a seal of the same provider is opened", messages(user(text) + "," + assistant(thinking(seal("S", "p")) + "," + text)),
        messages(user(text) + "," + assistant(thinking("S") + "," + text)), anthropic());
    row("a seal without a signature goes", messages(user(text) + "," + assistant(thinking(seal("", "p")))),
        messages(user(text) + R"(,{"role":"assistant","content":[{"type":"text","text":"[thinking]"}]})"), anthropic());
    row("the text of a seal where thinking is required", messages(user(text) + "," + assistant(thinking(seal("S", "q")) + "," + call)),
        messages(user(text) + "," + assistant(thinking("") + "," + call)), required);
    row("lost thinking where it is required", messages(user(text) + "," + assistant(text + "," + call)),
        messages(user(text) + "," + assistant(R"({"type":"thinking","thinking":"tool call","signature":""},)" + text + "," + call)),
        required);
    row("lost thinking while it is off", R"("thinking":{"type":"disabled"},)" + messages(user(text) + "," + assistant(call)),
        R"("thinking":{"type":"disabled"},)" + messages(user(text) + "," + assistant(call)), required);
    row("redacted thinking", messages(user(text) + "," + assistant(text + R"(,{"type":"redacted_thinking","data":"b"})")),
        messages(user(text) + "," + assistant(text)));
}

void MessagesRequestPatchTest::bodiesAreMadeFitForTheirProvider()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, sent);
    const Provider &provider = *m_providers[QTest::currentDataTag()];
    const auto whole = [](const QByteArray &members) { return "{\"model\":\"m\"," + members.toStdString() + "}"; };
    const std::string body = whole(given);
    const std::vector<BodyPatch> patches = patchesOf(body, provider);
    std::size_t at = 0;
    for (const BodyPatch &patch : patches) {
        QVERIFY(patch.begin >= at && patch.end >= patch.begin && patch.end <= body.size());
        at = patch.end;
    }
    QCOMPARE(QByteArray::fromStdString(joined(body, patches)), QByteArray::fromStdString(whole(sent)));
    if (given == sent)
        QVERIFY(patches.empty());
    // With space everywhere the result says the same.
    const std::string spaced = nlohmann::ordered_json::parse(body).dump(3);
    const std::string other = joined(spaced, patchesOf(spaced, provider));
    QVERIFY2(nlohmann::json::accept(other), other.c_str());
    const auto dense = [](const std::string &text) {
        // Schemas and inputs stand in words with the space that the client wrote.
        return QByteArray::fromStdString(nlohmann::ordered_json::parse(text).dump()).replace(" ", "").replace("\\n", "");
    };
    QCOMPARE(dense(other), dense(whole(sent)));
    // What was made fit stays as it is.
    const std::string again = joined(whole(sent), patchesOf(whole(sent), provider));
    QCOMPARE(QByteArray::fromStdString(again), QByteArray::fromStdString(whole(sent)));
}

void MessagesRequestPatchTest::theSystemPromptIsReplaced()
{
    const auto replaced = [](const std::string &body) { return joined(body, {withSystemReplaced(body, R"("short")")}); };
    QCOMPARE(replaced(R"({"system":[{"text":"]"}],"messages":[]})"), std::string(R"({"system":"short","messages":[]})"));
    QCOMPARE(replaced(R"({"messages":[{"system":"no"}]})"), std::string(R"({"messages":[{"system":"no"}],"system":"short"})"));
}

void MessagesRequestPatchTest::theWiderOfTwoPatchesStays()
{
    const std::string body = "0123456789";
    const auto all = combined({{.begin = 1, .end = 2, .replacement = "a"}, {.begin = 5, .end = 6, .replacement = "b"}},
                              {{.begin = 4, .end = 8, .replacement = "c"}, {.begin = 0, .end = 1, .replacement = "d"}});
    QCOMPARE(joined(body, all), std::string("da23c89"));
}

void MessagesRequestPatchTest::aMegabyteTakesNoTimeThatGrowsWithItsSquare()
{
    std::string body = R"({"model":"m","messages":[)";
    while (body.size() < 1'000'000)
        body += R"({"role":"user","content":[{"type":"text","text":")" + std::string(2000, 'x') +
                R"("}]},{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"A","input":{"a":")" + std::string(2000, 'y') +
                R"("}}]},)";
    body += R"({"role":"user","content":"end"}]})";
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 10; ++i)
        QVERIFY(patchesOf(body, {}).empty());
    QVERIFY2(timer.elapsed() < 10000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(MessagesRequestPatchTest)
#include "MessagesRequestPatchTest.moc"
