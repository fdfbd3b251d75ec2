// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Catalogue.h"

#include "core/settings/CatalogueReader.h"

#include <QtCore/QUrl>
#include <QtTest/QtTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace gatehouse;

class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProviderIsThere();
    void everyDefaultNameIsThere_data();
    void everyDefaultNameIsThere();
    void thereAreNoOtherDefaultNames();
    void standInsAreDeepSeeks();
    void everyEntryIsWellFormed_data();
    void everyEntryIsWellFormed();
    void endpointsAreWhatTheProvidersDocument_data();
    void endpointsAreWhatTheProvidersDocument();
    void azureWaitsForItsAddress();
    void localServersNeedNoKey();
    void onlyAnthropicCountsTokens();
    void noTwoProvidersShareAVariable();
    void traitsAreData();
    void aVariantIsLikeTheOther();
    void modelsAreFound_data();
    void modelsAreFound();
    void everyModelThatTheCatalogueNamesIsKnown();
    void aForeignProvidersModelIsFoundAnywhere();
    void unknownModelsAreNothing();
    void manyThreadsMayAskFirst();
    void damagedDataIsAnError_data();
    void damagedDataIsAnError();

private:
    const Catalogue &catalogue = Catalogue::builtIn();
};

void CatalogueTest::everyProviderIsThere()
{
    std::vector<std::string> ids;
    for (const Provider &provider : catalogue.providers())
        ids.push_back(provider.id);
    const std::vector<std::string> expected{"deepseek",
                                            "moonshot",
                                            "moonshot-intl",
                                            "kimi-code",
                                            "glm",
                                            "glm-coding",
                                            "glm-cn",
                                            "glm-cn-coding",
                                            "xiaomi",
                                            "xiaomi-plan-cn",
                                            "xiaomi-plan-sgp",
                                            "xiaomi-plan-ams",
                                            "anthropic",
                                            "openai",
                                            "gemini",
                                            "qwen",
                                            "qwen-intl",
                                            "qwen-coding",
                                            "qwen-coding-intl",
                                            "qwen-plan",
                                            "qwen-plan-intl",
                                            "openrouter",
                                            "xai",
                                            "azure",
                                            "mistral",
                                            "groq",
                                            "minimax",
                                            "minimax-cn",
                                            "siliconflow",
                                            "siliconflow-intl",
                                            "volcengine",
                                            "volcengine-coding",
                                            "modelscope",
                                            "together",
                                            "fireworks",
                                            "huggingface",
                                            "ollama-cloud",
                                            "ollama",
                                            "lmstudio",
                                            "vllm",
                                            "llamacpp"};
    QCOMPARE(ids, expected);
    for (const std::string &id : expected)
        QCOMPARE(catalogue.provider(id)->id, id);
    QVERIFY(!catalogue.provider("nobody"));
}

void CatalogueTest::everyDefaultNameIsThere_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("model");
    // Most names are the model's id behind "claude-"; Anthropic's own are the id itself.
    const std::pair<const char *, const char *> rows[] = {{"deepseek", "deepseek-v4-flash"},
                                                          {"deepseek", "deepseek-v4-pro"},
                                                          {"moonshot", "kimi-k2.6"},
                                                          {"glm", "glm-4.5-air"},
                                                          {"glm", "glm-4.6"},
                                                          {"glm", "glm-4.7"},
                                                          {"glm", "glm-5"},
                                                          {"glm", "glm-5.1"},
                                                          {"xiaomi", "mimo-v2-flash"},
                                                          {"xiaomi", "mimo-v2-pro"},
                                                          {"xiaomi", "mimo-v2.5-pro"},
                                                          {"xiaomi", "mimo-v2-omni"},
                                                          {"openai", "gpt-5.5"},
                                                          {"openai", "gpt-5.4"},
                                                          {"openai", "gpt-5.4-mini"},
                                                          {"gemini", "gemini-3.1-pro-preview"},
                                                          {"gemini", "gemini-3-flash-preview"},
                                                          {"gemini", "gemini-2.5-pro"},
                                                          {"gemini", "gemini-2.5-flash"},
                                                          {"gemini", "gemini-3.1-flash-lite-preview"},
                                                          {"gemini", "gemini-2.0-flash"},
                                                          {"qwen", "qwen-flash"},
                                                          {"qwen", "qwen-plus"},
                                                          {"qwen", "qwen-max"},
                                                          {"anthropic", "claude-haiku-4-5"},
                                                          {"anthropic", "claude-sonnet-4-6"},
                                                          {"anthropic", "claude-opus-4-7"},
                                                          {"anthropic", "claude-sonnet-4-5"},
                                                          {"anthropic", "claude-opus-4-1"}};
    static_assert(std::size(rows) == 29);
    for (const auto &[provider, model] : rows) {
        const QString id = QString::fromLatin1(model);
        const QString name = id.startsWith(QStringLiteral("claude-")) ? id : QStringLiteral("claude-") + id;
        QTest::newRow(qPrintable(name)) << QString::fromLatin1(provider) << id;
    }
}

void CatalogueTest::everyDefaultNameIsThere()
{
    QFETCH(QString, provider);
    QFETCH(QString, model);
    const auto &names = catalogue.defaultNames();
    const auto found = std::find_if(names.begin(), names.end(), [](const auto &entry) { return entry.name == QTest::currentDataTag(); });
    QVERIFY(found != names.end());
    QCOMPARE(QString::fromStdString(found->provider), provider);
    QCOMPARE(QString::fromStdString(found->model), model);
}

void CatalogueTest::thereAreNoOtherDefaultNames()
{
    std::set<std::string> names;
    for (const auto &entry : catalogue.defaultNames())
        names.insert(entry.name);
    QCOMPARE(names.size(), std::size_t(29));
    QCOMPARE(catalogue.defaultNames().size(), std::size_t(29));
}

void CatalogueTest::standInsAreDeepSeeks()
{
    const std::map<std::string, std::string, std::less<>> expected{{"claude-opus-4-7", "deepseek-v4-pro"},
                                                                   {"claude-opus-4-6", "deepseek-v4-pro"},
                                                                   {"claude-sonnet-4-6", "deepseek-v4-pro"},
                                                                   {"claude-haiku-4-5", "deepseek-v4-flash"}};
    QVERIFY(catalogue.standInNames() == expected);
}

void CatalogueTest::everyEntryIsWellFormed_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < catalogue.providers().size(); ++i)
        QTest::newRow(catalogue.providers()[i].id.c_str()) << int(i);
}

void CatalogueTest::everyEntryIsWellFormed()
{
    QFETCH(int, index);
    const Provider &provider = catalogue.providers()[static_cast<std::size_t>(index)];
    QVERIFY(!provider.displayName.empty());
    QVERIFY(provider.fromCatalogue && !provider.fromSettings);
    QVERIFY(provider.auth.has_value());
    QVERIFY(!provider.keyVariables.empty());
    QVERIFY(provider.key.kind == KeySource::Kind::Keychain);
    QCOMPARE(provider.bigModel.empty(), !provider.needsKey);
    QVERIFY(provider.bigModel.empty() == provider.smallModel.empty() && provider.bigModel.empty() == provider.middleModel.empty());
    QVERIFY(provider.endpoints.empty() != provider.addressHint.empty());
    QVERIFY(provider.endpoints.empty() || provider.endpoints.contains(provider.preferred));
    for (const auto &[dialect, address] : provider.endpoints) {
        const QUrl url(QString::fromStdString(address), QUrl::StrictMode);
        QVERIFY2(url.isValid() && !url.host().isEmpty() && !url.hasQuery(), address.c_str());
        QCOMPARE(url.scheme(), provider.needsKey ? QStringLiteral("https") : QStringLiteral("http"));
        QVERIFY2(address.back() != '/', address.c_str());
        if (dialect == Dialect::Messages)
            QVERIFY2(!address.ends_with("/v1"), address.c_str());
    }
    if (provider.needsKey)
        QCOMPARE(QUrl(QString::fromStdString(provider.keyPage)).scheme(), QStringLiteral("https"));
}

void CatalogueTest::endpointsAreWhatTheProvidersDocument_data()
{
    QTest::addColumn<int>("preferred");
    QTest::addColumn<QString>("messages");
    QTest::addColumn<QString>("chat");
    QTest::addColumn<QString>("responses");
    const auto row = [](const char *id, Dialect preferred, const char *messages, const char *chat, const char *responses) {
        QTest::newRow(id) << int(preferred) << QString::fromLatin1(messages) << QString::fromLatin1(chat) << QString::fromLatin1(responses);
    };
    row("deepseek", Dialect::Messages, "https://api.deepseek.com/anthropic", "https://api.deepseek.com", "");
    row("moonshot", Dialect::Messages, "https://api.moonshot.cn/anthropic", "https://api.moonshot.cn/v1", "https://api.moonshot.cn/v1");
    row("glm", Dialect::Messages, "https://api.z.ai/api/anthropic", "https://api.z.ai/api/paas/v4", "");
    row("xiaomi", Dialect::Messages, "https://api.xiaomimimo.com/anthropic", "https://api.xiaomimimo.com/v1", "");
    row("anthropic", Dialect::Messages, "https://api.anthropic.com", "", "");
    row("openai", Dialect::Chat, "", "https://api.openai.com/v1", "https://api.openai.com/v1");
    row("gemini", Dialect::Chat, "", "https://generativelanguage.googleapis.com/v1beta/openai", "");
    row("qwen", Dialect::Chat, "https://dashscope.aliyuncs.com/apps/anthropic", "https://dashscope.aliyuncs.com/compatible-mode/v1", "");
    row("openrouter", Dialect::Chat, "https://openrouter.ai/api", "https://openrouter.ai/api/v1", "https://openrouter.ai/api/v1");
    row("moonshot-intl", Dialect::Messages, "https://api.moonshot.ai/anthropic", "https://api.moonshot.ai/v1",
        "https://api.moonshot.ai/v1");
    row("kimi-code", Dialect::Messages, "https://api.kimi.com/coding", "https://api.kimi.com/coding/v1", "");
    row("glm-cn-coding", Dialect::Messages, "https://open.bigmodel.cn/api/anthropic", "https://open.bigmodel.cn/api/coding/paas/v4", "");
    row("xiaomi-plan-sgp", Dialect::Messages, "https://token-plan-sgp.xiaomimimo.com/anthropic", "https://token-plan-sgp.xiaomimimo.com/v1",
        "");
    row("qwen-intl", Dialect::Chat, "https://dashscope-intl.aliyuncs.com/apps/anthropic",
        "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",
        "https://dashscope-intl.aliyuncs.com/api/v2/apps/protocols/compatible-mode/v1");
    row("volcengine-coding", Dialect::Messages, "https://ark.cn-beijing.volces.com/api/coding",
        "https://ark.cn-beijing.volces.com/api/coding/v3", "");
    row("fireworks", Dialect::Chat, "https://api.fireworks.ai/inference", "https://api.fireworks.ai/inference/v1", "");
    row("ollama", Dialect::Chat, "http://localhost:11434", "http://localhost:11434/v1", "http://localhost:11434/v1");
}

void CatalogueTest::endpointsAreWhatTheProvidersDocument()
{
    QFETCH(int, preferred);
    QFETCH(QString, messages);
    QFETCH(QString, chat);
    QFETCH(QString, responses);
    const Provider &provider = *catalogue.provider(QTest::currentDataTag());
    const auto address = [&provider](Dialect dialect) {
        const auto found = provider.endpoints.find(dialect);
        return found == provider.endpoints.end() ? QString() : QString::fromStdString(found->second);
    };
    QCOMPARE(int(provider.preferred), preferred);
    QCOMPARE(address(Dialect::Messages), messages);
    QCOMPARE(address(Dialect::Chat), chat);
    QCOMPARE(address(Dialect::Responses), responses);
}

void CatalogueTest::azureWaitsForItsAddress()
{
    const Provider &azure = *catalogue.provider("azure");
    QVERIFY(azure.endpoints.empty());
    QVERIFY(azure.addressHint.ends_with("/openai/v1"));
    QVERIFY(azure.auth == AuthScheme::ApiKey);
}

void CatalogueTest::localServersNeedNoKey()
{
    for (const Provider &provider : catalogue.providers()) {
        const bool local = provider.id == "ollama" || provider.id == "lmstudio" || provider.id == "vllm" || provider.id == "llamacpp";
        QCOMPARE(provider.needsKey, !local);
    }
}

void CatalogueTest::onlyAnthropicCountsTokens()
{
    for (const Provider &provider : catalogue.providers())
        QCOMPARE(provider.countsTokens, provider.id == "anthropic");
}

void CatalogueTest::noTwoProvidersShareAVariable()
{
    // A key of one region or plan would be tried at another's address, and refused there.
    std::set<std::string> variables;
    for (const Provider &provider : catalogue.providers())
        for (const std::string &variable : provider.keyVariables)
            QVERIFY2(variables.insert(variable).second, variable.c_str());
}

void CatalogueTest::traitsAreData()
{
    const MessagesTraits &anthropic = catalogue.provider("anthropic")->messages;
    QVERIFY(anthropic.betas && anthropic.threads && anthropic.serverTools && anthropic.images && anthropic.documents &&
            anthropic.redactedThinking && !anthropic.thinkingRequired && anthropic.adaptiveThinking && anthropic.structuredOutput);
    const MessagesTraits &deepseek = catalogue.provider("deepseek")->messages;
    QVERIFY(!deepseek.betas && !deepseek.threads && !deepseek.serverTools && !deepseek.images && !deepseek.documents &&
            !deepseek.redactedThinking && deepseek.thinkingRequired);
    for (const Provider &provider : catalogue.providers())
        if (provider.endpoints.contains(Dialect::Messages))
            QCOMPARE(provider.messages.betas, provider.id == "anthropic" || provider.id == "openrouter");
    QVERIFY(catalogue.provider("openai")->chat.openAiMembers && catalogue.provider("openai")->responses.freeformTools);
    QVERIFY(!catalogue.provider("deepseek")->chat.jsonSchema && !catalogue.provider("ollama")->responses.freeformTools);
}

void CatalogueTest::aVariantIsLikeTheOther()
{
    const Provider &coding = *catalogue.provider("kimi-code");
    QVERIFY(coding.messages.thinkingRequired && coding.chat.reasoningReturn == ChatTraits::ReasoningReturn::WithToolCalls);
    QVERIFY(coding.auth == AuthScheme::Bearer);
    QVERIFY(!coding.endpoints.contains(Dialect::Responses)); // what it is like has one
    QVERIFY(!catalogue.model("kimi-code", "kimi-k2.6"));     // it lists its own
    const ModelInfo *info = catalogue.model("glm-cn", "glm-5.1");
    QVERIFY(info);
    QCOMPARE(info, catalogue.model("glm", "glm-5.1"));
}

void CatalogueTest::modelsAreFound_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("context");
    QTest::addColumn<qint64>("output");
    QTest::addColumn<QString>("has");
    const auto row = [](const char *model, const char *provider, const char *name, qint64 context, qint64 output, const char *has) {
        QTest::newRow(model) << QString::fromLatin1(provider) << QString::fromLatin1(name) << context << output << QString::fromLatin1(has);
    };
    row("deepseek-v4-pro", "deepseek", "DeepSeek V4 Pro", 1'000'000, 384'000, "rt");
    row("claude-opus-4-7", "anthropic", "Claude Opus 4.7", 1'000'000, 128'000, "ipr");
    row("gpt-5.4-mini", "openai", "GPT-5.4 mini", 400'000, 128'000, "ir");
    row("kimi-k2.6", "moonshot", "Kimi K2.6", 262'144, 262'144, "irt");
    row("qwen-max", "qwen", "Qwen Max", 131'072, 8'192, "t");
    row("gemini-2.5-pro", "gemini", "Gemini 2.5 Pro", 1'048'576, 65'536, "iprt");
}

void CatalogueTest::modelsAreFound()
{
    QFETCH(QString, provider);
    QFETCH(QString, name);
    QFETCH(qint64, context);
    QFETCH(qint64, output);
    QFETCH(QString, has);
    const ModelInfo *info = catalogue.model(provider.toStdString(), QTest::currentDataTag());
    QVERIFY(info);
    QCOMPARE(QString::fromStdString(info->name), name);
    QCOMPARE(qint64(info->context), context);
    QCOMPARE(qint64(info->output), output);
    QCOMPARE(info->images, has.contains(QLatin1Char('i')));
    QCOMPARE(info->pdf, has.contains(QLatin1Char('p')));
    QCOMPARE(info->reasoning, has.contains(QLatin1Char('r')));
    QCOMPARE(info->temperature, has.contains(QLatin1Char('t')));
}

void CatalogueTest::everyModelThatTheCatalogueNamesIsKnown()
{
    for (const auto &entry : catalogue.defaultNames())
        QVERIFY2(catalogue.model(entry.provider, entry.model), entry.name.c_str());
    for (const Provider &provider : catalogue.providers())
        if (!provider.bigModel.empty())
            for (const std::string &model : {provider.bigModel, provider.middleModel, provider.smallModel})
                QVERIFY2(catalogue.model(provider.id, model) || provider.id.starts_with("volcengine"), model.c_str()); // nobody lists its
}

void CatalogueTest::aForeignProvidersModelIsFoundAnywhere()
{
    const ModelInfo *info = catalogue.model("lab", "gpt-5.5");
    QVERIFY(info);
    QCOMPARE(info, catalogue.model("openai", "gpt-5.5")); // the maker's, not a reseller's
    QVERIFY(!catalogue.model("deepseek", "gpt-5.5"));     // one of ours that has no such model
}

void CatalogueTest::unknownModelsAreNothing()
{
    QVERIFY(!catalogue.model("openai", "gpt-0"));
    QVERIFY(!catalogue.model("lab", "big-model"));
    QVERIFY(!catalogue.model("openai", ""));
    QVERIFY(!catalogue.model("", ""));
}

void CatalogueTest::manyThreadsMayAskFirst()
{
    std::array<const ModelInfo *, 8> found{};
    std::vector<std::thread> threads;
    for (const ModelInfo *&info : found)
        threads.emplace_back([this, &info] { info = catalogue.model("openai", "gpt-5.5"); });
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(found[0]);
    QVERIFY(std::all_of(found.begin(), found.end(), [&](const ModelInfo *info) { return info == found[0]; }));
}

void CatalogueTest::damagedDataIsAnError_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut") << QByteArray(R"({"providers": [)");
    QTest::newRow("no names") << QByteArray(R"({"providers": [], "stand_ins": {}})");
    QTest::newRow("unknown member") << QByteArray(R"({"providers": [{"id": "a", "colour": 1}], "names": [], "stand_ins": {}})");
    QTest::newRow("unknown trait") << QByteArray(R"({"providers": [{"id": "a", "chat": {"colour": 1}}], "names": [], "stand_ins": {}})");
    QTest::newRow("trait of a wrong kind") << QByteArray(
        R"({"providers": [{"id": "a", "messages": {"betas": 1}}], "names": [], "stand_ins": {}})");
    QTest::newRow("like nothing") << QByteArray(R"({"providers": [{"id": "a", "like": "b"}, {"id": "b"}], "names": [], "stand_ins": {}})");
    QTest::newRow("unknown word") << QByteArray(R"({"providers": [{"id": "a", "auth": "basic"}], "names": [], "stand_ins": {}})");
}

void CatalogueTest::damagedDataIsAnError()
{
    QFETCH(QByteArray, json);
    QVERIFY(!readCatalogue(json.toStdString()));
    QVERIFY(bool(readCatalogue(R"({"providers": [], "names": [], "stand_ins": {}})")));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "CatalogueTest.moc"
