// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/StateNames.h"

namespace gatehouse {

QString phaseName(GatewayState::Phase phase)
{
    switch (phase) {
    case GatewayState::Phase::Starting:
        return QStringLiteral("starting");
    case GatewayState::Phase::Ready:
        return QStringLiteral("ready");
    case GatewayState::Phase::Working:
        return QStringLiteral("working");
    case GatewayState::Phase::Attention:
        return QStringLiteral("attention");
    case GatewayState::Phase::Paused:
        return QStringLiteral("paused");
    case GatewayState::Phase::Stopped:
        return QStringLiteral("stopped");
    }
    return {};
}

QString keyStateName(ProviderKeys::State state)
{
    switch (state) {
    case ProviderKeys::State::Loading:
        return QStringLiteral("loading");
    case ProviderKeys::State::Ready:
        return QStringLiteral("ready");
    case ProviderKeys::State::Missing:
        return QStringLiteral("missing");
    case ProviderKeys::State::Locked:
        return QStringLiteral("locked");
    case ProviderKeys::State::NotNeeded:
        return QStringLiteral("not needed");
    }
    return {};
}

} // namespace gatehouse
