// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/TrayStatus.h"

#include <QtCore/QObject>
#include <QtWidgets/QMenu>

class QAction;

namespace gatehouse {

/// The tray's menu: built once, its words changed in place, so that it never closes under the pointer. GUI thread.
class TrayMenu : public QObject
{
    Q_OBJECT
public:
    explicit TrayMenu(QObject *parent = nullptr);

    QMenu *menu() { return &m_menu; }
    /// `copyObstacle`: why nothing can be copied, in a few words; empty when it can. The items stay alive with it: choosing one tells what
    /// to do.
    void show(const TrayStatus &status, const QString &copyObstacle);

Q_SIGNALS:
    void statusChosen();
    void fixChosen();
    void copySettingsChosen();
    void copyExportsChosen();
    void settingsChosen();
    void quitChosen();

private:
    QAction *add(const QString &name, const QString &text, void (TrayMenu::*chosen)());

    QMenu m_menu;
    QAction *m_status;
    QAction *m_fix;
    QAction *m_copySettings;
    QAction *m_copyExports;
};

} // namespace gatehouse
