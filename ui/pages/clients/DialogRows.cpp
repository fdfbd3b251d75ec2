// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clients/DialogRows.h"

#include "core/clients/ClientDesk.h"
#include "ui/pages/clients/CopyMenu.h"
#include "ui/tray/SensitiveClipboard.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/ReadOnlyField.h"

#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse {

DialogRows::DialogRows(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    // The dialog's own words; they are not translated there either.
    const QString urlName = QStringLiteral("Gateway base URL");
    const QString keyName = QStringLiteral("Gateway API key");
    const QString schemeName = QStringLiteral("Gateway auth scheme");

    auto *steps = sentenceLabel(QStringLiteral("dialogSteps"), tr("How to fill in the dialog"));
    steps->setText(tr("In Claude Desktop choose Help > Troubleshooting > Enable Developer Mode, then Developer > Configure Third-Party "
                      "Inference…, and Gateway as the connection. Fill in these values and apply them. Then quit Claude Desktop fully and "
                      "open it again."));
    m_url = readOnlyField(QStringLiteral("dialogUrl"), urlName);
    auto *key = readOnlyField(QStringLiteral("dialogKey"), tr("%1, hidden").arg(keyName));
    key->setText(QString(16, u'\u2022'));
    auto *scheme = readOnlyField(QStringLiteral("dialogScheme"), schemeName);
    scheme->setText(QStringLiteral("bearer"));

    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    m_copyUrl = addRow(grid, urlName, m_url, QStringLiteral("copyUrl"));
    connect(m_copyUrl, &QPushButton::clicked, this, [this] { copyText(m_url->text()); });
    connect(addRow(grid, keyName, key, QStringLiteral("copyKey")), &QPushButton::clicked, this, &DialogRows::copyToken);
    connect(addRow(grid, schemeName, scheme, QStringLiteral("copyScheme")), &QPushButton::clicked, this,
            [this, scheme] { copyText(scheme->text()); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(steps);
    layout->addLayout(grid);
    refresh();
}

QPushButton *DialogRows::addRow(QGridLayout *grid, const QString &name, QLineEdit *field, const QString &objectName)
{
    const int row = grid->rowCount();
    auto *label = new QLabel(tr("%1. %2:").arg(row).arg(name));
    label->setBuddy(field);
    auto *button = new QPushButton(tr("Copy"));
    button->setObjectName(objectName);
    button->setAccessibleName(tr("Copy %1").arg(name));
    button->setAutoDefault(false);
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
    grid->addWidget(button, row, 2);
    return button;
}

void DialogRows::refresh()
{
    const QString url = m_services.clients.baseUrl();
    showText(m_url, url);
    m_url->setPlaceholderText(tr("The gateway is not listening."));
    m_copyUrl->setEnabled(!url.isEmpty());
}

void DialogRows::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(tr("Copied."));
}

void DialogRows::copyToken()
{
    m_services.clients.token(ClientKind::ClaudeDesktop, [self = QPointer(this)](const Result<Secret, QString> &token) {
        if (!self)
            return;
        if (!token)
            return Q_EMIT self->copied(token.error());
        // The dialog takes no empty key, also where the gateway asks for none.
        self->m_services.clipboard.copy(token->isEmpty() ? Secret("not-needed") : *token);
        Q_EMIT self->copied(copiedWords(self->m_services));
    });
}

} // namespace gatehouse
