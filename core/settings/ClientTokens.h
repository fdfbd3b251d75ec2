// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SecretStore.h"
#include "core/settings/TokenFile.h"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace gatehouse {

/// The tokens of single clients: made and kept in the keychain as "gateway-token/CLIENT", their digests in the state file. Jobs run one
/// after the other, so that of two for one client the second sees what the first made. Main thread; part of AccessTokens.
class ClientTokens
{
public:
    /// `store` may be null. `changed` gets what the state file holds, whenever it may be news.
    ClientTokens(QString stateFile, SecretStore *store, std::function<void(const std::vector<TokenDigest> &)> changed);

    using Issued = std::function<void(Secret token, QString problem)>;
    using Revoked = std::function<void(QString problem)>;
    /// As AccessTokens says of them.
    void issue(const std::string &client, Issued done);
    void revoke(const std::string &client, Revoked done);

private:
    void add(std::function<void()> job);
    void next();
    void end(const std::function<void()> &tell);
    void find(const std::string &client, const Issued &done);
    void make(const std::string &client, const Issued &done);
    QString drop(const std::string &client);
    void remove(const std::string &client, const QString &problem, const Revoked &done);
    SecretStore::Callback living(std::function<void(const SecretStore::Outcome &)> then) const;

    QString m_stateFile;
    SecretStore *m_store;
    std::function<void(const std::vector<TokenDigest> &)> m_changed;
    std::deque<std::function<void()>> m_jobs;
    bool m_busy = false;
    std::shared_ptr<bool> m_life = std::make_shared<bool>(true);
};

} // namespace gatehouse
