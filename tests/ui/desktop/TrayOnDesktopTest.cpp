// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/PseudoTranslator.h"
#include "tests/ui/TestServices.h"
#include "tests/ui/desktop/Screen.h"
#include "ui/tray/TrayIcon.h"

#include <QtCore/QProcess>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>

#include <utility>

using namespace gatehouse;
using namespace std::chrono_literals;
using Phase = GatewayState::Phase;
using Icon = TrayStatus::Icon;

namespace {

QString kind()
{
    return qEnvironmentVariable("GATEHOUSE_TEST_TRAY");
}

} // namespace

/// The icon on a real tray, seen and clicked from outside. Run by with-tray.sh.
class TrayOnDesktopTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateIsSeenInTheTray_data();
    void everyStateIsSeenInTheTray();
    void aLeftClickOpensTheWindow();
    void itemsOfTheMenuAreChosenAgainAndAgain();
    void theMenuOfAnotherLanguageIsReached();
    void aTrayThatComesLateGetsTheIcon();
    void theBusTellsOfATrayThatGoes(); // the last one: the tray does not come back

private:
    /// Where the icon is; fails the test if it does not come.
    std::optional<screen::Found> waitForIcon(Icon state, const QString &name);
    /// Clicks with the right button, and waits until the menu stands on the screen, whoever draws it.
    bool openMenu(QPoint icon, const QString &name);
};

std::optional<screen::Found> TrayOnDesktopTest::waitForIcon(Icon state, const QString &name)
{
    std::optional<screen::Found> found;
    if (!QTest::qWaitFor(
            [&] {
                found = screen::findIcon(screen::picture(name), state);
                return found && found->state == state;
            },
            15000))
        QTest::qFail(found ? "another state's shape is in the tray" : "no icon in the tray", __FILE__, __LINE__);
    return found;
}

bool TrayOnDesktopTest::openMenu(QPoint icon, const QString &name)
{
    // A menu before it must be gone: a click would only close it.
    if (!QTest::qWaitFor([&] { return screen::isBare(screen::picture(name + QStringLiteral("-bare"))); }, 15000)) {
        qWarning("something stands on the screen before the click");
        return false;
    }
    screen::click(icon, 3);
    QImage last;
    return QTest::qWaitFor(
        [&] {
            const QImage now = screen::picture(name);
            return !screen::isBare(now) && now == std::exchange(last, now); // drawn to its end
        },
        15000);
}

void TrayOnDesktopTest::everyStateIsSeenInTheTray_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("icon");
    QTest::newRow("ready") << int(Phase::Ready) << int(Icon::Ready);
    QTest::newRow("working") << int(Phase::Working) << int(Icon::Working);
    QTest::newRow("attention") << int(Phase::Attention) << int(Icon::Attention);
    QTest::newRow("stopped") << int(Phase::Stopped) << int(Icon::Stopped);
}

void TrayOnDesktopTest::everyStateIsSeenInTheTray()
{
    if (kind() == QStringLiteral("none"))
        QSKIP("no tray here");
    QFETCH(int, phase);
    QFETCH(int, icon);
    TestServices services;
    TrayIcon tray(services.services, {0ms, 200ms}, &QSystemTrayIcon::isSystemTrayAvailable);
    tray.show();
    QVERIFY(tray.trayAvailable());
    // Begun in another state, so that it is the change that is seen.
    QVERIFY(waitForIcon(Icon::Ready, QStringLiteral("%1-before").arg(kind())));
    services.gateway.become(static_cast<Phase>(phase));
    waitForIcon(static_cast<Icon>(icon), QStringLiteral("%1-%2").arg(kind(), QString::fromUtf8(QTest::currentDataTag())));
}

void TrayOnDesktopTest::aLeftClickOpensTheWindow()
{
    if (kind() == QStringLiteral("none"))
        QSKIP("no tray here");
    TestServices services;
    TrayIcon tray(services.services, {0ms, 200ms}, &QSystemTrayIcon::isSystemTrayAvailable);
    QSignalSpy window(&tray, &TrayIcon::statusRequested);
    tray.show();
    const auto icon = waitForIcon(Icon::Ready, QStringLiteral("%1-left").arg(kind()));
    QVERIFY(icon);
    screen::click(icon->centre, 1);
    QTRY_COMPARE(window.count(), 1);
}

void TrayOnDesktopTest::itemsOfTheMenuAreChosenAgainAndAgain()
{
    if (kind() == QStringLiteral("none"))
        QSKIP("no tray here");
    TestServices services;
    TrayIcon tray(services.services, {0ms, 200ms}, &QSystemTrayIcon::isSystemTrayAvailable);
    QSignalSpy settings(&tray, &TrayIcon::settingsRequested);
    QSignalSpy status(&tray, &TrayIcon::statusRequested);
    QSignalSpy quit(&tray, &TrayIcon::quitRequested);
    tray.show();
    services.gateway.become(Phase::Attention);
    const auto icon = waitForIcon(Icon::Attention, QStringLiteral("%1-menu-before").arg(kind()));
    QVERIFY(icon);

    for (int round = 1; round <= 3; ++round) {
        // From below: Quit, Help, Settings.
        QVERIFY(openMenu(icon->centre, QStringLiteral("%1-menu").arg(kind())));
        screen::keys({u"Up"_qs, u"Up"_qs, u"Up"_qs, u"Return"_qs});
        QTRY_COMPARE(settings.count(), round);
        // From above: the status.
        QVERIFY(openMenu(icon->centre, QStringLiteral("%1-menu-again").arg(kind())));
        screen::keys({u"Down"_qs, u"Return"_qs});
        QTRY_COMPARE(status.count(), round);
    }
    // One that stands in a menu of its own.
    QVERIFY(openMenu(icon->centre, QStringLiteral("%1-submenu").arg(kind())));
    screen::keys({u"Up"_qs, u"Up"_qs, u"Up"_qs, u"Up"_qs, u"Right"_qs, u"Return"_qs});
    QTRY_COMPARE(services.gateway.asked, QStringList(QStringLiteral("pause 60")));
    QCOMPARE(quit.count(), 0);
}

void TrayOnDesktopTest::theMenuOfAnotherLanguageIsReached()
{
    if (kind() == QStringLiteral("none"))
        QSKIP("no tray here");
    TestServices services;
    TrayIcon tray(services.services, {0ms, 200ms}, &QSystemTrayIcon::isSystemTrayAvailable);
    QSignalSpy settings(&tray, &TrayIcon::settingsRequested);
    tray.show();
    const auto icon = waitForIcon(Icon::Ready, QStringLiteral("%1-language-before").arg(kind()));
    QVERIFY(icon);
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const auto spoken = [&tray] { return tray.menu()->findChild<QAction *>(QStringLiteral("settings"))->text(); };
    QTRY_VERIFY(spoken() != QStringLiteral("&Settings…"));
    QVERIFY(openMenu(icon->centre, QStringLiteral("%1-language").arg(kind())));
    screen::keys({u"Up"_qs, u"Up"_qs, u"Up"_qs, u"Return"_qs});
    QTRY_COMPARE(settings.count(), 1);
    QCoreApplication::removeTranslator(&translator);
}

void TrayOnDesktopTest::aTrayThatComesLateGetsTheIcon()
{
    if (kind() != QStringLiteral("none"))
        QSKIP("the tray is here already");
    TestServices services;
    TrayIcon tray(services.services, {0ms, 100ms}, &QSystemTrayIcon::isSystemTrayAvailable);
    QSignalSpy available(&tray, &TrayIcon::trayAvailableChanged);
    tray.show();
    QCOMPARE(available.count(), 1);
    QCOMPARE(available.at(0).at(0).toBool(), false);

    QProcess panel;
    panel.start(QStringLiteral("trayer"),
                {QStringLiteral("--edge"), QStringLiteral("bottom"), QStringLiteral("--align"), QStringLiteral("right"),
                 QStringLiteral("--widthtype"), QStringLiteral("request"), QStringLiteral("--height"), QStringLiteral("32")});
    QTRY_COMPARE_WITH_TIMEOUT(available.count(), 2, 15000);
    QCOMPARE(available.at(1).at(0).toBool(), true);
    waitForIcon(Icon::Ready, QStringLiteral("late"));
    panel.kill();
    panel.waitForFinished();
    QTRY_COMPARE_WITH_TIMEOUT(available.count(), 3, 15000);
    QCOMPARE(available.at(2).at(0).toBool(), false);
}

void TrayOnDesktopTest::theBusTellsOfATrayThatGoes()
{
    if (kind() != QStringLiteral("sni"))
        QSKIP("this tray is not on the bus");
    QVERIFY(TrayWatch().tells());
    TestServices services;
    TrayIcon tray(services.services, {0ms, 100ms, 1h}, &QSystemTrayIcon::isSystemTrayAvailable);
    QSignalSpy available(&tray, &TrayIcon::trayAvailableChanged);
    tray.show();
    QCOMPARE(available.count(), 1);
    QCOMPARE(available.at(0).at(0).toBool(), true);
    QCOMPARE(QProcess::execute(QStringLiteral("xfce4-panel"), {QStringLiteral("--quit")}), 0);
    QTRY_COMPARE_WITH_TIMEOUT(available.count(), 2, 15000);
    QCOMPARE(available.at(1).at(0).toBool(), false);
}

QTEST_MAIN(TrayOnDesktopTest)
#include "TrayOnDesktopTest.moc"
