// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/TrayModel.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace gatehouse {

/// A tray model that says what it is told to, and writes down what was asked of it.
class FakeTrayModel : public TrayModel
{
public:
    FakeTrayModel() { become(GatewayState::Phase::Ready); }

    void become(GatewayState::Phase phase)
    {
        told.gateway.phase = phase;
        told.gateway.port = phase == GatewayState::Phase::Stopped || phase == GatewayState::Phase::Starting ? 0 : 8787;
        Q_EMIT changed();
    }

    TrayFacts facts() const override { return told; }
    std::vector<Gateway::ListedModel> models() const override { return listed; }
    QString routeOf(const QString &name) const override { return routes.value(name); }
    void pause(std::chrono::minutes time) override { asked += QStringLiteral("pause %1").arg(time.count()); }
    void resume() override { asked += QStringLiteral("resume"); }
    void start() override { asked += QStringLiteral("start"); }
    void useAnotherPort() override { asked += QStringLiteral("useAnotherPort"); }
    void askKeychain() override { asked += QStringLiteral("askKeychain"); }

    TrayFacts told;
    QStringList asked;
    std::vector<Gateway::ListedModel> listed;
    QMap<QString, QString> routes;
};

} // namespace gatehouse
