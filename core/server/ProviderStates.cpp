// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/ProviderStates.h"

#include "core/server/Gateway.h"

namespace gatehouse {

namespace {

QString sentence(const ProviderTrouble &trouble)
{
    const QString words = QString::fromStdString(trouble.words);
    switch (trouble.kind) {
    case ProviderTrouble::Kind::None:
        return {};
    case ProviderTrouble::Kind::KeyRefused:
        return Gateway::tr("It refused the key: \"%1\". Replace the key.").arg(words);
    case ProviderTrouble::Kind::Unpaid:
        return Gateway::tr("It asks for payment: \"%1\". Look at your account there.").arg(words);
    case ProviderTrouble::Kind::Unreachable:
        return words;
    }
    return words;
}

} // namespace

std::vector<GatewayState::Provider> providerStates(const Configuration &configuration, const ProviderKeys &keys,
                                                   const ProviderHealth &health)
{
    std::vector<GatewayState::Provider> states;
    for (const Provider &provider : configuration.providers()) {
        if (!provider.fromSettings && !keys.usable(provider.id))
            continue;
        const ProviderKeys::Entry entry = keys.entry(provider.id);
        const ProviderTrouble trouble = health.trouble(provider.id);
        GatewayState::Provider shown{.id = provider.id,
                                     .displayName =
                                         QString::fromStdString(provider.displayName.empty() ? provider.id : provider.displayName),
                                     .key = entry.state,
                                     .origin = QString::fromStdString(entry.origin),
                                     .problem = sentence(trouble),
                                     .trouble = trouble.kind};
        if (shown.problem.isEmpty())
            shown.problem = QString::fromStdString(entry.problem);
        if (entry.state == ProviderKeys::State::Locked && shown.problem.isEmpty())
            shown.problem = Gateway::tr("The keychain is locked. Unlock it and try again.");
        states.push_back(std::move(shown));
    }
    return states;
}

QString firstProblem(const std::vector<GatewayState::Provider> &providers)
{
    for (const GatewayState::Provider &provider : providers)
        if (!provider.problem.isEmpty())
            return provider.displayName + QStringLiteral(": ") + provider.problem;
    return {};
}

} // namespace gatehouse
