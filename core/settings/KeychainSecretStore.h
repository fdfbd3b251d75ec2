// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SecretStore.h"

#include <chrono>
#include <memory>

namespace gatehouse {

/// The desktop's own keychain, through QtKeychain: macOS Keychain, Windows Credential Manager, Secret Service, KWallet. Never a plain file.
///
/// Lives in the main thread, whose event dispatcher must be GLib's on Linux: without it no job ends. A job that takes longer than
/// `patience` counts as Locked (a person may be looking at the keychain's question), and so do the reads that wait behind it; opened()
/// tells when it ended well after all. A locked keychain may answer "no such entry"; then an entry of our own, "probe", is written and
/// removed once to tell the two apart.
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainSecretStore(QObject *parent = nullptr, std::chrono::milliseconds patience = std::chrono::seconds(5));
    /// Callbacks of unfinished jobs are not called any more.
    ~KeychainSecretStore() override;

    void read(const QString &entry, Callback done) override;
    void write(const QString &entry, const Secret &secret, Callback done) override;
    void remove(const QString &entry, Callback done) override;
    QString displayName() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gatehouse
