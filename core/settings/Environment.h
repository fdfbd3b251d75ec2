// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gatehouse {

/// The value of an environment variable, or nothing if it is unset or empty. The one seam through which secrets are read from the
/// environment.
using EnvironmentReader = std::function<std::optional<std::string>(const std::string &name)>;

/// The process's own.
EnvironmentReader processEnvironment();
/// The names of all its variables.
std::vector<std::string> processVariables();

} // namespace gatehouse
