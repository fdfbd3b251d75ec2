// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientDesk.h"
#include "ui/Services.h"

#include <QtWidgets/QGroupBox>

#include <chrono>
#include <optional>

class QLabel;
class QPushButton;

namespace gatehouse {

class ClientChanges;
class DialogRows;

/// One client: how it stands, and what can be done about it. Objects in it are named alike in every card; the card has the client's id.
class ClientCard : public QGroupBox
{
    Q_OBJECT
public:
    ClientCard(Services &services, ClientKind kind, QWidget *parent = nullptr);

    ClientKind kind() const { return m_kind; }
    /// Shows the client's state as it is now.
    void refresh();
    /// When its last request began; nothing: there was none.
    void setLastRequest(std::optional<std::chrono::system_clock::time_point> last);
    /// Lets time pass in "12 s ago".
    void tick();
    /// Where the keyboard goes when a person is sent here.
    QWidget *firstControl() const;

private:
    void makeControls();
    void connectClient();
    void restore();
    void toggleChanges(bool on);
    void readChanges();
    void showOutcome(const ClientDesk::Outcome &outcome);
    void say(const QString &sentence);

    Services &m_services;
    const ClientKind m_kind;
    std::optional<std::chrono::system_clock::time_point> m_last;
    bool m_busy = false;

    QLabel *m_state;
    QLabel *m_program;
    QLabel *m_problem;
    QLabel *m_overrides;
    QLabel *m_requests;
    QLabel *m_outcome;
    QPushButton *m_connect;
    QPushButton *m_restore;
    QPushButton *m_show;
    ClientChanges *m_changes;
    DialogRows *m_rows = nullptr;
};

} // namespace gatehouse
