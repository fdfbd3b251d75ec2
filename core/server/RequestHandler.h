// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

} // namespace gatehouse
