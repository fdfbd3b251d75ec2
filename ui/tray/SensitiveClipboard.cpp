// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/SensitiveClipboard.h"

#include "ui/tray/ConcealedPasteboardType.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace gatehouse {

namespace {

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

/// Each desktop's clipboard managers look for a mark of their own.
void markAsSecret(QMimeData &data)
{
#if defined(Q_OS_WIN)
    for (const char *format : {"ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"})
        data.setData(QStringLiteral("application/x-qt-windows-mime;value=\"%1\"").arg(QLatin1StringView(format)), QByteArray(4, '\0'));
#elif defined(Q_OS_MACOS)
    static const ConcealedPasteboardType registered;
    data.setData(ConcealedPasteboardType::mimeType(), QByteArray());
#else
    data.setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
#endif
}

} // namespace

SensitiveClipboard::SensitiveClipboard(std::chrono::milliseconds lifetime, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(lifetime);
    connect(&m_timer, &QTimer::timeout, this, &SensitiveClipboard::clearIfUnchanged);
}

SensitiveClipboard::~SensitiveClipboard()
{
    clearIfUnchanged();
}

void SensitiveClipboard::copy(const Secret &secret)
{
    const std::string_view bytes = secret.reveal();
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    auto *data = new QMimeData;
    data->setText(text);
    markAsSecret(*data);
    m_digest = digestOf(text);
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer.start();
}

std::chrono::seconds SensitiveClipboard::lifetime() const
{
    return std::chrono::duration_cast<std::chrono::seconds>(m_timer.intervalAsDuration());
}

void SensitiveClipboard::clearIfUnchanged()
{
    m_timer.stop();
    if (m_digest.isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (digestOf(clipboard->text()) == m_digest)
        clipboard->clear();
    m_digest.clear();
}

} // namespace gatehouse
