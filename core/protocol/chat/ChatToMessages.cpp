// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/chat/ChatToMessages.h"

#include "core/protocol/chat/ChatAnswerPipe.h"
#include "core/protocol/messages/MessagesAnswerEncoder.h"

namespace gatehouse {

std::unique_ptr<AnswerPipe> makeChatToMessages(AnswerOptions options, ToolNames names, ReasoningStore *store, IdSource ids)
{
    auto encoder = std::make_unique<MessagesAnswerEncoder>(std::move(options), std::move(names), ids);
    return std::make_unique<ChatAnswerPipe>(std::move(encoder), std::move(ids), store);
}

} // namespace gatehouse
