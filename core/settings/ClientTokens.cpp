// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ClientTokens.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {
using Status = SecretStore::Status;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ClientTokens)
};

QString entryOf(const std::string &client)
{
    return QStringLiteral("gateway-token/") + QString::fromStdString(client);
}

bool isClientName(const std::string &name)
{
    return !name.empty() && name != TokenDigest::everyClient &&
           std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

QString notAName()
{
    return Texts::tr("The name of a client has small letters, digits and dashes.");
}

QString noToken(const QString &why)
{
    return Texts::tr("This client gets no token of its own: %1").arg(why);
}
} // namespace

ClientTokens::ClientTokens(QString stateFile, SecretStore *store, std::function<void(const std::vector<TokenDigest> &)> changed)
    : m_stateFile(std::move(stateFile)), m_store(store), m_changed(std::move(changed))
{
}

void ClientTokens::issue(const std::string &client, Issued done)
{
    if (!isClientName(client))
        done({}, notAName());
    else if (!m_store)
        done({}, noToken(Texts::tr("There is no keychain to keep it.")));
    else
        add([this, client, done = std::move(done)] { find(client, done); });
}

void ClientTokens::revoke(const std::string &client, Revoked done)
{
    if (!isClientName(client)) {
        done(notAName());
        return;
    }
    // At once, and once more in its turn: it may be in the making.
    (void)drop(client);
    add([this, client, done = std::move(done)] { remove(client, drop(client), done); });
}

void ClientTokens::find(const std::string &client, const Issued &done)
{
    m_store->read(entryOf(client), living([this, client, done](const SecretStore::Outcome &outcome) {
                      if (outcome.status != Status::Ok && outcome.status != Status::NotFound) {
                          end([&] { done({}, noToken(outcome.message)); });
                          return;
                      }
                      const auto kept = readTokenFile(m_stateFile);
                      m_changed(kept);
                      if (!outcome.secret.isEmpty() && digestOf(kept, client) == TokenDigest::of(outcome.secret.reveal()))
                          end([&] { done(outcome.secret, {}); });
                      else
                          make(client, done);
                  }));
}

void ClientTokens::make(const std::string &client, const Issued &done)
{
    const Secret fresh = makeToken();
    m_store->write(entryOf(client), fresh, living([this, client, fresh, done](const SecretStore::Outcome &outcome) {
                       QString problem = outcome.message;
                       if (outcome.status == Status::Ok) {
                           const auto change = changeTokenFile(m_stateFile, client, TokenDigest::of(fresh.reveal()));
                           problem = change.problem;
                           if (problem.isEmpty()) // otherwise it would be good until the next start alone
                               m_changed(change.digests);
                       }
                       end([&] { problem.isEmpty() ? done(fresh, {}) : done({}, noToken(problem)); });
                   }));
}

QString ClientTokens::drop(const std::string &client)
{
    const auto change = changeTokenFile(m_stateFile, client, std::nullopt);
    m_changed(change.digests);
    return change.problem;
}

void ClientTokens::remove(const std::string &client, const QString &problem, const Revoked &done)
{
    if (!m_store) {
        end([&] { done(problem); });
        return;
    }
    m_store->remove(entryOf(client), living([this, problem, done](const SecretStore::Outcome &outcome) {
                        const bool gone =
                            outcome.status == Status::Ok || outcome.status == Status::NotFound || outcome.status == Status::Unavailable;
                        const QString left =
                            Texts::tr("The token opens nothing any more, but it is still in the keychain: %1").arg(outcome.message);
                        end([&] { done(gone || !problem.isEmpty() ? problem : left); });
                    }));
}

void ClientTokens::add(std::function<void()> job)
{
    m_jobs.push_back(std::move(job));
    if (!m_busy)
        next();
}

void ClientTokens::next()
{
    m_busy = !m_jobs.empty();
    if (!m_busy)
        return;
    const auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    job();
}

/// Tells how a job went, and goes on if we are still there afterwards.
void ClientTokens::end(const std::function<void()> &tell)
{
    const std::weak_ptr alive(m_life);
    tell();
    if (alive.lock())
        next();
}

/// An answer that comes after our end changes nothing.
SecretStore::Callback ClientTokens::living(std::function<void(const SecretStore::Outcome &)> then) const
{
    return [then = std::move(then), alive = std::weak_ptr(m_life)](const SecretStore::Outcome &outcome) {
        if (alive.lock())
            then(outcome);
    };
}

} // namespace gatehouse
