// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/protocol/AnswerPipe.h"
#include "core/protocol/Reasoning.h"
#include "core/protocol/RequestFacts.h"
#include "core/routing/Route.h"
#include "core/server/ClientRequest.h"
#include "core/upstream/UpstreamRequest.h"

#include <cstdint>
#include <memory>

namespace gatehouse {

/// One call for a client of the Messages API, ready to be sent: what goes to the provider, and the pipe through which its answer comes
/// back.
struct MessagesCall
{
    UpstreamRequest request;
    std::unique_ptr<AnswerPipe> pipe;
    std::int64_t estimatedInput = 0; ///< tokens; 0 where the provider counts them itself
};

struct MessagesCallOptions
{
    bool withoutThinking = false; ///< earlier thinking is left out, because the provider refused its signatures
};

/// Passes the body on where the provider speaks Messages, translates it where it does not. The error is for the client: the request cannot
/// be said in the provider's dialect. `reasoning` must outlive the pipe.
Result<MessagesCall, ApiError> makeMessagesCall(const Route &route, const Secret &key, const ClientRequest &request,
                                                const RequestFacts &facts, ReasoningStore &reasoning, MessagesCallOptions options);

/// Gives `upstream` the client's own body, in which only the model's name is the provider's.
void passOn(UpstreamRequest &upstream, const Route &route, std::shared_ptr<RequestBody> body, const RequestFacts &facts,
            MessagesCallOptions options = {});

} // namespace gatehouse
