// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/protocol/conversation/Conversation.h"
#include "core/protocol/request/RequestTarget.h"

namespace gatehouse {

/// Writes a conversation as the body of POST /chat/completions. The same history gives the same bytes, and `messages` comes last, so that a
/// conversation that grows only appends. Fails only if there is nothing to send.
Result<EncodedRequest, ApiError> encodeChat(const Conversation &conversation, const RequestTarget &target);

} // namespace gatehouse
