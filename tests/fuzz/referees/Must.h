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
    std::fprintf(stderr, "FINDING: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(), static_cast<int>(shown.size()), shown.data());
    std::abort();
}

} // namespace gatehouse::fuzz
