// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/GatewayOffer.h"
#include "core/server/Gateway.h"
#include "core/settings/AccessTokens.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "ui/tray/TrayModel.h"

#include <optional>

namespace gatehouse {

/// The tray's model of the real gateway. GUI thread.
class GatewayTrayModel : public TrayModel
{
    Q_OBJECT
public:
    /// All must outlive the model. `fixedPort`: a port that was asked for at the start and goes before the settings'.
    GatewayTrayModel(Gateway &gateway, SettingsStore &settings, ProviderKeys &keys, AccessTokens &tokens, std::optional<quint16> fixedPort,
                     QObject *parent = nullptr);

    TrayFacts facts() const override;
    Result<Secret, QString> gatewaySettings() const override;
    Result<Secret, QString> shellExports() const override;
    void start() override;
    void useAnotherPort() override;
    void askKeychain() override;

private:
    /// Why there is nothing to copy, in a sentence; empty if there is.
    QString whyNoCopy() const;
    GatewayOffer offer() const;

    Gateway &m_gateway;
    SettingsStore &m_settings;
    ProviderKeys &m_keys;
    AccessTokens &m_tokens;
    std::optional<quint16> m_fixedPort;
};

} // namespace gatehouse
