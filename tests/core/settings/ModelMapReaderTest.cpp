// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Configuration.h"
#include "core/settings/SettingsFile.h"

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
} // namespace

/// Models, families and profiles, as they stand in settings.json.
class ModelMapReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aModelSaysWhatItCan();
    void aSlotIsANameOrAModelOfItsOwn();
    void profilesKeepTheirOrder();
    void oneMapIsInForce_data();
    void oneMapIsInForce();
    void aFileWithoutProfilesHasTheNamelessOne();
    void aProvidersNamedInTheMapInForceIsThere_data();
    void aProvidersNamedInTheMapInForceIsThere();
    void profileNamesAreCountedInCharacters();
    void whatIsWrongIsNamedWithItsPlace_data();
    void whatIsWrongIsNamedWithItsPlace();
    void whatIsUnknownIsNamedInAWarning_data();
    void whatIsUnknownIsNamedInAWarning();

private:
    static const std::string twoProfiles;
};

const std::string ModelMapReaderTest::twoProfiles = R"(
    "models": [{"name": "x", "provider": "openai", "model": "o"}], "families": {"opus": "x"}, "default_provider": "openai",
    "profiles": {
        "Night shift": {"families": {"opus": {"provider": "ollama", "model": "q"}}},
        "Cheap \u00e4": {"models": [{"name": "x", "provider": "deepseek", "model": "d"}], "default_provider": "deepseek"}})";

void ModelMapReaderTest::aModelSaysWhatItCan()
{
    const Settings settings = settingsOf(R"({"models": [
        {"name": "a", "provider": "openai", "model": "m", "images": false, "long_context": true, "fallbacks": ["b", "deepseek/x", "later"]},
        {"name": "b", "provider": "openai", "model": "m", "images": true, "long_context": false, "fallbacks": []},
        {"name": "c", "provider": "openai", "model": "m"}]})");
    QVERIFY(settings.models[0].images == false && settings.models[0].longContext == true);
    QCOMPARE(settings.models[0].fallbacks, (std::vector<std::string>{"b", "deepseek/x", "later"}));
    QVERIFY(settings.models[1].images == true && settings.models[1].longContext == false && settings.models[1].fallbacks.empty());
    QVERIFY(!settings.models[2].images && !settings.models[2].longContext && settings.models[2].fallbacks.empty());
}

void ModelMapReaderTest::aSlotIsANameOrAModelOfItsOwn()
{
    const Settings settings = settingsOf(R"({"families": {"opus": "claude-opus-4-7", "sonnet": {
        "provider": "deepseek", "model": "m", "label": "Deep", "images": true, "long_context": true, "fallbacks": ["openai/y"],
        "timeouts": {"idle": 2}, "prompt_compression": {"mode": "compact"}, "request": {"top_k": 5}}}})");
    const ModelSettings &opus = settings.families.at("opus"), &sonnet = settings.families.at("sonnet");
    QCOMPARE(opus.name, std::string("claude-opus-4-7"));
    QVERIFY(opus.provider.empty() && opus.model.empty());
    QVERIFY(sonnet.name.empty());
    QCOMPARE(sonnet.provider, std::string("deepseek"));
    QCOMPARE(sonnet.model, std::string("m"));
    QCOMPARE(sonnet.label, std::string("Deep"));
    QVERIFY(sonnet.images == true && sonnet.longContext == true && sonnet.timeouts.idle == 2s);
    QCOMPARE(sonnet.fallbacks, std::vector<std::string>{"openai/y"});
    QVERIFY(sonnet.compression.mode == CompressionSettings::Mode::Compact);
    QVERIFY((sonnet.request == RequestMembers{{"top_k", "5"}}));
}

void ModelMapReaderTest::profilesKeepTheirOrder()
{
    const Settings settings = settingsOf("{" + twoProfiles + "}");
    QCOMPARE(settings.profiles.size(), std::size_t(3));
    QCOMPARE(settings.profiles[0].name, std::string());
    QCOMPARE(settings.profiles[0].map.defaultProvider, std::string("openai"));
    QCOMPARE(settings.profiles[1].name, std::string("Night shift"));
    QCOMPARE(settings.profiles[1].map.families.at("opus").provider, std::string("ollama"));
    QVERIFY(settings.profiles[1].map.models.empty() && settings.profiles[1].map.defaultProvider.empty());
    QCOMPARE(settings.profiles[2].name, std::string("Cheap \xc3\xa4"));
    QCOMPARE(settings.profiles[2].map.models.at(0).provider, std::string("deepseek"));
}

void ModelMapReaderTest::oneMapIsInForce_data()
{
    QTest::addColumn<QByteArray>("chosen");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("x");
    QTest::addColumn<QString>("defaultProvider");
    QTest::newRow("not said") << QByteArray() << QString() << QStringLiteral("openai") << QStringLiteral("openai");
    QTest::newRow("empty") << QByteArray(R"(, "profile": "")") << QString() << QStringLiteral("openai") << QStringLiteral("openai");
    QTest::newRow("first") << QByteArray(R"(, "profile": "Night shift")") << QStringLiteral("Night shift") << QString() << QString();
    QTest::newRow("second") << QByteArray(R"(, "profile": "Cheap \u00e4")") << QStringLiteral("Cheap \u00e4") << QStringLiteral("deepseek")
                            << QStringLiteral("deepseek");
}

void ModelMapReaderTest::oneMapIsInForce()
{
    QFETCH(QByteArray, chosen);
    QFETCH(QString, profile);
    QFETCH(QString, x);
    QFETCH(QString, defaultProvider);
    const Settings settings = settingsOf("{" + twoProfiles + chosen.toStdString() + "}");
    QCOMPARE(QString::fromStdString(settings.profile), profile);
    QCOMPARE(QString::fromStdString(settings.models.empty() ? "" : settings.models[0].provider), x);
    QCOMPARE(QString::fromStdString(settings.defaultProvider), defaultProvider);
    QCOMPARE(settings.profiles[0].map.models.at(0).provider, std::string("openai"));
}

void ModelMapReaderTest::aFileWithoutProfilesHasTheNamelessOne()
{
    for (const char *text : {"", "{}", R"({"profiles": {}})", R"({"profile": "", "profiles": {}})"}) {
        const Settings settings = settingsOf(text);
        QCOMPARE(settings.profiles.size(), std::size_t(1));
        QVERIFY(settings.profiles[0].name.empty() && settings.profile.empty());
    }
}

void ModelMapReaderTest::aProvidersNamedInTheMapInForceIsThere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("there");
    const auto row = [](const char *name, const char *text, bool there) { QTest::newRow(name) << QByteArray(text) << there; };
    row("nowhere", "{}", false);
    row("a slot", R"({"families": {"opus": {"provider": "ollama", "model": "q"}}})", true);
    row("a model", R"({"models": [{"name": "a", "provider": "ollama", "model": "q"}]})", true);
    row("a fallback", R"({"models": [{"name": "a", "provider": "openai", "model": "q", "fallbacks": ["ollama/q"]}]})", true);
    row("a slot's fallback", R"({"families": {"opus": {"provider": "openai", "model": "q", "fallbacks": ["ollama/q"]}}})", true);
    row("a fallback of a like name", R"({"models": [{"name": "a", "provider": "openai", "model": "q", "fallbacks": ["ollama"]}]})", false);
    row("a profile at rest", R"({"profiles": {"P": {"families": {"opus": {"provider": "ollama", "model": "q"}}}}})", false);
    row("a profile in force", R"({"profile": "P", "profiles": {"P": {"families": {"opus": {"provider": "ollama", "model": "q"}}}}})", true);
}

void ModelMapReaderTest::aProvidersNamedInTheMapInForceIsThere()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, there);
    const Configuration configuration(settingsOf(text.toStdString()), Catalogue::builtIn());
    QCOMPARE(configuration.provider("ollama") != nullptr, there);
}

void ModelMapReaderTest::profileNamesAreCountedInCharacters()
{
    const auto profile = [](int count) {
        return QStringLiteral(R"({"profiles": {"%1": {}}})").arg(QStringLiteral("\U0001F319").repeated(count)).toStdString();
    };
    QVERIFY(bool(read(profile(60))));
    QVERIFY(!read(profile(61)));
}

void ModelMapReaderTest::whatIsWrongIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("begins");
    const auto row = [](const char *name, const char *text, const char *begins) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(begins);
    };
    row("images", R"({"models": [{"name": "a", "provider": "openai", "model": "m", "images": 1}]})",
        "models[0].images must be true or false");
    row("long_context", R"({"models": [{"name": "a", "provider": "openai", "model": "m", "long_context": "1m"}]})",
        "models[0].long_context must be true or false");
    row("fallbacks", R"({"models": [{"name": "a", "provider": "openai", "model": "m", "fallbacks": "b"}]})",
        "models[0].fallbacks must be a list");
    row("too many fallbacks", R"({"models": [{"name": "a", "provider": "openai", "model": "m", "fallbacks": ["b", "c", "d", "e"]}]})",
        "models[0].fallbacks must have at most 3 names");
    row("an empty fallback", R"({"models": [{"name": "a", "provider": "openai", "model": "m", "fallbacks": ["b", ""]}]})",
        "models[0].fallbacks[1] must be text");
    row("a fallback that is no text", R"({"families": {"opus": {"provider": "openai", "model": "m", "fallbacks": [1]}}})",
        "families.opus.fallbacks[0] must be text");
    row("family of a wrong kind", R"({"families": {"opus": 1}})", "families.opus must be text in quotes, or an object");
    row("family without provider", R"({"families": {"opus": {"model": "m"}}})", "families.opus must name \"provider\"");
    row("family without model", R"({"families": {"opus": {"provider": "openai"}}})", "families.opus must name \"model\"");
    row("family of an unknown provider", R"({"families": {"opus": {"provider": "lab", "model": "m"}}})",
        "families.opus.provider must be a provider of the catalogue");
    row("family timeouts", R"({"families": {"opus": {"provider": "openai", "model": "m", "timeouts": 1}}})",
        "families.opus.timeouts must be an object");
    row("profiles", R"({"profiles": []})", "profiles must be an object");
    row("a profile", R"({"profiles": {"P": 1}})", "profiles.P must be an object");
    row("a nameless profile", R"({"profiles": {"": {}}})", "profiles must give each profile a name of 1 to 60 characters");
    row("a control character", R"({"profiles": {"a\nb": {}}})", "profiles must give each profile a name of 1 to 60 characters");
    row("a long name", R"({"profiles": {"1234567890123456789012345678901234567890123456789012345678901": {}}})",
        "profiles must give each profile a name of 1 to 60 characters");
    row("the same profile twice", R"({"profiles": {"P": {}, "P": {}}})", "profiles.P stands twice");
    row("profile", R"({"profile": 1})", "profile must be text");
    row("no such profile", R"({"profile": "P"})", "profile must be the name of one of \"profiles\"");
    row("another profile", R"({"profile": "p", "profiles": {"P": {}}})", "profile must be the name of one of \"profiles\"");
    row("model in a profile", R"({"profiles": {"P": {"models": [{"name": "a", "provider": "lab", "model": "m"}]}}})",
        "profiles.P.models[0].provider must be a provider of the catalogue");
    row("family in a profile", R"({"profiles": {"P": {"families": {"opus": {"provider": "lab", "model": "m"}}}}})",
        "profiles.P.families.opus.provider must be a provider of the catalogue");
    row("default provider in a profile", R"({"profiles": {"P": {"default_provider": "lab"}}})",
        "profiles.P.default_provider must be a provider of the catalogue");
    row("the same name twice in a profile",
        R"({"profiles": {"P": {"models": [{"name": "a", "provider": "openai", "model": "m"}, {"name": "a", "provider": "openai", "model": "n"}]}}})",
        "profiles.P.models[1].name must differ from profiles.P.models[0].name");
}

void ModelMapReaderTest::whatIsWrongIsNamedWithItsPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, begins);
    const auto contents = read(text.toStdString());
    QVERIFY(!contents);
    const QString sentence = QString::fromStdString(contents.error().sentence);
    QVERIFY2(sentence.startsWith(begins), qPrintable(sentence));
    QVERIFY(sentence.endsWith(QStringLiteral(".")));
}

void ModelMapReaderTest::whatIsUnknownIsNamedInAWarning_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("begins");
    QTest::newRow("profile") << QByteArray(R"({"profiles": {"P": {"gateway": {}}}})")
                             << QStringLiteral("profiles.P.gateway is not a setting");
    QTest::newRow("slot with a name") << QByteArray(R"({"families": {"opus": {"name": "a", "provider": "openai", "model": "m"}}})")
                                      << QStringLiteral("families.opus.name is not a setting");
}

void ModelMapReaderTest::whatIsUnknownIsNamedInAWarning()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, begins);
    const auto contents = read(text.toStdString());
    QVERIFY(bool(contents));
    QCOMPARE(contents->warnings.size(), std::size_t(1));
    QVERIFY2(QString::fromStdString(contents->warnings[0]).startsWith(begins), contents->warnings[0].c_str());
}

QTEST_GUILESS_MAIN(ModelMapReaderTest)
#include "ModelMapReaderTest.moc"
