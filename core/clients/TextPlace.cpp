// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/TextPlace.h"

#include <algorithm>

namespace gatehouse {

namespace {
bool continues(unsigned char byte)
{
    return (byte & 0xc0) == 0x80;
}

/// How many bytes the code point at the front has; 0: it is none.
std::size_t codePointSize(std::string_view text)
{
    const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t size = first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) == 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
    if (size == 0 || text.size() < size)
        return 0;
    for (std::size_t at = 1; at < size; ++at)
        if (!continues(byte(at)))
            return 0;
    const unsigned char second = byte(1);
    const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool surrogate = first == 0xed && second > 0x9f;
    const bool beyond = first == 0xf4 && second > 0x8f;
    return overlong || surrogate || beyond ? 0 : size;
}
} // namespace

TextPlace TextPlace::of(std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto start = static_cast<std::ptrdiff_t>(lineStart(before, before.size()));
    const auto isColumn = [](char c) { return !continues(static_cast<unsigned char>(c)); };
    return {1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')),
            1 + static_cast<std::size_t>(std::count_if(before.begin() + start, before.end(), isColumn))};
}

std::optional<std::size_t> firstThatIsNotUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = codePointSize(text.substr(at));
        if (size == 0)
            return at;
        at += size;
    }
    return std::nullopt;
}

std::string_view lineEndOf(std::string_view text)
{
    const std::size_t first = text.find('\n');
    return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t lineStart(std::string_view text, std::size_t byte)
{
    return text.substr(0, byte).rfind('\n') + 1; // npos + 1 is the start of the text
}

std::size_t lineEnd(std::string_view text, std::size_t byte)
{
    const std::size_t end = text.find('\n', byte);
    return end == std::string_view::npos ? text.size() : end + 1;
}

std::string patched(std::string_view text, std::vector<TextPatch> patches)
{
    std::stable_sort(patches.begin(), patches.end(), [](const TextPatch &a, const TextPatch &b) { return a.begin < b.begin; });
    std::string result;
    std::size_t at = 0;
    for (const TextPatch &patch : patches) {
        result.append(text.substr(at, patch.begin - at)).append(patch.text);
        at = patch.end;
    }
    return result.append(text.substr(at));
}

} // namespace gatehouse
