// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonWriter.h"

#include "core/protocol/json/JsonScan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace gatehouse::json {
namespace {

void appendUtf8(std::string &out, std::uint32_t code)
{
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0 | (code >> 6));
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xe0 | (code >> 12));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    } else {
        out += static_cast<char>(0xf0 | (code >> 18));
        out += static_cast<char>(0x80 | ((code >> 12) & 0x3f));
        out += static_cast<char>(0x80 | ((code >> 6) & 0x3f));
        out += static_cast<char>(0x80 | (code & 0x3f));
    }
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The four hex digits at `at`; more than 0xffff if they are not there.
std::uint32_t hex4(std::string_view text, std::size_t at)
{
    std::uint32_t code = 0;
    if (at + 4 > text.size())
        return 0x10000;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 4, code, 16);
    return error == std::errc() && end == text.data() + at + 4 ? code : 0x10000;
}

} // namespace

void appendEscaped(std::string &out, std::string_view utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::size_t from = 0;
    for (;;) {
        const char *stop = findStringStop(utf8.data() + from, utf8.data() + utf8.size());
        const auto at = static_cast<std::size_t>(stop - utf8.data());
        out.append(utf8.data() + from, at - from);
        if (at == utf8.size())
            return;
        const auto byte = static_cast<unsigned char>(utf8[at]);
        switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default: {
            const std::array<char, 6> code{'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};
            out.append(code.data(), code.size());
        }
        }
        from = at + 1;
    }
}

void appendString(std::string &out, std::string_view utf8)
{
    out += '"';
    appendEscaped(out, utf8);
    out += '"';
}

void appendNumber(std::string &out, std::int64_t number)
{
    std::array<char, 24> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

std::string unescaped(std::string_view inside)
{
    std::string out;
    out.reserve(inside.size());
    std::size_t from = 0;
    for (;;) {
        const void *found = from < inside.size() ? std::memchr(inside.data() + from, '\\', inside.size() - from) : nullptr;
        const std::size_t at = found ? static_cast<std::size_t>(static_cast<const char *>(found) - inside.data()) : inside.size();
        out.append(inside.data() + from, at - from);
        if (at + 1 >= inside.size())
            return out;
        from = at + 2;
        switch (const char kind = inside[at + 1]) {
        case 'n':
            out += '\n';
            break;
        case 'r':
            out += '\r';
            break;
        case 't':
            out += '\t';
            break;
        case 'b':
            out += '\b';
            break;
        case 'f':
            out += '\f';
            break;
        case 'u': {
            std::uint32_t code = hex4(inside, from);
            // Of what is no code its digits are gone, and no byte of the character behind them.
            for (int digits = 0; digits < 4 && from < inside.size() && isHex(inside[from]); ++digits)
                ++from;
            if (code >= 0xd800 && code < 0xdc00 && from + 6 <= inside.size() && inside[from] == '\\' && inside[from + 1] == 'u') {
                const std::uint32_t low = hex4(inside, from + 2);
                if (low >= 0xdc00 && low < 0xe000) {
                    code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                    from += 6;
                    appendUtf8(out, code);
                    break;
                }
            }
            appendUtf8(out, code >= 0x10000 || (code >= 0xd800 && code < 0xe000) ? 0xfffd : code);
            break;
        }
        default:
            out += kind;
        }
    }
}

void Writer::separate()
{
    if (!m_first)
        m_out += ',';
    m_first = false;
}

void Writer::open(char bracket)
{
    separate();
    m_out += bracket;
    m_first = true;
}

void Writer::close(char bracket)
{
    m_out += bracket;
    m_first = false;
}

Writer &Writer::key(std::string_view name)
{
    separate();
    m_out += '"';
    m_out += name;
    m_out += "\":";
    m_first = true;
    return *this;
}

Writer &Writer::string(std::string_view utf8)
{
    separate();
    appendString(m_out, utf8);
    return *this;
}

Writer &Writer::escapedString(std::string_view inside)
{
    separate();
    m_out += '"';
    m_out += inside;
    m_out += '"';
    return *this;
}

Writer &Writer::number(std::int64_t value)
{
    separate();
    appendNumber(m_out, value);
    return *this;
}

Writer &Writer::raw(std::string_view value)
{
    separate();
    m_out += value;
    return *this;
}

} // namespace gatehouse::json
