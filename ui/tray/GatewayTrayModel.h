// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    std::vector<Gateway::ListedModel> models() const override { return m_gateway.models(); }
    QString routeOf(const QString &name) const override { return m_gateway.routeOf(name); }
    void pause(std::chrono::minutes time) override { m_gateway.pause(time); }
    void resume() override { m_gateway.resume(); }
    void start() override;
    void useAnotherPort() override;
    void askKeychain() override;

private:
    Gateway &m_gateway;
    SettingsStore &m_settings;
    ProviderKeys &m_keys;
    AccessTokens &m_tokens;
    std::optional<quint16> m_fixedPort;
};

} // namespace gatehouse
