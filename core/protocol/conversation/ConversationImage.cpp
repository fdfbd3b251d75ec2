// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/conversation/ConversationImage.h"

#include <cstddef>

namespace gatehouse {
namespace {

/// Single bytes of what a base64 text encodes, found without decoding the rest.
class Base64Bytes
{
public:
    explicit Base64Bytes(std::string_view text) : m_text(text) {}

    std::size_t size() const { return m_text.size() / 4 * 3; }
    /// -1 beyond the end or where it is not base64.
    int at(std::size_t index) const
    {
        const std::size_t group = index / 3 * 4;
        const std::size_t within = index % 3;
        if (group + within + 1 >= m_text.size())
            return -1;
        const int left = digit(m_text[group + within]);
        const int right = digit(m_text[group + within + 1]);
        if (left < 0 || right < 0)
            return -1;
        return ((left << (2 + 2 * within)) & 0xff) | (right >> (4 - 2 * within));
    }
    std::int64_t big(std::size_t index, int bytes) const
    {
        std::int64_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value * 256 + at(index + static_cast<std::size_t>(i));
        return value;
    }
    std::int64_t little(std::size_t index, int bytes) const
    {
        std::int64_t value = 0;
        for (int i = bytes - 1; i >= 0; --i)
            value = value * 256 + at(index + static_cast<std::size_t>(i));
        return value;
    }
    bool has(std::size_t index, std::string_view text) const
    {
        for (std::size_t i = 0; i < text.size(); ++i)
            if (at(index + i) != static_cast<unsigned char>(text[i]))
                return false;
        return true;
    }

private:
    static int digit(char c)
    {
        if (c >= 'A' && c <= 'Z')
            return c - 'A';
        if (c >= 'a' && c <= 'z')
            return c - 'a' + 26;
        if (c >= '0' && c <= '9')
            return c - '0' + 52;
        return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
    }
    std::string_view m_text;
};

std::optional<ImageSize> jpegSize(const Base64Bytes &bytes)
{
    std::size_t at = 2;
    for (int segment = 0; segment < 64 && at + 9 < bytes.size(); ++segment) {
        if (bytes.at(at) != 0xff)
            return std::nullopt;
        const int marker = bytes.at(at + 1);
        const bool isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return ImageSize{bytes.big(at + 7, 2), bytes.big(at + 5, 2)};
        const std::int64_t length = bytes.big(at + 2, 2);
        if (length < 2)
            return std::nullopt;
        at += 2 + static_cast<std::size_t>(length);
    }
    return std::nullopt;
}

std::optional<ImageSize> webpSize(const Base64Bytes &bytes)
{
    if (bytes.has(12, "VP8X"))
        return ImageSize{bytes.little(24, 3) + 1, bytes.little(27, 3) + 1};
    if (bytes.has(12, "VP8L")) {
        const std::int64_t bits = bytes.little(21, 4);
        return ImageSize{(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1};
    }
    if (bytes.has(12, "VP8 "))
        return ImageSize{bytes.little(26, 2) & 0x3fff, bytes.little(28, 2) & 0x3fff};
    return std::nullopt;
}

} // namespace

std::optional<ImageSize> imageSize(std::string_view base64)
{
    const Base64Bytes bytes(base64);
    std::optional<ImageSize> size;
    if (bytes.has(0, "\x89PNG\r\n\x1a\n"))
        size = ImageSize{bytes.big(16, 4), bytes.big(20, 4)};
    else if (bytes.has(0, "\xff\xd8"))
        size = jpegSize(bytes);
    else if (bytes.has(0, "GIF8"))
        size = ImageSize{bytes.little(6, 2), bytes.little(8, 2)};
    else if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP"))
        size = webpSize(bytes);
    const auto plausible = [](std::int64_t side) { return side > 0 && side <= 65'535; };
    return size && plausible(size->width) && plausible(size->height) ? size : std::nullopt;
}

} // namespace gatehouse
