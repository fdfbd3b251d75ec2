// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/answer/TranslationPipe.h"
#include "core/protocol/chat/provider/ChatAnswerDecoder.h"
#include "core/protocol/messages/client/MessagesAnswerEncoder.h"

namespace gatehouse {

/// The answer of a Chat Completions provider for a client of the Messages API.
inline std::unique_ptr<AnswerPipe> makeChatToMessages(AnswerOptions options, ToolNames names, ReasoningStore *store,
                                                      IdSource ids = randomId)
{
    AnswerMemory memory{.store = store, .provider = options.provider};
    auto encoder = std::make_unique<MessagesAnswerEncoder>(std::move(options), std::move(names), ids);
    auto decoder = std::make_unique<ChatAnswerDecoder>(*encoder, std::move(ids), std::move(memory));
    return std::make_unique<TranslationPipe>(std::move(encoder), std::move(decoder));
}

} // namespace gatehouse
