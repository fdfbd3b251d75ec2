// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/WaitStep.h"

#include "ui/desktop/Autostart.h"
#include "ui/tray/ModelChoices.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse {

namespace {

bool answered(const LoggedRequest &request)
{
    return !request.running && request.record.status < 400 && request.record.firstEvent.count() >= 0;
}

bool failed(const LoggedRequest &request)
{
    return !request.running && (request.record.status >= 400 || request.record.outcome.rfind("error", 0) == 0);
}

} // namespace

WaitStep::WaitStep(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_state = sentenceLabel(QStringLiteral("waitState"), tr("First request"));
    QFont large = m_state->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_state->setFont(large);
    m_hint = sentenceLabel(QStringLiteral("waitHint"), tr("What to do now"));
    m_notes = sentenceLabel(QStringLiteral("waitNotes"), tr("Notes"));
    m_login = new QCheckBox(tr("&Start Gatehouse at login"));
    m_login->setObjectName(QStringLiteral("startAtLogin"));
    m_outcome = sentenceLabel(QStringLiteral("loginOutcome"), tr("Outcome"));
    m_finish = new QPushButton(tr("&Finish"));
    m_finish->setObjectName(QStringLiteral("finish"));
    m_finish->setDefault(true);

    auto *end = new QHBoxLayout;
    end->addWidget(m_finish);
    end->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    column->addWidget(m_hint);
    column->addWidget(m_notes);
    column->addSpacing(fontMetrics().height());
    column->addWidget(m_login);
    column->addWidget(m_outcome);
    column->addLayout(end);
    column->addStretch();
    connect(m_finish, &QPushButton::clicked, this, &WaitStep::finish);
    connect(&m_services.requests, &RequestLog::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    announce(m_outcome, {});
}

void WaitStep::begin(std::optional<ClientKind> client, const QString &notes)
{
    m_begun = true;
    m_client = client;
    const auto known = m_services.requests.newest(1);
    m_before = known.empty() ? 0 : known.front()->record.id;
    announce(m_notes, notes);
    announce(m_outcome, {});
    m_login->setVisible(m_services.autostart.isPossible());
    m_login->setChecked(m_services.autostart.isPossible());
    refresh();
    m_finish->setFocus(Qt::OtherFocusReason);
}

LoggedRequestPtr WaitStep::firstRequest() const
{
    LoggedRequestPtr found;
    for (const LoggedRequestPtr &request : m_services.requests.newest(50)) {
        if (request->record.id == m_before)
            break;
        if (!found || answered(*request) || !answered(*found))
            found = request;
    }
    return found;
}

QString WaitStep::hint() const
{
    if (!m_client)
        return tr("Open a connected client and say hi.");
    switch (*m_client) {
    case ClientKind::ClaudeDesktop:
        return tr("Open Claude Desktop and say hi. If it is open already, quit it first.");
    case ClientKind::ClaudeCode:
        return tr("Open a new terminal, start %1 and say hi.").arg(QStringLiteral("claude"));
    case ClientKind::Codex:
        return tr("Open a new terminal, start %1 and say hi.").arg(QStringLiteral("codex"));
    case ClientKind::OpenCode:
        return tr("Open a new terminal, start %1 and say hi.").arg(QStringLiteral("opencode"));
    case ClientKind::QwenCode:
        return tr("Open a new terminal, start %1 and say hi.").arg(QStringLiteral("qwen"));
    }
    return {};
}

void WaitStep::showEvent(QShowEvent *event)
{
    if (m_begun)
        refresh();
    QWidget::showEvent(event);
}

void WaitStep::refresh()
{
    const LoggedRequestPtr request = firstRequest();
    if (!request) {
        announce(m_state,
                 m_client ? tr("Waiting for the first request of %1…").arg(clientName(*m_client)) : tr("Waiting for the first request…"));
        announce(m_hint, hint());
        return;
    }
    const auto client = clientFromId(request->record.client);
    const QString name = client ? clientName(*client) : m_client ? clientName(*m_client) : tr("A client");
    if (answered(*request)) {
        announce(m_state, tr("First reply in %1").arg(spokenTime(request->record.firstEvent)));
        announce(m_hint, tr("%1 is connected. That is all.").arg(name));
        announce(m_notes, {}); // what was still to be done has been done
    } else if (failed(*request)) {
        announce(m_state, tr("%1 is connected, but the request failed with status %2.").arg(name).arg(request->record.status));
        announce(m_hint, tr("Say hi once more. If it fails again, the log in the settings tells why: %1")
                             .arg(QString::fromStdString(request->record.outcome)));
    } else {
        announce(m_state, tr("%1 is connected. Say hi.").arg(name));
        announce(m_hint, request->running ? tr("A request is under way.") : QString());
    }
}

void WaitStep::finish()
{
    Autostart &autostart = m_services.autostart;
    if (autostart.isPossible() && m_login->isChecked() != autostart.isOn()) {
        if (const QString problem = autostart.turn(m_login->isChecked()); !problem.isEmpty()) {
            announce(m_outcome, problem);
            m_login->setChecked(autostart.isOn()); // the next Finish ends all the same
            return;
        }
    }
    Q_EMIT finished();
}

} // namespace gatehouse
