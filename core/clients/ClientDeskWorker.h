// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientConnector.h"
#include "core/clients/ClientDesk.h"
#include "core/clients/ClientEnvironment.h"
#include "core/clients/ClientState.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <map>
#include <string>
#include <vector>

namespace gatehouse {

/// The part of the desk that waits for disks: lives in the desk's own thread, and says what it finds through signals.
class ClientDeskWorker : public QObject
{
    Q_OBJECT
public:
    ClientDeskWorker(ClientEnvironment environment, QString stateFolder);

    /// Reads all clients' files; found() for each whose state differs from what was said last.
    void inspectAll(const std::string &baseUrl, const TokenCheck &check);
    ClientDesk::Preview preview(ClientKind kind, GatewayOffer offer) const;
    ClientDesk::Outcome connectClient(ClientKind kind, const GatewayOffer &offer);
    struct Undone
    {
        ClientDesk::Outcome outcome;
        bool leavesToken = false; ///< settings with the client's token went, and none are left that point here
    };
    Undone undo(ClientKind kind);

Q_SIGNALS:
    void found(const gatehouse::ClientState &state);

private:
    /// What a look at a file tells without reading it.
    struct Look
    {
        bool exists = false;
        qint64 size = 0;
        QDateTime modified;
        bool operator==(const Look &) const = default;
    };
    void inspect(ClientKind kind);
    void watch();
    void lookAgain();
    std::map<QString, Look> looks() const;

    const ClientEnvironment m_environment;
    ClientConnector m_connector;
    std::string m_baseUrl;
    TokenCheck m_check;
    std::map<ClientKind, ClientState> m_said;
    QFileSystemWatcher *m_watcher;
    QTimer *m_pause; ///< several changes at once are one
    std::map<QString, Look> m_looks;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::ClientState)
