// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Instance.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <thread>

using namespace gatehouse;

class InstanceTest : public QObject
{
    Q_OBJECT

    /// Asks from a thread of its own, as another process would, while this one's event loop answers.
    static std::optional<QByteArray> ask(const QString &settings, const QByteArray &request)
    {
        std::optional<QByteArray> answer;
        std::atomic<bool> done{false};
        std::thread other([&] {
            answer = Instance::ask(settings, request);
            done = true;
        });
        const bool answered = QTest::qWaitFor([&] { return done.load(); }, 10'000);
        other.join();
        return answered ? answer : std::nullopt;
    }

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void theSecondWithTheSameSettingsIsToldSoAndReachesTheFirst()
    {
        Instance first(path(QStringLiteral("a.json")));
        first.setHandler([](const QByteArray &request) { return "heard " + request; });
        QCOMPARE(first.acquire(), Instance::Outcome::First);
        Instance second(path(QStringLiteral("a.json")));
        QCOMPARE(second.acquire(), Instance::Outcome::AlreadyRunning);
        QCOMPARE(ask(path(QStringLiteral("a.json")), "wake"), std::optional<QByteArray>("heard wake"));
    }

    void otherSettingsAreAnotherInstance()
    {
        Instance first(path(QStringLiteral("a.json")));
        Instance other(path(QStringLiteral("b.json")));
        QCOMPARE(first.acquire(), Instance::Outcome::First);
        QCOMPARE(other.acquire(), Instance::Outcome::First);
    }

    void whenTheFirstHasGoneTheNextIsFirst()
    {
        {
            Instance first(path(QStringLiteral("c.json")));
            QCOMPARE(first.acquire(), Instance::Outcome::First);
        }
        QVERIFY(Instance::waitUntilGone(path(QStringLiteral("c.json")), 1000));
        Instance next(path(QStringLiteral("c.json")));
        QCOMPARE(next.acquire(), Instance::Outcome::First);
    }

    void askingNobodyGivesNothing() { QCOMPARE(ask(path(QStringLiteral("nobody.json")), "status"), std::nullopt); }

    void aRequestWithoutEndIsCutOff()
    {
        Instance first(path(QStringLiteral("d.json")));
        bool called = false;
        first.setHandler([&](const QByteArray &) {
            called = true;
            return QByteArray();
        });
        QCOMPARE(first.acquire(), Instance::Outcome::First);
        QCOMPARE(ask(path(QStringLiteral("d.json")), QByteArray(100'000, 'x')), std::nullopt);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(InstanceTest)
#include "InstanceTest.moc"
