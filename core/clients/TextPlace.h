// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Lines and columns as people count them: from 1, a column for each code point.
struct TextPlace
{
    std::size_t line = 1;
    std::size_t column = 1;

    static TextPlace of(std::string_view text, std::size_t byte);
};

/// Where the text stops being UTF-8; nothing where all of it is.
std::optional<std::size_t> firstThatIsNotUtf8(std::string_view text);
/// The text's own line end, by its first; "\n" where it has none.
std::string_view lineEndOf(std::string_view text);
/// Where the line that `byte` stands in begins.
std::size_t lineStart(std::string_view text, std::size_t byte);
/// Where it ends, its line end included.
std::size_t lineEnd(std::string_view text, std::size_t byte);

/// New bytes for a range of a text.
struct TextPatch
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text = {};
};
/// The patches may stand in any order, but not overlap; those at one place are put there in their order.
std::string patched(std::string_view text, std::vector<TextPatch> patches);

} // namespace gatehouse
