// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayIconPainter.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace gatehouse;
using Icon = TrayStatus::Icon;

namespace {

constexpr Icon allStates[] = {Icon::Ready, Icon::Working, Icon::Attention, Icon::Stopped};
constexpr TrayBar allBars[] = {TrayBar::Light, TrayBar::Dark, TrayBar::Masked, TrayBar::Unknown};

/// How many pixels of the shapes differ by more than half, whatever their colours.
int differentPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += std::abs(a.pixelColor(x, y).alpha() - b.pixelColor(x, y).alpha()) > 127;
    return count;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor inkOf(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
    return {};
}

} // namespace

class TrayIconPainterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statesDifferInShapeAtEverySize_data();
    void statesDifferInShapeAtEverySize();
    void statesDifferInGreyAtSixteenPixels();
    void anUnknownBarGetsColoursForWhiteAndBlack();
    void lightAndDarkBarsGetTheOppositeInk();
    void everyIconCarriesTheSizesOfTheBars();
    void onlyAMaskedBarGetsAMask();
    void theApplicationHasAnIcon();
};

void TrayIconPainterTest::statesDifferInShapeAtEverySize_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 22, 24, 32, 48})
        QTest::addRow("%d px", size) << size;
}

void TrayIconPainterTest::statesDifferInShapeAtEverySize()
{
    QFETCH(int, size);
    for (const Icon a : allStates)
        for (const Icon b : allStates)
            if (a < b) {
                const int different =
                    differentPixels(TrayIconPainter::draw(a, TrayBar::Dark, size), TrayIconPainter::draw(b, TrayBar::Dark, size));
                QVERIFY2(different >= size * size / 20,
                         qPrintable(QStringLiteral("%1/%2: %3 pixels").arg(int(a)).arg(int(b)).arg(different)));
            }
}

void TrayIconPainterTest::statesDifferInGreyAtSixteenPixels()
{
    QList<QImage> seen;
    for (const Icon state : allStates) {
        const QImage grey = TrayIconPainter::draw(state, TrayBar::Unknown, 16).convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(!seen.contains(grey));
        seen += grey;
    }
}

void TrayIconPainterTest::anUnknownBarGetsColoursForWhiteAndBlack()
{
    for (const Icon state : allStates) {
        const double ink = luminance(inkOf(TrayIconPainter::draw(state, TrayBar::Unknown, 32)));
        QVERIFY2(1.05 / (ink + 0.05) > 4, "too little contrast with white");
        QVERIFY2((ink + 0.05) / 0.05 > 4, "too little contrast with black");
    }
}

void TrayIconPainterTest::lightAndDarkBarsGetTheOppositeInk()
{
    QVERIFY(inkOf(TrayIconPainter::draw(Icon::Ready, TrayBar::Light, 32)).lightness() < 64);
    QVERIFY(inkOf(TrayIconPainter::draw(Icon::Ready, TrayBar::Dark, 32)).lightness() > 192);
}

void TrayIconPainterTest::everyIconCarriesTheSizesOfTheBars()
{
    const auto sizes = TrayIconPainter::icon(Icon::Ready, TrayBar::Unknown).availableSizes();
    for (const int size : {16, 22, 24, 32, 48})
        QVERIFY(sizes.contains(QSize(size, size)));
}

void TrayIconPainterTest::onlyAMaskedBarGetsAMask()
{
    for (const TrayBar bar : allBars)
        QCOMPARE(TrayIconPainter::icon(Icon::Ready, bar).isMask(), bar == TrayBar::Masked);
}

void TrayIconPainterTest::theApplicationHasAnIcon()
{
    const QImage image = TrayIconPainter::applicationIcon().pixmap(64).toImage();
    QVERIFY(inkOf(image).isValid());
}

QTEST_MAIN(TrayIconPainterTest)
#include "TrayIconPainterTest.moc"
