// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Program.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

using namespace gatehouse;

class StatusReportTest : public QObject
{
    Q_OBJECT

    static GatewayState troubled()
    {
        GatewayState state;
        state.phase = GatewayState::Phase::Attention;
        state.problem = QStringLiteral("The key of lab was \"refused\".");
        state.port = 8787;
        state.answered = 12;
        state.failed = 3;
        state.providers.push_back({.id = "lab",
                                   .displayName = QStringLiteral("Lab"),
                                   .key = ProviderKeys::State::Ready,
                                   .origin = QStringLiteral("LAB_KEY"),
                                   .problem = QStringLiteral("401")});
        return state;
    }

private Q_SLOTS:
    void jsonHoldsTheWholeState()
    {
        const auto json = nlohmann::json::parse(statusJson(troubled()).toStdString());
        QCOMPARE(json.at("running").get<bool>(), true);
        QCOMPARE(json.at("phase").get<std::string>(), std::string("attention"));
        QCOMPARE(json.at("problem").get<std::string>(), std::string("The key of lab was \"refused\"."));
        QCOMPARE(json.at("port").get<int>(), 8787);
        QCOMPARE(json.at("answered").get<int>(), 12);
        QCOMPARE(json.at("providers").at("lab").at("key").get<std::string>(), std::string("ready"));
        QCOMPARE(json.at("providers").at("lab").at("origin").get<std::string>(), std::string("LAB_KEY"));
    }

    void theTextNamesAddressProblemAndProviders()
    {
        const QByteArray text = statusText(troubled());
        for (const char *part : {"attention", "http://127.0.0.1:8787", "refused", "12 answered", "lab: key ready (LAB_KEY)"})
            QVERIFY2(text.contains(part), text.constData());
    }

    void eachSettingsFileHasItsOwnTokens()
    {
        QVERIFY(tokenStateFile(QStringLiteral("a.json")) != tokenStateFile(QStringLiteral("b.json")));
        QCOMPARE(tokenStateFile(QStringLiteral("a.json")), tokenStateFile(QStringLiteral("./a.json")));
    }
};

QTEST_GUILESS_MAIN(StatusReportTest)
#include "StatusReportTest.moc"
