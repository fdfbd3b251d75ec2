// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Usage.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace gatehouse {

/// What is known of one request when it is over. Holds nothing that a client or a provider wrote but names and counts.
struct RequestRecord
{
    std::uint64_t id = 0;
    std::string client; ///< whose token; empty: none was needed
    std::string path;
    std::string name;    ///< the model name that was asked for
    std::string route;   ///< "provider/model"; empty: none was found
    int status = 0;      ///< what the client got
    std::string outcome; ///< "end_turn", "tool_use", ... or "error: ..." or "client left"
    bool stream = false;
    int attempts = 1;
    std::chrono::milliseconds firstEvent{-1}; ///< from the request to the first forwarded event; -1: none
    std::chrono::milliseconds total{0};
    Usage usage;
};

/// The one line that a request leaves in the log.
std::string requestLine(const RequestRecord &record);

} // namespace gatehouse
