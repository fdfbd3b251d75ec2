// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonSlices.h"

#include "core/protocol/json/JsonScan.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace gatehouse::slices {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t depthLimit = 256;

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::size_t skipSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

/// Offset behind the string that begins at `at`.
std::size_t skipString(std::string_view text, std::size_t at)
{
    const char *end = text.data() + text.size();
    const char *quote = json::findStringEnd(text.data() + at + 1, end);
    return quote == end ? none : static_cast<std::size_t>(quote - text.data()) + 1;
}

// Character classes are tested here and not with find_first_of(), which makes a call of each character.
constexpr bool endsScalar(char c)
{
    return isSpace(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '"';
}

constexpr bool standsInNumber(char c)
{
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

std::size_t skipScalar(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && !endsScalar(text[end]))
        ++end;
    const std::string_view word = text.substr(at, end - at);
    if (word == "true" || word == "false" || word == "null")
        return end;
    return !word.empty() && (word.front() == '-' || (word.front() >= '0' && word.front() <= '9')) &&
                   std::all_of(word.begin(), word.end(), standsInNumber)
               ? end
               : none;
}

/// Offset behind the value that begins at `at`. Checks the grammar of brackets, commas and colons too.
std::size_t skipValue(std::string_view text, std::size_t at)
{
    std::array<char, depthLimit> open; // brackets that are open, `depth` of them
    std::size_t depth = 0;
    bool wantsValue = true; // else: a comma or a bracket
    for (;;) {
        at = skipSpace(text, at);
        if (at >= text.size())
            return none;
        const char c = text[at];
        if (wantsValue) {
            if (c == '{' || c == '[') {
                if (depth == depthLimit)
                    return none;
                at = skipSpace(text, at + 1);
                if (at < text.size() && text[at] == (c == '{' ? '}' : ']')) {
                    ++at;
                    wantsValue = false;
                } else {
                    open[depth++] = c;
                    if (c == '{')
                        goto key;
                    continue;
                }
            } else {
                at = c == '"' ? skipString(text, at) : skipScalar(text, at);
                if (at == none)
                    return none;
                wantsValue = false;
            }
        } else if (c == ',') {
            at = skipSpace(text, at + 1);
            if (open[depth - 1] == '{')
                goto key;
            wantsValue = true;
            continue;
        } else if (c == (open[depth - 1] == '{' ? '}' : ']')) {
            --depth;
            ++at;
        } else {
            return none;
        }
        if (depth == 0)
            return at;
        continue;
    key:
        if (at >= text.size() || text[at] != '"')
            return none;
        at = skipString(text, at);
        if (at == none)
            return none;
        at = skipSpace(text, at);
        if (at >= text.size() || text[at] != ':')
            return none;
        ++at;
        wantsValue = true;
    }
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

Walk::Walk(std::string_view container) : m_text(container)
{
    m_at = skipSpace(m_text, 0);
    if (m_at >= m_text.size() || (m_text[m_at] != '{' && m_text[m_at] != '[')) {
        m_broken = true;
        return;
    }
    m_object = m_text[m_at] == '{';
    ++m_at;
}

bool Walk::fail()
{
    m_broken = true;
    return false;
}

bool Walk::next()
{
    if (m_broken)
        return false;
    m_at = skipSpace(m_text, m_at);
    if (m_at >= m_text.size())
        return fail();
    const char end = m_object ? '}' : ']';
    if (m_text[m_at] == end) {
        ++m_at;
        return false;
    }
    if (!m_first) {
        if (m_text[m_at] != ',')
            return fail();
        m_at = skipSpace(m_text, m_at + 1);
    }
    m_first = false;
    if (m_object) {
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            return fail();
        const std::size_t keyEnd = skipString(m_text, m_at);
        if (keyEnd == none)
            return fail();
        m_key = m_text.substr(m_at + 1, keyEnd - m_at - 2);
        m_at = skipSpace(m_text, keyEnd);
        if (m_at >= m_text.size() || m_text[m_at] != ':')
            return fail();
        m_at = skipSpace(m_text, m_at + 1);
    }
    const std::size_t valueEnd = skipValue(m_text, m_at);
    if (valueEnd == none)
        return fail();
    m_value = m_text.substr(m_at, valueEnd - m_at);
    m_at = valueEnd;
    return true;
}

std::string_view member(std::string_view object, std::string_view key)
{
    if (!isObject(trimmed(object)))
        return {};
    for (Walk walk(object); walk.next();)
        if (walk.key() == key)
            return walk.value();
    return {};
}

std::string_view inside(std::string_view value)
{
    return value.size() >= 2 && value.front() == '"' ? value.substr(1, value.size() - 2) : std::string_view{};
}

std::string text(std::string_view value)
{
    return json::unescaped(inside(value));
}

std::string textOf(std::string_view object, std::string_view key)
{
    return text(member(object, key));
}

std::optional<std::int64_t> number(std::string_view value)
{
    if (isString(value))
        value = trimmed(inside(value));
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), whole);
    if (error == std::errc() && end == value.data() + value.size())
        return whole;
    double real = 0;
    const auto [realEnd, realError] = std::from_chars(value.data(), value.data() + value.size(), real);
    if (realError != std::errc() || realEnd != value.data() + value.size() || !(std::abs(real) < 9e15))
        return std::nullopt;
    return static_cast<std::int64_t>(real);
}

bool isWhole(std::string_view text)
{
    const std::size_t end = skipValue(text, 0);
    return end != none && skipSpace(text, end) == text.size();
}

std::string withMember(std::string_view object, std::string_view key, std::string_view rawValue)
{
    std::string out = "{";
    bool found = false;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (out.size() > 1)
            out += ',';
        out += '"';
        out += name;
        out += "\":";
        out += value;
    };
    for (Walk walk(object); walk.next();) {
        const bool same = walk.key() == key;
        if (!same || !found)
            add(walk.key(), same ? rawValue : walk.value());
        found = found || same;
    }
    if (!found)
        add(key, rawValue);
    out += '}';
    return out;
}

std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xc2 && lead < 0xe0 ? 2
                               : lead >= 0xe0 && lead < 0xf0 ? 3
                               : lead >= 0xf0 && lead < 0xf5 ? 4
                                                             : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    if ((lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xed && byte(1) >= 0xa0) || (lead == 0xf0 && byte(1) < 0x90) ||
        (lead == 0xf4 && byte(1) >= 0x90))
        return 0;
    return length;
}

std::string validUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        out += length > 0 ? text.substr(0, length) : std::string_view("\xef\xbf\xbd");
        text.remove_prefix(length > 0 ? length : 1);
    }
    return out;
}

std::string inOneLine(std::string_view json)
{
    unsigned controls = 0; // counted without a branch, for what is long is nearly always in one line
    for (const char c : json)
        controls |= static_cast<unsigned char>(c) < 0x20;
    if (controls == 0)
        return std::string(json);
    std::string line;
    line.reserve(json.size());
    bool inString = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        const bool isControl = static_cast<unsigned char>(c) < 0x20;
        if (isControl && inString)
            json::appendEscaped(line, std::string_view(&c, 1));
        else
            line += isControl ? ' ' : c;
        if (c == '"')
            inString = !inString;
        else if (c == '\\' && inString && i + 1 < json.size() && static_cast<unsigned char>(json[i + 1]) >= 0x20)
            line += json[++i];
    }
    return line;
}

} // namespace gatehouse::slices
