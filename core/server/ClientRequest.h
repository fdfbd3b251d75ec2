// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/protocol/conversation/RequestBody.h"
#include "core/server/RouteTable.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

/// One whole request that the guard let through.
struct ClientRequest
{
    std::uint64_t id = 0; ///< unique in the process
    Method method = Method::Get;
    const RouteEntry *route = nullptr;
    std::string_view rest;                                              ///< of a prefix route
    std::string_view path;                                              ///< raw, before `?`
    std::string_view query;                                             ///< raw, after `?`
    std::vector<std::pair<std::string_view, std::string_view>> headers; ///< in order; names as sent
    std::shared_ptr<RequestBody> body;                                  ///< null when there was none
    bool authorised = false;                                            ///< showed a valid token (or none is required)
    std::string client;                                                 ///< whose token
    std::string head;                                                   ///< owns the bytes that the views above point into

    ClientRequest() = default;
    ClientRequest(const ClientRequest &) = delete;
    ClientRequest &operator=(const ClientRequest &) = delete;

    /// First value of a header, ASCII case ignored.
    std::optional<std::string_view> header(std::string_view name) const;
};

} // namespace gatehouse
