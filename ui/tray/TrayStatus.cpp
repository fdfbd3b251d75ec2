// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayStatus.h"

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

QString place(const GatewayState &gateway)
{
    return QStringLiteral("%1:%2").arg(gateway.address).arg(gateway.port);
}

TrayStatus make(Icon icon, const QString &line, const QString &tooltip)
{
    TrayStatus status;
    status.icon = icon;
    status.line = line;
    status.tooltip = tooltip;
    return status;
}

/// A state that needs a person: the tooltip repeats the line, for that is all there is to know at a glance.
TrayStatus trouble(Icon icon, const QString &line, Fix fix, const QString &fixText, const QString &provider = {})
{
    TrayStatus status = make(icon, line, Words::tr("Gatehouse: %1").arg(line));
    status.fix = fix;
    status.fixText = Words::tr("Fix: %1").arg(fixText);
    status.provider = provider;
    return status;
}

TrayStatus attention(const TrayFacts &facts)
{
    const auto &providers = facts.gateway.providers;
    const auto usable = [](const auto &provider) { return provider.key == Key::Ready || provider.key == Key::NotNeeded; };
    const auto locked = [](const auto &provider) { return provider.key == Key::Locked; };
    const bool anyUsable = std::any_of(providers.begin(), providers.end(), usable);
    const bool anyLocked = std::any_of(providers.begin(), providers.end(), locked);

    // First, for the provider that a key is missing for may be the one that could not be read.
    if (!facts.settingsProblem.isEmpty())
        return trouble(Icon::Attention, Words::tr("The settings file has an error"), Fix::ShowSettings, Words::tr("Show the error…"));
    if (!anyUsable && !anyLocked)
        return trouble(Icon::Attention, Words::tr("No provider key yet"), Fix::AddKey, Words::tr("Add a provider key…"));
    if (anyLocked)
        return trouble(Icon::Attention, Words::tr("The keychain is locked"), Fix::AskKeychain, Words::tr("Ask the keychain again"));
    for (const auto &provider : providers) {
        if (provider.problem.isEmpty())
            continue;
        const QString id = QString::fromStdString(provider.id);
        switch (provider.trouble) {
        case ProviderTrouble::Kind::KeyRefused:
            return trouble(Icon::Attention, Words::tr("%1 refused the key").arg(provider.displayName), Fix::ReplaceKey,
                           Words::tr("Replace the key of %1…").arg(provider.displayName), id);
        case ProviderTrouble::Kind::Unpaid:
            return trouble(Icon::Attention, Words::tr("%1 asks for payment").arg(provider.displayName), Fix::ShowSettings,
                           Words::tr("Show what is wrong…"));
        case ProviderTrouble::Kind::Unreachable:
            return trouble(Icon::Attention, Words::tr("%1 does not answer").arg(provider.displayName), Fix::ShowSettings,
                           Words::tr("Show what is wrong…"));
        case ProviderTrouble::Kind::None:
            break;
        }
        if (provider.key == Key::Ready)
            return trouble(Icon::Attention, Words::tr("%1 needs a look").arg(provider.displayName), Fix::ShowSettings,
                           Words::tr("Show what is wrong…"));
        if (provider.key == Key::Missing)
            return trouble(Icon::Attention, Words::tr("%1 has no key").arg(provider.displayName), Fix::AddKey,
                           Words::tr("Add a key for %1…").arg(provider.displayName), id);
    }
    return trouble(Icon::Attention, Words::tr("Something needs a look"), Fix::ShowSettings, Words::tr("Show what is wrong…"));
}

TrayStatus stopped(const TrayFacts &facts)
{
    if (facts.portTaken)
        return trouble(Icon::Stopped, Words::tr("Port %1 cannot be used").arg(facts.wantedPort), Fix::UseAnotherPort,
                       Words::tr("Use another port"));
    if (!facts.gateway.problem.isEmpty())
        return trouble(Icon::Stopped, Words::tr("The gateway could not start"), Fix::Start, Words::tr("Try again"));
    return trouble(Icon::Stopped, Words::tr("The gateway is stopped"), Fix::Start, Words::tr("Start the gateway"));
}

} // namespace

TrayStatus trayStatus(const TrayFacts &facts)
{
    switch (facts.gateway.phase) {
    case GatewayState::Phase::Starting:
        return make(Icon::Working, Words::tr("Starting…"), Words::tr("Gatehouse: starting"));
    case GatewayState::Phase::Ready:
        return make(Icon::Ready, Words::tr("Ready – %1").arg(place(facts.gateway)),
                    Words::tr("Gatehouse: ready on %1").arg(place(facts.gateway)));
    case GatewayState::Phase::Working:
        return make(Icon::Working, Words::tr("Working – %1").arg(place(facts.gateway)),
                    Words::tr("Gatehouse: working on %1").arg(place(facts.gateway)));
    case GatewayState::Phase::Attention:
        return attention(facts);
    case GatewayState::Phase::Stopped:
        return stopped(facts);
    }
    return stopped(facts);
}

} // namespace gatehouse
