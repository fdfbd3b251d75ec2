// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/base/Secret.h"
#include "core/routing/Route.h"
#include "core/server/ClientRequest.h"
#include "core/server/WorkerContext.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace gatehouse {

/// What Gatehouse itself asks a model, for the sake of a client's request.
struct SideQuestion
{
    std::string instructions; ///< the system prompt
    std::string text;         ///< the one user message
    std::int64_t maxTokens = 0;
    std::chrono::seconds patience{60};
};

/// While a side call is under way its client hears from us at least so often.
struct SidePatience
{
    std::chrono::milliseconds every{0};
    std::function<void()> tick; ///< called whenever `every` has gone by
};

/// Asks the route's own model, whole, at temperature 0, and returns what it says. Nothing: the call failed (the log says why) or `wake` was
/// cancelled. `route`, `key`, `client` and `wake` must outlive the task.
Task<std::optional<std::string>> askAside(WorkerContext &context, WakeSignal &wake, const Route &route, const Secret &key,
                                          const ClientRequest &client, SideQuestion question, SidePatience patience);

} // namespace gatehouse
