// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

/// What RFC 9110 says of the letters of a message. ASCII only, whatever the locale.
namespace gatehouse::http {

namespace detail {
constexpr std::array<bool, 256> tokenTable()
{
    std::array<bool, 256> table{};
    for (char c = 'a'; c <= 'z'; ++c)
        table[static_cast<unsigned char>(c)] = table[static_cast<unsigned char>(c - 32)] = true;
    for (char c = '0'; c <= '9'; ++c)
        table[static_cast<unsigned char>(c)] = true;
    for (char c : std::string_view("!#$%&'*+-.^_`|~"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}
inline constexpr std::array<bool, 256> isTokenChar = tokenTable();
} // namespace detail

constexpr bool isTokenChar(char c)
{
    return detail::isTokenChar[static_cast<unsigned char>(c)];
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

constexpr bool isToken(std::string_view text)
{
    for (char c : text)
        if (!isTokenChar(c))
            return false;
    return !text.empty();
}

constexpr bool sameIgnoringCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

/// Without spaces and tabs at both ends.
constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// The next element of a comma-separated list, trimmed, taken off `list`.
constexpr std::string_view takeElement(std::string_view &list)
{
    const std::size_t comma = list.find(',');
    const std::string_view element = list.substr(0, comma);
    list = comma == std::string_view::npos ? std::string_view{} : list.substr(comma + 1);
    return trimmed(element);
}

} // namespace gatehouse::http
