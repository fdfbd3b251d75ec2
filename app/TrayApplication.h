// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Session.h"
#include "core/clients/ClientDesk.h"
#include "core/probe/NetworkProbe.h"
#include "core/probe/ProviderModelLists.h"
#include "ui/Services.h"
#include "ui/desktop/Appearance.h"
#include "ui/desktop/Autostart.h"
#include "ui/desktop/Languages.h"
#include "ui/firstrun/FirstRunWindow.h"
#include "ui/tray/GatewayTrayModel.h"
#include "ui/tray/QuitQuestion.h"
#include "ui/tray/SensitiveClipboard.h"
#include "ui/tray/TrayIcon.h"
#include "ui/windows/SettingsWindow.h"
#include "ui/windows/StatusWindow.h"

#include <QtCore/QObject>
#include <QtCore/QSettings>

#include <memory>
#include <optional>

namespace gatehouse {

/// The running gateway with its icon and its windows, wired together. A window is made when it is wanted first. GUI thread.
class TrayApplication : public QObject
{
    Q_OBJECT
public:
    /// `session` is open already. Both outlive this.
    TrayApplication(Session &session, Languages &languages, std::optional<quint16> port, QObject *parent = nullptr);

    /// Shows the icon, or the window where there is no tray, and starts the gateway.
    void start();

private:
    StatusWindow &statusWindow();
    SettingsWindow &settingsWindow();
    FirstRunWindow &firstRunWindow();
    void showPage(PageId page, const QString &detail);
    void tell(const QString &sentence);
    void setTrayAvailable(bool available);
    void connectTray();
    void applyLook();
    Result<GatewayOffer, QString> offer();
    void askToQuit();
    void quit();

    Session &m_session;
    Languages &m_languages;
    Appearance m_appearance;
    GatewayTrayModel m_model;
    NetworkProbe m_probe;
    ProviderModelLists m_lists;
    ClientDesk m_clients;
    std::unique_ptr<Autostart> m_autostart;
    SensitiveClipboard m_clipboard;
    Services m_services;
    TrayIcon m_tray;
    QSettings m_memory;
    QuitQuestion m_quitQuestion;
    std::unique_ptr<StatusWindow> m_status;
    std::unique_ptr<SettingsWindow> m_settings;
    std::unique_ptr<FirstRunWindow> m_firstRun;
    bool m_trayAvailable = true;
    bool m_quitting = false;
};

} // namespace gatehouse
