// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientKind.h"
#include "ui/Services.h"

#include <QtWidgets/QGroupBox>

#include <map>

class QCheckBox;
class QLabel;

namespace gatehouse {

class ClientActions;

/// One switch per client: connected or not, with what its files say in words. GUI thread.
class ClientSwitches : public QGroupBox
{
    Q_OBJECT
public:
    ClientSwitches(Services &services, ClientActions &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A client that cannot be switched here; its page helps.
    void detailsRequested(const QString &client);

private:
    struct Row
    {
        QCheckBox *connected;
        QLabel *word;
    };
    void refresh();
    void toggled(ClientKind client);

    Services &m_services;
    ClientActions &m_actions;
    std::map<ClientKind, Row> m_rows;
};

} // namespace gatehouse
