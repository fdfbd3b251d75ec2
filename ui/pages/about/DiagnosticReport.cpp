// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/about/DiagnosticReport.h"

#include "core/clients/ClientDesk.h"
#include "core/server/StateNames.h"
#include "core/settings/SecretStore.h"
#include "core/settings/SettingsStore.h"
#include "ui/desktop/Autostart.h"
#include "ui/tray/TrayModel.h"

#include <QtCore/QLocale>
#include <QtCore/QSysInfo>
#include <QtGui/QGuiApplication>
#include <QtNetwork/QSslSocket>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

namespace gatehouse {

namespace {

QString phaseWord(GatewayState::Phase phase)
{
    return phase == GatewayState::Phase::Attention ? QStringLiteral("needs attention") : phaseName(phase);
}

QString keyWord(ProviderKeys::State state)
{
    switch (state) {
    case ProviderKeys::State::Loading:
        return QStringLiteral("key is being read");
    case ProviderKeys::State::Ready:
        return QStringLiteral("key present");
    case ProviderKeys::State::Missing:
        return QStringLiteral("no key");
    case ProviderKeys::State::Locked:
        return QStringLiteral("keychain locked");
    case ProviderKeys::State::NotNeeded:
        break;
    }
    return QStringLiteral("no key needed");
}

QString troubleWord(ProviderTrouble::Kind kind)
{
    switch (kind) {
    case ProviderTrouble::Kind::KeyRefused:
        return QStringLiteral("key refused");
    case ProviderTrouble::Kind::Unpaid:
        return QStringLiteral("asks for payment");
    case ProviderTrouble::Kind::Unreachable:
        return QStringLiteral("does not answer");
    case ProviderTrouble::Kind::None:
        break;
    }
    return {};
}

QString stateWord(ClientState::Kind kind)
{
    switch (kind) {
    case ClientState::Kind::NotFound:
        return QStringLiteral("not found");
    case ClientState::Kind::NotConnected:
        return QStringLiteral("not connected");
    case ClientState::Kind::Connected:
        return QStringLiteral("connected");
    case ClientState::Kind::Elsewhere:
        return QStringLiteral("points elsewhere");
    case ClientState::Kind::Broken:
        break;
    }
    return QStringLiteral("its file cannot be read");
}

QStringList systemLines()
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP");
    return {QStringLiteral("Gatehouse %1").arg(QStringLiteral(GATEHOUSE_VERSION)),
            QStringLiteral("Qt %1, %2").arg(QLatin1StringView(qVersion()), QSslSocket::sslLibraryVersionString()),
            QStringLiteral("System: %1, kernel %2, %3")
                .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture()),
            QStringLiteral("Desktop: %1, platform %2, style %3, language %4")
                .arg(desktop.isEmpty() ? QStringLiteral("not named") : desktop, QGuiApplication::platformName(),
                     QApplication::style()->name(), QLocale().name())};
}

QString gatewayLine(const GatewayState &state)
{
    return QStringLiteral("Gateway: %1, port %2, key %3, %4 requests under way, %5 answered, %6 failed")
        .arg(phaseWord(state.phase), state.port ? QString::number(state.port) : QStringLiteral("none"),
             state.tokenRequired ? QStringLiteral("required") : QStringLiteral("not required"), QString::number(state.activeRequests),
             QString::number(state.answered), QString::number(state.failed));
}

} // namespace

QString diagnosticReport(const Services &services)
{
    const TrayFacts facts = services.gateway.facts();
    QStringList lines = systemLines();
    lines += gatewayLine(facts.gateway);
    lines += QStringLiteral("Settings: %1, %2 warnings")
                 .arg(facts.settingsProblem.isEmpty() ? QStringLiteral("read") : QStringLiteral("have an error"),
                      QString::number(facts.settingsWarnings.size()));
    lines += QStringLiteral("Keychain: %1").arg(services.secrets ? services.secrets->displayName() : QStringLiteral("none"));
    lines += QStringLiteral("Start at login: %1").arg(services.autostart.isOn() ? QStringLiteral("on") : QStringLiteral("off"));
    lines += QStringLiteral("Providers:");
    for (const GatewayState::Provider &provider : facts.gateway.providers) {
        QStringList words{keyWord(provider.key), troubleWord(provider.trouble)};
        words.removeAll(QString());
        lines += QStringLiteral("  %1: %2").arg(QString::fromStdString(provider.id), words.join(QStringLiteral(", ")));
    }
    lines += QStringLiteral("Clients:");
    for (const ClientKind kind : allClients) {
        const ClientState state = services.clients.state(kind);
        const std::string_view id = clientId(kind);
        const QString line =
            QStringLiteral("  %1: %2").arg(QLatin1StringView(id.data(), static_cast<qsizetype>(id.size())), stateWord(state.kind));
        lines += state.version.isEmpty() ? line : line + QStringLiteral(", version ") + state.version;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace gatehouse
