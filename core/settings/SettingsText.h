// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/settings/SettingsFile.h"

#include <nlohmann/json.hpp>

namespace gatehouse {

/// From text to JSON with the limits of SettingsFile. A syntax error names line and column; a member that stands twice in one object is an
/// error, since one of the two would silently do nothing. Include this in .cpp files only.
Result<nlohmann::ordered_json, SettingsFile::Problem> parseSettingsText(std::string_view text);

} // namespace gatehouse
