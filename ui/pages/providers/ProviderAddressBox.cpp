// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderAddressBox.h"

#include "core/settings/ProviderAddress.h"
#include "ui/pages/providers/DialectCombo.h"
#include "ui/pages/providers/ProviderPlace.h"
#include "ui/pages/providers/SettingField.h"
#include "ui/widgets/FormParts.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace gatehouse {

namespace {

QByteArray dialectWord(Dialect dialect)
{
    return jsonText(QString::fromStdString(std::string(toString(dialect))));
}

} // namespace

ProviderAddressBox::ProviderAddressBox(Services &services, ProviderTests &tests, QWidget *parent)
    : QGroupBox(tr("Provider"), parent), m_services(services), m_tests(tests)
{
    m_name = new SettingField(
        QStringLiteral("name"), tr("Name"), [this] { return nameNow(); }, [this](const QString &text) { return commitName(text); });
    m_dialect = new DialectCombo(QStringLiteral("dialect"));
    m_address = new SettingField(
        QStringLiteral("address"), tr("Address"),
        [this] { return QString::fromStdString(settingsOf(*m_services.settings.configuration(), m_provider).baseUrl); },
        [this](const QString &text) { return commitAddress(text); });
    m_address->edit()->setLayoutDirection(Qt::LeftToRight);
    m_problem = sentenceLabel(QStringLiteral("dialectProblem"), tr("Problem"));
    m_problem->hide();

    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(labelOf(tr("&Name:"), m_name->edit()), m_name);
    form->addRow(labelOf(tr("Addr&ess:"), m_address->edit()), m_address);
    form->addRow(labelOf(tr("&Dialect:"), m_dialect), m_dialect);
    form->addRow(m_problem);
    connect(m_dialect, &DialectCombo::chosenByPerson, this, &ProviderAddressBox::commitDialect);
}

void ProviderAddressBox::setProvider(const std::string &provider)
{
    const bool another = m_provider != provider;
    m_provider = provider;
    if (another) {
        m_name->reset();
        m_address->reset();
        announce(m_problem, {});
    }
    refresh();
}

void ProviderAddressBox::refresh()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *provider = configuration->provider(m_provider);
    if (!provider)
        return;
    const ProviderSettings &own = settingsOf(*configuration, m_provider);
    const Provider *known = configuration->catalogue().provider(m_provider);
    m_name->refresh();
    m_address->refresh();
    const auto usual = provider->endpoints.find(provider->preferred);
    m_address->edit()->setPlaceholderText(own.baseUrl.empty() && usual != provider->endpoints.end() ? QString::fromStdString(usual->second)
                                                                                                    : QString());
    std::vector<Dialect> dialects{Dialect::Messages, Dialect::Chat, Dialect::Responses};
    if (known && own.baseUrl.empty() && own.endpoints.empty())
        std::erase_if(dialects, [&](Dialect dialect) { return !known->endpoints.contains(dialect); });
    m_dialect->offer(known ? tr("The usual (%1)").arg(dialectName(known->preferred)) : tr("Find out by testing"), dialects);
    m_dialect->choose(m_tests.isDialectUnknown(m_provider) ? std::nullopt : own.dialect);
}

QString ProviderAddressBox::nameNow() const
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Provider *provider = configuration->provider(m_provider);
    return provider ? QString::fromStdString(provider->displayName) : QString();
}

QString ProviderAddressBox::commitName(const QString &text)
{
    return apply({{QStringLiteral("name"), jsonText(text)}},
                 tr("Renamed to %1.").arg(text.isEmpty() ? QString::fromStdString(m_provider) : text), false);
}

QString ProviderAddressBox::commitAddress(const QString &text)
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const bool known = configuration->catalogue().provider(m_provider) != nullptr;
    std::vector<std::pair<QString, QByteArray>> members{{QStringLiteral("base_url"), jsonText(text)}};
    if (!text.isEmpty()) {
        const auto address = readProviderAddress(text.toStdString());
        if (!address)
            return tr("This is not an address that a provider has. It looks like https://api.example.com/v1, without a name, a password or "
                      "a key in it.");
        // What stands at its end tells the dialect.
        if (address->dialect)
            members.emplace_back(QStringLiteral("dialect"), dialectWord(*address->dialect));
    } else if (!known) {
        return tr("A provider of your own needs an address.");
    }
    return apply(members, tr("Changed the address of %1.").arg(nameNow()), true);
}

void ProviderAddressBox::commitDialect()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const bool known = configuration->catalogue().provider(m_provider) != nullptr;
    const std::optional<Dialect> chosen = m_dialect->chosen();
    if (!chosen && !known) {
        m_tests.setDialectUnknown(m_provider, true);
        announce(m_problem, {});
        m_tests.start(m_provider);
        return;
    }
    m_tests.setDialectUnknown(m_provider, false);
    const QString problem = apply({{QStringLiteral("dialect"), chosen ? dialectWord(*chosen) : QByteArray()}},
                                  tr("Changed the dialect of %1.").arg(nameNow()), true);
    announce(m_problem, problem);
    refresh();
}

QString ProviderAddressBox::apply(const std::vector<std::pair<QString, QByteArray>> &members, const QString &done, bool another)
{
    std::vector<SettingsStore::Change> changes;
    for (const auto &[member, json] : members)
        changes.push_back({providerPlace(m_provider, {member}), json});
    if (!m_services.settings.apply(changes))
        return m_services.settings.problem();
    if (another)
        m_tests.forget(m_provider);
    Q_EMIT undoable(done);
    return {};
}

} // namespace gatehouse
