// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gatehouse {

/// Whether a raw schema is of the kind that OpenAI takes with `strict`: every object closed and all of its properties required. Others
/// would be refused.
bool isStrictSchema(std::string_view schema);

} // namespace gatehouse
