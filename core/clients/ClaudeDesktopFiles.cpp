// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClaudeDesktopFiles.h"

#include "core/clients/ClientFiles.h"
#include "core/clients/ConfigText.h"
#include "core/clients/JsonListText.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>

#include <algorithm>
#include <array>

namespace gatehouse {

namespace {

using System = ClientEnvironment::System;

/// Ours alone, and the same on every machine: so it is found again without a note of it.
const std::string ownId = "6f1d9c52-8a0e-4b7d-9b36-2f6a7e41c0d8";

bool isId(const std::string &id)
{
    // Claude Desktop takes no other names for documents.
    static const QRegularExpression form(QStringLiteral("^[a-f0-9-]{36}$"));
    return form.match(QString::fromStdString(id)).hasMatch();
}

QString thirdPartyFolder(const ClientEnvironment &environment)
{
    if (const auto set = environment.variable ? environment.variable("CLAUDE_USER_DATA_DIR") : std::nullopt)
        return QDir::cleanPath(QDir::fromNativeSeparators(QString::fromStdString(*set)));
    QStringList places{environment.localData + QStringLiteral("/Claude-3p")};
    if (environment.system == System::Windows) {
        // Apps from the Store see their own copies of both folders.
        const QString package = environment.localData + QStringLiteral("/Packages/Claude_pzs8sxrjxfjjc/LocalCache/");
        places << package + QStringLiteral("Local/Claude-3p") << package + QStringLiteral("Roaming/Claude-3p");
    }
    for (const QString &place : places)
        if (QFileInfo(place).isDir())
            return place;
    return {};
}

std::vector<JsonNode> entriesOf(const std::string &meta)
{
    const auto list = jsonAt(meta, {"entries"});
    const auto tree = list ? readJsonTree(*list) : Result<JsonNode, QString>(QString());
    return tree ? tree->items : std::vector<JsonNode>();
}

/// Whether a policy has more than settings of behaviour.
bool decidesService(const std::string &policy)
{
    static constexpr std::array behaviour{"disableAutoUpdates",       "autoUpdaterEnforcementHours",  "updateViaUpdatesHost",
                                          "relaunchEnforcementHours", "configRecheckIntervalMinutes", "egressProxyUrl",
                                          "egressProxyPacUrl"};
    const auto tree = readJsonTree(policy);
    if (!tree)
        return true; // it is there, and what it says is not ours to guess
    return std::any_of(tree->members.begin(), tree->members.end(), [](const JsonMember &member) {
        return std::find(behaviour.begin(), behaviour.end(), member.name) == behaviour.end();
    });
}

} // namespace

QString ClaudeDesktopFiles::document() const
{
    return documentOf(id);
}

QString ClaudeDesktopFiles::documentOf(const std::string &of) const
{
    return folder + QStringLiteral("/configLibrary/") + QString::fromStdString(of) + QStringLiteral(".json");
}

ClaudeDesktopFiles ClaudeDesktopFiles::find(const ClientEnvironment &environment, const std::string &baseUrl)
{
    ClaudeDesktopFiles files;
    files.folder = thirdPartyFolder(environment);
    files.id = ownId;
    if (!QFileInfo(files.folder).isDir() || files.folder.isEmpty()) {
        files.folder.clear();
        return files;
    }
    files.mode = files.folder + QStringLiteral("/claude_desktop_config.json");
    files.meta = files.folder + QStringLiteral("/configLibrary/_meta.json");
    const QString ordinary = environment.config + QStringLiteral("/Claude/claude_desktop_config.json");
    if (QFileInfo::exists(ordinary))
        files.ordinaryMode = ordinary;

    const std::vector<JsonNode> entries = entriesOf(readSettingsText(files.meta).value_or(std::string()));
    for (const JsonNode &entry : entries)
        if (const std::string id = stringMember(entry, "id"); stringMember(entry, "name") == claudeDesktopEntry && isId(id)) {
            files.id = id;
            return files;
        }
    for (const JsonNode &entry : entries) {
        const std::string id = stringMember(entry, "id");
        const auto text = isId(id) ? readSettingsText(files.documentOf(id)) : std::nullopt;
        if (text && !baseUrl.empty() && isGateway(claudeDesktopAddress(*text), baseUrl)) {
            files.id = id;
            return files;
        }
    }
    return files;
}

bool isNestedDocument(std::string_view document)
{
    const auto version = jsonAt(document, {"$schemaVersion"});
    return version ? *version != "1" : jsonAt(document, {"inference"}).has_value();
}

std::string claudeDesktopAddress(std::string_view document)
{
    const bool nested = isNestedDocument(document);
    const auto provider = nested ? jsonStringAt(document, {"inference", "provider"}) : jsonStringAt(document, {"inferenceProvider"});
    const auto address = nested ? jsonStringAt(document, {"inference", "baseUrl"}) : jsonStringAt(document, {"inferenceGatewayBaseUrl"});
    if (!provider)
        return {};
    return *provider == "gateway" && address ? *address : *provider;
}

QString claudeDesktopPolicy(const ClientEnvironment &environment)
{
    if (environment.system == System::Linux) {
        const QString path = absolutePath(environment, QStringLiteral("/etc/claude-desktop/managed-settings.json"));
        const auto text = readSettingsText(path);
        return text && decidesService(*text) ? shownPath(environment, path) : QString();
    }
    if (environment.system == System::MacOs) {
        const QString user = QFileInfo(environment.home).fileName();
        for (const QString &between : {user + u'/', QString()}) {
            const QString path = absolutePath(
                environment, QStringLiteral("/Library/Managed Preferences/%1com.anthropic.claudefordesktop.plist").arg(between));
            if (QFileInfo::exists(path))
                return shownPath(environment, path);
        }
        return {};
    }
#ifdef Q_OS_WIN
    for (const char *hive : {"HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER"}) {
        const QString key = QLatin1String(hive) + QStringLiteral("\\SOFTWARE\\Policies\\Claude");
        if (!QSettings(key, QSettings::NativeFormat).allKeys().isEmpty())
            return key;
    }
#endif
    return {};
}

} // namespace gatehouse
