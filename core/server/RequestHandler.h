// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/server/ClientRequest.h"
#include "core/server/ResponseStream.h"

#include <memory>

namespace gatehouse {

/// Answers what the guard lets through. Called in the worker's thread; must not block.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;
    virtual void handle(std::unique_ptr<ClientRequest> request, std::unique_ptr<ResponseStream> response) = 0;
    /// The guard did not let it through. `request` has no route where there is nothing at its path, and lives for the call only; `id` is
    /// what the client was told.
    virtual void refused(const ClientRequest & /*request*/, std::uint64_t /*id*/, const ApiError & /*error*/) {}
};

} // namespace gatehouse
