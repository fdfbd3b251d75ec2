// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

inline constexpr std::string_view hiddenValue = "(hidden)";

/// Whether a header's value must not be shown: because of its name, or because it looks like a token whatever it is called.
bool isSecretHeader(std::string_view name, std::string_view value);

/// Headers as people may see them: hiddenValue for every secret, and no value of more than 500 bytes.
std::vector<std::pair<std::string, std::string>> shownHeaders(const std::vector<std::pair<std::string_view, std::string_view>> &headers);

} // namespace gatehouse
