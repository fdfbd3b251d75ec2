// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestTarget.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace gatehouse {

// What a request's encoders do alike in several dialects.

/// The client's limit of the answer's length, lowered to the most that the model gives; noted in `request` where it was. Nothing: the
/// client gave none.
std::optional<std::int64_t> sentMaxTokens(const Conversation &conversation, const RequestTarget &target, EncodedRequest &request);

/// OpenAI's word for `tool_choice`; empty for Unspecified and Named, which have none.
std::string_view openAiToolChoice(ConversationToolChoice::Kind kind);

/// There is no message to send.
ApiError nothingToSend();

} // namespace gatehouse
