// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientEnvironment.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace gatehouse {

namespace {
/// Where HOME is not set, the clients ask the system, too; Qt takes the root folder then.
QString homeFolder()
{
#ifdef Q_OS_UNIX
    if (qEnvironmentVariableIsEmpty("HOME"))
        if (const struct passwd *user = ::getpwuid(::geteuid()); user && user->pw_dir)
            return QDir::cleanPath(QFile::decodeName(user->pw_dir));
#endif
    return QDir::homePath();
}
} // namespace

ClientEnvironment ClientEnvironment::ofThisUser()
{
    ClientEnvironment environment;
    environment.home = homeFolder();
    environment.variable = processEnvironment();
    const auto folder = [&environment](const char *name, const char *otherwise) {
        const auto set = environment.variable(name);
        return set ? QDir::fromNativeSeparators(QString::fromStdString(*set)) : environment.home + QLatin1String(otherwise);
    };
#if defined(Q_OS_WIN)
    environment.system = System::Windows;
    environment.config = folder("APPDATA", "/AppData/Roaming");
    environment.localData = folder("LOCALAPPDATA", "/AppData/Local");
#elif defined(Q_OS_MACOS)
    environment.system = System::MacOs;
    environment.config = environment.home + QLatin1String("/Library/Application Support");
    environment.localData = environment.config;
#else
    environment.system = System::Linux;
    environment.config = folder("XDG_CONFIG_HOME", "/.config");
    environment.localData = environment.config;
#endif
    return environment;
}

} // namespace gatehouse
