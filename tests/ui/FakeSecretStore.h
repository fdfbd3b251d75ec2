// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SecretStore.h"

#include <QtCore/QMap>
#include <QtCore/QTimer>

#include <chrono>
#include <utility>

namespace gatehouse {

/// A keychain in memory. Answers from the event loop, as a real one does; refuses everything while `refusal` is set.
class FakeSecretStore : public SecretStore
{
public:
    void read(const QString &entry, Callback done) override
    {
        Outcome outcome;
        outcome.status = entries.contains(entry) ? Status::Ok : Status::NotFound;
        if (entries.contains(entry))
            outcome.secret = Secret(entries.value(entry).toStdString());
        answer(std::move(outcome), std::move(done));
    }
    void write(const QString &entry, const Secret &secret, Callback done) override
    {
        ++writes;
        if (!refusal)
            entries[entry] = QString::fromStdString(std::string(secret.reveal()));
        answer({Status::Ok, {}, {}}, std::move(done));
    }
    void remove(const QString &entry, Callback done) override
    {
        if (!refusal)
            entries.remove(entry);
        answer({Status::Ok, {}, {}}, std::move(done));
    }
    QString displayName() const override { return QStringLiteral("Test Keychain"); }

    QMap<QString, QString> entries;
    std::optional<Outcome> refusal;
    int writes = 0;
    std::chrono::milliseconds delay{0}; ///< before each answer

private:
    void answer(Outcome outcome, Callback done)
    {
        QTimer::singleShot(delay, this, [outcome = refusal.value_or(std::move(outcome)), done = std::move(done)] { done(outcome); });
    }
};

} // namespace gatehouse
