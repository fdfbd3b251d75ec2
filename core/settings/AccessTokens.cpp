// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/AccessTokens.h"

#include "core/settings/SecretFile.h"
#include "core/settings/SecretStore.h"
#include "core/settings/TokenFile.h"

#include <QtCore/QByteArray>
#include <QtCore/QRandomGenerator>

#include <mutex>
#include <shared_mutex>

namespace gatehouse {

namespace {
const QString keychainEntry = QStringLiteral("gateway-token");
const std::string everyClient = "default";

/// 256 bits from the system's generator, base64url.
Secret makeToken()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    const QByteArray raw(reinterpret_cast<const char *>(bits.data()), sizeof(bits));
    return Secret("gh-" + raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).toStdString());
}

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
        : q(tokens), stateFile(std::move(file)), store(secrets), environment(std::move(variables))
    {
    }

    void setDigests(std::vector<TokenDigest> next)
    {
        const std::unique_lock lock(mutex);
        digests = std::move(next);
    }

    void forget()
    {
        token.reset();
        setDigests({});
        source = Source::None;
    }

    /// A token that stands outside the keychain: its digest stays in memory.
    Ready given(Secret secret, Source from, const std::string &oddity)
    {
        source = from;
        setDigests({{everyClient, TokenDigest::of(secret.reveal())}});
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
        std::vector<TokenDigest> next{{everyClient, TokenDigest::of(secret.reveal())}};
        QString problem;
        if (const auto kept = readTokenFile(stateFile); kept.size() != 1 || kept.front().digest != next.front().digest)
            problem = writeTokenFile(stateFile, next);
        setDigests(std::move(next));
        token = std::move(secret);
        Q_EMIT q->readyToCopy();
        return {Source::Keychain, problem};
    }

    void make(Done done)
    {
        Secret fresh = makeToken();
        store->write(keychainEntry, fresh, guarded([this, fresh, done = std::move(done)](const SecretStore::Outcome &outcome) {
                         if (outcome.status == SecretStore::Status::Ok)
                             done(adopt(fresh));
                         else
                             done({Source::None, noKeychain(outcome)});
                     }));
    }

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

    /// An answer that comes after a newer prepare(), or after our end, changes nothing.
    SecretStore::Callback guarded(std::function<void(const SecretStore::Outcome &)> then)
    {
        return [this, then = std::move(then), mine = attempt, alive = std::weak_ptr(life)](const SecretStore::Outcome &outcome) {
            if (alive.lock() && mine == attempt)
                then(outcome);
        };
    }

    AccessTokens *q;
    QString stateFile;
    SecretStore *store;
    EnvironmentReader environment;
    Source source = Source::None;
    std::optional<Secret> token;
    quint64 attempt = 0;
    std::shared_ptr<bool> life = std::make_shared<bool>(true);

    mutable std::shared_mutex mutex; ///< for `digests` alone
    std::vector<TokenDigest> digests;
};

AccessTokens::AccessTokens(QString stateFile, SecretStore *store, QObject *parent, EnvironmentReader environment)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(stateFile), store, std::move(environment)))
{
    if (store)
        connect(store, &SecretStore::opened, this, [this] {
            if (d->source == Source::Keychain && !d->token)
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
    auto kept = readTokenFile(d->stateFile);
    if (!kept.empty()) {
        if (d->source != Source::Keychain)
            d->token.reset();
        d->setDigests(std::move(kept));
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
    if (d->source == Source::Environment || d->source == Source::File || d->source == Source::NotRequired || !d->store) {
        done({Source::None, tr("This access token does not come from the keychain. Change it where it stands.")});
        return;
    }
    ++d->attempt;
    d->make(std::move(done));
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
