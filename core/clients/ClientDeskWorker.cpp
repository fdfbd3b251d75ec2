// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientDeskWorker.h"

#include "core/clients/ClientDefinition.h"
#include "core/clients/ClientPlan.h"
#include "core/clients/ClientPreview.h"
#include "core/clients/OfferNames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>

#include <chrono>

namespace gatehouse {

ClientDeskWorker::ClientDeskWorker(ClientEnvironment environment, QString stateFolder)
    : m_environment(std::move(environment)), m_connector(std::move(stateFolder)), m_watcher(new QFileSystemWatcher(this)),
      m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(std::chrono::milliseconds(200));
    connect(m_watcher, &QFileSystemWatcher::fileChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &ClientDeskWorker::lookAgain);
}

void ClientDeskWorker::inspectAll(const std::string &baseUrl, const TokenCheck &check)
{
    m_baseUrl = baseUrl;
    m_check = check;
    for (const ClientKind kind : allClients)
        inspect(kind);
    watch();
}

void ClientDeskWorker::inspect(ClientKind kind)
{
    ClientState state = inspectClient(kind, m_environment, m_baseUrl, m_check);
    state.canUndo = m_connector.canUndo(kind);
    if (const auto said = m_said.find(kind); said != m_said.end() && said->second == state)
        return;
    m_said[kind] = state;
    Q_EMIT found(state);
}

std::map<QString, ClientDeskWorker::Look> ClientDeskWorker::looks() const
{
    std::map<QString, Look> looks;
    for (const auto &[kind, state] : m_said)
        for (const QString &path : state.files) {
            const QFileInfo info(path);
            looks[path] = {info.exists(), info.size(), info.lastModified()};
        }
    return looks;
}

void ClientDeskWorker::watch()
{
    m_looks = looks();
    QSet<QString> wanted;
    for (const auto &[path, look] : m_looks) {
        if (look.exists)
            wanted += path;
        // A file that is made, or put in another's place, shows in its folder; where there is none, in the first folder above it.
        QString folder = QFileInfo(path).path();
        while (!QFileInfo(folder).isDir() && folder.size() > 1 && folder != QFileInfo(folder).path())
            folder = QFileInfo(folder).path();
        wanted += folder;
    }
    const QStringList before = m_watcher->files() + m_watcher->directories();
    QStringList gone, fresh;
    for (const QString &path : before)
        if (!wanted.contains(path))
            gone += path;
    for (const QString &path : wanted)
        if (!before.contains(path))
            fresh += path;
    if (!gone.isEmpty())
        m_watcher->removePaths(gone);
    if (!fresh.isEmpty())
        m_watcher->addPaths(fresh);
}

void ClientDeskWorker::lookAgain()
{
    // Clients write much else into their folders.
    const bool same = looks() == m_looks;
    if (!same)
        inspectAll(m_baseUrl, m_check);
    else
        watch();
}

ClientDesk::Preview ClientDeskWorker::preview(ClientKind kind, GatewayOffer offer) const
{
    ClientDesk::Preview preview;
    if (offer.tokenRequired && offer.token.isEmpty()) {
        // One that is good stays; else something in the place of the one that connecting will make, which is not shown.
        offer.token = clientDefinition(kind).read(m_environment, offer.baseUrl).token;
        if (offer.token.isEmpty() || !m_check || !m_check(offer.token.reveal()))
            offer.token = Secret("a-token-of-its-own");
    }
    const auto plan = planFor(kind, m_environment, offer);
    if (!plan) {
        preview.problem = plan.error();
        return preview;
    }
    preview.notes = plan->notes;
    const auto changes = m_connector.preview(*plan);
    if (!changes) {
        preview.problem = changes.error();
        return preview;
    }
    for (const FileChange &change : *changes) {
        if (!change.changes())
            continue;
        std::vector<std::string> secrets;
        if (!offer.token.isEmpty())
            secrets.push_back(tokenText(offer));
        const QString diff = unifiedDiff(change, secrets);
        preview.settings += changedSettings(change, diff);
        preview.diff += (preview.diff.isEmpty() ? QString() : QStringLiteral("\n")) + diff;
    }
    return preview;
}

ClientDesk::Outcome ClientDeskWorker::connectClient(ClientKind kind, const GatewayOffer &offer)
{
    const auto plan = planFor(kind, m_environment, offer);
    if (!plan)
        return {.sentence = plan.error()};
    const auto changes = m_connector.connect(kind, *plan);
    m_baseUrl = offer.baseUrl;
    inspect(kind);
    watch();
    if (!changes)
        return {.sentence = changes.error()};
    const QString name = clientName(kind);
    if (changes->empty())
        return {.done = true, .sentence = QCoreApplication::translate("Clients", "%1 was connected already. Nothing changed.").arg(name)};
    return {.done = true, .sentence = QCoreApplication::translate("Clients", "%1 is connected.").arg(name), .notes = plan->notes};
}

ClientDeskWorker::Undone ClientDeskWorker::undo(ClientKind kind)
{
    const auto undone = m_connector.undo(kind);
    inspect(kind);
    watch();
    if (!undone)
        return {.outcome = {.sentence = undone.error()}};
    const QString restored = QCoreApplication::translate("Clients", "Restored the original settings of %1.").arg(clientName(kind));
    if (undone->changes.empty() && !undone->notes.isEmpty())
        return {.outcome = {.done = true, .sentence = undone->notes.join(u' ')}};
    const bool isStillHere = m_said[kind].kind == ClientState::Kind::Connected;
    return {.outcome = {.done = true, .sentence = restored, .notes = undone->notes}, .leavesToken = !isStillHere};
}

} // namespace gatehouse
