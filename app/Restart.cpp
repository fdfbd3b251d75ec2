// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Restart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <vector>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace gatehouse {

void restartProgram()
{
    const QString program = QCoreApplication::applicationFilePath();
    const QStringList arguments = QCoreApplication::arguments().mid(1);
#ifdef Q_OS_WIN
    QProcess::startDetached(program, arguments);
#else
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
#endif
}

} // namespace gatehouse
