// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/LogPage.h"

#include "tests/ui/TestServices.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;
using namespace std::chrono_literals;

class LogPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void withoutRequestsItSaysWhatToDo();
    void aRequestAppearsWhileItRunsAndEndsInItsPlace();
    void theTimeOfWhatRunsGoesOn();
    void whatIsMarkedStaysMarkedWhenNewRowsCome();
    void whatIsReadStaysInSightWhenNewRowsCome();
    void theFilterLooksAtEveryColumn_data();
    void theFilterLooksAtEveryColumn();
    void errorsOnlyLeavesOutWhatWentWell();
    void aFilterThatLeavesNothingSaysSo();
    void pausedItStandsStill();
    void pausedNoTimeGoesOn();
    void clearingAsksFirst();
    void theDetailsTellTheWholeWay();
    void theCommandIsCopiedWithoutASecret();
    void theDetailsAreCopiedWhole();
    void bodiesAreKeptWithAWarningAndForgottenAtOnce();
    void bodiesThatAreForgottenLeaveAPausedPageToo();
    void numbersAreNotCutShort();
    void aRowReadsAsASentence();
    void tabLeavesTheTable();
    void findGoesToTheFilter();
    void aRequestOfElsewhereIsMarked();
    void aHiddenPageListensToNothing();
};

namespace {

std::chrono::system_clock::time_point ago(std::chrono::seconds time)
{
    return std::chrono::system_clock::now() - time;
}

LoggedRequest running(std::uint64_t id)
{
    LoggedRequest request;
    request.record.id = id;
    request.record.client = "claude-code";
    request.record.path = "/v1/messages";
    request.record.name = "opus";
    request.record.route = "lab/big-model";
    request.record.stream = true;
    request.started = ago(7s);
    request.running = true;
    request.clientDialect = "messages";
    request.providerDialect = "chat";
    request.providerUrl = "https://lab.example/v1/chat/completions";
    request.headers = {{"Host", "127.0.0.1:8787"}, {"Content-Type", "application/json"}, {"Authorization", "(hidden)"}, {"X-Odd", "it's"}};
    return request;
}

LoggedRequest done(std::uint64_t id)
{
    LoggedRequest request = running(id);
    request.running = false;
    request.record.status = 200;
    request.record.outcome = "end_turn";
    request.record.firstEvent = 420ms;
    request.record.total = 3100ms;
    request.record.usage = {.input = 1000, .cacheRead = 11345, .output = 210, .reported = true};
    return request;
}

LoggedRequest failed(std::uint64_t id)
{
    LoggedRequest request = running(id);
    request.running = false;
    request.record.client = "codex";
    request.record.name = "sonnet";
    request.record.route = "other/small";
    request.record.status = 429;
    request.record.outcome = "error: other: Slow down";
    request.record.attempts = 3;
    request.record.total = 90ms;
    request.notes = {"other/small: repeated on a fresh connection"};
    return request;
}

/// The page as it stands in the window, and its parts by name.
struct Bench
{
    Bench()
    {
        QObject::connect(&page, &Page::said, [this](const QString &sentence) { said += sentence; });
        page.resize(900, 600);
        page.show();
        page.activateWindow();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("the page does not come up");
    }

    template <typename Widget>
    Widget *part(const char *name)
    {
        auto *found = page.findChild<Widget *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QTableView *table() { return part<QTableView>("requests"); }
    int rows() { return table()->model()->rowCount(); }
    QString cell(int row, LogModel::Column column, int role = Qt::DisplayRole)
    {
        return table()->model()->index(row, column).data(role).toString();
    }
    QString details() { return part<QPlainTextEdit>("details")->toPlainText(); }
    /// As a person marks it.
    void mark(int row)
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                          table()->visualRect(table()->model()->index(row, LogModel::Status)).center());
    }
    void click(const char *name)
    {
        auto *button = part<QAbstractButton>(name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(button->height() / 2, button->height() / 2));
    }
    void fill(std::uint64_t from, std::uint64_t to)
    {
        for (std::uint64_t id = from; id <= to; ++id)
            services.requests.write(done(id));
    }

    TestServices services;
    LogPage page{services.services};
    QStringList said;
};

} // namespace

void LogPageTest::init()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
}

void LogPageTest::withoutRequestsItSaysWhatToDo()
{
    Bench bench;
    QSignalSpy wanted(&bench.page, &Page::pageWanted);
    QVERIFY(bench.part<QLabel>("noRequests")->isVisible());
    QCOMPARE(bench.part<QLabel>("noRequests")->text(), QStringLiteral("No requests yet. Open Claude and say hi."));
    QVERIFY(!bench.table()->isVisible());
    QVERIFY(!bench.part<QPushButton>("clear")->isEnabled());
    bench.click("connectClient");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.at(0).at(0).value<PageId>(), PageId::Clients);
}

void LogPageTest::aRequestAppearsWhileItRunsAndEndsInItsPlace()
{
    Bench bench;
    LoggedRequest first = running(1);
    first.record.route.clear();
    bench.services.requests.write(first);
    QTRY_VERIFY(bench.table()->isVisible());
    QCOMPARE(bench.rows(), 1);
    QCOMPARE(bench.cell(0, LogModel::Client), QStringLiteral("Claude Code"));
    QCOMPARE(bench.cell(0, LogModel::Way), QStringLiteral("opus"));
    QCOMPARE(bench.cell(0, LogModel::Status), QStringLiteral("Waiting"));
    QCOMPARE(bench.cell(0, LogModel::FirstToken), QString());
    QCOMPARE(bench.cell(0, LogModel::Tokens), QString());

    bench.services.requests.write(failed(2));
    LoggedRequest answering = running(1);
    answering.record.firstEvent = 420ms;
    bench.services.requests.write(answering);
    QTRY_COMPARE(bench.cell(1, LogModel::Status), QStringLiteral("Answering"));
    QCOMPARE(bench.cell(1, LogModel::Way), QStringLiteral("opus → lab/big-model"));
    QCOMPARE(bench.cell(0, LogModel::Status), QStringLiteral("Failed (429)"));
    QCOMPARE(bench.cell(0, LogModel::Retries), QStringLiteral("2"));
    QCOMPARE(bench.cell(0, LogModel::Total), QStringLiteral("90 ms"));

    QSignalSpy reset(bench.table()->model(), &QAbstractItemModel::modelReset);
    bench.services.requests.write(done(1));
    QTRY_COMPARE(bench.cell(1, LogModel::Status), QStringLiteral("Done (200)"));
    QCOMPARE(bench.cell(1, LogModel::FirstToken), QStringLiteral("420 ms"));
    QCOMPARE(bench.cell(1, LogModel::Total), QStringLiteral("3.1 s"));
    QCOMPARE(bench.cell(1, LogModel::Tokens), QStringLiteral("12,345 / 210"));
    QCOMPARE(bench.rows(), 2);
    QCOMPARE(reset.count(), 0);
}

void LogPageTest::theTimeOfWhatRunsGoesOn()
{
    Bench bench;
    bench.services.requests.write(running(1));
    QTRY_COMPARE(bench.rows(), 1);
    const QString before = bench.cell(0, LogModel::Total);
    QVERIFY2(before == QStringLiteral("7 s") || before == QStringLiteral("8 s"), qPrintable(before));
    QStringList seen; // what a view is told to show
    connect(bench.table()->model(), &QAbstractItemModel::dataChanged, this, [&] { seen += bench.cell(0, LogModel::Total); });
    QTRY_VERIFY(!seen.isEmpty() && seen.last() != before);
    bench.table()->model()->disconnect(this);
}

void LogPageTest::whatIsMarkedStaysMarkedWhenNewRowsCome()
{
    Bench bench;
    bench.services.requests.write(failed(1));
    bench.fill(2, 3);
    QTRY_COMPARE(bench.rows(), 3);
    bench.mark(2);
    QVERIFY(bench.details().contains(QStringLiteral("Slow down")));
    bench.fill(4, 6);
    QTRY_COMPARE(bench.rows(), 6);
    QCOMPARE(bench.table()->currentIndex().row(), 5);
    QVERIFY(bench.details().contains(QStringLiteral("Slow down")));
}

void LogPageTest::whatIsReadStaysInSightWhenNewRowsCome()
{
    Bench bench;
    bench.fill(1, 300);
    QTRY_COMPARE(bench.rows(), 300);
    bench.table()->scrollTo(bench.table()->model()->index(150, 0), QAbstractItemView::PositionAtTop);
    const auto topId = [&] { return bench.table()->indexAt(QPoint(0, 0)).data(LogModel::IdRole).toULongLong(); };
    const qulonglong before = topId();
    bench.fill(301, 310);
    QTRY_COMPARE(bench.rows(), 310);
    QCOMPARE(topId(), before);
    bench.table()->scrollToTop();
    bench.fill(311, 312);
    QTRY_COMPARE(bench.rows(), 312);
    QCOMPARE(topId(), qulonglong(312)); // at the top the newest is what one looks at
}

void LogPageTest::theFilterLooksAtEveryColumn_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("left");
    QTest::newRow("client") << QStringLiteral("codex") << 1;
    QTest::newRow("name") << QStringLiteral("OPUS") << 2;
    QTest::newRow("provider") << QStringLiteral("other/") << 1;
    QTest::newRow("status") << QStringLiteral("429") << 1;
    QTest::newRow("outcome") << QStringLiteral("slow") << 1;
    QTest::newRow("several words") << QStringLiteral(" lab  done ") << 1;
    QTest::newRow("nothing") << QString() << 3;
}

void LogPageTest::theFilterLooksAtEveryColumn()
{
    QFETCH(QString, words);
    QFETCH(int, left);
    Bench bench;
    bench.services.requests.write(running(1));
    bench.services.requests.write(failed(2));
    bench.services.requests.write(done(3));
    QTRY_COMPARE(bench.rows(), 3);
    QTest::keyClicks(bench.part<QLineEdit>("filter"), words);
    QCOMPARE(bench.rows(), left);
}

void LogPageTest::errorsOnlyLeavesOutWhatWentWell()
{
    Bench bench;
    bench.services.requests.write(failed(1));
    bench.services.requests.write(done(2));
    LoggedRequest cut = done(3);
    cut.record.outcome = "error: lab: cut off";
    bench.services.requests.write(cut);
    QTRY_COMPARE(bench.rows(), 3);
    bench.click("errorsOnly");
    QCOMPARE(bench.rows(), 2);
    QCOMPARE(bench.cell(0, LogModel::Status), QStringLiteral("Broke off (200)"));
    QCOMPARE(bench.cell(1, LogModel::Status), QStringLiteral("Failed (429)"));
    bench.services.requests.write(failed(4));
    QTRY_COMPARE(bench.rows(), 3);
    bench.click("errorsOnly");
    QCOMPARE(bench.rows(), 4);
}

void LogPageTest::aFilterThatLeavesNothingSaysSo()
{
    Bench bench;
    bench.fill(1, 2);
    QTRY_COMPARE(bench.rows(), 2);
    QVERIFY(!bench.part<QLabel>("state")->isVisible());
    QTest::keyClicks(bench.part<QLineEdit>("filter"), QStringLiteral("nowhere"));
    QCOMPARE(bench.rows(), 0);
    QVERIFY(bench.part<QLabel>("state")->isVisible());
    QCOMPARE(bench.part<QLabel>("state")->text(), QStringLiteral("No request matches the filter."));
    bench.part<QLineEdit>("filter")->clear();
    QVERIFY(!bench.part<QLabel>("state")->isVisible());
}

void LogPageTest::pausedItStandsStill()
{
    Bench bench;
    bench.fill(1, 2);
    QTRY_COMPARE(bench.rows(), 2);
    bench.click("pause");
    QVERIFY(bench.part<QLabel>("state")->isVisible());
    bench.fill(3, 4);
    QTRY_COMPARE(bench.part<QLabel>("state")->text(), QStringLiteral("Paused. 2 new requests are not shown yet."));
    QCOMPARE(bench.rows(), 2);
    bench.click("pause");
    QCOMPARE(bench.rows(), 4);
    QVERIFY(!bench.part<QLabel>("state")->isVisible());
}

void LogPageTest::pausedNoTimeGoesOn()
{
    Bench bench;
    bench.services.requests.write(running(1));
    QTRY_COMPARE(bench.rows(), 1);
    auto *tick = bench.page.findChild<QTimer *>(QStringLiteral("tick"));
    QVERIFY(tick && tick->isActive());
    bench.click("pause");
    QVERIFY(!tick->isActive());
    bench.click("pause");
    QVERIFY(tick->isActive());
    bench.services.requests.write(done(1));
    QTRY_VERIFY(!tick->isActive()); // nothing runs, so nothing wakes up
}

void LogPageTest::clearingAsksFirst()
{
    Bench bench;
    bench.fill(1, 2);
    bench.services.requests.write(running(3));
    QTRY_COMPARE(bench.rows(), 3);
    const auto question = [&] { return bench.page.findChild<QMessageBox *>(QStringLiteral("clearQuestion")); };
    bench.click("clear");
    QVERIFY(question());
    QTest::mouseClick(question()->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!question());
    QCOMPARE(bench.rows(), 3);
    bench.click("clear");
    for (QAbstractButton *button : question()->buttons())
        if (question()->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(bench.rows(), 1);
    QCOMPARE(bench.cell(0, LogModel::Status), QStringLiteral("Waiting"));
    QCOMPARE(bench.said.last(), QStringLiteral("Cleared the log."));
}

void LogPageTest::theDetailsTellTheWholeWay()
{
    Bench bench;
    LoggedRequest request = done(1);
    request.notes = {"lab/big-model: repeated on a fresh connection"};
    request.record.attempts = 2;
    bench.services.requests.write(request);
    QTRY_COMPARE(bench.rows(), 1);
    QVERIFY(!bench.part<QPushButton>("copyCurl")->isEnabled());
    bench.mark(0);
    const QString details = bench.details();
    for (const char *line : {"Client: Claude Code", "Asked for: opus", "Endpoint: POST /v1/messages (Messages)",
                             "Answered by: lab/big-model", "Went to: https://lab.example/v1/chat/completions (Chat Completions)",
                             "On the way: lab/big-model: repeated on a fresh connection", "First token: after 420 ms", "Total: 3.1 s",
                             "Tokens in: 12,345 (11,345 read from the cache, 0 written to it)", "Tokens out: 210", "Retries: 1",
                             "Status: Done (200)", "Outcome: The answer came to its end.", "    Authorization: (hidden)"})
        QVERIFY2(details.contains(QLatin1String(line)), qPrintable(QLatin1String(line) + QStringLiteral("\nnot in\n") + details));
    QVERIFY(bench.part<QPushButton>("copyCurl")->isEnabled());
}

void LogPageTest::theCommandIsCopiedWithoutASecret()
{
    Bench bench;
    bench.services.requests.write(done(1));
    QTRY_COMPARE(bench.rows(), 1);
    bench.mark(0);
    bench.click("copyCurl");
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("curl http://127.0.0.1:8787/v1/messages \\\n"
                                                                  "  -X POST \\\n"
                                                                  "  -H \"Authorization: Bearer $GATEHOUSE_TOKEN\" \\\n"
                                                                  "  -H 'Content-Type: application/json' \\\n"
                                                                  "  -H 'X-Odd: it'\\''s'"));
    QVERIFY(bench.said.last().startsWith(QStringLiteral("Copied without the body, which was not kept.")));

    bench.services.requests.keepBodies(true);
    LoggedRequest kept = done(2);
    kept.requestBody = std::make_shared<const std::string>("{\"say\":\"it's\"}");
    bench.services.requests.write(kept);
    QTRY_COMPARE(bench.rows(), 2);
    bench.mark(0);
    bench.click("copyCurl");
    QVERIFY(QGuiApplication::clipboard()->text().endsWith(QStringLiteral(" \\\n  --data-binary '{\"say\":\"it'\\''s\"}'")));
    QVERIFY(bench.said.last().contains(QStringLiteral("GATEHOUSE_TOKEN")));

    LoggedRequest cut = kept;
    cut.record.id = 3;
    cut.requestBodyCut = true;
    bench.services.requests.write(cut);
    QTRY_COMPARE(bench.rows(), 3);
    bench.mark(0);
    bench.click("copyCurl");
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QStringLiteral("--data-binary")));
    QVERIFY(bench.said.last().contains(QStringLiteral("too long")));
}

void LogPageTest::theDetailsAreCopiedWhole()
{
    Bench bench;
    bench.services.requests.keepBodies(true);
    LoggedRequest kept = done(1);
    kept.requestBody = std::make_shared<const std::string>(std::string(9000, 'x') + "END");
    bench.services.requests.write(kept);
    QTRY_COMPARE(bench.rows(), 1);
    bench.mark(0);
    QVERIFY(bench.details().contains(QStringLiteral("the first 8,000 of 9,003 characters")));
    QVERIFY(!bench.details().contains(QStringLiteral("END")));
    bench.click("copyDetails");
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.endsWith(QStringLiteral("xEND")));
    QVERIFY(copied.contains(QStringLiteral("Asked for: opus")));
    QCOMPARE(bench.said.last(), QStringLiteral("Copied the details."));
}

void LogPageTest::bodiesAreKeptWithAWarningAndForgottenAtOnce()
{
    Bench bench;
    auto *banner = bench.part<QFrame>("bodiesBanner");
    QVERIFY(!banner->isVisible());
    bench.click("keepBodies");
    QVERIFY(bench.services.requests.keepsBodies());
    QVERIFY(banner->isVisible());
    QVERIFY2(bench.part<QLabel>("bodiesSentence")->text().contains(QStringLiteral("60 more minute")),
             qPrintable(bench.part<QLabel>("bodiesSentence")->text()));
    LoggedRequest kept = done(1);
    kept.requestBody = std::make_shared<const std::string>("what was asked");
    kept.answerBody = std::make_shared<const std::string>("what was said");
    bench.services.requests.write(kept);
    QTRY_COMPARE(bench.rows(), 1);
    bench.mark(0);
    QVERIFY(bench.details().contains(QStringLiteral("what was asked")));
    QVERIFY(bench.details().contains(QStringLiteral("what was said")));
    bench.click("bodiesOff");
    QVERIFY(!bench.services.requests.keepsBodies());
    QVERIFY(!banner->isVisible());
    QVERIFY(!bench.part<QCheckBox>("keepBodies")->isChecked());
    QVERIFY(!bench.details().contains(QStringLiteral("what was")));
}

void LogPageTest::bodiesThatAreForgottenLeaveAPausedPageToo()
{
    Bench bench;
    bench.services.requests.keepBodies(true);
    LoggedRequest kept = done(1);
    kept.requestBody = std::make_shared<const std::string>("what was asked");
    const std::weak_ptr<const std::string> body = kept.requestBody;
    bench.services.requests.write(std::move(kept));
    QTRY_COMPARE(bench.rows(), 1);
    bench.mark(0);
    bench.click("pause");
    bench.click("bodiesOff");
    QVERIFY(!bench.details().contains(QStringLiteral("what was asked")));
    QVERIFY(body.expired());
}

void LogPageTest::numbersAreNotCutShort()
{
    Bench bench;
    std::uint64_t id = 0;
    for (const std::chrono::milliseconds total : {8ms, 409ms, 888ms, 8900ms, 59s + 0ms, 118s + 0ms}) {
        LoggedRequest request = done(++id);
        request.record.total = total;
        bench.services.requests.write(request);
    }
    QTRY_COMPARE(bench.rows(), 6);
    for (int row = 0; row < bench.rows(); ++row)
        for (int column = LogModel::FirstToken; column < LogModel::ColumnCount; ++column) {
            const QModelIndex cell = bench.table()->model()->index(row, column);
            QStyleOptionViewItem option;
            option.initFrom(bench.table());
            const int needed = bench.table()->itemDelegate()->sizeHint(option, cell).width();
            QVERIFY2(needed <= bench.table()->columnWidth(column), qPrintable(cell.data().toString()));
        }
}

void LogPageTest::aRowReadsAsASentence()
{
    Bench bench;
    bench.services.requests.write(done(1));
    bench.services.requests.write(failed(2));
    QTRY_COMPARE(bench.rows(), 2);
    const QString failure = bench.cell(0, LogModel::Time, Qt::AccessibleTextRole);
    QVERIFY2(failure.contains(QStringLiteral("Codex asked for sonnet → other/small, Failed (429), 90 ms in all")), qPrintable(failure));
    QVERIFY2(failure.endsWith(QStringLiteral(": other: Slow down")), qPrintable(failure));
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(bench.table());
    QVERIFY(table && table->tableInterface());
    QAccessibleInterface *cell = table->tableInterface()->cellAt(1, LogModel::Time);
    QVERIFY(cell);
    const QString success = cell->text(QAccessible::Name);
    QVERIFY2(success.contains(QStringLiteral("first token after 420 ms, 3.1 s in all")), qPrintable(success));
    QCOMPARE(bench.cell(1, LogModel::Status, Qt::AccessibleTextRole), QStringLiteral("Status: Done (200)"));
}

void LogPageTest::tabLeavesTheTable()
{
    Bench bench;
    bench.fill(1, 3);
    QTRY_COMPARE(bench.rows(), 3);
    bench.mark(1);
    QVERIFY(bench.table()->hasFocus());
    QTest::keyClick(bench.table(), Qt::Key_Tab);
    QVERIFY(bench.part<QPlainTextEdit>("details")->hasFocus());
    QTest::keyClick(bench.part<QPlainTextEdit>("details"), Qt::Key_Tab);
    QVERIFY(bench.part<QPushButton>("copyCurl")->hasFocus());
    QTest::keyClick(bench.part<QPushButton>("copyCurl"), Qt::Key_Backtab);
    QTest::keyClick(bench.part<QPlainTextEdit>("details"), Qt::Key_Backtab);
    QVERIFY(bench.table()->hasFocus());
    QCOMPARE(bench.table()->currentIndex().row(), 1);
}

void LogPageTest::findGoesToTheFilter()
{
    Bench bench;
    bench.fill(1, 3);
    QTRY_COMPARE(bench.rows(), 3);
    for (const char *from : {"requests", "details", "pause"}) {
        auto *widget = bench.part<QWidget>(from);
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_F, Qt::ControlModifier);
        QVERIFY2(bench.part<QLineEdit>("filter")->hasFocus(), from);
    }
}

void LogPageTest::aRequestOfElsewhereIsMarked()
{
    Bench bench;
    bench.services.requests.write(failed(1));
    bench.fill(2, 100);
    QTRY_COMPARE(bench.rows(), 100);
    bench.page.present(QStringLiteral("errors"));
    QCOMPARE(bench.rows(), 1);
    bench.page.present(QStringLiteral("7"));
    QCOMPARE(bench.rows(), 100);
    QCOMPARE(bench.table()->currentIndex().data(LogModel::IdRole).toULongLong(), qulonglong(7));
    QVERIFY(bench.table()->viewport()->rect().intersects(bench.table()->visualRect(bench.table()->currentIndex())));
}

void LogPageTest::aHiddenPageListensToNothing()
{
    Bench bench;
    bench.fill(1, 1);
    QTRY_COMPARE(bench.rows(), 1);
    bench.page.hide();
    bench.fill(2, 2);
    QTRY_VERIFY(!bench.services.requests.isObserved());
    bench.fill(3, 3);
    QCOMPARE(bench.rows(), 1);
    bench.page.show();
    QCOMPARE(bench.rows(), 3);
    bench.fill(4, 4);
    QTRY_COMPARE(bench.rows(), 4);
}

QTEST_MAIN(LogPageTest)
#include "LogPageTest.moc"
