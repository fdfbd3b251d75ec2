// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ClientMenu.h"

#include "ui/tray/MenuRows.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

namespace gatehouse {

namespace {

/// The shell that people of this system paste into.
TextForm shellForm()
{
#if defined(Q_OS_WIN)
    return TextForm::Ps1;
#else
    return TextForm::Sh;
#endif
}

} // namespace

ClientMenu::ClientMenu(ClientKind client, QMenu *menu) : QObject(menu), m_client(client), m_menu(menu)
{
    m_connected = add("connected", tr("&Connected"));
    m_connected->setCheckable(true);
    connect(m_connected, &QAction::triggered, this, [this] {
        const bool connected = m_state.kind == ClientState::Kind::Connected;
        m_connected->setChecked(connected); // the tick shows what its files say, not what was clicked
        if (connected)
            Q_EMIT restoreChosen(m_client, false);
        else
            Q_EMIT connectChosen(m_client);
    });
    menu->addSeparator();
    addCopies();
    m_restore = add("restore", client == ClientKind::ClaudeDesktop ? tr("&Restore original Claude settings…") : tr("&Restore original…"));
    connect(m_restore, &QAction::triggered, this, [this] { Q_EMIT restoreChosen(m_client, true); });
}

void ClientMenu::addCopies()
{
    if (m_client == ClientKind::ClaudeDesktop) {
        connect(add("copyBaseUrl", tr("Copy gateway base &URL")), &QAction::triggered, this, &ClientMenu::baseUrlChosen);
        connect(add("copyToken", tr("Copy gateway API &key")), &QAction::triggered, this, [this] { Q_EMIT tokenChosen(m_client); });
        connect(add("copyAll", tr("Copy &all settings")), &QAction::triggered, this,
                [this] { Q_EMIT textChosen(m_client, TextForm::Dialog, tr("the gateway settings for %1").arg(clientName(m_client))); });
        connect(add("guide", tr("Open setup &guide…")), &QAction::triggered, this, [this] { Q_EMIT guideChosen(m_client); });
        m_menu->addSeparator();
        return;
    }
    connect(add("copyExports", tr("Copy &shell exports")), &QAction::triggered, this,
            [this] { Q_EMIT textChosen(m_client, shellForm(), tr("the shell exports for %1").arg(clientName(m_client))); });
    connect(add("copySnippet", tr("Copy config s&nippet")), &QAction::triggered, this, [this] {
        Q_EMIT textChosen(m_client, m_client == ClientKind::Codex ? TextForm::Toml : TextForm::Json,
                          tr("the config snippet for %1").arg(clientName(m_client)));
    });
}

QAction *ClientMenu::add(const char *name, const QString &text)
{
    QAction *action = m_menu->addAction(text);
    const std::string_view id = clientId(m_client);
    action->setObjectName(QStringLiteral("%1:%2").arg(QLatin1StringView(name), QLatin1StringView(id.data(), qsizetype(id.size()))));
    return action;
}

void ClientMenu::show(const ClientState &state)
{
    m_state = state;
    using Kind = ClientState::Kind;
    m_connected->setChecked(state.kind == Kind::Connected);
    m_connected->setEnabled(state.kind == Kind::Connected ? state.canUndo : state.canConnect && !state.managed);
    setActionText(m_connected, state.managed                   ? tr("&Connected (managed by an administrator)")
                               : state.kind == Kind::Elsewhere ? tr("&Connected (now it uses another address)")
                               : state.kind == Kind::Broken    ? tr("&Connected (its settings cannot be read)")
                               : state.kind == Kind::NotFound  ? tr("&Connected (not found on this machine)")
                                                               : tr("&Connected"));
    m_restore->setEnabled(state.canUndo);
}

} // namespace gatehouse
