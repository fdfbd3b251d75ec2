// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/Appearance.h"

#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>
#include <QtWidgets/QWidget>

#include <algorithm>
#include <cmath>

using namespace gatehouse;
using Wanted = ApplicationSettings::Appearance;

namespace {

/// As WCAG 2 has it.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class AppearanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textCanBeReadOnItsGround_data();
    void textCanBeReadOnItsGround();
    void windowsTakeItAndGiveItBack();
};

void AppearanceTest::textCanBeReadOnItsGround_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Appearance::light();
    QTest::newRow("dark") << Appearance::dark();
}

void AppearanceTest::textCanBeReadOnItsGround()
{
    QFETCH(QPalette, palette);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {{QPalette::WindowText, QPalette::Window},
                                                                         {QPalette::Text, QPalette::Base},
                                                                         {QPalette::Text, QPalette::AlternateBase},
                                                                         {QPalette::ButtonText, QPalette::Button},
                                                                         {QPalette::ToolTipText, QPalette::ToolTipBase},
                                                                         {QPalette::HighlightedText, QPalette::Highlight},
                                                                         {QPalette::PlaceholderText, QPalette::Base},
                                                                         {QPalette::Link, QPalette::Window},
                                                                         {QPalette::Link, QPalette::Base},
                                                                         {QPalette::LinkVisited, QPalette::Window}};
    for (const auto &[text, ground] : pairs)
        QVERIFY2(contrast(palette.color(text), palette.color(ground)) >= 4.5,
                 qPrintable(QStringLiteral("%1 on %2").arg(int(text)).arg(int(ground))));
    // An empty box to tick is told from what it stands on.
    const double ground = contrast(palette.color(QPalette::Base), palette.color(QPalette::Window));
    QVERIFY(ground >= (palette.color(QPalette::Base).lightness() < 128 ? 1.35 : 1.05));
    // What is switched off is fainter, and still to be seen.
    const double faint = contrast(palette.color(QPalette::Disabled, QPalette::Text), palette.color(QPalette::Base));
    QVERIFY(faint >= 2.5);
    QVERIFY(faint < contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)));
}

void AppearanceTest::windowsTakeItAndGiveItBack()
{
    QWidget window, hidden, unshown;
    hidden.show();
    hidden.hide();
    window.show();
    const auto ground = [&window] {
        QCoreApplication::processEvents();
        return window.palette().color(QPalette::Window);
    };
    const QColor before = ground();
    const QString style = QApplication::style()->name();
    double dark = -1, light = -1, later = 0;
    QColor system;
    QString systemStyle;
    // Windows hear of a palette only while the application runs.
    QTimer::singleShot(0, &window, [&] {
        Appearance appearance;
        appearance.apply(Wanted::Dark);
        dark = luminance(ground());
        for (QWidget *each : {&hidden, &unshown}) {
            each->show();
            QCoreApplication::processEvents();
            later = std::max(later, luminance(each->palette().color(QPalette::Window)));
        }
        appearance.apply(Wanted::Light);
        light = luminance(ground());
        appearance.apply(Wanted::System);
        system = ground();
        systemStyle = QApplication::style()->name();
        appearance.apply(Wanted::Dark);
        QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
    });
    QCoreApplication::exec();
    QVERIFY(dark >= 0 && dark < 0.1);
    QVERIFY(later < 0.1); // those that come into sight afterwards
    QVERIFY(light > 0.8);
    QCOMPARE(system, before);
    QCOMPARE(systemStyle, style);
    QCOMPARE(ground(), before); // whoever applied it is gone
}

QTEST_MAIN(AppearanceTest)
#include "AppearanceTest.moc"
