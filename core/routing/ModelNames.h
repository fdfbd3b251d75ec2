// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// The name without Claude's mark for a million tokens of context, `[1m]` in any case.
std::string_view withoutContextMark(std::string_view name);
/// The name without a trailing `-YYYYMMDD`.
std::string_view withoutDate(std::string_view name);
bool containsIgnoringCase(std::string_view text, std::string_view part);
/// The up to three of `known` that are most like `name`; none that is far off.
std::vector<std::string> closeMatches(std::string_view name, const std::vector<std::string> &known);

} // namespace gatehouse
