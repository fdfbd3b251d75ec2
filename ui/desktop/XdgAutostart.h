// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/Autostart.h"

#include <QtCore/QByteArray>

namespace gatehouse {

/// An entry in the autostart folder of XDG, which desktops read at login. An entry that is there already keeps what others wrote into it.
class XdgAutostart : public Autostart
{
public:
    /// `folder`: where entries are, e.g. ~/.config/autostart; made when it is needed. `program`: an absolute path.
    XdgAutostart(QString folder, QString program);

    bool isOn() const override;
    QString turn(bool on) override;

    /// XDG_CONFIG_HOME/autostart of this user.
    static QString usualFolder();

private:
    QString path() const;
    QByteArray read() const;
    QString write(const QByteArray &entry) const;

    QString m_folder;
    QString m_program;
};

} // namespace gatehouse
