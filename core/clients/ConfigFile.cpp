// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ConfigFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <unistd.h>
#endif

namespace gatehouse {

namespace {

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

/// The way down to a file that is not there yet. Fails where something on it is no folder.
QString findPlace(ConfigFile &file)
{
    const QFileInfo info(file.path);
    QDir folder(info.absolutePath());
    QStringList missing;
    while (!folder.exists()) {
        const QFileInfo place(folder.path());
        if (place.exists() || place.isSymLink())
            return QCoreApplication::translate("ConfigFile", "%1 should be a folder, and is not. Move it out of the way, then try again.")
                .arg(folder.path());
        missing.prepend(QFileInfo(folder.path()).fileName());
        folder.setPath(QFileInfo(folder.path()).path());
    }
    QString path = folder.canonicalPath();
    for (const QString &name : std::as_const(missing)) {
        path = QDir(path).filePath(name);
        file.missingFolders.append(path);
    }
    file.target = QDir(path).filePath(info.fileName());
    return {};
}

#ifdef Q_OS_UNIX
struct stat statOf(const QString &path)
{
    struct stat result = {};
    ::stat(QFile::encodeName(path).constData(), &result);
    return result;
}
#endif

} // namespace

Result<ConfigFile, QString> ConfigFile::read(const QString &path)
{
    ConfigFile file{.path = path, .target = {}, .bytes = {}};
    const QFileInfo info(path);
    if (!info.exists()) {
        if (info.isSymLink())
            return QCoreApplication::translate("ConfigFile", "%1 is a link that leads nowhere. Mend or remove the link, then try again.")
                .arg(path);
        if (const QString problem = findPlace(file); !problem.isEmpty())
            return problem;
        return file;
    }
    file.target = info.canonicalFilePath();
    if (info.isDir())
        return QCoreApplication::translate("ConfigFile", "%1 is a folder, and should be a file. Move it out of the way, then try again.")
            .arg(path);
#ifdef Q_OS_UNIX
    const struct stat status = statOf(file.target);
    if (!S_ISREG(status.st_mode))
        return QCoreApplication::translate("ConfigFile", "%1 is not an ordinary file. Move it out of the way, then try again.").arg(path);
    file.mode = status.st_mode & 07777;
#endif
    if (info.size() > largest)
        return QCoreApplication::translate("ConfigFile",
                                           "%1 is larger than 4 MiB, which is more than any settings need. Look into it, then try again.")
            .arg(path);
    QFile device(file.target);
    if (!device.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return QCoreApplication::translate("ConfigFile", "%1 cannot be read: %2. Check its owner and permissions, then try again.")
            .arg(path, device.errorString());
    file.bytes = device.read(largest + 1).toStdString();
    if (device.error() != QFileDevice::NoError)
        return QCoreApplication::translate("ConfigFile", "%1 cannot be read: %2. Check its owner and permissions, then try again.")
            .arg(path, device.errorString());
    return file;
}

QString ConfigFile::whyNotWritable() const
{
    // The nearest folder that is there.
    const QString folder = QFileInfo(missingFolders.isEmpty() ? target : missingFolders.first()).path();
#ifdef Q_OS_UNIX
    if (bytes && statOf(target).st_uid != ::geteuid())
        return QCoreApplication::translate("ConfigFile", "%1 belongs to another user. Make it your own, then try again.").arg(path);
    // Asked of the bits, since root may do everything and should not.
    if (bytes && (mode & S_IWUSR) == 0)
        return QCoreApplication::translate("ConfigFile", "%1 is read-only. Make it writable, then try again.").arg(path);
    const struct stat status = statOf(folder);
    const bool isClosed = status.st_uid == ::geteuid() && (status.st_mode & S_IWUSR) == 0;
    if (isClosed || ::access(QFile::encodeName(folder).constData(), W_OK | X_OK) != 0)
        return QCoreApplication::translate("ConfigFile", "The folder %1 is read-only. Make it writable, then try again.").arg(folder);
#else
    if (bytes && !QFileInfo(target).isWritable())
        return QCoreApplication::translate("ConfigFile", "%1 is read-only. Make it writable, then try again.").arg(path);
#endif
    return {};
}

std::string_view ConfigFile::text() const
{
    std::string_view text = bytes ? std::string_view(*bytes) : std::string_view();
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    return text;
}

std::string ConfigFile::withMark(std::string_view text) const
{
    const bool isMarked = bytes && std::string_view(*bytes).starts_with(byteOrderMark);
    return std::string(isMarked ? byteOrderMark : "").append(text);
}

} // namespace gatehouse
