// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gateway/GatewayPage.h"

#include "core/settings/SettingsStore.h"
#include "ui/pages/gateway/GatewayAddressBox.h"
#include "ui/pages/gateway/GatewayKeyBox.h"
#include "ui/pages/gateway/GatewayStateBox.h"
#include "ui/widgets/PathRow.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace gatehouse {

GatewayPage::GatewayPage(Services &services, QWidget *parent) : Page(parent), m_services(services)
{
    m_state = new GatewayStateBox(services.gateway);
    m_address = new GatewayAddressBox(services.gateway, services.settings);
    m_key = new GatewayKeyBox(services);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(m_address);
    column->addWidget(m_key);
    column->addWidget(fileBox());
    column->addStretch();

    connect(m_state, &GatewayStateBox::pageWanted, this, &Page::pageWanted);
    connect(m_address, &GatewayAddressBox::said, this, &Page::said);
    connect(m_address, &GatewayAddressBox::undoable, this, &Page::undoable);
    connect(m_key, &GatewayKeyBox::said, this, &Page::said);
    connect(m_key, &GatewayKeyBox::undoable, this, &Page::undoable);
    connect(&services.gateway, &TrayModel::changed, this, &GatewayPage::refresh);
    connect(&services.settings, &SettingsStore::changed, this, &GatewayPage::refresh);
    refresh();
}

QGroupBox *GatewayPage::fileBox()
{
    auto *box = new QGroupBox(tr("Settings file"));
    auto *row = new PathRow(QStringLiteral("settingsFile"), tr("Settings file"), tr("Open fo&lder"), m_services.settings.path());
    auto *label = new QLabel(tr("Pa&th:"));
    label->setBuddy(row->field());
    auto *line = new QHBoxLayout(box);
    line->addWidget(label);
    line->addWidget(row, 1);
    return box;
}

void GatewayPage::refresh()
{
    const TrayFacts facts = m_services.gateway.facts();
    m_state->display(facts);
    m_address->display(facts);
    m_key->display();
}

} // namespace gatehouse
