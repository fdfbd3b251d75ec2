// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gatehouse {

/// Longest text of a provider that is shown, in bytes.
inline constexpr std::size_t errorTextLimit = 2048;

/// A provider's words made fit to be shown and logged: one line of valid UTF-8 without control characters, terminal escapes and direction
/// overrides, without anything that looks like a key, cut at errorTextLimit.
std::string sanitisedErrorText(std::string_view text);
/// The same text with `[redacted]` for everything that looks like a key.
std::string withoutKeys(std::string_view text);
/// What a person sees of an HTML page: its title, else its text.
std::string textOfHtml(std::string_view html);

} // namespace gatehouse
