// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"
#include "app/ConnectCommand.h"
#include "app/ControlCommands.h"
#include "app/ExitCode.h"
#include "app/KeyCommands.h"
#include "app/ServeCommand.h"
#include "app/TrayCommand.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace gatehouse;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));

    const CommandLine line = parseCommandLine(QCoreApplication::arguments());
    if (!line.error.isEmpty()) {
        std::fprintf(stderr, "gatehouse: %s %s\n", line.error.toUtf8().constData(),
                     QCoreApplication::translate("CommandLine", "\"gatehouse --help\" shows what there is.").toUtf8().constData());
        return ExitUsage;
    }
    using Command = CommandLine::Command;
    switch (line.command) {
    case Command::Help:
        std::printf("%s", line.help.toUtf8().constData());
        return ExitOk;
    case Command::Version:
        std::printf("gatehouse " GATEHOUSE_VERSION "\n");
        return ExitOk;
    case Command::Serve:
        return serve(line);
    case Command::KeySet:
        return setKey(line);
    case Command::KeyList:
        return listKeys(line);
    case Command::KeyRemove:
        return removeKey(line);
    case Command::Status:
        return showStatus(line);
    case Command::Stop:
        return stopRunning(line);
    case Command::Restart:
        return restartRunning(line);
    case Command::Connect:
        return connectClient(line);
    case Command::Tray:
        return startTray();
    }
    return ExitSoftware;
}
