// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/Task.h"
#include "core/base/ApiError.h"
#include "core/base/Result.h"
#include "core/base/Secret.h"
#include "core/routing/NameResolver.h"
#include "core/server/WorkerContext.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// Steps that every exchange with a provider takes.

/// What a request is told that is under way when Gatehouse ends.
ApiError gatehouseStops();

/// Waits while the keychain is still being asked for keys, 5 s at most. False: the exchange was cancelled.
Task<bool> keysAreKnown(WorkerContext &context, WakeSignal &wake);

NameResolver resolver(const WorkerContext &context);

/// The key for a route, or the error that says how to give one.
Result<Secret, ApiError> keyFor(const WorkerContext &context, const Route &route);

/// Collects a provider's error body, 64 KiB and 10 s at most. Nothing: the exchange was cancelled.
Task<std::optional<std::string>> errorBody(const WorkerContext &context, WakeSignal &wake, Transfer &transfer);

/// A provider's answer that is not a success, as an error for the client.
ApiError readProviderError(const Route &route, const Secret &key, const Transfer &transfer, std::string_view body,
                           std::int64_t estimatedInput);

/// Remembers what a provider's failure says of the provider (a refused key, an unreachable host), for the tray and the status command.
void noteFailure(WorkerContext &context, const Route &route, const ApiError &error);

} // namespace gatehouse
