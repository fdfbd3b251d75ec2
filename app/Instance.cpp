// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Instance.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QLocalSocket>

namespace gatehouse {

namespace {

constexpr int requestLimit = 4096;

/// The folder for sockets and locks: private to the user, gone after logout.
QString runtimeFolder()
{
    QString folder =
        qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR") ? QString() : QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty()) // a service, a container: Qt would complain and take the shared temporary folder
        folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(folder);
    return folder;
}

QString pathFor(const QString &settings)
{
    const QByteArray key = QFileInfo(settings).absoluteFilePath().toUtf8();
    const QString name =
        QStringLiteral("gatehouse-") + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16));
#ifdef Q_OS_WIN
    return name; // a named pipe
#else
    return QDir(runtimeFolder()).filePath(name);
#endif
}

QString lockPathFor(const QString &settings)
{
    return QDir(runtimeFolder()).filePath(QFileInfo(pathFor(settings)).fileName() + QStringLiteral(".lock"));
}

} // namespace

Instance::Instance(const QString &settings, QObject *parent) : QObject(parent), m_path(pathFor(settings)), m_lock(lockPathFor(settings))
{
    m_lock.setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::accept);
}

Instance::~Instance() = default;

Instance::Outcome Instance::acquire()
{
    if (!m_lock.tryLock(0)) {
        if (m_lock.error() == QLockFile::LockFailedError)
            return Outcome::AlreadyRunning;
        m_problem = QCoreApplication::translate("Instance", "The lock file in %1 cannot be made. Check that the folder can be written.")
                        .arg(runtimeFolder());
        return Outcome::Failed;
    }
    QLocalServer::removeServer(m_path); // what a crash left behind; the lock says that nobody uses it
    if (!m_server.listen(m_path)) {
        m_problem = QCoreApplication::translate("Instance", "The control socket cannot be opened: %1").arg(m_server.errorString());
        return Outcome::Failed;
    }
    return Outcome::First;
}

void Instance::release()
{
    m_server.close();
    m_lock.unlock();
}

void Instance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > requestLimit) {
                socket->abort();
                return;
            }
            if (!socket->canReadLine())
                return;
            const QByteArray request = socket->readLine(requestLimit).trimmed();
            socket->write((m_handler ? m_handler(request) : QByteArray()) + '\n');
            socket->disconnectFromServer();
        });
    }
}

std::optional<QByteArray> Instance::ask(const QString &settings, const QByteArray &request, int timeoutMs)
{
    QLocalSocket socket;
    socket.connectToServer(pathFor(settings));
    if (!socket.waitForConnected(timeoutMs))
        return std::nullopt;
    socket.write(request + '\n');
    QByteArray answer;
    while (!answer.endsWith('\n') && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(timeoutMs)))
        answer += socket.readAll();
    if (!answer.endsWith('\n'))
        return std::nullopt;
    answer.chop(1);
    return answer;
}

bool Instance::waitUntilGone(const QString &settings, int timeoutMs)
{
    QLockFile lock(lockPathFor(settings));
    lock.setStaleLockTime(0);
    return lock.tryLock(timeoutMs);
}

} // namespace gatehouse
