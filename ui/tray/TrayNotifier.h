// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/Settings.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>

#include <chrono>
#include <functional>
#include <map>

namespace gatehouse {

/// Which sentences become notifications: as the settings want it, and never the same one twice in a short time.
class TrayNotifier
{
public:
    static constexpr std::chrono::minutes quiet{5};
    enum class About : std::uint8_t { Trouble, Done };
    /// `now`: a clock that only goes forward.
    explicit TrayNotifier(std::function<std::chrono::milliseconds()> now = {});

    bool wanted(About about, const QString &sentence, ApplicationSettings::Notifications setting);

private:
    std::function<std::chrono::milliseconds()> m_now;
    std::map<QString, std::chrono::milliseconds> m_told;
};

} // namespace gatehouse
