// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/InferenceExchange.h"

#include "core/server/InferenceRun.h"

namespace gatehouse {

Task<> answerInference(WorkerContext &context, std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response)
{
    InferenceRun run(context, std::move(request), std::move(response));
    co_await run.run();
}

} // namespace gatehouse
