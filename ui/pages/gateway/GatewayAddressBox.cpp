// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gateway/GatewayAddressBox.h"

#include "ui/widgets/Labels.h"
#include "ui/widgets/LineIcon.h"
#include "ui/widgets/ReadOnlyField.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace gatehouse {

namespace {

void addRow(QGridLayout &grid, int row, const QString &text, QWidget *field, QWidget *beside)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    grid.addWidget(label, row, 0);
    grid.addWidget(field, row, 1);
    if (beside)
        grid.addWidget(beside, row, 2);
}

} // namespace

GatewayAddressBox::GatewayAddressBox(TrayModel &model, SettingsStore &settings, QWidget *parent)
    : QGroupBox(tr("Address"), parent), m_model(model), m_settings(settings)
{
    m_address = readOnlyField(QStringLiteral("address"), tr("Address"));
    m_port = new QSpinBox;
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setRange(1024, 65535);
    m_port->setGroupSeparatorShown(false);
    m_findPort = new QPushButton(tr("&Find a free port"));
    m_findPort->setObjectName(QStringLiteral("findPort"));
    m_url = readOnlyField(QStringLiteral("baseUrl"), tr("Gateway base URL"));
    m_url->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("http://255.255.255.255:65535__")));
    m_copyUrl = new QPushButton(tr("&Copy"));
    setLineIcon(m_copyUrl, LineIcon::Copy);
    m_copyUrl->setObjectName(QStringLiteral("copyUrl"));
    m_copyUrl->setAccessibleName(tr("Copy the gateway base URL"));
    m_problem = sentenceLabel(QStringLiteral("addressProblem"), tr("Problem"));
    m_problem->hide();
    auto *note = sentenceLabel(QStringLiteral("addressNote"), tr("About the address"));
    note->setText(tr("Only programs on this computer can reach it."));

    auto *grid = new QGridLayout(this);
    addRow(*grid, 0, tr("&Address:"), m_address, nullptr);
    grid->addWidget(note, 1, 1, 1, 2);
    addRow(*grid, 2, tr("P&ort:"), m_port, nullptr);
    auto *portRow = new QHBoxLayout; // five digits need no more
    portRow->addWidget(m_port);
    portRow->addWidget(m_findPort);
    portRow->addStretch();
    grid->addLayout(portRow, 2, 1, 1, 2);
    addRow(*grid, 3, tr("Gateway base &URL:"), m_url, m_copyUrl);
    grid->addWidget(m_problem, 4, 0, 1, 3);
    grid->setColumnStretch(1, 1);

    // Not at every digit: each change makes the gateway listen anew.
    m_port->setKeyboardTracking(false);
    connect(m_port, &QSpinBox::editingFinished, this, &GatewayAddressBox::applyPort);
    connect(m_findPort, &QPushButton::clicked, this, &GatewayAddressBox::findFreePort);
    connect(m_copyUrl, &QPushButton::clicked, this, &GatewayAddressBox::copyUrl);
}

void GatewayAddressBox::display(const TrayFacts &facts)
{
    const GatewaySettings &wanted = m_settings.configuration()->settings().gateway;
    showText(m_address, facts.gateway.address);
    findChild<QLabel *>(QStringLiteral("addressNote"))->setVisible(facts.gateway.address == QLatin1String("127.0.0.1"));
    // What is being typed stays.
    if (!m_port->hasFocus()) {
        const QSignalBlocker quiet(m_port);
        m_port->setValue(wanted.port);
    }
    const bool listening = facts.gateway.port != 0;
    showText(m_url, listening ? facts.gateway.baseUrl() : QString());
    m_url->setPlaceholderText(listening ? QString() : tr("The gateway is not listening"));
    m_copyUrl->setEnabled(listening);
}

void GatewayAddressBox::applyPort()
{
    const int port = m_port->value();
    if (port == m_settings.configuration()->settings().gateway.port)
        return;
    const bool done = m_settings.set({QStringLiteral("gateway"), QStringLiteral("port")}, QByteArray::number(port));
    announce(m_problem, done ? QString() : m_settings.problem());
    if (done)
        Q_EMIT undoable(tr("The port is %1 now. Clients that were connected before need to be connected again.").arg(port));
    else
        m_port->setValue(m_settings.configuration()->settings().gateway.port);
}

void GatewayAddressBox::findFreePort()
{
    const int before = m_settings.configuration()->settings().gateway.port;
    m_model.useAnotherPort();
    const int port = m_settings.configuration()->settings().gateway.port;
    {
        const QSignalBlocker quiet(m_port);
        m_port->setValue(port);
    }
    if (port != before)
        Q_EMIT undoable(tr("The port is %1 now. Clients that were connected before need to be connected again.").arg(port));
}

void GatewayAddressBox::copyUrl()
{
    QGuiApplication::clipboard()->setText(m_url->text());
    Q_EMIT said(tr("Copied %1.").arg(m_url->text()));
}

} // namespace gatehouse
