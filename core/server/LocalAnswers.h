// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/ClientRequest.h"
#include "core/server/ResponseStream.h"
#include "core/server/WorkerContext.h"

namespace gatehouse {

/// Answers what Gatehouse knows by itself: health, readiness, the model list, the probes that clients send before their first request.
void answerLocally(WorkerContext &context, const ClientRequest &request, ResponseStream &response);

} // namespace gatehouse
