// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Environment.h"

#include <QtCore/QString>

#include <cstdint>

namespace gatehouse {

/// Where a person's files and variables are. Tests give their own.
struct ClientEnvironment
{
    enum class System : std::uint8_t { Linux, MacOs, Windows };
    System system = System::Linux;
    QString home;
    QString config;    ///< XDG_CONFIG_HOME or ~/.config; on macOS ~/Library/Application Support; on Windows %APPDATA%
    QString localData; ///< on Windows %LOCALAPPDATA%; elsewhere as `config`
    QString root;      ///< what stands before absolute paths such as /etc; empty outside of tests
    EnvironmentReader variable;

    static ClientEnvironment ofThisUser();
};

} // namespace gatehouse
