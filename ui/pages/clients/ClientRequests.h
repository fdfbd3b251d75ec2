// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clients/ClientKind.h"
#include "core/usage/RequestLog.h"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace gatehouse {

/// Whom a request is from: by the token, and by what the client says of itself where it shows the token of all clients.
std::optional<ClientKind> clientOf(const LoggedRequest &request);
/// When each client's last request began.
std::map<ClientKind, std::chrono::system_clock::time_point> lastRequests(const std::vector<LoggedRequestPtr> &newestFirst);

} // namespace gatehouse
