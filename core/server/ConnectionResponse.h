// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/ResponseStream.h"
#include "core/server/RouteTable.h"

#include <cstdint>

namespace gatehouse {

class Guard;

/// The answer to one request of a guarded connection. The two let go of each other when either ends: a call on the answer of a client
/// that has left does nothing.
class ConnectionResponse final : public ResponseStream
{
public:
    ConnectionResponse(Guard &guard, std::uint64_t requestId, Method method, int minorVersion);
    ~ConnectionResponse() override;
    ConnectionResponse(const ConnectionResponse &) = delete;
    ConnectionResponse &operator=(const ConnectionResponse &) = delete;

    void setWake(WakeSignal *wake) override;
    void sendWhole(int status, const HeaderList &headers, std::string_view body) override;
    void sendError(Dialect dialect, const ApiError &error) override;
    void beginStream(int status, const HeaderList &headers) override;
    void write(std::string_view bytes) override;
    void finish() override;
    bool headSent() const override { return m_headSent; }
    std::size_t bytesWaiting() const override;
    bool clientGone() const override { return m_gone; }

    /// From the guard: the client has left, the guard goes. Does not resume anybody.
    void clientLeft();
    /// From the guard: there is room again.
    void roomAgain();

private:
    void end();

    Guard *m_guard; // null once the answer has ended or the client has left
    WakeSignal *m_wake = nullptr;
    std::uint64_t m_requestId;
    bool m_head; ///< answers a HEAD: no body goes out
    bool m_http10;
    bool m_headSent = false;
    bool m_gone = false;
    std::string m_streamHead; ///< not sent yet
    bool m_chunked = false;
    bool m_bodyless = false;
};

} // namespace gatehouse
