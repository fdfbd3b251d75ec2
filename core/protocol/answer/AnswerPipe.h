// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Usage.h"

#include <optional>
#include <string>
#include <string_view>

namespace gatehouse {

/// How far an answer has come.
struct AnswerProgress
{
    bool meaningful = false; ///< an event of meaning (content, a tool call, an answer's end) has been written; before it all may be thrown
                             ///< away and tried elsewhere
    bool terminal = false;   ///< the answer is complete: its terminal event was seen and written
    std::optional<ApiError> error; ///< the provider reported an error inside its answer, or it could not be read. While nothing meaningful
                                   ///< was written nothing is written for it either (the caller may answer with a real status); afterwards
                                   ///< the dialect's error event is in the output
    Usage usage;                   ///< as far as known
    std::string stopReason;        ///< in the Messages API's words, for the log
};

/// One answer on its way from a provider to a client: the relay where both speak the same dialect, a translation where they do not.
/// Fed with the provider's body in pieces of any size; the pieces never change what comes out. Writes what the client gets, byte for byte
/// (SSE for a streamed answer, one JSON body at the end for a whole one). Belongs to one exchange.
class AnswerPipe
{
public:
    virtual ~AnswerPipe() = default;

    /// `bytes` are followed by at least 64 readable bytes. Appends to `out`. Takes all of `bytes`.
    virtual void feed(std::string_view bytes, std::string &out) = 0;
    /// The provider's body ended cleanly. Without a terminal event this is an error (a truncated answer is never a success).
    virtual void end(std::string &out) = 0;
    /// The answer will not come or not go on: writes the client dialect's error event for a streamed answer, its error body for a whole
    /// one; nothing after a terminal event.
    virtual void fail(const ApiError &error, std::string &out) = 0;
    /// A sign of life for a waiting client of a streamed answer: `event: ping` where an answer has begun, else an SSE comment; nothing
    /// where the position does not allow one.
    virtual void ping(std::string &out) = 0;
    virtual const AnswerProgress &progress() const = 0;
};

} // namespace gatehouse
