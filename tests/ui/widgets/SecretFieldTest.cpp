// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SecretField.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

using namespace gatehouse;

class SecretFieldTest : public QObject
{
    Q_OBJECT

    struct Bench
    {
        Bench()
        {
            QObject::connect(&field, &SecretField::given, &field,
                             [this](const Secret &secret) { given += QString::fromStdString(std::string(secret.reveal())); });
            QObject::connect(&field, &SecretField::showWanted, &field, [this] { field.reveal(Secret("sk-kept-secret")); });
            field.show();
            edit = field.findChild<QLineEdit *>(QStringLiteral("key"));
        }
        QPushButton *button(const char *name) const
        {
            return field.findChild<QPushButton *>(QStringLiteral("key") + QLatin1StringView(name));
        }
        void press(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

        SecretField field{QStringLiteral("key"), QStringLiteral("API key")};
        QLineEdit *edit = nullptr;
        QStringList given;
    };

private Q_SLOTS:
    void whatIsPastedIsGivenAtOnce()
    {
        Bench bench;
        QGuiApplication::clipboard()->setText(QStringLiteral("  sk-pasted-0123\n"));
        bench.edit->setFocus();
        QTest::keySequence(bench.edit, QKeySequence::Paste);
        QCOMPARE(bench.given, QStringList{QStringLiteral("sk-pasted-0123")});
        QVERIFY(!bench.edit->text().isEmpty()); // it stays until it is kept
        bench.field.accept();
        QCOMPARE(bench.edit->text(), QString());
    }

    void whatIsTypedWaitsForEnter()
    {
        Bench bench;
        QVERIFY(!bench.button("Save")->isEnabled());
        QTest::keyClicks(bench.edit, QStringLiteral("sk-typed-by-hand"));
        QVERIFY(bench.given.isEmpty());
        QVERIFY(bench.button("Save")->isEnabled());
        QTest::keyClick(bench.edit, Qt::Key_Return);
        QCOMPARE(bench.given, QStringList{QStringLiteral("sk-typed-by-hand")});
        bench.press("Save");
        QCOMPARE(bench.given.size(), 2);
    }

    void nothingIsGivenWhileOneIsOnItsWay()
    {
        Bench bench;
        QTest::keyClicks(bench.edit, QStringLiteral("abc"));
        bench.field.setBusy(true);
        QTest::keyClick(bench.edit, Qt::Key_Return);
        QVERIFY(bench.given.isEmpty());
        bench.field.setBusy(false);
        QCOMPARE(bench.edit->text(), QStringLiteral("abc"));
    }

    void aKeptSecretIsNotInTheField()
    {
        Bench bench;
        bench.field.setKept(14);
        QCOMPARE(bench.edit->text(), QString(14, u'*'));
        QCOMPARE(bench.edit->echoMode(), QLineEdit::Password);
        QVERIFY(bench.edit->isReadOnly());
        QCOMPARE(bench.edit->accessibleName(), QStringLiteral("API key, hidden, 14 characters"));
        QVERIFY(!bench.button("Save")->isVisible());
    }

    void aScreenReaderIsToldTheLengthAlone()
    {
        Bench bench;
        QCOMPARE(bench.edit->accessibleName(), QStringLiteral("API key, empty"));
        QTest::keyClicks(bench.edit, QStringLiteral("sk-typed"));
        QCOMPARE(bench.edit->accessibleName(), QStringLiteral("API key, hidden, 8 characters"));
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(bench.edit);
        for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            QVERIFY2(!heard->text(text).contains(QStringLiteral("sk-")), qPrintable(heard->text(text)));
    }

    void itIsShownForAWhile()
    {
        Bench bench;
        bench.field.setKept(14);
        bench.press("Show");
        QCOMPARE(bench.edit->text(), QStringLiteral("sk-kept-secret"));
        QCOMPARE(bench.edit->echoMode(), QLineEdit::Normal);
        QVERIFY(!bench.edit->accessibleName().contains(QStringLiteral("sk-")));
        auto *timer = bench.field.findChild<QTimer *>();
        QVERIFY(timer == nullptr || timer->interval() == 10'000);
        bench.press("Show"); // hides it again
        QCOMPARE(bench.edit->echoMode(), QLineEdit::Password);
        QCOMPARE(bench.edit->text(), QString(14, u'*'));
    }

    void itIsHiddenWithItsWindow()
    {
        Bench bench;
        bench.field.setKept(14);
        bench.press("Show");
        bench.field.hide();
        QVERIFY(!bench.edit->text().contains(QStringLiteral("sk-")));
    }

    void anotherCanTakeItsPlace()
    {
        Bench bench;
        bench.field.setKept(14);
        bench.press("Replace");
        QCOMPARE(bench.edit->text(), QString());
        QVERIFY(!bench.edit->isReadOnly());
        QTest::keyClicks(bench.edit, QStringLiteral("half"));
        bench.press("Replace"); // keeps the old one
        QCOMPARE(bench.edit->text(), QString(14, u'*'));
        bench.field.askForOne();
        QTest::keyClicks(bench.edit, QStringLiteral("whole"));
        QTest::keyClick(bench.edit, Qt::Key_Return);
        QCOMPARE(bench.given, QStringList{QStringLiteral("whole")});
    }

    void whatIsTypedOutlivesNewsFromOutside()
    {
        Bench bench;
        QTest::keyClicks(bench.edit, QStringLiteral("half"));
        bench.field.setKept(20);
        QCOMPARE(bench.edit->text(), QStringLiteral("half"));
        bench.field.setKept(0);
        QCOMPARE(bench.edit->text(), QStringLiteral("half"));
    }

    void oneFromElsewhereCannotBeChanged()
    {
        Bench bench;
        bench.field.setChangeable(false);
        QVERIFY(!bench.edit->isEnabled());
        bench.field.setKept(5);
        QVERIFY(!bench.button("Replace")->isVisible());
        QVERIFY(!bench.button("Remove")->isVisible());
        QVERIFY(bench.button("Show")->isVisible());
    }
};

QTEST_MAIN(SecretFieldTest)
#include "SecretFieldTest.moc"
