// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/chat/provider/ChatAnswerUsage.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gatehouse {

/// One element of `tool_calls`, whole or a fragment. Empty: not there.
struct ChatToolFragment
{
    std::optional<std::int64_t> index;
    std::string_view id;
    std::string_view name;
    std::string_view arguments; ///< JSON text
    std::string_view signature; ///< Gemini's
    std::string_view input;     ///< of a `custom` call, text
    bool isCustom = false;
};

/// A part of `content`.
struct ChatTextPart
{
    std::string_view text;
    bool isReasoning = false;
};

/// What one chunk of a stream, or one whole answer, says. Views live until the next one is read.
struct ChatAnswerChunk
{
    std::string_view model;
    std::string_view reasoningContent;     ///< reasoning_content
    std::string_view reasoning;            ///< reasoning
    std::vector<std::string_view> details; ///< elements of reasoning_details, raw
    std::string_view signature;            ///< Gemini's, of the text
    std::vector<ChatTextPart> content;
    std::string_view refusal;
    std::string_view annotations; ///< the array, raw
    std::vector<ChatToolFragment> calls;
    std::string_view finish;       ///< finish_reason
    std::string_view stopSequence; ///< what vLLM and SGLang say of the stop string that matched
    std::optional<ChatAnswerUsage> usage;
    std::string_view error; ///< raw JSON that tells of an error; empty: none
    bool hasChoice = false;
    bool isMessage = false; ///< a whole message, not a delta

    void clear();
};

} // namespace gatehouse
