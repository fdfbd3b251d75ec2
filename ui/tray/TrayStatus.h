// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tray/TrayFacts.h"

#include <QtCore/QString>

#include <cstdint>

namespace gatehouse {

/// How things stand, in the tray's shapes and words. A value, worked out from the facts alone.
struct TrayStatus
{
    enum class Icon : std::uint8_t { Ready, Working, Attention, Stopped };
    enum class Fix : std::uint8_t {
        None,
        AddKey,
        ReplaceKey,   ///< of `provider`
        AskKeychain,  ///< again, so that it offers to unlock
        ShowProvider, ///< the page of `provider` says what is wrong
        ShowSettings, ///< the window says what is wrong
        UseAnotherPort,
        Start,
    };

    Icon icon = Icon::Stopped;
    QString line; ///< first line of the menu, a few words
    QString tooltip;
    Fix fix = Fix::None;
    QString fixText;  ///< label of the action, empty with Fix::None
    QString provider; ///< id, where one provider is meant

    bool operator==(const TrayStatus &) const = default;
};

TrayStatus trayStatus(const TrayFacts &facts);

} // namespace gatehouse
