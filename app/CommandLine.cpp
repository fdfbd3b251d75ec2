// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CommandLine.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

namespace gatehouse {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

const char *const description =
    QT_TRANSLATE_NOOP("CommandLine", "Gatehouse: one local address for every model.\n"
                                     "\n"
                                     "Commands:\n"
                                     "  (none)               start the tray application\n"
                                     "  serve                run the gateway alone, without a display\n"
                                     "  key set PROVIDER     put a provider's key, given on standard input, into the keychain\n"
                                     "  key list             show which providers have a key, and where it is from\n"
                                     "  key remove PROVIDER  remove a provider's key from the keychain\n"
                                     "  connect              show which clients there are, and how they stand\n"
                                     "  connect CLIENT       make one of them use Gatehouse; with --undo as it was before\n"
                                     "  status               show how the running Gatehouse stands\n"
                                     "  stop                 end it; answers under way are finished first\n"
                                     "  restart              end it and start it again");

using Command = CommandLine::Command;

void readCommand(const QStringList &given, CommandLine &line)
{
    static const QMap<QString, Command> plain{{QStringLiteral("serve"), Command::Serve},
                                              {QStringLiteral("status"), Command::Status},
                                              {QStringLiteral("stop"), Command::Stop},
                                              {QStringLiteral("restart"), Command::Restart}};
    static const QMap<QString, Command> keys{{QStringLiteral("set"), Command::KeySet},
                                             {QStringLiteral("list"), Command::KeyList},
                                             {QStringLiteral("remove"), Command::KeyRemove}};
    if (given.isEmpty())
        return;
    const QString &first = given.first();
    qsizetype taken = 1;
    if (plain.contains(first)) {
        line.command = plain.value(first);
    } else if (first == QLatin1String("key")) {
        if (given.size() < 2 || !keys.contains(given[1])) {
            line.error = words("\"key\" needs one of set, list or remove behind it.");
            return;
        }
        line.command = keys.value(given[1]);
        taken = 2;
        if (line.command != Command::KeyList) {
            if (given.size() < 3) {
                line.error = words("\"key %1\" needs the name of a provider behind it.").arg(given[1]);
                return;
            }
            line.provider = given[2];
            taken = 3;
        }
    } else if (first == QLatin1String("connect")) {
        line.command = Command::Connect;
        if (given.size() > 1) {
            line.client = given[1];
            taken = 2;
        }
    } else {
        line.error = words("There is no command \"%1\".").arg(first);
        return;
    }
    if (given.size() > taken)
        line.error = line.command == Command::KeySet
                         ? words("A key is never given on the command line: every program could read it there. Put it on standard input.")
                         : words("\"%1\" is one word too many.").arg(given[taken]);
}

/// What only `connect` takes, and not together.
void checkConnect(CommandLine &line)
{
    const int ways = (line.print.isEmpty() ? 0 : 1) + (line.undo ? 1 : 0) + (line.dryRun ? 1 : 0);
    if (ways > 0 && (line.command != Command::Connect || line.client.isEmpty()))
        line.error = words("--print, --undo and --dry-run go with \"connect CLIENT\".");
    else if (ways > 1)
        line.error = words("Of --print, --undo and --dry-run only one can be done at a time.");
    else if (static const QStringList forms{QStringLiteral("json"), QStringLiteral("toml"), QStringLiteral("sh"), QStringLiteral("ps1"),
                                            QStringLiteral("dialog")};
             !line.print.isEmpty() && !forms.contains(line.print))
        line.error = words("\"%1\" cannot be printed: --print takes %2.").arg(line.print, forms.join(QStringLiteral(", ")));
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(words(description));
    parser.addPositionalArgument(QStringLiteral("command"), words("What to do."), QStringLiteral("[command]"));
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")}, words("Show this text."));
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")}, words("Show the version."));
    const QCommandLineOption settings(QStringLiteral("settings"), words("Use this settings file."), QStringLiteral("file"));
    const QCommandLineOption port(QStringLiteral("port"), words("Listen on this port; 0 takes any free one."), QStringLiteral("number"));
    const QCommandLineOption json(QStringLiteral("json"), words("Answer in JSON (status)."));
    const QCommandLineOption print(QStringLiteral("print"),
                                   words("Print the client's settings and change no file (connect): json, toml, sh, ps1 or dialog."),
                                   QStringLiteral("form"));
    const QCommandLineOption undo(QStringLiteral("undo"), words("Put the client's own settings back (connect)."));
    const QCommandLineOption dryRun(QStringLiteral("dry-run"), words("Show what would change in which file (connect)."));
    parser.addOptions({help, version, settings, port, json, print, undo, dryRun});

    CommandLine line;
    const bool understood = parser.parse(arguments);
    line.help = parser.helpText();
    if (!understood) {
        line.error = parser.errorText();
        if (!line.error.endsWith(QLatin1Char('.')))
            line.error += QLatin1Char('.');
        return line;
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        line.command = parser.isSet(help) ? Command::Help : Command::Version;
        return line;
    }
    line.settings = parser.value(settings);
    line.json = parser.isSet(json);
    line.print = parser.value(print);
    line.undo = parser.isSet(undo);
    line.dryRun = parser.isSet(dryRun);
    if (parser.isSet(port)) {
        bool isNumber = false;
        const int number = parser.value(port).toInt(&isNumber);
        if (!isNumber || number < 0 || number > 65535) {
            line.error = words("\"%1\" is not a port: --port takes a number from 0 to 65535.").arg(parser.value(port));
            return line;
        }
        line.port = static_cast<quint16>(number);
    }
    if (parser.isSet(settings) && line.settings.isEmpty())
        line.error = words("--settings needs the name of a file.");
    else if (parser.isSet(print) && line.print.isEmpty())
        line.error = words("--print needs the name of a form.");
    else
        readCommand(parser.positionalArguments(), line);
    if (line.error.isEmpty())
        checkConnect(line);
    return line;
}

} // namespace gatehouse
