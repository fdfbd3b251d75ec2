// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ModelList.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace gatehouse;
using nlohmann::json;

class ModelListTest : public QObject
{
    Q_OBJECT

    static NameResolver resolverOf(std::set<std::string, std::less<>> keys, Settings settings = {})
    {
        return {std::make_shared<const Configuration>(std::move(settings), Catalogue::builtIn()),
                [keys](std::string_view provider) { return keys.contains(provider); }};
    }

private Q_SLOTS:
    void oneBodySatisfiesEveryClient()
    {
        const json body = json::parse(modelListBody(resolverOf({"deepseek", "openai"}).list()));
        QCOMPARE(body.at("object").get<std::string>(), std::string("list"));
        QCOMPARE(body.at("has_more").get<bool>(), false);
        QVERIFY(body.at("models").is_array() && body.at("models").empty());
        const json &data = body.at("data");
        QVERIFY(!data.empty());
        QCOMPARE(body.at("first_id"), data.front().at("id"));
        QCOMPARE(body.at("last_id"), data.back().at("id"));
        for (const json &model : data) {
            QCOMPARE(model.at("type").get<std::string>(), std::string("model"));
            QCOMPARE(model.at("object").get<std::string>(), std::string("model"));
            QVERIFY(model.at("created").is_number_integer());
            QVERIFY(!model.at("display_name").get<std::string>().empty());
            QVERIFY(!model.at("owned_by").get<std::string>().empty());
        }
    }

    void onlyNamesThatLeadSomewhereAreListed()
    {
        std::set<std::string> names;
        for (const NameResolver::Listed &model : resolverOf({"deepseek"}).list()) {
            QCOMPARE(model.route.provider->id, std::string("deepseek"));
            QVERIFY2(names.insert(model.name).second, "a name is listed twice");
        }
        QVERIFY(names.contains("claude-deepseek-v4-pro"));
        QVERIFY(names.contains("claude-opus-4-7"));
        QVERIFY(names.contains("claude-haiku-4-5"));
        QVERIFY(!names.contains("claude-kimi-k2.6"));
    }

    void theFirstNameIsTheNewestOfTheBigFamilyForItIsWhatClientsTakeByDefault()
    {
        const auto models = resolverOf({"deepseek"}).list();
        QStringList names;
        for (const NameResolver::Listed &model : models)
            names.append(QString::fromStdString(model.name));
        QCOMPARE(names.first(), QStringLiteral("claude-opus-4-7"));
        QVERIFY(names.indexOf(QStringLiteral("claude-opus-4-6")) < names.indexOf(QStringLiteral("claude-sonnet-4-6")));
        QVERIFY(names.indexOf(QStringLiteral("claude-sonnet-4-6")) < names.indexOf(QStringLiteral("claude-haiku-4-5")));
    }

    void withoutKeysTheListIsEmptyAndStillWellFormed()
    {
        const json body = json::parse(modelListBody(resolverOf({}).list()));
        QVERIFY(body.at("data").empty());
        QVERIFY(body.at("first_id").is_null());
    }

    void limitsComeFromTheCatalogue()
    {
        const json body = json::parse(modelListBody(resolverOf({"anthropic"}).list()));
        bool seen = false;
        for (const json &model : body.at("data")) {
            if (model.at("id") != "claude-sonnet-4-5")
                continue;
            seen = true;
            QVERIFY(model.at("max_input_tokens").get<int>() >= 200000);
            QVERIFY(model.at("max_tokens").get<int>() >= 8192);
            QCOMPARE(model.at("anthropic_family_tier").get<std::string>(), std::string("sonnet"));
        }
        QVERIFY(seen);
    }

    void aMillionTokensAreToldByTheNameASecondTimeWithItsMark_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("tick"); // -1: none
        QTest::addColumn<bool>("twice");
        QTest::newRow("the catalogue says so") << "deepseek-v4-pro" << -1 << true;
        QTest::newRow("ticked off") << "deepseek-v4-pro" << 0 << false;
        QTest::newRow("ticked") << "deepseek-new" << 1 << true;
        QTest::newRow("nothing is known") << "deepseek-new" << -1 << false;
    }
    void aMillionTokensAreToldByTheNameASecondTimeWithItsMark()
    {
        QFETCH(QString, model);
        QFETCH(int, tick);
        QFETCH(bool, twice);
        Settings settings;
        ModelSettings &opus = settings.families["opus"];
        opus.provider = "deepseek";
        opus.model = model.toStdString();
        opus.label = "Mine";
        if (tick >= 0)
            opus.longContext = tick == 1;
        const json body = json::parse(modelListBody(resolverOf({"deepseek"}, settings).list()));
        QStringList names;
        for (const json &entry : body.at("data"))
            if (entry.at("id").get<std::string>().starts_with("claude-opus")) {
                if (entry.contains("max_input_tokens"))
                    QCOMPARE(entry.at("max_input_tokens").get<int>(), twice ? 1'000'000 : 200'000);
                names += QString::fromStdString(entry.at("id").get<std::string>() + " " + entry.at("display_name").get<std::string>());
            }
        const QStringList once{QStringLiteral("claude-opus-4-7 Mine")};
        QCOMPARE(names, twice ? once + QStringList{QStringLiteral("claude-opus-4-7[1m] Mine – 1M")} : once);
    }

    void eachSlotIsListedOnceByClaudesNewestNameWithTheSlotsLabel()
    {
        Settings settings;
        settings.models.push_back({.name = "claude-opus-cheap", .provider = "glm", .model = "glm-4.7", .label = "Cheap", .timeouts = {}});
        settings.families["opus"] = {.name = {}, .provider = "glm", .model = "glm-5.1", .label = "Main", .timeouts = {}};
        settings.families["nova"] = {.name = {}, .provider = "glm", .model = "glm-5", .label = "Nova", .timeouts = {}};
        const json body = json::parse(modelListBody(resolverOf({"glm"}, settings).list()));
        QStringList rows;
        for (const json &entry : body.at("data"))
            rows += QString::fromStdString(entry.at("id").get<std::string>() + "|" + entry.at("display_name").get<std::string>() + "|" +
                                           (entry.value("is_family_default", false) ? "default" : ""));
        QCOMPARE(rows.at(0), QStringLiteral("claude-opus-cheap|Cheap|"));
        QCOMPARE(rows.at(1), QStringLiteral("claude-opus-4-7|Main|default"));
        QCOMPARE(rows.filter(QStringLiteral("|Main|")).size(), 1);
        QVERIFY(rows.contains(QStringLiteral("claude-nova|Nova|")));
        QCOMPARE(rows.filter(QRegularExpression(QStringLiteral("^claude-sonnet.*default$"))).size(), 1);
        QCOMPARE(rows.filter(QRegularExpression(QStringLiteral("^claude-haiku.*default$"))).size(), 1);
    }

    void aSlotThatStandsForAListedNameOfItsFamilyIsNotListedAgain()
    {
        Settings settings;
        settings.models.push_back({.name = "claude-opus-4-8", .provider = "glm", .model = "glm-5.1", .label = "Main", .timeouts = {}});
        settings.families["opus"].name = "claude-opus-4-8";
        QStringList names;
        for (const NameResolver::Listed &model : resolverOf({"glm"}, settings).list())
            if (model.name.find("opus") != std::string::npos)
                names += QString::fromStdString(model.name) + QLatin1String(model.familyDefault ? " default" : "");
        QCOMPARE(names, QStringList{QStringLiteral("claude-opus-4-8 default")});
    }

    void theSettingsLabelIsShownAndEscaped()
    {
        Settings settings;
        ProviderSettings lab;
        lab.dialect = Dialect::Chat;
        lab.baseUrl = "http://127.0.0.1:9001/v1";
        settings.providers.emplace("lab", lab);
        settings.models.push_back({.name = "claude-\"x\"", .provider = "lab", .model = "m", .label = "A \"big\" one\n", .timeouts = {}});
        const json body = json::parse(modelListBody(resolverOf({"lab"}, settings).list()));
        QCOMPARE(body.at("data").front().at("id").get<std::string>(), std::string("claude-\"x\""));
        QCOMPARE(body.at("data").front().at("display_name").get<std::string>(), std::string("A \"big\" one\n"));
    }
};

QTEST_APPLESS_MAIN(ModelListTest)
#include "ModelListTest.moc"
