// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/FolderLock.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QThread>

#ifdef Q_OS_UNIX
#include <sys/file.h>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace gatehouse {

namespace {
constexpr std::chrono::milliseconds retry{10};

bool makeFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder) && QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}
} // namespace

#ifdef Q_OS_UNIX

// QLockFile's file can outlive a process that is killed while it makes it, and then says nothing of whose it was.
struct FolderLock::Private
{
    int folder = -1;
};

FolderLock::FolderLock(const QString &folder, std::chrono::milliseconds patience) : d(std::make_unique<Private>())
{
    if (makeFolder(folder))
        d->folder = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (d->folder < 0) {
        m_outcome = Outcome::NoFolder;
        return;
    }
    const QDeadlineTimer deadline(patience);
    while (::flock(d->folder, LOCK_EX | LOCK_NB) != 0 && (errno == EWOULDBLOCK || errno == EINTR)) {
        if (deadline.hasExpired()) {
            m_outcome = Outcome::Busy;
            return;
        }
        QThread::msleep(static_cast<unsigned long>(retry.count()));
    }
}

FolderLock::~FolderLock()
{
    if (d->folder >= 0)
        ::close(d->folder);
}

#else

struct FolderLock::Private
{
    std::unique_ptr<QLockFile> file;
};

FolderLock::FolderLock(const QString &folder, std::chrono::milliseconds patience) : d(std::make_unique<Private>())
{
    if (!makeFolder(folder)) {
        m_outcome = Outcome::NoFolder;
        return;
    }
    d->file = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("lock")));
    if (!d->file->tryLock(static_cast<int>(patience.count())))
        m_outcome = d->file->error() == QLockFile::LockFailedError ? Outcome::Busy : Outcome::NoFolder;
}

FolderLock::~FolderLock() = default;

#endif

} // namespace gatehouse
