// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/json/JsonWriter.h"
#include "core/protocol/request/RequestTarget.h"

#include <cstdint>
#include <string_view>

namespace gatehouse {

/// The member `thinking` of a Messages request, and the effort that goes with it.
struct MessagesThinking
{
    enum class Kind : std::uint8_t { Unspecified, Disabled, Budget, Adaptive };
    Kind kind = Kind::Unspecified;
    std::int64_t budget = 0; ///< tokens, with Kind::Budget
    std::string_view effort; ///< word for output_config.effort; empty: none

    bool on() const { return kind == Kind::Budget || kind == Kind::Adaptive; }
    /// Writes `thinking`; nothing for Kind::Unspecified.
    void write(json::Writer &writer) const;
};

/// How the target is asked to think as the client wants it. `maxTokens` bounds the budget.
MessagesThinking messagesThinking(const ConversationReasoning &reasoning, const RequestTarget &target, std::int64_t maxTokens);

/// The effort's word in output_config; empty for Unspecified.
std::string_view messagesEffort(ConversationReasoning::Effort effort);

/// Whether a name is one of Anthropic's own models, wherever they are hosted.
bool isClaude(std::string_view model);
/// Claude models that know {"type": "adaptive"}, and refuse {"type": "enabled"}.
bool isAdaptiveClaude(std::string_view model);
/// Takes {"type": "adaptive"} and output_config.effort.
bool takesAdaptiveThinking(const RequestTarget &target);

} // namespace gatehouse
