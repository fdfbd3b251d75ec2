// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// One word of a POSIX shell that means exactly `text`: bare where nothing in it is special, else in single quotes.
std::string shellQuoted(std::string_view text);

/// One argument of PowerShell that means exactly `text`.
std::string powerShellQuoted(std::string_view text);

} // namespace gatehouse
