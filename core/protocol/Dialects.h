// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Dialect.h"
#include "core/base/Result.h"
#include "core/protocol/answer/AnswerDecoder.h"
#include "core/protocol/answer/AnswerOptions.h"
#include "core/protocol/answer/AnswerPipe.h"
#include "core/protocol/conversation/ClientTools.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestFacts.h"
#include "core/protocol/request/RequestTarget.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gatehouse {

/// The one place that lists the dialects: what each of them does alike, by its name. See the functions of the dialects for the rest.

Result<RequestFacts, ApiError> inspectRequest(Dialect client, const RequestBody &body);

/// `earlier`: what a Responses request goes on from; null elsewhere. `tools` gets the tools that a flat name does not tell whole.
Result<Conversation, ApiError> decodeRequest(Dialect client, std::shared_ptr<const RequestBody> body,
                                             std::shared_ptr<const std::string> earlier, ClientTools &tools);

Result<EncodedRequest, ApiError> encodeRequest(Dialect provider, const Conversation &conversation, const RequestTarget &target);

/// Tells `sink` what a provider answers.
std::unique_ptr<AnswerDecoder> makeDecoder(Dialect provider, AnswerSink &sink, AnswerMemory memory);

/// Between a provider and a client of the same dialect.
std::unique_ptr<AnswerPipe> makeRelay(Dialect dialect, AnswerOptions options);

/// The error body of a provider; `contextLimit` and `estimatedInput` in tokens, 0: unknown.
ApiError readErrorBody(Dialect provider, int status, std::string_view retryAfter, std::string_view body, std::int64_t contextLimit,
                       std::int64_t estimatedInput);

} // namespace gatehouse
