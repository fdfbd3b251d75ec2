// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/CommandLine.h"
#include "app/Instance.h"
#include "app/ProcessSignals.h"
#include "app/Program.h"

#include <QtCore/QObject>

#include <chrono>
#include <optional>

namespace gatehouse {

/// One running Gatehouse, with or without a window: the only one for its settings, reachable by the other commands, ended by signals. Its
/// owner shows what happens and runs the event loop.
class Session : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds drainTime{30};

    explicit Session(const CommandLine &line, QObject *parent = nullptr);

    /// Becomes the one instance and loads the settings. An exit code if that cannot be: then complaint() says why. Where one runs already,
    /// it has been woken. Another call goes on where this one failed.
    std::optional<int> open();
    QString complaint() const { return m_complaint; }
    bool alreadyRunning() const { return m_alreadyRunning; }

    /// Starts the gateway.
    void start();
    /// Ends it: quits the application when running answers are over.
    void stop();
    /// To be called after the event loop: becomes the program anew if "restart" was asked for.
    void restartIfAsked();

    Program &program() { return m_program; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Another start, or "wake", wants to see this one.
    void woken();

private:
    std::optional<int> becomeTheOne();
    QByteArray answer(const QByteArray &request);

    CommandLine m_line;
    Program m_program;
    Instance m_instance;
    ProcessSignals m_signals;
    QString m_complaint;
    bool m_isTheOne = false;
    bool m_alreadyRunning = false;
    bool m_restart = false;
};

} // namespace gatehouse
