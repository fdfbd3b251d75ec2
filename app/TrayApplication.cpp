// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayApplication.h"

#include "app/ClientOffer.h"
#include "core/base/Log.h"
#include "ui/pages/about/DiagnosticReport.h"
#include "ui/windows/WindowPlace.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace gatehouse {

TrayApplication::TrayApplication(Session &session, Languages &languages, std::optional<quint16> port, QObject *parent)
    : QObject(parent), m_session(session), m_languages(languages),
      m_model(session.program().gateway, session.program().settings, session.program().keys, session.program().tokens, port),
      m_clients(
          ClientEnvironment::ofThisUser(), originalsFolder(), [this] { return offer(); }, session.program().tokens),
      m_autostart(Autostart::ofThisSystem(QCoreApplication::applicationFilePath())), m_services{m_model,
                                                                                                session.program().settings,
                                                                                                session.program().keys,
                                                                                                &session.program().secrets,
                                                                                                session.program().tokens,
                                                                                                m_probe,
                                                                                                m_lists,
                                                                                                session.program().requests,
                                                                                                m_clients,
                                                                                                *m_autostart,
                                                                                                m_clipboard},
      m_tray(m_services), m_memory(stateFile(), QSettings::IniFormat), m_quitQuestion(m_services, m_memory)
{
    applyLook();
    connect(&session.program().settings, &SettingsStore::changed, this, &TrayApplication::applyLook);
    connectTray();
    connect(&m_session, &Session::woken, this, [this] { statusWindow().present(); });
    connect(&m_quitQuestion, &QuitQuestion::quitConfirmed, this, &TrayApplication::quit);
    Gateway &gateway = session.program().gateway;
    connect(&gateway, &Gateway::listening, this, [this, &gateway] {
        m_quitting = false; // started anew while it ended
        log::info("listening on " + gateway.state().baseUrl().toStdString());
    });
    connect(&gateway, &Gateway::failed, this, [](const QString &problem) { log::error(problem.toStdString()); });
}

StatusWindow &TrayApplication::statusWindow()
{
    if (!m_status) {
        m_status = std::make_unique<StatusWindow>(m_services);
        m_status->setTrayAvailable(m_trayAvailable);
        connect(m_status.get(), &StatusWindow::settingsRequested, this, &TrayApplication::showPage);
        connect(m_status.get(), &StatusWindow::firstRunRequested, this, [this] { firstRunWindow().present(); });
        connect(m_status.get(), &StatusWindow::quitRequested, this, &TrayApplication::askToQuit);
    }
    return *m_status;
}

SettingsWindow &TrayApplication::settingsWindow()
{
    if (!m_settings) {
        m_settings = std::make_unique<SettingsWindow>(m_services);
        m_settings->setTrayAvailable(m_trayAvailable);
        connect(m_settings.get(), &SettingsWindow::firstRunRequested, this, [this] { firstRunWindow().present(); });
        connect(m_settings.get(), &SettingsWindow::quitRequested, this, &TrayApplication::askToQuit);
    }
    return *m_settings;
}

FirstRunWindow &TrayApplication::firstRunWindow()
{
    if (!m_firstRun) {
        m_firstRun = std::make_unique<FirstRunWindow>(m_services);
        connect(m_firstRun.get(), &FirstRunWindow::settingsRequested, this, &TrayApplication::showPage);
    }
    return *m_firstRun;
}

void TrayApplication::showPage(PageId page, const QString &detail)
{
    settingsWindow().present(page, detail);
}

void TrayApplication::connectTray()
{
    connect(&m_tray, &TrayIcon::statusRequested, this, [this] { statusWindow().present(); });
    connect(&m_tray, &TrayIcon::settingsRequested, this, &TrayApplication::showPage);
    connect(&m_tray, &TrayIcon::firstRunRequested, this, [this] { firstRunWindow().present(); });
    connect(&m_tray, &TrayIcon::quitRequested, this, &TrayApplication::askToQuit);
    connect(&m_tray, &TrayIcon::reportRequested, this, [this] { QGuiApplication::clipboard()->setText(diagnosticReport(m_services)); });
    connect(&m_tray, &TrayIcon::said, this, &TrayApplication::tell);
    connect(&m_tray, &TrayIcon::trayAvailableChanged, this, &TrayApplication::setTrayAvailable);
}

void TrayApplication::tell(const QString &sentence)
{
    if (m_status)
        m_status->tell(sentence);
    if (m_settings)
        m_settings->tell(sentence);
}

void TrayApplication::setTrayAvailable(bool available)
{
    m_trayAvailable = available;
    if (m_status)
        m_status->setTrayAvailable(available);
    if (m_settings)
        m_settings->setTrayAvailable(available);
    if (!available)
        statusWindow().present();
}

void TrayApplication::applyLook()
{
    const ApplicationSettings &wanted = m_services.settings.configuration()->settings().application;
    if (const QString language = QString::fromStdString(wanted.language); language != m_languages.applied())
        m_languages.apply(language);
    m_appearance.apply(wanted.appearance);
}

Result<GatewayOffer, QString> TrayApplication::offer()
{
    const GatewayState state = m_session.program().gateway.state();
    if (state.port == 0)
        return tr("The gateway is not listening yet. Start it, then connect again.");
    const Program &program = m_session.program();
    return clientOffer(program.settings.configuration(), program.keys, state.baseUrl().toStdString(), &program.gateway.limits());
}

void TrayApplication::start()
{
    const ApplicationSettings &wanted = m_services.settings.configuration()->settings().application;
    if (wanted.startGateway)
        m_session.start();
    m_tray.show();
    if (!wanted.welcomed)
        firstRunWindow().present();
    else if (wanted.showWindow)
        statusWindow().present();
}

void TrayApplication::askToQuit()
{
    // Whoever asks twice does not want to wait for the answers that are under way.
    if (m_quitting)
        QCoreApplication::exit();
    else
        m_quitQuestion.ask();
}

void TrayApplication::quit()
{
    m_quitting = true;
    if (m_model.facts().gateway.activeRequests > 0)
        tell(tr("Waiting for the answers that are under way. Quit again to end at once."));
    m_session.stop();
}

} // namespace gatehouse
