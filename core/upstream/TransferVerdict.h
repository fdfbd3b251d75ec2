// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/upstream/UpstreamError.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// What is known of a transfer when curl says that it is over.
struct TransferFacts
{
    int curlCode = 0;          ///< a CURLcode
    long systemError = 0;      ///< errno of a failed connect
    long proxyStatus = 0;      ///< a proxy's answer to CONNECT, 0 without one
    std::string_view curlText; ///< curl's own words
    std::string_view place;    ///< host, for the sentence
    bool connected = false;    ///< the request could go out
    bool reused = false;       ///< on a connection kept from an earlier one
    bool anyByte = false;      ///< something of the answer came
    bool headComplete = false;
};

/// Nothing: it ended well.
std::optional<UpstreamError> verdict(const TransferFacts &facts);

/// The sentence for one of our own timeouts.
UpstreamError timeoutError(UpstreamError::Kind kind, std::string_view place, std::chrono::milliseconds limit);

} // namespace gatehouse
