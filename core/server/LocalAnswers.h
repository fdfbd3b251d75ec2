// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/server/ClientRequest.h"
#include "core/server/ResponseStream.h"
#include "core/server/WorkerContext.h"

#include <memory>

namespace gatehouse {

/// Answers what Gatehouse knows by itself: health, readiness, the model list, the probes that clients send before their first request.
/// What depends on the keys waits for them, as requests do.
Task<> answerLocally(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response);

} // namespace gatehouse
