// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/PrivateFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace gatehouse {

namespace {
constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

bool makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, ownerOnly | QFileDevice::ExeOwner);
}
} // namespace

QString writePrivately(const QString &path, std::string_view bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!makeFolder(folder))
        return QCoreApplication::translate("PrivateFile", "The folder %1 cannot be made. Check the permissions of the folder above it.")
            .arg(folder);
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly) || file.write(bytes.data(), size) != size || !file.commit())
        return QCoreApplication::translate("PrivateFile", "%1 cannot be written: %2. Check its permissions and the space on the disk.")
            .arg(path, file.errorString());
    return {};
}

} // namespace gatehouse
