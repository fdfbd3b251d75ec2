// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/Conversation.h"

#include <string>
#include <string_view>

namespace gatehouse {

/// A freeform tool for a provider that knows functions alone: its input is the one text of the function's arguments.
inline constexpr std::string_view freeformParameters =
    R"({"type":"object","properties":{"input":{"type":"string","description":"The whole input of the tool, as plain text."}},)"
    R"("required":["input"],"additionalProperties":false})";

/// The function's description, escaped: the tool's own, and the grammar that its input must follow.
std::string freeformDescription(const ConversationTool &tool);

/// The arguments {"input": text} of a call; `input` is escaped, the result is JSON.
std::string freeformArguments(const JsonText &input);

} // namespace gatehouse
