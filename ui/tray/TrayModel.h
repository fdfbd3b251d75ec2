// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/Gateway.h"
#include "ui/tray/TrayFacts.h"

#include <QtCore/QObject>

#include <chrono>
#include <vector>

namespace gatehouse {

/// All that the tray and the windows ask of the application behind them. Main thread only.
class TrayModel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual TrayFacts facts() const = 0;

    /// The names that clients are shown, with what answers under each.
    virtual std::vector<Gateway::ListedModel> models() const = 0;
    /// "provider/model" behind any name that a client may ask for; empty: none.
    virtual QString routeOf(const QString &name) const = 0;
    /// While it is paused every request for inference gets an error that says so. Zero: until resume().
    virtual void pause(std::chrono::minutes time) = 0;
    virtual void resume() = 0;

    /// Starts the gateway where the settings say.
    virtual void start() = 0;
    /// Starts it on a port that is free, and writes that port to the settings.
    virtual void useAnotherPort() = 0;
    /// Asks again for what the keychain has not given: keys and the token.
    virtual void askKeychain() = 0;

Q_SIGNALS:
    /// facts() may tell something else than before.
    void changed();
};

} // namespace gatehouse
