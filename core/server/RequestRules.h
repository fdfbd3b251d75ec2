// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Dialect.h"
#include "core/server/HttpHead.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gatehouse {

/// Who may ask, as the settings have it at this moment.
struct RulesConfig
{
    /// Names beside 127.0.0.1 and localhost under which clients reach us, each with a port, or without one for our own port.
    std::vector<std::string> extraHosts = {};
    bool requireToken = true;
    /// Whose token this is, or nothing. Constant time; called in the worker's thread.
    std::function<std::optional<std::string>(std::string_view token)> checkToken = {};
};
/// Gives the newest rules; called once per request.
using RulesProvider = std::function<RulesConfig()>;

/// Our end of the connection, as the system tells it.
struct LocalEnd
{
    std::uint16_t port = 0;
    bool ipv6 = false;
    std::string address = {}; ///< where others reach us, as it stands in a Host header; empty on a loopback address
};

/// A request that is let through.
struct Admission
{
    const RouteEntry *route = nullptr;
    std::string_view rest; ///< of a prefix route
    bool authorised = false;
    std::string client;
};

/// A request that is not.
struct Refusal
{
    Dialect dialect = Dialect::Messages;
    ApiError error;
    std::string_view allow; ///< value of the Allow header; empty: none
};

/// Judges a head, in this order: Host, browser, token, path and method, type, length. One chokepoint for every path: what is not in the
/// route table needs the token before it is told that there is nothing.
std::variant<Admission, Refusal> judge(const HttpHead &head, const RulesConfig &rules, const LocalEnd &end);

} // namespace gatehouse
