// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Program.h"

#include "core/server/StateNames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

#include <nlohmann/json.hpp>

namespace gatehouse {

Program::Program(const QString &settingsPath)
    : settings(settingsPath), keys(&secrets), tokens(tokenStateFile(settings.path()), &secrets), gateway(settings, keys, tokens, requests)
{
}

QString tokenStateFile(const QString &settingsPath)
{
    const QByteArray key = QFileInfo(settingsPath).absoluteFilePath().toUtf8();
    const QString name = QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16));
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation))
        .filePath(QStringLiteral("tokens-%1.json").arg(name));
}

QByteArray statusText(const GatewayState &state)
{
    QString text = phaseName(state.phase);
    if (state.port != 0)
        text += QCoreApplication::translate("Program", " on %1").arg(state.baseUrl());
    if (!state.problem.isEmpty())
        text += QStringLiteral("\n") + state.problem;
    text += QCoreApplication::translate("Program", "\n%1 requests under way, %2 answered, %3 failed")
                .arg(state.activeRequests)
                .arg(state.answered)
                .arg(state.failed);
    for (const GatewayState::Provider &provider : state.providers) {
        text += QCoreApplication::translate("Program", "\n%1: key %2").arg(QString::fromStdString(provider.id), keyStateName(provider.key));
        if (!provider.origin.isEmpty())
            text += QStringLiteral(" (%1)").arg(provider.origin);
        if (!provider.problem.isEmpty())
            text += QStringLiteral(", ") + provider.problem;
    }
    return text.toUtf8();
}

QByteArray statusJson(const GatewayState &state)
{
    nlohmann::ordered_json json{{"running", true},
                                {"phase", phaseName(state.phase).toStdString()},
                                {"problem", state.problem.toStdString()},
                                {"address", state.address.toStdString()},
                                {"port", state.port},
                                {"token_required", state.tokenRequired},
                                {"active_requests", state.activeRequests},
                                {"answered", state.answered},
                                {"failed", state.failed}};
    auto &providers = json["providers"] = nlohmann::ordered_json::object();
    for (const GatewayState::Provider &provider : state.providers)
        providers[provider.id] = {{"name", provider.displayName.toStdString()},
                                  {"key", keyStateName(provider.key).toStdString()},
                                  {"origin", provider.origin.toStdString()},
                                  {"problem", provider.problem.toStdString()}};
    return QByteArray::fromStdString(json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

} // namespace gatehouse
