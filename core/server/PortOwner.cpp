// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/PortOwner.h"

#include <QtCore/QCoreApplication>

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

QString cannotListen(const QString &address, quint16 port, const QString &why)
{
    if (const QString owner = portOwner(port); !owner.isEmpty())
        return QCoreApplication::translate(
                   "Gateway", "Port %1 is in use by %2. Stop that program, or choose another port in settings.json under gateway.port.")
            .arg(port)
            .arg(owner);
    return QCoreApplication::translate(
               "Gateway",
               "Gatehouse cannot listen on %1, port %2: %3. Choose others in settings.json under gateway.address and gateway.port.")
        .arg(address)
        .arg(port)
        .arg(why);
}

} // namespace gatehouse
