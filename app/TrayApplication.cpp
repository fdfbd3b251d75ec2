// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayApplication.h"

#include "core/base/Log.h"

#include <QtCore/QCoreApplication>

namespace gatehouse {

TrayApplication::TrayApplication(Session &session, std::optional<quint16> port, QObject *parent)
    : QObject(parent), m_session(session),
      m_model(session.program().gateway, session.program().settings, session.program().keys, session.program().tokens, port),
      m_tray(m_model, m_clipboard), m_window(m_model, session.program().settings, session.program().keys, &session.program().secrets)
{
    connect(&m_session, &Session::woken, &m_window, &SettingsWindow::present);
    connect(&m_tray, &TrayIcon::windowRequested, &m_window, &SettingsWindow::present);
    connect(&m_tray, &TrayIcon::keyRequested, &m_window, &SettingsWindow::presentForKey);
    connect(&m_tray, &TrayIcon::copied, &m_window, &SettingsWindow::tell);
    connect(&m_tray, &TrayIcon::quitRequested, this, &TrayApplication::quit);
    connect(&m_tray, &TrayIcon::trayAvailableChanged, &m_window, [this](bool available) {
        m_window.setTrayAvailable(available);
        if (!available)
            m_window.present();
    });
    connect(&m_window, &SettingsWindow::fixRequested, &m_tray, &TrayIcon::fix);
    connect(&m_window, &SettingsWindow::copySettingsRequested, &m_tray, &TrayIcon::copyGatewaySettings);
    connect(&m_window, &SettingsWindow::copyExportsRequested, &m_tray, &TrayIcon::copyShellExports);
    connect(&m_window, &SettingsWindow::quitRequested, this, &TrayApplication::quit);
    Gateway &gateway = m_session.program().gateway;
    connect(&gateway, &Gateway::listening, this, [&gateway] { log::info("listening on " + gateway.state().baseUrl().toStdString()); });
    connect(&gateway, &Gateway::failed, this, [](const QString &problem) { log::error(problem.toStdString()); });
}

void TrayApplication::start()
{
    m_session.start();
    m_tray.show();
}

void TrayApplication::quit()
{
    // Whoever asks twice does not want to wait for the answers that are under way.
    if (m_quitting)
        QCoreApplication::quit();
    m_quitting = true;
    m_session.stop();
}

} // namespace gatehouse
