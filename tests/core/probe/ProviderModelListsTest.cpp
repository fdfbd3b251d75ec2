// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProviderModelLists.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

class ProviderModelListsTest : public QObject
{
    Q_OBJECT

    static Configuration configuration()
    {
        Settings settings;
        ProviderSettings twin;
        twin.like = "deepseek";
        twin.baseUrl = "https://twin.example/anthropic";
        settings.providers.emplace("twin", twin);
        return {std::move(settings), Catalogue::builtIn()};
    }

private Q_SLOTS:
    void theCatalogueTellsUntilTheProviderHas()
    {
        const Configuration known = configuration();
        ProviderModelLists lists;
        const std::vector<ProviderModel> models = lists.models(known, "deepseek");
        QVERIFY(!models.empty());
        QVERIFY(!lists.fetched("deepseek"));
        const ModelInfo *info = known.catalogue().model("deepseek", models.front().id);
        QVERIFY(info);
        QCOMPARE(models.front().name, info->name);
        QCOMPARE(models.front().context, info->context);
        QCOMPARE(models.front().reasoning, std::optional(info->reasoning));
    }

    void aProviderLikeAnotherHasItsModels()
    {
        const Configuration known = configuration();
        const ProviderModelLists lists;
        QCOMPARE(lists.models(known, "twin").size(), lists.models(known, "deepseek").size());
        QVERIFY(lists.models(known, "nobody").empty());
    }

    void whatIsFetchedTakesItsPlace()
    {
        const Configuration known = configuration();
        ProviderModelLists lists;
        QStringList changed;
        connect(&lists, &ProviderModelLists::changed, this, [&](const std::string &id) { changed += QString::fromStdString(id); });
        ProviderModel own;
        own.id = "own";
        lists.learn("deepseek", {own});
        QCOMPARE(lists.models(known, "deepseek").size(), std::size_t(1));
        QVERIFY(lists.fetched("deepseek"));
        lists.learn("deepseek", {}); // no list is no news
        QCOMPARE(lists.models(known, "deepseek").front().id, std::string("own"));
        QVERIFY(!lists.firstToken("deepseek"));
        lists.learnFirstToken("deepseek", 380ms);
        QCOMPARE(lists.firstToken("deepseek").value_or(0ms).count(), std::int64_t(380));
        QCOMPARE(changed, (QStringList{QStringLiteral("deepseek"), QStringLiteral("deepseek")}));
    }
};

QTEST_GUILESS_MAIN(ProviderModelListsTest)
#include "ProviderModelListsTest.moc"
