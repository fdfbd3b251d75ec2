// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ApiError.h"
#include "core/base/Dialect.h"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gatehouse {

class WakeSignal;

using HeaderList = std::vector<std::pair<std::string, std::string>>;

/// The answer to one request, written straight to the client's socket. Either one whole answer, or a streamed one: beginStream, write ...,
/// finish. After the client has left every call does nothing. Belongs to its worker's thread; owned by whoever answers. Destroyed before
/// finish(): the connection is closed, because an answer that was begun cannot be taken back.
class ResponseStream
{
public:
    virtual ~ResponseStream() = default;

    /// Whose wait ends when the client reads on (room again), with cancel(ClientGone) when it has left. Null: nobody. Must outlive this or
    /// be unset.
    virtual void setWake(WakeSignal *wake) = 0;

    /// Head and body in one write; Content-Length is put by this. HEAD requests get no body. Ends the answer.
    virtual void sendWhole(int status, const HeaderList &headers, std::string_view body) = 0;
    /// The error in the dialect's own shape, with Retry-After and a request id. Ends the answer.
    virtual void sendError(Dialect dialect, const ApiError &error) = 0;

    /// Begins a chunked answer (close-delimited for HTTP/1.0). The head goes out with the first write() or finish(), in one system call.
    virtual void beginStream(int status, const HeaderList &headers) = 0;
    /// One write, one chunk.
    virtual void write(std::string_view bytes) = 0;
    /// The last chunk. The connection may take its next request.
    virtual void finish() = 0;

    virtual bool headSent() const = 0;
    /// Bytes that the client has not read yet and that we hold.
    virtual std::size_t bytesWaiting() const = 0;
    virtual bool clientGone() const = 0;
};

} // namespace gatehouse
