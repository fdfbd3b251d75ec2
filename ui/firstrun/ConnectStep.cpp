// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/ConnectStep.h"

#include "ui/firstrun/CopyRows.h"
#include "ui/pages/clients/FlowLayout.h"
#include "ui/tray/ClientActions.h"
#include "ui/tray/TrayModel.h"
#include "ui/widgets/FormParts.h"
#include "ui/widgets/Labels.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse {

namespace {

using Kind = ClientState::Kind;

} // namespace

ConnectStep::ConnectStep(Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_actions(new ClientActions(services, this))
{
    build();
    connect(m_connect, &QPushButton::clicked, this, [this] { connectClient(best()); });
    for (const auto &[client, choice] : m_others)
        connect(choice, &QPushButton::clicked, this, [this, kind = client] { connectClient(kind); });
    connect(m_changes, &QPushButton::toggled, this, &ConnectStep::showChanges);
    connect(m_copy, &QPushButton::toggled, this, &ConnectStep::showCopies);
    connect(m_copied, &QPushButton::clicked, this, [this] { Q_EMIT byHand(ClientKind::ClaudeDesktop); });
    for (const auto signal : {&ClientActions::said, &ClientActions::failed})
        connect(m_actions, signal, this, [this](const QString &sentence) { announce(m_outcome, sentence); });
    connect(&m_services.clients, &ClientDesk::changed, this, &ConnectStep::refresh);
    connect(&m_services.gateway, &TrayModel::changed, m_copies, &CopyRows::refresh);
    showChanges(false);
    showCopies(false);
    refresh();
}

void ConnectStep::build()
{
    m_praise = sentenceLabel(QStringLiteral("praise"), tr("The step before"));
    m_about = sentenceLabel(QStringLiteral("connectAbout"), tr("This step"));
    m_connect = pushButton(QStringLiteral("connectBest"), {});
    m_connect->setDefault(true);
    m_changes = pushButton(QStringLiteral("showChanges"), tr("&Show what will change"));
    m_changes->setCheckable(true);
    m_summary = sentenceLabel(QStringLiteral("changeSummary"), tr("What will change"));
    m_diff = new QPlainTextEdit;
    m_diff->setObjectName(QStringLiteral("diff"));
    m_diff->setAccessibleName(tr("Changes to the settings files"));
    m_diff->setReadOnly(true);
    m_diff->setTabChangesFocus(true);
    m_diff->setLayoutDirection(Qt::LeftToRight);
    m_diff->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_diff->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_diff->setMinimumHeight(fontMetrics().height() * 8);
    m_copy = pushButton(QStringLiteral("showCopies"), tr("Set up Claude Desktop by &hand"));
    m_copy->setCheckable(true);
    m_copies = new CopyRows(m_services, *m_actions);
    m_copied = pushButton(QStringLiteral("copiesDone"), tr("&Done, wait for it"));
    m_outcome = sentenceLabel(QStringLiteral("connectOutcome"), tr("Outcome"));
    auto *others = new QLabel(tr("Or connect another one:"));

    auto *first = new QHBoxLayout;
    first->addWidget(m_connect);
    first->addWidget(m_changes);
    first->addStretch();
    auto *choices = new FlowLayout;
    for (const ClientKind client : allClients) {
        const std::string_view id = clientId(client);
        QPushButton *choice =
            pushButton(QStringLiteral("connect:") + QLatin1StringView(id.data(), qsizetype(id.size())), clientName(client));
        choices->addWidget(choice);
        choice->setAccessibleName(tr("Connect %1").arg(clientName(client)));
        m_others[client] = choice;
    }
    auto *hand = new QHBoxLayout;
    hand->addWidget(m_copy);
    hand->addStretch();
    auto *end = new QHBoxLayout;
    end->addWidget(m_copied);
    end->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_praise);
    column->addWidget(m_about);
    column->addLayout(first);
    column->addWidget(m_summary);
    column->addWidget(m_diff, 1);
    column->addWidget(others);
    column->addLayout(choices);
    column->addLayout(hand);
    column->addWidget(m_copies);
    column->addLayout(end);
    column->addWidget(m_outcome);
    column->addStretch();
}

void ConnectStep::begin(const QString &praise)
{
    m_busy = false;
    announce(m_praise, praise);
    announce(m_outcome, {});
    m_changes->setChecked(false);
    m_copy->setChecked(false);
    showChanges(false);
    showCopies(false);
    m_services.clients.refresh();
    refresh();
    m_connect->setFocus(Qt::OtherFocusReason);
}

ClientKind ConnectStep::best() const
{
    for (const ClientKind client : allClients)
        if (const ClientState state = m_services.clients.state(client);
            state.kind != Kind::NotFound && state.kind != Kind::Broken && state.canConnect && !state.managed)
            return client;
    return ClientKind::ClaudeCode;
}

void ConnectStep::refresh()
{
    const ClientKind client = best();
    const ClientState state = m_services.clients.state(client);
    const QString name = clientName(client);
    m_connect->setText(tr("&Connect %1").arg(name));
    m_connect->setEnabled(!m_busy);
    QStringList about{state.kind == Kind::NotFound ? tr("No client was found on this machine. It can be connected before it is installed.")
                      : state.kind == Kind::Connected
                          ? tr("%1 is connected already.").arg(name)
                          : tr("%1 is on this machine. Connecting keeps a copy of its settings, and can be taken back.").arg(name)};
    for (const ClientState::Override &override : state.overrides)
        about += tr("%1 is set in %2 and wins over the settings.").arg(override.setting, override.place);
    announce(m_about, about.join(u' '));
    for (const auto &[other, choice] : m_others) {
        const ClientState theirs = m_services.clients.state(other);
        choice->setVisible(other != client && theirs.canConnect && !theirs.managed);
        choice->setEnabled(!m_busy);
    }
}

void ConnectStep::connectClient(ClientKind client)
{
    m_busy = true;
    refresh();
    announce(m_outcome, tr("Connecting %1…").arg(clientName(client)));
    m_services.clients.connectClient(client, [self = QPointer(this), client](const ClientDesk::Outcome &outcome) {
        if (self)
            self->settle(client, outcome);
    });
}

void ConnectStep::settle(ClientKind client, const ClientDesk::Outcome &outcome)
{
    m_busy = false;
    refresh();
    if (!outcome.done) {
        announce(m_outcome, outcome.sentence);
        m_connect->setFocus(Qt::OtherFocusReason);
        return;
    }
    announce(m_outcome, {});
    Q_EMIT connected(client, outcome.notes.join(u' '));
}

void ConnectStep::showChanges(bool on)
{
    m_diff->setVisible(on);
    announce(m_summary, {});
    if (!on)
        return;
    m_copy->setChecked(false); // one at a time, for both together are higher than small screens
    const ClientKind client = best();
    m_diff->setPlainText(tr("Looking…"));
    m_services.clients.preview(client, [self = QPointer(this), client](const ClientDesk::Preview &preview) {
        if (!self || !self->m_changes->isChecked())
            return;
        if (!preview.problem.isEmpty()) {
            self->m_diff->setVisible(false);
            announce(self->m_summary, preview.problem);
            return;
        }
        QStringList files;
        for (const QString &file : self->m_services.clients.state(client).files)
            files += QFileInfo(file).fileName();
        announce(self->m_summary, preview.settings == 0
                                      ? tr("Nothing will change: it is connected already.")
                                      : tr("%n settings will change in %1; everything else stays.", nullptr, preview.settings)
                                            .arg(files.isEmpty() ? clientName(client) : files.join(QStringLiteral(", "))));
        self->m_diff->setPlainText(preview.diff);
    });
}

void ConnectStep::showCopies(bool on)
{
    m_copies->refresh();
    m_copies->setVisible(on);
    m_copied->setVisible(on);
    if (on)
        m_changes->setChecked(false);
}

} // namespace gatehouse
