// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/TrayModel.h"

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
    Result<Secret, QString> gatewaySettings() const override { return answer("settings"); }
    Result<Secret, QString> shellExports() const override { return answer("exports"); }
    void start() override { asked += QStringLiteral("start"); }
    void useAnotherPort() override { asked += QStringLiteral("useAnotherPort"); }
    void askKeychain() override { asked += QStringLiteral("askKeychain"); }

    TrayFacts told;
    QStringList asked;
    QString copyProblem;

private:
    Result<Secret, QString> answer(const char *what) const
    {
        if (!copyProblem.isEmpty())
            return copyProblem;
        return Secret(std::string(what) + " with token s3cret-é");
    }
};

} // namespace gatehouse
