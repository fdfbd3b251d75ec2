// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// Appends a tool's parameters. `schema` is raw JSON Schema, empty for none. The root always becomes an object with properties; with
/// `strict`, what Gemini refuses is taken out or said in another way ($ref inlined, const as enum, type lists as nullable, ...).
void appendParameters(std::string &out, std::string_view schema, bool strict);

} // namespace gatehouse
