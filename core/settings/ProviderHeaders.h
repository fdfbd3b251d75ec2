// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/settings/Environment.h"
#include "core/settings/Settings.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// Headers whose values do not stand in settings.json.
using SecretHeaders = std::vector<std::pair<std::string, Secret>>;

/// Reads the sources that the settings name. What cannot be read is left out and said in `warnings`, sentences without their values.
SecretHeaders readSecretHeaders(const std::string &provider, const std::vector<HeaderSource> &sources, const EnvironmentReader &environment,
                                std::vector<std::string> &warnings);

/// What the environment adds: GATEHOUSE_HEADER_<PROVIDER>_<NAME>, the provider's id in capitals with _ for -, and - for each _ of the
/// name: GATEHOUSE_HEADER_DEEPSEEK_X_TEAM is X-TEAM of deepseek. `providers` are all ids: the longest that fits owns the variable. Headers
/// that Gatehouse sets itself are left out with a warning.
SecretHeaders environmentHeaders(std::string_view provider, const std::vector<std::string> &providers,
                                 const std::vector<std::string> &variables, const EnvironmentReader &environment,
                                 std::vector<std::string> &warnings);

/// A header's name as HTTP allows it.
bool isHeaderName(std::string_view name);
/// Headers that frame a message or belong to the connection: Gatehouse sets them itself.
bool isOwnHeader(std::string_view name);

} // namespace gatehouse
