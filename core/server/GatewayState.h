// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/routing/ProviderHealth.h"
#include "core/settings/ProviderKeys.h"

#include <QtCore/QString>

#include <cstdint>
#include <vector>

namespace gatehouse {

/// What a person sees of the gateway: one snapshot, made in the main thread.
struct GatewayState
{
    enum class Phase : std::uint8_t {
        Starting,
        Ready,     ///< listening, a provider has a key, nothing is wrong
        Working,   ///< ready, and answering right now
        Attention, ///< listening, but something needs a person: no key yet, a key was refused, the settings file is broken, the keychain is
                   ///< locked
        Paused,    ///< listening, but no model is asked until a person resumes
        Stopped,   ///< not listening: port in use, or stopped
    };
    struct Provider
    {
        std::string id;
        QString displayName;
        ProviderKeys::State key = ProviderKeys::State::Missing;
        QString origin;                                              ///< where the key came from
        QString problem;                                             ///< a sentence; empty when all is well
        ProviderTrouble::Kind trouble = ProviderTrouble::Kind::None; ///< what its last answer showed
    };

    Phase phase = Phase::Starting;
    QString problem; ///< cause and next step, in a sentence; empty when all is well
    QString address = QStringLiteral("127.0.0.1");
    std::uint16_t port = 0; ///< 0 while not listening
    bool tokenRequired = true;
    std::vector<Provider> providers; ///< those in the settings or with a key; the rest of the catalogue is left out
    int activeRequests = 0;
    quint64 answered = 0; ///< since start
    quint64 failed = 0;

    /// Where clients of this machine reach it.
    QString baseUrl() const
    {
        const bool everywhere = address == QLatin1String("0.0.0.0") || address == QLatin1String("::");
        const QString host = everywhere                           ? QStringLiteral("127.0.0.1")
                             : address.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(address)
                                                                  : address;
        return QStringLiteral("http://%1:%2").arg(host).arg(port);
    }
};

} // namespace gatehouse
