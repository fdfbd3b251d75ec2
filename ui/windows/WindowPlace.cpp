// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/WindowPlace.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QWidget>

namespace gatehouse {

QString stateFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(QStringLiteral("windows.ini"));
}

bool restorePlace(QWidget &window, const QString &name)
{
    return window.restoreGeometry(QSettings(stateFile(), QSettings::IniFormat).value(name).toByteArray());
}

void keepPlace(const QWidget &window, const QString &name)
{
    QSettings(stateFile(), QSettings::IniFormat).setValue(name, window.saveGeometry());
}

} // namespace gatehouse
