// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ModelLimits.h"

#include "core/routing/NameResolver.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {
const Clock::TimePoint start{1000h};

ProviderModel sized(const char *id, std::int64_t context, std::int64_t output)
{
    ProviderModel model;
    model.id = id;
    model.context = context;
    model.output = output;
    return model;
}
} // namespace

class ModelLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCallerAsksAndAnswersLast()
    {
        ModelLimits limits;
        QVERIFY(limits.takeTurn("lab", start));
        QVERIFY(!limits.takeTurn("lab", start));
        QVERIFY(limits.takeTurn("other", start));
        limits.learned("lab", {}, catalogue, start + 1s);
        QVERIFY(!limits.takeTurn("lab", start + 1s + ModelLimits::lifetime - 1ms));
        QVERIFY(limits.takeTurn("lab", start + 1s + ModelLimits::lifetime));
    }

    void aFailureIsRepeatedAfterAPause()
    {
        ModelLimits limits;
        limits.learned("lab", {sized("m", 100, 0)}, catalogue, start);
        QVERIFY(limits.takeTurn("lab", start + ModelLimits::lifetime));
        limits.failed("lab", start + ModelLimits::lifetime);
        QVERIFY(limits.find("lab", "m")); // the old word is better than none
        QVERIFY(!limits.takeTurn("lab", start + ModelLimits::lifetime + ModelLimits::pauseAfterFailure - 1ms));
        QVERIFY(limits.takeTurn("lab", start + ModelLimits::lifetime + ModelLimits::pauseAfterFailure));
    }

    void aCallerThatIsNeverHeardOfAgainHoldsNobodyUp()
    {
        ModelLimits limits;
        QVERIFY(limits.takeTurn("lab", start));
        QVERIFY(limits.takeTurn("lab", start + ModelLimits::longestQuestion));
    }

    void theProvidersWordIsLaidOverTheCatalogues()
    {
        ModelLimits limits;
        ProviderModel told = sized("deepseek-v4-pro", 200'000, 0);
        told.images = true;
        limits.learned("deepseek", {told}, catalogue, start);
        const auto info = limits.find("deepseek", "deepseek-v4-pro");
        QVERIFY(info);
        QCOMPARE(info->name, std::string("DeepSeek V4 Pro"));
        QCOMPARE(info->context, std::int64_t(200'000));
        QCOMPARE(info->output, std::int64_t(200'000)); // the catalogue's 384000 do not fit
        QVERIFY(info->images && info->reasoning && info->temperature && !info->pdf);
        QVERIFY(!limits.find("deepseek", "deepseek-v4-flash"));
        QVERIFY(!limits.find("moonshot", "deepseek-v4-pro"));
    }

    void aModelThatNobodyKnowsIsTrustedWithEverything()
    {
        ModelLimits limits;
        limits.learned("lab", {sized("my-model", 8192, 1024), sized("names-only", 0, 0)}, catalogue, start);
        const auto info = limits.find("lab", "my-model");
        QVERIFY(info);
        QVERIFY(info->images && info->reasoning && info->temperature);
        QVERIFY(!limits.find("lab", "names-only"));
    }

    void aResellersModelHasItsMakersTraits()
    {
        ModelLimits limits;
        limits.learned("lab", {sized("deepseek-ai/deepseek-v4-pro", 65'536, 8192)}, catalogue, start);
        const auto info = limits.find("lab", "deepseek-ai/deepseek-v4-pro");
        QVERIFY(info);
        QCOMPARE(info->context, std::int64_t(65'536));
        QVERIFY(!info->images && info->reasoning);
    }

    void aNewListTakesThePlaceOfTheOld()
    {
        ModelLimits limits;
        limits.learned("lab", {sized("a", 1, 1)}, catalogue, start);
        const auto held = limits.find("lab", "a");
        limits.learned("lab", {sized("b", 2, 2)}, catalogue, start);
        QVERIFY(!limits.find("lab", "a") && limits.find("lab", "b"));
        QCOMPARE(held->context, std::int64_t(1)); // whoever has it keeps it
        limits.clear();
        QVERIFY(!limits.find("lab", "b"));
        QVERIFY(limits.takeTurn("lab", start));
    }

    void aRouteHasWhatTheProviderTold()
    {
        ModelLimits limits;
        const auto configuration = std::make_shared<const Configuration>(Settings(), catalogue);
        const auto route = [&](const ModelLimits *known) {
            return *NameResolver(
                        configuration, [](std::string_view provider) { return provider == "deepseek"; }, {}, known)
                        .resolve("claude-opus-4-7", Dialect::Messages);
        };
        QCOMPARE(route(nullptr).info.get(), catalogue.model("deepseek", "deepseek-v4-pro"));
        QCOMPARE(route(&limits).info.get(), catalogue.model("deepseek", "deepseek-v4-pro"));
        limits.learned("deepseek", {sized("deepseek-v4-pro", 5000, 500)}, catalogue, start);
        const Route told = route(&limits);
        limits.clear();
        QCOMPARE(told.info->context, std::int64_t(5000));
        QCOMPARE(told.info->output, std::int64_t(500));
    }

private:
    const Catalogue &catalogue = Catalogue::builtIn();
};

QTEST_GUILESS_MAIN(ModelLimitsTest)
#include "ModelLimitsTest.moc"
