// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayIcon.h"

#include "tests/ui/FakeTrayModel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using Phase = GatewayState::Phase;

namespace {

/// One icon with all that it stands on; never settles by itself unless told to.
struct Tray
{
    explicit Tray(std::chrono::milliseconds settle = 1h, std::chrono::milliseconds recheck = 1h)
        : icon(model, clipboard, {settle, recheck}, [this] { return available; })
    {
    }

    QAction *action(const char *name) { return icon.menu()->findChild<QAction *>(QString::fromLatin1(name)); }
    QStringList texts()
    {
        QStringList lines;
        for (const QAction *action : icon.menu()->actions())
            if (action->isVisible())
                lines += action->isSeparator() ? QStringLiteral("---") : action->text();
        return lines;
    }

    bool available = true;
    FakeTrayModel model;
    SensitiveClipboard clipboard{1h};
    TrayIcon icon;
};

} // namespace

class TrayIconTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theMenuHoldsWhatAPersonNeedsInOrder();
    void aTroubleAddsItsFixAndNothingElse();
    void theMenuIsNeverRebuilt();
    void aChangeShowsOnlyAfterItSettled();
    void steadyChangesAreShownAllTheSame();
    void openingTheMenuShowsTheTruthAtOnce();
    void statusAndSettingsOpenTheWindow();
    void fixesReachWhatTheyName_data();
    void fixesReachWhatTheyName();
    void aMissingKeyAsksForTheKeyField();
    void copiedTextsReachTheClipboard();
    void whatCannotBeCopiedSaysSoInTheMenu();
    void aFailedCopyLeavesTheClipboardAndSaysWhy();
    void anAmpersandInANameIsNoMnemonic();
    void aTrayThatComesLateIsFound();
    void aTrayThatGoesIsNoticed();
    void mnemonicsAreUnique();
};

void TrayIconTest::theMenuHoldsWhatAPersonNeedsInOrder()
{
    Tray tray;
    QCOMPARE(tray.texts(), QStringList({QStringLiteral("Ready – 127.0.0.1:8787"), QStringLiteral("---"),
                                        QStringLiteral("Copy &gateway settings"), QStringLiteral("Copy s&hell exports"),
                                        QStringLiteral("---"), QStringLiteral("&Settings…"), QStringLiteral("&Quit")}));
    QCOMPARE(tray.icon.toolTip(), QStringLiteral("Gatehouse: ready on 127.0.0.1:8787"));
}

void TrayIconTest::aTroubleAddsItsFixAndNothingElse()
{
    Tray tray;
    const QStringList before = tray.texts();
    tray.model.become(Phase::Attention);
    Q_EMIT tray.icon.menu()->aboutToShow();
    QStringList after = tray.texts();
    QCOMPARE(after.takeAt(1), QStringLiteral("Fix: Add a provider key…"));
    QCOMPARE(after.mid(1), before.mid(1));
}

void TrayIconTest::theMenuIsNeverRebuilt()
{
    Tray tray;
    const auto before = tray.icon.menu()->actions();
    for (const Phase phase : {Phase::Working, Phase::Attention, Phase::Stopped, Phase::Starting, Phase::Ready}) {
        tray.model.become(phase);
        Q_EMIT tray.icon.menu()->aboutToShow();
        QCOMPARE(tray.icon.menu()->actions(), before);
    }
}

void TrayIconTest::aChangeShowsOnlyAfterItSettled()
{
    Tray tray(20ms);
    tray.model.become(Phase::Working);
    tray.model.become(Phase::Ready);
    tray.model.become(Phase::Attention);
    QVERIFY(tray.icon.shown().icon == TrayStatus::Icon::Ready);
    QCOMPARE(tray.texts().at(0), QStringLiteral("Ready – 127.0.0.1:8787"));
    QTRY_VERIFY(tray.icon.shown().icon == TrayStatus::Icon::Attention);
    QCOMPARE(tray.texts().at(0), QStringLiteral("No provider key yet"));
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
    QCOMPARE(tray.texts().at(0), QStringLiteral("Ready – 127.0.0.1:8787"));
    Q_EMIT tray.icon.menu()->aboutToShow();
    QCOMPARE(tray.texts().at(0), QStringLiteral("The gateway is stopped"));
}

void TrayIconTest::statusAndSettingsOpenTheWindow()
{
    Tray tray;
    QSignalSpy window(&tray.icon, &TrayIcon::windowRequested);
    QSignalSpy quit(&tray.icon, &TrayIcon::quitRequested);
    tray.action("status")->trigger();
    QCOMPARE(window.count(), 1);
    tray.action("settings")->trigger();
    QCOMPARE(window.count(), 2);
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

void TrayIconTest::aMissingKeyAsksForTheKeyField()
{
    Tray tray;
    tray.model.told.gateway.providers.push_back(
        {"far", QStringLiteral("Far"), ProviderKeys::State::Ready, {}, QStringLiteral("Refused."), ProviderTrouble::Kind::KeyRefused});
    tray.model.become(Phase::Attention);
    Q_EMIT tray.icon.menu()->aboutToShow();
    QSignalSpy key(&tray.icon, &TrayIcon::keyRequested);
    tray.action("fix")->trigger();
    QCOMPARE(key.count(), 1);
    QCOMPARE(key.at(0).at(0).toString(), QStringLiteral("far"));
}

void TrayIconTest::copiedTextsReachTheClipboard()
{
    Tray tray;
    QSignalSpy copied(&tray.icon, &TrayIcon::copied);
    tray.action("copySettings")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("settings with token s3cret-é"));
    tray.action("copyExports")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("exports with token s3cret-é"));
    QCOMPARE(copied.count(), 2);
    QVERIFY(copied.at(1).at(0).toString().startsWith(QStringLiteral("Copied the shell exports")));
    QVERIFY(!copied.at(1).at(0).toString().contains(QStringLiteral("s3cret")));
}

void TrayIconTest::whatCannotBeCopiedSaysSoInTheMenu()
{
    Tray tray;
    tray.model.told.copyObstacle = QStringLiteral("the keychain is locked");
    Q_EMIT tray.icon.menu()->aboutToShow();
    QCOMPARE(tray.action("copySettings")->text(), QStringLiteral("Copy &gateway settings (the keychain is locked)"));
    QCOMPARE(tray.action("copyExports")->text(), QStringLiteral("Copy s&hell exports (the keychain is locked)"));

    tray.model.told.copyObstacle.clear();
    Q_EMIT tray.icon.menu()->aboutToShow();
    QCOMPARE(tray.action("copySettings")->text(), QStringLiteral("Copy &gateway settings"));
}

void TrayIconTest::aFailedCopyLeavesTheClipboardAndSaysWhy()
{
    Tray tray;
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    tray.model.copyProblem = QStringLiteral("The keychain is locked. Unlock it and copy again.");
    QSignalSpy copied(&tray.icon, &TrayIcon::copied);
    tray.action("copySettings")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    QCOMPARE(copied.at(0).at(0).toString(), tray.model.copyProblem);
    QCOMPARE(tray.model.asked, QStringList(QStringLiteral("askKeychain")));
}

void TrayIconTest::anAmpersandInANameIsNoMnemonic()
{
    Tray tray;
    tray.model.told.gateway.providers.push_back({"rd", QStringLiteral("R&D"), ProviderKeys::State::Ready, {}, QStringLiteral("Refused.")});
    tray.model.become(Phase::Attention);
    Q_EMIT tray.icon.menu()->aboutToShow();
    QCOMPARE(tray.action("status")->text(), QStringLiteral("R&&D needs a look"));
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

void TrayIconTest::mnemonicsAreUnique()
{
    Tray tray;
    QSet<QChar> seen;
    for (const char *name : {"copySettings", "copyExports", "settings", "quit"}) {
        const QString text = tray.action(name)->text();
        const qsizetype at = text.indexOf(u'&');
        QVERIFY(at >= 0);
        QVERIFY(!seen.contains(text.at(at + 1).toLower()));
        seen += text.at(at + 1).toLower();
    }
}

QTEST_MAIN(TrayIconTest)
#include "TrayIconTest.moc"
