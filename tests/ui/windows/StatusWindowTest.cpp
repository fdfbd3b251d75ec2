// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/StatusWindow.h"

#include "tests/ui/EventLoopWatch.h"
#include "tests/ui/PseudoTranslator.h"
#include "tests/ui/TestServices.h"
#include "tests/ui/windows/WindowWalk.h"
#include "ui/windows/WindowPlace.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyleOptionFrame>

using namespace gatehouse;
using namespace std::chrono_literals;
using Phase = GatewayState::Phase;

namespace {

struct Bench
{
    void open()
    {
        window.present();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    template <typename T>
    T *find(const char *name) const
    {
        return window.findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    void request(std::uint64_t id, int status, std::chrono::milliseconds firstEvent, bool running = false)
    {
        LoggedRequest entry;
        entry.record.id = id;
        entry.record.client = "claude-code";
        entry.record.route = "lab/model-" + std::to_string(id);
        entry.record.status = status;
        entry.record.firstEvent = firstEvent;
        entry.started = std::chrono::system_clock::now();
        entry.running = running;
        test.requests.write(entry);
    }
    void makeClaude(const QByteArray &text)
    {
        QDir().mkpath(test.home() + QStringLiteral("/.claude"));
        QFile file(test.home() + QStringLiteral("/.claude/settings.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    TestServices test;
    StatusWindow window{test.services};
};

} // namespace

class StatusWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QFile::remove(stateFile()); }
    void itIsADialogForScreenReaders();
    void itOpensWhereItWas();
    void theBaseUrlFitsInItsField();
    void keysOpenTheSettingsAndTheLog();
    void aRefusedRequestShowsWhatWasAskedFor();
    void theStateIsToldInWords_data();
    void theStateIsToldInWords();
    void eachProblemHasItsButton();
    void aClientIsConnectedAndTakenBack();
    void aClientSwitchedManyTimesEndsAsItBegan();
    void aClientThatCannotBeSwitchedLeadsToItsPage();
    void theLastFiveRequestsAreShownLive();
    void aHiddenWindowCatchesUpWhenItIsShown();
    void theBaseUrlIsCopied();
    void everyWayOutIsThere();
    void escapeHidesAndWithoutATrayMakesSmall();
    void closingQuitsWhereThatIsWanted();
    void everythingFitsAndHasANameAndAKeyOfItsOwn_data();
    void everythingFitsAndHasANameAndAKeyOfItsOwn();
    void anotherLanguageIsSpokenAtOnce();
};

void StatusWindowTest::itIsADialogForScreenReaders()
{
    Bench bench;
    QCOMPARE(QAccessible::queryAccessibleInterface(&bench.window)->role(), QAccessible::Dialog);
}

void StatusWindowTest::itOpensWhereItWas()
{
    QRect kept;
    for (const bool hides : {true, false}) { // hidden, or there when the program ends
        Bench bench;
        bench.open();
        if (kept.isValid())
            QCOMPARE(bench.window.geometry(), kept);
        bench.window.setGeometry(hides ? QRect(40, 60, 700, 560) : QRect(70, 30, 650, 590));
        kept = bench.window.geometry();
        if (hides)
            bench.window.close();
    }
    Bench bench;
    bench.open();
    QCOMPARE(bench.window.geometry(), kept);
}

void StatusWindowTest::theBaseUrlFitsInItsField()
{
    Bench bench;
    bench.test.gateway.told.gateway.address = QStringLiteral("gateway-of-the-whole-house.example.internal.network");
    bench.test.gateway.become(Phase::Ready);
    bench.open();
    const auto *field = bench.find<QLineEdit>("baseUrl");
    QStyleOptionFrame option;
    option.initFrom(field);
    option.lineWidth = field->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, field);
    const int room = field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field).width();
    QVERIFY(room >= field->fontMetrics().horizontalAdvance(field->text()) + 4); // Qt's own margins
}

void StatusWindowTest::keysOpenTheSettingsAndTheLog()
{
    Bench bench;
    bench.open();
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QSignalSpy settings(&bench.window, &StatusWindow::settingsRequested);
    QSignalSpy quit(&bench.window, &StatusWindow::quitRequested);
    QTest::keyClick(&bench.window, Qt::Key_Comma, Qt::ControlModifier);
    QTest::keyClick(&bench.window, Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(&bench.window, Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(settings.count(), 2);
    QVERIFY(settings.at(0).at(0).value<PageId>() == PageId::General);
    QVERIFY(settings.at(1).at(0).value<PageId>() == PageId::Log);
    QCOMPARE(quit.count(), 1);
    QTest::keyClick(&bench.window, Qt::Key_Return); // no button takes it by chance
    QCOMPARE(settings.count(), 2);
}

void StatusWindowTest::aRefusedRequestShowsWhatWasAskedFor()
{
    Bench bench;
    bench.open();
    LoggedRequest entry;
    entry.record.id = 1;
    entry.record.path = "/v1/messages";
    entry.record.status = 401;
    entry.started = std::chrono::system_clock::now();
    bench.test.requests.write(entry);
    entry.record.id = 2;
    entry.record.client = "default";
    entry.record.route = "lab/model";
    entry.record.status = 200;
    entry.record.firstEvent = 420ms;
    bench.test.requests.write(entry);
    const auto *list = bench.find<QListWidget>("recentRequests");
    QTRY_COMPARE(list->count(), 2);
    QVERIFY(list->item(1)->text().endsWith(QStringLiteral(" · /v1/messages · error 401")));
    QVERIFY(list->item(0)->text().endsWith(QStringLiteral(" · Any client · lab/model · 420 ms")));
}

void StatusWindowTest::theStateIsToldInWords_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<QString>("state");
    QTest::newRow("ready") << int(Phase::Ready) << QStringLiteral("Ready – 127.0.0.1:8787");
    QTest::newRow("working") << int(Phase::Working) << QStringLiteral("Working – 127.0.0.1:8787");
    QTest::newRow("paused") << int(Phase::Paused) << QStringLiteral("Paused – 127.0.0.1:8787");
    QTest::newRow("stopped") << int(Phase::Stopped) << QStringLiteral("The gateway is stopped");
}

void StatusWindowTest::theStateIsToldInWords()
{
    QFETCH(int, phase);
    QFETCH(QString, state);
    Bench bench;
    bench.open();
    bench.test.gateway.told.gateway.activeRequests = 3;
    bench.test.gateway.become(Phase(phase));
    QCOMPARE(bench.text("state"), state);
    QVERIFY(!bench.find<QLabel>("stateIcon")->pixmap().isNull());
    QCOMPARE(bench.text("running"), QStringLiteral("3 under way"));
    QCOMPARE(QAccessible::queryAccessibleInterface(bench.find<QLabel>("running"))->text(QAccessible::Name), bench.text("running"));
    QCOMPARE(bench.find<QLineEdit>("baseUrl")->text(),
             Phase(phase) == Phase::Stopped ? QStringLiteral("not listening") : QStringLiteral("http://127.0.0.1:8787"));
}

void StatusWindowTest::eachProblemHasItsButton()
{
    Bench bench;
    auto &providers = bench.test.gateway.told.gateway.providers;
    providers.push_back({"lab", QStringLiteral("Lab"), ProviderKeys::State::Ready, {}, {}});
    bench.open();
    bench.test.gateway.become(Phase::Ready);
    QVERIFY(!bench.find<QWidget>("fix:0")->isVisible());
    providers.push_back({"far",
                         QStringLiteral("Far"),
                         ProviderKeys::State::Ready,
                         {},
                         QStringLiteral("Far refused the key (401)."),
                         ProviderTrouble::Kind::KeyRefused});
    providers.push_back({"shut", QStringLiteral("Shut"), ProviderKeys::State::Locked, {}, {}});
    bench.test.gateway.become(Phase::Attention);
    QCOMPARE(bench.text("problem:0"), QStringLiteral("The keychain is locked. Keys cannot be read until it is unlocked."));
    QCOMPARE(bench.text("problem:1"), QStringLiteral("Far refused the key (401)."));
    QSignalSpy settings(&bench.window, &StatusWindow::settingsRequested);
    bench.click("fix:1");
    QCOMPARE(settings.count(), 1);
    QVERIFY(settings.at(0).at(0).value<PageId>() == PageId::Providers);
    QCOMPARE(settings.at(0).at(1).toString(), QStringLiteral("far"));
    bench.click("fix:0");
    QCOMPARE(bench.test.gateway.asked, QStringList(QStringLiteral("askKeychain")));
    providers.clear();
    bench.test.gateway.become(Phase::Attention);
    QSignalSpy firstRun(&bench.window, &StatusWindow::firstRunRequested);
    bench.click("fix:0");
    QCOMPARE(firstRun.count(), 1);
    QVERIFY(!bench.find<QWidget>("fix:1")->isVisible());
}

void StatusWindowTest::aClientIsConnectedAndTakenBack()
{
    Bench bench;
    bench.makeClaude("{}\n");
    bench.open();
    QTRY_COMPARE(bench.text("clientWord:claude-code"), QStringLiteral("not connected"));
    bench.click("connected:claude-code");
    QTRY_COMPARE(bench.text("clientWord:claude-code"), QStringLiteral("connected"));
    QVERIFY(bench.find<QCheckBox>("connected:claude-code")->isChecked());
    QTRY_VERIFY(bench.text("statusOutcome").startsWith(QStringLiteral("Claude Code is connected.")));
    bench.click("connected:claude-code");
    QTRY_COMPARE(bench.text("clientWord:claude-code"), QStringLiteral("not connected"));
    QVERIFY(!bench.find<QCheckBox>("connected:claude-code")->isChecked());
}

void StatusWindowTest::aClientSwitchedManyTimesEndsAsItBegan()
{
    Bench bench;
    const QByteArray theirs = "{\n  \"theme\":   \"dark\"\n}\n";
    bench.makeClaude(theirs);
    bench.open();
    QTRY_COMPARE(bench.text("clientWord:claude-code"), QStringLiteral("not connected"));
    EventLoopWatch watch;
    for (int i = 0; i < 25; ++i) {
        bench.click("connected:claude-code");
        QTRY_COMPARE(bench.text("clientWord:claude-code"), QStringLiteral("connected"));
        bench.click("connected:claude-code");
        QTRY_COMPARE(bench.text("clientWord:claude-code"), QStringLiteral("not connected"));
    }
    QFile file(bench.test.home() + QStringLiteral("/.claude/settings.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), theirs);
    QVERIFY2(watch.longestWork() < 50ms, qPrintable(QString::number(watch.longestWork().count())));
}

void StatusWindowTest::aClientThatCannotBeSwitchedLeadsToItsPage()
{
    Bench bench;
    bench.open();
    QTRY_VERIFY(!bench.test.clients.state(ClientKind::ClaudeDesktop).canConnect);
    QSignalSpy settings(&bench.window, &StatusWindow::settingsRequested);
    bench.click("connected:claude-desktop");
    QCOMPARE(settings.count(), 1);
    QVERIFY(settings.at(0).at(0).value<PageId>() == PageId::Clients);
    QCOMPARE(settings.at(0).at(1).toString(), QStringLiteral("claude-desktop"));
    QVERIFY(!bench.find<QCheckBox>("connected:claude-desktop")->isChecked());
}

void StatusWindowTest::theLastFiveRequestsAreShownLive()
{
    Bench bench;
    bench.open();
    auto *list = bench.find<QListWidget>("recentRequests");
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("No requests yet.")));
    bench.request(1, 0, -1ms, true);
    QTRY_VERIFY(list->item(0)->text().endsWith(QStringLiteral("Claude Code · lab/model-1 · under way")));
    bench.request(1, 200, 420ms);
    QTRY_VERIFY(list->item(0)->text().endsWith(QStringLiteral("lab/model-1 · 420 ms")));
    for (std::uint64_t id = 2; id <= 6; ++id)
        bench.request(id, id == 6 ? 529 : 200, 1900ms);
    QTRY_COMPARE(list->count(), 5);
    QTRY_VERIFY(list->item(0)->text().endsWith(QStringLiteral("lab/model-6 · error 529")));
    QVERIFY(list->item(4)->text().endsWith(QStringLiteral("lab/model-2 · 1.9 s")));
    QSignalSpy settings(&bench.window, &StatusWindow::settingsRequested);
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(settings.count(), 1);
    QVERIFY(settings.at(0).at(0).value<PageId>() == PageId::Log);
}

void StatusWindowTest::aHiddenWindowCatchesUpWhenItIsShown()
{
    Bench bench;
    bench.open();
    bench.window.hide();
    QSignalSpy changed(&bench.test.requests, &RequestLog::changed);
    bench.request(1, 200, 420ms);
    QTRY_COMPARE(changed.count(), 1);
    auto *list = bench.find<QListWidget>("recentRequests");
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("No requests yet."))); // nobody sees it: no work
    bench.window.show();
    QVERIFY(list->item(0)->text().endsWith(QStringLiteral("lab/model-1 · 420 ms")));
}

void StatusWindowTest::theBaseUrlIsCopied()
{
    Bench bench;
    bench.open();
    bench.click("copyBaseUrl");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:8787"));
    QCOMPARE(bench.text("statusOutcome"), QStringLiteral("Copied the gateway base URL."));
}

void StatusWindowTest::everyWayOutIsThere()
{
    Bench bench;
    bench.open();
    QSignalSpy settings(&bench.window, &StatusWindow::settingsRequested);
    QSignalSpy firstRun(&bench.window, &StatusWindow::firstRunRequested);
    QSignalSpy quit(&bench.window, &StatusWindow::quitRequested);
    bench.click("settings");
    bench.click("firstSteps");
    bench.click("quit");
    QCOMPARE(settings.count(), 1);
    QCOMPARE(firstRun.count(), 1);
    QCOMPARE(quit.count(), 1);
}

void StatusWindowTest::escapeHidesAndWithoutATrayMakesSmall()
{
    Bench bench;
    bench.open();
    QTest::keyClick(&bench.window, Qt::Key_Escape);
    QVERIFY(!bench.window.isVisible());
    bench.open();
    bench.window.setTrayAvailable(false);
    QTest::keyClick(&bench.window, Qt::Key_Escape);
    QVERIFY(bench.window.isVisible());
    QVERIFY(bench.window.isMinimized());
    QVERIFY(bench.text("noTray").startsWith(QStringLiteral("This desktop shows no tray icons.")));
    bench.window.present();
    QVERIFY(!bench.window.isMinimized());
}

void StatusWindowTest::closingQuitsWhereThatIsWanted()
{
    Bench bench;
    QVERIFY(bench.test.settings.set({QStringLiteral("application"), QStringLiteral("closing")}, "\"quit\""));
    bench.open();
    QSignalSpy quit(&bench.window, &StatusWindow::quitRequested);
    bench.window.close();
    QCOMPARE(quit.count(), 1);
    QVERIFY(bench.window.isVisible()); // the answer to the question may be to stay
}

void StatusWindowTest::everythingFitsAndHasANameAndAKeyOfItsOwn_data()
{
    QTest::addColumn<bool>("longer");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("as it is") << false << false;
    QTest::newRow("longer words") << true << false;
    QTest::newRow("right to left") << false << true;
}

void StatusWindowTest::everythingFitsAndHasANameAndAKeyOfItsOwn()
{
    QFETCH(bool, longer);
    QFETCH(bool, rightToLeft);
    PseudoTranslator translator;
    if (longer)
        QCoreApplication::installTranslator(&translator);
    QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    Bench bench;
    bench.test.gateway.told.gateway.providers.push_back({"far",
                                                         QStringLiteral("Far"),
                                                         ProviderKeys::State::Ready,
                                                         {},
                                                         QStringLiteral("Far refused the key (401). Paste another one."),
                                                         ProviderTrouble::Kind::KeyRefused});
    bench.test.gateway.become(Phase::Attention);
    bench.request(1, 200, 420ms);
    bench.request(2, 529, -1ms);
    bench.makeClaude("{}\n");
    bench.open();
    QTRY_VERIFY(!bench.text("clientWord:claude-code").startsWith(QStringLiteral("not found")));
    QTRY_COMPARE(bench.find<QListWidget>("recentRequests")->count(), 2);
    bench.click("copyBaseUrl");
    if (const QString folder = qEnvironmentVariable("GATEHOUSE_TEST_PICTURES"); !folder.isEmpty())
        bench.window.grab().save(QStringLiteral("%1/status-%2.png").arg(folder, QString::fromLatin1(QTest::currentDataTag())));
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    const QStringList found =
        namelessWidgets(&bench.window) + tabTraps(&bench.window) + doubledMnemonics(&bench.window) + clippedTexts(&bench.window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCoreApplication::removeTranslator(&translator);
}

void StatusWindowTest::anotherLanguageIsSpokenAtOnce()
{
    Bench bench;
    bench.open();
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QVERIFY(bench.find<QPushButton>("settings")->text() != QStringLiteral("&Settings…"));
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(bench.find<QPushButton>("settings")->text(), QStringLiteral("&Settings…"));
}

QTEST_MAIN(StatusWindowTest)
#include "StatusWindowTest.moc"
