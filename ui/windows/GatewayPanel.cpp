// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/GatewayPanel.h"

#include "ui/tray/TrayStatus.h"
#include "ui/windows/Labels.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

/// All that is wrong, one sentence a line, none twice.
QString problemsOf(const TrayFacts &facts)
{
    QStringList problems{facts.settingsProblem, facts.gateway.problem};
    problems += facts.settingsWarnings;
    problems.removeAll(QString());
    problems.removeDuplicates();
    return problems.join(u'\n');
}

} // namespace

GatewayPanel::GatewayPanel(QWidget *parent) : QGroupBox(tr("Gateway"), parent)
{
    m_status = sentenceLabel(QStringLiteral("status"), tr("State of the gateway"));
    m_problem = sentenceLabel(QStringLiteral("problem"), tr("Problem"));
    m_outcome = sentenceLabel(QStringLiteral("copyOutcome"), tr("Outcome"));
    m_fix = button(QStringLiteral("fix"), {});
    m_baseUrl = new QLineEdit;
    m_baseUrl->setObjectName(QStringLiteral("baseUrl"));
    m_baseUrl->setAccessibleName(tr("Gateway base URL"));
    m_baseUrl->setReadOnly(true);
    m_baseUrl->setLayoutDirection(Qt::LeftToRight);
    m_baseUrl->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("http://255.255.255.255:65535__")));
    m_copyUrl = button(QStringLiteral("copyUrl"), tr("&Copy"));
    m_copyUrl->setAccessibleName(tr("Copy the gateway base URL"));
    m_copySettings = button(QStringLiteral("copySettings"), tr("Copy &gateway settings"));
    m_copySettings->setToolTip(tr("For Claude Desktop: base URL, key, scheme and models, in the words of its own dialog"));
    m_copyExports = button(QStringLiteral("copyExports"), tr("Copy s&hell exports"));
    m_copyExports->setToolTip(tr("For Claude Code: lines for the shell in which it is started"));

    auto *urlLabel = new QLabel(tr("Gateway base &URL:"));
    urlLabel->setBuddy(m_baseUrl);
    auto *url = new QHBoxLayout;
    url->addWidget(urlLabel);
    url->addWidget(m_baseUrl, 1);
    url->addWidget(m_copyUrl);
    auto *copies = new QHBoxLayout;
    copies->addWidget(m_copySettings);
    copies->addWidget(m_copyExports);
    copies->addStretch();
    auto *fixes = new QHBoxLayout;
    fixes->addWidget(m_fix);
    fixes->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_status);
    column->addWidget(m_problem);
    column->addLayout(fixes);
    column->addLayout(url);
    column->addLayout(copies);
    column->addWidget(m_outcome);

    connect(m_fix, &QPushButton::clicked, this, &GatewayPanel::fixRequested);
    connect(m_copySettings, &QPushButton::clicked, this, &GatewayPanel::copySettingsRequested);
    connect(m_copyExports, &QPushButton::clicked, this, &GatewayPanel::copyExportsRequested);
    connect(m_copyUrl, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_baseUrl->text());
        tell(tr("Copied the base URL."));
    });
    tell({});
}

QPushButton *GatewayPanel::button(const QString &name, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void GatewayPanel::display(const TrayFacts &facts)
{
    const TrayStatus status = trayStatus(facts);
    m_status->setText(status.line);
    announce(m_problem, problemsOf(facts));
    // What the window itself shows already needs no button.
    m_fix->setVisible(status.fix != TrayStatus::Fix::None && status.fix != TrayStatus::Fix::ShowSettings);
    m_fix->setText(QString(status.fixText).replace(u'&', QStringLiteral("&&")));

    const bool listening = facts.gateway.port != 0;
    m_baseUrl->setText(listening ? facts.gateway.baseUrl() : QString());
    m_copyUrl->setEnabled(listening);
    for (QPushButton *copy : {m_copySettings, m_copyExports})
        copy->setAccessibleDescription(facts.copyObstacle);
}

void GatewayPanel::tell(const QString &outcome)
{
    announce(m_outcome, outcome);
}

} // namespace gatehouse
