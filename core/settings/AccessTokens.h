// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/settings/Configuration.h"
#include "core/settings/Environment.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

class SecretStore;

/// The tokens that clients show. Checked against SHA-256 digests in constant time; the digests stand in a 0600 state file, so that no
/// keychain is needed to answer. The token itself is in the keychain, for copying. Made in the main thread; check() is safe from any
/// thread.
class AccessTokens : public QObject
{
    Q_OBJECT
public:
    /// `stateFile`: where the digests are kept. `store` may be null; it must outlive this.
    AccessTokens(QString stateFile, SecretStore *store, QObject *parent = nullptr, EnvironmentReader environment = processEnvironment());
    ~AccessTokens() override;

    enum class Source { None, Environment, File, Keychain, NotRequired };
    struct Ready
    {
        Source source = Source::None;
        QString problem; ///< why there is no token, with what to do, when source is None; otherwise what is odd, or empty
    };
    /// Finds or makes the token: the settings' source, then GATEHOUSE_TOKEN, then the keychain (made there at the first start: 256 random
    /// bits). Calls `done` once, in the main thread, at once where no keychain is asked or the digests of an earlier start are enough to
    /// answer; the keychain is then still asked for the token to copy, and readyToCopy() is emitted when it came. A later call takes the
    /// place of an unfinished one, whose `done` is not called any more.
    void prepare(ConfigurationPtr configuration, std::function<void(Ready)> done);
    /// Makes a new token in the keychain and forgets the old one, at once for every client. Main thread. Fails, and changes nothing, where
    /// the token comes from the settings or the environment.
    void renew(std::function<void(Ready)> done);

    /// The name of the client that this token belongs to ("default" for the one of all clients), or nothing. All tokens are compared, each
    /// in constant time.
    std::optional<std::string> check(std::string_view token) const;
    /// The token for copying, if it is at hand (main thread; after prepare).
    std::optional<Secret> tokenForCopying() const;

Q_SIGNALS:
    /// tokenForCopying() has a token now that it had not before.
    void readyToCopy();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
