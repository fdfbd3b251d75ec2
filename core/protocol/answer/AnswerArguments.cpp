// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/answer/AnswerArguments.h"

#include "core/protocol/json/JsonCheck.h"
#include "core/protocol/json/JsonSlices.h"
#include "core/protocol/json/JsonWriter.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::string_view spaces = " \n\r\t";

/// Closes what is open in an object that was cut off; nothing where that does not make it JSON.
std::string closed(std::string_view cut)
{
    std::string open;
    bool inString = false;
    for (std::size_t i = 0; i < cut.size(); ++i) {
        const char c = cut[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            open += c == '{' ? '}' : ']';
        } else if ((c == '}' || c == ']') && !open.empty()) {
            open.pop_back();
        }
    }
    const std::string brackets(open.rbegin(), open.rend());
    std::string text(cut);
    if (inString) {
        const std::size_t slashes = text.size() - (text.find_last_not_of('\\') + 1);
        if (slashes % 2 == 1)
            text.pop_back();
        const std::size_t unicode = text.rfind("\\u");
        if (unicode != std::string::npos && text.size() - unicode < 6)
            text.resize(unicode);
        text += '"';
    }
    text = std::string(slices::trimmed(text));
    for (const std::string_view ending : {"", "null", ":null"})
        if (std::string whole = text + std::string(ending) + brackets; slices::isWhole(whole))
            return whole;
    if (text.ends_with(','))
        if (std::string whole = text.substr(0, text.size() - 1) + brackets; slices::isWhole(whole))
            return whole;
    return {};
}

/// Control characters in strings escaped, and backslashes that begin no escape (as in C:\\path) doubled.
std::string withLegalStrings(std::string_view text)
{
    const auto isHex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    std::string legal;
    legal.reserve(text.size() + 16);
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        inString = inString != (c == '"');
        if (!inString || (c != '\\' && static_cast<unsigned char>(c) >= 0x20)) {
            legal += c;
        } else if (c != '\\') {
            json::appendEscaped(legal, text.substr(i, 1));
        } else {
            const char next = i + 1 < text.size() ? text[i + 1] : '\0';
            const std::string_view digits = text.substr(std::min(i + 2, text.size()), 4);
            const bool isCode = next == 'u' && digits.size() == 4 && std::all_of(digits.begin(), digits.end(), isHex);
            const bool isEscape = isCode || std::string_view("\"\\/bfnrt").find(next) != std::string_view::npos;
            legal += '\\';
            legal += isEscape ? next : '\\';
            i += isEscape ? 1 : 0;
        }
    }
    return legal;
}

} // namespace

std::size_t AnswerArguments::scan(std::string_view bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (m_inString) {
            if (m_escaped)
                m_escaped = false;
            else if (c == '\\')
                m_escaped = true;
            else if (c == '"')
                m_inString = false;
            continue;
        }
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            m_runaway = m_runaway || ++m_whitespace > whitespaceLimit;
            continue;
        }
        m_whitespace = 0;
        if (c == '"') {
            m_inString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if ((c == '}' || c == ']') && m_depth > 0 && --m_depth == 0) {
            m_complete = true;
            return i + 1;
        }
    }
    return bytes.size();
}

std::string_view AnswerArguments::add(std::string_view fragment)
{
    if (m_complete || m_runaway)
        return {};
    if (!m_holding)
        return fragment.substr(0, scan(fragment));
    m_held += fragment;
    for (;;) {
        const std::size_t begin = m_held.find_first_not_of(spaces);
        if (begin == std::string::npos || m_held[begin] != '{') {
            m_runaway = begin == std::string::npos && m_held.size() > whitespaceLimit;
            return {};
        }
        const std::size_t second = m_held.find_first_not_of(spaces, begin + 1);
        if (second == std::string::npos) {
            m_runaway = m_held.size() > whitespaceLimit;
            return {};
        }
        if (m_held[second] != '}')
            break;
        const std::size_t again = m_held.find_first_not_of(spaces, second + 1);
        if (again == std::string::npos) {
            m_held = "{}";
            return {};
        }
        m_held.erase(0, again);
    }
    m_holding = false;
    return std::string_view(m_held).substr(0, scan(m_held));
}

std::string_view AnswerArguments::finish()
{
    if (!m_holding || m_complete)
        return {};
    m_complete = true;
    m_held = repairedArguments(m_held);
    return m_held;
}

std::string repairedArguments(std::string_view arguments)
{
    const std::string_view text = slices::trimmed(arguments);
    if (slices::isNull(text) || text == "\"\"")
        return "{}";
    // What comes out stands in other JSON as it is: nothing but strict JSON may.
    const auto strict = [](std::string whole) {
        if (!whole.empty() && !json::check(whole))
            whole = withLegalStrings(whole);
        return !whole.empty() && json::check(whole) ? whole : std::string();
    };
    if (slices::isObject(text)) {
        if (std::string whole = strict(slices::isWhole(text) ? std::string(text) : closed(text)); !whole.empty())
            return whole;
        if (std::string whole = strict(withLegalStrings(text)); !whole.empty())
            return whole;
    }
    if (slices::isString(text) && slices::isWhole(text)) {
        const std::string inner = slices::text(text);
        if (slices::isObject(slices::trimmed(inner)))
            if (std::string whole = strict(inner); !whole.empty())
                return whole;
    }
    if (std::string wrapped = "{\"arguments\":" + std::string(text) + '}'; slices::isWhole(text) && json::check(wrapped))
        return wrapped;
    std::string wrapped = "{\"arguments\":";
    json::appendString(wrapped, text);
    wrapped += '}';
    return wrapped;
}

} // namespace gatehouse
