// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse {

/// The value of a JSON number that is a whole number above zero, else nothing.
inline std::optional<std::int64_t> positiveInteger(std::string_view number)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size() || value <= 0)
        return std::nullopt;
    return value;
}

} // namespace gatehouse
