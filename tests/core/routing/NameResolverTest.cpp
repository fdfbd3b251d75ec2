// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/NameResolver.h"

#include "core/routing/ModelNames.h"

#include <QtTest/QtTest>

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
        settings.families = {{"haiku", "claude-opus-4-7"}, {"sonnet", "claude-deepseek-v4-flash"}, {"nova", "lab/tiny"}};
        const NameResolver resolver = resolverOf(settings, {"lab", "deepseek"});
        QCOMPARE(text(resolver.resolve("claude-haiku-9", Dialect::Messages)->name()), QStringLiteral("lab/big-model"));
        QCOMPARE(text(resolver.resolve("claude-haiku-4-5", Dialect::Messages)->name()), QStringLiteral("lab/big-model"));
        QCOMPARE(text(resolver.resolve("claude-sonnet-9", Dialect::Messages)->name()), QStringLiteral("deepseek/deepseek-v4-flash"));
        QCOMPARE(text(resolver.resolve("claude-nova-1", Dialect::Messages)->name()), QStringLiteral("lab/tiny"));
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
