// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Session.h"
#include "ui/tray/GatewayTrayModel.h"
#include "ui/tray/SensitiveClipboard.h"
#include "ui/tray/TrayIcon.h"
#include "ui/windows/SettingsWindow.h"

#include <QtCore/QObject>

#include <optional>

namespace gatehouse {

/// The running gateway with its icon and its window, wired together. GUI thread.
class TrayApplication : public QObject
{
    Q_OBJECT
public:
    /// `session` is open already, and outlives this.
    TrayApplication(Session &session, std::optional<quint16> port, QObject *parent = nullptr);

    /// Shows the icon, or the window where there is no tray, and starts the gateway.
    void start();

private:
    void quit();

    Session &m_session;
    GatewayTrayModel m_model;
    SensitiveClipboard m_clipboard;
    TrayIcon m_tray;
    SettingsWindow m_window;
    bool m_quitting = false;
};

} // namespace gatehouse
