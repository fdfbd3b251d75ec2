// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/Appearance.h"

#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

namespace gatehouse {

namespace {

struct Colours
{
    QColor window, text, base, alternate, button, placeholder, faint, highlight, link, visited;
};

QPalette paletteOf(const Colours &c)
{
    QPalette palette(c.text, c.button, c.button.lighter(150), c.button.darker(160), c.button.darker(120), c.text, Qt::white, c.base,
                     c.window);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::ToolTipBase, c.alternate);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.placeholder);
    palette.setColor(QPalette::Shadow, Qt::black);
    palette.setColor(QPalette::Highlight, c.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.visited);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.faint);
    return palette;
}

} // namespace

Appearance::Appearance() : m_systemStyle(QApplication::style()->name()) {}

Appearance::~Appearance()
{
    apply(ApplicationSettings::Appearance::System);
}

QPalette Appearance::light()
{
    return paletteOf({.window = QColor(0xf4, 0xf5, 0xf6),
                      .text = QColor(0x1f, 0x24, 0x29),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf0, 0xf2, 0xf3),
                      .button = QColor(0xee, 0xf0, 0xf1),
                      .placeholder = QColor(0x66, 0x6e, 0x75),
                      .faint = QColor(0x8c, 0x93, 0x99),
                      .highlight = QColor(0x0d, 0x6f, 0x64),
                      .link = QColor(0x0b, 0x62, 0x9c),
                      .visited = QColor(0x6b, 0x4a, 0x9c)});
}

QPalette Appearance::dark()
{
    return paletteOf({.window = QColor(0x31, 0x36, 0x3b),
                      .text = QColor(0xf0, 0xf2, 0xf3),
                      .base = QColor(0x18, 0x1b, 0x1d),
                      .alternate = QColor(0x25, 0x29, 0x2c),
                      .button = QColor(0x44, 0x4a, 0x50),
                      .placeholder = QColor(0xa0, 0xa8, 0xae),
                      .faint = QColor(0x8e, 0x95, 0x9b),
                      .highlight = QColor(0x0f, 0x7d, 0x70),
                      .link = QColor(0x6c, 0xb8, 0xee),
                      .visited = QColor(0xb9, 0x9c, 0xea)});
}

void Appearance::apply(ApplicationSettings::Appearance wanted)
{
    using Wanted = ApplicationSettings::Appearance;
    if (wanted == m_applied)
        return;
    m_applied = wanted;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QGuiApplication::styleHints()->setColorScheme(wanted == Wanted::Light  ? Qt::ColorScheme::Light
                                                  : wanted == Wanted::Dark ? Qt::ColorScheme::Dark
                                                                           : Qt::ColorScheme::Unknown);
#else
    if (wanted == Wanted::System) {
        QApplication::setStyle(m_systemStyle);
        QApplication::setPalette(QPalette()); // nothing of ours: the platform's
        return;
    }
    // The one style that draws every control in whatever palette it is given.
    QApplication::setStyle(QStringLiteral("fusion"));
    QApplication::setPalette(wanted == Wanted::Light ? light() : dark());
#endif
}

} // namespace gatehouse
