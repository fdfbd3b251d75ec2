// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LineIcon.h"

#include <QtGui/QImage>
#include <QtGui/QPalette>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>

#include <set>

using namespace gatehouse;

namespace {

constexpr int count = static_cast<int>(LineIcon::Search) + 1;

QImage drawn(LineIcon icon, int side, QIcon::Mode mode = QIcon::Normal)
{
    return lineIcon(icon).pixmap(QSize(side, side), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// The colour of what is drawn at full strength.
QColor inkOf(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) == 255)
                return QColor(image.pixel(x, y));
    return {};
}

/// How much of the picture is neither empty nor full: the edges, whose share falls as a picture that is drawn anew grows.
double blur(const QImage &image)
{
    int half = 0, any = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const int alpha = qAlpha(image.pixel(x, y));
            any += alpha > 0;
            half += alpha > 0 && alpha < 255;
        }
    return any ? double(half) / any : 1;
}

} // namespace

class LineIconTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIsThereAndLikeNoOther();
    void eachIsSharpAtEveryScale_data();
    void eachIsSharpAtEveryScale();
    void theInkIsThePalettes();
    void whatIsSwitchedOffAndChosenHasItsOwnInk();
};

void LineIconTest::eachIsThereAndLikeNoOther()
{
    std::set<QByteArray> pictures;
    for (int i = 0; i < count; ++i) {
        const QImage image = drawn(static_cast<LineIcon>(i), 32);
        QVERIFY2(inkOf(image).isValid(), qPrintable(QString::number(i)));
        pictures.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(static_cast<int>(pictures.size()), count);
}

void LineIconTest::eachIsSharpAtEveryScale_data()
{
    QTest::addColumn<int>("icon");
    for (int i = 0; i < count; ++i)
        QTest::addRow("%d", i) << i;
}

void LineIconTest::eachIsSharpAtEveryScale()
{
    QFETCH(int, icon);
    const double small = blur(drawn(static_cast<LineIcon>(icon), 16));
    for (const int side : {24, 32, 48}) {
        const QImage image = drawn(static_cast<LineIcon>(icon), side);
        QCOMPARE(image.size(), QSize(side, side));
        QVERIFY2(side == 24 || blur(image) < small, qPrintable(QString::number(side)));
    }
    // As on a screen of 300 %.
    const QPixmap dense = lineIcon(static_cast<LineIcon>(icon)).pixmap(QSize(16, 16), 3.0);
    QCOMPARE(dense.size(), QSize(48, 48));
}

void LineIconTest::theInkIsThePalettes()
{
    const QPalette before = QApplication::palette();
    const QIcon icon = lineIcon(LineIcon::Copy); // made before the palette changes
    for (const QColor &colour : {QColor(10, 20, 30), QColor(240, 230, 220)}) {
        QPalette palette = before;
        palette.setColor(QPalette::WindowText, colour);
        QApplication::setPalette(palette);
        QCOMPARE(inkOf(icon.pixmap(QSize(48, 48), 1.0).toImage().convertToFormat(QImage::Format_ARGB32)), colour);
    }
    QApplication::setPalette(before);
}

void LineIconTest::whatIsSwitchedOffAndChosenHasItsOwnInk()
{
    const QPalette palette = QApplication::palette();
    QCOMPARE(inkOf(drawn(LineIcon::Copy, 48, QIcon::Disabled)).rgb(), palette.color(QPalette::Disabled, QPalette::WindowText).rgb());
    QCOMPARE(inkOf(drawn(LineIcon::Copy, 48, QIcon::Selected)).rgb(), palette.color(QPalette::Active, QPalette::HighlightedText).rgb());
}

QTEST_MAIN(LineIconTest)
#include "LineIconTest.moc"
