// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"
#include "ui/tray/ClientsFollow.h"
#include "ui/tray/TrayMenu.h"
#include "ui/tray/TrayNotifier.h"
#include "ui/tray/TrayStatus.h"
#include "ui/tray/TrayWatch.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtWidgets/QSystemTrayIcon>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QMouseEvent;

namespace gatehouse {

/// Everything about the tray: the icon and its tooltip, the menu, the notifications, and a desktop that shows no tray or shows it late. GUI
/// thread.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    struct Timing
    {
        std::chrono::milliseconds settle{1000};  ///< a state must last this long to be shown, so that the icon never flashes
        std::chrono::milliseconds recheck{5000}; ///< between two looks for a tray
        std::chrono::milliseconds rest{60000};   ///< the same while there is one whose end is told of: a laptop sleeps better
    };
    /// Some desktops send a double click as two clicks, or a click and a double click: within this time they are one.
    static constexpr std::chrono::milliseconds oneClick{150};

    /// `available`: whether the desktop has a tray right now.
    TrayIcon(Services &services, Timing timing, std::function<bool()> available, QObject *parent = nullptr);
    explicit TrayIcon(Services &services, QObject *parent = nullptr);

    /// Shows the icon, now or when a tray comes.
    void show();
    bool trayAvailable() const { return m_trayAvailable; }

    QMenu *menu() { return m_menu->menu(); }
    QString toolTip() const { return m_icon.toolTip(); }
    TrayStatus shown() const { return m_shown.value_or(TrayStatus{}); }
    void activate(QSystemTrayIcon::ActivationReason reason);

Q_SIGNALS:
    void statusRequested();
    void settingsRequested(gatehouse::PageId page, const QString &detail);
    void firstRunRequested();
    /// The diagnostic report is wanted on the clipboard.
    void reportRequested();
    void quitRequested();
    /// Also once at show().
    void trayAvailableChanged(bool available);
    /// What a choice in the menu came to, in a sentence, for the window that is open.
    void said(const QString &sentence);
    /// A notification was shown.
    void notified(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeMenu();
    void speakAnew();
    bool openForSecondClick(QObject *watched, const QMouseEvent *click);
    void watch();
    void settleSoon();
    void refresh();
    void drawIcon();
    void lookForTray();
    void lookAgainLater();
    void fix();
    void tell(const QString &sentence);
    void tellFailure(const QString &sentence);
    void tellTroubles();
    void notify(TrayNotifier::About about, const QString &sentence);

    Services &m_services;
    std::function<bool()> m_available;
    std::unique_ptr<TrayMenu> m_menu;
    QSystemTrayIcon m_icon;
    ClientsFollow m_follow;
    TrayNotifier m_notifier;
    QTimer m_settle;
    Timing m_timing;
    TrayWatch m_watch;
    QTimer m_recheck;
    QElapsedTimer m_sinceClick;
    std::optional<TrayStatus> m_shown;
    QStringList m_troubles; ///< that were there at the last look
    bool m_trayAvailable = false;
    bool m_speaking = false; ///< speakAnew() is under way
};

} // namespace gatehouse
