// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ConnectCommand.h"

#include "app/ClientOffer.h"
#include "app/ExitCode.h"
#include "app/Instance.h"
#include "app/Program.h"
#include "core/clients/ClientConnector.h"
#include "core/clients/ClientState.h"
#include "core/clients/ClientTexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>

#include <algorithm>
#include <cstdio>

namespace gatehouse {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Connect", text);
}

void say(const QString &sentence)
{
    std::printf("%s\n", sentence.toUtf8().constData());
}
void complain(const QString &sentence)
{
    std::fprintf(stderr, "gatehouse: %s\n", sentence.toUtf8().constData());
}

QString idOf(ClientKind kind)
{
    return QString::fromStdString(std::string(clientId(kind)));
}

struct Offer
{
    GatewayOffer offer;
    bool isRunning = false;
};

/// What the running Gatehouse offers; else what the settings and the keys come to.
Offer currentOffer(Program &program, const CommandLine &line)
{
    if (const auto answer = Instance::ask(program.settings.path(), "offer"))
        if (auto offer = offerFromLine(*answer))
            return {std::move(*offer), true};
    const ConfigurationPtr configuration = program.settings.configuration();
    QEventLoop loop;
    QObject::connect(&program.keys, &ProviderKeys::changed, &loop, [&] {
        if (!program.keys.anyLoading())
            loop.quit();
    });
    program.keys.load(configuration);
    if (program.keys.anyLoading())
        loop.exec();
    GatewaySettings gateway = configuration->settings().gateway;
    gateway.port = line.port.value_or(gateway.port);
    return {clientOffer(configuration, program.keys, baseUrlOf(gateway)), false};
}

/// Calls `start` with a function that ends the wait, and waits.
template <typename Value, typename Start>
Value finished(Start start)
{
    QEventLoop loop;
    bool isDone = false;
    Value value;
    start([&](Value came) {
        value = std::move(came);
        isDone = true;
        loop.quit();
    });
    if (!isDone)
        loop.exec();
    return value;
}

/// The client's own token; where there can be none, the one of all clients. `mayMake`: else something in its place, which is not shown.
Result<Secret, QString> tokenFor(Program &program, ClientKind kind, bool mayMake)
{
    const ConfigurationPtr configuration = program.settings.configuration();
    const auto ready = finished<AccessTokens::Ready>([&](auto done) { program.tokens.prepare(configuration, done); });
    switch (ready.source) {
    case AccessTokens::Source::NotRequired:
        return Secret();
    case AccessTokens::Source::Environment:
    case AccessTokens::Source::File:
        if (mayMake)
            complain(ready.source == AccessTokens::Source::File
                         ? words("The token comes from the file that the settings name, so %1 gets the token of all clients.")
                               .arg(clientName(kind))
                         : words("The token comes from the environment, so %1 gets the token of all clients.").arg(clientName(kind)));
        return program.tokens.tokenForCopying().value_or(Secret());
    case AccessTokens::Source::Keychain:
    case AccessTokens::Source::None:
        break;
    }
    const std::vector<std::string> known = program.tokens.clients();
    const std::string client(clientId(kind));
    if (!mayMake && std::find(known.begin(), known.end(), client) == known.end())
        return Secret("a-token-of-its-own");
    auto issued = finished<AccessTokens::Issued>([&](auto done) { program.tokens.issue(client, done); });
    if (!issued.token.isEmpty()) {
        Instance::ask(program.settings.path(), "tokens");
        return issued.token;
    }
    const auto shared = program.tokens.tokenForCopying();
    if (!shared)
        return ready.problem.isEmpty() ? issued.problem : ready.problem;
    complain(words("%1 gets the token of all clients: %2").arg(clientName(kind), issued.problem));
    return *shared;
}

QString stateWords(const ClientState &state)
{
    switch (state.kind) {
    case ClientState::Kind::NotFound:
        return words("not found");
    case ClientState::Kind::NotConnected:
        return words("not connected");
    case ClientState::Kind::Connected:
        return words("connected");
    case ClientState::Kind::Elsewhere:
        return words("uses %1").arg(state.address);
    case ClientState::Kind::Broken:
        return words("its settings cannot be read");
    }
    return {};
}

void sayOverrides(const ClientState &state)
{
    for (const ClientState::Override &one : state.overrides)
        complain(words("%1 is set in %2 and wins over these settings.").arg(one.setting, one.place));
}

int listClients(Program &program, const CommandLine &line)
{
    const std::string baseUrl = currentOffer(program, line).offer.baseUrl;
    for (const ClientKind kind : allClients) {
        const ClientState state = inspectClient(kind, ClientEnvironment::ofThisUser(), baseUrl);
        const bool isBroken = state.kind == ClientState::Kind::Broken && !state.problem.isEmpty();
        const QString problem = isBroken ? QStringLiteral(" (%1)").arg(state.problem) : QString();
        std::printf("%-15s %s%s\n", idOf(kind).toUtf8().constData(), stateWords(state).toUtf8().constData(), problem.toUtf8().constData());
    }
    return ExitOk;
}

/// Ends the client's own token, which may stand in copies of its settings, unless they still point at the gateway.
void endToken(Program &program, ClientKind kind)
{
    const std::string client(clientId(kind));
    program.tokens.reload();
    const std::vector<std::string> known = program.tokens.clients();
    const auto state =
        inspectClient(kind, ClientEnvironment::ofThisUser(), baseUrlOf(program.settings.configuration()->settings().gateway));
    if (state.kind == ClientState::Kind::Connected || std::find(known.begin(), known.end(), client) == known.end())
        return;
    const QString problem = finished<QString>([&](auto done) { program.tokens.revoke(client, done); });
    Instance::ask(program.settings.path(), "tokens");
    if (problem.isEmpty())
        say(words("Its key opens the gateway no more; where its settings were copied to, copy them anew."));
    else
        complain(problem);
}

int undoClient(Program &program, ClientKind kind)
{
    const auto undone = ClientConnector(originalsFolder()).undo(kind);
    if (!undone) {
        complain(undone.error());
        return ExitUnavailable;
    }
    for (const FileChange &change : undone->changes)
        say(change.after ? words("Restored %1").arg(change.path) : words("Removed %1").arg(change.path));
    for (const QString &note : undone->notes)
        say(note);
    if (!undone->changes.empty() || undone->notes.isEmpty())
        endToken(program, kind);
    if (!undone->changes.empty())
        say(words("Start %1 anew to use its own settings again.").arg(clientName(kind)));
    return ExitOk;
}

int printText(ClientKind kind, const QString &name, const GatewayOffer &offer)
{
    TextForm form = TextForm::Json;
    for (const TextForm one : {TextForm::Json, TextForm::Toml, TextForm::Sh, TextForm::Ps1, TextForm::Dialog})
        if (formName(one) == name)
            form = one;
    const auto text = clientText(kind, form, offer);
    if (!text) {
        complain(text.error());
        return ExitUsage;
    }
    std::fwrite(text->data(), 1, text->size(), stdout);
    if (!text->ends_with('\n'))
        std::printf("\n");
    return ExitOk;
}

int showChanges(const ClientPlan &plan, const GatewayOffer &offer)
{
    const auto changes = ClientConnector(originalsFolder()).preview(plan);
    if (!changes) {
        complain(changes.error());
        return ExitUnavailable;
    }
    const bool any = std::any_of(changes->begin(), changes->end(), [](const FileChange &change) { return change.changes(); });
    if (!any)
        say(words("Nothing would change."));
    for (const FileChange &change : *changes)
        std::printf("%s", unifiedDiff(change, {std::string(offer.token.reveal())}).toUtf8().constData());
    return ExitOk;
}

int writeSettings(ClientKind kind, const ClientPlan &plan, const Offer &current)
{
    const auto changes = ClientConnector(originalsFolder()).connect(kind, plan);
    if (!changes) {
        complain(changes.error());
        return ExitUnavailable;
    }
    if (changes->empty())
        say(words("%1 is connected already; nothing was changed.").arg(clientName(kind)));
    for (const FileChange &change : *changes)
        say(change.before ? words("Changed %1").arg(change.path) : words("Made %1").arg(change.path));
    for (const QString &note : plan.notes)
        say(note);
    sayOverrides(inspectClient(kind, ClientEnvironment::ofThisUser(), current.offer.baseUrl));
    if (current.offer.models.empty())
        complain(words("No model can be reached yet. \"gatehouse key set PROVIDER\" takes the key of a provider."));
    if (!current.isRunning)
        say(words("Gatehouse is not running. \"gatehouse serve\" starts it, \"gatehouse\" alone starts it with its tray icon."));
    if (!changes->empty())
        say(words("\"gatehouse connect %1 --undo\" takes it back.").arg(idOf(kind)));
    return ExitOk;
}

} // namespace

int connectClient(const CommandLine &line)
{
    Program program(line.settings);
    if (!program.settings.load()) {
        complain(program.settings.problem());
        return ExitConfig;
    }
    if (line.client.isEmpty())
        return listClients(program, line);
    const auto kind = clientFromId(line.client.toStdString());
    if (!kind) {
        QStringList known;
        for (const ClientKind one : allClients)
            known.append(idOf(one));
        complain(words("There is no client \"%1\". Known are: %2.").arg(line.client, known.join(QStringLiteral(", "))));
        return ExitUsage;
    }
    if (line.undo)
        return undoClient(program, *kind);

    Offer current = currentOffer(program, line);
    auto token = tokenFor(program, *kind, !line.dryRun);
    if (!token) {
        complain(token.error());
        return ExitUnavailable;
    }
    current.offer.token = std::move(*token);
    if (!line.print.isEmpty())
        return printText(*kind, line.print, current.offer);
    const auto plan = planFor(*kind, ClientEnvironment::ofThisUser(), current.offer);
    if (!plan) {
        complain(plan.error());
        if (const auto forms = textForms(*kind); !forms.empty())
            complain(words("\"gatehouse connect %1 --print %2\" prints what to set by hand.").arg(idOf(*kind), formName(forms.front())));
        return ExitUnavailable;
    }
    return line.dryRun ? showChanges(*plan, current.offer) : writeSettings(*kind, *plan, current);
}

} // namespace gatehouse
