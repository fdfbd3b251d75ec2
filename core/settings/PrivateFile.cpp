// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/PrivateFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace gatehouse {

namespace {
constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
}

/// The slow part of a commit, done before the last look at what stands there now. Some places cannot: they are no worse than before.
void syncToDisk(QSaveFile &file)
{
#ifdef Q_OS_UNIX
    (void)::fsync(file.handle());
#else
    (void)file;
#endif
}
} // namespace

QString writePrivately(const QString &path, std::string_view bytes, const std::function<QString()> &objection)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!makeFolder(folder))
        return QCoreApplication::translate("PrivateFile", "The folder %1 cannot be made. Check the permissions of the folder above it.")
            .arg(folder);
    QSaveFile file(path);
    const auto failed = [&] {
        return QCoreApplication::translate("PrivateFile", "%1 cannot be written: %2. Check its permissions and the space on the disk.")
            .arg(path, file.errorString());
    };
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes.data(), size) != size || !file.flush())
        return failed();
    syncToDisk(file);
    if (QString why = objection ? objection() : QString(); !why.isEmpty()) {
        file.cancelWriting();
        return why;
    }
    return file.commit() ? QString() : failed();
}

} // namespace gatehouse
