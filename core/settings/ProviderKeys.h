// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/settings/Configuration.h"
#include "core/settings/Environment.h"

#include <QtCore/QObject>

#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

class SecretStore;

/// The keys of all providers and where each stands. Filled in the main thread; lookups are safe from any thread and never wait.
class ProviderKeys : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Loading, ///< asked of the keychain, no answer yet
        Ready,
        Missing,
        Locked, ///< the keychain would not open
        NotNeeded,
    };
    struct Entry
    {
        State state = State::Missing;
        Secret key;
        std::string origin;  ///< "keychain", "DEEPSEEK_API_KEY", "file"; for people
        std::string problem; ///< why there is no key, for people; empty if simply missing. Beside a key: what is odd about where it stands
    };

    /// `store` may be null (no keychain); it must outlive this.
    explicit ProviderKeys(SecretStore *store, QObject *parent = nullptr, EnvironmentReader environment = processEnvironment());
    ~ProviderKeys() override;

    /// Main thread. Loads what `configuration` names: environment and files at once, the keychain's answers as they come. A key that is
    /// in use stays so until the keychain has answered again.
    void load(ConfigurationPtr configuration);
    /// Main thread. Asks the keychain again for one provider, e.g. after a key was set or removed.
    void reload(const std::string &provider);

    Entry entry(std::string_view provider) const;
    /// Cheaper than entry(): copies no key.
    State state(std::string_view provider) const;
    /// A key that can be used now, or a provider that needs none.
    bool usable(std::string_view provider) const;
    bool anyLoading() const;

Q_SIGNALS:
    /// Main thread, after any state changed.
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
