// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Services.h"
#include "ui/tray/ModelChoices.h"

#include <QtCore/QObject>

#include <map>
#include <string>

class QAction;
class QMenu;

namespace gatehouse {

class MenuRows;

/// "Models": the profiles, and for each slot of the model map what answers there and what else could. GUI thread.
class ModelsMenu : public QObject
{
    Q_OBJECT
public:
    ModelsMenu(Services &services, QMenu *menu);

    void refresh();

Q_SIGNALS:
    /// What a change came to, where it failed.
    void failed(const QString &sentence);
    void mapRequested(const QString &slot);

private:
    struct Slot
    {
        QMenu *menu = nullptr;
        MenuRows *rows = nullptr;
    };
    Slot &slotMenu(const std::string &slot);
    void switchProfile(const QString &profile);
    void switchSlot(const std::string &slot, const QString &route);

    Services &m_services;
    QMenu *m_menu;
    QAction *m_afterProfiles;
    QAction *m_afterSlots;
    MenuRows *m_profiles;
    std::map<std::string, Slot> m_slots;
};

} // namespace gatehouse
