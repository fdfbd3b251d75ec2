// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestTarget.h"

#include <cstdint>
#include <memory>
#include <string_view>

namespace gatehouse {

/// Writes a conversation as the body of POST /responses; `store` is false, encrypted reasoning is asked for, and `input` comes last so that
/// a conversation that grows only appends. Fails only if there is nothing to send.
Result<EncodedRequest, ApiError> encodeResponses(const Conversation &conversation, const RequestTarget &target);

/// Reads what a Responses provider answers.
std::unique_ptr<AnswerDecoder> makeResponsesDecoder(AnswerSink &sink, IdSource ids, AnswerMemory memory);

/// Reads the error body of a provider that speaks Responses. As readOpenAiError() has it.
ApiError readResponsesError(int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                            std::int64_t estimatedInput);

} // namespace gatehouse
