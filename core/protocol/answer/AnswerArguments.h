// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gatehouse {

/// The arguments of one tool call on their way: passes on what is sure to be part of one JSON object and holds back what may not be, e.g. a
/// `{}` that some providers send before the real arguments.
class AnswerArguments
{
public:
    /// More consecutive white space between tokens than this is a model that has run away.
    static constexpr std::size_t whitespaceLimit = 500;

    /// The next fragment; returns what can go to the client now. The view lives until the next call.
    std::string_view add(std::string_view fragment);
    /// Nothing more will come; returns the rest for the client, so that empty arguments are `{}`.
    std::string_view finish();
    /// The object is closed; whatever comes after it is dropped.
    bool isComplete() const { return m_complete; }
    bool isRunaway() const { return m_runaway; }
    bool isEmpty() const { return m_holding && m_held.empty(); }

private:
    std::size_t scan(std::string_view bytes);

    std::string m_held;
    std::size_t m_depth = 0;
    std::size_t m_whitespace = 0;
    bool m_inString = false;
    bool m_escaped = false;
    bool m_holding = true;
    bool m_complete = false;
    bool m_runaway = false;
};

/// A JSON object for whatever a provider sent as arguments: itself, closed where it was cut off, the object inside a string, else
/// `{"arguments": the text}`. Empty or null: `{}`.
std::string repairedArguments(std::string_view arguments);

} // namespace gatehouse
