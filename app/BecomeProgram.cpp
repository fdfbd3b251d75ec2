// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/BecomeProgram.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <vector>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

namespace gatehouse {

bool becomeProgram(const QString &program, const QStringList &arguments)
{
#ifdef Q_OS_WIN
    return QProcess::startDetached(program, arguments);
#else
    std::vector<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    return false;
#endif
}

} // namespace gatehouse
