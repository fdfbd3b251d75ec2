// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Dialect.h"
#include "core/base/Result.h"
#include "core/protocol/request/RequestFacts.h"
#include "core/protocol/responses/client/ResponseStore.h"
#include "core/server/ClientRequest.h"

#include <memory>
#include <optional>
#include <string>

namespace gatehouse {

/// What a client asks a model for, as far as it was looked at before a provider is chosen.
struct InferenceRequest
{
    Dialect dialect = Dialect::Messages; ///< the client's: of its request, its answer and its errors
    const ClientRequest *client = nullptr;
    RequestFacts facts;
    std::shared_ptr<const std::string> earlier; ///< Responses: the items of the response that it goes on from; null: none of ours
    bool compact = false;                       ///< Responses: asks for the conversation made shorter, not for an answer
};

/// Looks at the body in the dialect of its path; a Responses request that came to /chat/completions is taken for what it is. `dialect`
/// becomes what the answer, and so the error, is to be in. `client` must outlive what is returned.
Result<InferenceRequest, ApiError> readInference(const ClientRequest &client, const ResponseStore &responses, Dialect &dialect);

} // namespace gatehouse
