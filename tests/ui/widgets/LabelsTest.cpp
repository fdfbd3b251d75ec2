// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Labels.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>

#include <memory>

using namespace gatehouse;

class LabelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSentenceItselfIsReadAndThenWhatItIsAbout();
    void anEmptySentenceIsOutOfSight();
};

void LabelsTest::theSentenceItselfIsReadAndThenWhatItIsAbout()
{
    const std::unique_ptr<QLabel> label(sentenceLabel(QStringLiteral("state"), QStringLiteral("State of the gateway")));
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(label.get());
    label->setText(QStringLiteral("Ready"));
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Ready"));
    QCOMPARE(reader->text(QAccessible::Description), QStringLiteral("State of the gateway"));
    announce(label.get(), QStringLiteral("Stopped"));
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Stopped"));
}

void LabelsTest::anEmptySentenceIsOutOfSight()
{
    const std::unique_ptr<QLabel> label(sentenceLabel(QStringLiteral("problem"), QStringLiteral("Problem")));
    announce(label.get(), QStringLiteral("The key is refused."));
    QVERIFY(!label->isHidden());
    announce(label.get(), {});
    QVERIFY(label->isHidden());
}

QTEST_MAIN(LabelsTest)
#include "LabelsTest.moc"
