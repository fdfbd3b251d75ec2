// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Environment.h"

#include <QtCore/QtGlobal>

namespace gatehouse {

EnvironmentReader processEnvironment()
{
    return [](const std::string &name) -> std::optional<std::string> {
        std::string value = qgetenv(name.c_str()).toStdString();
        return value.empty() ? std::nullopt : std::optional(std::move(value));
    };
}

} // namespace gatehouse
