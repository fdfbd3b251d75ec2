// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/ResponseStream.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// How an answer's end is told to the client.
struct ResponseFraming
{
    std::optional<std::size_t> length; ///< Content-Length; nothing: chunked, or until the connection closes
    bool chunked = false;
    bool close = false; ///< the connection ends with this answer
};

/// Status line and fields of an answer, with the empty line. What is told of framing and connection is ours alone: such fields in
/// `headers` are left out, like those that would let web pages in or split the answer.
std::string responseHead(int status, const HeaderList &headers, const ResponseFraming &framing, std::string_view requestId);

/// Whether an answer with this status has a body at all.
bool mayHaveBody(int status);

} // namespace gatehouse
