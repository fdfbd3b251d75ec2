// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/FakeTrayModel.h"
#include "tests/ui/desktop/Screen.h"
#include "ui/tray/TrayIcon.h"

#include <QtCore/QProcess>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>

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
    void anActionOfTheMenuIsReached();
    void aTrayThatComesLateGetsTheIcon();

private:
    /// Where the icon is; fails the test if it does not come.
    std::optional<screen::Found> waitForIcon(Icon state, const QString &name);
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
    FakeTrayModel model;
    SensitiveClipboard clipboard;
    TrayIcon tray(model, clipboard, {0ms, 200ms}, &QSystemTrayIcon::isSystemTrayAvailable);
    tray.show();
    QVERIFY(tray.trayAvailable());
    // Begun in another state, so that it is the change that is seen.
    QVERIFY(waitForIcon(Icon::Ready, QStringLiteral("%1-before").arg(kind())));
    model.become(static_cast<Phase>(phase));
    waitForIcon(static_cast<Icon>(icon), QStringLiteral("%1-%2").arg(kind(), QString::fromUtf8(QTest::currentDataTag())));
}

void TrayOnDesktopTest::aLeftClickOpensTheWindow()
{
    if (kind() == QStringLiteral("none"))
        QSKIP("no tray here");
    FakeTrayModel model;
    SensitiveClipboard clipboard;
    TrayIcon tray(model, clipboard, {0ms, 200ms}, &QSystemTrayIcon::isSystemTrayAvailable);
    QSignalSpy window(&tray, &TrayIcon::windowRequested);
    tray.show();
    const auto icon = waitForIcon(Icon::Ready, QStringLiteral("%1-left").arg(kind()));
    QVERIFY(icon);
    screen::click(icon->centre, 1);
    QTRY_COMPARE(window.count(), 1);
}

void TrayOnDesktopTest::anActionOfTheMenuIsReached()
{
    if (kind() == QStringLiteral("none"))
        QSKIP("no tray here");
    FakeTrayModel model;
    SensitiveClipboard clipboard;
    TrayIcon tray(model, clipboard, {0ms, 200ms}, &QSystemTrayIcon::isSystemTrayAvailable);
    QSignalSpy opened(tray.menu(), &QMenu::aboutToShow);
    QSignalSpy window(&tray, &TrayIcon::windowRequested);
    QSignalSpy quit(&tray, &TrayIcon::quitRequested);
    tray.show();
    model.become(Phase::Attention);
    const auto icon = waitForIcon(Icon::Attention, QStringLiteral("%1-menu-before").arg(kind()));
    QVERIFY(icon);
    screen::click(icon->centre, 3);
    QTRY_VERIFY(opened.count() > 0);
    QTest::qWait(500); // the panel draws the menu in a process of its own, and tells nobody when it has
    QVERIFY(!screen::picture(QStringLiteral("%1-menu").arg(kind())).isNull());
    screen::keys({QStringLiteral("Up"), QStringLiteral("Up"), QStringLiteral("Return")}); // from below: Quit, Settings
    QTRY_COMPARE(window.count(), 1);
    QCOMPARE(quit.count(), 0);

    screen::click(icon->centre, 3);
    QTest::qWait(500);
    // From above: the status, its fix, the settings to copy.
    screen::keys({QStringLiteral("Down"), QStringLiteral("Down"), QStringLiteral("Down"), QStringLiteral("Return")});
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("settings with token s3cret-é"));
}

void TrayOnDesktopTest::aTrayThatComesLateGetsTheIcon()
{
    if (kind() != QStringLiteral("none"))
        QSKIP("the tray is here already");
    FakeTrayModel model;
    SensitiveClipboard clipboard;
    TrayIcon tray(model, clipboard, {0ms, 100ms}, &QSystemTrayIcon::isSystemTrayAvailable);
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

QTEST_MAIN(TrayOnDesktopTest)
#include "TrayOnDesktopTest.moc"
