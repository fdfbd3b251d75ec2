// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestTarget.h"

#include <memory>

namespace gatehouse {

/// Writes a conversation as the body of POST /v1/messages. `messages` comes last, and the same history gives the same bytes, with cache
/// marks where a growing conversation profits from them. Fails only if there is nothing to send.
Result<EncodedRequest, ApiError> encodeMessages(const Conversation &conversation, const RequestTarget &target);

/// Reads what a Messages provider answers.
std::unique_ptr<AnswerDecoder> makeMessagesDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory);

} // namespace gatehouse
