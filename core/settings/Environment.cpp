// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/Environment.h"

#include <QtCore/QProcessEnvironment>

namespace gatehouse {

EnvironmentReader processEnvironment()
{
    return [](const std::string &name) -> std::optional<std::string> {
        std::string value = qgetenv(name.c_str()).toStdString();
        return value.empty() ? std::nullopt : std::optional(std::move(value));
    };
}

std::vector<std::string> processVariables()
{
    std::vector<std::string> names;
    for (const QString &name : QProcessEnvironment::systemEnvironment().keys())
        names.push_back(name.toStdString());
    return names;
}

} // namespace gatehouse
