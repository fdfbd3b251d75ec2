// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientKind.h"
#include "ui/Services.h"
#include "ui/pages/Page.h"
#include "ui/tray/TrayStatus.h"

#include <QtCore/QObject>
#include <QtWidgets/QMenu>

#include <functional>
#include <map>

class QAction;

namespace gatehouse {

class ClientActions;
class ClientMenu;
class ModelsMenu;
class ProviderMenu;

/// The tray's menu: built once, its words changed in place, so that it never closes under the pointer. GUI thread.
class TrayMenu : public QObject
{
    Q_OBJECT
public:
    explicit TrayMenu(Services &services, QObject *parent = nullptr);

    QMenu *menu() { return &m_menu; }
    /// Shows how things stand now.
    void show(const TrayStatus &status);

Q_SIGNALS:
    void statusChosen();
    void fixChosen();
    void pageChosen(gatehouse::PageId page, const QString &detail);
    void firstRunChosen();
    void reportChosen();
    void quitChosen();
    /// What a choice came to.
    void said(const QString &sentence);
    void failed(const QString &sentence);

private:
    QAction *add(QMenu *menu, const char *name, const QString &text, std::function<void()> chosen);
    void addClients();
    void addClient(ClientKind client, QMenu *menu);
    void addModels();
    void addPause();
    void addHelp();
    void askToRestore(ClientKind client);
    void showPause();

    Services &m_services;
    QMenu m_menu;
    ClientActions *m_actions;
    std::map<ClientKind, ClientMenu *> m_clients;
    ModelsMenu *m_models;
    ProviderMenu *m_providers;
    QAction *m_status;
    QAction *m_fix;
    QAction *m_recent;
    QAction *m_pause;
    QAction *m_resume;
};

} // namespace gatehouse
