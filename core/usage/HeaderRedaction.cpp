// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/HeaderRedaction.h"

#include "core/base/Text.h"

#include <algorithm>
#include <cstdint>

namespace gatehouse {

namespace {

constexpr std::size_t longestShown = 500;
/// So many characters without a gap are no word, number or id that a person would miss.
constexpr std::size_t shortestToken = 20;
constexpr std::size_t shortestDigest = 32;

bool startsIgnoringCase(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && (text[0] | 0x20) == (start[0] | 0x20) && equalsIgnoringCase(text.substr(0, start.size()), start);
}

/// A letter of either case as one of a set.
constexpr std::uint32_t letterBit(char letter)
{
    return std::uint32_t(1) << (static_cast<unsigned char>(letter) & 31);
}
/// Of each word that makes a name a secret's, the rarest letter.
constexpr std::uint32_t rareLetters = letterBit('k') | letterBit('u') | letterBit('w') | letterBit('c');

/// Every header of every request is asked about: each word is looked for at its rarest letter, and all of them in one pass.
bool namesSecret(std::string_view name)
{
    const auto stands = [name](std::string_view word, std::size_t letter, std::size_t at) {
        return at >= letter && name.size() - at >= word.size() - letter && startsIgnoringCase(name.substr(at - letter), word);
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        if ((rareLetters & letterBit(name[at])) == 0)
            continue;
        bool found = false;
        switch (name[at] | 0x20) { // lower case, where it is a letter
        case 'k':
            found = stands("key", 0, at) || stands("token", 2, at) || stands("cookie", 3, at);
            break;
        case 'u':
            found = stands("auth", 1, at) || stands("signature", 6, at);
            break;
        case 'w':
            found = stands("passw", 4, at);
            break;
        case 'c':
            found = stands("secret", 2, at) || stands("credential", 0, at);
            break;
        default:
            break;
        }
        if (found)
            return true;
    }
    return false;
}

/// Long, of the characters that tokens are made of alone, and of several kinds of them; ids in groups of hexadecimal digits are none.
bool looksLikeToken(std::string_view value)
{
    if (value.size() >= 6 && (value[0] | 0x20) == 'b' && (startsIgnoringCase(value, "Bearer ") || startsIgnoringCase(value, "Basic ")))
        return true;
    if (value.size() < shortestToken)
        return false;
    bool upper = false;
    bool lower = false;
    bool digit = false;
    bool hexadecimal = true;
    for (const char c : value) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isLower = c >= 'a' && c <= 'z';
        const bool isDigit = c >= '0' && c <= '9';
        const bool isMark = c == '-' || c == '_' || c == '.' || c == '+' || c == '/' || c == '=' || c == '~';
        if (!isUpper && !isLower && !isDigit && !isMark)
            return false;
        upper |= isUpper;
        lower |= isLower;
        digit |= isDigit;
        hexadecimal &= isDigit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
    if (value.starts_with("sk-") || value.starts_with("eyJ"))
        return true;
    return digit && ((upper && lower) || (hexadecimal && value.size() >= shortestDigest));
}

/// A key of a known form among other words: behind a scheme of its own, in a link, in a list.
bool holdsKey(std::string_view value)
{
    if (value.size() < shortestToken)
        return false;
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    for (const std::string_view start : {"sk-", "eyJ"})
        for (std::size_t at = value.find(start); at != std::string_view::npos; at = value.find(start, at + start.size())) {
            const std::string_view rest = value.substr(at);
            const auto length = std::find_if_not(rest.begin(), rest.end(), isWord) - rest.begin();
            if ((at == 0 || !isWord(value[at - 1])) && static_cast<std::size_t>(length) >= shortestToken)
                return true;
        }
    return false;
}

} // namespace

bool isSecretHeader(std::string_view name, std::string_view value)
{
    return namesSecret(name) || looksLikeToken(value) || holdsKey(value);
}

std::vector<std::pair<std::string, std::string>> shownHeaders(const std::vector<std::pair<std::string_view, std::string_view>> &headers)
{
    std::vector<std::pair<std::string, std::string>> shown;
    shown.reserve(headers.size());
    for (const auto &[name, value] : headers)
        shown.emplace_back(name, isSecretHeader(name, value) ? hiddenValue : value.substr(0, longestShown));
    return shown;
}

} // namespace gatehouse
