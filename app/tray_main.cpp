// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"
#include "app/ExitCode.h"
#include "app/Session.h"
#include "app/TrayApplication.h"
#include "core/base/Heap.h"
#include "core/base/Log.h"
#include "core/server/SocketSystem.h"
#include "ui/desktop/Languages.h"
#include "ui/tray/TrayIconPainter.h"
#include "ui/windows/BrokenSettings.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>

#include <cstdio>

namespace {

QString logFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QStringLiteral("gatehouse.log"));
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "gatehouse: %s\n", sentence.toUtf8().constData());
}

/// Waits for a person to mend the settings file. False: they gave up.
bool settingsAreMended(gatehouse::Session &session)
{
    gatehouse::SettingsStore &settings = session.program().settings;
    gatehouse::BrokenSettings window(settings.path(), [&settings] { return settings.load() ? QString() : settings.problem(); });
    QObject::connect(&session, &gatehouse::Session::woken, &window, [&window] {
        window.raise();
        window.activateWindow();
    });
    return window.exec() == QDialog::Accepted;
}

} // namespace

int main(int argc, char **argv)
{
    using namespace gatehouse;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gatehouse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Gatehouse"));
    QGuiApplication::setDesktopFileName(QStringLiteral("gatehouse"));
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(TrayIconPainter::applicationIcon());
    Languages languages;
    languages.apply({}); // the system's, until the settings are read

    const CommandLine line = parseCommandLine(QCoreApplication::arguments());
    if (!line.error.isEmpty()) {
        complain(line.error);
        return ExitUsage;
    }
    if (line.command == CommandLine::Command::Help) {
        std::printf("%s", line.help.toUtf8().constData());
        return ExitOk;
    }
    if (line.command == CommandLine::Command::Version) {
        std::printf("gatehouse " GATEHOUSE_VERSION "\n");
        return ExitOk;
    }
    if (line.command != CommandLine::Command::Tray) {
        complain(
            QCoreApplication::translate("TrayMain", "This is the tray application. The commands belong to the program \"gatehouse\"."));
        return ExitUsage;
    }

    tuneHeap();
    system::raiseOpenFileLimit();
    Session session(line);
    while (const auto code = session.open()) {
        complain(session.complaint());
        if (session.alreadyRunning())
            return ExitOk; // its window is open now, which is what was wanted
        if (*code != ExitConfig) {
            QMessageBox::critical(nullptr, QStringLiteral("Gatehouse"), session.complaint());
            return *code;
        }
        if (!settingsAreMended(session)) {
            session.restartIfAsked();
            return *code;
        }
    }
    log::toFile(logFile().toStdString());
    {
        TrayApplication tray(session, languages, line.port);
        tray.start();
        QApplication::exec();
    }
    session.restartIfAsked();
    return ExitOk;
}
