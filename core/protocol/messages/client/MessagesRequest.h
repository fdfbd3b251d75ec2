// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestFacts.h"

#include <memory>

namespace gatehouse {

/// Checks the body of POST /v1/messages or /v1/messages/count_tokens and finds what routing needs. The error is a 400 in the Messages API's
/// words.
Result<RequestFacts, ApiError> inspectMessages(const RequestBody &body);

/// Reads a body that inspectMessages() has passed. Unknown members and blocks are passed over; what is known but of a wrong type is a 400
/// that names its place. At most Conversation::maxTurns messages.
Result<Conversation, ApiError> decodeMessages(std::shared_ptr<const RequestBody> body);

} // namespace gatehouse
