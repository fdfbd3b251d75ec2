// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/JsonCheck.h"

#include "core/protocol/json/JsonScan.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <simdjson.h>

namespace gatehouse::json {
namespace {

constexpr std::array<std::string_view, 4> onceOnly{"model", "stream", "messages", "input"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/// Where UTF-8 breaks; called only for text that is known to be broken.
std::size_t brokenUtf8(std::string_view text)
{
    // The longest valid prefix, by halves: validity of a prefix is monotonic but for a character cut at its end.
    std::size_t good = 0;
    std::size_t bad = text.size();
    while (bad - good > 8) {
        std::size_t middle = good + (bad - good) / 2;
        while (middle > good && (static_cast<unsigned char>(text[middle]) & 0xc0) == 0x80)
            --middle;
        if (middle == good)
            break;
        if (simdjson::validate_utf8(text.data(), middle))
            good = middle;
        else
            bad = middle;
    }
    while (good < bad && static_cast<unsigned char>(text[good]) < 0x80)
        ++good;
    return good;
}

class Checker
{
public:
    explicit Checker(std::string_view bytes)
        : m_begin(bytes.data()), m_at(bytes.data()), m_end(bytes.data() + bytes.size()), m_stops(m_begin, m_end)
    {
    }

    bool run();
    Outline outline;
    Fault fault;

private:
    // Out of line, so that what never happens takes no room and no registers where it matters.
    [[gnu::cold, gnu::noinline]] bool fail(const char *at, std::string_view what);
    void skipSpace();
    bool container(char opening);
    bool string();
    bool number();
    bool literal(std::string_view word);
    bool key();
    bool noteKey(std::string_view inside);

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    StringStops m_stops;
    const char *m_valueBegin = nullptr;
    std::array<char, maxDepth> m_open{};
    std::size_t m_depth = 0;
};

bool Checker::fail(const char *at, std::string_view what)
{
    fault = {static_cast<std::size_t>(at - m_begin), std::string(what)};
    return false;
}

void Checker::skipSpace()
{
    while (m_at != m_end && isSpace(*m_at))
        ++m_at;
}

bool Checker::string()
{
    const char *opening = m_at;
    const char *at = m_at + 1;
    for (;;) {
        at = m_stops.next(at);
        if (at == m_end)
            return fail(opening, "a string does not end");
        if (*at == '"') {
            m_at = at + 1;
            return true;
        }
        if (*at != '\\')
            return fail(at, "a control character stands unescaped in a string");
        if (m_end - at < 2)
            return fail(opening, "a string does not end");
        switch (at[1]) {
        case '"':
        case '\\':
        case '/':
        case 'b':
        case 'f':
        case 'n':
        case 'r':
        case 't':
            at += 2;
            break;
        case 'u':
            if (m_end - at < 6 || !std::all_of(at + 2, at + 6, isHex))
                return fail(at, "\\u is not followed by four hexadecimal digits");
            at += 6;
            break;
        default:
            return fail(at, "an unknown escape stands in a string");
        }
    }
}

bool Checker::number()
{
    const char *begin = m_at;
    const auto digits = [this] {
        const char *from = m_at;
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return m_at != from;
    };
    if (*m_at == '-')
        ++m_at;
    if (m_at != m_end && *m_at == '0')
        ++m_at;
    else if (!digits())
        return fail(begin, "a number is malformed");
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!digits())
            return fail(begin, "a number is malformed");
    }
    if (m_at != m_end && (*m_at | 0x20) == 'e') {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!digits())
            return fail(begin, "a number is malformed");
    }
    return true;
}

bool Checker::literal(std::string_view word)
{
    if (static_cast<std::size_t>(m_end - m_at) < word.size() || std::memcmp(m_at, word.data(), word.size()) != 0)
        return fail(m_at, "a value is not valid JSON");
    m_at += word.size();
    return true;
}

bool Checker::noteKey(std::string_view inside)
{
    std::string_view name = inside;
    if (inside.find('\\') != std::string_view::npos)
        name = outline.decodedKeys.emplace_back(unescaped(inside));
    if (std::find(onceOnly.begin(), onceOnly.end(), name) != onceOnly.end() &&
        std::any_of(outline.members.begin(), outline.members.end(), [&](const Outline::Member &member) { return member.key == name; }))
        return fail(inside.data(), "the member \"" + std::string(name) + "\" stands there twice");
    outline.members.push_back({name, {}});
    return true;
}

bool Checker::key()
{
    if (m_at == m_end || *m_at != '"')
        return fail(m_at, "a member's name in quotes is missing");
    const char *begin = m_at;
    if (!string())
        return false;
    if (m_depth == 1 && !noteKey({begin + 1, static_cast<std::size_t>(m_at - begin) - 2}))
        return false;
    skipSpace();
    if (m_at == m_end || *m_at != ':')
        return fail(m_at, "a colon is missing after a member's name");
    ++m_at;
    skipSpace();
    if (m_depth == 1)
        m_valueBegin = m_at;
    return true;
}

bool Checker::run()
{
    if (m_end - m_at >= 3 && std::memcmp(m_at, "\xef\xbb\xbf", 3) == 0)
        return fail(m_at, "it begins with a byte order mark");
    skipSpace();
    if (m_at == m_end)
        return fail(m_at, "it is empty");
    if (*m_at != '{')
        return fail(m_at, "it is not a JSON object");
    for (;;) { // one value each time round; m_at stands on its first byte
        bool closed = false;
        switch (m_at == m_end ? '\0' : *m_at) {
        case '{':
        case '[': {
            if (m_depth == maxDepth)
                return fail(m_at, "it is nested deeper than 256 levels");
            const char opening = *m_at++;
            m_open[m_depth++] = opening;
            skipSpace();
            closed = m_at != m_end && *m_at == opening + 2; // ']' and '}' stand two after '[' and '{'
            if (!closed) {
                if (opening == '{' && !key())
                    return false;
                continue;
            }
            break;
        }
        case '"':
            if (!string())
                return false;
            break;
        case 't':
            if (!literal("true"))
                return false;
            break;
        case 'f':
            if (!literal("false"))
                return false;
            break;
        case 'n':
            if (!literal("null"))
                return false;
            break;
        case '-':
        case '0':
        case '1':
        case '2':
        case '3':
        case '4':
        case '5':
        case '6':
        case '7':
        case '8':
        case '9':
            if (!number())
                return false;
            break;
        default:
            return fail(m_at, m_at == m_end ? "it ends too early" : "a value is missing or is not valid JSON");
        }
        for (;;) { // after a value, or on the bracket that closes one
            if (closed) {
                ++m_at;
                --m_depth;
                if (m_depth == 0) {
                    skipSpace();
                    return m_at == m_end || fail(m_at, "something follows after the JSON object");
                }
            }
            if (m_depth == 1 && !outline.members.empty())
                outline.members.back().value = {m_valueBegin, static_cast<std::size_t>(m_at - m_valueBegin)};
            skipSpace();
            const char opening = m_open[m_depth - 1];
            if (m_at == m_end)
                return fail(m_at, "it ends too early");
            if (*m_at == ',') {
                ++m_at;
                skipSpace();
                if (opening == '{' && !key())
                    return false;
                break;
            }
            if (*m_at != opening + 2)
                return fail(m_at, opening == '{' ? "a comma or a closing brace is missing" : "a comma or a closing bracket is missing");
            closed = true;
        }
    }
}

} // namespace

std::string_view Outline::value(std::string_view key) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member &member) { return member.key == key; });
    return found == members.end() ? std::string_view() : found->value;
}

Result<Outline, Fault> check(std::string_view bytes)
{
    if (!simdjson::validate_utf8(bytes.data(), bytes.size()))
        return Fault{brokenUtf8(bytes), "it is not UTF-8"};
    Checker checker(bytes);
    if (!checker.run())
        return std::move(checker.fault);
    return std::move(checker.outline);
}

} // namespace gatehouse::json
