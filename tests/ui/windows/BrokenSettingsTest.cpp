// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/BrokenSettings.h"

#include "tests/ui/windows/WindowWalk.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace gatehouse;

namespace {

struct Bench
{
    Bench()
    {
        window.show();
        window.activateWindow();
    }
    void click(const char *name) { QTest::mouseClick(window.findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton); }
    QString sentence() const { return window.findChild<QLabel *>(QStringLiteral("settingsProblem"))->text(); }

    QString problem = QStringLiteral("settings.json:3: a value is missing.");
    int read = 0;
    BrokenSettings window{QStringLiteral("/nowhere/settings.json"), [this] {
                              ++read;
                              return problem;
                          }};
};

} // namespace

class BrokenSettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhatIsWrongAndStaysUntilItIsMended();
    void whoComesBackFromTheEditorNeedsNoClick();
    void givingUpIsPossible_data();
    void givingUpIsPossible();
    void everythingHasANameAndAKeyOfItsOwn();
};

void BrokenSettingsTest::itSaysWhatIsWrongAndStaysUntilItIsMended()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QCOMPARE(bench.sentence(), bench.problem);
    bench.problem = QStringLiteral("settings.json:9: another one.");
    bench.click("readAgain");
    QCOMPARE(bench.sentence(), bench.problem);
    QVERIFY(bench.window.isVisible());
    bench.problem.clear();
    QTest::keyClick(&bench.window, Qt::Key_Return);
    QCOMPARE(bench.window.result(), int(QDialog::Accepted));
    QVERIFY(!bench.window.isVisible());
}

void BrokenSettingsTest::whoComesBackFromTheEditorNeedsNoClick()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QWidget editor;
    editor.show();
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    bench.problem.clear();
    bench.window.activateWindow();
    QTRY_COMPARE(bench.window.result(), int(QDialog::Accepted));
}

void BrokenSettingsTest::givingUpIsPossible_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Quit") << false;
    QTest::newRow("Esc") << true;
}

void BrokenSettingsTest::givingUpIsPossible()
{
    QFETCH(bool, byKey);
    Bench bench;
    QSignalSpy rejected(&bench.window, &QDialog::rejected);
    if (byKey)
        QTest::keyClick(&bench.window, Qt::Key_Escape);
    else
        bench.click("giveUp");
    QCOMPARE(rejected.count(), 1);
}

void BrokenSettingsTest::everythingHasANameAndAKeyOfItsOwn()
{
    Bench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    const QStringList found =
        namelessWidgets(&bench.window) + tabTraps(&bench.window) + doubledMnemonics(&bench.window) + clippedTexts(&bench.window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(BrokenSettingsTest)
#include "BrokenSettingsTest.moc"
