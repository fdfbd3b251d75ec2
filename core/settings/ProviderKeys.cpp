// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ProviderKeys.h"

#include "core/settings/SecretFile.h"
#include "core/settings/SecretStore.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <shared_mutex>

namespace gatehouse {

namespace {
/// A key goes into a header line: whatever cannot stand there is no key.
ProviderKeys::Entry ready(std::string text, const std::string &origin)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' '))
        text.pop_back();
    const bool odd = std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    Secret key(std::move(text));
    if (key.isEmpty() || odd)
        return {ProviderKeys::State::Missing,
                {},
                origin,
                "What stands in " + origin + " is no key: it is empty or has line breaks. Set it again."};
    return {ProviderKeys::State::Ready, std::move(key), origin, {}};
}
} // namespace

struct ProviderKeys::Private
{
    Private(ProviderKeys *keys, SecretStore *secrets, EnvironmentReader variables)
        : q(keys), store(secrets), environment(std::move(variables))
    {
    }

    Entry fromEnvironment(const std::string &name) const
    {
        if (auto value = environment(name))
            return ready(std::move(*value), name);
        return {State::Missing, {}, name, "The environment variable " + name + " is not set. Set it and start Gatehouse again."};
    }

    static Entry fromFile(const std::string &path)
    {
        SecretFile file = SecretFile::read(path);
        const State state = file.secret.isEmpty() ? State::Missing : State::Ready;
        return {state, std::move(file.secret), "file", std::move(file.problem)};
    }

    /// The usual variables, and what is said when they are not set either.
    Entry withoutKeychain(const Provider &provider, Entry otherwise) const
    {
        for (const std::string &name : provider.keyVariables)
            if (auto value = environment(name))
                return ready(std::move(*value), name);
        if (!provider.needsKey)
            return {State::NotNeeded, {}, {}, {}};
        return otherwise;
    }

    /// What is known of a provider's key before the keychain has answered.
    Entry first(const Provider &provider) const
    {
        switch (provider.key.kind) {
        case KeySource::Kind::None:
            return {State::NotNeeded, {}, {}, {}};
        case KeySource::Kind::Environment:
            return fromEnvironment(provider.key.name);
        case KeySource::Kind::File:
            return fromFile(provider.key.name);
        case KeySource::Kind::Keychain:
            break;
        }
        if (!store)
            return withoutKeychain(provider, {});
        return {State::Loading, {}, "keychain", {}};
    }

    Entry answered(const Provider &provider, const SecretStore::Outcome &outcome) const
    {
        using Status = SecretStore::Status;
        const std::string message = outcome.message.toStdString();
        switch (outcome.status) {
        case Status::Ok:
            return ready(std::string(outcome.secret.reveal()), "keychain");
        case Status::NotFound:
            return withoutKeychain(provider, {});
        case Status::Locked:
            return withoutKeychain(provider, {State::Locked, {}, "keychain", message});
        case Status::Unavailable:
        case Status::Failed:
            break;
        }
        return withoutKeychain(provider, {State::Missing, {}, {}, message});
    }

    void ask(const Provider &provider)
    {
        const std::string id = provider.id;
        const quint64 question = questions[id] = ++lastQuestion;
        store->read(QStringLiteral("provider/") + QString::fromStdString(id),
                    [this, id, question, alive = std::weak_ptr(life)](const SecretStore::Outcome &outcome) {
                        if (!alive.lock() || questions[id] != question)
                            return;
                        questions.erase(id);
                        if (const Provider *asked = configuration->provider(id))
                            put(id, answered(*asked, outcome));
                    });
    }

    void put(const std::string &id, Entry entry)
    {
        {
            const std::unique_lock lock(mutex);
            entries[id] = std::move(entry);
        }
        Q_EMIT q->changed();
    }

    void askAgain(const Provider &provider)
    {
        Entry entry = first(provider);
        const bool loading = entry.state == State::Loading;
        put(provider.id, std::move(entry));
        if (loading)
            ask(provider);
    }

    ProviderKeys *q;
    SecretStore *store;
    EnvironmentReader environment;
    ConfigurationPtr configuration;
    std::map<std::string, quint64> questions; ///< the newest question of each provider; an older one's answer is too late
    quint64 lastQuestion = 0;
    std::shared_ptr<bool> life = std::make_shared<bool>(true);

    mutable std::shared_mutex mutex; ///< for `entries` alone
    std::map<std::string, Entry, std::less<>> entries;
};

ProviderKeys::ProviderKeys(SecretStore *store, QObject *parent, EnvironmentReader environment)
    : QObject(parent), d(std::make_unique<Private>(this, store, std::move(environment)))
{
    if (!store)
        return;
    connect(store, &SecretStore::opened, this, [this] {
        if (d->configuration)
            for (const Provider &provider : d->configuration->providers())
                if (state(provider.id) == State::Locked)
                    d->askAgain(provider);
    });
}

ProviderKeys::~ProviderKeys() = default;

void ProviderKeys::load(ConfigurationPtr configuration)
{
    d->configuration = std::move(configuration);
    d->questions.clear();
    std::vector<const Provider *> toAsk;
    std::map<std::string, Entry, std::less<>> entries;
    for (const Provider &provider : d->configuration->providers()) {
        Entry known = d->first(provider);
        if (known.state == State::Loading) {
            toAsk.push_back(&provider);
            // What is known stays in force until there is an answer: a change of settings interrupts nobody.
            if (Entry before = entry(provider.id); before.state == State::Ready)
                known = std::move(before);
        }
        entries.emplace(provider.id, std::move(known));
    }
    {
        const std::unique_lock lock(d->mutex);
        d->entries = std::move(entries);
    }
    Q_EMIT changed();
    const ConfigurationPtr asked = d->configuration;
    for (const Provider *provider : toAsk)
        if (d->configuration == asked)
            d->ask(*provider);
}

void ProviderKeys::reload(const std::string &provider)
{
    if (const Provider *found = d->configuration ? d->configuration->provider(provider) : nullptr)
        d->askAgain(*found);
}

ProviderKeys::Entry ProviderKeys::entry(std::string_view provider) const
{
    const std::shared_lock lock(d->mutex);
    const auto found = d->entries.find(provider);
    return found == d->entries.end() ? Entry{} : found->second;
}

ProviderKeys::State ProviderKeys::state(std::string_view provider) const
{
    const std::shared_lock lock(d->mutex);
    const auto found = d->entries.find(provider);
    return found == d->entries.end() ? State::Missing : found->second.state;
}

bool ProviderKeys::usable(std::string_view provider) const
{
    const State now = state(provider);
    return now == State::Ready || now == State::NotNeeded;
}

bool ProviderKeys::anyLoading() const
{
    const std::shared_lock lock(d->mutex);
    return std::any_of(d->entries.begin(), d->entries.end(), [](const auto &known) { return known.second.state == State::Loading; });
}

} // namespace gatehouse
