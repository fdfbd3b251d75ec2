// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// What stands raw in an answer was told apart from its neighbours, not checked: an escape or a number in it may be none. Before it goes
/// into other JSON it goes through here.
namespace gatehouse::json {

/// `value` as strict JSON of one line: bytes that are not UTF-8 and control characters in strings are made legal; empty where more is
/// wrong with it than that.
std::string strict(std::string_view value);

/// The elements of an array that strict() takes, as an array; empty for what is no array.
std::string strictElements(std::string_view array);

} // namespace gatehouse::json
