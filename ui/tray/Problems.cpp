// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/Problems.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::TrayStatus)
};

using Fix = TrayStatus::Fix;
using Icon = TrayStatus::Icon;
using Key = ProviderKeys::State;

Problem stopped(const TrayFacts &facts)
{
    if (facts.portTaken)
        return {Icon::Stopped,
                Words::tr("Port %1 cannot be used").arg(facts.wantedPort),
                facts.gateway.problem,
                Fix::UseAnotherPort,
                Words::tr("Use another port"),
                {},
                true};
    if (!facts.gateway.problem.isEmpty())
        return {Icon::Stopped, Words::tr("The gateway could not start"), facts.gateway.problem, Fix::Start, Words::tr("Try again"), {},
                true};
    return {Icon::Stopped, Words::tr("The gateway is stopped"), {}, Fix::Start, Words::tr("Start the gateway"), {}, false};
}

/// Nothing where all is well with it.
std::optional<Problem> troubleOf(const GatewayState::Provider &provider)
{
    if (provider.problem.isEmpty() || provider.key == Key::Locked)
        return std::nullopt;
    const QString id = QString::fromStdString(provider.id);
    const QString &name = provider.displayName;
    const auto shown = [&](const QString &line, Fix fix, const QString &text, bool urgent) {
        return Problem{Icon::Attention, line, provider.problem, fix, text, id, urgent};
    };
    const QString look = Words::tr("Show what is wrong…");
    switch (provider.trouble) {
    case ProviderTrouble::Kind::KeyRefused:
        return shown(Words::tr("%1 refused the key").arg(name), Fix::ReplaceKey, Words::tr("Replace the key of %1…").arg(name), true);
    case ProviderTrouble::Kind::Unpaid:
        return shown(Words::tr("%1 asks for payment").arg(name), Fix::ShowProvider, look, true);
    case ProviderTrouble::Kind::Unreachable:
        return shown(Words::tr("%1 does not answer").arg(name), Fix::ShowProvider, look, true);
    case ProviderTrouble::Kind::None:
        break;
    }
    if (provider.key == Key::Missing)
        return shown(Words::tr("%1 has no key").arg(name), Fix::AddKey, Words::tr("Add a key for %1…").arg(name), false);
    return shown(Words::tr("%1 needs a look").arg(name), Fix::ShowProvider, look, false);
}

} // namespace

std::vector<Problem> problemsOf(const TrayFacts &facts)
{
    std::vector<Problem> found;
    const auto &providers = facts.gateway.providers;
    if (facts.gateway.phase == GatewayState::Phase::Starting)
        return found;
    if (facts.gateway.phase == GatewayState::Phase::Stopped)
        found.push_back(stopped(facts));
    // Before the keys, for the provider that a key is missing for may be the one that could not be read.
    if (!facts.settingsProblem.isEmpty())
        found.push_back({Icon::Attention,
                         Words::tr("The settings file has an error"),
                         facts.settingsProblem,
                         Fix::ShowSettings,
                         Words::tr("Show the error…"),
                         {},
                         false});
    const auto usable = [](const auto &provider) { return provider.key == Key::Ready || provider.key == Key::NotNeeded; };
    const auto locked = [](const auto &provider) { return provider.key == Key::Locked; };
    const auto loading = [](const auto &provider) { return provider.key == Key::Loading; };
    const auto any = [&providers](const auto &is) { return std::any_of(providers.begin(), providers.end(), is); };
    if (!any(usable) && !any(locked) && !any(loading))
        found.push_back({Icon::Attention,
                         Words::tr("No provider key yet"),
                         Words::tr("Add a provider to start. You need one API key."),
                         Fix::AddKey,
                         Words::tr("Add a provider key…"),
                         {},
                         false});
    if (any(locked))
        found.push_back({Icon::Attention,
                         Words::tr("The keychain is locked"),
                         Words::tr("The keychain is locked. Keys cannot be read until it is unlocked."),
                         Fix::AskKeychain,
                         Words::tr("Ask the keychain again"),
                         {},
                         false});
    for (const auto &provider : providers)
        if (const auto trouble = troubleOf(provider))
            found.push_back(*trouble);
    return found;
}

} // namespace gatehouse
