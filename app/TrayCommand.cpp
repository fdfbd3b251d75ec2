// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayCommand.h"

#include "app/BecomeProgram.h"
#include "app/ExitCode.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <cstdio>

namespace gatehouse {

namespace {

int complain(const QString &sentence)
{
    std::fprintf(stderr, "gatehouse: %s\n", sentence.toUtf8().constData());
    return ExitUnavailable;
}

} // namespace

int startTray()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("gatehouse-tray.exe");
#else
    const QString name = QStringLiteral("gatehouse-tray");
#endif
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    if (!QFileInfo(program).isExecutable())
        return complain(QCoreApplication::translate(
            "Tray", "The tray application is not installed beside this program. \"gatehouse serve\" runs the gateway without it."));
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        return complain(QCoreApplication::translate(
            "Tray", "There is no display for the tray application. \"gatehouse serve\" runs the gateway without one."));
#endif
    if (becomeProgram(program, QCoreApplication::arguments().mid(1)))
        return ExitOk;
    return complain(QCoreApplication::translate("Tray", "The tray application could not be started."));
}

} // namespace gatehouse
