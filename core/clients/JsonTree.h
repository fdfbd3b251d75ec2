// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QtCore/QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

struct JsonMember;

/// What a program takes for JSON.
enum class JsonForm : std::uint8_t {
    Plain,             ///< the language, and nothing else
    Comments,          ///< comments of both kinds, too
    CommentsAndCommas, ///< and a comma behind the last member or item
};

/// A value of JSON and where it stands in its text, from `begin` to before `end`.
struct JsonNode
{
    enum class Kind : std::uint8_t { Object, Array, String, Number, Word };
    Kind kind = Kind::Word;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;                ///< a string's, unescaped; of numbers and words their own
    std::vector<JsonMember> members; ///< in the order of the text; names may repeat
    std::vector<JsonNode> items;

    /// The member that parsers go by: the last of its name.
    const JsonMember *member(std::string_view name) const;
    /// Whether both mean the same; where they stand does not matter, the order of members does.
    bool operator==(const JsonNode &other) const;
};

struct JsonMember
{
    std::string name;
    std::size_t begin = 0; ///< of the name, with its quote
    JsonNode value;
    std::optional<std::size_t> comma = {}; ///< the one behind it
};

/// The error is a sentence with line and column.
Result<JsonNode, QString> readJsonTree(std::string_view text, JsonForm form = JsonForm::CommentsAndCommas);
/// A text as a string of JSON, with its quotes.
std::string jsonQuoted(std::string_view text);

} // namespace gatehouse
