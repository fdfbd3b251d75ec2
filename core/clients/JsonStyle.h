// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/JsonTree.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// How a text of JSON is laid out, so that what is put into it looks the same.
struct JsonStyle
{
    std::string_view lineEnd = "\n";
    std::string unit = "  "; ///< one step of indentation
    bool oneLine = false;    ///< everything stands in one line
    bool spaceAfterColon = true;

    /// The style of `text`, whose root is `root`.
    static JsonStyle of(std::string_view text, const JsonNode &root);

    /// A value in this style; `indent` is what its first line begins with.
    std::string write(const JsonNode &value, const std::string &indent) const;
    std::string writeMember(std::string_view name, const JsonNode &value, const std::string &indent) const;
};

/// The spaces and tabs that the line of `byte` begins with.
std::string indentAt(std::string_view text, std::size_t byte);
/// Whether nothing but spaces and tabs stands before `byte` in its line.
bool standsFirst(std::string_view text, std::size_t byte);

} // namespace gatehouse
