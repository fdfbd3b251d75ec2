// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse::json {

/// Appends `utf8` to `out` as the inside of a JSON string: quotes, backslashes and control characters escaped, the rest as it is.
void appendEscaped(std::string &out, std::string_view utf8);
/// Appends `utf8` as a whole JSON string, with its quotes.
void appendString(std::string &out, std::string_view utf8);
void appendNumber(std::string &out, std::int64_t number);
/// The text that stands escaped inside a JSON string. Lone surrogates become U+FFFD.
std::string unescaped(std::string_view inside);

/// Writes JSON in order, straight into a buffer, and puts the commas. Nothing is checked: the caller pairs begin and end.
class Writer
{
public:
    explicit Writer(std::string &out) : m_out(out) {}

    Writer &beginObject()
    {
        open('{');
        return *this;
    }
    Writer &endObject()
    {
        close('}');
        return *this;
    }
    Writer &beginArray()
    {
        open('[');
        return *this;
    }
    Writer &endArray()
    {
        close(']');
        return *this;
    }
    /// A name that needs no escaping (a literal of ours).
    Writer &key(std::string_view name);
    Writer &string(std::string_view utf8);
    /// A string whose inside is escaped already.
    Writer &escapedString(std::string_view inside);
    Writer &number(std::int64_t value);
    Writer &boolean(bool value) { return raw(value ? "true" : "false"); }
    Writer &null() { return raw("null"); }
    /// A whole JSON value as it is.
    Writer &raw(std::string_view value);
    Writer &member(std::string_view name, std::string_view utf8) { return key(name).string(utf8); }
    Writer &member(std::string_view name, const char *utf8) { return key(name).string(utf8); }
    Writer &member(std::string_view name, std::int64_t value) { return key(name).number(value); }
    Writer &member(std::string_view name, bool value) { return key(name).boolean(value); }

private:
    void separate();
    void open(char bracket);
    void close(char bracket);
    std::string &m_out;
    bool m_first = true;
};

} // namespace gatehouse::json
