// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayMenu.h"

#include <QtGui/QAction>

namespace gatehouse {

namespace {

/// A name may hold an ampersand that is no mnemonic.
QString literally(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

void setText(QAction *action, const QString &text)
{
    if (action->text() != text)
        action->setText(text);
}

} // namespace

TrayMenu::TrayMenu(QObject *parent) : QObject(parent)
{
    m_menu.setAccessibleName(tr("Gatehouse"));
    m_status = add(QStringLiteral("status"), {}, &TrayMenu::statusChosen);
    m_fix = add(QStringLiteral("fix"), {}, &TrayMenu::fixChosen);
    m_fix->setVisible(false);
    m_menu.addSeparator();
    m_copySettings = add(QStringLiteral("copySettings"), tr("Copy &gateway settings"), &TrayMenu::copySettingsChosen);
    m_copyExports = add(QStringLiteral("copyExports"), tr("Copy s&hell exports"), &TrayMenu::copyExportsChosen);
    m_menu.addSeparator();
    add(QStringLiteral("settings"), tr("&Settings…"), &TrayMenu::settingsChosen)->setMenuRole(QAction::PreferencesRole);
    add(QStringLiteral("quit"), tr("&Quit"), &TrayMenu::quitChosen)->setMenuRole(QAction::QuitRole);
}

QAction *TrayMenu::add(const QString &name, const QString &text, void (TrayMenu::*chosen)())
{
    QAction *action = m_menu.addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, chosen] { (this->*chosen)(); });
    return action;
}

void TrayMenu::show(const TrayStatus &status, const QString &copyObstacle)
{
    setText(m_status, literally(status.line));
    setText(m_fix, literally(status.fixText));
    m_fix->setVisible(status.fix != TrayStatus::Fix::None);

    const bool can = copyObstacle.isEmpty();
    setText(m_copySettings, can ? tr("Copy &gateway settings") : tr("Copy &gateway settings (%1)").arg(literally(copyObstacle)));
    setText(m_copyExports, can ? tr("Copy s&hell exports") : tr("Copy s&hell exports (%1)").arg(literally(copyObstacle)));
}

} // namespace gatehouse
