// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/RowTests.h"

#include "core/probe/ProviderModelLists.h"
#include "core/probe/ProviderProbe.h"
#include "core/settings/ProviderKeys.h"
#include "ui/tray/ModelChoices.h"

namespace gatehouse {

namespace {
std::string routeOf(const MapRow &row)
{
    return row.entry.provider + '/' + row.entry.model;
}
} // namespace

RowTests::RowTests(Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&services.probe, &ProviderProbe::progressed, this, &RowTests::take);
    connect(&services.probe, &ProviderProbe::finished, this, &RowTests::take);
}

RowTests::~RowTests()
{
    for (const auto &[key, outcome] : m_outcomes)
        if (outcome.test)
            m_services.probe.cancel(outcome.test);
}

const RowTests::Outcome *RowTests::of(const MapRow &row) const
{
    const auto found = m_outcomes.find(row.key());
    return found != m_outcomes.end() && found->second.route == routeOf(row) ? &found->second : nullptr;
}

void RowTests::start(const MapRow &row)
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *provider = configuration->provider(row.entry.provider);
    if (!provider)
        return;
    Outcome &outcome = m_outcomes[row.key()];
    if (outcome.test)
        m_services.probe.cancel(outcome.test);
    outcome = {.route = routeOf(row), .brief = tr("Testing…"), .sentence = tr("Testing…")};
    outcome.test = m_services.probe.start({.configuration = configuration,
                                           .provider = *provider,
                                           .key = m_services.keys.entry(row.entry.provider).key,
                                           .model = row.entry.model});
    Q_EMIT changed();
}

void RowTests::take(quint64 test, const ProbeReport &report)
{
    for (auto &[key, outcome] : m_outcomes) {
        if (outcome.test != test || test == 0)
            continue;
        if (!report.finished) {
            for (const ProbeStep &step : report.steps)
                if (step.state == ProbeStep::State::Running)
                    outcome.sentence = tr("Testing: %1…").arg(stepName(step.kind));
        } else {
            outcome.test = 0;
            outcome.passed = report.passed();
            const ProbeStep *failure = report.failure();
            const QString time = report.firstToken.count() >= 0 ? spokenTime(report.firstToken) : QString();
            outcome.brief = !outcome.passed ? tr("Failed") : time.isEmpty() ? tr("Answers") : time;
            outcome.sentence = failure           ? failure->sentence
                               : !outcome.passed ? summary(report)
                               : time.isEmpty()  ? tr("It answers.")
                                                 : tr("Answers – %1").arg(time);
            const std::string provider = outcome.route.substr(0, outcome.route.find('/'));
            if (outcome.passed && report.firstToken.count() >= 0)
                m_services.lists.learnFirstToken(provider, report.firstToken);
            if (!report.models.empty())
                m_services.lists.learn(provider, report.models);
        }
        Q_EMIT changed();
        return;
    }
}

} // namespace gatehouse
