// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace gatehouse::fuzz {

/// Ends the process, which is how libFuzzer is told of a finding.
inline void must(bool holds, std::string_view what, std::string_view shown = {})
{
    if (holds)
        return;
    for (const std::string_view part : {std::string_view("FINDING: "), what, std::string_view("\n"), shown, std::string_view("\n")})
        std::fwrite(part.data(), 1, part.size(), stderr);
    std::abort();
}

} // namespace gatehouse::fuzz
