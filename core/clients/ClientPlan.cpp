// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientPlan.h"

#include "core/clients/ClientDefinition.h"

namespace gatehouse {

const ClientDefinition &clientDefinition(ClientKind kind)
{
    switch (kind) {
    case ClientKind::ClaudeDesktop:
        return claudeDesktopDefinition();
    case ClientKind::ClaudeCode:
        return claudeCodeDefinition();
    case ClientKind::Codex:
        return codexDefinition();
    case ClientKind::OpenCode:
        return openCodeDefinition();
    case ClientKind::QwenCode:
        break;
    }
    return qwenCodeDefinition();
}

Result<ClientPlan, QString> planFor(ClientKind kind, const ClientEnvironment &environment, const GatewayOffer &offer)
{
    return clientDefinition(kind).plan(environment, offer);
}

} // namespace gatehouse
