// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeSecretStore.h"

using gatehouse::Secret;

void FakeSecretStore::read(const QString &entry, Callback done)
{
    add(QStringLiteral("read ") + entry, [this, entry, done] {
        if (fails(false, done))
            return;
        const auto found = entries.find(entry);
        if (found == entries.end())
            done({Status::NotFound, {}, QStringLiteral("no such entry")});
        else
            done({Status::Ok, Secret(found->second), {}});
    });
}

void FakeSecretStore::write(const QString &entry, const Secret &secret, Callback done)
{
    add(QStringLiteral("write ") + entry, [this, entry, secret, done] {
        if (fails(true, done))
            return;
        entries[entry] = std::string(secret.reveal());
        done({Status::Ok, {}, {}});
    });
}

void FakeSecretStore::remove(const QString &entry, Callback done)
{
    add(QStringLiteral("remove ") + entry, [this, entry, done] {
        if (fails(true, done))
            return;
        const bool removed = entries.erase(entry) > 0;
        done({removed ? Status::Ok : Status::NotFound, {}, {}});
    });
}

void FakeSecretStore::answerOne()
{
    const auto answer = m_waiting.front();
    m_waiting.pop_front();
    answer();
}

void FakeSecretStore::answerAll()
{
    while (!m_waiting.empty())
        answerOne();
}

void FakeSecretStore::open()
{
    failing = Status::Ok;
    Q_EMIT opened();
}

void FakeSecretStore::add(const QString &job, std::function<void()> answer)
{
    jobs << job;
    m_waiting.push_back(std::move(answer));
    if (answersByItself)
        answerAll();
}

bool FakeSecretStore::fails(bool writing, const Callback &done) const
{
    if (failing == Status::Ok || (failingWrites && !writing))
        return false;
    done({failing, {}, QStringLiteral("The fake keychain says no.")});
    return true;
}
