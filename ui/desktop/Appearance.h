// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"

#include <QtCore/QString>
#include <QtGui/QPalette>

namespace gatehouse {

/// Light, dark, or as the desktop has it, for all windows at once. Main thread, with a QApplication.
class Appearance
{
public:
    Appearance();
    ~Appearance();
    Appearance(const Appearance &) = delete;
    Appearance &operator=(const Appearance &) = delete;

    void apply(ApplicationSettings::Appearance wanted);
    ApplicationSettings::Appearance applied() const { return m_applied; }

    /// Colours of our own for where the platform cannot be asked for its light or dark ones.
    static QPalette light();
    static QPalette dark();

private:
    ApplicationSettings::Appearance m_applied = ApplicationSettings::Appearance::System;
    QString m_systemStyle;
};

} // namespace gatehouse
