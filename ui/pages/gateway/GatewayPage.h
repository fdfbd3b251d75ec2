// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"

class QGroupBox;

namespace gatehouse {

class GatewayAddressBox;
class GatewayKeyBox;
class GatewayStateBox;

/// The gateway itself: how it stands, where it listens, and the key that it asks clients for.
class GatewayPage : public Page
{
    Q_OBJECT
public:
    explicit GatewayPage(Services &services, QWidget *parent = nullptr);

    PageId id() const override { return PageId::Gateway; }
    QString title() const override { return tr("Gateway"); }

private:
    QGroupBox *fileBox();
    void refresh();

    Services &m_services;
    GatewayStateBox *m_state;
    GatewayAddressBox *m_address;
    GatewayKeyBox *m_key;
};

} // namespace gatehouse
