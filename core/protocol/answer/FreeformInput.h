// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gatehouse {

/// Takes the text out of a freeform tool's arguments, {"input": "text"}, while they come in fragments that may be cut anywhere, inside of
/// an escape too. Arguments of another shape are kept to their end: then the text is that of `input`, or of the only string there is, or
/// the arguments themselves.
class FreeformInput
{
public:
    /// The next fragment; returns what text it is sure to carry. The view lives until the next call.
    std::string_view add(std::string_view fragment);
    /// Nothing more will come; returns the rest.
    std::string_view finish();

private:
    enum class State : std::uint8_t { Brace, Key, Colon, Quote, Text, Other, Done };
    void takeFrame(char c);
    void takeEscape(char c);
    void leaveEscape();

    State m_state = State::Brace;
    std::string m_raw;    ///< all of it, until the text has begun
    std::string m_escape; ///< an escape that is not complete, or the first half of a pair
    std::string m_text;   ///< to be returned
    std::size_t m_keyAt = 0;
};

} // namespace gatehouse
