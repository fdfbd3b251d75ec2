// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/TrayFacts.h"
#include "ui/tray/TrayStatus.h"

#include <vector>

namespace gatehouse {

/// One thing that needs a person, and the one action that mends it.
struct Problem
{
    TrayStatus::Icon icon = TrayStatus::Icon::Attention;
    QString line;     ///< a few words that fit a menu
    QString sentence; ///< cause and next step; may be empty where the line says it all
    TrayStatus::Fix fix = TrayStatus::Fix::None;
    QString fixText;     ///< of a button or a menu item
    QString provider;    ///< id, where one provider is meant
    bool urgent = false; ///< worth a notification: nothing works until it is mended

    bool operator==(const Problem &) const = default;
};

/// What is wrong, the worst first. Worked out from the facts alone.
std::vector<Problem> problemsOf(const TrayFacts &facts);

} // namespace gatehouse
