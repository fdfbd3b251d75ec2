// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/protocol/answer/AnswerEncoder.h"
#include "core/protocol/answer/AnswerIds.h"
#include "core/protocol/answer/AnswerOptions.h"
#include "core/protocol/conversation/ClientTools.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestFacts.h"
#include "core/protocol/request/ToolNames.h"

#include <memory>

namespace gatehouse {

/// Checks the body of POST /v1/chat/completions and finds what routing needs. The error is a 400.
Result<RequestFacts, ApiError> inspectChat(const RequestBody &body);

/// Reads a body that inspectChat() has passed. Unknown members and parts are passed over; what is known but of a wrong type is a 400 that
/// names its place in `param`. `tools` gets the freeform tools and those of
/// the older `functions`.
Result<Conversation, ApiError> decodeChat(std::shared_ptr<const RequestBody> body, ClientTools &tools);

/// Writes an answer as Chat Completions has it: chunks that end with `[DONE]`, or one object. Reasoning goes out as `reasoning_content`.
std::unique_ptr<AnswerEncoder> makeChatEncoder(AnswerOptions options, ToolNames names, ClientTools tools, IdSource ids);

/// The answer of a Chat Completions provider for a client that speaks it too. The usage chunk that Gatehouse asked for is kept from a
/// client that did not (AnswerOptions::streamUsage).
std::unique_ptr<AnswerPipe> makeChatRelay(AnswerOptions options);

} // namespace gatehouse
