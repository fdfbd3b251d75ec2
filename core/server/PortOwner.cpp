// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/PortOwner.h"

#ifdef Q_OS_LINUX
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <array>
#include <unistd.h>
#endif

namespace gatehouse {

#ifdef Q_OS_LINUX

namespace {

constexpr int localAddressColumn = 1;
constexpr int stateColumn = 3;
constexpr int inodeColumn = 9;

/// Inode of the socket that listens on the port, by the kernel's table (proc(5), /proc/net/tcp).
QByteArray listeningInode(const QString &table, quint16 port)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray suffix = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0');
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > inodeColumn && columns[localAddressColumn].endsWith(suffix) && columns[stateColumn] == "0A")
            return columns[inodeColumn];
    }
    return {};
}

bool holds(const QString &process, const QByteArray &link)
{
    const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(process));
    const QStringList names = descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        std::array<char, 64> target{};
        const auto length = ::readlink(QFile::encodeName(descriptors.filePath(name)).constData(), target.data(), target.size());
        if (length == link.size() && std::equal(link.begin(), link.end(), target.begin()))
            return true;
    }
    return false;
}

} // namespace

QString portOwner(quint16 port)
{
    for (const QString &table : {QStringLiteral("/proc/net/tcp"), QStringLiteral("/proc/net/tcp6")}) {
        const QByteArray inode = listeningInode(table, port);
        if (inode.isEmpty())
            continue;
        const QByteArray link = "socket:[" + inode + ']';
        const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &process : processes) {
            bool isNumber = false;
            process.toUInt(&isNumber);
            if (!isNumber || !holds(process, link))
                continue;
            QFile name(QStringLiteral("/proc/%1/comm").arg(process));
            const QString program = name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
            return QStringLiteral("%1 (process %2)").arg(program.isEmpty() ? QStringLiteral("?") : program, process);
        }
    }
    return {};
}

#else

QString portOwner(quint16)
{
    return {};
}

#endif

} // namespace gatehouse
