// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/AccessTokens.h"

#include "core/settings/ClientTokens.h"
#include "core/settings/SecretFile.h"
#include "core/settings/SecretStore.h"
#include "core/settings/TokenFile.h"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <shared_mutex>
#include <utility>

namespace gatehouse {

namespace {
const QString keychainEntry = QStringLiteral("gateway-token");
const std::string everyClient(TokenDigest::everyClient);

/// A variable's text as a client can send it: what stands around it never reaches us in a header.
std::optional<std::string> tokenIn(const EnvironmentReader &environment, const std::string &name)
{
    const std::string text = environment(name).value_or(std::string());
    constexpr std::string_view space = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(space);
    if (begin == std::string::npos)
        return std::nullopt;
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

QString setItYourself()
{
    return AccessTokens::tr("Set the environment variable GATEHOUSE_TOKEN, or name a file under gateway.token in the settings.");
}
} // namespace

struct AccessTokens::Private
{
    using Done = std::function<void(Ready)>;

    Private(AccessTokens *tokens, QString file, SecretStore *secrets, EnvironmentReader variables)
        : q(tokens), stateFile(std::move(file)), store(secrets), environment(std::move(variables)),
          own(stateFile, secrets, [this](const std::vector<TokenDigest> &known) { acceptClients(known); })
    {
    }

    /// What counts from now on: the token of all clients, and the clients' own.
    void accept(std::optional<TokenDigest::Bytes> everyone, const std::vector<TokenDigest> &known)
    {
        std::vector<TokenDigest> next;
        if (everyone)
            next.push_back({everyClient, *everyone});
        std::copy_if(known.begin(), known.end(), std::back_inserter(next),
                     [](const TokenDigest &one) { return one.client != everyClient; });
        const std::unique_lock lock(mutex);
        digests = std::move(next);
    }

    void acceptClients(const std::vector<TokenDigest> &known) { accept(digestOf(digests, everyClient), known); }

    void forget()
    {
        token.reset();
        accept(std::nullopt, readTokenFile(stateFile));
        source = Source::None;
    }

    /// A token that stands outside the keychain: its digest stays in memory.
    Ready given(Secret secret, Source from, const std::string &oddity)
    {
        source = from;
        accept(TokenDigest::of(secret.reveal()), readTokenFile(stateFile));
        token = std::move(secret);
        return {from, QString::fromStdString(oddity)};
    }

    Ready none(const QString &why)
    {
        forget();
        return {Source::None, why};
    }

    Ready fromSettings(const KeySource &where)
    {
        if (where.kind == KeySource::Kind::File) {
            SecretFile file = SecretFile::read(where.name);
            if (file.secret.isEmpty())
                return none(tr("There is no access token: %1").arg(QString::fromStdString(file.problem)));
            return given(std::move(file.secret), Source::File, file.problem);
        }
        if (auto value = tokenIn(environment, where.name))
            return given(Secret(std::move(*value)), Source::Environment, {});
        return none(tr("There is no access token: the environment variable %1, which gateway.token names, is not set. Set it and start "
                       "Gatehouse again.")
                        .arg(QString::fromStdString(where.name)));
    }

    /// Takes the keychain's token as the one in force; its digest is kept for the next start.
    Ready adopt(Secret secret)
    {
        source = Source::Keychain;
        const auto digest = TokenDigest::of(secret.reveal());
        const TokenFileChange change = changeTokenFile(stateFile, everyClient, digest);
        accept(digest, change.digests);
        token = std::move(secret);
        Q_EMIT q->readyToCopy();
        return {Source::Keychain, change.problem};
    }

    void make(Done done)
    {
        Secret fresh = makeToken();
        store->write(keychainEntry, fresh, guarded([this, fresh, done = std::move(done)](const SecretStore::Outcome &outcome) {
                         done(outcome.status == SecretStore::Status::Ok ? adopt(fresh) : Ready{Source::None, noKeychain(outcome)});
                     }));
    }

    /// As make(), but the keychain's answer counts even if a prepare() came in between: what the keychain holds then is the new token.
    void replace(Done done)
    {
        Secret fresh = makeToken();
        store->write(keychainEntry, fresh, living([this, fresh, done = std::move(done)](const SecretStore::Outcome &outcome) {
                         const bool written = outcome.status == SecretStore::Status::Ok;
                         mayHaveChanged = !written;
                         if (isFixed())
                             done({Source::None, fixedElsewhere()});
                         else
                             done(written ? adopt(fresh) : Ready{Source::None, noKeychain(outcome)});
                     }));
    }

    /// Whether the token is not ours to change.
    bool isFixed() const { return source == Source::Environment || source == Source::File || source == Source::NotRequired; }

    static QString fixedElsewhere() { return tr("This access token does not come from the keychain. Change it where it stands."); }

    static QString noKeychain(const SecretStore::Outcome &outcome)
    {
        return tr("There is no access token: %1 Or: %2").arg(outcome.message, setItYourself());
    }

    void askKeychain(bool mayMake, Done done)
    {
        store->read(keychainEntry, guarded([this, mayMake, done = std::move(done)](const SecretStore::Outcome &outcome) {
                        if (outcome.status == SecretStore::Status::Ok && !outcome.secret.isEmpty())
                            done(adopt(outcome.secret));
                        else if (mayMake && (outcome.status == SecretStore::Status::NotFound || outcome.status == SecretStore::Status::Ok))
                            make(done);
                        else
                            done({Source::None, noKeychain(outcome)});
                    }));
    }

    /// An answer that comes after our end changes nothing.
    SecretStore::Callback living(std::function<void(const SecretStore::Outcome &)> then) const
    {
        return [then = std::move(then), alive = std::weak_ptr(life)](const SecretStore::Outcome &outcome) {
            if (alive.lock())
                then(outcome);
        };
    }

    /// Nor does one that comes after a newer prepare().
    SecretStore::Callback guarded(std::function<void(const SecretStore::Outcome &)> then) const
    {
        return living([this, then = std::move(then), mine = attempt](const SecretStore::Outcome &outcome) {
            if (mine == attempt)
                then(outcome);
        });
    }

    AccessTokens *q;
    QString stateFile;
    SecretStore *store;
    EnvironmentReader environment;
    ClientTokens own;
    Source source = Source::None;
    std::optional<Secret> token;
    bool mayHaveChanged = false; ///< a keychain that did not answer in time may have written our new token all the same
    quint64 attempt = 0;
    std::shared_ptr<bool> life = std::make_shared<bool>(true);

    mutable std::shared_mutex mutex; ///< for `digests` alone, which the main thread changes and all threads read
    std::vector<TokenDigest> digests;
};

AccessTokens::AccessTokens(QString stateFile, SecretStore *store, QObject *parent, EnvironmentReader environment)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(stateFile), store, std::move(environment)))
{
    if (store)
        connect(store, &SecretStore::opened, this, [this] {
            if (d->source == Source::Keychain && (!d->token || std::exchange(d->mayHaveChanged, false)))
                d->askKeychain(false, [](const Ready &) {});
        });
}

AccessTokens::~AccessTokens() = default;

void AccessTokens::prepare(ConfigurationPtr configuration, std::function<void(Ready)> done)
{
    ++d->attempt;
    const GatewaySettings &gateway = configuration->settings().gateway;
    if (!gateway.requireToken) {
        d->forget();
        d->source = Source::NotRequired;
        done({Source::NotRequired, {}});
        return;
    }
    if (gateway.token) {
        done(d->fromSettings(*gateway.token));
        return;
    }
    if (auto value = tokenIn(d->environment, "GATEHOUSE_TOKEN")) {
        done(d->given(Secret(std::move(*value)), Source::Environment, {}));
        return;
    }
    const auto kept = readTokenFile(d->stateFile);
    if (const auto everyone = digestOf(kept, everyClient)) {
        if (d->source != Source::Keychain)
            d->token.reset();
        d->accept(everyone, kept);
        d->source = Source::Keychain;
        done({Source::Keychain, {}});
        if (d->store && !d->token)
            d->askKeychain(false, [](const Ready &) {});
        return;
    }
    d->forget();
    if (!d->store) {
        done({Source::None, tr("There is no access token, and no keychain to keep one. %1").arg(setItYourself())});
        return;
    }
    d->askKeychain(true, std::move(done));
}

void AccessTokens::renew(std::function<void(Ready)> done)
{
    if (d->isFixed() || !d->store)
        done({Source::None, Private::fixedElsewhere()});
    else
        d->replace(std::move(done));
}

void AccessTokens::issue(const std::string &client, std::function<void(Issued)> done)
{
    d->own.issue(client, [done = std::move(done)](Secret token, const QString &problem) { done({std::move(token), problem}); });
}

void AccessTokens::revoke(const std::string &client, std::function<void(QString)> done)
{
    d->own.revoke(client, std::move(done));
}

std::vector<std::string> AccessTokens::clients() const
{
    std::vector<std::string> names;
    for (const TokenDigest &known : d->digests)
        if (known.client != everyClient)
            names.push_back(known.client);
    return names;
}

void AccessTokens::reload()
{
    const auto kept = readTokenFile(d->stateFile);
    const auto everyone = digestOf(kept, everyClient);
    if (d->source != Source::Keychain || !everyone || everyone == digestOf(d->digests, everyClient)) {
        d->acceptClients(kept);
        return;
    }
    d->accept(everyone, kept);
    d->token.reset();
    if (d->store)
        d->askKeychain(false, [](const Ready &) {});
}

std::optional<std::string> AccessTokens::check(std::string_view token) const
{
    if (token.empty())
        return std::nullopt;
    const std::shared_lock lock(d->mutex);
    return clientOf(d->digests, token);
}

std::optional<Secret> AccessTokens::tokenForCopying() const
{
    return d->token;
}

} // namespace gatehouse
