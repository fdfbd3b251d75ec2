// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayWatch.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusConnectionInterface>
#include <QtDBus/QDBusServiceWatcher>

namespace gatehouse {

TrayWatch::TrayWatch(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const QString name = QStringLiteral("org.kde.StatusNotifierWatcher");
    m_tells = bus.interface()->isServiceRegistered(name);
    auto *watcher = new QDBusServiceWatcher(name, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this](const QString &, const QString &, const QString &owner) {
        m_tells = !owner.isEmpty();
        Q_EMIT changed();
    });
    // The watcher may stay while the panel that shows the icons ends.
    for (const auto *signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        bus.connect(name, QStringLiteral("/StatusNotifierWatcher"), name, QLatin1StringView(signal), this, SIGNAL(changed()));
}

} // namespace gatehouse
