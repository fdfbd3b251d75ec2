// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientDesk.h"
#include "ui/Services.h"

#include <QtWidgets/QWidget>

#include <map>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace gatehouse {

class ClientActions;
class CopyRows;

/// Connecting a client: the one that is found on this machine with one click, the others as choices, and what to copy where nothing can be
/// written. GUI thread.
class ConnectStep : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectStep(Services &services, QWidget *parent = nullptr);

    /// `praise`: what the step before came to; may be empty.
    void begin(const QString &praise);

Q_SIGNALS:
    /// `notes`: what is left for a person to do.
    void connected(gatehouse::ClientKind client, const QString &notes);
    /// The values are being copied: the next thing is the client's first request.
    void byHand(gatehouse::ClientKind client);

private:
    void build();
    void refresh();
    ClientKind best() const;
    void connectClient(ClientKind client);
    void settle(ClientKind client, const ClientDesk::Outcome &outcome);
    void showChanges(bool on);
    void showCopies(bool on);

    Services &m_services;
    ClientActions *m_actions;
    QLabel *m_praise;
    QLabel *m_about;
    QPushButton *m_connect;
    std::map<ClientKind, QPushButton *> m_others;
    QPushButton *m_changes;
    QLabel *m_summary;
    QPlainTextEdit *m_diff;
    QPushButton *m_copy;
    CopyRows *m_copies;
    QPushButton *m_copied;
    QLabel *m_outcome;
    bool m_busy = false;
};

} // namespace gatehouse
