// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/ProviderHealth.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using Kind = ProviderTrouble::Kind;

class ProviderHealthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProblemStaysUntilTheProviderSucceeds()
    {
        int changes = 0;
        ProviderHealth health([&] { ++changes; });
        health.failed("lab", {Kind::KeyRefused, "invalid key"});
        QVERIFY((health.trouble("lab") == ProviderTrouble{Kind::KeyRefused, "invalid key"}));
        QVERIFY(health.trouble("other").kind == Kind::None);
        health.succeeded("other");
        QCOMPARE(changes, 1);
        health.succeeded("lab");
        QVERIFY(health.trouble("lab").kind == Kind::None);
        QCOMPARE(changes, 2);
    }

    void theSameProblemIsToldOnce()
    {
        int changes = 0;
        ProviderHealth health([&] { ++changes; });
        health.failed("lab", {Kind::Unreachable, "refused"});
        health.failed("lab", {Kind::Unreachable, "refused"});
        QCOMPARE(changes, 1);
        health.failed("lab", {Kind::Unreachable, "timed out"});
        QCOMPARE(changes, 2);
    }
};

QTEST_APPLESS_MAIN(ProviderHealthTest)
#include "ProviderHealthTest.moc"
