// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/LaunchAgentAutostart.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace gatehouse {

namespace {

const QString label = QStringLiteral("org.gatehouse.gatehouse");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::LaunchAgentAutostart)
};

QByteArray agent(const QString &program)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                          "<plist version=\"1.0\">\n"
                          "<dict>\n"
                          "    <key>Label</key>\n"
                          "    <string>%1</string>\n"
                          "    <key>ProgramArguments</key>\n"
                          "    <array>\n"
                          "        <string>%2</string>\n"
                          "    </array>\n"
                          "    <key>RunAtLoad</key>\n"
                          "    <true/>\n"
                          "    <key>ProcessType</key>\n"
                          "    <string>Interactive</string>\n"
                          "</dict>\n"
                          "</plist>\n")
        .arg(label, program.toHtmlEscaped())
        .toUtf8();
}

} // namespace

LaunchAgentAutostart::LaunchAgentAutostart(QString folder, QString program) : m_folder(std::move(folder)), m_program(std::move(program)) {}

QString LaunchAgentAutostart::usualFolder()
{
    return QDir::home().filePath(QStringLiteral("Library/LaunchAgents"));
}

QString LaunchAgentAutostart::path() const
{
    return QDir(m_folder).filePath(label + QStringLiteral(".plist"));
}

bool LaunchAgentAutostart::isOn() const
{
    return QFile::exists(path());
}

QString LaunchAgentAutostart::turn(bool on)
{
    if (!on) {
        QFile file(path());
        if (!file.exists() || file.remove())
            return {};
        return Words::tr("%1 cannot be removed: %2. Check the folder's owner and permissions, then try again.")
            .arg(path(), file.errorString());
    }
    const QByteArray text = agent(m_program);
    QDir().mkpath(m_folder);
    QSaveFile file(path());
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return Words::tr("%1 cannot be written: %2. Check the folder's owner and permissions, then try again.").arg(path(), file.errorString());
}

} // namespace gatehouse
