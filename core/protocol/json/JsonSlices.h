// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Looking at small JSON texts without a parser's tree or padding: values are slices of the text. Meant for what is rare in an answer
/// (errors, an answer's frame); bounded in time, never recursive, tolerant of what comes after the value.
namespace gatehouse::slices {

/// Walks over the members of an object or the elements of an array.
class Walk
{
public:
    explicit Walk(std::string_view container);
    /// Next member or element; false at the end or where the text is not JSON.
    bool next();
    std::string_view key() const { return m_key; }     ///< inside of the key's quotes, as it stands; empty in an array
    std::string_view value() const { return m_value; } ///< raw
    bool broken() const { return m_broken; }           ///< ended where the text is not JSON
    std::size_t position() const { return m_at; }      ///< offset behind the container's end, once next() returned false

private:
    bool fail();
    std::string_view m_text;
    std::string_view m_key;
    std::string_view m_value;
    std::size_t m_at = 0;
    bool m_object = false;
    bool m_first = true;
    bool m_broken = false;
};

/// The value of a member; empty: none.
std::string_view member(std::string_view object, std::string_view key);
/// The text of a string value; empty for any other.
std::string text(std::string_view value);
std::string textOf(std::string_view object, std::string_view key);
/// The inside of a string value's quotes; empty for any other.
std::string_view inside(std::string_view value);
/// A number, or a string that holds one; fractions are cut off.
std::optional<std::int64_t> number(std::string_view value);
inline bool isString(std::string_view value)
{
    return !value.empty() && value.front() == '"';
}
inline bool isObject(std::string_view value)
{
    return !value.empty() && value.front() == '{';
}
inline bool isArray(std::string_view value)
{
    return !value.empty() && value.front() == '[';
}
inline bool isNull(std::string_view value)
{
    return value.empty() || value == "null";
}
/// True if `text` is exactly one well-formed JSON value with space around it.
bool isWhole(std::string_view text);
std::string_view trimmed(std::string_view text);
/// `object` with the value of one member put in the place of what is there, or added at the end.
std::string withMember(std::string_view object, std::string_view key, std::string_view rawValue);
/// Raw JSON fit for an event's one line. Control characters that should have been escaped are.
std::string inOneLine(std::string_view json);
/// Length of the UTF-8 sequence at the beginning of a text that is not empty; 0: not valid.
std::size_t sequenceLength(std::string_view text);
/// The text with U+FFFD for every byte that is not UTF-8.
std::string validUtf8(std::string_view text);

} // namespace gatehouse::slices
