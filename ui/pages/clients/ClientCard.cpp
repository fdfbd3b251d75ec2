// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clients/ClientCard.h"

#include "ui/pages/clients/ClientChanges.h"
#include "ui/pages/clients/ClientWords.h"
#include "ui/pages/clients/CopyMenu.h"
#include "ui/pages/clients/DialogRows.h"
#include "ui/pages/clients/FlowLayout.h"
#include "ui/widgets/Labels.h"

#include <QtCore/QPointer>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {
/// Words that need no sound: they change often, or stand there from the start.
void setQuietly(QLabel *label, const QString &text)
{
    label->setVisible(!text.isEmpty());
    if (label->text() != text)
        label->setText(text);
}
} // namespace

ClientCard::ClientCard(Services &services, ClientKind kind, QWidget *parent)
    : QGroupBox(clientName(kind), parent), m_services(services), m_kind(kind)
{
    const std::string_view id = clientId(kind);
    setObjectName(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
    makeControls();
    refresh();
    tick();
}

void ClientCard::makeControls()
{
    const QString name = clientName(m_kind);
    m_state = sentenceLabel(QStringLiteral("state"), tr("State"));
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_program = sentenceLabel(QStringLiteral("program"), tr("Program"));
    m_problem = sentenceLabel(QStringLiteral("problem"), tr("Problem"));
    m_overrides = sentenceLabel(QStringLiteral("overrides"), tr("Settings elsewhere"));
    m_requests = sentenceLabel(QStringLiteral("requests"), tr("Requests"));
    m_outcome = sentenceLabel(QStringLiteral("outcome"), tr("Outcome"));

    m_connect = new QPushButton(tr("Connect"));
    m_connect->setObjectName(QStringLiteral("connect"));
    m_restore = new QPushButton(tr("Restore original settings"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setAccessibleName(tr("Restore the original settings of %1").arg(name));
    m_show = new QPushButton(tr("Show changes"));
    m_show->setObjectName(QStringLiteral("show"));
    m_show->setAccessibleName(tr("Show what connecting %1 changes").arg(name));
    m_show->setCheckable(true);
    auto *copy = new CopyMenu(m_services, m_kind);
    m_changes = new ClientChanges(m_kind);
    m_changes->hide();

    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_connect, m_restore, m_show, static_cast<QPushButton *>(copy)}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    for (QLabel *label : {m_state, m_program, m_problem, m_overrides, m_requests})
        layout->addWidget(label);
    if (m_kind == ClientKind::ClaudeDesktop) {
        m_rows = new DialogRows(m_services);
        layout->addWidget(m_rows);
        connect(m_rows, &DialogRows::copied, this, &ClientCard::say);
    }
    layout->addLayout(buttons);
    layout->addWidget(m_changes);
    layout->addWidget(m_outcome);
    if (m_kind == ClientKind::ClaudeDesktop) {
        QLabel *limits = sentenceLabel(QStringLiteral("limits"), tr("What is supported"));
        limits->setText(
            tr("Claude Desktop shows the models' names as they were when its settings were written last; update its settings after "
               "you chose other models. Other makers' models in Claude Desktop are outside what Anthropic supports."));
        layout->addWidget(limits);
    }
    say({});

    connect(m_connect, &QPushButton::clicked, this, &ClientCard::connectClient);
    connect(m_restore, &QPushButton::clicked, this, &ClientCard::restore);
    connect(m_show, &QPushButton::toggled, this, &ClientCard::toggleChanges);
    connect(copy, &CopyMenu::copied, this, &ClientCard::say);
}

void ClientCard::refresh()
{
    const ClientState state = m_services.clients.state(m_kind);
    const bool connected = state.kind == ClientState::Kind::Connected;
    setQuietly(m_state, stateWords(state));
    setQuietly(m_program, programWords(state));
    setQuietly(m_problem, state.problem);
    setQuietly(m_overrides, overrideWords(state));
    m_connect->setText(connected ? tr("Update settings") : tr("Connect"));
    m_connect->setAccessibleName((connected ? tr("Update the settings of %1") : tr("Connect %1")).arg(clientName(m_kind)));
    const bool hadFocus = m_connect->hasFocus() || m_restore->hasFocus();
    m_connect->setVisible(state.canConnect);
    m_restore->setVisible(state.canUndo);
    // A button that goes must not take the keyboard out of its card.
    if (hadFocus && !m_connect->hasFocus() && !m_restore->hasFocus())
        firstControl()->setFocus(Qt::OtherFocusReason);
    m_show->setVisible(state.canConnect);
    if (m_rows) {
        const bool byHand = !state.canConnect && !state.managed && !connected;
        m_rows->setVisible(byHand);
        if (byHand)
            m_rows->refresh();
    }
    tick();
    if (m_show->isChecked())
        readChanges();
}

void ClientCard::setLastRequest(std::optional<std::chrono::system_clock::time_point> last)
{
    const bool first = !m_last && last;
    m_last = last;
    if (first && isVisible() && std::chrono::system_clock::now() - *last < std::chrono::minutes(1))
        say(tr("A request from %1 arrived: it uses this gateway.").arg(clientName(m_kind)));
    tick();
}

void ClientCard::tick()
{
    std::optional<std::chrono::seconds> since;
    if (m_last)
        since =
            std::max(std::chrono::seconds(0), std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now() - *m_last));
    setQuietly(m_requests, requestWords(m_services.clients.state(m_kind), since));
}

QWidget *ClientCard::firstControl() const
{
    for (QWidget *widget : {static_cast<QWidget *>(m_connect), static_cast<QWidget *>(m_restore)})
        if (widget->isVisibleTo(this) && widget->isEnabled())
            return widget;
    return findChild<CopyMenu *>();
}

void ClientCard::connectClient()
{
    if (m_busy)
        return; // the buttons stay as they are: a disabled one would lose the focus
    m_busy = true;
    say(tr("Connecting…"));
    m_services.clients.connectClient(m_kind, [self = QPointer(this)](const ClientDesk::Outcome &outcome) {
        if (self)
            self->showOutcome(outcome);
    });
}

void ClientCard::restore()
{
    if (m_busy)
        return;
    m_busy = true;
    say(tr("Restoring…"));
    m_services.clients.undo(m_kind, [self = QPointer(this)](const ClientDesk::Outcome &outcome) {
        if (self)
            self->showOutcome(outcome);
    });
}

void ClientCard::showOutcome(const ClientDesk::Outcome &outcome)
{
    m_busy = false;
    refresh();
    QStringList sentences{outcome.sentence};
    sentences += outcome.notes;
    say(sentences.join(u' '));
}

void ClientCard::toggleChanges(bool on)
{
    m_show->setText(on ? tr("Hide changes") : tr("Show changes"));
    m_show->setAccessibleName((on ? tr("Hide what connecting %1 changes") : tr("Show what connecting %1 changes")).arg(clientName(m_kind)));
    if (on)
        readChanges();
    else
        m_changes->hide();
}

void ClientCard::readChanges()
{
    m_services.clients.preview(m_kind, [self = QPointer(this)](const ClientDesk::Preview &preview) {
        if (!self || !self->m_show->isChecked())
            return;
        self->m_changes->setVisible(true); // first, so that its height is asked for in its true width
        self->m_changes->showPreview(self->m_services.clients.state(self->m_kind), preview);
    });
}

void ClientCard::say(const QString &sentence)
{
    announce(m_outcome, sentence);
}

} // namespace gatehouse
