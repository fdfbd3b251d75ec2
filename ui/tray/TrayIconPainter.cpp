// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayIconPainter.h"

#include <QtGui/QColor>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtSvg/QSvgRenderer>

namespace gatehouse {

namespace {

constexpr int sizes[] = {16, 20, 22, 24, 32, 48, 64};

QString shapeOf(TrayStatus::Icon state)
{
    switch (state) {
    case TrayStatus::Icon::Ready:
        return QStringLiteral(":/icons/tray-ready.svg");
    case TrayStatus::Icon::Working:
        return QStringLiteral(":/icons/tray-working.svg");
    case TrayStatus::Icon::Attention:
        return QStringLiteral(":/icons/tray-attention.svg");
    case TrayStatus::Icon::Stopped:
        return QStringLiteral(":/icons/tray-stopped.svg");
    }
    return {};
}

QColor colourOf(TrayStatus::Icon state, TrayBar bar)
{
    switch (bar) {
    case TrayBar::Light:
        return QColor(0x1f, 0x24, 0x29);
    case TrayBar::Dark:
        return QColor(0xf4, 0xf5, 0xf6);
    case TrayBar::Masked:
        return Qt::black;
    case TrayBar::Unknown:
        break;
    }
    // Chosen half-way between white and black: a contrast of more than 4 with both.
    switch (state) {
    case TrayStatus::Icon::Attention:
        return QColor(0xbf, 0x5a, 0x0a);
    case TrayStatus::Icon::Stopped:
        return QColor(0x75, 0x75, 0x75);
    case TrayStatus::Icon::Ready:
    case TrayStatus::Icon::Working:
        break;
    }
    return QColor(0x0f, 0x85, 0x77);
}

QImage render(const QString &source, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(source).render(&painter);
    return image;
}

} // namespace

QImage TrayIconPainter::draw(TrayStatus::Icon state, TrayBar bar, int size)
{
    QImage image = render(shapeOf(state), size);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), colourOf(state, bar));
    return image;
}

QIcon TrayIconPainter::icon(TrayStatus::Icon state, TrayBar bar)
{
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(QPixmap::fromImage(draw(state, bar, size)));
    icon.setIsMask(bar == TrayBar::Masked);
    return icon;
}

QIcon TrayIconPainter::applicationIcon()
{
    QIcon icon;
    for (const int size : sizes)
        icon.addPixmap(QPixmap::fromImage(render(QStringLiteral(":/icons/gatehouse.svg"), size)));
    icon.addPixmap(QPixmap::fromImage(render(QStringLiteral(":/icons/gatehouse.svg"), 128)));
    return icon;
}

} // namespace gatehouse
