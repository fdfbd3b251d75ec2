// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/MenuRows.h"

#include <QtTest/QtTest>
#include <QtWidgets/QMenu>

using namespace gatehouse;

class MenuRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsStandWhereTheyBelong();
    void actionsAreUsedAgainAndNeverTakenOut();
    void theTickShowsWhatIsInForceNotWhatWasClicked();
    void whatDidNotChangeIsNotWritten();

private:
    static QStringList texts(const QMenu &menu)
    {
        QStringList lines;
        for (const QAction *action : menu.actions())
            if (action->isVisible())
                lines += action->isSeparator() ? QStringLiteral("---") : action->text() + (action->isChecked() ? u"*"_qs : QString());
        return lines;
    }
};

void MenuRowsTest::rowsStandWhereTheyBelong()
{
    QMenu menu;
    menu.addAction(QStringLiteral("above"));
    QAction *end = menu.addSeparator();
    MenuRows rows(&menu, end, QStringLiteral("row"));
    QVERIFY(rows.isEmpty());
    rows.show({{u"a"_qs, u"A & B"_qs, true}, {u"b"_qs, u"C"_qs, false, false}});
    QCOMPARE(texts(menu), QStringList({u"above"_qs, u"A && B*"_qs, u"C"_qs, u"---"_qs}));
    QVERIFY(menu.findChild<QAction *>(u"row:a"_qs)->isEnabled());
    QVERIFY(!menu.findChild<QAction *>(u"row:b"_qs)->isEnabled());
}

void MenuRowsTest::actionsAreUsedAgainAndNeverTakenOut()
{
    QMenu menu;
    MenuRows rows(&menu, menu.addSeparator(), QStringLiteral("row"));
    rows.show({{u"a"_qs, u"A"_qs}, {u"b"_qs, u"B"_qs, true}, {u"c"_qs, u"C"_qs}});
    const auto actions = menu.actions();
    rows.show({{u"x"_qs, u"X"_qs}});
    QCOMPARE(menu.actions(), actions);
    QCOMPARE(texts(menu), QStringList({u"X"_qs, u"---"_qs}));
    rows.show({{u"a"_qs, u"A"_qs}, {u"b"_qs, u"B"_qs}, {u"c"_qs, u"C"_qs, true}});
    QCOMPARE(menu.actions(), actions);
    QCOMPARE(texts(menu), QStringList({u"A"_qs, u"B"_qs, u"C*"_qs, u"---"_qs}));
}

void MenuRowsTest::theTickShowsWhatIsInForceNotWhatWasClicked()
{
    QMenu menu;
    MenuRows rows(&menu, menu.addSeparator(), QStringLiteral("row"));
    QSignalSpy chosen(&rows, &MenuRows::chosen);
    rows.show({{u"a"_qs, u"A"_qs, true}, {u"b"_qs, u"B"_qs}});
    menu.actions().at(1)->trigger();
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"b"_qs);
    QCOMPARE(texts(menu), QStringList({u"A*"_qs, u"B"_qs, u"---"_qs}));
}

void MenuRowsTest::whatDidNotChangeIsNotWritten()
{
    QMenu menu;
    MenuRows rows(&menu, menu.addSeparator(), QStringLiteral("row"));
    rows.show({{u"a"_qs, u"A"_qs}, {u"b"_qs, u"B"_qs}});
    QSignalSpy first(menu.actions().at(0), &QAction::changed);
    QSignalSpy second(menu.actions().at(1), &QAction::changed);
    rows.show({{u"a"_qs, u"A"_qs}, {u"b"_qs, u"B – 420 ms"_qs}});
    QCOMPARE(first.count(), 0);
    QCOMPARE(second.count(), 1);
}

QTEST_MAIN(MenuRowsTest)
#include "MenuRowsTest.moc"
