// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/SensitiveClipboard.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QtTest>

using namespace gatehouse;
using namespace std::chrono_literals;

namespace {

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

class SensitiveClipboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->setText(QStringLiteral("before")); }

    void theSecretArrivesWithTheMarkOfASecret();
    void aSecretStaysForAMinuteUnlessToldOtherwise();
    void theSecretGoesAfterItsTime();
    void whatWasCopiedSinceStays();
    void theSecretGoesWithTheProgram();
    void nothingOfOthersIsClearedAtTheEnd();
};

void SensitiveClipboardTest::theSecretArrivesWithTheMarkOfASecret()
{
    SensitiveClipboard clipboard;
    clipboard.copy(Secret("tök-1"));
    QCOMPARE(clipboardText(), QStringLiteral("tök-1"));
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
#endif
}

void SensitiveClipboardTest::aSecretStaysForAMinuteUnlessToldOtherwise()
{
    QCOMPARE(SensitiveClipboard().lifetime(), 60s);
}

void SensitiveClipboardTest::theSecretGoesAfterItsTime()
{
    SensitiveClipboard clipboard(1ms);
    clipboard.copy(Secret("token"));
    QTRY_VERIFY(clipboardText().isEmpty());
}

void SensitiveClipboardTest::whatWasCopiedSinceStays()
{
    SensitiveClipboard clipboard(1ms);
    clipboard.copy(Secret("token"));
    QGuiApplication::clipboard()->setText(QStringLiteral("shopping list"));
    // Started later and no shorter: when it has fired, the clipboard's own timer has.
    bool later = false;
    QTimer::singleShot(2ms, &clipboard, [&] { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(clipboardText(), QStringLiteral("shopping list"));
}

void SensitiveClipboardTest::theSecretGoesWithTheProgram()
{
    {
        SensitiveClipboard clipboard;
        clipboard.copy(Secret("token"));
    }
    QVERIFY(clipboardText().isEmpty());
}

void SensitiveClipboardTest::nothingOfOthersIsClearedAtTheEnd()
{
    {
        SensitiveClipboard clipboard;
    }
    QCOMPARE(clipboardText(), QStringLiteral("before"));
}

QTEST_MAIN(SensitiveClipboardTest)
#include "SensitiveClipboardTest.moc"
