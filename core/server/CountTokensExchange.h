// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/server/ClientRequest.h"
#include "core/server/ResponseStream.h"
#include "core/server/WorkerContext.h"

#include <memory>

namespace gatehouse {

/// Answers one POST /v1/messages/count_tokens or /v1/responses/input_tokens: by the provider itself where it counts, else with our
/// estimate.
Task<> answerCountTokens(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response);

} // namespace gatehouse
