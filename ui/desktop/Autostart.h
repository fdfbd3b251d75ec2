// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <memory>

namespace gatehouse {

/// Starting the tray application at login, in the way of the desktop: an entry in XDG's autostart folder, a LaunchAgent, a value under the
/// Run key. Files and the registry are the truth; nothing is remembered here. Main thread.
class Autostart
{
public:
    virtual ~Autostart() = default;
    virtual bool isOn() const = 0;
    /// A sentence with cause and next step; empty when all went well.
    virtual QString turn(bool on) = 0;
    /// False where this desktop offers no way; then `turn` says so.
    virtual bool isPossible() const { return true; }

    /// This system's. `program`: the executable that is started.
    static std::unique_ptr<Autostart> ofThisSystem(const QString &program);
};

} // namespace gatehouse
