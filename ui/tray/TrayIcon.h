// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/SensitiveClipboard.h"
#include "ui/tray/TrayMenu.h"
#include "ui/tray/TrayModel.h"
#include "ui/tray/TrayStatus.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtWidgets/QSystemTrayIcon>

#include <chrono>
#include <functional>
#include <optional>

namespace gatehouse {

/// Everything about the tray: the icon and its tooltip, the menu, the copying, and a desktop that shows no tray or shows it late. GUI
/// thread.
class TrayIcon : public QObject
{
    Q_OBJECT
public:
    struct Timing
    {
        std::chrono::milliseconds settle{1000};  ///< a state must last this long to be shown, so that the icon never flashes
        std::chrono::milliseconds recheck{5000}; ///< between two looks for a tray
    };

    /// Both must outlive the icon. `available`: whether the desktop has a tray right now.
    TrayIcon(TrayModel &model, SensitiveClipboard &clipboard, Timing timing, std::function<bool()> available, QObject *parent = nullptr);
    TrayIcon(TrayModel &model, SensitiveClipboard &clipboard, QObject *parent = nullptr);

    /// Shows the icon, now or when a tray comes.
    void show();
    bool trayAvailable() const { return m_trayAvailable; }

    QMenu *menu() { return m_menu.menu(); }
    QString toolTip() const { return m_icon.toolTip(); }
    TrayStatus shown() const { return m_shown.value_or(TrayStatus{}); }

    /// What the menu's items do, for the window that offers the same.
    void fix();
    void copyGatewaySettings();
    void copyShellExports();

Q_SIGNALS:
    void windowRequested();
    /// The window, with the key field of this provider (empty: any) ready to be typed into.
    void keyRequested(const QString &provider);
    void quitRequested();
    /// Also once at show().
    void trayAvailableChanged(bool available);
    /// What a copy came to, in a sentence.
    void copied(const QString &outcome);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void drawIcon();
    void lookForTray();
    void copy(const Result<Secret, QString> &text, const QString &done);
    void tell(const QString &sentence, QSystemTrayIcon::MessageIcon icon);

    TrayModel &m_model;
    SensitiveClipboard &m_clipboard;
    std::function<bool()> m_available;
    TrayMenu m_menu;
    QSystemTrayIcon m_icon;
    QTimer m_settle;
    QTimer m_recheck;
    std::optional<TrayStatus> m_shown;
    bool m_trayAvailable = false;
};

} // namespace gatehouse
