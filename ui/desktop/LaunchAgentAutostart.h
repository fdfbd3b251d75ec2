// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/Autostart.h"

namespace gatehouse {

/// macOS: a property list in ~/Library/LaunchAgents, which launchd reads at login.
class LaunchAgentAutostart : public Autostart
{
public:
    /// `folder`: the LaunchAgents folder; made when it is needed. `program`: an absolute path.
    LaunchAgentAutostart(QString folder, QString program);

    bool isOn() const override;
    QString turn(bool on) override;

    static QString usualFolder();

private:
    QString path() const;

    QString m_folder;
    QString m_program;
};

} // namespace gatehouse
