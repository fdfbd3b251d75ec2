// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/pages/Page.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;

namespace gatehouse {

class ClientActions;
class RecentRequests;

/// The small window behind the tray icon: how things stand, the clients, the last requests, and what needs a person. GUI thread.
class StatusWindow : public QDialog
{
    Q_OBJECT
public:
    explicit StatusWindow(Services &services, QWidget *parent = nullptr);
    ~StatusWindow() override;

    /// Shows the window above the others.
    void present();
    /// Without a tray closing only makes the window small: it must stay within reach.
    void setTrayAvailable(bool available);
    /// A sentence at the window's edge, e.g. what a copy came to.
    void tell(const QString &sentence);

    void reject() override;

Q_SIGNALS:
    void settingsRequested(gatehouse::PageId page, const QString &detail);
    void firstRunRequested();
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addKeys();
    QWidget *head();
    QWidget *buttons();
    void refresh();
    void makeRoom();

    Services &m_services;
    ClientActions *m_actions;
    QWidget *m_content = nullptr;
    QLabel *m_noTray = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_running = nullptr;
    QLineEdit *m_address = nullptr;
    QLabel *m_outcome = nullptr;
    bool m_trayAvailable = true;
};

} // namespace gatehouse
