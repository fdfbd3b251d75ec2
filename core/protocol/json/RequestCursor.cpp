// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/json/RequestCursor.h"

#include "core/protocol/json/JsonScan.h"
#include "core/protocol/json/JsonWriter.h"

namespace gatehouse {

std::string JsonText::decoded() const
{
    return json::unescaped(inside);
}

bool JsonText::says(const JsonText &other) const
{
    if (inside == other.inside)
        return true;
    return (hasEscapes() || other.hasEscapes()) && decoded() == other.decoded();
}

bool JsonText::says(std::string_view utf8) const
{
    return hasEscapes() ? decoded() == utf8 : inside == utf8;
}

bool JsonText::blank() const
{
    for (std::size_t at = 0; at < inside.size(); ++at) {
        if (inside[at] == ' ')
            continue;
        if (inside[at] != '\\' || at + 1 == inside.size())
            return false;
        const char kind = inside[++at];
        if (kind != 'n' && kind != 'r' && kind != 't')
            return false;
    }
    return true;
}

char RequestCursor::peek()
{
    while (m_at != m_end && json::isSpace(*m_at))
        ++m_at;
    return m_at == m_end ? '\0' : *m_at;
}

bool RequestCursor::fail()
{
    m_failed = true;
    m_at = m_end;
    return false;
}

bool RequestCursor::enter(char opening)
{
    if (peek() != opening)
        return false;
    ++m_at;
    m_first = true;
    return true;
}

bool RequestCursor::another(char closing)
{
    const char next = peek();
    if (next == closing) {
        ++m_at;
        m_first = false;
        return false;
    }
    if (!m_first) {
        if (next != ',')
            return fail();
        ++m_at;
        peek();
    }
    m_first = false;
    return m_at != m_end || fail();
}

bool RequestCursor::nextMember(std::string_view &key)
{
    if (m_failed || !another('}'))
        return false;
    if (peek() != '"')
        return fail();
    const JsonText name = string();
    if (peek() != ':')
        return fail();
    ++m_at;
    key = name.inside;
    if (name.hasEscapes()) {
        m_key = name.decoded();
        key = m_key;
    }
    return true;
}

bool RequestCursor::nextElement()
{
    return !m_failed && another(']');
}

JsonText RequestCursor::string()
{
    if (peek() != '"') {
        fail();
        return {};
    }
    const char *begin = ++m_at;
    m_at = json::findStringEnd(m_at, m_end);
    if (m_at == m_end) {
        fail();
        return {};
    }
    const char *end = m_at++;
    return {{begin, static_cast<std::size_t>(end - begin)}};
}

std::string_view RequestCursor::skip()
{
    const char first = peek();
    const char *begin = m_at;
    if (first == '"') {
        string();
    } else if (first == '{' || first == '[') {
        m_at = json::findContainerEnd(m_at + 1, m_end);
        if (!m_at)
            fail();
    } else {
        while (m_at != m_end && *m_at != ',' && *m_at != ']' && *m_at != '}' && !json::isSpace(*m_at))
            ++m_at;
        if (m_at == begin)
            fail();
    }
    return m_failed ? std::string_view() : std::string_view(begin, static_cast<std::size_t>(m_at - begin));
}

} // namespace gatehouse
