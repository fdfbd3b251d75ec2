// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Reasoning.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// How far a kind of text of an item has been told.
struct ResponsesToldText
{
    std::size_t bytes = 0;            ///< of the item
    std::size_t partBegin = 0;        ///< what `bytes` was where the part at hand began
    std::optional<std::int64_t> part; ///< its index; none: nothing was told
};

/// One output item of an answer.
struct ResponsesOutputItem
{
    enum class Kind : std::uint8_t { Message, Reasoning, Call, CustomCall, WebSearch, Other };
    enum class Text : std::uint8_t { Answer, Refusal, Summary, Thought };

    Kind kind = Kind::Other;
    std::optional<std::int64_t> index; ///< output_index
    std::string id;
    bool done = false;
    std::size_t call = 0; ///< its number, of a call
    ResponsesToldText told[4];
    std::size_t citations = 0;     ///< told
    std::optional<Text> reasonsBy; ///< Summary or Thought: the one that came first is told
    Reasoning reasoning;

    ResponsesToldText &toldOf(Text text) { return told[static_cast<std::size_t>(text)]; }
    static Kind kindOf(std::string_view type);
};

} // namespace gatehouse
