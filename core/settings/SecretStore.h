// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

namespace gatehouse {

/// The keychain, behind three small jobs. Lives in the GUI (main) thread; jobs run in series there, each with a timeout.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    enum class Status {
        Ok,
        NotFound,    ///< no such entry; with some keychains also: locked
        Locked,      ///< there is a keychain but it would not open
        Unavailable, ///< no keychain on this machine
        Failed,
    };
    struct Outcome
    {
        Status status = Status::Failed;
        Secret secret;   ///< of a read that was Ok
        QString message; ///< for a person, when not Ok: cause and next step
    };
    using Callback = std::function<void(Outcome)>;

    explicit SecretStore(QObject *parent = nullptr);
    /// `entry` is e.g. "provider/deepseek" or "gateway-token".
    virtual void read(const QString &entry, Callback done) = 0;
    virtual void write(const QString &entry, const Secret &secret, Callback done) = 0;
    virtual void remove(const QString &entry, Callback done) = 0;
    /// What people call this keychain: "GNOME Keyring", "macOS Keychain", ...
    virtual QString displayName() const = 0;

Q_SIGNALS:
    /// A keychain that was locked is open now: what was asked in vain can be asked again.
    void opened();
};

} // namespace gatehouse
