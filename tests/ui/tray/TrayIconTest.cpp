// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayIcon.h"

#include "tests/ui/PseudoTranslator.h"
#include "tests/ui/TestServices.h"

#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using Phase = GatewayState::Phase;

namespace {

/// One icon with all that it stands on; never settles by itself unless told to.
struct Tray
{
    explicit Tray(std::chrono::milliseconds settle = 1h, std::chrono::milliseconds recheck = 1h, const QByteArray &settings = "{}")
        : test(settings), icon(test.services, {settle, recheck}, [this] { return available; })
    {
    }

    QAction *action(const char *name) { return icon.menu()->findChild<QAction *>(QString::fromLatin1(name)); }
    QString line() { return action("status")->text(); }

    bool available = true;
    TestServices test;
    FakeTrayModel &model = test.gateway;
    TrayIcon icon;
};

} // namespace

class TrayIconTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangeShowsOnlyAfterItSettled();
    void steadyChangesAreShownAllTheSame();
    void openingTheMenuShowsTheTruthAtOnce();
    void aClickOpensTheWindowOnce();
    void choicesOfTheMenuAreAskedFor();
    void fixesReachWhatTheyName_data();
    void fixesReachWhatTheyName();
    void aFixThatNeedsAPersonOpensItsPlace();
    void troublesAreToldOnceWhenTheyCome();
    void outcomesAreToldAsTheSettingsWant();
    void aTrayThatComesLateIsFound();
    void aTrayThatGoesIsNoticed();
    void anotherLanguageIsSpokenAtOnce();
    void anOpenMenuStaysWhenTheLanguageChanges();
};

void TrayIconTest::aChangeShowsOnlyAfterItSettled()
{
    Tray tray(20ms);
    tray.model.become(Phase::Working);
    tray.model.become(Phase::Ready);
    tray.model.become(Phase::Attention);
    QVERIFY(tray.icon.shown().icon == TrayStatus::Icon::Ready);
    QCOMPARE(tray.line(), QStringLiteral("Ready – 127.0.0.1:8787"));
    QTRY_VERIFY(tray.icon.shown().icon == TrayStatus::Icon::Attention);
    QCOMPARE(tray.line(), QStringLiteral("No provider key yet"));
    QCOMPARE(tray.icon.toolTip(), QStringLiteral("Gatehouse: No provider key yet"));
}

void TrayIconTest::steadyChangesAreShownAllTheSame()
{
    Tray tray(20ms);
    QTimer steady;
    connect(&steady, &QTimer::timeout, this, [&] { tray.model.become(Phase::Working); });
    steady.start(1ms);
    QTRY_VERIFY(tray.icon.shown().icon == TrayStatus::Icon::Working);
}

void TrayIconTest::openingTheMenuShowsTheTruthAtOnce()
{
    Tray tray;
    tray.model.become(Phase::Stopped);
    QCOMPARE(tray.line(), QStringLiteral("Ready – 127.0.0.1:8787"));
    Q_EMIT tray.icon.menu()->aboutToShow();
    QCOMPARE(tray.line(), QStringLiteral("The gateway is stopped"));
}

void TrayIconTest::aClickOpensTheWindowOnce()
{
    Tray tray;
    QSignalSpy status(&tray.icon, &TrayIcon::statusRequested);
    tray.icon.activate(QSystemTrayIcon::Trigger);
    tray.icon.activate(QSystemTrayIcon::DoubleClick);
    tray.icon.activate(QSystemTrayIcon::Trigger);
    QCOMPARE(status.count(), 1);
    tray.icon.activate(QSystemTrayIcon::MiddleClick);
    tray.icon.activate(QSystemTrayIcon::Context);
    QCOMPARE(status.count(), 1);
    QElapsedTimer since; // later it is a click of its own
    since.start();
    QTRY_VERIFY(since.elapsed() > TrayIcon::oneClick.count());
    tray.icon.activate(QSystemTrayIcon::DoubleClick);
    QCOMPARE(status.count(), 2);
}

void TrayIconTest::choicesOfTheMenuAreAskedFor()
{
    Tray tray;
    QSignalSpy status(&tray.icon, &TrayIcon::statusRequested);
    QSignalSpy settings(&tray.icon, &TrayIcon::settingsRequested);
    QSignalSpy firstRun(&tray.icon, &TrayIcon::firstRunRequested);
    QSignalSpy report(&tray.icon, &TrayIcon::reportRequested);
    QSignalSpy quit(&tray.icon, &TrayIcon::quitRequested);
    tray.action("status")->trigger();
    QCOMPARE(status.count(), 1);
    tray.action("settings")->trigger();
    QCOMPARE(settings.count(), 1);
    QVERIFY(settings.at(0).at(0).value<PageId>() == PageId::General);
    tray.action("firstSteps")->trigger();
    QCOMPARE(firstRun.count(), 1);
    tray.action("copyReport")->trigger();
    QCOMPARE(report.count(), 1);
    QCOMPARE(quit.count(), 0);
    tray.action("quit")->trigger();
    QCOMPARE(quit.count(), 1);
}

void TrayIconTest::fixesReachWhatTheyName_data()
{
    QTest::addColumn<bool>("portTaken");
    QTest::addColumn<bool>("locked");
    QTest::addColumn<QString>("asked");
    QTest::newRow("stopped") << false << false << QStringLiteral("start");
    QTest::newRow("port taken") << true << false << QStringLiteral("useAnotherPort");
    QTest::newRow("locked") << false << true << QStringLiteral("askKeychain");
}

void TrayIconTest::fixesReachWhatTheyName()
{
    QFETCH(bool, portTaken);
    QFETCH(bool, locked);
    QFETCH(QString, asked);
    Tray tray;
    tray.model.told.portTaken = portTaken;
    if (locked)
        tray.model.told.gateway.providers.push_back({"lab", QStringLiteral("Lab"), ProviderKeys::State::Locked, {}, {}});
    tray.model.become(locked ? Phase::Attention : Phase::Stopped);
    Q_EMIT tray.icon.menu()->aboutToShow();
    tray.action("fix")->trigger();
    QCOMPARE(tray.model.asked, QStringList(asked));
}

void TrayIconTest::aFixThatNeedsAPersonOpensItsPlace()
{
    Tray tray;
    QSignalSpy firstRun(&tray.icon, &TrayIcon::firstRunRequested);
    QSignalSpy settings(&tray.icon, &TrayIcon::settingsRequested);
    tray.model.become(Phase::Attention);
    Q_EMIT tray.icon.menu()->aboutToShow();
    tray.action("fix")->trigger();
    QCOMPARE(firstRun.count(), 1);
    tray.model.told.gateway.providers.push_back(
        {"far", QStringLiteral("Far"), ProviderKeys::State::Ready, {}, QStringLiteral("Refused."), ProviderTrouble::Kind::KeyRefused});
    Q_EMIT tray.icon.menu()->aboutToShow();
    tray.action("fix")->trigger();
    QCOMPARE(settings.count(), 1);
    QVERIFY(settings.at(0).at(0).value<PageId>() == PageId::Providers);
    QCOMPARE(settings.at(0).at(1).toString(), QStringLiteral("far"));
}

void TrayIconTest::troublesAreToldOnceWhenTheyCome()
{
    Tray tray;
    QSignalSpy told(&tray.icon, &TrayIcon::notified);
    tray.model.become(Phase::Attention); // no key yet is no news to anybody
    Q_EMIT tray.icon.menu()->aboutToShow();
    QCOMPARE(told.count(), 0);
    tray.model.told.portTaken = true;
    tray.model.told.gateway.problem = QStringLiteral("Port 8787 is used by nginx.");
    tray.model.become(Phase::Stopped);
    Q_EMIT tray.icon.menu()->aboutToShow();
    Q_EMIT tray.icon.menu()->aboutToShow();
    QCOMPARE(told.count(), 1);
    QCOMPARE(told.at(0).at(0).toString(), QStringLiteral("Port 8787 is used by nginx."));
    tray.model.become(Phase::Ready);
    Q_EMIT tray.icon.menu()->aboutToShow();
    tray.model.become(Phase::Stopped);
    Q_EMIT tray.icon.menu()->aboutToShow();
    QCOMPARE(told.count(), 1); // within five minutes
}

void TrayIconTest::outcomesAreToldAsTheSettingsWant()
{
    for (const bool all : {false, true}) {
        Tray tray(1h, 1h, all ? R"({"application": {"notifications": "all"}})" : "{}");
        QSignalSpy said(&tray.icon, &TrayIcon::said);
        QSignalSpy told(&tray.icon, &TrayIcon::notified);
        tray.action("copyBaseUrl:claude-desktop")->trigger();
        QCOMPARE(said.count(), 1);
        QCOMPARE(told.count(), all ? 1 : 0);
    }
}

void TrayIconTest::aTrayThatComesLateIsFound()
{
    Tray tray(1h, 1ms);
    tray.available = false;
    QSignalSpy available(&tray.icon, &TrayIcon::trayAvailableChanged);
    tray.icon.show();
    QCOMPARE(available.count(), 1);
    QCOMPARE(available.at(0).at(0).toBool(), false);
    tray.available = true;
    QTRY_COMPARE(available.count(), 2);
    QCOMPARE(available.at(1).at(0).toBool(), true);
    QVERIFY(tray.icon.trayAvailable());
}

void TrayIconTest::aTrayThatGoesIsNoticed()
{
    Tray tray(1h, 1ms);
    tray.icon.show();
    QVERIFY(tray.icon.trayAvailable());
    QSignalSpy available(&tray.icon, &TrayIcon::trayAvailableChanged);
    tray.available = false;
    QTRY_COMPARE(available.count(), 1);
    QVERIFY(!tray.icon.trayAvailable());
}

void TrayIconTest::anotherLanguageIsSpokenAtOnce()
{
    Tray tray;
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_VERIFY(tray.action("settings")->text() != QStringLiteral("&Settings…"));
    QVERIFY(tray.line() != QStringLiteral("Ready – 127.0.0.1:8787"));
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(tray.action("settings")->text(), QStringLiteral("&Settings…"));
}

void TrayIconTest::anOpenMenuStaysWhenTheLanguageChanges()
{
    Tray tray;
    QPointer<QMenu> menu = tray.icon.menu();
    menu->popup({});
    QVERIFY(QTest::qWaitForWindowExposed(menu));
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QVERIFY(menu && menu->isVisible());
    menu->hide();
    QTRY_VERIFY(tray.action("settings")->text() != QStringLiteral("&Settings…"));
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(tray.action("settings")->text(), QStringLiteral("&Settings…"));
}

QTEST_MAIN(TrayIconTest)
#include "TrayIconTest.moc"
