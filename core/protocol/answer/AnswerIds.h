// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace gatehouse {

/// Makes an id that begins with a prefix and was never given before. A seam: tests count, Gatehouse draws random letters.
using IdSource = std::function<std::string(std::string_view prefix)>;

/// 24 random letters and digits behind the prefix.
std::string randomId(std::string_view prefix);

} // namespace gatehouse
