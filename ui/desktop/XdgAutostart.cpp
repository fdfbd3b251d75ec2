// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/XdgAutostart.h"

#include "ui/desktop/DesktopEntry.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace gatehouse {

namespace {

bool isTrue(const std::optional<QByteArray> &value)
{
    return value && value->compare("true", Qt::CaseInsensitive) == 0;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::XdgAutostart)
};

} // namespace

XdgAutostart::XdgAutostart(QString folder, QString program) : m_folder(std::move(folder)), m_program(std::move(program)) {}

QString XdgAutostart::usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)).filePath(QStringLiteral("autostart"));
}

QString XdgAutostart::path() const
{
    return QDir(m_folder).filePath(QStringLiteral("gatehouse.desktop"));
}

QByteArray XdgAutostart::read() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool XdgAutostart::isOn() const
{
    const QByteArray entry = read();
    // GNOME's own switch besides Hidden.
    const auto gnome = entryValue(entry, "X-GNOME-Autostart-enabled");
    return entryValue(entry, "Exec") && !isTrue(entryValue(entry, "Hidden")) && (!gnome || isTrue(gnome));
}

QString XdgAutostart::turn(bool on)
{
    QByteArray entry = read();
    if (!on) {
        if (!isOn())
            return {};
        return write(withEntryValue(entry, "Hidden", QByteArrayLiteral("true")));
    }
    if (!entryValue(entry, "Type"))
        entry = withEntryValue(entry, "Type", QByteArrayLiteral("Application"));
    if (!entryValue(entry, "Name"))
        entry = withEntryValue(entry, "Name", QByteArrayLiteral("Gatehouse"));
    if (!entryValue(entry, "Icon"))
        entry = withEntryValue(entry, "Icon", QByteArrayLiteral("gatehouse"));
    entry = withEntryValue(entry, "Exec", execValue(m_program));
    entry = withEntryValue(entry, "Hidden", std::nullopt);
    if (entryValue(entry, "X-GNOME-Autostart-enabled"))
        entry = withEntryValue(entry, "X-GNOME-Autostart-enabled", QByteArrayLiteral("true"));
    return write(entry);
}

QString XdgAutostart::write(const QByteArray &entry) const
{
    const QString advice = Words::tr("Check the folder's owner and permissions, then try again.");
    if (!QDir().mkpath(m_folder))
        return Words::tr("The folder %1 cannot be made.").arg(m_folder) + u' ' + advice;
    // What a link points to is written, and the link stays.
    const QFileInfo link(path());
    QSaveFile file(link.isSymLink() && !link.canonicalFilePath().isEmpty() ? link.canonicalFilePath() : path());
    if (!file.open(QIODevice::WriteOnly) || file.write(entry) != entry.size() || !file.commit())
        return Words::tr("%1 cannot be written: %2.").arg(path(), file.errorString()) + u' ' + advice;
    return {};
}

} // namespace gatehouse
