// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/GatewayTrayModel.h"

#include <QtNetwork/QTcpServer>

#include <algorithm>

namespace gatehouse {

namespace {

/// A port near the wanted one that is free right now; nothing if none of the next hundred is.
std::optional<quint16> freePortAfter(quint16 wanted, const QHostAddress &address)
{
    for (int port = wanted + 1; port <= std::min(wanted + 100, 65535); ++port) {
        QTcpServer probe;
        if (probe.listen(address, static_cast<quint16>(port)))
            return static_cast<quint16>(port);
    }
    return std::nullopt;
}

} // namespace

GatewayTrayModel::GatewayTrayModel(Gateway &gateway, SettingsStore &settings, ProviderKeys &keys, AccessTokens &tokens,
                                   std::optional<quint16> fixedPort, QObject *parent)
    : TrayModel(parent), m_gateway(gateway), m_settings(settings), m_keys(keys), m_tokens(tokens), m_fixedPort(fixedPort)
{
    connect(&m_gateway, &Gateway::stateChanged, this, &TrayModel::changed);
    connect(&m_settings, &SettingsStore::changed, this, &TrayModel::changed);
    connect(&m_settings, &SettingsStore::broken, this, &TrayModel::changed);
    connect(&m_tokens, &AccessTokens::readyToCopy, this, &TrayModel::changed);
}

TrayFacts GatewayTrayModel::facts() const
{
    TrayFacts facts;
    facts.gateway = m_gateway.state();
    facts.settingsProblem = m_settings.problem();
    facts.settingsWarnings = m_settings.warnings();
    facts.portTaken = facts.gateway.phase == GatewayState::Phase::Stopped && m_gateway.failure() == Gateway::Failure::Address;
    facts.wantedPort = m_fixedPort.value_or(m_settings.configuration()->settings().gateway.port);
    if (facts.gateway.port == 0)
        facts.copyObstacle = tr("the gateway is not listening");
    else if (facts.gateway.tokenRequired && !m_tokens.tokenForCopying())
        facts.copyObstacle = tr("the keychain is locked");
    return facts;
}

void GatewayTrayModel::start()
{
    m_gateway.start(m_fixedPort);
}

void GatewayTrayModel::useAnotherPort()
{
    const TrayFacts now = facts();
    const auto port = freePortAfter(now.wantedPort, QHostAddress(now.gateway.address));
    // A port of the command line is for this run only. One of the settings is changed there, and the gateway follows by itself.
    if (!m_fixedPort && port && m_settings.set({QStringLiteral("gateway"), QStringLiteral("port")}, QByteArray::number(*port)))
        return;
    m_fixedPort = port.value_or(0);
    m_gateway.start(m_fixedPort);
}

void GatewayTrayModel::askKeychain()
{
    const GatewayState now = m_gateway.state();
    for (const auto &provider : now.providers)
        if (provider.key == ProviderKeys::State::Locked)
            m_keys.reload(provider.id);
    // A gateway that starts is asking already, and would not hear the answer any more.
    const bool isAsking = now.phase == GatewayState::Phase::Starting && now.port == 0;
    if (!isAsking && now.tokenRequired && !m_tokens.tokenForCopying())
        m_tokens.prepare(m_settings.configuration(), [](const AccessTokens::Ready &) {});
}

} // namespace gatehouse
