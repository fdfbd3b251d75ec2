// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gatehouse {

/// Text as the client wrote it: the inside of a JSON string, still escaped, so that it can be put into another JSON text with one copy.
struct JsonText
{
    std::string_view inside;

    bool empty() const { return inside.empty(); }
    bool hasEscapes() const { return inside.find('\\') != std::string_view::npos; }
    std::string decoded() const;
    /// Compares what the two texts say, whatever their escapes.
    bool says(const JsonText &other) const;
    bool says(std::string_view utf8) const;
    /// Nothing but white space.
    bool blank() const;
};

/// Walks once, forwards, through JSON that json::check() has passed, and hands out slices of it. Nothing is copied and nothing is read
/// outside the bytes given; on bytes that were not checked it fails at worst.
class RequestCursor
{
public:
    explicit RequestCursor(std::string_view json) : m_at(json.data()), m_end(json.data() + json.size()) {}

    /// First byte of the next value; '\0' at the end.
    char peek();
    bool failed() const { return m_failed; }

    /// Both are false, and nothing is consumed, if the next value is of another kind.
    bool enterObject() { return enter('{'); }
    bool enterArray() { return enter('['); }
    /// True while there is a member; its value is next and must be taken or skipped. `key` is decoded and valid until the next call.
    bool nextMember(std::string_view &key);
    bool nextElement();
    /// Passes over a value; returns all of it.
    std::string_view skip();
    /// Takes a string; fails on anything else.
    JsonText string();

private:
    bool enter(char opening);
    bool fail();
    /// Whether another entry of the current container follows; consumes comma or closing bracket.
    bool another(char closing);
    const char *m_at;
    const char *m_end;
    bool m_first = false; ///< just entered: no comma is due
    bool m_failed = false;
    std::string m_key;
};

} // namespace gatehouse
