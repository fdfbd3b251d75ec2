// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TrayCommand.h"

#include "app/ExitCode.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>

#include <cstdio>
#include <vector>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

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
    const QStringList arguments = QCoreApplication::arguments().mid(1);
#ifdef Q_OS_WIN
    return QProcess::startDetached(program, arguments)
               ? ExitOk
               : complain(QCoreApplication::translate("Tray", "The tray application could not be started."));
#else
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    return complain(QCoreApplication::translate("Tray", "The tray application could not be started."));
#endif
}

} // namespace gatehouse
