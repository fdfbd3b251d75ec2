// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientDesk.h"

#include "core/clients/ClientDeskWorker.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaObject>
#include <QtCore/QPointer>
#include <QtCore/QThread>

#include <algorithm>
#include <map>
#include <utility>

namespace gatehouse {

struct ClientDesk::Private
{
    Private(ClientDesk *desk, OfferSource source, AccessTokens &accessTokens) : q(desk), offer(std::move(source)), tokens(accessTokens) {}

    /// `work` runs in the worker's thread, `done` with its outcome in the main thread, unless the desk went meanwhile.
    template <typename Work, typename Done>
    void run(Work work, Done done)
    {
        QMetaObject::invokeMethod(worker, [desk = q, at = worker, work = std::move(work), done = std::move(done)] {
            // The desk waits for this thread before it goes, and what is queued for it then goes with it.
            QMetaObject::invokeMethod(
                desk, [outcome = work(*at), done] { done(outcome); }, Qt::QueuedConnection);
        });
    }

    enum class Token {
        OfItsOwn, ///< made where there is none
        AsItIs,   ///< none where it would have to be made: a look changes nothing, and asks no keychain
    };
    /// The offer with the client's token; or why there is none.
    void complete(ClientKind kind, Token token, std::function<void(Result<GatewayOffer, QString>)> done)
    {
        auto now = offer();
        if (!now) {
            QMetaObject::invokeMethod(
                q, [done = std::move(done), why = now.error()] { done(why); }, Qt::QueuedConnection);
            return;
        }
        if (!now->tokenRequired || (token == Token::AsItIs && !hasToken(kind))) {
            QMetaObject::invokeMethod(
                q, [done = std::move(done), given = std::move(*now)] { done(given); }, Qt::QueuedConnection);
            return;
        }
        tokens.issue(std::string(clientId(kind)), [desk = QPointer(q), this, given = std::move(*now),
                                                   done = std::move(done)](const AccessTokens::Issued &issued) mutable {
            if (!desk)
                return;
            given.token = issued.token;
            if (given.token.isEmpty())
                given.token = tokens.tokenForCopying().value_or(Secret());
            // Without a reason there is none because none is asked for.
            if (given.token.isEmpty() && !issued.problem.isEmpty())
                done(issued.problem);
            else
                done(std::move(given));
        });
    }

    /// By which the worker tells old tokens; null where none is asked for, or while nothing is known.
    TokenCheck check() const
    {
        const auto now = offer();
        if (!now || !now->tokenRequired)
            return {};
        return [&all = tokens](std::string_view token) { return all.check(token).has_value(); };
    }

    /// Ends a client's own token, which may stand in copies of its settings. False: it has none. What the keychain says to it comes
    /// later, and changes nothing: the token opens nothing from now on.
    bool revoke(ClientKind kind)
    {
        if (!hasToken(kind))
            return false;
        tokens.revoke(std::string(clientId(kind)), [](const QString &) {});
        return true;
    }

    bool hasToken(ClientKind kind) const
    {
        const std::vector<std::string> known = tokens.clients();
        return std::find(known.begin(), known.end(), clientId(kind)) != known.end();
    }

    ClientDesk *q;
    OfferSource offer;
    AccessTokens &tokens;
    std::map<ClientKind, ClientState> states;
    QThread thread;
    ClientDeskWorker *worker = nullptr;
};

ClientDesk::ClientDesk(ClientEnvironment environment, QString stateFolder, OfferSource offer, AccessTokens &tokens, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(offer), tokens))
{
    for (const ClientKind kind : allClients)
        d->states[kind].client = kind;
    qRegisterMetaType<ClientState>();
    d->worker = new ClientDeskWorker(std::move(environment), std::move(stateFolder));
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    connect(d->worker, &ClientDeskWorker::found, this, [this](const ClientState &state) {
        d->states[state.client] = state;
        Q_EMIT changed(state.client);
    });
    d->thread.setObjectName(QStringLiteral("clients"));
    d->thread.start(QThread::LowPriority);
    // From the event loop: what the offer comes from may not be there yet.
    QMetaObject::invokeMethod(this, &ClientDesk::refresh, Qt::QueuedConnection);
}

ClientDesk::~ClientDesk()
{
    // The worker goes in its own thread, as its timers and watches must.
    d->thread.quit();
    d->thread.wait();
}

ClientState ClientDesk::state(ClientKind kind) const
{
    return d->states.at(kind);
}

void ClientDesk::refresh()
{
    QMetaObject::invokeMethod(d->worker,
                              [at = d->worker, base = baseUrl().toStdString(), check = d->check()] { at->inspectAll(base, check); });
}

void ClientDesk::preview(ClientKind kind, std::function<void(Preview)> done)
{
    d->complete(kind, Private::Token::AsItIs, [this, kind, done = std::move(done)](Result<GatewayOffer, QString> offer) {
        if (!offer) {
            Preview none;
            none.problem = offer.error();
            return done(none);
        }
        d->run([kind, given = std::move(*offer)](ClientDeskWorker &worker) { return worker.preview(kind, given); }, done);
    });
}

void ClientDesk::connectClient(ClientKind kind, std::function<void(Outcome)> done)
{
    d->complete(kind, Private::Token::OfItsOwn, [this, kind, done = std::move(done)](Result<GatewayOffer, QString> offer) {
        if (!offer)
            return done({.done = false, .sentence = offer.error()});
        d->run([kind, given = std::move(*offer)](ClientDeskWorker &worker) { return worker.connectClient(kind, given); }, done);
    });
}

void ClientDesk::undo(ClientKind kind, std::function<void(Outcome)> done)
{
    d->run([kind](ClientDeskWorker &worker) { return worker.undo(kind); },
           [this, kind, done = std::move(done)](ClientDeskWorker::Undone undone) {
               if (undone.leavesToken && d->revoke(kind))
                   undone.outcome.notes += QCoreApplication::translate(
                       "Clients", "Its key opens the gateway no more; where its settings were copied to, copy them anew.");
               done(undone.outcome);
           });
}

void ClientDesk::text(ClientKind kind, TextForm form, std::function<void(Result<Secret, QString>)> done)
{
    d->complete(kind, Private::Token::OfItsOwn, [kind, form, done = std::move(done)](Result<GatewayOffer, QString> offer) {
        if (!offer)
            return done(offer.error());
        auto text = clientText(kind, form, *offer);
        done(text ? Result<Secret, QString>(Secret(std::move(*text))) : Result<Secret, QString>(text.error()));
    });
}

void ClientDesk::token(ClientKind kind, std::function<void(Result<Secret, QString>)> done)
{
    d->complete(kind, Private::Token::OfItsOwn, [done = std::move(done)](Result<GatewayOffer, QString> offer) {
        done(offer ? Result<Secret, QString>(std::move(offer->token)) : Result<Secret, QString>(offer.error()));
    });
}

QString ClientDesk::baseUrl() const
{
    const auto offer = d->offer();
    return offer ? QString::fromStdString(offer->baseUrl) : QString();
}

} // namespace gatehouse
