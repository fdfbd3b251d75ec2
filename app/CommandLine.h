// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace gatehouse {

/// What the program was told to do.
struct CommandLine
{
    enum class Command { Tray, Serve, KeySet, KeyList, KeyRemove, Status, Stop, Restart, Connect, Help, Version };
    Command command = Command::Tray;
    QString settings;            ///< path of the settings file; empty: the usual one
    std::optional<quint16> port; ///< 0: any free one
    QString provider;
    bool json = false;
    QString client; ///< of connect; empty: all of them are listed
    QString print;  ///< the form that its settings are to be printed in; empty: none
    bool undo = false;
    bool dryRun = false;

    QString error; ///< not empty: the words make no sense, and this says why
    QString help;  ///< the text of --help
};

/// Reads the arguments, the program's own name first.
CommandLine parseCommandLine(const QStringList &arguments);

} // namespace gatehouse
