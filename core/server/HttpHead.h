// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/RouteTable.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace gatehouse {

/// The head of one request as RFC 9112 frames it, read strictly: what two readers could understand differently is refused. All views
/// point into the bytes that were parsed.
struct HttpHead
{
    Method method = Method::Other;
    std::string_view methodText;
    std::string_view path;  ///< raw, before `?`; begins with `/`. Empty for CONNECT, `*` for OPTIONS *
    std::string_view query; ///< raw, after `?`
    int minorVersion = 1;   ///< HTTP/1.0 or HTTP/1.1
    std::vector<std::pair<std::string_view, std::string_view>> headers; ///< in order; names as sent, values trimmed
    std::string_view host;
    std::optional<std::uint64_t> contentLength;
    bool chunked = false;
    bool expectContinue = false;
    bool close = false; ///< the client wants the connection to end with the answer (always for HTTP/1.0)
    bool upgradeToWebSocket = false;
    std::size_t size = 0; ///< of the head, its empty line included

    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
    std::optional<std::string_view> header(std::string_view name) const;
};

/// More bytes are needed.
struct HeadIncomplete
{
};
/// Why the bytes are no request that we answer.
struct HeadBad
{
    int status = 400;
    std::string sentence;
};
using HeadResult = std::variant<HeadIncomplete, HeadBad, HttpHead>;

/// Reads the head at the start of `bytes`. Lines are judged in order, each when it is complete: however the bytes are cut, the same
/// bytes lead to the same result.
HeadResult parseHead(std::string_view bytes);

} // namespace gatehouse
