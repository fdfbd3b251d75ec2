// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/protocol/Conversation.h"
#include "core/protocol/ToolNames.h"
#include "core/settings/ChatTraits.h"
#include "core/settings/ModelInfo.h"

#include <optional>
#include <string>

namespace gatehouse {

class ReasoningStore;

/// Whom a Chat Completions request is for. Everything pointed at must outlive the call.
struct ChatTarget
{
    std::string model; ///< the provider's own id
    const ChatTraits &traits;
    const ModelInfo *info = nullptr;           ///< null: the model is not known
    const ReasoningStore *reasoning = nullptr; ///< null: nothing was kept
    bool stream = true;
};

struct ChatRequest
{
    std::string body;
    ToolNames names; ///< to give the answer's tool calls their names back
    std::optional<std::int64_t>
        loweredMaxTokens; ///< what max_tokens was lowered to, if the client asked for more than the model gives; for the log
};

/// Writes a conversation as the body of POST /chat/completions. The same history gives the same bytes, and `messages` comes last, so that a
/// conversation that grows only appends. Fails only if there is nothing to send.
Result<ChatRequest, ApiError> encodeChat(const Conversation &conversation, const ChatTarget &target);

} // namespace gatehouse
