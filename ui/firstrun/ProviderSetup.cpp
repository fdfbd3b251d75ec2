// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/ProviderSetup.h"

#include "core/probe/ProviderModelLists.h"
#include "core/probe/ProviderProbe.h"
#include "core/settings/SettingsStore.h"
#include "ui/firstrun/ModelPick.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace gatehouse {

ProviderSetup::ProviderSetup(Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&m_services.probe, &ProviderProbe::finished, this, &ProviderSetup::settle);
}

ProviderSetup::~ProviderSetup()
{
    if (m_test != 0)
        m_services.probe.cancel(m_test);
}

void ProviderSetup::choose(const std::string &provider)
{
    if (m_test != 0)
        m_services.probe.cancel(std::exchange(m_test, 0));
    ++m_round;
    m_key = Secret();
    m_report.reset();
    m_praise.clear();
    const ConfigurationPtr configuration = m_services.settings.configuration();
    if (const Provider *known = configuration->provider(provider))
        m_provider = *known;
    else if (const Provider *listed = configuration->catalogue().provider(provider))
        m_provider = *listed;
    become(State::Idle, {});
}

ProviderKeys::Entry ProviderSetup::found() const
{
    return m_services.keys.entry(m_provider.id);
}

bool ProviderSetup::needsPaste() const
{
    return m_provider.needsKey && !m_services.keys.usable(m_provider.id);
}

QString ProviderSetup::obstacle() const
{
    const QString name = QString::fromStdString(m_provider.key.name);
    if (m_provider.key.kind == KeySource::Kind::Environment)
        return tr("The settings file takes this key from the variable %1. Set it there, then start Gatehouse again.").arg(name);
    if (m_provider.key.kind == KeySource::Kind::File)
        return tr("The settings file takes this key from the file %1. Change it there.").arg(name);
    if (!m_services.secrets)
        return m_provider.keyVariables.empty()
                   ? tr("There is no keychain on this machine that could keep the key.")
                   : tr("There is no keychain on this machine. Set the variable %1 to the key, then start Gatehouse again.")
                         .arg(QString::fromStdString(m_provider.keyVariables.front()));
    return {};
}

bool ProviderSetup::useKey(const QString &text)
{
    const QString key = text.trimmed();
    const bool plain = std::all_of(key.begin(), key.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (key.isEmpty() || !plain) {
        become(State::Idle, key.isEmpty() ? QString()
                                          : tr("A key is one word of plain letters, digits and signs. Copy it again, without what stands "
                                               "around it."));
        return false;
    }
    m_key = Secret(key.toStdString());
    test();
    return true;
}

void ProviderSetup::useFound()
{
    m_key = Secret();
    test();
}

void ProviderSetup::test()
{
    if (m_test != 0)
        m_services.probe.cancel(m_test);
    ProbeRequest request;
    request.configuration = m_services.settings.configuration();
    request.provider = m_provider;
    request.key = m_key.isEmpty() ? found().key : m_key;
    m_report.reset();
    m_test = m_services.probe.start(std::move(request));
    become(State::Testing, tr("Testing the way to %1…").arg(QString::fromStdString(m_provider.displayName)));
}

void ProviderSetup::settle(quint64 test, const ProbeReport &report)
{
    if (test != m_test || m_test == 0)
        return;
    m_test = 0;
    m_report = report;
    if (!report.models.empty())
        m_services.lists.learn(m_provider.id, report.models);
    if (report.passed() && report.firstToken.count() >= 0)
        m_services.lists.learnFirstToken(m_provider.id, report.firstToken);
    if (m_state != State::Testing) {
        if (m_state == State::Done && report.passed())
            putToUse(); // gone on without waiting: what the test found is worth having all the same
        return;
    }
    const ProbeStep *step = report.failure();
    if (report.passed()) {
        m_praise = summary(report);
        save();
    } else {
        become(report.keyRefused ? State::Refused : State::Unproven,
               step && !step->sentence.isEmpty() ? step->sentence : tr("The test did not come to its end. Try again."));
    }
}

void ProviderSetup::goOn()
{
    save();
}

void ProviderSetup::save()
{
    if (m_key.isEmpty()) {
        putToUse();
        return;
    }
    if (!m_services.secrets) {
        become(State::NotSaved, obstacle());
        return;
    }
    become(State::Saving, tr("Saving the key…"));
    m_services.secrets->write(QStringLiteral("provider/") + QString::fromStdString(m_provider.id), m_key,
                              [self = QPointer(this), round = m_round](const SecretStore::Outcome &outcome) {
                                  if (self && self->m_round == round)
                                      self->saved(outcome);
                              });
}

void ProviderSetup::saved(const SecretStore::Outcome &outcome)
{
    if (outcome.status != SecretStore::Status::Ok) {
        become(State::NotSaved,
               outcome.message.isEmpty() ? tr("The keychain did not keep the key. Unlock it, then try again.") : outcome.message);
        return;
    }
    m_key = Secret();
    m_services.keys.reload(m_provider.id);
    putToUse();
}

void ProviderSetup::putToUse()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const auto changes =
        useProvider(*configuration, m_provider, pickModels(m_provider, m_report ? m_report->models : std::vector<ProviderModel>()));
    if (!changes.empty() && !m_services.settings.apply(changes)) {
        become(State::NotSaved, m_services.settings.problem());
        return;
    }
    become(State::Done, m_praise);
}

void ProviderSetup::become(State state, const QString &sentence)
{
    m_state = state;
    m_sentence = sentence;
    Q_EMIT changed();
}

} // namespace gatehouse
