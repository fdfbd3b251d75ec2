// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

#if defined(Q_OS_MACOS)

#include <QtGui/QUtiMimeConverter>

namespace gatehouse {

/// Lets a QMimeData carry org.nspasteboard.ConcealedType, by which macOS clipboard managers know a secret (nspasteboard.org).
class ConcealedPasteboardType : public QUtiMimeConverter
{
public:
    static QString mimeType() { return QStringLiteral("application/x-nspasteboard-concealed-type"); }

    QString mimeForUti(const QString &uti) const override { return uti == name() ? mimeType() : QString(); }
    QString utiForMime(const QString &mime) const override { return mime == mimeType() ? name() : QString(); }
    QVariant convertToMime(const QString &, const QList<QByteArray> &data, const QString &) const override { return data.value(0); }
    QList<QByteArray> convertFromMime(const QString &, const QVariant &data, const QString &) const override
    {
        return {data.toByteArray()};
    }

private:
    static QString name() { return QStringLiteral("org.nspasteboard.ConcealedType"); }
};

} // namespace gatehouse

#endif
