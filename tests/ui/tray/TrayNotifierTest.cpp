// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayNotifier.h"

#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;
using About = TrayNotifier::About;
using Setting = ApplicationSettings::Notifications;

class TrayNotifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSettingDecides_data();
    void theSettingDecides();
    void theSameIsNotToldTwiceInFiveMinutes();
    void whatIsNotToldIsNotRemembered();
};

void TrayNotifierTest::theSettingDecides_data()
{
    QTest::addColumn<int>("about");
    QTest::addColumn<int>("setting");
    QTest::addColumn<bool>("told");
    QTest::newRow("trouble, errors only") << int(About::Trouble) << int(Setting::Errors) << true;
    QTest::newRow("trouble, all") << int(About::Trouble) << int(Setting::All) << true;
    QTest::newRow("trouble, none") << int(About::Trouble) << int(Setting::None) << false;
    QTest::newRow("done, errors only") << int(About::Done) << int(Setting::Errors) << false;
    QTest::newRow("done, all") << int(About::Done) << int(Setting::All) << true;
    QTest::newRow("done, none") << int(About::Done) << int(Setting::None) << false;
}

void TrayNotifierTest::theSettingDecides()
{
    QFETCH(int, about);
    QFETCH(int, setting);
    QFETCH(bool, told);
    TrayNotifier notifier;
    QCOMPARE(notifier.wanted(About(about), QStringLiteral("A sentence."), Setting(setting)), told);
    QVERIFY(!notifier.wanted(About(about), {}, Setting(setting)));
}

void TrayNotifierTest::theSameIsNotToldTwiceInFiveMinutes()
{
    std::chrono::milliseconds now{0};
    TrayNotifier notifier([&now] { return now; });
    const auto tell = [&](const char *sentence) { return notifier.wanted(About::Trouble, QString::fromLatin1(sentence), Setting::Errors); };
    QVERIFY(tell("one"));
    QVERIFY(tell("two"));
    now = 5min - 1ms;
    QVERIFY(!tell("one"));
    now = 5min;
    QVERIFY(tell("one"));
    now = 5min + 1s;
    QVERIFY(!tell("one"));
    QVERIFY(tell("two"));
}

void TrayNotifierTest::whatIsNotToldIsNotRemembered()
{
    TrayNotifier notifier;
    QVERIFY(!notifier.wanted(About::Done, QStringLiteral("Copied."), Setting::Errors));
    QVERIFY(notifier.wanted(About::Done, QStringLiteral("Copied."), Setting::All));
}

QTEST_GUILESS_MAIN(TrayNotifierTest)
#include "TrayNotifierTest.moc"
