// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/server/ClientRequest.h"
#include "core/server/ResponseStream.h"
#include "core/server/WorkerContext.h"

#include <memory>

namespace gatehouse {

/// Answers one request for inference in any of the three dialects (POST /v1/messages, /v1/chat/completions, /v1/responses,
/// /v1/responses/compact), from its facts to the last byte: names, keys, translation, the provider's answer, pings, back-pressure,
/// the line in the log. Owns everything that it works with. Ends when the answer is over, the client has left or the worker stops.
Task<> answerInference(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response);

} // namespace gatehouse
