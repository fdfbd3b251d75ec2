// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/FileWriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/xattr.h>
#endif
#else
#include <QtCore/QSaveFile>
#endif

namespace gatehouse {

namespace {
QString changedMeanwhile()
{
    return QCoreApplication::translate("ClientConnector", "another program has changed it just now");
}
} // namespace

#ifdef Q_OS_UNIX

namespace {

/// An open file that closes itself.
class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

QString reason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

bool writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Group, access list and whatever else hangs on the old file; what the system does not let us take along stays behind.
void takeAttributes(const char *from, int to)
{
    struct stat old = {};
    if (::stat(from, &old) != 0)
        return;
    if (::fchown(to, static_cast<uid_t>(-1), old.st_gid) != 0)
        errno = 0;
#ifdef Q_OS_LINUX
    std::string names(64 * 1024, '\0'), value(64 * 1024, '\0');
    const ssize_t size = ::listxattr(from, names.data(), names.size());
    for (ssize_t at = 0; at < size;) {
        const char *name = names.data() + at;
        const ssize_t length = ::getxattr(from, name, value.data(), value.size());
        if (length >= 0 && ::fsetxattr(to, name, value.data(), static_cast<std::size_t>(length), 0) != 0)
            errno = 0;
        at += static_cast<ssize_t>(std::strlen(name)) + 1;
    }
#endif
}

QByteArray freshName(const QString &path)
{
    const QFileInfo info(path);
    return QFile::encodeName(info.path() + QStringLiteral("/.") + info.fileName() + QStringLiteral(".gatehouse-new"));
}

void syncFolder(const QByteArray &folder)
{
    const Descriptor fd(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.get() >= 0)
        ::fsync(fd.get());
}

QString putInPlace(const QByteArray &path, const QByteArray &fresh, std::string_view bytes, unsigned mode,
                   const std::function<bool()> &isAsKnown)
{
    const Descriptor fd(::open(fresh.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (fd.get() < 0 || !writeAll(fd.get(), bytes))
        return reason();
    takeAttributes(path.constData(), fd.get());
    if (::fchmod(fd.get(), static_cast<mode_t>(mode)) != 0 || ::fsync(fd.get()) != 0)
        return reason();
    if (isAsKnown && !isAsKnown())
        return changedMeanwhile();
    if (::rename(fresh.constData(), path.constData()) != 0)
        return reason();
    return {};
}

} // namespace

QString FileWriter::write(const QString &path, std::string_view bytes, unsigned mode, const std::function<bool()> &isAsKnown)
{
    const QFileInfo info(path);
    const QByteArray fresh = freshName(path);
    sweep(path);
    const QString problem = putInPlace(QFile::encodeName(path), fresh, bytes, mode, isAsKnown);
    if (problem.isEmpty())
        syncFolder(QFile::encodeName(info.path()));
    else
        ::unlink(fresh.constData());
    return problem;
}

QString FileWriter::remove(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return reason();
    syncFolder(QFile::encodeName(QFileInfo(path).path()));
    return {};
}

void FileWriter::sweep(const QString &path)
{
    ::unlink(freshName(path).constData());
}

#else

QString FileWriter::write(const QString &path, std::string_view bytes, unsigned /*mode: files of a profile are their owner's*/,
                          const std::function<bool()> &isAsKnown)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size)
        return file.errorString();
    if (isAsKnown && !isAsKnown())
        return changedMeanwhile();
    return file.commit() ? QString() : file.errorString();
}

QString FileWriter::remove(const QString &path)
{
    QFile file(path);
    return !file.exists() || file.remove() ? QString() : file.errorString();
}

void FileWriter::sweep(const QString & /*QSaveFile chooses its names*/) {}

#endif

} // namespace gatehouse
