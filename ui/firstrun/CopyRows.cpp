// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/CopyRows.h"

#include "core/clients/ClientDesk.h"
#include "ui/tray/ClientActions.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/ReadOnlyField.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse {

CopyRows::CopyRows(Services &services, ClientActions &actions, QWidget *parent) : QWidget(parent), m_services(services)
{
    auto *how = sentenceLabel(QStringLiteral("copyGuide"), tr("What to do in Claude Desktop"));
    how->setText(tr("In Claude Desktop: Help, Troubleshooting, Enable Developer Mode; then Developer, Configure third-party inference. "
                    "Choose Gateway as the connection and fill in these fields:"));
    // The words of Claude Desktop's dialog, which has no other language.
    m_address = readOnlyField(QStringLiteral("baseUrl"), QStringLiteral("Gateway base URL"));
    QLineEdit *key = readOnlyField(QStringLiteral("apiKey"), QStringLiteral("Gateway API key"));
    key->setText(tr("Hidden"));
    QLineEdit *scheme = readOnlyField(QStringLiteral("authScheme"), QStringLiteral("Gateway auth scheme"));
    scheme->setText(QStringLiteral("bearer"));
    auto *copyAddress = new QPushButton(tr("Cop&y URL"));
    copyAddress->setObjectName(QStringLiteral("copyBaseUrl"));
    auto *copyKey = new QPushButton(tr("Copy &key"));
    copyKey->setObjectName(QStringLiteral("copyApiKey"));
    copyAddress->setAutoDefault(false);
    copyKey->setAutoDefault(false);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(how, 0, 0, 1, 3);
    int row = 1;
    for (const auto &[field, button] : {std::pair{m_address, copyAddress}, {key, copyKey}, {scheme, static_cast<QPushButton *>(nullptr)}}) {
        auto *label = new QLabel(QStringLiteral("%1. %2").arg(row).arg(field->accessibleName()));
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        if (button)
            grid->addWidget(button, row, 2);
        ++row;
    }
    connect(copyAddress, &QPushButton::clicked, &actions, &ClientActions::copyBaseUrl);
    connect(copyKey, &QPushButton::clicked, &actions, [&actions] { actions.copyToken(ClientKind::ClaudeDesktop); });
    refresh();
}

void CopyRows::refresh()
{
    showText(m_address, m_services.clients.baseUrl());
}

} // namespace gatehouse
