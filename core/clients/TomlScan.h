// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One key with its value, and where the two stand.
struct TomlPair
{
    std::vector<std::string> key; ///< more than one part where it is dotted
    std::size_t begin = 0;        ///< of the key
    std::size_t valueBegin = 0;
    std::size_t valueEnd = 0;
    std::optional<std::size_t> comma = {}; ///< the one behind it, in an inline table
};

/// What stands below one header.
struct TomlSection
{
    std::vector<std::string> path; ///< empty: the root
    bool isList = false;           ///< a header in double brackets
    bool inList = false;           ///< it, or a table around it, is an item of a list
    std::size_t begin = 0;         ///< of the header's line
    std::size_t headerEnd = 0;     ///< of that line, its line end included
    std::vector<TomlPair> pairs = {};

    /// Behind the line of the last pair, or of the header.
    std::size_t end(std::string_view text) const;
};

/// Where everything stands in a text of TOML that a parser has taken. The first section is the root. Nothing where the text is not as
/// expected.
std::optional<std::vector<TomlSection>> scanToml(std::string_view text);
/// The pairs of an inline table, whose opening brace is at `begin`.
std::optional<std::vector<TomlPair>> scanInlineTable(std::string_view text, std::size_t begin);

/// A dotted key as it is written, its parts quoted where they must be.
std::string tomlKey(const std::vector<std::string> &path);

} // namespace gatehouse
