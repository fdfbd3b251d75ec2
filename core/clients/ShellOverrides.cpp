// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ShellOverrides.h"

#include "core/clients/ClientFiles.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

namespace gatehouse {

namespace {

using System = ClientEnvironment::System;

QStringList startFiles(const ClientEnvironment &environment)
{
    const QString home = environment.home + u'/';
    if (environment.system == System::Windows)
        return {home + QStringLiteral("Documents/PowerShell/Microsoft.PowerShell_profile.ps1"),
                home + QStringLiteral("Documents/WindowsPowerShell/Microsoft.PowerShell_profile.ps1"), home + QStringLiteral(".bashrc")};
    return {home + QStringLiteral(".bashrc"),
            home + QStringLiteral(".bash_profile"),
            home + QStringLiteral(".profile"),
            home + QStringLiteral(".zshrc"),
            home + QStringLiteral(".zprofile"),
            home + QStringLiteral(".zshenv"),
            folderOf(environment, "XDG_CONFIG_HOME", QStringLiteral(".config")) + QStringLiteral("/fish/config.fish")};
}

} // namespace

bool setsVariable(std::string_view line, std::string_view name)
{
    const QString text = QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())).trimmed();
    if (text.startsWith(u'#') || text.startsWith(QLatin1String("unset")))
        return false;
    const QString word = QRegularExpression::escape(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    // NAME=..., export A=1 NAME=..., $env:NAME = ...; set -gx NAME ..., setenv NAME ...
    const QRegularExpression assignment(
        QStringLiteral("(?:^|[;&\\s])(?:%1=|\\$env:%1\\s*=|set\\s+(?:-\\S+\\s+)+%1\\s+\\S|setenv\\s+%1\\s+\\S)").arg(word));
    const auto match = assignment.match(text);
    if (!match.hasMatch())
        return false;
    static const QRegularExpression erasing(QStringLiteral("set\\s+(?:-\\S+\\s+)*-(?:\\w*e\\w*|-erase)\\s"));
    return !erasing.match(text).hasMatch();
}

std::vector<ClientState::Override> shellOverrides(const ClientVariables &variables, const ClientEnvironment &environment,
                                                  const std::string &baseUrl)
{
    std::vector<ClientState::Override> found;
    const auto value = [&environment](const std::string &name) { return environment.variable ? environment.variable(name) : std::nullopt; };
    std::vector<std::string> watched = variables.winning;
    for (const std::string &name : variables.winning)
        if (const auto set = value(name); set && !isGateway(*set, baseUrl))
            found.push_back({QCoreApplication::translate("Clients", "the environment of this program"), QString::fromStdString(name)});
    // What says where the settings are matters where this program does not know it, and so looks elsewhere.
    for (const std::string &name : variables.placing)
        if (!value(name))
            watched.push_back(name);

    for (const QString &path : startFiles(environment)) {
        const auto text = readSettingsText(path);
        if (!text)
            continue;
        int number = 0;
        std::string_view rest = *text;
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            ++number;
            for (const std::string &name : watched)
                if (line.find(name) != std::string_view::npos && setsVariable(line, name) &&
                    (baseUrl.empty() || line.find(baseUrl) == std::string_view::npos))
                    found.push_back({QCoreApplication::translate("Clients", "%1, line %2").arg(shownPath(environment, path)).arg(number),
                                     QString::fromStdString(name)});
        }
    }
    return found;
}

} // namespace gatehouse
