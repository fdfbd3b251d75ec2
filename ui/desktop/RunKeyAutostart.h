// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desktop/Autostart.h"

namespace gatehouse {

/// Windows: a value under this user's Run key, which Explorer reads at login.
class RunKeyAutostart : public Autostart
{
public:
    /// `program`: an absolute path.
    explicit RunKeyAutostart(QString program);

    bool isOn() const override;
    QString turn(bool on) override;

private:
    QString m_program;
};

} // namespace gatehouse
