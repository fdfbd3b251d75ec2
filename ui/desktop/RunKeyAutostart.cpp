// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/RunKeyAutostart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSettings>

namespace gatehouse {

namespace {

const QString runKey = QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run");
/// Where the Task Manager keeps its switches: the first byte is even for what may start. A value of its own there wins.
const QString approvedKey =
    QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run");
const QString name = QStringLiteral("Gatehouse");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::RunKeyAutostart)
};

} // namespace

RunKeyAutostart::RunKeyAutostart(QString program) : m_program(std::move(program)) {}

bool RunKeyAutostart::isOn() const
{
    const QByteArray approved = QSettings(approvedKey, QSettings::NativeFormat).value(name).toByteArray();
    const bool switchedOff = !approved.isEmpty() && (approved.at(0) & 1) != 0;
    return QSettings(runKey, QSettings::NativeFormat).contains(name) && !switchedOff;
}

QString RunKeyAutostart::turn(bool on)
{
    QSettings run(runKey, QSettings::NativeFormat);
    if (on) {
        run.setValue(name, QStringLiteral("\"%1\"").arg(QDir::toNativeSeparators(m_program)));
        QSettings(approvedKey, QSettings::NativeFormat).remove(name);
    } else {
        run.remove(name);
    }
    run.sync();
    if (run.status() == QSettings::NoError)
        return {};
    return Words::tr("Windows did not take the change of the startup apps. They may be managed by an administrator.");
}

} // namespace gatehouse
