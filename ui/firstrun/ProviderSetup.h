// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/probe/ProbeReport.h"
#include "core/settings/Provider.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SecretStore.h"
#include "ui/Services.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <optional>
#include <string>

namespace gatehouse {

/// Puts one provider to use: tests a key, keeps it in the keychain unless it was refused, learns the models, fills the model map. Waits for
/// nothing. GUI thread.
class ProviderSetup : public QObject
{
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        Idle,
        Testing,
        Saving,
        Refused,  ///< the provider does not take the key
        Unproven, ///< the test did not come through, but not because of the key
        NotSaved, ///< the keychain would not keep the key, or the settings not the rest
        Done,
    };

    explicit ProviderSetup(Services &services, QObject *parent = nullptr);
    ~ProviderSetup() override;

    /// Turns to a provider of the settings or the catalogue; whatever ran for another one is forgotten.
    void choose(const std::string &provider);
    const Provider &provider() const { return m_provider; }
    /// The key that is there already, or that none is needed.
    ProviderKeys::Entry found() const;
    bool needsPaste() const;
    /// Why a pasted key would not be used: the settings take it from somewhere else. Empty: it would.
    QString obstacle() const;

    /// With a key that was pasted. False, with a sentence() for it, if that cannot be a key.
    bool useKey(const QString &text);
    /// With the key that is there.
    void useFound();
    /// Does not wait for the test any longer, or goes on in spite of it.
    void goOn();

    State state() const { return m_state; }
    /// What came of it, with the next step; empty while there is nothing to say.
    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void changed();

private:
    void test();
    void settle(quint64 test, const ProbeReport &report);
    void save();
    void saved(const SecretStore::Outcome &outcome);
    void putToUse();
    void become(State state, const QString &sentence);

    Services &m_services;
    Provider m_provider;
    Secret m_key; ///< pasted, not kept yet
    std::optional<ProbeReport> m_report;
    quint64 m_test = 0;
    quint64 m_round = 0; ///< so that what was asked for another provider is not taken for this one's
    State m_state = State::Idle;
    QString m_sentence;
    QString m_praise; ///< what the test said, to be shown when all is done
};

} // namespace gatehouse
