// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ProgramSearch.h"

#include "core/clients/ClientFiles.h"
#include "core/clients/ConfigText.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

namespace gatehouse {

namespace {

using System = ClientEnvironment::System;

QStringList searchedFolders(const ClientProgram &program, const ClientEnvironment &environment)
{
    QStringList folders;
    if (const auto path = environment.variable ? environment.variable("PATH") : std::nullopt)
        folders = QString::fromStdString(*path).split(environment.system == System::Windows ? u';' : u':', Qt::SkipEmptyParts);
    // A program started by the desktop often has a shorter PATH than a shell.
    QStringList usual = program.places;
    usual += {QStringLiteral("~/.local/bin"),      QStringLiteral("~/.npm-global/bin"), QStringLiteral("~/.bun/bin"),
              QStringLiteral("~/.volta/bin"),      QStringLiteral("/usr/local/bin"),    QStringLiteral("/usr/bin"),
              QStringLiteral("/opt/homebrew/bin"), QStringLiteral("/snap/bin")};
    for (const QString &folder : usual) {
        const bool inHome = folder.startsWith(QLatin1String("~/"));
        folders += inHome                                            ? environment.home + folder.mid(1)
                   : folder.startsWith(environment.localData + u'/') ? folder
                                                                     : absolutePath(environment, folder);
    }
    if (environment.system == System::Windows)
        folders += environment.config + QStringLiteral("/npm");
    return folders;
}

QStringList fileNames(const QString &command, System system)
{
    if (system != System::Windows)
        return {command};
    return {command + QStringLiteral(".exe"), command + QStringLiteral(".cmd"), command + QStringLiteral(".ps1")};
}

QString versionInPackage(const QString &folder, const QString &package)
{
    const auto text = readSettingsText(folder + QStringLiteral("/package.json"));
    if (!text || jsonStringAt(*text, {"name"}) != package.toStdString())
        return {};
    return QString::fromStdString(jsonStringAt(*text, {"version"}).value_or(std::string()));
}

QString versionOf(const QString &path, const QString &package)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    QDir folder = QFileInfo(target).dir();
    if (!package.isEmpty()) {
        // On Windows npm puts a script beside the packages instead of a link into one.
        if (const QString version = versionInPackage(QFileInfo(path).path() + QStringLiteral("/node_modules/") + package, package);
            !version.isEmpty())
            return version;
        for (int up = 0; up < 4; ++up) {
            if (const QString version = versionInPackage(folder.path(), package); !version.isEmpty())
                return version;
            if (!folder.cdUp())
                break;
        }
    }
    // Many installers name a file or folder by the version: .../versions/2.1.329, .../Cellar/codex/0.169.0/bin/codex.
    static const QRegularExpression number(QStringLiteral("^(?:app-|v)?(\\d+\\.\\d+\\.\\d+)$"));
    const QStringList parts = target.split(u'/');
    for (auto part = parts.crbegin(); part != parts.crend(); ++part)
        if (const auto match = number.match(*part); match.hasMatch())
            return match.captured(1);
    return {};
}

} // namespace

FoundProgram findProgram(const ClientProgram &program, const ClientEnvironment &environment)
{
    for (const QString &folder : searchedFolders(program, environment)) {
        const QFileInfo place(folder);
        // Some places are the program itself.
        if (place.exists() && (place.suffix() == QLatin1String("app") || (place.isFile() && place.suffix() == QLatin1String("exe"))))
            return {folder, versionOf(folder, program.package)};
        for (const QString &name : fileNames(program.command, environment.system)) {
            const QFileInfo file(folder + u'/' + name);
            if (file.isFile() && (environment.system == System::Windows || file.isExecutable()))
                return {file.filePath(), versionOf(file.filePath(), program.package)};
        }
    }
    return {};
}

} // namespace gatehouse
