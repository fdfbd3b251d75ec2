// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/ChatTraits.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace gatehouse {

/// Ids of tool calls that the provider accepts and that no two calls of a conversation share. What came before decides alone, so that the
/// same history gives the same ids.
class ToolCallIds
{
public:
    explicit ToolCallIds(ChatTraits::ToolIds style) : m_style(style) {}

    /// The id to send for the next call, which the client knows as `original` (empty: it has none).
    std::string next(std::string_view original);

private:
    std::string legal(std::string_view original) const;

    ChatTraits::ToolIds m_style;
    std::size_t m_calls = 0;
    std::unordered_set<std::string> m_used;
};

} // namespace gatehouse
