// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ProviderModels.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ProviderModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormOfAListIsRead_data();
    void everyFormOfAListIsRead();
    void whatIsNoListIsAnError_data();
    void whatIsNoListIsAnError();
    void oddEntriesArePassedOver();
    void aHugeListIsBounded();
    void theListStandsBehindAnEndpoint_data();
    void theListStandsBehindAnEndpoint();
};

namespace {
QString shown(const ProviderModel &model)
{
    const auto flag = [](const char *name, std::optional<bool> value) {
        return !value ? QString() : (*value ? QStringLiteral(" +") : QStringLiteral(" -")) + QLatin1String(name);
    };
    return QStringLiteral("%1 %2/%3").arg(QString::fromStdString(model.id)).arg(model.context).arg(model.output) +
           flag("images", model.images) + flag("pdf", model.pdf) + flag("reasoning", model.reasoning) +
           flag("temperature", model.temperature);
}

Provider providerOf(const char *id)
{
    Provider provider;
    provider.id = id;
    return provider;
}
} // namespace

void ProviderModelsTest::everyFormOfAListIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("models");
    const auto row = [](const char *name, const char *body, const QStringList &models) {
        QTest::newRow(name) << QByteArray(body) << models;
    };
    row("OpenAI", R"({"object":"list","data":[{"id":"gpt-5.5","object":"model","created":1,"owned_by":"openai"}]})",
        {QStringLiteral("gpt-5.5 0/0")});
    row("vLLM", R"({"object":"list","data":[{"id":"qwen","max_model_len":32768,"permission":[]}]})", {QStringLiteral("qwen 32768/0")});
    row("OpenRouter",
        R"({"data":[{"id":"a/b","name":"B","context_length":200000,"architecture":{"input_modalities":["text","image","file"]},)"
        R"("top_provider":{"context_length":180000,"max_completion_tokens":64000},"supported_parameters":["reasoning","tools"]},)"
        R"({"id":"c","context_length":8192,"architecture":{"input_modalities":["text"]},"top_provider":{"context_length":null,"max_completion_tokens":null},)"
        R"("supported_parameters":["temperature","top_p"]}]})",
        {QStringLiteral("a/b 180000/64000 +images +pdf +reasoning -temperature"),
         QStringLiteral("c 8192/0 -images -pdf -reasoning +temperature")});
    row("Anthropic",
        R"({"data":[{"type":"model","id":"claude-x","display_name":"X","max_input_tokens":1000000,"max_tokens":128000,)"
        R"("capabilities":{"image_input":{"supported":true},"pdf_input":{"supported":false},"thinking":{"supported":true}}}],"has_more":false})",
        {QStringLiteral("claude-x 1000000/128000 +images -pdf +reasoning")});
    row("Together, a plain array", R"([{"id":"x/y","display_name":"Y","context_length":131072,"type":"chat"}])",
        {QStringLiteral("x/y 131072/0")});
    row("Gemini's own",
        R"({"models":[{"name":"models/gemini-x","displayName":"X","inputTokenLimit":1048576,"outputTokenLimit":65536,"thinking":true}]})",
        {QStringLiteral("gemini-x 1048576/65536 +reasoning")});
    row("Mistral", R"({"data":[{"id":"mistral-x","max_context_length":131072,"capabilities":{"vision":true,"completion_chat":true}}]})",
        {QStringLiteral("mistral-x 131072/0 +images")});
    row("Moonshot", R"({"data":[{"id":"kimi","context_length":262144,"supports_image_in":true,"supports_reasoning":true}]})",
        {QStringLiteral("kimi 262144/0 +images +reasoning")});
    row("Groq", R"({"data":[{"id":"g","context_window":131072,"max_completion_tokens":32768}]})", {QStringLiteral("g 131072/32768")});
    row("LM Studio",
        R"({"data":[{"id":"q","type":"vlm","max_context_length":32768,"loaded_context_length":4096},{"id":"t","type":"llm","max_context_length":8192}]})",
        {QStringLiteral("q 4096/0 +images"), QStringLiteral("t 8192/0")});
    row("llama.cpp", R"({"models":[{"name":"x"}],"data":[{"id":"x","meta":{"n_ctx_train":40960}}]})", {QStringLiteral("x 40960/0")});
    row("Ollama", R"({"object":"list","data":[{"id":"llama3:8b","object":"model","owned_by":"library"}]})",
        {QStringLiteral("llama3:8b 0/0")});
    row("numbers as text and with a fraction", R"({"data":[{"id":"a","context_length":"8192","max_tokens":4096.0}]})",
        {QStringLiteral("a 8192/4096")});
    row("nonsense for numbers",
        R"({"data":[{"id":"a","context_length":-1,"max_tokens":1e300},{"id":"b","context_length":{},"max_tokens":"many"}]})",
        {QStringLiteral("a 0/0"), QStringLiteral("b 0/0")});
    row("an empty list", R"({"data":[]})", {});
}

void ProviderModelsTest::everyFormOfAListIsRead()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, models);
    const auto read = readProviderModels(body.toStdString());
    QVERIFY(bool(read));
    QStringList found;
    for (const ProviderModel &model : *read)
        found << shown(model);
    QCOMPARE(found, models);
}

void ProviderModelsTest::whatIsNoListIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html>");
    QTest::newRow("cut") << QByteArray(R"({"data":[{"id":"a")");
    QTest::newRow("an error") << QByteArray(R"({"error":{"message":"no"}})");
    QTest::newRow("text") << QByteArray(R"("data")");
    QTest::newRow("no list") << QByteArray(R"({"data":{"id":"a"}})");
}

void ProviderModelsTest::whatIsNoListIsAnError()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readProviderModels(body.toStdString()));
}

void ProviderModelsTest::oddEntriesArePassedOver()
{
    const auto read =
        readProviderModels(R"({"data":[1,null,"x",{},{"id":""},{"id":7},{"id":"good"},{"id":")" + std::string(300, 'x') + R"("}]})");
    QVERIFY(bool(read));
    QCOMPARE(read->size(), std::size_t(1));
    QCOMPARE(read->front().id, std::string("good"));
    QVERIFY(!read->front().tellsAnything());
}

void ProviderModelsTest::aHugeListIsBounded()
{
    std::string body = "[";
    for (int i = 0; i < 6000; ++i)
        body += (i ? ",{\"id\":\"" : "{\"id\":\"") + std::to_string(i) + "\"}";
    QCOMPARE(readProviderModels(body + "]")->size(), std::size_t(5000));
}

void ProviderModelsTest::theListStandsBehindAnEndpoint_data()
{
    QTest::addColumn<QString>("chat");
    QTest::addColumn<QString>("messages");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("url");
    const auto row = [](const char *name, const char *chat, const char *messages, const char *list, const char *url) {
        QTest::newRow(name) << QString::fromLatin1(chat) << QString::fromLatin1(messages) << QString::fromLatin1(list)
                            << QString::fromLatin1(url);
    };
    row("chat", "https://a.example/v1", "", "-", "https://a.example/v1/models");
    row("chat before messages", "https://a.example/v1", "https://a.example", "-", "https://a.example/v1/models");
    row("messages alone", "", "https://a.example", "-", "https://a.example/v1/models?limit=1000");
    row("with a version", "https://r.example/openai/v1?api-version=v", "", "-", "https://r.example/openai/v1/models?api-version=v");
    row("deployments list nothing", "https://r.example/openai/deployments/{model}?api-version=v", "", "-", "");
    row("nowhere", "https://a.example/v1", "", "", "");
    row("elsewhere", "https://a.example/v1", "", "https://b.example/list", "https://b.example/list");
    row("a path on the host", "http://localhost:1234/v1", "", "/api/v0/models", "http://localhost:1234/api/v0/models");
    row("a path on a host without one", "http://localhost:1234?api-version=v", "", "/x", "http://localhost:1234/x");
    row("no address", "", "", "-", "");
}

void ProviderModelsTest::theListStandsBehindAnEndpoint()
{
    QFETCH(QString, chat);
    QFETCH(QString, messages);
    QFETCH(QString, list);
    QFETCH(QString, url);
    Provider provider = providerOf("lab");
    if (!messages.isEmpty())
        provider.endpoints[provider.preferred = Dialect::Messages] = messages.toStdString();
    if (!chat.isEmpty())
        provider.endpoints[provider.preferred = Dialect::Chat] = chat.toStdString();
    if (list != QStringLiteral("-"))
        provider.modelsUrl = list.toStdString();
    QCOMPARE(QString::fromStdString(modelsPage(provider).url), url);
}

QTEST_GUILESS_MAIN(ProviderModelsTest)
#include "ProviderModelsTest.moc"
