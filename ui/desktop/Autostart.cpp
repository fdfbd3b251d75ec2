// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/Autostart.h"

#if defined(Q_OS_WIN)
#include "ui/desktop/RunKeyAutostart.h"
#elif defined(Q_OS_MACOS)
#include "ui/desktop/LaunchAgentAutostart.h"
#else
#include "ui/desktop/XdgAutostart.h"
#endif

namespace gatehouse {

std::unique_ptr<Autostart> Autostart::ofThisSystem(const QString &program)
{
#if defined(Q_OS_WIN)
    return std::make_unique<RunKeyAutostart>(program);
#elif defined(Q_OS_MACOS)
    return std::make_unique<LaunchAgentAutostart>(LaunchAgentAutostart::usualFolder(), program);
#else
    return std::make_unique<XdgAutostart>(XdgAutostart::usualFolder(), program);
#endif
}

} // namespace gatehouse
