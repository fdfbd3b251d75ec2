// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientEnvironment.h"
#include "core/clients/GatewayOffer.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <map>
#include <optional>
#include <string>

namespace gatehouse {

/// A person's home and the system around it, in a temporary folder.
class ClientHome
{
public:
    explicit ClientHome(ClientEnvironment::System system = ClientEnvironment::System::Linux) : m_system(system) {}

    ClientEnvironment environment() const
    {
        using System = ClientEnvironment::System;
        ClientEnvironment environment;
        environment.system = m_system;
        environment.home = path(QStringLiteral("home"));
        environment.config = environment.home + (m_system == System::Linux   ? QStringLiteral("/.config")
                                                 : m_system == System::MacOs ? QStringLiteral("/Library/Application Support")
                                                                             : QStringLiteral("/AppData/Roaming"));
        environment.localData = m_system == System::Windows ? environment.home + QStringLiteral("/AppData/Local") : environment.config;
        environment.root = path(QStringLiteral("root"));
        environment.variable = [this](const std::string &name) -> std::optional<std::string> {
            const auto found = variables.find(name);
            return found == variables.end() ? std::nullopt : std::optional(found->second);
        };
        return environment;
    }

    QString path(const QString &relative) const { return m_dir.filePath(relative); }
    /// Writes a file, with the folders above it; below "home/" or "root/".
    QString write(const QString &relative, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(relative)).path());
        QFile file(path(relative));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path(relative);
    }
    QString writeProgram(const QString &relative) const
    {
        const QString written = write(relative, "#!/bin/sh\n");
        QFile::setPermissions(written, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return written;
    }
    QByteArray read(const QString &relative) const
    {
        QFile file(path(relative));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static GatewayOffer offer()
    {
        GatewayOffer offer;
        offer.baseUrl = "http://127.0.0.1:8787";
        offer.token = Secret("gh-token");
        offer.models = {{.name = "claude-opus-4-7", .label = "Big (Lab)", .context = 200'000, .output = 32'000, .reasoning = true},
                        {.name = "claude-haiku-4-5", .label = "Small (Lab)", .images = false},
                        {.name = "deepseek-v4-pro", .label = "DeepSeek V4 Pro", .context = 128'000}};
        return offer;
    }

    std::map<std::string, std::string> variables;

private:
    ClientEnvironment::System m_system;
    QTemporaryDir m_dir;
};

} // namespace gatehouse
