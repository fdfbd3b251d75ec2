// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clients/ClientWords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QStringList>

namespace gatehouse {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::ClientWords)
};

/// Addresses and paths read from left to right inside of any sentence.
QString leftToRight(const QString &text)
{
    return u'\u2066' + text + u'\u2069';
}
} // namespace

QString stateWords(const ClientState &state)
{
    switch (state.kind) {
    case ClientState::Kind::Connected:
        return state.oldKey ? Words::tr("Connected, but with an old key: update its settings") : Words::tr("Connected");
    case ClientState::Kind::NotConnected:
        return Words::tr("Not connected");
    case ClientState::Kind::Elsewhere:
        return Words::tr("Points elsewhere: %1").arg(leftToRight(state.address));
    case ClientState::Kind::Broken:
        return Words::tr("Its settings file is broken");
    case ClientState::Kind::NotFound:
        break;
    }
    return Words::tr("Not found on this computer");
}

QString programWords(const ClientState &state)
{
    if (state.program.isEmpty())
        return {};
    return state.version.isEmpty() ? leftToRight(state.program)
                                   : Words::tr("Version %1, %2").arg(state.version, leftToRight(state.program));
}

QString overrideWords(const ClientState &state)
{
    QStringList sentences;
    for (const ClientState::Override &one : state.overrides)
        sentences += Words::tr("%1 is set in %2 and may win over these settings.").arg(leftToRight(one.setting), leftToRight(one.place));
    return sentences.join(u'\n');
}

QString requestWords(const ClientState &state, std::optional<std::chrono::seconds> sinceLast)
{
    using namespace std::chrono;
    if (!sinceLast)
        return state.kind == ClientState::Kind::Connected && !state.oldKey
                   ? Words::tr("No request from it yet. Open %1 and say hi.").arg(clientName(state.client))
                   : QString();
    if (*sinceLast < minutes(1))
        return Words::tr("The last request arrived %n second(s) ago.", nullptr, static_cast<int>(sinceLast->count()));
    if (*sinceLast < hours(1))
        return Words::tr("The last request arrived %n minute(s) ago.", nullptr,
                         static_cast<int>(duration_cast<minutes>(*sinceLast).count()));
    return Words::tr("The last request arrived %n hour(s) ago.", nullptr, static_cast<int>(duration_cast<hours>(*sinceLast).count()));
}

QString formWords(TextForm form)
{
    switch (form) {
    case TextForm::Json:
        return Words::tr("As JSON");
    case TextForm::Toml:
        return Words::tr("As TOML");
    case TextForm::Sh:
        return Words::tr("As a start script for bash and zsh");
    case TextForm::Ps1:
        return Words::tr("As a start script for PowerShell");
    case TextForm::Dialog:
        break;
    }
    return Words::tr("As lines for its dialog");
}

QString changeWords(const ClientState &state, int settings)
{
    QStringList names;
    for (const QString &path : state.files)
        if (const QString name = QFileInfo(path).fileName(); !names.contains(name))
            names += name;
    const QString files = leftToRight(
        names.size() == 1 ? names.first() : QFileInfo(QFileInfo(state.files.empty() ? QString() : state.files.back()).path()).fileName());
    return Words::tr("%n setting(s) will change in %1; everything else stays.", nullptr, settings).arg(files);
}

} // namespace gatehouse
