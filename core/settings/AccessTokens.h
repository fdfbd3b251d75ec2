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
#include <vector>

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
    /// Makes a new token of all clients in the keychain and ends the old one at once; clients' own stay. Main thread. Fails, and changes
    /// nothing, where the token comes from the settings or the environment.
    void renew(std::function<void(Ready)> done);

    /// A token of one client's own, beside the one of all clients: made in the keychain at the first call, the same at the next. `client`
    /// is [a-z0-9-], e.g. "claude-code". Main thread; `done` is called once, also later. With an empty token `problem` says why: then the
    /// token of all clients is what is left to offer.
    struct Issued
    {
        Secret token;
        QString problem;
    };
    void issue(const std::string &client, std::function<void(Issued)> done);
    /// Ends a client's token, at once. `done` gets a sentence, empty when all went well.
    void revoke(const std::string &client, std::function<void(QString problem)> done);
    /// The clients that have a token of their own.
    std::vector<std::string> clients() const;
    /// Reads the state file again, which another process of this user has written.
    void reload();

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
