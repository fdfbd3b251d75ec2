// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayIcon.h"

#include "core/clients/ClientDesk.h"
#include "core/probe/ProviderModelLists.h"
#include "core/settings/ProviderKeys.h"
#include "core/settings/SettingsStore.h"
#include "core/usage/RequestLog.h"
#include "ui/tray/Fixes.h"
#include "ui/tray/Problems.h"
#include "ui/tray/TrayIconPainter.h"
#include "ui/tray/TrayModel.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QMouseEvent>

#include <utility>

namespace gatehouse {

TrayIcon::TrayIcon(Services &services, QObject *parent) : TrayIcon(services, Timing{}, &QSystemTrayIcon::isSystemTrayAvailable, parent) {}

TrayIcon::TrayIcon(Services &services, Timing timing, std::function<bool()> available, QObject *parent)
    : QObject(parent), m_services(services), m_available(std::move(available)), m_follow(services), m_timing(timing)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(timing.settle);
    m_recheck.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &TrayIcon::refresh);
    connect(&m_recheck, &QTimer::timeout, this, &TrayIcon::lookForTray);
    connect(&m_watch, &TrayWatch::changed, this, [this] {
        // Not at once: a panel that only starts anew is back by then, and nobody need hear of it.
        if (m_recheck.remainingTimeAsDuration() > m_timing.recheck)
            m_recheck.start(m_timing.recheck);
    });
    watch();
    makeMenu();
    connect(&m_follow, &ClientsFollow::said, this, &TrayIcon::tell);
    connect(&m_follow, &ClientsFollow::failed, this, &TrayIcon::tellFailure);
    connect(&m_icon, &QSystemTrayIcon::activated, this, &TrayIcon::activate);
    qGuiApp->installEventFilter(this);
    refresh();
}

void TrayIcon::watch()
{
    connect(&m_services.gateway, &TrayModel::changed, this, &TrayIcon::settleSoon);
    connect(&m_services.settings, &SettingsStore::changed, this, &TrayIcon::settleSoon);
    connect(&m_services.keys, &ProviderKeys::changed, this, &TrayIcon::settleSoon);
    connect(&m_services.lists, &ProviderModelLists::changed, this, &TrayIcon::settleSoon);
    connect(&m_services.clients, &ClientDesk::changed, this, &TrayIcon::settleSoon);
    connect(&m_services.requests, &RequestLog::changed, this, &TrayIcon::settleSoon);
}

void TrayIcon::makeMenu()
{
    auto menu = std::make_unique<TrayMenu>(m_services);
    m_icon.setContextMenu(menu->menu());
    m_menu = std::move(menu);
    connect(m_menu.get(), &TrayMenu::statusChosen, this, &TrayIcon::statusRequested);
    connect(m_menu.get(), &TrayMenu::pageChosen, this, &TrayIcon::settingsRequested);
    connect(m_menu.get(), &TrayMenu::firstRunChosen, this, &TrayIcon::firstRunRequested);
    connect(m_menu.get(), &TrayMenu::reportChosen, this, &TrayIcon::reportRequested);
    connect(m_menu.get(), &TrayMenu::quitChosen, this, &TrayIcon::quitRequested);
    connect(m_menu.get(), &TrayMenu::fixChosen, this, &TrayIcon::fix);
    connect(m_menu.get(), &TrayMenu::said, this, &TrayIcon::tell);
    connect(m_menu.get(), &TrayMenu::failed, this, &TrayIcon::tellFailure);
    connect(m_menu->menu(), &QMenu::aboutToShow, this, &TrayIcon::refresh);
}

void TrayIcon::activate(QSystemTrayIcon::ActivationReason reason)
{
#if defined(Q_OS_MACOS)
    Q_UNUSED(reason) // a click opens the menu by itself, and must do nothing else
#else
    if (reason != QSystemTrayIcon::Trigger && reason != QSystemTrayIcon::DoubleClick)
        return;
    const bool again = m_sinceClick.isValid() && m_sinceClick.elapsed() < oneClick.count();
    m_sinceClick.start();
    if (!again)
        Q_EMIT statusRequested();
#endif
}

void TrayIcon::settleSoon()
{
    // Not restarted by the next change: under steady work the icon would never learn of anything.
    if (!m_settle.isActive())
        m_settle.start();
}

void TrayIcon::show()
{
    m_trayAvailable = m_available();
    m_icon.show();
    lookAgainLater();
    Q_EMIT trayAvailableChanged(m_trayAvailable);
}

void TrayIcon::lookForTray()
{
    const bool available = m_available();
    const bool same = available == m_trayAvailable;
    m_trayAvailable = available;
    lookAgainLater();
    if (same)
        return;
    if (available) {
        // A panel that came back may have forgotten the icon.
        m_icon.hide();
        m_icon.show();
    }
    Q_EMIT trayAvailableChanged(available);
}

void TrayIcon::lookAgainLater()
{
    m_recheck.start(m_trayAvailable && m_watch.tells() ? m_timing.rest : m_timing.recheck);
}

void TrayIcon::refresh()
{
    m_settle.stop();
    const TrayStatus status = trayStatus(m_services.gateway.facts());
    m_menu->show(status);
    const bool sameIcon = m_shown && m_shown->icon == status.icon;
    if (!m_shown || m_shown->tooltip != status.tooltip)
        m_icon.setToolTip(status.tooltip);
    m_shown = status;
    if (!sameIcon)
        drawIcon();
    tellTroubles();
}

void TrayIcon::drawIcon()
{
    m_icon.setIcon(TrayIconPainter::icon(m_shown->icon, trayBarOfDesktop()));
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange && m_shown)
        drawIcon();
    if (watched == qGuiApp && event->type() == QEvent::LanguageChange && !m_speaking) {
        // Several translators come and go at once.
        m_speaking = true;
        QMetaObject::invokeMethod(this, &TrayIcon::speakAnew, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::MouseButtonDblClick && openForSecondClick(watched, static_cast<QMouseEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

bool TrayIcon::openForSecondClick(QObject *watched, const QMouseEvent *click)
{
    // Qt's icon in a classic (XEmbed) tray takes a right click soon after another one for a double click, and does nothing.
    if (click->button() != Qt::RightButton || !watched->inherits("QSystemTrayIconSys"))
        return false;
    menu()->popup(click->globalPosition().toPoint());
    return true;
}

void TrayIcon::speakAnew()
{
    if (menu()->isVisible()) {
        // It never goes under the pointer. Queued, for what was chosen in it comes after it is hidden.
        connect(menu(), &QMenu::aboutToHide, this, &TrayIcon::speakAnew,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    m_speaking = false;
    makeMenu();
    refresh();
}

void TrayIcon::fix()
{
    refresh();
    const TrayStatus status = shown();
    const auto place = carryOut(status.fix, status.provider, m_services.gateway);
    if (!place)
        return;
    if (place->firstRun)
        Q_EMIT firstRunRequested();
    else
        Q_EMIT settingsRequested(place->page, place->detail);
}

void TrayIcon::tell(const QString &sentence)
{
    Q_EMIT said(sentence);
    notify(TrayNotifier::About::Done, sentence);
}

void TrayIcon::tellFailure(const QString &sentence)
{
    Q_EMIT said(sentence);
    notify(TrayNotifier::About::Trouble, sentence);
}

void TrayIcon::tellTroubles()
{
    QStringList lines;
    for (const Problem &problem : problemsOf(m_services.gateway.facts())) {
        if (!problem.urgent)
            continue;
        lines += problem.line;
        // Told when it comes, not while it lasts.
        if (!m_troubles.contains(problem.line))
            notify(TrayNotifier::About::Trouble, problem.sentence.isEmpty() ? problem.line : problem.sentence);
    }
    m_troubles = lines;
}

void TrayIcon::notify(TrayNotifier::About about, const QString &sentence)
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    if (!m_notifier.wanted(about, sentence, configuration->settings().application.notifications))
        return;
    const bool trouble = about == TrayNotifier::About::Trouble;
    if (m_trayAvailable && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(QStringLiteral("Gatehouse"), sentence, trouble ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, 5000);
    Q_EMIT notified(sentence);
}

} // namespace gatehouse
