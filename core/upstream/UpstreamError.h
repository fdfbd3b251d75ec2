// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace gatehouse {

/// Why a provider's answer did not come, or not whole.
struct UpstreamError
{
    enum class Kind : std::uint8_t {
        Resolve, ///< the provider's name is not known
        Connect, ///< refused or unreachable
        ConnectTimeout,
        Tls, ///< certificate or handshake
        Proxy,
        FirstByteTimeout,
        IdleTimeout,
        TotalTimeout,
        StaleConnection, ///< a reused connection died before a byte of the answer: may be repeated once on a fresh one
        Reset,           ///< the connection ended before the answer's head
        Cut,             ///< the answer ended before its length or its last chunk
        Malformed,       ///< not HTTP, or beyond our limits
        BadUrl,
        Internal,
    };
    Kind kind = Kind::Internal;
    std::string sentence;    ///< for a person: cause and next step, with the host's name and no secret
    std::string detail = {}; ///< Tls: the reason in the library's words; empty: none told
};

} // namespace gatehouse
