// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// About how many tokens a text is: a quarter of its bytes, which fits English and, at three bytes a character, Chinese too.
constexpr std::int64_t estimatedTokens(std::size_t bytes)
{
    return static_cast<std::int64_t>((bytes + 3) / 4);
}

/// Without spaces at the ends of lines and with one empty line where there were more; what stands in code fences stays as it is.
std::string withoutBlanks(std::string_view text);

/// The beginning of a text, at most `bytes` long: up to a paragraph's end if that keeps at least half of it, else up to a line's end, else
/// up to a whole character. A code fence that the cut left open is closed.
std::string cutTo(std::string_view text, std::size_t bytes);

/// Without white space at both ends.
std::string_view trimmedText(std::string_view text);

} // namespace gatehouse
