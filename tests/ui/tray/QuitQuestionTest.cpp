// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/QuitQuestion.h"

#include "tests/ui/TestServices.h"

#include <QtCore/QSettings>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace gatehouse;
using Kind = ClientState::Kind;

namespace {

struct Bench
{
    bool connectClaudeCode()
    {
        QDir().mkpath(test.home() + QStringLiteral("/.claude"));
        QFile file(claude());
        if (file.open(QIODevice::WriteOnly))
            file.write("{}\n");
        file.close();
        bool done = false;
        test.clients.connectClient(ClientKind::ClaudeCode, [&done](const ClientDesk::Outcome &outcome) { done = outcome.done; });
        return QTest::qWaitFor([&] { return done; }) && QTest::qWaitFor([&] {
                   test.clients.refresh();
                   return test.clients.state(ClientKind::ClaudeCode).kind == Kind::Connected;
               });
    }
    QString claude() const { return test.home() + QStringLiteral("/.claude/settings.json"); }
    QByteArray claudeText() const
    {
        QFile file(claude());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QMessageBox *box()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (widget->objectName() == QStringLiteral("quitQuestion") && widget->isVisible())
                return qobject_cast<QMessageBox *>(widget);
        return nullptr;
    }
    static void press(const char *name)
    {
        QTest::mouseClick(box()->findChild<QAbstractButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    }

    TestServices test;
    QSettings memory{test.dir.filePath(QStringLiteral("windows.ini")), QSettings::IniFormat};
    QuitQuestion question{test.services, memory};
    QSignalSpy quit{&question, &QuitQuestion::quitConfirmed};
};

} // namespace

class QuitQuestionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAClientNobodyIsAsked();
    void aConnectedClientIsNamedAndNothingIsModal();
    void cancellingQuitsNothing();
    void restoringGivesTheClientItsFileBack();
    void theAnswerIsRememberedIfWanted_data();
    void theAnswerIsRememberedIfWanted();
};

void QuitQuestionTest::withoutAClientNobodyIsAsked()
{
    Bench bench;
    bench.question.ask();
    QCOMPARE(bench.quit.count(), 1);
    QVERIFY(!Bench::box());
}

void QuitQuestionTest::aConnectedClientIsNamedAndNothingIsModal()
{
    Bench bench;
    QVERIFY(bench.connectClaudeCode());
    bench.question.ask();
    QVERIFY(Bench::box());
    QCOMPARE(Bench::box()->text(), QStringLiteral("Claude Code will stop working until Gatehouse runs again."));
    QVERIFY(!Bench::box()->isModal());
    QMessageBox *first = Bench::box();
    bench.question.ask(); // asked once more: the same box
    QCOMPARE(Bench::box(), first);
    QCOMPARE(bench.quit.count(), 0);
    Bench::press("quitAnyway");
    QCOMPARE(bench.quit.count(), 1);
    QVERIFY(bench.claudeText().contains("127.0.0.1"));
}

void QuitQuestionTest::cancellingQuitsNothing()
{
    Bench bench;
    QVERIFY(bench.connectClaudeCode());
    bench.question.ask();
    QTest::keyClick(Bench::box(), Qt::Key_Escape);
    QTRY_VERIFY(!Bench::box());
    QCOMPARE(bench.quit.count(), 0);
    bench.question.ask();
    QVERIFY(Bench::box());
}

void QuitQuestionTest::restoringGivesTheClientItsFileBack()
{
    Bench bench;
    QVERIFY(bench.connectClaudeCode());
    bench.question.ask();
    Bench::press("quitAndRestore");
    QTRY_COMPARE(bench.quit.count(), 1);
    QCOMPARE(bench.claudeText(), QByteArray("{}\n"));
}

void QuitQuestionTest::theAnswerIsRememberedIfWanted_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<bool>("restored");
    QTest::newRow("keep") << QByteArray("quitAnyway") << false;
    QTest::newRow("restore") << QByteArray("quitAndRestore") << true;
}

void QuitQuestionTest::theAnswerIsRememberedIfWanted()
{
    QFETCH(QByteArray, button);
    QFETCH(bool, restored);
    Bench bench;
    QVERIFY(bench.connectClaudeCode());
    bench.question.ask();
    QTest::mouseClick(Bench::box()->checkBox(), Qt::LeftButton, {}, QPoint(8, Bench::box()->checkBox()->height() / 2));
    QVERIFY(Bench::box()->checkBox()->isChecked());
    Bench::press(button.constData());
    QTRY_COMPARE(bench.quit.count(), 1);
    QVERIFY(bench.connectClaudeCode());
    QuitQuestion later(bench.test.services, bench.memory);
    QSignalSpy quit(&later, &QuitQuestion::quitConfirmed);
    later.ask();
    QVERIFY(!Bench::box());
    QTRY_COMPARE(quit.count(), 1);
    QCOMPARE(bench.claudeText().contains("127.0.0.1"), !restored);
}

QTEST_MAIN(QuitQuestionTest)
#include "QuitQuestionTest.moc"
