// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse {

/// What one event of a Responses stream says, or a whole response. Views live until the next one is read; empty: not there.
struct ResponsesAnswerEvent
{
    std::string_view type;
    std::string_view itemId;
    std::optional<std::int64_t> outputIndex;
    std::int64_t partIndex = 0; ///< content_index, summary_index
    std::string_view delta;
    std::string_view text; ///< the whole text of a part, of arguments, of an input
    std::string_view name;
    std::string_view item; ///< raw, like all that follow
    std::string_view part;
    std::string_view annotation;
    std::string_view response;
    bool isResponse = false; ///< it is a response itself: `response` is all of it
    std::string_view error;  ///< raw JSON that tells of an error
};

} // namespace gatehouse
