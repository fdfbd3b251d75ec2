// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientState.h"
#include "core/clients/ClientTexts.h"

#include <QtCore/QObject>

class QAction;
class QMenu;

namespace gatehouse {

/// One client's submenu: whether it is connected, what can be copied for it, and its way back. GUI thread.
class ClientMenu : public QObject
{
    Q_OBJECT
public:
    ClientMenu(ClientKind client, QMenu *menu);

    void show(const ClientState &state);

Q_SIGNALS:
    void connectChosen(gatehouse::ClientKind client);
    /// `ask`: a person may have hit it by chance.
    void restoreChosen(gatehouse::ClientKind client, bool ask);
    void baseUrlChosen();
    void tokenChosen(gatehouse::ClientKind client);
    void textChosen(gatehouse::ClientKind client, gatehouse::TextForm form, const QString &what);
    void guideChosen(gatehouse::ClientKind client);

private:
    QAction *add(const char *name, const QString &text);
    void addCopies();

    ClientKind m_client;
    QMenu *m_menu;
    QAction *m_connected;
    QAction *m_restore;
    ClientState m_state;
};

} // namespace gatehouse
