// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/AllProvidersTest.h"

#include "core/probe/ProviderModelLists.h"
#include "core/probe/ProviderProbe.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "ui/tray/TrayModel.h"

#include <algorithm>

namespace gatehouse {

AllProvidersTest::AllProvidersTest(Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&m_services.probe, &ProviderProbe::finished, this, &AllProvidersTest::settle);
}

bool AllProvidersTest::running(const std::string &provider) const
{
    return std::any_of(m_running.begin(), m_running.end(), [&](const auto &test) { return test.second == provider; });
}

void AllProvidersTest::testAll()
{
    if (running())
        return;
    m_passed = 0;
    m_failure.clear();
    const ConfigurationPtr configuration = m_services.settings.configuration();
    for (const GatewayState::Provider &shown : m_services.gateway.facts().gateway.providers) {
        const Provider *provider = configuration->provider(shown.id);
        if (!provider || !m_services.keys.usable(shown.id))
            continue;
        ProbeRequest request;
        request.configuration = configuration;
        request.provider = *provider;
        request.key = m_services.keys.entry(shown.id).key;
        const quint64 test = m_services.probe.start(std::move(request));
        m_running.emplace(test, shown.id);
    }
    if (m_running.empty()) {
        Q_EMIT finished(false, tr("There is no provider with a key yet. Add one, then test it."));
        return;
    }
    Q_EMIT changed();
}

void AllProvidersTest::settle(quint64 test, const ProbeReport &report)
{
    const auto entry = m_running.find(test);
    if (entry == m_running.end())
        return;
    const std::string id = entry->second;
    m_running.erase(entry);
    if (!report.models.empty())
        m_services.lists.learn(id, report.models);
    if (report.passed()) {
        ++m_passed;
        if (report.firstToken.count() >= 0)
            m_services.lists.learnFirstToken(id, report.firstToken);
    } else if (m_failure.isEmpty()) {
        const ConfigurationPtr configuration = m_services.settings.configuration();
        const Provider *provider = configuration->provider(id);
        const ProbeStep *step = report.failure();
        m_failure = tr("%1: %2").arg(QString::fromStdString(provider ? provider->displayName : id),
                                     step ? step->sentence : tr("The test did not come to its end."));
    }
    Q_EMIT changed();
    if (m_running.empty())
        Q_EMIT finished(m_failure.isEmpty(), m_failure.isEmpty() ? tr("%n providers work.", nullptr, m_passed) : m_failure);
}

} // namespace gatehouse
