// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// A tool's schema without what OpenAI and Anthropic refuse at the root (anyOf, oneOf, allOf, enum, not): the properties of all
/// alternatives stand together, and required is what each of them requires. Empty: there is nothing to change.
std::string withPlainRoot(std::string_view schema);

} // namespace gatehouse
