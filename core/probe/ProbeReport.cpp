// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbeReport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace gatehouse {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ProbeReport)
};

bool passedStep(const ProbeReport &report, ProbeStep::Kind kind)
{
    return std::any_of(report.steps.begin(), report.steps.end(),
                       [kind](const ProbeStep &step) { return step.kind == kind && step.state == ProbeStep::State::Passed; });
}

} // namespace

QString stepName(ProbeStep::Kind kind)
{
    switch (kind) {
    case ProbeStep::Kind::Name:
        return Words::tr("Name");
    case ProbeStep::Kind::Connection:
        return Words::tr("Connection");
    case ProbeStep::Kind::Tls:
        return Words::tr("Encryption");
    case ProbeStep::Kind::Key:
        return Words::tr("Key");
    case ProbeStep::Kind::Models:
        return Words::tr("Model list");
    case ProbeStep::Kind::Answer:
        return Words::tr("Answer");
    }
    return {};
}

QString summary(const ProbeReport &report)
{
    if (const ProbeStep *failed = report.failure())
        return failed->sentence;
    if (!report.finished)
        return Words::tr("Testing…");
    QStringList parts{passedStep(report, ProbeStep::Kind::Key)      ? Words::tr("Key works")
                      : passedStep(report, ProbeStep::Kind::Answer) ? Words::tr("Works")
                                                                    : Words::tr("Reachable")};
    if (report.models.size() == 1)
        parts += Words::tr("1 model");
    else if (!report.models.empty())
        parts += Words::tr("%1 models").arg(report.models.size());
    if (report.firstToken.count() >= 0)
        parts += Words::tr("%1 ms").arg(report.firstToken.count());
    return parts.join(QStringLiteral(" – "));
}

} // namespace gatehouse
