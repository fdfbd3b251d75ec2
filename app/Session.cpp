// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Session.h"

#include "app/BecomeProgram.h"
#include "app/ClientOffer.h"
#include "app/ExitCode.h"
#include "core/base/Log.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

namespace gatehouse {

Session::Session(const CommandLine &line, QObject *parent)
    : QObject(parent), m_line(line), m_program(line.settings), m_instance(m_program.settings.path())
{
    m_instance.setHandler([this](const QByteArray &request) { return answer(request); });
    connect(&m_signals, &ProcessSignals::terminate, this, &Session::stop);
    connect(&m_signals, &ProcessSignals::reload, this, [this] { m_program.settings.load(); });
    connect(
        &m_program.gateway, &Gateway::stopped, QCoreApplication::instance(),
        // Not quit(): that asks the open windows first, and one that may not be closed would keep the program.
        [] { QCoreApplication::exit(); }, Qt::QueuedConnection);
    QCoreApplication::instance()->installEventFilter(this);
}

bool Session::eventFilter(QObject *watched, QEvent *event)
{
    // The desktop's session ends. Qt would ask the windows whether they may be closed.
    if (event->type() != QEvent::Quit || watched != QCoreApplication::instance())
        return QObject::eventFilter(watched, event);
    stop();
    return true;
}

std::optional<int> Session::open()
{
    // Before the settings are read: where one runs already, it shows itself even while the file is broken.
    if (const auto code = becomeTheOne())
        return code;
    if (!m_program.settings.load()) {
        m_complaint = m_program.settings.problem();
        return ExitConfig;
    }
    for (const QString &warning : m_program.settings.warnings())
        log::warning(warning.toStdString());
    return std::nullopt;
}

std::optional<int> Session::becomeTheOne()
{
    if (m_isTheOne)
        return std::nullopt;
    switch (m_instance.acquire()) {
    case Instance::Outcome::First:
        m_isTheOne = true;
        return std::nullopt;
    case Instance::Outcome::AlreadyRunning:
        m_alreadyRunning = true;
        Instance::ask(m_program.settings.path(), "wake");
        m_complaint =
            tr("Gatehouse is already running with these settings. \"gatehouse status\" shows how it stands, \"gatehouse stop\" ends it.");
        return ExitTemporary;
    case Instance::Outcome::Failed:
        break;
    }
    m_complaint = m_instance.problem();
    return ExitUnavailable;
}

void Session::start()
{
    m_program.gateway.start(m_line.port);
}

void Session::stop()
{
    log::info("stopping: answers under way may end");
    m_program.gateway.stop(drainTime);
}

void Session::restartIfAsked()
{
    if (!m_restart)
        return;
    m_instance.release(); // the program anew has the same process id: it would take the lock for its own elder's
    becomeProgram(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
}

QByteArray Session::answer(const QByteArray &request)
{
    if (request == "status")
        return statusJson(m_program.gateway.state());
    if (request == "status-text")
        return statusText(m_program.gateway.state()).replace('\n', '\x1f'); // an answer is one line
    if (request == "stop" || request == "restart") {
        m_restart = request == "restart";
        stop();
        return "ok";
    }
    if (request.startsWith("key ")) {
        m_program.keys.reload(request.mid(4).toStdString());
        return "ok";
    }
    if (request == "offer") {
        const ConfigurationPtr configuration = m_program.settings.configuration();
        const GatewayState state = m_program.gateway.state();
        return offerLine(clientOffer(configuration, m_program.keys,
                                     state.port == 0 ? baseUrlOf(configuration->settings().gateway) : state.baseUrl().toStdString(),
                                     &m_program.gateway.limits()));
    }
    if (request == "tokens") {
        m_program.tokens.reload();
        return "ok";
    }
    if (request == "wake") {
        Q_EMIT woken();
        return "ok";
    }
    return "unknown";
}

} // namespace gatehouse
