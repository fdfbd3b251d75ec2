// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ProviderKeys.h"
#include "core/settings/SecretStore.h"
#include "core/settings/SettingsStore.h"
#include "ui/tray/TrayModel.h"

#include <QtWidgets/QDialog>

class QLabel;
class QListWidget;

namespace gatehouse {

class GatewayPanel;
class KeyPanel;

/// One plain page: how the gateway stands, the keys, and everything that the tray's menu offers. GUI thread.
class SettingsWindow : public QDialog
{
    Q_OBJECT
public:
    /// `store` may be null (no keychain). All must outlive the window.
    SettingsWindow(TrayModel &model, SettingsStore &settings, ProviderKeys &keys, SecretStore *store, QWidget *parent = nullptr);

    /// Shows the window above the others.
    void present();
    void presentForKey(const QString &provider);
    /// Without a tray the window says so, and closing it only makes it small: it must stay within reach.
    void setTrayAvailable(bool available);
    /// What a copy came to, in a sentence.
    void tell(const QString &outcome);

    void reject() override;

Q_SIGNALS:
    void fixRequested();
    void copySettingsRequested();
    void copyExportsRequested();
    void quitRequested();

private:
    void refresh();
    void makeRoom();

    TrayModel &m_model;
    QLabel *m_noTray;
    GatewayPanel *m_gateway;
    KeyPanel *m_key;
    QListWidget *m_providers;
    bool m_trayAvailable = true;
};

} // namespace gatehouse
