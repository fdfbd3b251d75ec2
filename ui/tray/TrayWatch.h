// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace gatehouse {

/// Says when the desktop's tray may have come or gone, where the session bus tells: on Unix desktops, of trays for StatusNotifierItems. GUI
/// thread.
class TrayWatch : public QObject
{
    Q_OBJECT
public:
    explicit TrayWatch(QObject *parent = nullptr);

    /// Whether the end of the tray that is there now would be told of. False: only looking finds out.
    bool tells() const { return m_tells; }

Q_SIGNALS:
    void changed();

private:
    bool m_tells = false;
};

} // namespace gatehouse
