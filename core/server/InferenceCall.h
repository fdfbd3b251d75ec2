// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/protocol/answer/AnswerPipe.h"
#include "core/routing/Route.h"
#include "core/server/InferenceRequest.h"
#include "core/server/PassThrough.h"
#include "core/server/WorkerContext.h"
#include "core/upstream/UpstreamRequest.h"

#include <cstdint>
#include <memory>

namespace gatehouse {

/// One call to a provider, ready to be sent: what goes to it, and the pipe through which its answer comes back to the client.
struct InferenceCall
{
    UpstreamRequest request;
    std::unique_ptr<AnswerPipe> pipe;
    std::int64_t estimatedInput = 0; ///< tokens; 0 where the provider counts them itself
};

/// Whether the client's own bytes go to the provider.
bool isPassedOn(const Route &route, const InferenceRequest &request, const PassOptions &options);

/// Passes the body on where the provider speaks the client's dialect, translates it where it does not. The error is for the client: the
/// request cannot be said in the provider's dialect. `shared` must outlive the pipe.
Result<InferenceCall, ApiError> makeInferenceCall(const Route &route, const Secret &key, const InferenceRequest &request,
                                                  GatewayShared &shared, const PassOptions &options);

} // namespace gatehouse
