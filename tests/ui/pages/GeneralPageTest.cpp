// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/general/GeneralPage.h"

#include "tests/ui/TestServices.h"
#include "ui/desktop/Languages.h"

#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;

namespace {

struct Bench : TestServices
{
    explicit Bench(const QByteArray &json = "{}") : TestServices(json) {}

    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = page().template findChild<Widget *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    GeneralPage &page()
    {
        if (!m_page)
            m_page = std::make_unique<GeneralPage>(services);
        return *m_page;
    }
    bool show()
    {
        page().show();
        return QTest::qWaitForWindowActive(&page());
    }
    const ApplicationSettings &now() const { return settings.configuration()->settings().application; }
    void click(QCheckBox *box) { QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->height() / 2, box->height() / 2)); }

private:
    std::unique_ptr<GeneralPage> m_page;
};

} // namespace

class GeneralPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startingAtLoginIsTurnedOnAndOff();
    void whyItCannotStartAtLoginIsSaid();
    void whereThereIsNoWayTheTickIsOffAndExplained();
    void aChangeByOthersIsSeenWhenThePageIsShown();
    void aTickIsApplied_data();
    void aTickIsApplied();
    void aChoiceIsApplied_data();
    void aChoiceIsApplied();
    void whatTheFileSaysIsShown();
    void theLanguagesAreThoseThatTheProgramCarries();
    void aChangeOfTheFileIsFollowed();
    void aFileThatIsBrokenIsSaidAndNothingPretended();
    void theFirstStepsAreAskedFor();
    void choicesOfOneKindAreAsWideAsTheLongest();
};

void GeneralPageTest::startingAtLoginIsTurnedOnAndOff()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy said(&bench.page(), &Page::said);
    auto *box = bench.find<QCheckBox>("startAtLogin");
    QVERIFY(!box->isChecked());
    bench.click(box);
    QVERIFY(bench.autostart.on);
    bench.click(box);
    QVERIFY(!bench.autostart.on);
    QCOMPARE(said.count(), 2);
    QVERIFY(!bench.find<QLabel>("loginNote")->isVisible());
}

void GeneralPageTest::choicesOfOneKindAreAsWideAsTheLongest()
{
    Bench bench;
    QVERIFY(bench.show());
    const QComboBox *language = bench.find<QComboBox>("language");
    for (const char *name : {"appearance", "notifications"}) {
        QCOMPARE(bench.find<QComboBox>(name)->width(), language->width());
        QCOMPARE(bench.find<QComboBox>(name)->x(), language->x());
    }
    bench.page().resize(bench.page().width() * 2, bench.page().height());
    QCoreApplication::processEvents();
    QVERIFY(language->width() < bench.page().width() / 2);
}

void GeneralPageTest::whyItCannotStartAtLoginIsSaid()
{
    Bench bench;
    bench.autostart.problem = QStringLiteral("The folder cannot be written. Check its permissions.");
    QVERIFY(bench.show());
    const QSignalSpy said(&bench.page(), &Page::said);
    bench.click(bench.find<QCheckBox>("startAtLogin"));
    QVERIFY(!bench.find<QCheckBox>("startAtLogin")->isChecked());
    QCOMPARE(bench.find<QLabel>("loginNote")->text(), bench.autostart.problem);
    QVERIFY(bench.find<QLabel>("loginNote")->isVisible());
    QCOMPARE(said.count(), 0);
}

void GeneralPageTest::whereThereIsNoWayTheTickIsOffAndExplained()
{
    Bench bench;
    bench.autostart.possible = false;
    QVERIFY(bench.show());
    QVERIFY(!bench.find<QCheckBox>("startAtLogin")->isEnabled());
    QVERIFY(!bench.find<QLabel>("loginNote")->text().isEmpty());
}

void GeneralPageTest::aChangeByOthersIsSeenWhenThePageIsShown()
{
    Bench bench;
    QVERIFY(bench.show());
    bench.page().hide();
    bench.autostart.on = true;
    bench.page().show();
    QVERIFY(bench.find<QCheckBox>("startAtLogin")->isChecked());
}

void GeneralPageTest::aTickIsApplied_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<bool>("on");
    QTest::newRow("gateway off") << QStringLiteral("startGateway") << QByteArray("{}") << false;
    QTest::newRow("gateway on") << QStringLiteral("startGateway") << QByteArray(R"({"application": {"start_gateway": false}})") << true;
    QTest::newRow("window on") << QStringLiteral("showWindow") << QByteArray("{}") << true;
    QTest::newRow("window off") << QStringLiteral("showWindow") << QByteArray(R"({"application": {"show_window": true}})") << false;
}

void GeneralPageTest::aTickIsApplied()
{
    QFETCH(QString, box);
    QFETCH(QByteArray, before);
    QFETCH(bool, on);
    Bench bench(before);
    QVERIFY(bench.show());
    const QSignalSpy undoable(&bench.page(), &Page::undoable);
    auto *tick = bench.find<QCheckBox>(qPrintable(box));
    QCOMPARE(tick->isChecked(), !on);
    bench.click(tick);
    QCOMPARE(box == QLatin1String("startGateway") ? bench.now().startGateway : bench.now().showWindow, on);
    QCOMPARE(undoable.count(), 1);
    QVERIFY(bench.settings.undo());
    QCOMPARE(tick->isChecked(), !on);
    QCOMPARE(undoable.count(), 1);
}

void GeneralPageTest::aChoiceIsApplied_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("closing") << QStringLiteral("closing") << 1 << QByteArray("\"closing\":\"quit\"");
    QTest::newRow("light") << QStringLiteral("appearance") << 1 << QByteArray("\"appearance\":\"light\"");
    QTest::newRow("dark") << QStringLiteral("appearance") << 2 << QByteArray("\"appearance\":\"dark\"");
    QTest::newRow("all") << QStringLiteral("notifications") << 1 << QByteArray("\"notifications\":\"all\"");
    QTest::newRow("none") << QStringLiteral("notifications") << 2 << QByteArray("\"notifications\":\"none\"");
    QTest::newRow("language") << QStringLiteral("language") << 1 << QByteArray("\"language\":\"de\"");
}

void GeneralPageTest::aChoiceIsApplied()
{
    QFETCH(QString, box);
    QFETCH(int, steps);
    QFETCH(QByteArray, expected);
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy undoable(&bench.page(), &Page::undoable);
    auto *choice = bench.find<QComboBox>(qPrintable(box));
    choice->setFocus();
    for (int i = 0; i < steps; ++i)
        QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(undoable.count(), steps);
    const auto text = [&bench] {
        QFile file(bench.settingsPath());
        return file.open(QIODevice::ReadOnly) ? file.readAll().simplified().replace(' ', "") : QByteArray();
    };
    QTRY_VERIFY2(text().contains(expected), text().constData());
    QCOMPARE(choice->currentIndex(), steps);
}

void GeneralPageTest::whatTheFileSaysIsShown()
{
    Bench bench(R"({"application": {"language": "ja", "appearance": "dark", "notifications": "none", "closing": "quit",
                                    "start_gateway": false, "show_window": true}})");
    QCOMPARE(bench.find<QComboBox>("language")->currentText(), QStringLiteral("日本語"));
    QCOMPARE(bench.find<QComboBox>("appearance")->currentText(), QStringLiteral("Dark"));
    QCOMPARE(bench.find<QComboBox>("notifications")->currentText(), QStringLiteral("None"));
    QCOMPARE(bench.find<QComboBox>("closing")->currentText(), QStringLiteral("Quit"));
    QVERIFY(!bench.find<QCheckBox>("startGateway")->isChecked());
    QVERIFY(bench.find<QCheckBox>("showWindow")->isChecked());
}

void GeneralPageTest::theLanguagesAreThoseThatTheProgramCarries()
{
    Bench bench;
    auto *languages = bench.find<QComboBox>("language");
    QCOMPARE(languages->count(), Languages::all().size() + 1);
    QVERIFY(languages->findText(QStringLiteral("Deutsch")) > 0);
    QVERIFY(languages->findText(QStringLiteral("简体中文")) > 0);
}

void GeneralPageTest::aChangeOfTheFileIsFollowed()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy undoable(&bench.page(), &Page::undoable);
    QFile file(bench.settingsPath());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(R"({"application": {"appearance": "light"}})");
    file.close();
    QVERIFY(bench.settings.load());
    QCOMPARE(bench.find<QComboBox>("appearance")->currentText(), QStringLiteral("Light"));
    QCOMPARE(undoable.count(), 0);
}

void GeneralPageTest::aFileThatIsBrokenIsSaidAndNothingPretended()
{
    Bench bench;
    QVERIFY(bench.show());
    QFile file(bench.settingsPath());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("{ \"models\": ");
    file.close();
    const QSignalSpy undoable(&bench.page(), &Page::undoable);
    bench.click(bench.find<QCheckBox>("showWindow"));
    QVERIFY(!bench.find<QCheckBox>("showWindow")->isChecked());
    QVERIFY(bench.find<QLabel>("generalProblem")->isVisible());
    QCOMPARE(bench.find<QLabel>("generalProblem")->text(), bench.settings.problem());
    QCOMPARE(undoable.count(), 0);
}

void GeneralPageTest::theFirstStepsAreAskedFor()
{
    Bench bench;
    QVERIFY(bench.show());
    const QSignalSpy wanted(&bench.page(), &Page::firstRunWanted);
    QTest::mouseClick(bench.find<QPushButton>("firstSteps"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

QTEST_MAIN(GeneralPageTest)
#include "GeneralPageTest.moc"
