// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ModelsMenu.h"

#include "core/settings/SettingsStore.h"
#include "ui/tray/MenuRows.h"
#include "ui/tray/ModelMapEdit.h"

#include <QtGui/QAction>
#include <QtWidgets/QMenu>

#include <algorithm>

namespace gatehouse {

ModelsMenu::ModelsMenu(Services &services, QMenu *menu) : QObject(menu), m_services(services), m_menu(menu)
{
    m_afterProfiles = menu->addSeparator();
    m_afterSlots = menu->addSeparator();
    QAction *edit = menu->addAction(tr("&Edit model map…"));
    edit->setObjectName(QStringLiteral("editModelMap"));
    connect(edit, &QAction::triggered, this, [this] { Q_EMIT mapRequested({}); });
    m_profiles = new MenuRows(menu, m_afterProfiles, QStringLiteral("profile"));
    connect(m_profiles, &MenuRows::chosen, this, &ModelsMenu::switchProfile);
}

ModelsMenu::Slot &ModelsMenu::slotMenu(const std::string &slot)
{
    Slot &found = m_slots[slot];
    if (found.menu)
        return found;
    const QString name = QString::fromStdString(slot);
    found.menu = new QMenu(m_menu);
    found.menu->menuAction()->setObjectName(QStringLiteral("slot:") + name);
    QAction *end = found.menu->addSeparator();
    QAction *more = found.menu->addAction(tr("&More models…"));
    more->setObjectName(QStringLiteral("moreModels:") + name);
    connect(more, &QAction::triggered, this, [this, name] { Q_EMIT mapRequested(name); });
    found.rows = new MenuRows(found.menu, end, QStringLiteral("model:") + name);
    connect(found.rows, &MenuRows::chosen, this, [this, slot](const QString &route) { switchSlot(slot, route); });
    m_menu->insertMenu(m_afterSlots, found.menu);
    return found;
}

void ModelsMenu::refresh()
{
    const ConfigurationPtr configuration = m_services.settings.configuration();
    const Settings &settings = configuration->settings();
    std::vector<MenuRows::Row> profiles;
    for (const ModelProfile &profile : settings.profiles)
        profiles.push_back({QString::fromStdString(profile.name),
                            profile.name.empty() ? tr("Standard") : QString::fromStdString(profile.name),
                            profile.name == settings.profile});
    if (profiles.size() < 2)
        profiles.clear(); // nothing to choose from
    m_profiles->show(profiles);
    m_afterProfiles->setVisible(!profiles.empty());

    const std::vector<ModelChoice> choices = modelChoices(m_services);
    const std::vector<std::string> slotNames = modelSlots(m_services);
    for (const std::string &slot : slotNames) {
        const QString route = slotRoute(m_services, slot);
        Slot &shown = slotMenu(slot);
        std::vector<MenuRows::Row> rows;
        const auto add = [&](const ModelChoice &choice) {
            const QString text = choice.firstToken ? tr("%1 – %2").arg(choice.label, spokenTime(*choice.firstToken)) : choice.label;
            rows.push_back({choice.route(), text, choice.route() == route});
        };
        const bool offered =
            std::any_of(choices.begin(), choices.end(), [&](const ModelChoice &choice) { return choice.route() == route; });
        if (!offered && !route.isEmpty())
            add(modelChoice(m_services, route));
        std::for_each(choices.begin(), choices.end(), add);
        shown.rows->show(rows);
        const QString target = route.isEmpty() ? tr("no model yet") : modelChoice(m_services, route).label;
        setActionText(shown.menu->menuAction(), literally(tr("%1 → %2").arg(slotTitle(slot), target)));
    }
    for (auto &[slot, shown] : m_slots)
        shown.menu->menuAction()->setVisible(std::find(slotNames.begin(), slotNames.end(), slot) != slotNames.end());
}

void ModelsMenu::switchProfile(const QString &profile)
{
    if (!m_services.settings.set({QStringLiteral("profile")}, profile.isEmpty() ? QByteArray() : jsonString(profile)))
        Q_EMIT failed(m_services.settings.problem());
}

void ModelsMenu::switchSlot(const std::string &slot, const QString &route)
{
    const ModelChoice choice = modelChoice(m_services, route);
    const ConfigurationPtr configuration = m_services.settings.configuration();
    if (!m_services.settings.apply(slotChanges(configuration->settings(), slot, choice.provider, choice.model)))
        Q_EMIT failed(m_services.settings.problem());
}

} // namespace gatehouse
