// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace gatehouse {

/// Tokens of one answer, counted so that nothing is in two places (the Messages API's way): the prompt is input + cacheRead + cacheWrite.
struct Usage
{
    std::int64_t input = 0; ///< prompt tokens that no cache served or took
    std::int64_t cacheRead = 0;
    std::int64_t cacheWrite = 0;
    std::int64_t output = 0; ///< includes reasoning
    std::int64_t reasoning = 0;
    bool reported = false; ///< the provider said so; else the figures are zero or estimates

    std::int64_t prompt() const { return input + cacheRead + cacheWrite; }
};

} // namespace gatehouse
