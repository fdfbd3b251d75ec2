// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ProviderHealth.h"

#include <QtTest/QtTest>

using namespace gatehouse;

class ProviderHealthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProblemStaysUntilTheProviderSucceeds()
    {
        int changes = 0;
        ProviderHealth health([&] { ++changes; });
        health.failed("lab", "the key was refused");
        QCOMPARE(health.problem("lab"), std::string("the key was refused"));
        QCOMPARE(health.problem("other"), std::string());
        health.succeeded("other");
        QCOMPARE(changes, 1);
        health.succeeded("lab");
        QCOMPARE(health.problem("lab"), std::string());
        QCOMPARE(changes, 2);
    }

    void theSameProblemIsToldOnce()
    {
        int changes = 0;
        ProviderHealth health([&] { ++changes; });
        health.failed("lab", "unreachable");
        health.failed("lab", "unreachable");
        QCOMPARE(changes, 1);
        health.failed("lab", "another");
        QCOMPARE(changes, 2);
    }
};

QTEST_APPLESS_MAIN(ProviderHealthTest)
#include "ProviderHealthTest.moc"
