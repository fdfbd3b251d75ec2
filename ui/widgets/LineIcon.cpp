// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LineIcon.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtGui/QPixmap>
#include <QtSvg/QSvgRenderer>
#include <QtWidgets/QAbstractButton>

namespace gatehouse {

namespace {

const char *fileOf(LineIcon icon)
{
    switch (icon) {
    case LineIcon::General:
        return "page-general";
    case LineIcon::Gateway:
        return "page-gateway";
    case LineIcon::Providers:
        return "page-providers";
    case LineIcon::Models:
        return "page-models";
    case LineIcon::Clients:
        return "page-clients";
    case LineIcon::Log:
        return "page-log";
    case LineIcon::About:
        return "page-about";
    case LineIcon::Copy:
        return "action-copy";
    case LineIcon::Show:
        return "action-show";
    case LineIcon::Hide:
        return "action-hide";
    case LineIcon::Add:
        return "action-add";
    case LineIcon::Remove:
        return "action-remove";
    case LineIcon::Test:
        return "action-test";
    case LineIcon::Undo:
        return "action-undo";
    case LineIcon::Folder:
        return "action-folder";
    case LineIcon::Search:
        return "action-search";
    }
    return "";
}

QColor colourOf(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::Active, QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::Active, QPalette::WindowText);
}

/// Draws anew each time, so that neither a change of palette nor one of scale leaves an old picture behind.
class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(QString file) : m_file(std::move(file)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        if (image.isNull())
            return {};
        const int side = std::min(size.width(), size.height());
        QPainter painter(&image);
        QSvgRenderer(m_file).render(&painter, QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colourOf(mode));
        painter.end();
        return QPixmap::fromImage(image);
    }
    QIconEngine *clone() const override { return new LineIconEngine(m_file); }

private:
    QString m_file;
};

} // namespace

QIcon lineIcon(LineIcon icon)
{
    return QIcon(new LineIconEngine(QStringLiteral(":/icons/%1.svg").arg(QLatin1StringView(fileOf(icon)))));
}

void setLineIcon(QAbstractButton *button, LineIcon icon)
{
    const int side = button->fontMetrics().height();
    button->setIcon(lineIcon(icon));
    button->setIconSize({side, side});
}

} // namespace gatehouse
