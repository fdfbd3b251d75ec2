// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desktop/Screen.h"

#include "ui/tray/TrayIconPainter.h"

#include <QtCore/QEventLoop>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace gatehouse::screen {

namespace {

constexpr TrayStatus::Icon allStates[] = {TrayStatus::Icon::Ready, TrayStatus::Icon::Working, TrayStatus::Icon::Attention,
                                          TrayStatus::Icon::Stopped};

constexpr int barHeight = 40;

QRect boxOf(const QImage &image, const std::function<bool(QColor)> &inked)
{
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (inked(image.pixelColor(x, y)))
                box |= QRect(x, y, 1, 1);
    return box;
}

/// The shape in `box` as 24 by 24 marks, so that shapes of different sizes can be compared.
QImage markOf(const QImage &image, const QRect &box, const std::function<bool(QColor)> &inked)
{
    QImage mark(24, 24, QImage::Format_Grayscale8);
    for (int y = 0; y < 24; ++y)
        for (int x = 0; x < 24; ++x)
            mark.setPixel(
                x, y, inked(image.pixelColor(box.x() + box.width() * x / 24, box.y() + box.height() * y / 24)) ? 0xffffffff : 0xff000000);
    return mark;
}

int difference(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

bool solid(QColor colour)
{
    return colour.alpha() > 160;
}

QColor inkOf(TrayStatus::Icon state)
{
    const QImage drawn = TrayIconPainter::draw(state, TrayBar::Unknown, 32);
    for (int y = 0; y < drawn.height(); ++y)
        for (int x = 0; x < drawn.width(); ++x)
            if (drawn.pixelColor(x, y).alpha() == 255)
                return drawn.pixelColor(x, y);
    return {};
}

} // namespace

int run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    process.start(program, arguments);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QImage picture(const QString &name)
{
    static const QTemporaryDir scratch;
    const QString folder = qEnvironmentVariable("GATEHOUSE_TEST_PICTURES", scratch.path());
    const QString path = QStringLiteral("%1/%2.png").arg(folder, name);
    if (run(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), path}) != 0)
        return {};
    return QImage(path);
}

bool isBare(const QImage &picture)
{
    // Trays stand at the bottom of this screen; above it the root window has one colour.
    const QImage above = picture.copy(0, 0, picture.width(), picture.height() - barHeight).convertToFormat(QImage::Format_RGB32);
    const QRgb ground = above.pixel(0, 0);
    for (int y = 0; y < above.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(above.constScanLine(y));
        if (std::any_of(line, line + above.width(), [ground](QRgb pixel) { return pixel != ground; }))
            return false;
    }
    return !above.isNull();
}

void click(QPoint at, int button)
{
    run(QStringLiteral("xdotool"),
        {QStringLiteral("mousemove"), QString::number(at.x()), QString::number(at.y()), QStringLiteral("click"), QString::number(button)});
}

void keys(const QStringList &names)
{
    run(QStringLiteral("xdotool"), QStringList{QStringLiteral("key"), QStringLiteral("--delay"), QStringLiteral("60")} + names);
}

std::optional<Found> findIcon(const QImage &picture, TrayStatus::Icon expected)
{
    const QColor ink = inkOf(expected);
    const auto near = [ink](QColor colour) {
        return std::abs(colour.red() - ink.red()) + std::abs(colour.green() - ink.green()) + std::abs(colour.blue() - ink.blue()) < 60;
    };
    // Trays stand at the bottom of this screen.
    const QImage bar = picture.copy(0, picture.height() - barHeight, picture.width(), barHeight);
    const QRect box = boxOf(bar, near);
    if (box.width() < 10 || box.height() < 10 || box.width() > 40)
        return {};
    const QImage seen = markOf(bar, box, near);
    Found found{QPoint(box.center().x(), box.center().y() + picture.height() - barHeight), expected};
    int least = 24 * 24 + 1;
    for (const TrayStatus::Icon state : allStates) {
        const QImage drawn = TrayIconPainter::draw(state, TrayBar::Unknown, 48);
        const int away = difference(seen, markOf(drawn, boxOf(drawn, solid), solid));
        if (away < least) {
            least = away;
            found.state = state;
        }
    }
    return found;
}

} // namespace gatehouse::screen
