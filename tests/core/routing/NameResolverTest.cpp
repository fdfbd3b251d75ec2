// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/NameResolver.h"

#include "core/routing/ModelFamilies.h"
#include "core/routing/ModelNames.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>

using namespace gatehouse;

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

Settings withLab()
{
    Settings settings;
    ProviderSettings lab;
    lab.dialect = Dialect::Chat;
    lab.baseUrl = "http://127.0.0.1:9001/v1";
    settings.providers.emplace("lab", lab);
    settings.models.push_back({.name = "claude-opus-4-7", .provider = "lab", .model = "big-model", .label = "Big model", .timeouts = {}});
    return settings;
}

NameResolver resolverOf(Settings settings, std::set<std::string, std::less<>> keys)
{
    return {std::make_shared<const Configuration>(std::move(settings), Catalogue::builtIn()),
            [keys](std::string_view provider) { return keys.contains(provider); }};
}

} // namespace

class NameResolverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameGoesWhereTheOrderOfTheStepsSends_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("lab");
        QTest::addColumn<QString>("route");

        QTest::newRow("exact, of the settings") << "claude-opus-4-7"
                                                << "lab" << true << "lab/big-model";
        QTest::newRow("the settings come before the stand-ins") << "claude-opus-4-7"
                                                                << "lab deepseek" << true << "lab/big-model";
        QTest::newRow("exact, built in") << "claude-deepseek-v4-pro"
                                         << "deepseek" << false << "deepseek/deepseek-v4-pro";
        QTest::newRow("exact, built in, of another provider") << "claude-kimi-k2.6"
                                                              << "deepseek moonshot" << false << "moonshot/kimi-k2.6";
        QTest::newRow("exact goes to its provider even while that has no key") << "claude-kimi-k2.6"
                                                                               << "deepseek" << false << "moonshot/kimi-k2.6";
        QTest::newRow("without [1m]") << "claude-opus-4-7[1m]"
                                      << "lab" << true << "lab/big-model";
        QTest::newRow("without [1M]") << "claude-deepseek-v4-pro[1M]"
                                      << "deepseek" << false << "deepseek/deepseek-v4-pro";
        QTest::newRow("without a date") << "claude-opus-4-7-20260101"
                                        << "lab" << true << "lab/big-model";
        QTest::newRow("without both") << "claude-opus-4-7-20260101[1m]"
                                      << "lab" << true << "lab/big-model";
        QTest::newRow("dated haiku, stood in for") << "claude-haiku-4-5-20251001"
                                                   << "deepseek" << false << "deepseek/deepseek-v4-flash";
        QTest::newRow("Anthropic answers for itself when it has a key") << "claude-sonnet-4-6"
                                                                        << "anthropic deepseek" << false << "anthropic/claude-sonnet-4-6";
        QTest::newRow("stand-in while Anthropic has no key") << "claude-sonnet-4-6"
                                                             << "deepseek" << false << "deepseek/deepseek-v4-pro";
        QTest::newRow("stand-in that is no default name") << "claude-opus-4-6"
                                                          << "deepseek" << false << "deepseek/deepseek-v4-pro";
        QTest::newRow("an id that a provider with a key lists") << "glm-5.1"
                                                                << "glm" << false << "glm/glm-5.1";
        QTest::newRow("an id of the settings") << "big-model"
                                               << "lab" << true << "lab/big-model";
        QTest::newRow("provider/model") << "lab/some/new-model"
                                        << "" << true << "lab/some/new-model";
        QTest::newRow("provider/model of the catalogue") << "deepseek/deepseek-next"
                                                         << "deepseek" << false << "deepseek/deepseek-next";
        QTest::newRow("a new opus goes to the big model") << "claude-opus-9-9"
                                                          << "deepseek" << false << "deepseek/deepseek-v4-pro";
        QTest::newRow("a new haiku goes to the small model") << "claude-haiku-9"
                                                             << "deepseek" << false << "deepseek/deepseek-v4-flash";
        QTest::newRow("the family is found in any case") << "Claude-HAIKU-9"
                                                         << "deepseek" << false << "deepseek/deepseek-v4-flash";
        QTest::newRow("the bare word") << "haiku"
                                       << "deepseek" << false << "deepseek/deepseek-v4-flash";
    }
    void aNameGoesWhereTheOrderOfTheStepsSends()
    {
        QFETCH(QString, name);
        QFETCH(QString, keys);
        QFETCH(bool, lab);
        QFETCH(QString, route);
        std::set<std::string, std::less<>> usable;
        for (const QString &key : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            usable.insert(key.toStdString());
        const auto found = resolverOf(lab ? withLab() : Settings(), usable).resolve(name.toStdString(), Dialect::Messages);
        QVERIFY2(bool(found), found ? "" : found.error().message.c_str());
        QCOMPARE(text(found->name()), route);
    }

    void everyProviderWithAKeyAnswersForEveryFamily()
    {
        for (const Provider &provider : Catalogue::builtIn().providers()) {
            if (!provider.needsKey || provider.endpoints.empty())
                continue;
            for (const char *name : {"claude-opus-77", "claude-sonnet-77", "claude-haiku-77"}) {
                const auto route = resolverOf({}, {provider.id}).resolve(name, Dialect::Messages);
                QVERIFY2(bool(route), (provider.id + " has no model for " + name).c_str());
                QCOMPARE(text(route->provider->id), text(provider.id));
                QVERIFY(!route->model.empty());
            }
        }
    }

    void theFamiliesOfTheSettingsComeFirst()
    {
        Settings settings = withLab();
        for (const auto &[family, name] :
             {std::pair("haiku", "claude-opus-4-7"), std::pair("sonnet", "claude-deepseek-v4-flash"), std::pair("nova", "lab/tiny")})
            settings.families[family].name = name;
        const NameResolver resolver = resolverOf(settings, {"lab", "deepseek"});
        QCOMPARE(text(resolver.resolve("claude-haiku-9", Dialect::Messages)->name()), QStringLiteral("lab/big-model"));
        QCOMPARE(text(resolver.resolve("claude-haiku-4-5", Dialect::Messages)->name()), QStringLiteral("lab/big-model"));
        QCOMPARE(text(resolver.resolve("claude-sonnet-9", Dialect::Messages)->name()), QStringLiteral("deepseek/deepseek-v4-flash"));
        QCOMPARE(text(resolver.resolve("claude-nova-1", Dialect::Messages)->name()), QStringLiteral("lab/tiny"));
    }

    void aSlotOfTheSettingsTakesWhatClientsCallItsFamily_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("route");
        const auto row = [](const char *what, const char *name, const char *keys, const char *route) {
            QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(keys) << QString::fromLatin1(route);
        };
        row("a name that is built in", "claude-opus-4-7", "glm", "glm/glm-5.1");
        row("newer than all built in", "claude-opus-4-8-20261001", "glm", "glm/glm-5.1");
        row("the bare word with Claude's mark", "opus[1m]", "glm", "glm/glm-5.1");
        row("the word with a version", "Opus-4.7", "glm", "glm/glm-5.1");
        row("before a stand-in", "claude-opus-4-6", "glm deepseek", "glm/glm-5.1");
        row("before Anthropic itself", "claude-opus-4-7", "glm anthropic", "glm/glm-5.1");
        row("Anthropic under a reseller's name", "us.anthropic.claude-opus-4-8-v1:0", "glm", "glm/glm-5.1");
        row("without its key it stays the slot's", "claude-opus-4-7", "deepseek", "glm/glm-5.1");
        row("other families stay where they were", "claude-sonnet-4-6", "glm deepseek", "deepseek/deepseek-v4-pro");
        row("Anthropic asked for by its provider's name", "anthropic/claude-opus-4-7", "glm anthropic", "anthropic/claude-opus-4-7");
        row("a name of the settings goes first", "claude-opus-mine", "glm lab", "lab/big-model");
        row("with its date too", "claude-opus-mine-20260101[1m]", "glm lab", "lab/big-model");
        row("another maker's id that is listed", "qwen-opus-like", "glm lab", "lab/qwen-opus-like");
        row("another maker's id, its provider without a key", "qwen-opus-like", "glm", "glm/glm-5.1");
        row("the slot's own id", "glm-5.1", "glm", "glm/glm-5.1");
        row("the longer word says more", "claude-opus-4-1-20250805", "glm lab", "lab/old-model");
        row("a slot that stands for another", "claude-haiku-4-5", "glm", "glm/glm-5.1");
        row("slots in a circle lead to what is built in", "claude-fable-1", "glm deepseek", "deepseek/deepseek-v4-pro");
        row("a family of one's own", "claude-nova-2", "lab", "lab/tiny");
        row("which is no part of other makers' names", "amazon.nova-pro", "lab openai", "lab/tiny");
    }
    void aSlotOfTheSettingsTakesWhatClientsCallItsFamily()
    {
        QFETCH(QString, name);
        QFETCH(QString, keys);
        QFETCH(QString, route);
        Settings settings = withLab();
        settings.models = {{.name = "claude-opus-mine", .provider = "lab", .model = "big-model", .label = {}, .timeouts = {}},
                           {.name = "like", .provider = "lab", .model = "qwen-opus-like", .label = {}, .timeouts = {}}};
        settings.families["opus"] = {.name = {}, .provider = "glm", .model = "glm-5.1", .label = {}, .timeouts = {}};
        settings.families["opus-4-1"] = {.name = {}, .provider = "lab", .model = "old-model", .label = {}, .timeouts = {}};
        settings.families["nova"] = {.name = {}, .provider = "lab", .model = "tiny", .label = {}, .timeouts = {}};
        settings.families["haiku"].name = "claude-opus-4-7";
        settings.families["fable"].name = "mythos";
        settings.families["mythos"].name = "fable";
        std::set<std::string, std::less<>> usable;
        for (const QString &key : keys.split(QLatin1Char(' ')))
            usable.insert(key.toStdString());
        const auto found = resolverOf(settings, usable).resolve(name.toStdString(), Dialect::Messages);
        QVERIFY2(bool(found), found ? "" : found.error().message.c_str());
        QCOMPARE(text(found->name()), route);
    }

    void aSlotIsListedByANameThatLeadsToItThoughALongerWordHasItsNewest()
    {
        const auto claudes = claudeNames(Catalogue::builtIn());
        const auto newest =
            std::find_if(claudes.begin(), claudes.end(), [](const std::string &name) { return name.starts_with("claude-opus-"); });
        QVERIFY(newest != claudes.end());
        Settings settings = withLab();
        settings.models.clear();
        settings.families["opus"] = {.name = {}, .provider = "glm", .model = "glm-5.1", .label = {}, .timeouts = {}};
        settings.families[newest->substr(sizeof("claude"))] = {
            .name = {}, .provider = "lab", .model = "new-model", .label = {}, .timeouts = {}};
        std::vector<std::string> routes;
        for (const NameResolver::Listed &listed : resolverOf(settings, {"glm", "lab"}).list())
            if (containsIgnoringCase(listed.name, "opus"))
                routes.push_back(listed.route.name());
        std::sort(routes.begin(), routes.end());
        QCOMPARE(routes, (std::vector<std::string>{"glm/glm-5.1", "lab/new-model"}));
    }

    void theDefaultProviderGetsAnIdThatOnlyHappensToHoldAFamilysWord()
    {
        Settings settings = withLab();
        settings.families["opus"] = {.name = {}, .provider = "glm", .model = "glm-5.1", .label = {}, .timeouts = {}};
        settings.defaultProvider = "lab";
        const auto at = [&](const char *name) { return text(resolverOf(settings, {"lab", "glm"}).resolve(name, Dialect::Chat)->name()); };
        QCOMPARE(at("vendor/qwen-opus-like:free"), QStringLiteral("lab/vendor/qwen-opus-like:free"));
        QCOMPARE(at("claude-opus-5"), QStringLiteral("glm/glm-5.1"));
        settings.strictNames = true;
        QCOMPARE(at("my-opus"), QStringLiteral("glm/glm-5.1"));
    }

    void theTicksOfTheSettingsAreLaidOverWhatIsKnown()
    {
        Settings settings;
        auto &opus = settings.families["opus"] = {.name = {}, .provider = "glm", .model = "glm-5.1", .label = "My GLM", .timeouts = {}};
        const auto route = [&] { return *resolverOf(settings, {"glm"}).resolve("claude-opus-4-7", Dialect::Messages); };
        const std::int64_t context = route().info->context;
        QCOMPARE(text(route().label), QStringLiteral("My GLM"));
        QVERIFY(!route().info->images && !route().longContext && context > 0 && context < longWindow);
        opus.images = true;
        QVERIFY(route().info->images);
        QCOMPARE(route().info->context, context);
        QCOMPARE(text(route().info->name), QStringLiteral("GLM-5.1"));
        opus.longContext = true;
        QVERIFY(route().longContext);
        QCOMPARE(route().info->context, longWindow);
        opus.fallbacks = {"claude-sonnet-4-6", "deepseek/deepseek-v4-pro"};
        QCOMPARE(route().fallbacks, opus.fallbacks);
    }

    void aLongWindowThatIsKnownCanBeTickedOff()
    {
        Settings settings;
        auto &opus =
            settings.families["opus"] = {.name = {}, .provider = "deepseek", .model = "deepseek-v4-pro", .label = {}, .timeouts = {}};
        const auto route = [&] { return *resolverOf(settings, {"deepseek"}).resolve("claude-opus-4-7", Dialect::Messages); };
        QVERIFY(route().longContext);
        opus.longContext = false;
        QVERIFY(!route().longContext);
    }

    void aModelThatNobodyKnowsIsWhatTheTicksSay()
    {
        Settings settings = withLab();
        QVERIFY(!resolverOf(settings, {"lab"}).resolve("claude-opus-4-7", Dialect::Messages)->info);
        settings.models.front().images = false;
        const auto info = resolverOf(settings, {"lab"}).resolve("claude-opus-4-7", Dialect::Messages)->info;
        QVERIFY(info && !info->images && info->reasoning && info->temperature);
    }

    void theDefaultProviderGetsTheNameAsItIs()
    {
        Settings settings = withLab();
        settings.defaultProvider = "lab";
        QCOMPARE(text(resolverOf(settings, {"lab"}).resolve("vendor/any-model:free", Dialect::Messages)->name()),
                 QStringLiteral("lab/vendor/any-model:free"));
    }

    void strictNamesRefuseWhatOnlyTheDefaultProviderWouldTake()
    {
        Settings settings = withLab();
        settings.defaultProvider = "lab";
        settings.strictNames = true;
        const auto route = resolverOf(settings, {"lab"}).resolve("any-model", Dialect::Messages);
        QVERIFY(!route);
        QCOMPARE(route.error().status, 404);
    }

    void anUnknownNameGetsA404ThatNamesCloseMatches()
    {
        const auto route = resolverOf(withLab(), {"lab", "deepseek"}).resolve("claude-deepsek-v4-pr", Dialect::Messages);
        QVERIFY(!route);
        QCOMPARE(route.error().status, 404);
        QVERIFY2(route.error().message.starts_with("model: claude-deepsek-v4-pr"), route.error().message.c_str());
        QVERIFY2(route.error().message.find("claude-deepseek-v4-pro") != std::string::npos, route.error().message.c_str());
    }

    void withoutAnyKeyTheErrorSaysHowToGiveOne()
    {
        const auto route = resolverOf({}, {}).resolve("claude-opus-9", Dialect::Messages);
        QVERIFY(!route);
        QVERIFY2(route.error().message.find("gatehouse key set") != std::string::npos, route.error().message.c_str());
    }

    void aNameOfAMegabyteCostsLittleAndIsCutInTheError()
    {
        const auto route = resolverOf({}, {"deepseek"}).resolve(std::string(1 << 20, 'q'), Dialect::Messages);
        QVERIFY(!route);
        QVERIFY(route.error().message.size() < 1000);
    }

    void controlCharactersOfANameDoNotReachTheSentence()
    {
        const auto route = resolverOf({}, {"deepseek"}).resolve("evil\x1b[31m\nname", Dialect::Messages);
        QVERIFY(!route);
        QVERIFY(route.error().message.find('\x1b') == std::string::npos);
        QVERIFY(route.error().message.find('\n') == std::string::npos);
    }

    void theClientsOwnDialectIsKeptWhereTheProviderSpeaksIt()
    {
        Settings settings;
        ProviderSettings both;
        both.endpoints = {{Dialect::Messages, "http://127.0.0.1:1/anthropic"}, {Dialect::Chat, "http://127.0.0.1:1/v1"}};
        settings.providers.emplace("both", both);
        const NameResolver resolver = resolverOf(settings, {"both"});
        const auto messages = resolver.resolve("both/m", Dialect::Messages);
        QVERIFY(messages->dialect == Dialect::Messages);
        QCOMPARE(text(messages->endpoint), QStringLiteral("http://127.0.0.1:1/anthropic"));
        QVERIFY(resolver.resolve("both/m", Dialect::Chat)->dialect == Dialect::Chat);
    }

    void timeoutsComeFromTheModelThenTheProviderThenTheDefaults()
    {
        Settings settings = withLab();
        settings.providers.at("lab").timeouts.firstByte = std::chrono::seconds(7);
        settings.providers.at("lab").timeouts.idle = std::chrono::seconds(8);
        settings.models.front().timeouts.idle = std::chrono::seconds(9);
        const auto route = resolverOf(settings, {"lab"}).resolve("claude-opus-4-7", Dialect::Messages);
        QCOMPARE(route->timeouts.firstByte, std::chrono::milliseconds(7000));
        QCOMPARE(route->timeouts.idle, std::chrono::milliseconds(9000));
        QCOMPARE(route->timeouts.connect, Timeouts().connect);
    }

    void compressionComesFromTheModelThenTheProviderThenTheRest()
    {
        using Mode = CompressionSettings::Mode;
        Settings settings = withLab();
        const auto compression = [&] { return resolverOf(settings, {"lab"}).resolve("claude-opus-4-7", Dialect::Messages)->compression; };
        QVERIFY(compression().mode == Mode::Off && compression().maxSystemTokens == 4096);
        settings.compression = {Mode::Compact, 1000};
        QVERIFY(compression().mode == Mode::Compact && compression().maxSystemTokens == 1000);
        settings.providers.at("lab").compression.mode = Mode::Summarize;
        QVERIFY(compression().mode == Mode::Summarize && compression().maxSystemTokens == 1000);
        settings.models.front().compression = {Mode::Off, 500};
        QVERIFY(compression().mode == Mode::Off && compression().maxSystemTokens == 500);
    }

    void marksAndDatesAreOnlyTakenFromTheEnd_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("unmarked");
        QTest::addColumn<QString>("undated");
        QTest::newRow("mark") << "a[1m]"
                              << "a"
                              << "a[1m]";
        QTest::newRow("mark alone stays") << "[1m]"
                                          << "[1m]"
                                          << "[1m]";
        QTest::newRow("date") << "m-20251001"
                              << "m-20251001"
                              << "m";
        QTest::newRow("not a date") << "m-12345678"
                                    << "m-12345678"
                                    << "m-12345678";
        QTest::newRow("seven digits") << "m-2025100"
                                      << "m-2025100"
                                      << "m-2025100";
        QTest::newRow("date in the middle") << "m-20251001-x"
                                            << "m-20251001-x"
                                            << "m-20251001-x";
    }
    void marksAndDatesAreOnlyTakenFromTheEnd()
    {
        QFETCH(QString, name);
        QFETCH(QString, unmarked);
        QFETCH(QString, undated);
        const std::string utf8 = name.toStdString();
        QCOMPARE(text(std::string(withoutContextMark(utf8))), unmarked);
        QCOMPARE(text(std::string(withoutDate(utf8))), undated);
    }
};

QTEST_APPLESS_MAIN(NameResolverTest)
#include "NameResolverTest.moc"
