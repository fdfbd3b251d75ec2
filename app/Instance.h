// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QLockFile>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtNetwork/QLocalServer>

#include <functional>
#include <memory>
#include <optional>

namespace gatehouse {

/// One Gatehouse per settings file, and the way to talk to it: a local socket that only the same user can open. Control is never HTTP,
/// because every web page can reach a port. A request is one line, so is its answer.
class Instance : public QObject
{
    Q_OBJECT
public:
    /// `settings`: the settings file's path, which need not exist.
    explicit Instance(const QString &settings, QObject *parent = nullptr);
    ~Instance() override;

    enum class Outcome { First, AlreadyRunning, Failed };
    /// Becomes the one instance, if there is none yet. Failed: problem() says why.
    Outcome acquire();
    QString problem() const { return m_problem; }
    /// Lets the next one be first.
    void release();

    /// Answers a request, e.g. "status"; set before acquire().
    void setHandler(std::function<QByteArray(const QByteArray &request)> handler) { m_handler = std::move(handler); }

    /// Asks the running instance; nothing if there is none. Blocks for up to `timeoutMs`.
    static std::optional<QByteArray> ask(const QString &settings, const QByteArray &request, int timeoutMs = 5000);
    /// Waits until the instance has gone. False after `timeoutMs`.
    static bool waitUntilGone(const QString &settings, int timeoutMs);

private:
    void accept();
    QString m_path;
    QLockFile m_lock;
    QLocalServer m_server;
    QString m_problem;
    std::function<QByteArray(const QByteArray &)> m_handler;
};

} // namespace gatehouse
