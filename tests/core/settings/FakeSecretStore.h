// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/SecretStore.h"

#include <QtCore/QStringList>

#include <deque>
#include <map>
#include <string>

/// A keychain that answers when a test says so, and with what it says.
class FakeSecretStore : public gatehouse::SecretStore
{
public:
    std::map<QString, std::string> entries;
    Status failing = Status::Ok; ///< anything else is the answer to every job
    bool failingWrites = false;  ///< with `failing`: reads say NotFound and only writes fail, as a locked keyring does
    QStringList jobs;            ///< "read provider/deepseek", in order
    bool answersByItself = false;

    void read(const QString &entry, Callback done) override;
    void write(const QString &entry, const gatehouse::Secret &secret, Callback done) override;
    void remove(const QString &entry, Callback done) override;
    QString displayName() const override { return QStringLiteral("Fake Keychain"); }

    /// Answers the oldest question, or all of them.
    void answerOne();
    void answerAll();
    std::size_t waiting() const { return m_waiting.size(); }
    void open();

private:
    void add(const QString &job, std::function<void()> answer);
    bool fails(bool writing, const Callback &done) const;
    std::deque<std::function<void()>> m_waiting;
};
