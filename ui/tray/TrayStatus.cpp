// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayStatus.h"

#include "ui/tray/Problems.h"

#include <QtCore/QCoreApplication>

namespace gatehouse {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::TrayStatus)
};

using Fix = TrayStatus::Fix;
using Icon = TrayStatus::Icon;

QString place(const GatewayState &gateway)
{
    return QStringLiteral("%1:%2").arg(gateway.address).arg(gateway.port);
}

TrayStatus make(Icon icon, const QString &line, const QString &tooltip)
{
    TrayStatus status;
    status.icon = icon;
    status.line = line;
    status.tooltip = tooltip;
    return status;
}

/// A state that needs a person: the tooltip repeats the line, for that is all there is to know at a glance.
TrayStatus trouble(const TrayFacts &facts)
{
    const std::vector<Problem> problems = problemsOf(facts);
    const Problem problem =
        !problems.empty()
            ? problems.front()
            : Problem{
                  Icon::Attention, Words::tr("Something needs a look"), {}, Fix::ShowSettings, Words::tr("Show what is wrong…"), {}, false};
    TrayStatus status = make(problem.icon, problem.line, Words::tr("Gatehouse: %1").arg(problem.line));
    status.fix = problem.fix;
    status.fixText = Words::tr("Fix: %1").arg(problem.fixText);
    status.provider = problem.provider;
    return status;
}

} // namespace

TrayStatus trayStatus(const TrayFacts &facts)
{
    switch (facts.gateway.phase) {
    case GatewayState::Phase::Starting:
        return make(Icon::Working, Words::tr("Starting…"), Words::tr("Gatehouse: starting"));
    case GatewayState::Phase::Ready:
        return make(Icon::Ready, Words::tr("Ready – %1").arg(place(facts.gateway)),
                    Words::tr("Gatehouse: ready on %1").arg(place(facts.gateway)));
    case GatewayState::Phase::Working:
        return make(Icon::Working, Words::tr("Working – %1").arg(place(facts.gateway)),
                    Words::tr("Gatehouse: working on %1").arg(place(facts.gateway)));
    case GatewayState::Phase::Attention:
        return trouble(facts);
    case GatewayState::Phase::Paused:
        return make(Icon::Stopped, Words::tr("Paused – %1").arg(place(facts.gateway)),
                    Words::tr("Gatehouse: paused on %1").arg(place(facts.gateway)));
    case GatewayState::Phase::Stopped:
        break;
    }
    return trouble(facts);
}

} // namespace gatehouse
