// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/SettingsFile.h"

#include "core/settings/Configuration.h"

#include <QtCore/QDir>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {
Result<SettingsFile::Contents, SettingsFile::Problem> read(const std::string &text)
{
    return SettingsFile::read(text, Catalogue::builtIn());
}

Settings settingsOf(const std::string &text)
{
    auto contents = read(text);
    if (contents)
        return contents->settings;
    qWarning("%s", contents.error().sentence.c_str());
    QTest::qFail("the text should be good", __FILE__, __LINE__);
    return {};
}

std::string nested(int depth)
{
    return R"({"more": )" + std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']') + "}";
}
} // namespace

class SettingsFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeSchemaIsRead();
    void whatIsLeftOutHasItsDefault_data();
    void whatIsLeftOutHasItsDefault();
    void timeoutsAreSeconds();
    void theApplicationsSettingsAreRead();
    void languagesAreRead_data();
    void languagesAreRead();
    void proxiesAreRead_data();
    void proxiesAreRead();
    void keySourcesAreRead_data();
    void keySourcesAreRead();
    void trailingSlashesGo();
    void aBrokenTextNamesLineAndColumn_data();
    void aBrokenTextNamesLineAndColumn();
    void aWrongValueNamesItsPlace_data();
    void aWrongValueNamesItsPlace();
    void whatIsOddIsNamedInAWarning_data();
    void whatIsOddIsNamedInAWarning();
    void complaintsNeverRepeatAValue();
    void hugeFilesAreRefused();
    void deepFilesAreRefused();
    void oneValueIsSetAndTheRestStays_data();
    void oneValueIsSetAndTheRestStays();
    void aBrokenTextIsNotEdited();
};

void SettingsFileTest::theWholeSchemaIsRead()
{
    const Settings settings = settingsOf(R"({
        "gateway": {"address": "::1", "port": 9000, "workers": 4, "require_token": true, "token": {"env": "MY_TOKEN"}},
        "providers": {
            "deepseek": {},
            "lab": {"dialect": "chat", "base_url": "http://127.0.0.1:9001/v1", "key": {"env": "LAB_KEY"}, "auth": "api-key",
                    "headers": {"X-Team": "a b", "x-other": ""}, "request": {"provider": {"order": ["b", "a"]}, "top_p": 0.50}, "timeouts": {"connect": 1.5}},
            "two": {"endpoints": {"messages": "https://a.example", "responses": "https://b.example/v1"}}
        },
        "models": [{"name": "claude-opus-4-7", "provider": "lab", "model": "big-model", "label": "Big model", "timeouts": {"total": 900}},
                   {"name": "x", "provider": "openai", "model": "gpt-5.5"}],
        "families": {"opus": "claude-opus-4-7", "fable": "x"},
        "default_provider": "deepseek", "strict_names": true, "rewrite_names": false, "log": {"level": "debug"},
        "fetch_model_limits": false, "max_tokens_fallback": 8000, "max_tokens_floor": 1024,
        "prompt_compression": {"mode": "summarize", "max_system_tokens": 2000}})");
    QCOMPARE(settings.gateway.address, std::string("::1"));
    QCOMPARE(int(settings.gateway.port), 9000);
    QCOMPARE(settings.gateway.workers, 4);
    QVERIFY(settings.gateway.requireToken);
    QVERIFY(settings.gateway.token && settings.gateway.token->kind == KeySource::Kind::Environment);
    QCOMPARE(settings.gateway.token->name, std::string("MY_TOKEN"));

    QCOMPARE(settings.providers.size(), std::size_t(3));
    const ProviderSettings &lab = settings.providers.at("lab");
    QVERIFY(lab.dialect == Dialect::Chat);
    QCOMPARE(lab.baseUrl, std::string("http://127.0.0.1:9001/v1"));
    QVERIFY(lab.auth == AuthScheme::ApiKey);
    QVERIFY(lab.key && lab.key->kind == KeySource::Kind::Environment);
    QCOMPARE(lab.headers.size(), std::size_t(2));
    QCOMPARE(lab.headers[0].second, std::string("a b"));
    QVERIFY((lab.request == RequestMembers{{"provider", R"({"order":["b","a"]})"}, {"top_p", "0.5"}}));
    QVERIFY(lab.timeouts.connect == 1500ms && !lab.timeouts.idle);
    QCOMPARE(settings.providers.at("two").endpoints.at(Dialect::Responses), std::string("https://b.example/v1"));

    QCOMPARE(settings.models.size(), std::size_t(2));
    QCOMPARE(settings.models[0].name, std::string("claude-opus-4-7"));
    QCOMPARE(settings.models[0].provider, std::string("lab"));
    QCOMPARE(settings.models[0].model, std::string("big-model"));
    QCOMPARE(settings.models[0].label, std::string("Big model"));
    QVERIFY(settings.models[0].timeouts.total == 900s);
    QCOMPARE(settings.families.at("fable").name, std::string("x"));
    QCOMPARE(settings.defaultProvider, std::string("deepseek"));
    QVERIFY(settings.strictNames && !settings.rewriteNames);
    QVERIFY(settings.logLevel == LogLevel::Debug);
    QVERIFY(!settings.fetchModelLimits && settings.maxTokensFallback == 8000 && settings.maxTokensFloor == 1024);
    QVERIFY(settings.compression.mode == CompressionSettings::Mode::Summarize && settings.compression.maxSystemTokens == 2000);
}

void SettingsFileTest::whatIsLeftOutHasItsDefault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \r\n\t");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}");
    QTest::newRow("byte order mark alone") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("empty parts") << QByteArray(
        R"({"gateway": {}, "providers": {}, "models": [], "families": {}, "default_provider": "", "log": {},
            "application": {}, "profiles": {}, "profile": ""})");
}

void SettingsFileTest::whatIsLeftOutHasItsDefault()
{
    QFETCH(QByteArray, text);
    const Settings settings = settingsOf(text.toStdString());
    QCOMPARE(settings.gateway.address, std::string("127.0.0.1"));
    QCOMPARE(int(settings.gateway.port), 8787);
    QCOMPARE(settings.gateway.workers, 1);
    QVERIFY(settings.gateway.requireToken && !settings.gateway.token);
    QVERIFY(settings.providers.empty() && settings.models.empty() && settings.families.empty() && settings.defaultProvider.empty());
    QVERIFY(!settings.strictNames && settings.rewriteNames && settings.logLevel == LogLevel::Info);
    QVERIFY(settings.profiles.size() == 1 && settings.profile.empty());
    const ApplicationSettings &application = settings.application;
    QVERIFY(application.language.empty() && application.appearance == ApplicationSettings::Appearance::System);
    QVERIFY(application.notifications == ApplicationSettings::Notifications::Errors);
    QVERIFY(application.closing == ApplicationSettings::Closing::KeepRunning);
    QVERIFY(application.startGateway && !application.showWindow && !application.welcomed);
    QVERIFY(settings.fetchModelLimits && settings.maxTokensFallback == 32'000 && settings.maxTokensFloor == 0);
    QVERIFY(!settings.compression.mode && !settings.compression.maxSystemTokens);
}

void SettingsFileTest::timeoutsAreSeconds()
{
    const auto timeouts =
        settingsOf(R"({"providers": {"deepseek": {"timeouts": {"connect": 0.25, "first_byte": 30, "idle": 1e2, "total": 0.0001}}}})")
            .providers.at("deepseek")
            .timeouts;
    QVERIFY(timeouts.connect == 250ms);
    QVERIFY(timeouts.firstByte == 30s);
    QVERIFY(timeouts.idle == 100s);
    QVERIFY(timeouts.total == 1ms);
}

void SettingsFileTest::theApplicationsSettingsAreRead()
{
    using Application = ApplicationSettings;
    const Application changed = settingsOf(R"({"application": {"language": "zh_CN", "appearance": "dark", "notifications": "none",
        "closing": "quit", "start_gateway": false, "show_window": true, "welcomed": true}})")
                                    .application;
    QCOMPARE(changed.language, std::string("zh_CN"));
    QVERIFY(changed.appearance == Application::Appearance::Dark && changed.notifications == Application::Notifications::None);
    QVERIFY(changed.closing == Application::Closing::Quit && !changed.startGateway && changed.showWindow && changed.welcomed);
    const Application other =
        settingsOf(R"({"application": {"appearance": "light", "notifications": "all", "closing": "keep_running"}})").application;
    QVERIFY(other.appearance == Application::Appearance::Light && other.notifications == Application::Notifications::All);
    QVERIFY(other.closing == Application::Closing::KeepRunning);
}

void SettingsFileTest::languagesAreRead_data()
{
    QTest::addColumn<bool>("right");
    for (const char *text : {"", "de", "en", "ja", "zh_CN", "pt-BR"})
        QTest::newRow(*text ? text : "the system's") << true;
    for (const char *text : {"d", "de DE", "../de", "de.UTF-8", "aaaaaaaaaaaaaaaaa"})
        QTest::newRow(text) << false;
}

void SettingsFileTest::languagesAreRead()
{
    QFETCH(bool, right);
    const std::string word = QTest::currentDataTag() == std::string("the system's") ? "" : QTest::currentDataTag();
    const auto contents = read(R"({"application": {"language": ")" + word + R"("}})");
    QCOMPARE(bool(contents), right);
    if (right)
        QCOMPARE(contents->settings.application.language, word);
    else
        QVERIFY2(contents.error().sentence.starts_with("application.language must be a language such as"),
                 contents.error().sentence.c_str());
}

void SettingsFileTest::proxiesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("proxy");
    QTest::newRow("http") << QByteArray(R"({"proxy": "http://127.0.0.1:3128/"})") << QStringLiteral("http://127.0.0.1:3128");
    QTest::newRow("socks") << QByteArray(R"({"proxy": "socks5h://a.example:1080"})") << QStringLiteral("socks5h://a.example:1080");
    QTest::newRow("none") << QByteArray(R"({"proxy": "none"})") << QStringLiteral("none");
    QTest::newRow("the system's") << QByteArray(R"({"proxy": ""})") << QString();
    QTest::newRow("left out") << QByteArray("{}") << QString();
}

void SettingsFileTest::proxiesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, proxy);
    const Settings settings = settingsOf(R"({"providers": {"deepseek": )" + text.toStdString() + "}}");
    QCOMPARE(QString::fromStdString(settings.providers.at("deepseek").proxy), proxy);
    const Configuration configuration(settings, Catalogue::builtIn());
    QCOMPARE(QString::fromStdString(configuration.provider("deepseek")->proxy), proxy);
}

void SettingsFileTest::keySourcesAreRead_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("keychain") << QByteArray(R"({"keychain": true})") << int(KeySource::Kind::Keychain) << QString();
    QTest::newRow("variable") << QByteArray(R"({"env": "_A1"})") << int(KeySource::Kind::Environment) << QStringLiteral("_A1");
    QTest::newRow("file") << QByteArray(R"({"file": "/run/key"})") << int(KeySource::Kind::File) << QStringLiteral("/run/key");
    QTest::newRow("file at home") << QByteArray(R"({"file": "~/key"})") << int(KeySource::Kind::File)
                                  << QDir::homePath() + QStringLiteral("/key");
    QTest::newRow("none") << QByteArray(R"({"none": true})") << int(KeySource::Kind::None) << QString();
}

void SettingsFileTest::keySourcesAreRead()
{
    QFETCH(QByteArray, key);
    QFETCH(int, kind);
    QFETCH(QString, name);
    const auto source = settingsOf(R"({"providers": {"deepseek": {"key": )" + key.toStdString() + "}}}").providers.at("deepseek").key;
    QVERIFY(source);
    QCOMPARE(int(source->kind), kind);
    QCOMPARE(QString::fromStdString(source->name), name);
}

void SettingsFileTest::trailingSlashesGo()
{
    const Settings settings = settingsOf(R"({"providers": {"a": {"dialect": "chat", "base_url": "https://x.example/v1//"},
                                                           "b": {"endpoints": {"messages": "https://x.example/"}}}})");
    QCOMPARE(settings.providers.at("a").baseUrl, std::string("https://x.example/v1"));
    QCOMPARE(settings.providers.at("b").endpoints.at(Dialect::Messages), std::string("https://x.example"));
}

void SettingsFileTest::aBrokenTextNamesLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("missing comma") << QByteArray("{\n  \"a\": 1\n  \"b\": 2\n}") << QStringLiteral("line 3, column 5");
    QTest::newRow("trailing comma") << QByteArray("{\"a\": 1,\n}") << QStringLiteral("line 2, column 1");
    QTest::newRow("cut") << QByteArray("{\"a\": ") << QStringLiteral("line 1, column 7");
    QTest::newRow("wrong word") << QByteArray("{\n\"a\": tru }") << QStringLiteral("line 2, column 9");
    QTest::newRow("after a byte order mark") << QByteArray("\xef\xbb\xbf}") << QStringLiteral("line 1, column 1");
    QTest::newRow("columns are characters") << QByteArray("{\"\xc3\xa4\xc3\xa4\": }") << QStringLiteral("line 1, column 8");
    QTest::newRow("comment") << QByteArray("// hello\n{}") << QStringLiteral("line 1, column 1");
    QTest::newRow("two values") << QByteArray("{}\n{}") << QStringLiteral("line 2, column 1");
    QTest::newRow("no UTF-8") << QByteArray("{\"a\": \"\xff\"}") << QStringLiteral("line 1, column 8");
}

void SettingsFileTest::aBrokenTextNamesLineAndColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto contents = read(text.toStdString());
    QVERIFY(!contents);
    const QString sentence = QString::fromStdString(contents.error().sentence);
    QVERIFY2(sentence.contains(place + QStringLiteral(":")), qPrintable(sentence));
}

void SettingsFileTest::aWrongValueNamesItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("begins");
    const auto row = [](const char *name, const char *text, const char *begins) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(begins);
    };
    row("not an object", "[]", "The file must be an object");
    row("gateway", R"({"gateway": 1})", "gateway must be an object");
    row("address", R"({"gateway": {"address": "localhost"}})", "gateway.address must be an IP address");
    row("port", R"({"gateway": {"port": 65536}})", "gateway.port must be a whole number from 0 to 65535");
    row("port as text", R"({"gateway": {"port": "80"}})", "gateway.port must be a whole number");
    row("port with a fraction", R"({"gateway": {"port": 1.5}})", "gateway.port must be a whole number");
    row("port of 2^63", R"({"gateway": {"port": 9223372036854775808}})", "gateway.port must be a whole number");
    row("port below", R"({"gateway": {"port": -1}})", "gateway.port must be a whole number");
    row("workers", R"({"gateway": {"workers": 5}})", "gateway.workers must be a whole number from 1 to 4");
    row("require_token", R"({"gateway": {"require_token": "no"}})", "gateway.require_token must be true or false");
    row("no token elsewhere", R"({"gateway": {"address": "0.0.0.0", "require_token": false}})",
        "gateway.require_token must be true unless gateway.address is 127.0.0.1");
    row("no token on another loopback", R"({"gateway": {"address": "127.0.0.2", "require_token": false}})",
        "gateway.require_token must be true");
    row("token as text", R"({"gateway": {"token": "abc"}})", "gateway.token must be {\"env\"");
    row("token from two", R"({"gateway": {"token": {"env": "A", "file": "/b"}}})", "gateway.token must be {\"env\"");
    row("token from nothing", R"({"gateway": {"token": {}}})", "gateway.token must be {\"env\"");
    row("provider id", R"({"providers": {"Lab": {"dialect": "chat", "base_url": "http://a"}}})",
        "providers.Lab must have a name of small letters");
    row("unknown provider", R"({"providers": {"lab": {}}})",
        "providers.lab must name \"dialect\" (\"messages\", \"chat\" or \"responses\") and \"base_url\"");
    row("no dialect", R"({"providers": {"lab": {"base_url": "http://a"}}})", "providers.lab must name \"dialect\"");
    row("no address", R"({"providers": {"lab": {"dialect": "chat"}}})", "providers.lab must name \"dialect\"");
    row("azure without address", R"({"providers": {"azure": {}}})", "providers.azure must name \"base_url\", such as https://RESOURCE");
    row("a dialect it lacks", R"({"providers": {"gemini": {"dialect": "messages"}}})", "providers.gemini must name \"base_url\" too");
    row("dialect", R"({"providers": {"lab": {"dialect": "soap", "base_url": "http://a"}}})",
        "providers.lab.dialect must be \"messages\", \"chat\" or \"responses\"");
    row("endpoint of no dialect", R"({"providers": {"lab": {"endpoints": {"soap": "http://a"}}}})",
        "providers.lab.endpoints.soap must be left out");
    row("dialect without endpoint", R"({"providers": {"lab": {"dialect": "chat", "endpoints": {"messages": "http://a"}}}})",
        "providers.lab must give an address for \"dialect\"");
    for (const char *address :
         {"ftp://a", "a.example", "http://", "http://u:p@a", "http://u@a", "http://a?x=1", "http://a#x", "http://a b", "", "http://a\\n"})
        QTest::newRow(qPrintable(QStringLiteral("base_url %1").arg(QString::fromLatin1(address))))
            << QByteArray(R"({"providers": {"deepseek": {"base_url": ")") + address + R"("}}})"
            << QStringLiteral("providers.deepseek.base_url must be an address");
    row("address of another dialect", R"({"providers": {"lab": {"dialect": "messages", "base_url": "http://a/v1/chat/completions"}}})",
        "providers.lab.base_url must be an address for messages; what stands at its end belongs to chat");
    row("endpoint of another dialect", R"({"providers": {"lab": {"endpoints": {"chat": "http://a/v1/responses"}}}})",
        "providers.lab.endpoints.chat must be an address for chat");
    row("key in the address", R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://a/v1?key=x"}}})",
        "providers.lab.base_url must be an address without a query");
    row("api_version", R"({"providers": {"azure": {"base_url": "https://a", "api_version": "a b"}}})",
        "providers.azure.api_version must be a version as Azure names them");
    row("api_version twice", R"({"providers": {"azure": {"base_url": "https://a?api-version=v", "api_version": "w"}}})",
        "providers.azure.api_version must be left out");
    row("like nothing", R"({"providers": {"lab": {"like": "nobody"}}})", "providers.lab.like must name a provider of the catalogue");
    row("like another, of the catalogue itself", R"({"providers": {"deepseek": {"like": "openai"}}})", "providers.deepseek.like must name");
    row("like azure without address", R"({"providers": {"lab": {"like": "azure"}}})", "providers.lab must name \"base_url\", such as");
    row("unknown trait", R"({"providers": {"deepseek": {"messages": {"colour": true}}}})",
        "providers.deepseek.messages.colour must be left out: it is no trait that Gatehouse knows; there are betas, threads");
    row("trait of a wrong kind", R"({"providers": {"deepseek": {"chat": {"files": "no"}}}})",
        "providers.deepseek.chat.files must be true or false");
    row("trait of an unknown word", R"({"providers": {"deepseek": {"chat": {"tool_ids": "ten"}}}})",
        "providers.deepseek.chat.tool_ids must be \"any\" or \"nine_alphanumerics\"");
    row("trait of a wrong number", R"({"providers": {"deepseek": {"chat": {"max_stop_sequences": -1}}}})",
        "providers.deepseek.chat.max_stop_sequences must be a whole number");
    row("traits as text", R"({"providers": {"deepseek": {"responses": "none"}}})", "providers.deepseek.responses must be an object");
    row("model sizes", R"({"providers": {"deepseek": {"models": {"big": ""}}}})", "providers.deepseek.models.big must be text");
    row("models_url", R"({"providers": {"deepseek": {"models_url": "models"}}})",
        "providers.deepseek.models_url must be an address, a path");
    row("header from two", R"({"providers": {"deepseek": {"headers": {"X": {"env": "A", "file": "/b"}}}}})",
        "providers.deepseek.headers.X must be text, {\"env\"");
    row("header from the keychain", R"({"providers": {"deepseek": {"headers": {"X": {"keychain": true}}}}})",
        "providers.deepseek.headers.X must be text, {\"env\"");
    row("header from an odd variable", R"({"providers": {"deepseek": {"headers": {"X": {"env": "A-B"}}}}})",
        "providers.deepseek.headers.X.env must be the name of");
    row("compression", R"({"prompt_compression": {"mode": "tight"}})",
        "prompt_compression.mode must be \"off\", \"compact\" or \"summarize\"");
    row("compression of a provider", R"({"providers": {"deepseek": {"prompt_compression": {"max_system_tokens": 10}}}})",
        "providers.deepseek.prompt_compression.max_system_tokens must be a whole number from 256");
    row("compression of a model", R"({"models": [{"name": "a", "provider": "openai", "model": "m", "prompt_compression": "compact"}]})",
        "models[0].prompt_compression must be an object");
    row("max_tokens_fallback", R"({"max_tokens_fallback": 0})", "max_tokens_fallback must be a whole number from 1");
    row("max_tokens_floor", R"({"max_tokens_floor": -1})", "max_tokens_floor must be a whole number from 0");
    row("fetch_model_limits", R"({"fetch_model_limits": "yes"})", "fetch_model_limits must be true or false");
    row("auth", R"({"providers": {"deepseek": {"auth": "basic"}}})", "providers.deepseek.auth must be \"bearer\", \"x-api-key\"");
    row("key as text", R"({"providers": {"deepseek": {"key": "sk-1"}}})", "providers.deepseek.key must be one of");
    row("two keys", R"({"providers": {"deepseek": {"key": {"env": "A", "none": true}}}})", "providers.deepseek.key must be one of");
    row("keychain false", R"({"providers": {"deepseek": {"key": {"keychain": false}}}})", "providers.deepseek.key.keychain must be true");
    row("variable", R"({"providers": {"deepseek": {"key": {"env": "A-B"}}}})", "providers.deepseek.key.env must be the name of");
    row("relative file", R"({"providers": {"deepseek": {"key": {"file": "key"}}}})",
        "providers.deepseek.key.file must be an absolute path");
    row("timeout 0", R"({"providers": {"deepseek": {"timeouts": {"idle": 0}}}})",
        "providers.deepseek.timeouts.idle must be a number of seconds");
    row("timeout as text", R"({"providers": {"deepseek": {"timeouts": {"first_byte": "10s"}}}})",
        "providers.deepseek.timeouts.first_byte must be");
    row("timeout too long", R"({"providers": {"deepseek": {"timeouts": {"total": 86401}}}})", "providers.deepseek.timeouts.total must be");
    row("request of ours", R"({"providers": {"deepseek": {"request": {"model": "x"}}}})",
        "providers.deepseek.request.model must be left out");
    row("request no object", R"({"models": [{"name": "a", "provider": "deepseek", "model": "m", "request": 1}]})",
        "models[0].request must be");
    row("header name", R"({"providers": {"deepseek": {"headers": {"X Y": "1"}}}})", "providers.deepseek.headers.X Y must have a name");
    row("header value", R"({"providers": {"deepseek": {"headers": {"X": "1\r\nY: 2"}}}})", "providers.deepseek.headers.X must be one line");
    row("header of our own", R"({"providers": {"deepseek": {"headers": {"Content-Length": "1"}}}})",
        "providers.deepseek.headers.Content-Length must be left out");
    row("models", R"({"models": {}})", "models must be a list");
    row("model without name", R"({"models": [{"provider": "openai", "model": "m"}]})", "models[0] must name \"name\"");
    row("model without provider", R"({"models": [{"name": "a", "model": "m"}]})", "models[0] must name \"provider\"");
    row("model without model", R"({"models": [{"name": "a", "provider": "openai"}]})", "models[0] must name \"model\"");
    row("empty name", R"({"models": [{"name": "", "provider": "openai", "model": "m"}]})", "models[0].name must be text");
    row("same name twice",
        R"({"models": [{"name": "a", "provider": "openai", "model": "m"}, {"name": "b", "provider": "openai", "model": "m"}, {"name": "a", "provider": "deepseek", "model": "n"}]})",
        "models[2].name must differ from models[0].name");
    row("model of an unknown provider", R"({"models": [{"name": "a", "provider": "lab", "model": "m"}]})",
        "models[0].provider must be a provider");
    row("model of azure without address", R"({"models": [{"name": "a", "provider": "azure", "model": "m"}]})",
        "models[0].provider must be a provider");
    row("family in capitals", R"({"families": {"Opus": "a"}})", "families.Opus must have a name of small letters");
    row("default_provider", R"({"default_provider": "lab"})", "default_provider must be a provider");
    row("proxy without port", R"({"providers": {"deepseek": {"proxy": "http://a"}}})",
        "providers.deepseek.proxy must be an address with a port");
    row("proxy with a password", R"({"providers": {"deepseek": {"proxy": "http://u:p@a:1"}}})",
        "providers.deepseek.proxy must be an address without user name and password");
    row("proxy as a number", R"({"providers": {"deepseek": {"proxy": 3128}}})", "providers.deepseek.proxy must be text");
    row("application", R"({"application": 1})", "application must be an object");
    row("language", R"({"application": {"language": 1}})", "application.language must be text");
    row("appearance", R"({"application": {"appearance": "blue"}})", "application.appearance must be \"system\", \"light\" or \"dark\"");
    row("notifications", R"({"application": {"notifications": true}})",
        "application.notifications must be \"errors\", \"all\" or \"none\"");
    row("closing", R"({"application": {"closing": ""}})", "application.closing must be \"keep_running\" or \"quit\"");
    row("start_gateway", R"({"application": {"start_gateway": "yes"}})", "application.start_gateway must be true or false");
    row("show_window", R"({"application": {"show_window": 1}})", "application.show_window must be true or false");
    row("welcomed", R"({"application": {"welcomed": 1}})", "application.welcomed must be true or false");
    row("strict_names", R"({"strict_names": 1})", "strict_names must be true or false");
    row("log level", R"({"log": {"level": "loud"}})", "log.level must be \"error\", \"warning\", \"info\" or \"debug\"");
    row("the same member twice", R"({"providers": {"deepseek": {}, "deepseek": {}}})", "providers.deepseek stands twice");
}

void SettingsFileTest::aWrongValueNamesItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, begins);
    const auto contents = read(text.toStdString());
    QVERIFY(!contents);
    const QString sentence = QString::fromStdString(contents.error().sentence);
    QVERIFY2(sentence.startsWith(begins), qPrintable(sentence));
    QVERIFY(sentence.endsWith(QStringLiteral(".")));
}

void SettingsFileTest::whatIsOddIsNamedInAWarning_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("begins");
    QTest::newRow("top") << QByteArray(R"({"colour": 1})") << QStringLiteral("colour is not a setting");
    QTest::newRow("gateway") << QByteArray(R"({"gateway": {"prot": 1}})") << QStringLiteral("gateway.prot is not a setting");
    QTest::newRow("provider") << QByteArray(R"({"providers": {"deepseek": {"url": ""}}})")
                              << QStringLiteral("providers.deepseek.url is not a setting");
    QTest::newRow("model") << QByteArray(R"({"models": [{"name": "a", "provider": "openai", "model": "m", "x": 1}]})")
                           << QStringLiteral("models[0].x is not a setting");
    QTest::newRow("application") << QByteArray(R"({"application": {"colour": 1}})")
                                 << QStringLiteral("application.colour is not a setting");
    QTest::newRow("open gateway") << QByteArray(R"({"gateway": {"require_token": false}})")
                                  << QStringLiteral("gateway.require_token is false");
    QTest::newRow("http far away") << QByteArray(R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://lab.example"}}})")
                                   << QStringLiteral("providers.lab.base_url is http to another machine");
}

void SettingsFileTest::whatIsOddIsNamedInAWarning()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, begins);
    const auto contents = read(text.toStdString());
    QVERIFY(bool(contents));
    QCOMPARE(contents->warnings.size(), std::size_t(1));
    QVERIFY2(QString::fromStdString(contents->warnings[0]).startsWith(begins), contents->warnings[0].c_str());
}

void SettingsFileTest::complaintsNeverRepeatAValue()
{
    for (const char *text : {R"({"providers": {"deepseek": {"key": "sk-canary"}}})", R"({"gateway": {"token": "sk-canary"}})",
                             R"({"providers": {"deepseek": {"key": {"env": "sk-canary"}}}})", R"({"default_provider": "sk-canary"})",
                             R"({"providers": {"deepseek": {"headers": {"X": "sk-canary)"
                             "\n\"}}}}",
                             R"({"providers": {"deepseek": {"base_url": "https://a.example?key=sk-canary"}}})",
                             R"({"providers": {"deepseek": {"proxy": "http://a:sk-canary@a.example:1"}}})", R"({"profile": "sk-canary"})",
                             R"({"providers": {"deepseek": {"headers": {"X": {"env": "sk-canary"}}}}})",
                             R"({"a": "sk-canary" "sk-canary"})", R"({"a": sk-canary})"}) {
        const auto contents = read(text);
        QVERIFY2(!contents, text);
        QVERIFY2(contents.error().sentence.find("sk-canary") == std::string::npos, contents.error().sentence.c_str());
    }
}

void SettingsFileTest::hugeFilesAreRefused()
{
    const std::string text = R"({"more": ")" + std::string(SettingsFile::largest, 'x') + "\"}";
    const auto contents = read(text);
    QVERIFY(!contents);
    QVERIFY(contents.error().sentence.find("4 MiB") != std::string::npos);
}

void SettingsFileTest::deepFilesAreRefused()
{
    QVERIFY(bool(read(nested(SettingsFile::deepest - 1))));
    QVERIFY(!read(nested(SettingsFile::deepest)));
    QVERIFY(!read(nested(100'000)));
    QVERIFY(!read(R"({"a":)" + std::string(100'000, '{')));
}

void SettingsFileTest::oneValueIsSetAndTheRestStays_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QStringList>("place");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const char *before, const char *place, const char *value, const char *after) {
        QTest::newRow(name) << QByteArray(before) << QString::fromLatin1(place).split(QLatin1Char(' ')) << QByteArray(value)
                            << QByteArray(after);
    };
    row("new file", "", "families opus", R"("a")", "{\n  \"families\": {\n    \"opus\": \"a\"\n  }\n}\n");
    row("order stays", R"({"z": 1, "families": {"opus": "a"}, "b": {"y": 1, "a": 2}})", "families opus", R"("b")",
        "{\n  \"z\": 1,\n  \"families\": {\n    \"opus\": \"b\"\n  },\n  \"b\": {\n    \"y\": 1,\n    \"a\": 2\n  }\n}\n");
    row("numbers stay", R"({"x": 1.50, "n": 12345678901234567890})", "strict_names", "true",
        "{\n  \"x\": 1.5,\n  \"n\": 12345678901234567890,\n  \"strict_names\": true\n}\n");
    row("removed", R"({"a": 1, "families": {"opus": "a", "haiku": "b"}})", "families opus", "",
        "{\n  \"a\": 1,\n  \"families\": {\n    \"haiku\": \"b\"\n  }\n}\n");
    row("removing what is not there", R"({"a": 1})", "families opus", "", "{\n  \"a\": 1\n}\n");
    row("in a list", R"({"l": [{"a": 1}, {"a": 2}]})", "l 1 a", "3",
        "{\n  \"l\": [\n    {\n      \"a\": 1\n    },\n    {\n      \"a\": 3\n    }\n  ]\n}\n");
    row("behind a list", R"({"l": [1]})", "l -", "2", "{\n  \"l\": [\n    1,\n    2\n  ]\n}\n");
    row("out of a list", R"({"l": [1, 2]})", "l 0", "", "{\n  \"l\": [\n    2\n  ]\n}\n");
}

void SettingsFileTest::oneValueIsSetAndTheRestStays()
{
    QFETCH(QByteArray, before);
    QFETCH(QStringList, place);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, after);
    std::vector<std::string> steps;
    for (const QString &step : place)
        steps.push_back(step.toStdString());
    const auto text = SettingsFile::withValue(before.toStdString(), steps, value.toStdString());
    QVERIFY(bool(text));
    QCOMPARE(QByteArray::fromStdString(*text), after);
}

void SettingsFileTest::aBrokenTextIsNotEdited()
{
    QVERIFY(!SettingsFile::withValue("{", {"a"}, "1"));
    QVERIFY(!SettingsFile::withValue("{}", {"a"}, "{"));
    QVERIFY(!SettingsFile::withValue(R"({"a": 1})", {"a", "b"}, "1"));
    QVERIFY(!SettingsFile::withValue(R"({"a": []})", {"a", "7"}, "1"));
    QVERIFY(!SettingsFile::withValue("{}", {}, "1"));
}

QTEST_GUILESS_MAIN(SettingsFileTest)
#include "SettingsFileTest.moc"
