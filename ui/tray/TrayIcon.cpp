// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayIcon.h"

#include "ui/tray/TrayIconPainter.h"

#include <QtCore/QEvent>
#include <QtGui/QGuiApplication>

#include <utility>

namespace gatehouse {

TrayIcon::TrayIcon(TrayModel &model, SensitiveClipboard &clipboard, QObject *parent)
    : TrayIcon(model, clipboard, Timing{}, &QSystemTrayIcon::isSystemTrayAvailable, parent)
{
}

TrayIcon::TrayIcon(TrayModel &model, SensitiveClipboard &clipboard, Timing timing, std::function<bool()> available, QObject *parent)
    : QObject(parent), m_model(model), m_clipboard(clipboard), m_available(std::move(available))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(timing.settle);
    m_recheck.setInterval(timing.recheck);
    connect(&m_settle, &QTimer::timeout, this, &TrayIcon::refresh);
    connect(&m_recheck, &QTimer::timeout, this, &TrayIcon::lookForTray);
    connect(&m_model, &TrayModel::changed, this, [this] {
        // Not restarted by the next change: under steady work the icon would never learn of anything.
        if (!m_settle.isActive())
            m_settle.start();
    });

    connect(&m_menu, &TrayMenu::statusChosen, this, &TrayIcon::windowRequested);
    connect(&m_menu, &TrayMenu::settingsChosen, this, &TrayIcon::windowRequested);
    connect(&m_menu, &TrayMenu::quitChosen, this, &TrayIcon::quitRequested);
    connect(&m_menu, &TrayMenu::fixChosen, this, &TrayIcon::fix);
    connect(&m_menu, &TrayMenu::copySettingsChosen, this, &TrayIcon::copyGatewaySettings);
    connect(&m_menu, &TrayMenu::copyExportsChosen, this, &TrayIcon::copyShellExports);
    connect(m_menu.menu(), &QMenu::aboutToShow, this, &TrayIcon::refresh);
    m_icon.setContextMenu(m_menu.menu());
#if !defined(Q_OS_MACOS)
    // On macOS a click opens the menu by itself, and must do nothing else.
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT windowRequested();
    });
#endif
    qGuiApp->installEventFilter(this);
    refresh();
}

void TrayIcon::show()
{
    m_trayAvailable = m_available();
    m_icon.show();
    m_recheck.start();
    Q_EMIT trayAvailableChanged(m_trayAvailable);
}

void TrayIcon::lookForTray()
{
    const bool available = m_available();
    if (available == m_trayAvailable)
        return;
    m_trayAvailable = available;
    if (available) {
        // A panel that came back may have forgotten the icon.
        m_icon.hide();
        m_icon.show();
    }
    Q_EMIT trayAvailableChanged(available);
}

void TrayIcon::refresh()
{
    m_settle.stop();
    const TrayFacts facts = m_model.facts();
    const TrayStatus status = trayStatus(facts);
    m_menu.show(status, facts.copyObstacle);
    const bool sameIcon = m_shown && m_shown->icon == status.icon;
    if (!m_shown || m_shown->tooltip != status.tooltip)
        m_icon.setToolTip(status.tooltip);
    m_shown = status;
    if (!sameIcon)
        drawIcon();
}

void TrayIcon::drawIcon()
{
    m_icon.setIcon(TrayIconPainter::icon(m_shown->icon, trayBarOfDesktop()));
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange && m_shown)
        drawIcon();
    return QObject::eventFilter(watched, event);
}

void TrayIcon::fix()
{
    refresh();
    const TrayStatus status = shown();
    switch (status.fix) {
    case TrayStatus::Fix::None:
        break;
    case TrayStatus::Fix::AddKey:
    case TrayStatus::Fix::ReplaceKey:
        Q_EMIT keyRequested(status.provider);
        break;
    case TrayStatus::Fix::AskKeychain:
        m_model.askKeychain();
        break;
    case TrayStatus::Fix::ShowSettings:
        Q_EMIT windowRequested();
        break;
    case TrayStatus::Fix::UseAnotherPort:
        m_model.useAnotherPort();
        break;
    case TrayStatus::Fix::Start:
        m_model.start();
        break;
    }
}

void TrayIcon::copyGatewaySettings()
{
    copy(m_model.gatewaySettings(), tr("Copied the gateway settings for Claude Desktop."));
}

void TrayIcon::copyShellExports()
{
    copy(m_model.shellExports(), tr("Copied the shell exports for Claude Code."));
}

void TrayIcon::copy(const Result<Secret, QString> &text, const QString &done)
{
    if (!text) {
        tell(text.error(), QSystemTrayIcon::Warning);
        m_model.askKeychain(); // so that the keychain offers to open, and the next try succeeds
        return;
    }
    m_clipboard.copy(*text);
    tell(done + u' ' + tr("Clears in %1 s.").arg(m_clipboard.lifetime().count()), QSystemTrayIcon::Information);
}

void TrayIcon::tell(const QString &sentence, QSystemTrayIcon::MessageIcon icon)
{
    Q_EMIT copied(sentence);
    if (m_trayAvailable && QSystemTrayIcon::supportsMessages())
        m_icon.showMessage(QStringLiteral("Gatehouse"), sentence, icon, 5000);
}

} // namespace gatehouse
