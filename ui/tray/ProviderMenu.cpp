// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ProviderMenu.h"

#include "core/probe/ProviderModelLists.h"
#include "core/settings/SettingsStore.h"
#include "ui/tray/MenuRows.h"
#include "ui/tray/ModelChoices.h"
#include "ui/tray/ModelMapEdit.h"
#include "ui/tray/TrayModel.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

namespace gatehouse {

namespace {

bool canAnswer(const GatewayState::Provider &provider)
{
    return provider.key == ProviderKeys::State::Ready || provider.key == ProviderKeys::State::NotNeeded;
}

QString healthWord(const GatewayState::Provider &provider)
{
    switch (provider.trouble) {
    case ProviderTrouble::Kind::KeyRefused:
        return ProviderMenu::tr("key refused");
    case ProviderTrouble::Kind::Unpaid:
        return ProviderMenu::tr("asks for payment");
    case ProviderTrouble::Kind::Unreachable:
        return ProviderMenu::tr("does not answer");
    case ProviderTrouble::Kind::None:
        break;
    }
    switch (provider.key) {
    case ProviderKeys::State::Loading:
        return ProviderMenu::tr("asking the keychain");
    case ProviderKeys::State::Missing:
        return ProviderMenu::tr("no key");
    case ProviderKeys::State::Locked:
        return ProviderMenu::tr("keychain locked");
    case ProviderKeys::State::Ready:
    case ProviderKeys::State::NotNeeded:
        break;
    }
    return ProviderMenu::tr("ready");
}

} // namespace

ProviderMenu::ProviderMenu(Services &services, QMenu *menu) : QObject(menu), m_services(services), m_tests(services)
{
    QAction *end = menu->addSeparator();
    m_test = menu->addAction(tr("&Test all now"));
    m_test->setObjectName(QStringLiteral("testProviders"));
    QAction *add = menu->addAction(tr("&Add provider…"));
    add->setObjectName(QStringLiteral("addProvider"));
    m_rows = new MenuRows(menu, end, QStringLiteral("provider"));
    connect(m_rows, &MenuRows::chosen, this, &ProviderMenu::choose);
    connect(m_test, &QAction::triggered, &m_tests, &AllProvidersTest::testAll);
    connect(add, &QAction::triggered, this, &ProviderMenu::addRequested);
    connect(&m_tests, &AllProvidersTest::changed, this, &ProviderMenu::refresh);
    connect(&m_tests, &AllProvidersTest::finished, this, &ProviderMenu::tested);
}

void ProviderMenu::refresh()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const std::string chosen = configuration->settings().defaultProvider;
    std::vector<MenuRows::Row> rows;
    for (const GatewayState::Provider &provider : m_services.gateway.facts().gateway.providers) {
        const QString health = m_tests.running(provider.id) ? tr("being tested…") : healthWord(provider);
        const auto time = m_services.lists.firstToken(provider.id);
        rows.push_back({QString::fromStdString(provider.id),
                        time && canAnswer(provider) ? tr("%1 – %2 – %3").arg(provider.displayName, health, spokenTime(*time))
                                                    : tr("%1 – %2").arg(provider.displayName, health),
                        provider.id == chosen, canAnswer(provider)});
    }
    m_rows->show(rows);
    m_test->setEnabled(!m_tests.running());
    setActionText(m_test, m_tests.running() ? tr("Testing…") : tr("&Test all now"));
}

void ProviderMenu::choose(const QString &provider)
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    if (!m_services.settings.set(mapPlace(configuration->settings(), QStringLiteral("default_provider")), jsonString(provider)))
        Q_EMIT failed(m_services.settings.problem());
}

} // namespace gatehouse
