// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/TrayNotifier.h"

#include <utility>

namespace gatehouse {

namespace {

std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

TrayNotifier::TrayNotifier(std::function<std::chrono::milliseconds()> now) : m_now(now ? std::move(now) : steadyNow) {}

bool TrayNotifier::wanted(About about, const QString &sentence, ApplicationSettings::Notifications setting)
{
    using Setting = ApplicationSettings::Notifications;
    if (sentence.isEmpty() || setting == Setting::None || (about == About::Done && setting != Setting::All))
        return false;
    const auto now = m_now();
    std::erase_if(m_told, [now](const auto &told) { return now - told.second >= quiet; });
    return m_told.emplace(sentence, now).second;
}

} // namespace gatehouse
