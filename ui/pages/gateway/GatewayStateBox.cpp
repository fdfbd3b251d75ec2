// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gateway/GatewayStateBox.h"

#include "ui/tray/Fixes.h"
#include "ui/widgets/FormParts.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

using Phase = GatewayState::Phase;

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

GatewayStateBox::GatewayStateBox(TrayModel &model, QWidget *parent) : QGroupBox(tr("State"), parent), m_model(model)
{
    m_state = sentenceLabel(QStringLiteral("state"), tr("State of the gateway"));
    m_problem = sentenceLabel(QStringLiteral("problem"), tr("Problem"));
    m_fix = pushButton(QStringLiteral("fix"), {});
    m_pauseHour = pushButton(QStringLiteral("pauseHour"), tr("Pause for &1 hour"));
    m_pause = pushButton(QStringLiteral("pause"), tr("&Pause until I resume"));
    m_resume = pushButton(QStringLiteral("resume"), tr("&Resume"));

    auto *buttons = new QHBoxLayout;
    for (QPushButton *each : {m_fix, m_pauseHour, m_pause, m_resume})
        buttons->addWidget(each);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(m_problem);
    column->addLayout(buttons);

    connect(m_fix, &QPushButton::clicked, this, &GatewayStateBox::fix);
    connect(m_pauseHour, &QPushButton::clicked, this, [this] { pause(std::chrono::hours{1}); });
    connect(m_pause, &QPushButton::clicked, this, [this] { pause({}); });
    connect(m_resume, &QPushButton::clicked, this, [this] {
        m_model.resume();
        m_pause->setFocus();
    });
}

void GatewayStateBox::pause(std::chrono::minutes time)
{
    m_model.pause(time);
    m_resume->setFocus(); // the button that was pressed is gone
}

void GatewayStateBox::display(const TrayFacts &facts)
{
    m_status = trayStatus(facts);
    const Phase phase = facts.gateway.phase;
    if (m_state->text() != m_status.line)
        m_state->setText(m_status.line);
    announce(m_problem, phase == Phase::Paused ? tr("Every request gets an error that says so, until you resume.") : problemsOf(facts));

    // What this page shows already needs no button.
    m_fix->setVisible(m_status.fix != TrayStatus::Fix::None && m_status.fix != TrayStatus::Fix::ShowSettings);
    m_fix->setText(QString(m_status.fixText).replace(u'&', QStringLiteral("&&")));
    const bool running = phase == Phase::Ready || phase == Phase::Working || phase == Phase::Attention;
    m_pause->setVisible(running);
    m_pauseHour->setVisible(running);
    m_resume->setVisible(phase == Phase::Paused);
}

void GatewayStateBox::fix()
{
    if (const auto place = carryOut(m_status.fix, m_status.provider, m_model))
        Q_EMIT pageWanted(place->page, place->detail);
}

} // namespace gatehouse
