// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gatehouse {

/// Knows a chunk that differs from an earlier one in a piece of its text alone, as most chunks of an answer do, without reading it.
class ChatRelayTemplate
{
public:
    /// `data` is a chunk with one choice that says nothing but text; `model` is the value in it that is to be replaced, or empty.
    void learn(std::string_view data, std::string_view model);
    bool fits(std::string_view data) const;
    /// The value of `model` in a chunk that fits; empty: none.
    std::string_view modelIn(std::string_view data) const { return data.substr(m_modelAt, m_modelSize); }

private:
    static constexpr std::size_t longest = 4096;

    std::string m_head; ///< up to the text, with its quote; empty: nothing was learned
    std::string m_tail; ///< from the quote that ends the text
    std::size_t m_modelAt = 0;
    std::size_t m_modelSize = 0;
};

} // namespace gatehouse
