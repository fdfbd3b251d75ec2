// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ControlCommands.h"

#include "app/ExitCode.h"
#include "app/Instance.h"
#include "core/settings/SettingsStore.h"

#include <QtCore/QCoreApplication>

#include <cstdio>

namespace gatehouse {

namespace {

/// The drain and what is left to do after it.
constexpr int stopPatienceMs = 35'000;

int notRunning(bool json)
{
    if (json)
        std::printf("{\"running\":false}\n");
    std::fprintf(
        stderr, "gatehouse: %s\n",
        QCoreApplication::translate(
            "Control", "Gatehouse is not running. \"gatehouse serve\" starts it, \"gatehouse\" alone starts it with its tray icon.")
            .toUtf8()
            .constData());
    return ExitUnavailable;
}

} // namespace

int showStatus(const CommandLine &line)
{
    const QString path = SettingsStore(line.settings).path();
    const auto answer = Instance::ask(path, line.json ? "status" : "status-text");
    if (!answer)
        return notRunning(line.json);
    QByteArray text = *answer;
    text.replace('\x1f', '\n');
    std::printf("%s\n", text.constData());
    return ExitOk;
}

int stopRunning(const CommandLine &line)
{
    const QString path = SettingsStore(line.settings).path();
    if (!Instance::ask(path, "stop"))
        return notRunning(false);
    if (Instance::waitUntilGone(path, stopPatienceMs))
        return ExitOk;
    std::fprintf(
        stderr, "gatehouse: %s\n",
        QCoreApplication::translate("Control", "Gatehouse was told to stop but is still there. Look into its log.").toUtf8().constData());
    return ExitTemporary;
}

int restartRunning(const CommandLine &line)
{
    return Instance::ask(SettingsStore(line.settings).path(), "restart") ? ExitOk : notRunning(false);
}

} // namespace gatehouse
