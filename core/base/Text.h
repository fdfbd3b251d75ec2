// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <functional>
#include <string_view>

namespace gatehouse {

constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return asciiLower(x) == asciiLower(y); });
}

/// Whether a long text holds a short one. Not string_view::find(), which stops at each byte that the short one begins with.
inline bool holdsText(std::string_view text, std::string_view part)
{
#ifdef __GLIBC__
    return memmem(text.data(), text.size(), part.data(), part.size()) != nullptr;
#else
    return std::search(text.begin(), text.end(), std::boyer_moore_horspool_searcher(part.begin(), part.end())) != text.end();
#endif
}

} // namespace gatehouse
