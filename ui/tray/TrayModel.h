// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "ui/tray/TrayFacts.h"

#include <QtCore/QObject>

namespace gatehouse {

/// All that the tray and the windows ask of the application behind them. Main thread only.
class TrayModel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual TrayFacts facts() const = 0;
    /// Texts for the clipboard; they hold the token. Or the reason, in a sentence, why there is none.
    virtual Result<Secret, QString> gatewaySettings() const = 0;
    virtual Result<Secret, QString> shellExports() const = 0;

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
