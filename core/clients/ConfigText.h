// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/clients/JsonTree.h"

#include <QtCore/QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Edits of other programs' settings files, as small changes of byte ranges: comments, order, indentation, line ends and everything that is
/// not named stay as they are. Pure functions; errors are sentences with line and column.

/// JSON, with comments and trailing commas allowed where they stand already. `place`: member names from the root. Missing objects on the
/// way are made, in the indentation of the text. `json`: the value's JSON text; nothing removes the member. An empty text is an empty
/// object.
struct JsonEdit
{
    std::vector<std::string> place;
    std::optional<std::string> json;
};
Result<std::string, QString> editJson(std::string_view text, const std::vector<JsonEdit> &edits);
/// Why a program that takes this form of JSON would refuse the text as its settings, in a sentence with the line; empty: it would not.
QString problemInJson(std::string_view text, JsonForm form);
/// The JSON text of a member's value, if the text can be read and has it.
std::optional<std::string> jsonAt(std::string_view text, const std::vector<std::string> &place);
/// The same for a string's value, unescaped.
std::optional<std::string> jsonStringAt(std::string_view text, const std::vector<std::string> &place);

/// TOML. `table`: the table's dotted name parts (empty: the root, whose keys are put before the first table); `toml`: the value's TOML
/// text; nothing removes the key. A missing table is added at the end.
struct TomlEdit
{
    std::vector<std::string> table;
    std::string key;
    std::optional<std::string> toml;
};
Result<std::string, QString> editToml(std::string_view text, const std::vector<TomlEdit> &edits);
std::optional<std::string> tomlStringAt(std::string_view text, const std::vector<std::string> &table, std::string_view key);
/// A basic string of TOML, quoted.
std::string tomlString(std::string_view text);

} // namespace gatehouse
