// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Configuration.h"

#include "core/settings/SettingsFile.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {
Configuration configured(const std::string &text)
{
    auto contents = SettingsFile::read(text, Catalogue::builtIn());
    if (contents)
        return Configuration(std::move(contents->settings), Catalogue::builtIn());
    qWarning("%s", contents.error().sentence.c_str());
    QTest::qFail("the settings should be good", __FILE__, __LINE__);
    return Configuration({}, Catalogue::builtIn());
}

using Endpoints = std::map<Dialect, std::string>;
} // namespace

class ConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSettingsTheCatalogueIsThere();
    void providersOfTheSettingsStandFirst();
    void aProviderOfOnesOwn();
    void localServersAreThereWhenNamed_data();
    void localServersAreThereWhenNamed();
    void azureIsThereOnceItHasAnAddress();
    void addressesReplaceTheCatalogues_data();
    void addressesReplaceTheCatalogues();
    void everythingElseIsLaidOver();
    void whatTheSettingsLeaveOutIsTheCatalogues();
    void noKeyIsNeededWhereNoneIsSent();
    void anApiVersionMakesDeployments();
    void aProviderIsDescribedByDataAlone();
    void aSecondAccountIsLikeTheFirst();
    void secretHeadersAreRead();
};

void ConfigurationTest::withoutSettingsTheCatalogueIsThere()
{
    const Configuration configuration({}, Catalogue::builtIn());
    QCOMPARE(configuration.providers().size(), std::size_t(36)); // 41 without Azure and four local servers
    QCOMPARE(configuration.providers().front().id, std::string("deepseek"));
    QVERIFY(configuration.provider("openai") && !configuration.provider("openai")->fromSettings);
    for (const char *id : {"azure", "ollama", "lmstudio", "vllm", "llamacpp", "nobody"})
        QVERIFY2(!configuration.provider(id), id);
    QVERIFY(std::all_of(configuration.providers().begin(), configuration.providers().end(),
                        [](const Provider &provider) { return !provider.endpoints.empty(); }));
}

void ConfigurationTest::providersOfTheSettingsStandFirst()
{
    const Configuration configuration =
        configured(R"({"providers": {"qwen": {}, "lab": {"dialect": "chat", "base_url": "http://127.0.0.1:1"}, "anthropic": {}}})");
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < 5; ++i)
        ids.push_back(configuration.providers()[i].id);
    QCOMPARE(ids, (std::vector<std::string>{"anthropic", "lab", "qwen", "deepseek", "moonshot"}));
    QCOMPARE(configuration.providers().size(), std::size_t(37));
    QVERIFY(configuration.providers()[0].fromSettings && configuration.providers()[0].fromCatalogue);
    QVERIFY(!configuration.providers()[3].fromSettings);
}

void ConfigurationTest::aProviderOfOnesOwn()
{
    const Configuration configuration = configured(R"({"providers": {"lab": {"dialect": "messages", "base_url": "http://127.0.0.1:1"}}})");
    const Provider &lab = *configuration.provider("lab");
    QCOMPARE(lab.displayName, std::string("lab"));
    QVERIFY(lab.endpoints == (Endpoints{{Dialect::Messages, "http://127.0.0.1:1"}}));
    QVERIFY(lab.preferred == Dialect::Messages);
    QVERIFY(!lab.auth && lab.needsKey && lab.fromSettings && !lab.fromCatalogue && lab.keyVariables.empty() && lab.bigModel.empty());
    QVERIFY(lab.key.kind == KeySource::Kind::Keychain);
    // A request in its own dialect reaches a stranger as the client made it.
    const MessagesTraits &traits = lab.messages;
    QVERIFY(traits.betas && traits.serverTools && traits.images && traits.documents && traits.redactedThinking && traits.structuredOutput);
    QVERIFY(!traits.threads && !traits.thinkingRequired);
}

void ConfigurationTest::localServersAreThereWhenNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("under providers") << QByteArray(R"({"providers": {"ollama": {}}})");
    QTest::newRow("by a model") << QByteArray(R"({"models": [{"name": "a", "provider": "ollama", "model": "b"}]})");
    QTest::newRow("as default") << QByteArray(R"({"default_provider": "ollama"})");
}

void ConfigurationTest::localServersAreThereWhenNamed()
{
    QFETCH(QByteArray, text);
    const Configuration configuration = configured(text.toStdString());
    QVERIFY(configuration.provider("ollama"));
    QVERIFY(configuration.provider("ollama")->fromSettings);
    QVERIFY(!configuration.provider("ollama")->needsKey);
    QVERIFY(!configuration.provider("vllm"));
}

void ConfigurationTest::azureIsThereOnceItHasAnAddress()
{
    const Configuration configuration = configured(R"({"providers": {"azure": {"base_url": "https://mine.openai.azure.com/openai/v1/"}}})");
    const Provider *azure = configuration.provider("azure");
    QVERIFY(azure);
    QVERIFY(azure->endpoints == (Endpoints{{Dialect::Chat, "https://mine.openai.azure.com/openai/v1"}}));
    QVERIFY(azure->auth == AuthScheme::ApiKey);
}

void ConfigurationTest::addressesReplaceTheCatalogues_data()
{
    QTest::addColumn<QByteArray>("deepseek");
    QTest::addColumn<QString>("messages");
    QTest::addColumn<QString>("chat");
    QTest::addColumn<int>("preferred");
    const auto row = [](const char *name, const char *deepseek, const char *messages, const char *chat, Dialect preferred) {
        QTest::newRow(name) << QByteArray(deepseek) << QString::fromLatin1(messages) << QString::fromLatin1(chat) << int(preferred);
    };
    row("nothing set", "{}", "https://api.deepseek.com/anthropic", "https://api.deepseek.com", Dialect::Messages);
    row("base_url takes the preferred dialect", R"({"base_url": "https://p.example"})", "https://p.example", "", Dialect::Messages);
    row("dialect and base_url", R"({"dialect": "chat", "base_url": "https://p.example/v1"})", "", "https://p.example/v1", Dialect::Chat);
    row("dialect alone", R"({"dialect": "chat"})", "", "https://api.deepseek.com", Dialect::Chat);
    row("endpoints", R"({"endpoints": {"chat": "https://p.example/v1"}})", "", "https://p.example/v1", Dialect::Chat);
    row("both endpoints", R"({"endpoints": {"chat": "https://p.example/v1", "messages": "https://p.example"}})", "https://p.example",
        "https://p.example/v1", Dialect::Messages);
    row("endpoints and the dialect to prefer",
        R"({"dialect": "chat", "endpoints": {"chat": "https://p.example/v1", "messages": "https://p.example"}})", "https://p.example",
        "https://p.example/v1", Dialect::Chat);
    row("endpoints beside base_url",
        R"({"dialect": "chat", "base_url": "https://p.example/v1", "endpoints": {"messages": "https://q.example"}})", "https://q.example",
        "https://p.example/v1", Dialect::Chat);
}

void ConfigurationTest::addressesReplaceTheCatalogues()
{
    QFETCH(QByteArray, deepseek);
    QFETCH(QString, messages);
    QFETCH(QString, chat);
    QFETCH(int, preferred);
    const Configuration configuration = configured(R"({"providers": {"deepseek": )" + deepseek.toStdString() + "}}");
    Endpoints expected;
    if (!messages.isEmpty())
        expected[Dialect::Messages] = messages.toStdString();
    if (!chat.isEmpty())
        expected[Dialect::Chat] = chat.toStdString();
    QVERIFY(configuration.provider("deepseek")->endpoints == expected);
    QCOMPARE(int(configuration.provider("deepseek")->preferred), preferred);
}

void ConfigurationTest::everythingElseIsLaidOver()
{
    const Configuration configuration = configured(R"({"providers": {"deepseek": {"auth": "x-api-key", "key": {"env": "MINE"},
        "timeouts": {"idle": 5}, "headers": {"X-Team": "a"}}}})");
    const Provider &deepseek = *configuration.provider("deepseek");
    QVERIFY(deepseek.auth == AuthScheme::XApiKey);
    QVERIFY(deepseek.key.kind == KeySource::Kind::Environment);
    QCOMPARE(deepseek.key.name, std::string("MINE"));
    QVERIFY(deepseek.timeouts.idle == 5s && !deepseek.timeouts.connect);
    QCOMPARE(deepseek.headers, (std::vector<std::pair<std::string, std::string>>{{"X-Team", "a"}}));
}

void ConfigurationTest::whatTheSettingsLeaveOutIsTheCatalogues()
{
    const Configuration configuration = configured(R"({"providers": {"deepseek": {"base_url": "https://p.example"}}})");
    const Provider &deepseek = *configuration.provider("deepseek");
    const Provider &known = *Catalogue::builtIn().provider("deepseek");
    QVERIFY(deepseek.auth == known.auth);
    QCOMPARE(deepseek.displayName, std::string("DeepSeek"));
    QCOMPARE(deepseek.bigModel, known.bigModel);
    QCOMPARE(deepseek.keyVariables, known.keyVariables);
    QCOMPARE(deepseek.chat.maxStopSequences, known.chat.maxStopSequences);
    QVERIFY(deepseek.chat.reasoningReturn == ChatTraits::ReasoningReturn::WithToolCalls);
}

void ConfigurationTest::noKeyIsNeededWhereNoneIsSent()
{
    const Configuration configuration =
        configured(R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://127.0.0.1:1", "key": {"none": true}}}})");
    QVERIFY(!configuration.provider("lab")->needsKey);
}

void ConfigurationTest::anApiVersionMakesDeployments()
{
    const Configuration configuration = configured(
        R"({"providers": {"azure": {"endpoints": {"chat": "https://r.openai.azure.com", "responses": "https://r.openai.azure.com"}, "api_version": "2024-10-21"}}})");
    QVERIFY(configuration.provider("azure")->endpoints ==
            (Endpoints{{Dialect::Chat, "https://r.openai.azure.com/openai/deployments/{model}?api-version=2024-10-21"},
                       {Dialect::Responses, "https://r.openai.azure.com/openai?api-version=2024-10-21"}}));
}

void ConfigurationTest::aProviderIsDescribedByDataAlone()
{
    const Configuration configuration =
        configured(R"({"providers": {"lab": {"name": "The lab", "base_url": "http://127.0.0.1:1/v1/chat/completions",
        "models": {"big": "b", "small": "s"}, "models_url": "/list", "counts_tokens": true,
        "chat": {"max_tokens": "max_completion_tokens", "effort": "enable_thinking", "files": false, "max_stop_sequences": 2},
        "messages": {"betas": true}, "responses": {"store": false}, "prompt_compression": {"mode": "compact"}}}})");
    const Provider &lab = *configuration.provider("lab");
    QCOMPARE(lab.displayName, std::string("The lab"));
    QVERIFY(lab.endpoints == (Endpoints{{Dialect::Chat, "http://127.0.0.1:1/v1"}}));
    QCOMPARE(lab.bigModel + lab.middleModel + lab.smallModel, std::string("bbs"));
    QVERIFY(lab.modelsUrl == "/list" && lab.countsTokens);
    QVERIFY(lab.chat.maxTokens == ChatTraits::MaxTokensField::MaxCompletionTokens);
    QVERIFY(lab.chat.effort == ChatTraits::EffortField::EnableThinking && !lab.chat.files && lab.chat.maxStopSequences == 2);
    QVERIFY(lab.chat.streamUsage); // what is not named keeps its default
    QVERIFY(lab.messages.betas && !lab.responses.store);
    QVERIFY(lab.compression.mode == CompressionSettings::Mode::Compact && !lab.compression.maxSystemTokens);
}

void ConfigurationTest::aSecondAccountIsLikeTheFirst()
{
    const Configuration configuration = configured(R"({"providers": {"deepseek-work": {"like": "deepseek"}}})");
    const Provider &second = *configuration.provider("deepseek-work");
    const Provider &first = *configuration.provider("deepseek");
    QCOMPARE(second.id, std::string("deepseek-work"));
    QVERIFY(second.endpoints == first.endpoints && second.bigModel == first.bigModel && second.messages.thinkingRequired);
    QVERIFY(second.keyVariables.empty() && !second.fromCatalogue && second.fromSettings);
}

void ConfigurationTest::secretHeadersAreRead()
{
    auto contents = SettingsFile::read(
        R"({"providers": {"deepseek": {"headers": {"X-Plain": "p", "X-Team": "p", "X-Key": {"env": "HEADER_KEY"}, "X-Gone": {"env": "GONE"}}}}})",
        Catalogue::builtIn());
    QVERIFY(bool(contents));
    const Configuration configuration(
        std::move(contents->settings), Catalogue::builtIn(),
        [](const std::string &name) { return name == "GONE" ? std::nullopt : std::optional<std::string>("value of " + name); },
        {"GATEHOUSE_HEADER_DEEPSEEK_X_TEAM", "PATH"});
    const Provider &deepseek = *configuration.provider("deepseek");
    QCOMPARE(deepseek.headers, (std::vector<std::pair<std::string, std::string>>{{"X-Plain", "p"}}));
    QCOMPARE(deepseek.secretHeaders.size(), std::size_t(2));
    QCOMPARE(deepseek.secretHeaders[0].first, std::string("X-TEAM")); // in the place of the one of the settings
    QCOMPARE(deepseek.secretHeaders[1].first, std::string("X-Key"));
    QVERIFY(deepseek.secretHeaders[1].second.reveal() == "value of HEADER_KEY");
    QCOMPARE(configuration.warnings().size(), std::size_t(1));
    QVERIFY(configuration.warnings()[0].starts_with("providers.deepseek.headers.X-Gone is not sent"));
    QVERIFY(configuration.provider("openai")->secretHeaders.empty());
}

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "ConfigurationTest.moc"
