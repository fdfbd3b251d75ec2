// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/SettingsWindow.h"

#include "tests/ui/EventLoopWatch.h"
#include "tests/ui/TestServices.h"
#include "ui/desktop/Languages.h"
#include "ui/windows/HitMark.h"
#include "ui/windows/SettingsPages.h"
#include "ui/windows/StatusStrip.h"

#include <QtCore/QStandardPaths>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <atomic>
#include <thread>

using namespace gatehouse;

namespace {

struct Bench : TestServices
{
    explicit Bench(const QByteArray &json = "{}") : TestServices(json), window(std::make_unique<SettingsWindow>(services)) {}

    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = window->findChild<Widget *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    bool show()
    {
        window->present();
        return QTest::qWaitForWindowActive(window.get());
    }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *at = window->focusWidget() ? window->focusWidget() : window.get();
        QTest::keyClick(at, static_cast<Qt::Key>(key), modifiers);
    }
    QString outcome() { return find<QLabel>("saidSentence")->text(); }

    std::unique_ptr<SettingsWindow> window;
};

QByteArray withProvider();

} // namespace

class SettingsWindowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).remove(QStringLiteral("windows.ini")); }

    void everyPageHasItsPlaceInTheSidebar();
    void theSidebarBringsThePageForward();
    void keysBringPagesForward_data();
    void keysBringPagesForward();
    void escapeEmptiesTheSearchThenCloses();
    void f6GoesBetweenSidebarAndPage();
    void controlFGoesToTheSearch();
    void theSearchLeavesThePagesThatHaveTheWords();
    void theSearchMarksTheFirstHitAndEnterGoesToIt();
    void aSearchWithoutAHitSaysSo();
    void whatWasTypedIntoAFieldIsNotFound();
    void aSentenceIsShownForAWhile();
    void aChangeCanBeTakenBack();
    void theUndoIsNotOfferedForAnotherChange();
    void aPageLeadsToAnother();
    void theFirstStepsAreAskedFor();
    void theBaseUrlIsCopied();
    void quittingIsInTheWindowToo();
    void closingHidesAndTheTrayBringsItBack();
    void closingTheLastWindowQuitsIfWanted();
    void withoutATrayClosingOnlyMakesSmall();
    void theWindowComesBackWhereItWas();
    void anotherLanguageIsSpokenAtOnce();
    void aLanguageThatWasChosenCanBeTakenBackInIt();
    void whatIsHalfTypedIsTakenWhenTheWindowGoes_data();
    void whatIsHalfTypedIsTakenWhenTheWindowGoes();
    void whatIsHalfTypedSurvivesChangesOfTheFile();
    void theSearchStandsOverThePages();
    void whatAddsAProviderIsInSightHoweverLowTheWindow();
    void theSearchBringsWhatStandsFarDownIntoSight();
    void theWatchSeesABlock();
    void theWindowNeverBlocks();
};

namespace {

QByteArray withProvider()
{
    return R"({"providers": {"lab": {"dialect": "chat", "base_url": "http://127.0.0.1:9001/v1", "key": {"none": true}}},
               "families": {"opus": {"provider": "lab", "model": "lab-1"}}})";
}

} // namespace

void SettingsWindowTest::everyPageHasItsPlaceInTheSidebar()
{
    Bench bench;
    auto *sidebar = bench.find<QListWidget>("sidebar");
    QCOMPARE(sidebar->count(), static_cast<int>(allPages.size()));
    for (int row = 0; row < sidebar->count(); ++row) {
        const PageId id = allPages.at(static_cast<std::size_t>(row));
        QCOMPARE(bench.window->page(id)->id(), id);
        QCOMPARE(sidebar->item(row)->text(), bench.window->page(id)->title());
        QVERIFY(!sidebar->item(row)->icon().isNull());
    }
}

void SettingsWindowTest::theSidebarBringsThePageForward()
{
    Bench bench;
    QVERIFY(bench.show());
    auto *sidebar = bench.find<QListWidget>("sidebar");
    sidebar->setFocus();
    bench.key(Qt::Key_Down);
    QCOMPARE(bench.window->currentPage(), PageId::Gateway);
    QVERIFY(bench.window->page(PageId::Gateway)->isVisible());
    QVERIFY(!bench.window->page(PageId::General)->isVisible());
}

void SettingsWindowTest::keysBringPagesForward_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("page");
    for (int i = 0; i < static_cast<int>(allPages.size()); ++i)
        QTest::addRow("Ctrl+%d", i + 1) << int(Qt::Key_1) + i << i;
    QTest::newRow("Ctrl+L") << int(Qt::Key_L) << static_cast<int>(PageId::Log);
    QTest::newRow("Ctrl+comma") << int(Qt::Key_Comma) << static_cast<int>(PageId::General);
}

void SettingsWindowTest::keysBringPagesForward()
{
    QFETCH(int, key);
    QFETCH(int, page);
    Bench bench;
    QVERIFY(bench.show());
    bench.window->present(page == 0 ? PageId::About : PageId::General);
    bench.key(key, Qt::ControlModifier);
    QCOMPARE(static_cast<int>(bench.window->currentPage()), page);
}

void SettingsWindowTest::escapeEmptiesTheSearchThenCloses()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.find<QLineEdit>("search")->setText(QStringLiteral("port"));
    bench.key(Qt::Key_Escape);
    QVERIFY(bench.window->isVisible());
    QVERIFY(bench.find<QLineEdit>("search")->text().isEmpty());
    bench.key(Qt::Key_Escape);
    QVERIFY(!bench.window->isVisible());
}

void SettingsWindowTest::f6GoesBetweenSidebarAndPage()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.find<QListWidget>("sidebar")->setFocus();
    bench.key(Qt::Key_F6);
    QVERIFY(bench.window->page(PageId::General)->isAncestorOf(bench.window->focusWidget()));
    bench.key(Qt::Key_Tab);
    QWidget *second = bench.window->focusWidget();
    bench.key(Qt::Key_F6);
    QCOMPARE(bench.window->focusWidget(), bench.find<QListWidget>("sidebar"));
    bench.key(Qt::Key_F6);
    QCOMPARE(bench.window->focusWidget(), second); // where they were
}

void SettingsWindowTest::controlFGoesToTheSearch()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.window->present(PageId::Gateway);
    bench.key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(bench.window->focusWidget(), bench.find<QLineEdit>("search"));
}

void SettingsWindowTest::theSearchLeavesThePagesThatHaveTheWords()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(bench.window->focusWidget(), QStringLiteral("FREE port"));
    auto *sidebar = bench.find<QListWidget>("sidebar");
    QVERIFY(sidebar->item(static_cast<int>(PageId::General))->isHidden());
    QVERIFY(!sidebar->item(static_cast<int>(PageId::Gateway))->isHidden());
    QCOMPARE(bench.window->currentPage(), PageId::Gateway);
    bench.find<QLineEdit>("search")->clear();
    for (int row = 0; row < sidebar->count(); ++row)
        QVERIFY(!sidebar->item(row)->isHidden());
}

void SettingsWindowTest::theSearchMarksTheFirstHitAndEnterGoesToIt()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(bench.window->focusWidget(), QStringLiteral("notifications"));
    auto *mark = bench.window->findChild<HitMark *>();
    QVERIFY(mark->isVisible());
    QCOMPARE(mark->parentWidget(), bench.window->page(PageId::General));
    QVERIFY(mark->geometry().contains(QRect(mark->hit()->mapTo(mark->parentWidget(), QPoint()), mark->hit()->size())));
    bench.key(Qt::Key_Return);
    QCOMPARE(bench.window->focusWidget(), bench.find<QComboBox>("notifications"));
    bench.find<QLineEdit>("search")->clear();
    QVERIFY(!mark->isVisible());
}

void SettingsWindowTest::aSearchWithoutAHitSaysSo()
{
    Bench bench;
    QVERIFY(bench.show());
    QVERIFY(!bench.find<QLabel>("noHit")->isVisible());
    bench.find<QLineEdit>("search")->setText(QStringLiteral("no page says this"));
    QVERIFY(bench.find<QLabel>("noHit")->isVisible());
    QVERIFY(!bench.find<QLabel>("noHit")->text().isEmpty());
    bench.find<QLineEdit>("search")->setText(QStringLiteral("a"));
    QVERIFY(!bench.find<QLabel>("noHit")->isVisible());
}

void SettingsWindowTest::whatWasTypedIntoAFieldIsNotFound()
{
    Bench bench;
    QVERIFY(bench.show());
    auto *field = new QLineEdit(bench.window->page(PageId::General));
    field->setText(QStringLiteral("sk-secret"));
    field->show();
    bench.find<QLineEdit>("search")->setText(QStringLiteral("sk-secret"));
    QVERIFY(bench.find<QLabel>("noHit")->isVisible());
}

void SettingsWindowTest::aSentenceIsShownForAWhile()
{
    Bench bench;
    StatusStrip strip(bench.settings, std::chrono::milliseconds(50));
    strip.show();
    strip.say(QStringLiteral("Copied."));
    auto *label = strip.findChild<QLabel *>(QStringLiteral("saidSentence"));
    QCOMPARE(label->text(), QStringLiteral("Copied."));
    QCOMPARE(QAccessible::queryAccessibleInterface(label)->text(QAccessible::Name), QStringLiteral("Copied."));
    QVERIFY(!strip.findChild<QPushButton *>(QStringLiteral("undoLast"))->isVisible());
    QTRY_VERIFY(label->text().isEmpty());
}

void SettingsWindowTest::aChangeCanBeTakenBack()
{
    Bench bench;
    QVERIFY(bench.show());
    auto *box = bench.find<QCheckBox>("showWindow");
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->height() / 2, box->height() / 2));
    QVERIFY(bench.settings.configuration()->settings().application.showWindow);
    QVERIFY(!bench.outcome().isEmpty());
    auto *undo = bench.find<QPushButton>("undoLast");
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QVERIFY(!bench.settings.configuration()->settings().application.showWindow);
    QVERIFY(!box->isChecked());
    QCOMPARE(bench.outcome(), QStringLiteral("Taken back."));
    QVERIFY(!undo->isVisible());
}

void SettingsWindowTest::theUndoIsNotOfferedForAnotherChange()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.find<QCheckBox>("showWindow")->click();
    QVERIFY(bench.find<QPushButton>("undoLast")->isVisible());
    QVERIFY(bench.settings.set({QStringLiteral("log_level")}, "\"debug\""));
    QVERIFY(!bench.find<QPushButton>("undoLast")->isVisible());
}

void SettingsWindowTest::aPageLeadsToAnother()
{
    Bench bench;
    QVERIFY(bench.show());
    Q_EMIT bench.window->page(PageId::General)->pageWanted(PageId::Providers, QStringLiteral("deepseek"));
    QCOMPARE(bench.window->currentPage(), PageId::Providers);
    QCOMPARE(bench.find<QListWidget>("sidebar")->currentRow(), static_cast<int>(PageId::Providers));
}

void SettingsWindowTest::theFirstStepsAreAskedFor()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy asked(bench.window.get(), &SettingsWindow::firstRunRequested);
    bench.find<QPushButton>("firstSteps")->click();
    QCOMPARE(asked.count(), 1);
}

void SettingsWindowTest::theBaseUrlIsCopied()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:8787"));
    QVERIFY(bench.outcome().contains(QStringLiteral("http://127.0.0.1:8787")));
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    bench.gateway.become(GatewayState::Phase::Stopped);
    bench.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(bench.outcome().contains(QStringLiteral("not listening")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("mine"));
}

void SettingsWindowTest::quittingIsInTheWindowToo()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy quit(bench.window.get(), &SettingsWindow::quitRequested);
    QTest::mouseClick(bench.find<QPushButton>("quit"), Qt::LeftButton);
    bench.key(Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(quit.count(), 2);
}

void SettingsWindowTest::closingHidesAndTheTrayBringsItBack()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy quit(bench.window.get(), &SettingsWindow::quitRequested);
    bench.window->close();
    QVERIFY(!bench.window->isVisible());
    QCOMPARE(quit.count(), 0);
    QVERIFY(bench.show());
}

void SettingsWindowTest::closingTheLastWindowQuitsIfWanted()
{
    Bench bench(R"({"application": {"closing": "quit"}})");
    QVERIFY(bench.show());
    QWidget other;
    other.show();
    const QSignalSpy quit(bench.window.get(), &SettingsWindow::quitRequested);
    bench.window->close();
    QCOMPARE(quit.count(), 0);
    other.hide();
    QVERIFY(bench.show());
    bench.window->setTrayAvailable(false); // no reason to stay
    bench.window->close();
    QCOMPARE(quit.count(), 1);
}

void SettingsWindowTest::withoutATrayClosingOnlyMakesSmall()
{
    Bench bench;
    bench.window->setTrayAvailable(false);
    QVERIFY(bench.show());
    QVERIFY(bench.find<QLabel>("noTray")->isVisible());
    QVERIFY(!bench.find<QLabel>("noTray")->text().contains(QStringLiteral("tray to")));
    bench.window->close();
    QVERIFY(bench.window->isVisible());
    QVERIFY(bench.window->isMinimized());
    bench.window->present();
    QVERIFY(!bench.window->isMinimized());
    bench.window->setTrayAvailable(true);
    QVERIFY(!bench.find<QLabel>("noTray")->isVisible());
    bench.window->close();
    QVERIFY(!bench.window->isVisible());
}

void SettingsWindowTest::theWindowComesBackWhereItWas()
{
    QSize size;
    {
        Bench bench;
        QVERIFY(bench.show());
        bench.window->resize(bench.window->minimumSizeHint() + QSize(31, 17));
        size = bench.window->size();
        bench.window->close();
    }
    Bench again;
    QVERIFY(again.show());
    QCOMPARE(again.window->size(), size);
}

void SettingsWindowTest::anotherLanguageIsSpokenAtOnce()
{
    Languages languages;
    languages.apply(QStringLiteral("en"));
    Bench bench;
    QVERIFY(bench.show());
    bench.window->present(PageId::Gateway);
    bench.find<QPushButton>("findPort")->setFocus();
    QCOMPARE(bench.window->windowTitle(), QStringLiteral("Settings"));
    languages.apply(QStringLiteral("de"));
    QTRY_COMPARE(bench.window->windowTitle(), QStringLiteral("Einstellungen"));
    QCOMPARE(bench.window->currentPage(), PageId::Gateway);
    QTRY_COMPARE(bench.window->findChildren<QListWidget *>(QStringLiteral("sidebar")).size(), 1);
    QCOMPARE(bench.window->focusWidget(), bench.find<QPushButton>("findPort"));
}

void SettingsWindowTest::aLanguageThatWasChosenCanBeTakenBackInIt()
{
    Languages languages;
    languages.apply(QStringLiteral("en"));
    Bench bench(R"({"application": {"language": "en"}})");
    connect(&bench.settings, &SettingsStore::changed, this,
            [&] { languages.apply(QString::fromStdString(bench.settings.configuration()->settings().application.language)); });
    QVERIFY(bench.show());
    bench.window->present(PageId::General);
    auto *language = bench.find<QComboBox>("language");
    language->setFocus();
    language->setCurrentIndex(language->findData(QStringLiteral("de")));
    QTRY_COMPARE(bench.window->windowTitle(), QStringLiteral("Einstellungen"));
    QTRY_COMPARE(bench.window->findChildren<QComboBox *>(QStringLiteral("language")).size(), 1);
    QCOMPARE(bench.find<QComboBox>("language")->currentText(), QStringLiteral("Deutsch"));
    QCOMPARE(bench.window->focusWidget(), bench.find<QComboBox>("language"));
    QVERIFY(!bench.outcome().isEmpty());
    QTest::mouseClick(bench.find<QPushButton>("undoLast"), Qt::LeftButton);
    QTRY_COMPARE(bench.window->windowTitle(), QStringLiteral("Settings"));
    QCOMPARE(bench.settings.configuration()->settings().application.language, std::string("en"));
}

void SettingsWindowTest::whatIsHalfTypedIsTakenWhenTheWindowGoes_data()
{
    QTest::addColumn<bool>("closed");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("field");
    for (const bool closed : {true, false}) {
        const char *way = closed ? "closed" : "gone";
        QTest::addRow("provider's name, %s", way) << closed << static_cast<int>(PageId::Providers) << QStringLiteral("name");
        QTest::addRow("model's label, %s", way) << closed << static_cast<int>(PageId::Models) << QStringLiteral("label");
    }
}

void SettingsWindowTest::whatIsHalfTypedIsTakenWhenTheWindowGoes()
{
    QFETCH(bool, closed);
    QFETCH(int, page);
    QFETCH(QString, field);
    Bench bench(withProvider());
    QVERIFY(bench.show());
    bench.window->present(static_cast<PageId>(page));
    auto *edit = bench.window->page(static_cast<PageId>(page))->findChild<QLineEdit *>(field);
    QVERIFY(edit && edit->isEnabled());
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("Night shift"));
    if (closed)
        bench.window->close();
    else
        bench.window.reset();
    const ConfigurationPtr configuration = bench.settings.configuration();
    QCOMPARE(page == static_cast<int>(PageId::Providers) ? configuration->provider("lab")->displayName
                                                         : configuration->settings().families.at("opus").label,
             std::string("Night shift"));
}

void SettingsWindowTest::whatIsHalfTypedSurvivesChangesOfTheFile()
{
    Bench bench(withProvider());
    QVERIFY(bench.show());
    for (const auto &[page, name] : {std::pair(PageId::Providers, "name"), std::pair(PageId::Models, "label")}) {
        bench.window->present(page);
        auto *edit = bench.window->page(page)->findChild<QLineEdit *>(QString::fromLatin1(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("Nigh"));
        const int port = 9100 + static_cast<int>(page);
        QVERIFY(bench.settings.set({QStringLiteral("gateway"), QStringLiteral("port")}, QByteArray::number(port)));
        QCOMPARE(edit->text(), QStringLiteral("Nigh"));
        QVERIFY(edit->hasFocus());
        QTest::keyClicks(edit, QStringLiteral("t"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("Night"));
        QCOMPARE(bench.settings.configuration()->settings().gateway.port, port);
    }
}

void SettingsWindowTest::theSearchStandsOverThePages()
{
    Bench bench;
    QVERIFY(bench.show());
    const QRect search = bench.find<QLineEdit>("search")->geometry();
    const QRect sidebar = bench.find<QListWidget>("sidebar")->geometry();
    QVERIFY(search.bottom() < sidebar.top());
    QCOMPARE(search.left(), sidebar.left());
    QCOMPARE(search.width(), sidebar.width());
}

void SettingsWindowTest::whatAddsAProviderIsInSightHoweverLowTheWindow()
{
    Bench bench(withProvider());
    QVERIFY(bench.show());
    bench.window->present(PageId::Providers);
    bench.window->resize(bench.window->minimumSizeHint());
    bench.window->resize(bench.window->width(), bench.window->fontMetrics().lineSpacing() * 30);
    QCoreApplication::processEvents();
    auto *add = bench.find<QPushButton>("add");
    QCOMPARE(add->visibleRegion().boundingRect(), add->rect());
    // The form beside it is longer than that, and moves alone.
    auto *fetch = bench.find<QPushButton>("fetch");
    QVERIFY(fetch->visibleRegion().isEmpty());
    const QPoint before = add->mapTo(bench.window.get(), QPoint());
    fetch->setFocus();
    bench.key(Qt::Key_Tab);
    QVERIFY(!bench.window->focusWidget()->visibleRegion().isEmpty());
    QCOMPARE(add->mapTo(bench.window.get(), QPoint()), before);
}

void SettingsWindowTest::theSearchBringsWhatStandsFarDownIntoSight()
{
    Bench bench(withProvider());
    QVERIFY(bench.show());
    bench.window->present(PageId::Providers);
    bench.window->resize(bench.window->width(), bench.window->fontMetrics().lineSpacing() * 30);
    QCoreApplication::processEvents();
    auto *fetch = bench.find<QPushButton>("fetch");
    QVERIFY(fetch->visibleRegion().isEmpty());
    bench.find<QLineEdit>("search")->setText(QStringLiteral("etch the list"));
    QCoreApplication::processEvents();
    QCOMPARE(bench.window->currentPage(), PageId::Providers);
    QCOMPARE(fetch->visibleRegion().boundingRect(), fetch->rect());
}

void SettingsWindowTest::theWatchSeesABlock()
{
    using namespace std::chrono_literals;
    EventLoopWatch watch;
    QTest::qWait(30);
    QVERIFY(watch.longestWork() < 30ms);
    QTimer::singleShot(0, this, [] {
        QElapsedTimer busy;
        busy.start();
        while (busy.elapsed() < 80)
            ;
    });
    QTRY_VERIFY(watch.longestBlock() >= 80ms);
    QVERIFY(watch.longestWork() >= 20ms); // as much as a busy machine left it
    EventLoopWatch other;
    QTimer::singleShot(0, this, [] { std::this_thread::sleep_for(80ms); });
    QTRY_VERIFY(other.longestBlock() >= 80ms);
    QVERIFY(other.longestWork() < 80ms);
}

void SettingsWindowTest::theWindowNeverBlocks()
{
    Bench bench(R"({"providers": {"deepseek": {}}})");
    QVERIFY(bench.show());
    for (const PageId id : allPages) {
        bench.window->present(id);
        QCoreApplication::processEvents();
    }
    bench.window->present(PageId::Log);
    QCoreApplication::processEvents();
    bench.secrets.delay = std::chrono::milliseconds(400);

    // What is built with sanitizers works several times as long.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr std::chrono::milliseconds limit{200};
#else
    constexpr std::chrono::milliseconds limit{50};
#endif
    // Requests come from another thread as fast as a busy gateway has them, while a keychain and a test take their time.
    EventLoopWatch watch;
    std::atomic<bool> written = false;
    std::thread gateway([&] {
        for (std::uint64_t i = 1; i <= 3000; ++i) {
            LoggedRequest request;
            request.record.id = i;
            request.started = std::chrono::system_clock::now();
            request.running = i % 3 != 0;
            bench.requests.write(request);
            if (i % 100 == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        written = true;
    });
    int answers = 0;
    QTimer slow;
    connect(&slow, &QTimer::timeout, &slow, [&] {
        bench.keys.reload("deepseek");
        bench.tokens.renew([](const AccessTokens::Ready &) {});
        ProbeReport report = FakeProbe::healthy();
        for (int i = 0; i < 400; ++i)
            report.models.push_back(FakeProbe::model("model-" + std::to_string(i), {}));
        bench.probe.finish(1, report);
        bench.gateway.become(++answers % 2 ? GatewayState::Phase::Working : GatewayState::Phase::Ready);
    });
    slow.start(20);
    QTRY_VERIFY_WITH_TIMEOUT(written && answers > 10, 20000);
    gateway.join();
    QTRY_COMPARE(bench.requests.newest(1).front()->record.id, 3000U);
    QTest::qWait(150); // the log tells at most ten times a second
    const QByteArray measured = QByteArray::number(qint64(watch.longestWork().count())) + " ms of work, " +
                                QByteArray::number(qint64(watch.longestBlock().count())) + " ms in all";
    QVERIFY2(watch.longestWork() < limit, measured.constData());
    // Whoever waited for the keychain would have been away for as long as it takes; the rest is what a busy machine adds.
    QVERIFY2(watch.longestBlock() < bench.secrets.delay, measured.constData());
    qInfo("%s", measured.constData());
}

QTEST_MAIN(SettingsWindowTest)
#include "SettingsWindowTest.moc"
