// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// Starts a program with variables of its own; as text for a shell, to be kept as a file or pasted as it is.
struct StartScript
{
    std::vector<std::pair<std::string, std::string>> variables;
    std::vector<std::string> command; ///< what the script was given comes behind it

    std::string forPosixShells() const;
    std::string forPowerShell() const;
};

} // namespace gatehouse
