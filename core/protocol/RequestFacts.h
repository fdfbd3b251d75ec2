// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace gatehouse {

/// What routing and passthrough need to know of a request; all of it is found in the one pass that checks the body.
struct RequestFacts
{
    std::string model;          ///< decoded
    std::size_t modelBegin = 0; ///< byte range of the model's JSON string, quotes included
    std::size_t modelEnd = 0;
    bool stream = false;
    bool hasThread = false; ///< asks for a conversation kept by the server (top-level `thread`)
    bool hasTools = false;  ///< a `tools` array that is not empty
    std::optional<std::int64_t> maxTokens;
};

} // namespace gatehouse
