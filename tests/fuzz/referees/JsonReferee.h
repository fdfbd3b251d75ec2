// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace gatehouse::fuzz {

/// A second opinion on what JSON is (RFC 8259 with UTF-8), written for brevity and shared with nothing in core. `lax`: what stands within
/// strings and numbers does not count, as for bytes that are passed on as they came.
class JsonReferee
{
public:
    /// Exactly one value, with space around it.
    static bool accepts(std::string_view text, int depth = 1024, bool lax = false)
    {
        JsonReferee referee(text);
        referee.m_lax = lax;
        referee.space();
        if (!referee.value(depth))
            return false;
        referee.space();
        return referee.m_at == text.size();
    }
    static bool acceptsObject(std::string_view text, bool lax = false)
    {
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        return first != std::string_view::npos && text[first] == '{' && accepts(text, 1024, lax);
    }

private:
    explicit JsonReferee(std::string_view text) : m_text(text) {}

    unsigned char peek() const { return m_at < m_text.size() ? static_cast<unsigned char>(m_text[m_at]) : 0; }
    bool take(char wanted)
    {
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    void space()
    {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }
    bool word(std::string_view wanted)
    {
        if (m_text.substr(m_at, wanted.size()) != wanted)
            return false;
        m_at += wanted.size();
        return true;
    }
    bool digits()
    {
        const std::size_t begin = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > begin;
    }
    bool number()
    {
        if (m_lax) {
            const std::size_t begin = m_at;
            while (m_at < m_text.size() && std::string_view("0123456789+-.eE").find(m_text[m_at]) != std::string_view::npos)
                ++m_at;
            return m_at > begin;
        }
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            return digits();
        }
        return true;
    }
    bool hex(int count)
    {
        for (; count > 0; --count, ++m_at)
            if (std::string_view("0123456789abcdefABCDEF").find(static_cast<char>(peek())) == std::string_view::npos || peek() == 0)
                return false;
        return true;
    }
    bool escape()
    {
        if (take('u'))
            return hex(4);
        if (peek() == 0 || std::string_view("\"\\/bfnrt").find(static_cast<char>(peek())) == std::string_view::npos)
            return false;
        ++m_at;
        return true;
    }
    bool follow(unsigned char least, unsigned char most)
    {
        if (peek() < least || peek() > most)
            return false;
        ++m_at;
        return true;
    }
    bool character()
    {
        const unsigned char lead = peek();
        ++m_at;
        if (lead < 0x80)
            return true;
        if (lead >= 0xc2 && lead <= 0xdf)
            return follow(0x80, 0xbf);
        if (lead >= 0xe0 && lead <= 0xef)
            return follow(lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf) && follow(0x80, 0xbf);
        if (lead >= 0xf0 && lead <= 0xf4)
            return follow(lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf) && follow(0x80, 0xbf) && follow(0x80, 0xbf);
        return false;
    }
    bool string()
    {
        if (!take('"'))
            return false;
        while (m_at < m_text.size()) {
            if (take('"'))
                return true;
            if (m_lax) {
                m_at += peek() == '\\' ? 2 : 1;
            } else if (take('\\')) {
                if (!escape())
                    return false;
            } else if (peek() < 0x20 || !character()) {
                return false;
            }
        }
        return false;
    }
    bool container(char closing, bool object, int depth)
    {
        space();
        if (take(closing))
            return true;
        do {
            space();
            if (object) {
                if (!string())
                    return false;
                space();
                if (!take(':'))
                    return false;
                space();
            }
            if (!value(depth))
                return false;
            space();
        } while (take(','));
        return take(closing);
    }
    bool value(int depth)
    {
        if (depth == 0)
            return false;
        if (take('{'))
            return container('}', true, depth - 1);
        if (take('['))
            return container(']', false, depth - 1);
        if (peek() == '"')
            return string();
        return word("true") || word("false") || word("null") || number();
    }

    std::string_view m_text;
    bool m_lax = false;
    std::size_t m_at = 0;
};

} // namespace gatehouse::fuzz
