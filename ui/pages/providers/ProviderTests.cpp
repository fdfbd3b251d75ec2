// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderTests.h"

#include "core/probe/ProviderModelLists.h"
#include "core/settings/ProviderKeys.h"
#include "ui/pages/providers/ProviderPlace.h"

#include <algorithm>

namespace gatehouse {

ProviderTests::ProviderTests(Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&services.probe, &ProviderProbe::progressed, this, &ProviderTests::take);
    connect(&services.probe, &ProviderProbe::finished, this, &ProviderTests::take);
}

ProviderTests::~ProviderTests()
{
    for (const auto &[provider, test] : m_tests)
        if (test.number != 0)
            m_services.probe.cancel(test.number);
}

void ProviderTests::start(const std::string &provider, Extent extent, std::optional<Secret> key)
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *known = configuration->provider(provider);
    if (!known)
        return;
    Test &test = m_tests[provider];
    if (test.number != 0)
        m_services.probe.cancel(test.number);
    ProbeRequest request;
    request.configuration = configuration;
    request.provider = *known;
    request.key = key ? std::move(*key) : m_services.keys.entry(provider).key;
    request.findDialect = isDialectUnknown(provider) && extent == Extent::Whole;
    request.listOnly = extent == Extent::List;
    test.findsDialect = request.findDialect;
    test.report = {};
    test.number = m_services.probe.start(std::move(request));
    Q_EMIT changed(provider);
}

void ProviderTests::forget(const std::string &provider)
{
    const auto found = m_tests.find(provider);
    if (found == m_tests.end())
        return;
    if (found->second.number != 0)
        m_services.probe.cancel(found->second.number);
    m_tests.erase(found);
    Q_EMIT changed(provider);
}

bool ProviderTests::isRunning(const std::string &provider) const
{
    const auto found = m_tests.find(provider);
    return found != m_tests.end() && found->second.number != 0;
}

const ProbeReport *ProviderTests::report(const std::string &provider) const
{
    const auto found = m_tests.find(provider);
    return found == m_tests.end() ? nullptr : &found->second.report;
}

void ProviderTests::setDialectUnknown(const std::string &provider, bool unknown)
{
    if (unknown)
        m_unknown.insert(provider);
    else
        m_unknown.erase(provider);
}

void ProviderTests::take(quint64 number, const ProbeReport &report)
{
    const auto found = std::find_if(m_tests.begin(), m_tests.end(), [number](const auto &one) { return one.second.number == number; });
    if (found == m_tests.end())
        return;
    const std::string provider = found->first;
    found->second.report = report;
    if (report.finished) {
        found->second.number = 0;
        const Test test = found->second;
        learn(provider, test);
    }
    Q_EMIT changed(provider);
    if (report.finished)
        Q_EMIT finished(provider);
}

void ProviderTests::learn(const std::string &provider, const Test &test)
{
    m_services.lists.learn(provider, test.report.models);
    if (test.report.firstToken.count() >= 0)
        m_services.lists.learnFirstToken(provider, test.report.firstToken);
    if (!test.findsDialect || !test.report.dialect)
        return;
    const QString word = QString::fromStdString(std::string(toString(*test.report.dialect)));
    if (m_services.settings.set(providerPlace(provider, {QStringLiteral("dialect")}), jsonText(word)))
        m_unknown.erase(provider);
}

} // namespace gatehouse
