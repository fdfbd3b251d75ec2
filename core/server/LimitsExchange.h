// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/base/Secret.h"
#include "core/routing/Route.h"
#include "core/server/WorkerContext.h"

namespace gatehouse {

/// Asks the route's provider how much its models take, if it is its turn and the settings allow it, for the requests that come after. Never
/// holds one up: a failure is a line in the log.
Task<> learnLimits(WorkerContext &context, Route route, Secret key);

} // namespace gatehouse
